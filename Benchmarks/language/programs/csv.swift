func run() -> Int {
  var lines: [String] = []
  for i in 0..<10_000 { lines.append([i, i * i, i % 7].map { "\($0)" }.joined(separator: ",")) }
  let text = lines.joined(separator: "\n")
  var total = 0
  for line in text.split(separator: "\n") {
    let fields = line.split(separator: ",").map { Int($0)! }
    total += fields[0] + fields[1] - fields[2]
  }
  return total
}
