enum Direction: String, CaseIterable { case north, south, east = "E", west }
print(Direction.north, Direction.east.rawValue, Direction.allCases.count, Direction(rawValue: "west")!, Direction(rawValue: "x") == nil)
enum Level: Int { case low = 1, mid, high = 10 }
print(Level.mid.rawValue, Level(rawValue: 10)!, [Level.low, .high].map { $0.rawValue })
indirect enum Expr {
  case number(Double)
  case add(Expr, Expr)
  case mul(left: Expr, right: Expr)
  case neg(Expr)
}
func eval(_ e: Expr) -> Double {
  switch e {
  case .number(let n): return n
  case .add(let a, let b): return eval(a) + eval(b)
  case .mul(let l, let r): return eval(l) * eval(r)
  case let .neg(x): return -eval(x)
  }
}
let e = Expr.add(.number(2), .mul(left: .number(3), right: .neg(.number(4))))
print(eval(e))
enum Status: Equatable { case idle, running(step: Int), failed(String)
  var isDone: Bool { if case .failed = self { return true } else { return false } }
  mutating func advance() { switch self { case .idle: self = .running(step: 1); case .running(let s) where s >= 2: self = .failed("too far"); case .running(let s): self = .running(step: s + 1); case .failed: break } }
}
var st = Status.idle
for _ in 0..<5 { st.advance(); print(st, st.isDone) }
print(Status.running(step: 3) == .running(step: 3), Status.idle == .failed("x"))
func sign(_ n: Int) -> String { switch n { case ..<0: "neg"; case 0: "zero"; case 1, 2, 3: "small"; case 4...9: "digit"; default: "big" } }
print([-5, 0, 2, 7, 70].map(sign))
let point = (1, -1)
switch point { case (0, 0): print("origin"); case (let x, 0): print("x", x); case (let x, let y) where x == -y: print("anti", x, y); default: print("other") }
let opt: Int? = 5
switch opt { case .some(let n) where n > 3: print("big", n); case .some(let n): print(n); case .none: print("none") }
switch opt { case 5?: print("five"); case let n?: print(n); case nil: print("nil") }
if case let .running(step) = Status.running(step: 9) { print("step", step) }
let items: [Status] = [.idle, .running(step: 1), .running(step: 2)]
for case .running(let s) in items { print("r", s) }
print(items.filter { $0 != .idle }.count)
enum Suit: Int, Comparable, CaseIterable { case clubs, hearts, spades
  static func < (a: Suit, b: Suit) -> Bool { a.rawValue < b.rawValue } }
print(Suit.allCases.max()!, Suit.clubs < .spades, Suit.allCases.sorted(by: >))
print([Direction.north: 1].keys.first!, Set([Direction.north, .north, .south]).count)
let dir = Direction.south
let text = switch dir { case .north: "up"; case .south: "down"; default: "side" }
let other = if dir == .south { 1 } else { 2 }
print(text, other)

// expect: north E 4 west true
// expect: 2 high [1, 10]
// expect: -10.0
// expect: running(step: 1) false
// expect: running(step: 2) false
// expect: failed("too far") true
// expect: failed("too far") true
// expect: failed("too far") true
// expect: true false
// expect: ["neg", "zero", "small", "digit", "big"]
// expect: anti 1 -1
// expect: big 5
// expect: five
// expect: step 9
// expect: r 1
// expect: r 2
// expect: 2
// expect: spades true [main.Suit.spades, main.Suit.hearts, main.Suit.clubs]
// expect: north 2
// expect: down 1
