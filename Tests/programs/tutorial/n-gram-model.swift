let corpus = "the cat sat on the mat the cat ate the rat the rat sat"
let words = corpus.split(separator: " ").map(String.init)

struct BigramModel {
  private var counts: [String: [String: Int]] = [:]

  mutating func learn(_ words: [String]) {
    for i in 0..<(words.count - 1) {
      counts[words[i], default: [:]][words[i + 1], default: 0] += 1
    }
  }

  func probabilities(after word: String) -> [(word: String, probability: Double)] {
    guard let following = counts[word] else { return [] }
    let total = following.values.reduce(0, +)
    return following
      .map { (word: $0.key, probability: Double($0.value) / Double(total)) }
      .sorted { ($0.probability, $1.word) > ($1.probability, $0.word) }
  }

  func likely(after word: String) -> String? { probabilities(after: word).first?.word }
}

var model = BigramModel()
model.learn(words)
for (word, probability) in model.probabilities(after: "the") {
  print("the \(word): \((probability * 1000).rounded() / 1000)")
}
var text = ["the"]
while text.count < 6, let next = model.likely(after: text[text.count - 1]) {
  text.append(next)
}
print(text.joined(separator: " "))
print(model.likely(after: "dog") ?? "never seen")

var letters: [Character: Int] = [:]
for letter in corpus where letter != " " { letters[letter, default: 0] += 1 }
let top = letters.sorted { a, b in a.value > b.value || (a.value == b.value && a.key < b.key) }.prefix(4)
for (letter, count) in top { print(letter, count) }

// expect: the cat: 0.4
// expect: the rat: 0.4
// expect: the mat: 0.2
// expect: the cat ate the cat ate
// expect: never seen
// expect: t 13
// expect: a 8
// expect: e 6
// expect: h 5
