import Foundation

struct Hypothesis {
  var tokens: [String]
  var logProbability: Double
  var isFinished: Bool { tokens.last == "." }

  func extended(by token: String, probability: Double) -> Hypothesis {
    Hypothesis(tokens: tokens + [token], logProbability: logProbability + log(probability))
  }
}

let transitions: [String: [(String, Double)]] = [
  "<s>": [("the", 0.6), ("a", 0.4)],
  "the": [("dog", 0.4), ("nice", 0.35), ("car", 0.25)],
  "a": [("dog", 0.1), ("car", 0.9)],
  "nice": [("dog", 0.5), ("car", 0.5)],
  "dog": [("runs", 0.5), (".", 0.5)],
  "car": [("drives", 0.7), (".", 0.3)],
  "runs": [(".", 1)],
  "drives": [(".", 1)],
]

func greedy(from start: String) -> Hypothesis {
  var hypothesis = Hypothesis(tokens: [start], logProbability: 0)
  while !hypothesis.isFinished, let last = hypothesis.tokens.last, let choices = transitions[last] {
    guard let best = choices.max(by: { $0.1 < $1.1 }) else { break }
    hypothesis = hypothesis.extended(by: best.0, probability: best.1)
  }
  return hypothesis
}

func beamSearch(from start: String, width: Int, maxLength: Int = 10) -> [Hypothesis] {
  var beam = [Hypothesis(tokens: [start], logProbability: 0)]
  for _ in 0..<maxLength {
    if beam.allSatisfy(\.isFinished) { break }
    var candidates: [Hypothesis] = []
    for hypothesis in beam {
      guard !hypothesis.isFinished, let last = hypothesis.tokens.last else {
        candidates.append(hypothesis)
        continue
      }
      for (token, probability) in transitions[last, default: []] {
        candidates.append(hypothesis.extended(by: token, probability: probability))
      }
    }
    candidates.sort { $0.logProbability > $1.logProbability }
    beam = Array(candidates.prefix(width))
  }
  return beam
}

func describe(_ h: Hypothesis) -> String {
  "\(h.tokens.dropFirst().joined(separator: " ")) (p = \(String(format: "%.4f", exp(h.logProbability))))"
}

print("greedy:", describe(greedy(from: "<s>")))
for width in 1...3 {
  print("beam of \(width):")
  for hypothesis in beamSearch(from: "<s>", width: width) { print("  ", describe(hypothesis)) }
}

// expect: greedy: the dog runs . (p = 0.1200)
// expect: beam of 1:
// expect:    the dog runs . (p = 0.1200)
// expect: beam of 2:
// expect:    a car drives . (p = 0.2520)
// expect:    the dog runs . (p = 0.1200)
// expect: beam of 3:
// expect:    a car drives . (p = 0.2520)
// expect:    the dog runs . (p = 0.1200)
// expect:    the dog . (p = 0.1200)
