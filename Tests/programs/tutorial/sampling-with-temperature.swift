import Foundation

struct LinearCongruential {
  private var state: Int
  init(seed: Int) { state = seed }
  mutating func nextUnit() -> Double {
    state = (1_664_525 * state + 1_013_904_223) % 4_294_967_296
    return Double(state) / 4_294_967_296
  }
}

func softmax(_ logits: [Double], temperature: Double = 1) -> [Double] {
  let scaled = logits.map { $0 / temperature }
  let top = scaled.max()!
  let exps = scaled.map { exp($0 - top) }
  let total = exps.reduce(0, +)
  return exps.map { $0 / total }
}

func sample(_ probabilities: [Double], using generator: inout LinearCongruential) -> Int {
  var rest = generator.nextUnit()
  for (index, p) in probabilities.enumerated() {
    rest -= p
    if rest < 0 { return index }
  }
  return probabilities.count - 1
}

enum Strategy {
  case greedy
  case temperature(Double)
  case topK(Int)
  case topP(Double)

  func filtered(_ logits: [Double]) -> [Double] {
    let order = logits.indices.sorted { logits[$0] > logits[$1] }
    switch self {
    case .greedy:
      return logits.indices.map { $0 == order[0] ? 1 : 0 }
    case .temperature(let t):
      return softmax(logits, temperature: t)
    case .topK(let k):
      let kept = Set(order.prefix(k))
      return softmax(logits.enumerated().map { kept.contains($0.offset) ? $0.element : -.infinity })
    case .topP(let p):
      let probabilities = softmax(logits)
      var mass = 0.0
      var kept: Set<Int> = []
      for index in order {
        kept.insert(index)
        mass += probabilities[index]
        if mass >= p { break }
      }
      return softmax(logits.indices.map { kept.contains($0) ? logits[$0] : -.infinity })
    }
  }
}

let words = ["the", "cat", "sat", "mat", "zebra"]
let logits = [2.0, 1.5, 1.0, 0.2, -2]
for strategy in [Strategy.greedy, .temperature(0.5), .temperature(5), .topK(2), .topP(0.8)] {
  let probabilities = strategy.filtered(logits)
  print(strategy)
  print("  ", probabilities.map { String(format: "%.3f", $0) }.joined(separator: " "))
  var generator = LinearCongruential(seed: 2024)
  let picks = (0..<8).map { _ in words[sample(probabilities, using: &generator)] }
  print("  ", picks.joined(separator: " "))
}

// expect: greedy
// expect:    1.000 0.000 0.000 0.000 0.000
// expect:    the the the the the the the the
// expect: temperature(0.5)
// expect:    0.653 0.240 0.088 0.018 0.000
// expect:    the cat cat the the mat cat sat
// expect: temperature(5.0)
// expect:    0.258 0.234 0.212 0.180 0.116
// expect:    the mat sat sat cat zebra mat zebra
// expect: topK(2)
// expect:    0.622 0.378 0.000 0.000 0.000
// expect:    the cat cat the the cat cat cat
// expect: topP(0.8)
// expect:    0.506 0.307 0.186 0.000 0.000
// expect:    the sat cat cat the sat cat sat
