import Foundation

struct Corpus {
  let documents: [[String]]
  let vocabulary: [String]
  private let documentFrequency: [String: Int]

  init(_ texts: [String]) {
    documents = texts.map { text in
      text.lowercased().split { !$0.isLetter }.map(String.init)
    }
    var frequency: [String: Int] = [:]
    for document in documents {
      for word in Set(document) { frequency[word, default: 0] += 1 }
    }
    documentFrequency = frequency
    vocabulary = frequency.keys.sorted()
  }

  func inverseFrequency(_ word: String) -> Double {
    log(Double(1 + documents.count) / Double(1 + documentFrequency[word, default: 0])) + 1
  }

  func vector(_ words: [String]) -> [Double] {
    vocabulary.map { word in
      let count = words.filter { $0 == word }.count
      return count == 0 ? 0 : Double(count) * inverseFrequency(word)
    }
  }

  func search(_ query: String) -> [(index: Int, score: Double)] {
    let q = vector(query.lowercased().split(separator: " ").map(String.init))
    return documents.enumerated()
      .map { (index: $0.offset, score: cosine(q, vector($0.element))) }
      .filter { $0.score > 0 }
      .sorted { ($1.score, $0.index) < ($0.score, $1.index) }
  }
}

func cosine(_ a: [Double], _ b: [Double]) -> Double {
  let product = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  let lengths = sqrt(a.reduce(0) { $0 + $1 * $1 }) * sqrt(b.reduce(0) { $0 + $1 * $1 })
  return lengths == 0 ? 0 : product / lengths
}

let corpus = Corpus([
  "The cat sat on the mat.", "The dog sat on the log.", "Cats and dogs are animals",
  "A neural network learns weights; a network has layers.",
])
print(corpus.vocabulary.count, corpus.vocabulary.prefix(5))
for query in ["cat", "sat on", "network weights", "quantum"] {
  let hits = corpus.search(query)
  print("\(query):", hits.isEmpty ? "nothing" : hits.map { "#\($0.index) \(String(format: "%.3f", $0.score))" }.joined(separator: ", "))
}
print(String(format: "%.4f", corpus.inverseFrequency("the")), String(format: "%.4f", corpus.inverseFrequency("zebra")))

// expect: 19 ["a", "and", "animals", "are", "cat"]
// expect: cat: #0 0.418
// expect: sat on: #0 0.466, #1 0.466
// expect: network weights: #3 0.588
// expect: quantum: nothing
// expect: 1.5108 2.6094
