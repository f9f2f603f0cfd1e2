// Byte pair encoding in small: the most frequent pair becomes a token.
var tokens = "low lower lowest newer wider".map { String($0) }

func mostFrequentPair(_ tokens: [String]) -> (left: String, right: String)? {
  var counts: [String: (count: Int, left: String, right: String)] = [:]
  for (left, right) in zip(tokens, tokens.dropFirst()) where left != " " && right != " " {
    let key = left + "|" + right
    if let known = counts[key] {
      counts[key] = (known.count + 1, left, right)
    } else {
      counts[key] = (1, left, right)
    }
  }
  var best: (count: Int, left: String, right: String)? = nil
  for key in counts.keys.sorted() {
    let entry = counts[key]!
    if entry.count > 1, entry.count > (best?.count ?? 0) { best = entry }
  }
  guard let best else { return nil }
  return (best.left, best.right)
}

func merge(_ tokens: [String], _ left: String, _ right: String) -> [String] {
  var result: [String] = []
  var index = 0
  while index < tokens.count {
    if index + 1 < tokens.count, tokens[index] == left, tokens[index + 1] == right {
      result.append(left + right)
      index += 2
    } else {
      result.append(tokens[index])
      index += 1
    }
  }
  return result
}

var vocabulary = Set(tokens)
print(tokens.count, vocabulary.count)
for step in 1...5 {
  guard let (left, right) = mostFrequentPair(tokens) else { break }
  tokens = merge(tokens, left, right)
  vocabulary.insert(left + right)
  print("\(step): \(left) + \(right) -> \(tokens.count) tokens")
}
print(tokens.joined(separator: "·"))
print(vocabulary.sorted().filter { $0.count > 1 })
let ids = Dictionary(uniqueKeysWithValues: zip(vocabulary.sorted(), 0...))
print(tokens.prefix(5).map { ids[$0]! })

// expect: 28 11
// expect: 1: e + r -> 25 tokens
// expect: 2: l + o -> 22 tokens
// expect: 3: lo + w -> 19 tokens
// expect: low· ·low·er· ·low·e·s·t· ·n·e·w·er· ·w·i·d·er
// expect: ["er", "lo", "low"]
// expect: [7, 0, 7, 3, 0]
