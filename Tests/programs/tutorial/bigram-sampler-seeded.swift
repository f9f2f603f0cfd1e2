// A bigram model that samples names with a generator of its own.
struct LCG: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

struct Bigrams {
  private var counts: [Character: [Character: Int]] = [:]
  static let mark: Character = "."

  mutating func learn(from names: some Sequence<String>) {
    for name in names {
      let letters = [Bigrams.mark] + name.lowercased() + [Bigrams.mark]
      for (a, b) in zip(letters, letters.dropFirst()) { counts[a, default: [:]][b, default: 0] += 1 }
    }
  }

  func probability(of b: Character, after a: Character, smoothing: Double = 0) -> Double {
    let row = counts[a] ?? [:]
    let total = Double(row.values.reduce(0, +)) + smoothing * 27
    return total == 0 ? 0 : (Double(row[b] ?? 0) + smoothing) / total
  }

  func sample<G: RandomNumberGenerator>(using generator: inout G, limit: Int = 8) -> String {
    var text = ""
    var current = Bigrams.mark
    while text.count < limit {
      let row = (counts[current] ?? [:]).sorted { $0.key < $1.key }
      guard !row.isEmpty else { break }
      var rest = Int.random(in: 0..<row.reduce(0) { $0 + $1.value }, using: &generator)
      let chosen = row.first { entry in
        rest -= entry.value
        return rest < 0
      }!.key
      if chosen == Bigrams.mark { break }
      text.append(chosen)
      current = chosen
    }
    return text
  }
}

var model = Bigrams()
model.learn(from: ["Anna", "Hanna", "Nina", "Ina", "Hans", "Nils"])
var generator = LCG(seed: 7)
for _ in 0..<4 { print(model.sample(using: &generator), terminator: " ") }
print()
print(model.probability(of: "n", after: "n"), model.probability(of: "z", after: "h", smoothing: 1))
let loss = "anna.".reduce(into: (previous: Bigrams.mark, sum: 0.0)) { state, letter in
  state.sum += model.probability(of: letter, after: state.previous)
  state.previous = letter
}
print((loss.sum / 5 * 1000).rounded() / 1000, loss.previous)
var copy = model
copy.learn(from: CollectionOfNames(names: ["Zoe"]))
print(model.probability(of: "o", after: "z"), copy.probability(of: "o", after: "z"))

struct CollectionOfNames: Sequence, IteratorProtocol {
  var names: [String]
  mutating func next() -> String? { names.isEmpty ? nil : names.removeFirst() }
}

// expect: ininana inils anna ha
// expect: 0.2222222222222222 0.034482758620689655
// expect: 0.367 .
// expect: 0.0 1.0
