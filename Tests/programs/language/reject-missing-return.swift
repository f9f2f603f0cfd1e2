// reject
func f() -> Int {
  print("no value")
}
