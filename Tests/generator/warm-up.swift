do {
  var numbers = [3, 1, 2]
  numbers.append(4)
  numbers.sort()
  let doubled = numbers.map { $0 * 2 }.filter { $0 > 2 }.reduce(0, +)
  let reals = numbers.enumerated().map { Double($0 * $1) / 2 }
  let pairs = zip(numbers, ["a", "b"]).sorted { $0.1 < $1.1 }
  var table = ["a": 1, "b": 2]
  table["c", default: 0] += 1
  var seen: Set<String> = ["x"]
  seen.insert("y")
  let text = "naïve \(doubled) \(reals) \(pairs)".uppercased() + String(1.5) + String(Float(2))
  for (index, character) in text.enumerated() where character == "A" { print(index, character) }
  for key in table.keys.sorted() { print(key, table[key] ?? 0, table[key] as Any) }
  for i in stride(from: 0, to: 4, by: 2).reversed() { print(i % 3 == 0 ? "x" : "y", terminator: "") }
  print(seen.sorted().joined(separator: ","), numbers.prefix(2).first ?? 0, numbers == [1], text.hasPrefix("N"))
  print(abs(-3), max(1, 2), min(1.5, 2), (1.5).rounded(), Int("3") ?? 0, numbers.contains(3), Array(text.prefix(3)))
  print([1: [2]].merging([2: [3]]) { $1 }.count, numbers.firstIndex(of: 2) ?? -1, numbers.allSatisfy { $0 > 0 })
  switch numbers.count {
  case 0...3: print("few")
  case let n where n > 3: print(n, -n, n &+ 1, n << 2)
  default: break
  }
}
