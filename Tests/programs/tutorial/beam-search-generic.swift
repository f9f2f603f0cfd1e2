// Beam search over any model that gives next-token scores, compared with greedy and exhaustive search.
import Foundation

protocol LanguageModel {
  associatedtype Token: Hashable & Comparable
  var end: Token { get }
  func next(_ prefix: [Token]) -> [Token: Double]
}

struct Hypothesis<Token: Hashable> {
  var tokens: [Token]
  var logProbability: Double
  var isFinished = false
  func score(_ penalty: Double) -> Double { logProbability / pow(Double(max(1, tokens.count)), penalty) }
}

extension LanguageModel {
  func greedy(limit: Int) -> Hypothesis<Token> {
    var result = Hypothesis<Token>(tokens: [], logProbability: 0)
    while result.tokens.count < limit, !result.isFinished {
      guard let best = next(result.tokens).max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { break }
      result.tokens.append(best.key)
      result.logProbability += log(best.value)
      result.isFinished = best.key == end
    }
    return result
  }

  func beam(width: Int, limit: Int, penalty: Double = 1) -> [Hypothesis<Token>] {
    var beams = [Hypothesis<Token>(tokens: [], logProbability: 0)]
    for _ in 0..<limit {
      if beams.allSatisfy(\.isFinished) { break }
      let candidates = beams.flatMap { beam -> [Hypothesis<Token>] in
        if beam.isFinished { return [beam] }
        return next(beam.tokens).sorted { $0.key < $1.key }.map { token, probability in
          Hypothesis(
            tokens: beam.tokens + [token], logProbability: beam.logProbability + log(probability),
            isFinished: token == end)
        }
      }
      beams = Array(candidates.sorted { $0.score(penalty) > $1.score(penalty) }.prefix(width))
    }
    return beams
  }
}

struct Bigrams: LanguageModel {
  let end = "."
  var table: [String: [String: Double]] = [:]
  init(_ text: String) {
    var counts: [String: [String: Int]] = [:]
    for sentence in text.split(separator: ".") {
      let words = ["^"] + sentence.split(separator: " ").map(String.init) + [end]
      for (a, b) in zip(words, words.dropFirst()) { counts[a, default: [:]][b, default: 0] += 1 }
    }
    table = counts.mapValues { row in
      let total = Double(row.values.reduce(0, +))
      return row.mapValues { Double($0) / total }
    }
  }
  func next(_ prefix: [String]) -> [String: Double] { table[prefix.last ?? "^"] ?? [end: 1] }
}

struct Digits: LanguageModel {
  let end = 0
  func next(_ prefix: [Int]) -> [Int: Double] {
    switch prefix.count {
    case 0: [1: 0.6, 2: 0.4]
    case 1 where prefix[0] == 1: [3: 0.35, 4: 0.33, 5: 0.32]
    case 1: [6: 0.95, 7: 0.05]
    default: [end: 1]
    }
  }
}

func show<T>(_ h: Hypothesis<T>) -> String {
  h.tokens.map { "\($0)" }.joined(separator: " ") + String(format: " (%.4f)", exp(h.logProbability))
}
let model = Bigrams("the cat sat. the cat ran. the dog sat on the cat. a dog ran")
print("greedy:", show(model.greedy(limit: 8)))
for width in [1, 2, 4] {
  print("width \(width):")
  for h in model.beam(width: width, limit: 6) { print("  ", show(h), h.isFinished) }
}
print(show(Digits().greedy(limit: 5)), "|", show(Digits().beam(width: 2, limit: 5)[0]))
print(Digits().beam(width: 10, limit: 5).count, Digits().beam(width: 3, limit: 5, penalty: 0).map(\.tokens))

// expect: greedy: the cat . (0.1875)
// expect: width 1:
// expect:    the cat . (0.1875) true
// expect: width 2:
// expect:    the cat ran . (0.1875) true
// expect:    the cat . (0.1875) true
// expect: width 4:
// expect:    the cat ran . (0.1875) true
// expect:    a dog ran . (0.1250) true
// expect:    the cat . (0.1875) true
// expect:    the cat sat . (0.0937) true
// expect: 1 3 0 (0.2100) | 2 6 0 (0.3800)
// expect: 5 [[2, 6, 0], [1, 3, 0], [1, 4, 0]]
