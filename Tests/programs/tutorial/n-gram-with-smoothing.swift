// A language model of n-grams with back-off, perplexity and sampling.
import Foundation

struct LCG: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6364136223846793005 &+ 1442695040888963407
    return state
  }
}

struct NGramModel {
  let order: Int
  let smoothing: Double
  private var counts: [[String]: [String: Int]] = [:]
  private(set) var vocabulary: Set<String> = ["</s>"]

  init(order: Int, smoothing: Double = 0.1) {
    self.order = order
    self.smoothing = smoothing
  }

  static func tokens(_ line: String) -> [String] {
    line.lowercased().components(separatedBy: CharacterSet.letters.inverted).filter { !$0.isEmpty }
  }

  mutating func train(_ lines: [String]) {
    for line in lines {
      let words = Self.tokens(line)
      vocabulary.formUnion(words)
      let padded = Array(repeating: "<s>", count: order - 1) + words + ["</s>"]
      for end in (order - 1)..<padded.count {
        for length in 0..<order {
          let context = Array(padded[(end - length)..<end])
          counts[context, default: [:]][padded[end], default: 0] += 1
        }
      }
    }
  }

  func probability(of word: String, after context: [String]) -> Double {
    var context = context.suffix(order - 1)
    while true {
      if let table = counts[Array(context)] {
        let total = table.values.reduce(0, +)
        return (Double(table[word] ?? 0) + smoothing) / (Double(total) + smoothing * Double(vocabulary.count))
      }
      if context.isEmpty { return 1 / Double(vocabulary.count) }
      context = context.dropFirst()
    }
  }

  func perplexity(_ line: String) -> Double {
    let words = Self.tokens(line) + ["</s>"]
    var context = Array(repeating: "<s>", count: order - 1)
    var logSum = 0.0
    for word in words {
      logSum += log(probability(of: word, after: context))
      context.append(word)
    }
    return exp(-logSum / Double(words.count))
  }

  func sample<G: RandomNumberGenerator>(using generator: inout G, limit: Int = 12) -> String {
    var words = Array(repeating: "<s>", count: order - 1)
    while words.count < limit + order - 1 {
      let candidates = vocabulary.sorted()
      let weights = candidates.map { probability(of: $0, after: words) }
      var threshold = Double.random(in: 0..<weights.reduce(0, +), using: &generator)
      let index = weights.firstIndex { weight in
        threshold -= weight
        return threshold < 0
      }
      guard let index, candidates[index] != "</s>" else { break }
      words.append(candidates[index])
    }
    return words.dropFirst(order - 1).joined(separator: " ")
  }
}

let corpus = """
  The cat sat on the mat.
  The dog sat on the log!
  A cat and a dog sat, and the cat ran.
  """.split(separator: "\n").map(String.init)

for order in 1...3 {
  var model = NGramModel(order: order)
  model.train(corpus)
  let scores = ["The cat sat", "mat the on", "a zebra"].map { String(format: "%.3f", model.perplexity($0)) }
  print("order \(order):", scores.joined(separator: " "), model.vocabulary.count)
}
var bigram = NGramModel(order: 2, smoothing: 0.001)
bigram.train(corpus)
print(String(format: "%.4f %.4f", bigram.probability(of: "cat", after: ["the"]), bigram.probability(of: "mat", after: ["cat"])))
var generator = LCG(state: 5)
for _ in 0..<3 { print("»", bigram.sample(using: &generator)) }

// expect: order 1: 7.434 10.617 30.115 11
// expect: order 2: 5.426 35.721 9.909 11
// expect: order 3: 4.248 35.721 8.702 11
// expect: 0.3993 0.0003
// expect: » the cat ran
// expect: » the log
// expect: » the log
