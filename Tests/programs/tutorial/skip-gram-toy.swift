import Foundation

struct Embeddings {
  let words: [String]
  private(set) var input: [[Double]]
  private(set) var output: [[Double]]

  init(_ words: [String], size: Int) {
    self.words = words
    var seed = 1
    func small() -> Double {
      seed = (seed * 48271) % 2_147_483_647
      return (Double(seed) / 2_147_483_647 - 0.5) / 2
    }
    input = words.map { _ in (0..<size).map { _ in small() } }
    output = words.map { _ in (0..<size).map { _ in small() } }
  }

  mutating func train(center: Int, context: Int, isNeighbour: Bool, rate: Double) {
    let score = zip(input[center], output[context]).map(*).reduce(0, +)
    let error = 1 / (1 + exp(-score)) - (isNeighbour ? 1 : 0)
    for i in input[center].indices {
      let (v, u) = (input[center][i], output[context][i])
      input[center][i] -= rate * error * u
      output[context][i] -= rate * error * v
    }
  }

  func similarity(_ a: String, _ b: String) -> Double? {
    guard let i = words.firstIndex(of: a), let j = words.firstIndex(of: b) else { return nil }
    func length(_ v: [Double]) -> Double { sqrt(v.map { $0 * $0 }.reduce(0, +)) }
    return zip(input[i], input[j]).map(*).reduce(0, +) / (length(input[i]) * length(input[j]))
  }

  func nearest(to word: String) -> String? {
    words.filter { $0 != word }.max { similarity(word, $0)! < similarity(word, $1)! }
  }
}

let sentences = [
  "king rules land", "queen rules land", "king wears crown", "queen wears crown",
  "dog chases ball", "puppy chases ball", "dog eats bone", "puppy eats bone",
].map { $0.split(separator: " ").map(String.init) }
let vocabulary = Set(sentences.joined()).sorted()
var embeddings = Embeddings(vocabulary, size: 6)
let index = Dictionary(uniqueKeysWithValues: vocabulary.enumerated().map { ($1, $0) })
for _ in 0..<300 {
  for sentence in sentences {
    for (i, word) in sentence.enumerated() {
      for (j, other) in sentence.enumerated() where i != j {
        embeddings.train(center: index[word]!, context: index[other]!, isNeighbour: true, rate: 0.1)
      }
      for other in vocabulary where !sentence.contains(other) {
        embeddings.train(center: index[word]!, context: index[other]!, isNeighbour: false, rate: 0.03)
      }
    }
  }
}
print(vocabulary)
for word in ["king", "dog"] { print(word, "->", embeddings.nearest(to: word) ?? "?") }
print(embeddings.similarity("king", "queen")! > embeddings.similarity("king", "dog")!)
print(embeddings.similarity("king", "emperor") as Any)

// expect: ["ball", "bone", "chases", "crown", "dog", "eats", "king", "land", "puppy", "queen", "rules", "wears"]
// expect: king -> queen
// expect: dog -> puppy
// expect: true
// expect: nil
