func run() -> Int {
  var text = ""
  for i in 0..<100_000 { text += "\(i)," }
  return text.utf8.count
}
