func run() -> Int {
  var groups: [Int: [Int]] = [:]
  for i in 0..<100_000 { groups[i * i % 97, default: []].append(i) }
  var total = 0
  for (key, members) in groups { total += key * members.count }
  return total
}
