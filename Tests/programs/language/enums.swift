enum Direction: String, CaseIterable {
  case north, east, south, west
  var opposite: Direction {
    switch self {
    case .north: return .south
    case .south: return .north
    case .east: return .west
    case .west: return .east
    }
  }
  mutating func turn() {
    let all = Direction.allCases
    self = all[(all.firstIndex(of: self)! + 1) % all.count]
  }
}
var d = Direction.west
d.turn()
print(d, d.opposite, d.rawValue, Direction(rawValue: "east") as Any, Direction(rawValue: "up") == nil)
print(Direction.allCases.map { $0.rawValue })
enum Planet: Int { case mercury = 1, venus, earth }
print(Planet.earth.rawValue, Planet(rawValue: 2)!)
enum Result2 { case success(Int), failure(message: String) }
func check(_ n: Int) -> Result2 { n > 0 ? .success(n * 2) : .failure(message: "not \(n)") }
for n in [1, -1] {
  switch check(n) {
  case .success(let v): print("ok", v)
  case .failure(let m): print("bad", m)
  }
}
if case .success(let v) = check(4), v > 5 { print(v) }
enum Suit: Comparable { case clubs, diamonds, hearts, spades }
print(Suit.clubs < .spades, [Suit.hearts, .clubs].sorted(), Suit.hearts == .hearts)
enum Op { case add, sub; func apply(_ a: Int, _ b: Int) -> Int { self == .add ? a + b : a - b } }
print(Op.add.apply(1, 2), Op.sub.apply(1, 2))
var counts: [Direction: Int] = [:]
counts[.north, default: 0] += 2
print(counts[.north]!, counts[.south] as Any)
enum Token: Equatable { case number(Double), op(Character), end }
let tokens: [Token] = [.number(1), .op("+"), .number(2), .end]
print(tokens, tokens[1] == .op("+"), tokens.contains(.end))
enum Level: Double { case low = 0.5, high = 1.5 }
print(Level.high.rawValue, Level.low)
enum Static { static let x = 5; static func f() -> Int { x * 2 } }
print(Static.x, Static.f())

// expect: north south north Optional(main.Direction.east) true
// expect: ["north", "east", "south", "west"]
// expect: 3 venus
// expect: ok 2
// expect: bad not -1
// expect: 8
// expect: true [main.Suit.clubs, main.Suit.hearts] true
// expect: 3 -1
// expect: 2 nil
// expect: [main.Token.number(1.0), main.Token.op("+"), main.Token.number(2.0), main.Token.end] true true
// expect: 1.5 low
// expect: 5 10
