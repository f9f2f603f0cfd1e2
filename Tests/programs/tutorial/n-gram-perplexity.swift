import Foundation

struct NGramModel {
  let order: Int
  private var contexts: [[String]: Int] = [:]
  private var grams: [[String]: Int] = [:]
  private var vocabulary: Set<String> = []

  init(order: Int) { self.order = order }

  private func padded(_ sentence: String) -> [String] {
    Array(repeating: "<s>", count: order - 1) + sentence.split(separator: " ").map(String.init) + ["</s>"]
  }

  mutating func train(_ sentence: String) {
    let words = padded(sentence)
    vocabulary.formUnion(words.dropFirst(order - 1))
    for i in (order - 1)..<words.count {
      let context = Array(words[(i - order + 1)..<i])
      contexts[context, default: 0] += 1
      grams[context + [words[i]], default: 0] += 1
    }
  }

  func probability(of word: String, after context: [String], smoothing: Double) -> Double {
    let joint = Double(grams[context + [word]] ?? 0)
    let total = Double(contexts[context] ?? 0)
    return (joint + smoothing) / (total + smoothing * Double(vocabulary.count))
  }

  func perplexity(of sentence: String, smoothing: Double = 1) -> Double {
    let words = padded(sentence)
    var logSum = 0.0
    for i in (order - 1)..<words.count {
      let context = Array(words[(i - order + 1)..<i])
      logSum += log(probability(of: words[i], after: context, smoothing: smoothing))
    }
    return exp(-logSum / Double(words.count - order + 1))
  }
}

let sentences = [
  "i am sam", "sam i am", "i do not like green eggs and ham", "i like ham",
]
for order in 1...3 {
  var model = NGramModel(order: order)
  sentences.forEach { model.train($0) }
  let seen = model.perplexity(of: "i am sam")
  let new = model.perplexity(of: "sam like green ham")
  print("\(order)-gram: seen \(String(format: "%.2f", seen)), new \(String(format: "%.2f", new))")
}
var bigram = NGramModel(order: 2)
for sentence in sentences { bigram.train(sentence) }
print(bigram.probability(of: "am", after: ["i"], smoothing: 0))
print(bigram.probability(of: "i", after: ["<s>"], smoothing: 0))
print(bigram.perplexity(of: "ham green", smoothing: 0))

// expect: 1-gram: seen 8.26, new 10.44
// expect: 2-gram: seen 5.31, new 8.01
// expect: 3-gram: seen 5.66, new 10.55
// expect: 0.5
// expect: 0.75
// expect: inf
