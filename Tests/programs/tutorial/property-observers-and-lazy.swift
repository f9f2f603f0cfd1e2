struct Temperature {
  var celsius: Double {
    willSet { print("from \(celsius) to \(newValue)") }
    didSet {
      if celsius < -273.15 { celsius = -273.15 }
      changes += 1
    }
  }
  private(set) var changes = 0
  var fahrenheit: Double {
    get { celsius * 9 / 5 + 32 }
    set { celsius = (newValue - 32) * 5 / 9 }
  }
  init(celsius: Double) { self.celsius = celsius }
}

final class Dataset {
  let name: String
  var loads = 0
  lazy var numbers: [Int] = load()
  lazy var mean = Double(numbers.reduce(0, +)) / Double(numbers.count)

  init(name: String) { self.name = name }

  private func load() -> [Int] {
    loads += 1
    return (1...10).map { $0 * $0 }
  }
}

struct Player {
  static var count = 0
  static let maximum = 3
  let id: Int
  var score = 0 {
    didSet(old) {
      if score > best { best = score }
      if score < old { print("player \(id) lost \(old - score)") }
    }
  }
  private(set) var best = 0
  init?() {
    guard Player.count < Self.maximum else { return nil }
    Player.count += 1
    id = Player.count
  }
}

var water = Temperature(celsius: 20)
water.celsius = 25
water.fahrenheit = 212
water.celsius = -500
print(water.celsius, water.changes)
let data = Dataset(name: "squares")
print(data.loads, data.mean, data.numbers.count, data.loads)
data.numbers[0] = 100
print(data.numbers.prefix(2), data.mean, data.loads)
var players = (0..<5).compactMap { _ in Player() }
print(players.count, Player.count)
players[0].score += 10
players[0].score -= 4
players[1].score = 7
print(players.map { ($0.id, $0.score, $0.best) })

// expect: from 20.0 to 25.0
// expect: from 25.0 to 100.0
// expect: from 100.0 to -500.0
// expect: -273.15 3
// expect: 0 38.5 10 1
// expect: [100, 4] 38.5 1
// expect: 3 3
// expect: player 1 lost 4
// expect: [(1, 6, 10), (2, 7, 7), (3, 0, 0)]
