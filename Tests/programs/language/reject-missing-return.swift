// reject
func f() -> Int {
  print("no value")
}

// error: 3:3: cannot convert return expression of type '()' to return type 'Int'
