let text = """
  It was the best of times, it was the worst of times,
  it was the age of wisdom, it was the age of foolishness
  """

var counts: [String: Int] = [:]
var word = ""
for character in text.lowercased() + " " {
  if character.isLetter {
    word.append(character)
  } else if !word.isEmpty {
    counts[word, default: 0] += 1
    word = ""
  }
}

let ranked = counts.sorted { left, right in
  left.value != right.value ? left.value > right.value : left.key < right.key
}
for (word, count) in ranked.prefix(6) {
  print("\(word): \(String(repeating: "*", count: count))")
}
print(counts.count, "words,", counts.values.reduce(0, +), "in all")

let byLength = Dictionary(grouping: counts.keys) { $0.count }
for length in byLength.keys.sorted() {
  print(length, byLength[length]!.sorted())
}
if let rare = counts["wisdom"] { print("wisdom", rare) }
print(counts["folly"] ?? 0)

// expect: it: ****
// expect: of: ****
// expect: the: ****
// expect: was: ****
// expect: age: **
// expect: times: **
// expect: 10 words, 24 in all
// expect: 2 ["it", "of"]
// expect: 3 ["age", "the", "was"]
// expect: 4 ["best"]
// expect: 5 ["times", "worst"]
// expect: 6 ["wisdom"]
// expect: 11 ["foolishness"]
// expect: wisdom 1
// expect: 0
