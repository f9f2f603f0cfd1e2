class Counter {
  var count = 0
  var total = 0.0
  func add(_ x: Double) {
    count += 1
    total += x
  }
  var mean: Double { total / Double(count) }
}
func run() -> Double {
  let c = Counter()
  for i in 0..<200_000 { c.add(Double(i)) }
  return c.mean
}
