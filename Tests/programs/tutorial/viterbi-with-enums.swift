// Part-of-speech tags by the Viterbi algorithm, with enums as keys.
import Foundation

enum Tag: String, CaseIterable, Comparable {
  case noun = "N", verb = "V", determiner = "D"
  static func < (a: Tag, b: Tag) -> Bool { a.rawValue < b.rawValue }
}

struct HiddenMarkovModel {
  let start: [Tag: Double]
  let transition: [Tag: [Tag: Double]]
  let emission: [Tag: [String: Double]]

  struct Step { let score: Double, back: Tag? }

  func decode(_ words: [String]) -> (tags: [Tag], score: Double)? {
    guard let first = words.first else { return nil }
    var trellis: [[Tag: Step]] = [Dictionary(uniqueKeysWithValues: Tag.allCases.map { tag in
      (tag, Step(score: log(start[tag] ?? 0) + logEmission(tag, first), back: nil))
    })]
    for word in words.dropFirst() {
      var column: [Tag: Step] = [:]
      for tag in Tag.allCases {
        let candidates = Tag.allCases.map { previous -> (Tag, Double) in
          (previous, trellis.last![previous]!.score + log(transition[previous]?[tag] ?? 0))
        }
        let best = candidates.max { $0.1 < $1.1 }!
        column[tag] = Step(score: best.1 + logEmission(tag, word), back: best.0)
      }
      trellis.append(column)
    }
    guard var (tag, step) = trellis.last?.max(by: { $0.value.score < $1.value.score }) else { return nil }
    let score = step.score
    var tags = [tag]
    for column in trellis.dropLast().reversed() {
      guard let back = step.back else { break }
      tag = back
      step = column[tag]!
      tags.insert(tag, at: 0)
    }
    return (tags, score)
  }

  private func logEmission(_ tag: Tag, _ word: String) -> Double {
    log(emission[tag, default: [:]][word, default: 1e-6])
  }
}

let model = HiddenMarkovModel(
  start: [.determiner: 0.8, .noun: 0.2],
  transition: [
    .determiner: [.noun: 0.9, .determiner: 0.1], .noun: [.verb: 0.7, .noun: 0.3],
    .verb: [.determiner: 0.6, .noun: 0.4],
  ],
  emission: [
    .determiner: ["the": 0.7, "a": 0.3], .noun: ["dog": 0.4, "park": 0.3, "walks": 0.1],
    .verb: ["walks": 0.5, "dog": 0.01],
  ])

for sentence in ["the dog walks", "dog walks the park", "walks"] {
  let words = sentence.components(separatedBy: " ")
  if let (tags, score) = model.decode(words) {
    let shown = zip(words, tags).map { "\($0)/\($1.rawValue)" }.joined(separator: " ")
    print(shown, String(format: "%.3f", score))
  }
}
print(model.decode([]) == nil, Tag.allCases.sorted().map(\.rawValue), Tag(rawValue: "V")!, Tag(rawValue: "X") as Any)
print(Dictionary(grouping: Tag.allCases) { $0 < .noun }.mapValues(\.count).sorted { !$0.key && $1.key }.map { "\($0.key):\($0.value)" })

// expect: the/D dog/N walks/V -2.651
// expect: dog/N walks/V the/D park/N -5.752
// expect: walks/N -3.912
// expect: true ["D", "N", "V"] verb nil
// expect: ["false:2", "true:1"]
