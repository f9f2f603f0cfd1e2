func run() -> Int {
  var values: [Int] = []
  for i in 0..<100_000 { values.append((i * 31) % 97) }
  var prefix = [0]
  for v in values { prefix.append(prefix.last! + v) }
  var best = 0
  for (i, v) in values.enumerated() { if v > 90 { best += i } }
  for (a, b) in zip(values, prefix) { best = max(best, a + b) }
  for i in stride(from: 1, to: values.count, by: 2) { best += prefix[i] - prefix[i - 1] }
  return best
}
