enum Planet: Int, CaseIterable { case mercury = 1, venus, earth
  var name: String { switch self { case .mercury: "M"; case .venus: "V"; case .earth: "E" } }
  static let home = Planet.earth
  mutating func next() { self = Planet(rawValue: rawValue + 1) ?? .mercury }
  init?(name: String) { guard let p = Planet.allCases.first(where: { $0.name == name }) else { return nil }; self = p } }
var p = Planet.venus; p.next(); print(p, p.rawValue, Planet.allCases.map(\.name), Planet.home.rawValue, Planet(name: "V")!)
enum Suit: String, CaseIterable, Comparable { case clubs, hearts; static func < (a: Suit, b: Suit) -> Bool { a.rawValue < b.rawValue } }
print(Suit.clubs.rawValue, Suit(rawValue: "hearts")!, Suit.clubs < .hearts, Suit.allCases.count)
enum Size: Comparable { case small, medium, large(Int) }
print(Size.small < .large(1), [Size.large(2), .small, .large(1), .medium].sorted(), Size.large(1) < .large(2))
enum State: Equatable { case idle, loading(progress: Double), done([String]) }
var s = State.loading(progress: 0.5); print(s == .loading(progress: 0.5), s)
if case .loading(let q) = s, q > 0.3 { print("loading", q) }
if case let .loading(progress) = s { print(progress) }
s = .done(["a"]); guard case .done(let xs) = s else { fatalError() }; print(xs)
let dict: [Suit: Int] = [.clubs: 3]; print(dict[.clubs]!)
enum Op: String { case add = "+", sub = "-"; func apply(_ a: Int, _ b: Int) -> Int { switch self { case .add: a + b; case .sub: a - b } } }
print(Op(rawValue: "-")!.apply(5, 3))

// expect: earth 3 ["M", "V", "E"] 3 venus
// expect: clubs hearts true 2
// expect: true [main.Size.small, main.Size.medium, main.Size.large(1), main.Size.large(2)] true
// expect: true loading(progress: 0.5)
// expect: loading 0.5
// expect: 0.5
// expect: ["a"]
// expect: 3
// expect: 2
