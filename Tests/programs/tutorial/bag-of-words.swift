// Texts become vectors of word counts over a shared vocabulary.
let texts = [
  "the cat sat on the mat",
  "the dog sat on the log",
  "a cat and a dog",
]

func words(_ text: String) -> [String] {
  text.lowercased().split(separator: " ").map { String($0) }
}

var vocabulary: [String] = []
for text in texts {
  for word in words(text) where !vocabulary.contains(word) {
    vocabulary.append(word)
  }
}
vocabulary.sort()
print(vocabulary)

func bagOfWords(_ text: String) -> [Int] {
  var counts = [Int](repeating: 0, count: vocabulary.count)
  for word in words(text) {
    if let index = vocabulary.firstIndex(of: word) {
      counts[index] += 1
    }
  }
  return counts
}

let vectors = texts.map(bagOfWords)
for vector in vectors { print(vector) }

func dot(_ a: [Int], _ b: [Int]) -> Int {
  zip(a, b).map { $0 * $1 }.reduce(0, +)
}

for i in 0..<vectors.count {
  let row = vectors.map { dot(vectors[i], $0) }
  print(i, row)
}

// expect: ["a", "and", "cat", "dog", "log", "mat", "on", "sat", "the"]
// expect: [0, 0, 1, 0, 0, 1, 1, 1, 2]
// expect: [0, 0, 0, 1, 1, 0, 1, 1, 2]
// expect: [2, 1, 1, 1, 0, 0, 0, 0, 0]
// expect: 0 [8, 6, 1]
// expect: 1 [6, 8, 1]
// expect: 2 [1, 1, 7]
