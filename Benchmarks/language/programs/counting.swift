func run() -> Int {
  var counts: [Int: Int] = [:]
  for i in 0..<200_000 { counts[i * 7 % 1000, default: 0] += 1 }
  return counts[7]!
}
