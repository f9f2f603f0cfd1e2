struct Generator {
  private var state: Int
  init(seed: Int) { state = seed }
  mutating func unit() -> Double {
    state = (state * 1_103_515_245 + 12_345) & 0x7fff_ffff
    return Double(state >> 8) / Double(1 << 23)
  }
  mutating func below(_ n: Int) -> Int { Int(unit() * Double(n)) }
  mutating func pick<T>(_ options: [(T, Double)]) -> T {
    var rest = unit() * options.reduce(0) { $0 + $1.1 }
    for (option, weight) in options {
      rest -= weight
      if rest < 0 { return option }
    }
    return options[options.count - 1].0
  }
}

var generator = Generator(seed: 2025)
var inside = 0
for n in 1...20_000 {
  let (x, y) = (generator.unit(), generator.unit())
  if x * x + y * y < 1 { inside += 1 }
  if n == 20_000 {
    let estimate = 4 * Double(inside) / Double(n)
    print("π within 0.05:", abs(estimate - .pi) < 0.05)
  }
}

let weather: [String: [(String, Double)]] = [
  "sun": [("sun", 0.8), ("rain", 0.2)],
  "rain": [("sun", 0.4), ("rain", 0.6)],
]
var today = "sun"
var counts: [String: Int] = [:]
for _ in 0..<5000 {
  counts[today, default: 0] += 1
  today = generator.pick(weather[today]!)
}
let share = Double(counts["sun"]!) / 5000
print("sun about two thirds:", (0.6...0.73).contains(share))

func stationary(_ p: [[Double]], iterations: Int = 60) -> [Double] {
  var d = [Double](repeating: 1 / Double(p.count), count: p.count)
  for _ in 0..<iterations {
    d = p.indices.map { j in p.indices.reduce(0) { $0 + d[$1] * p[$1][j] } }
  }
  return d
}
print(stationary([[0.8, 0.2], [0.4, 0.6]]).map { ($0 * 1000).rounded() / 1000 })
var deck = Array(1...10)
for i in deck.indices.reversed() { deck.swapAt(i, generator.below(i + 1)) }
print(deck.sorted() == Array(1...10), deck != Array(1...10))
var position = 0
var visited: Set = [0]
for _ in 0..<100 {
  position += generator.unit() < 0.5 ? -1 : 1
  visited.insert(position)
}
print(visited.contains(0), visited.max()! - visited.min()! + 1 == visited.count)

// expect: π within 0.05: true
// expect: sun about two thirds: true
// expect: [0.667, 0.333]
// expect: true true
// expect: true true
