protocol Container { associatedtype Item; var count: Int { get }; mutating func append(_ item: Item); subscript(i: Int) -> Item { get } }
extension Container { var isEmpty: Bool { count == 0 }; func all() -> [Item] { (0..<count).map { self[$0] } } }
struct Stack<Element>: Container {
  private var items: [Element] = []
  var count: Int { items.count }
  mutating func append(_ item: Element) { items.append(item) }
  mutating func pop() -> Element? { items.popLast() }
  subscript(i: Int) -> Element { items[i] }
  func map<T>(_ f: (Element) -> T) -> Stack<T> { var s = Stack<T>(); for i in items { s.append(f(i)) }; return s }
}
var s = Stack<Int>()
s.append(1); s.append(2); s.append(3)
print(s.count, s.pop()!, s[0], s.isEmpty, s.all(), s.map { "n\($0)" }.all())
func total<C: Container>(_ c: C) -> Int where C.Item == Int { var t = 0; for i in 0..<c.count { t += c[i] }; return t }
print(total(s))
func largest<T: Comparable>(_ xs: [T]) -> T? { guard var best = xs.first else { return nil }; for x in xs where x > best { best = x }; return best }
print(largest([3, 8, 2])!, largest(["a", "q", "c"])!, largest([Double]()) == nil)
struct Pair<A, B> { var first: A; var second: B; func swapped() -> Pair<B, A> { Pair<B, A>(first: second, second: first) } }
let p = Pair(first: 1, second: "one")
print(p, p.swapped().first)
extension Array where Element == Int { var total: Int { reduce(0, +) } }
extension Array { func second() -> Element? { count > 1 ? self[1] : nil } }
print([1, 2, 3].total, ["a", "b"].second() ?? "-")
protocol Greeter { var name: String { get }; func greet() -> String }
extension Greeter { func greet() -> String { "Hello, \(name)" } }
struct English: Greeter { let name: String }
struct French: Greeter { let name: String; func greet() -> String { "Bonjour, \(name)" } }
let greeters: [any Greeter] = [English(name: "Ann"), French(name: "Luc")]
for g in greeters { print(g.greet(), g.name) }
func welcome(_ g: some Greeter) -> String { g.greet() + "!" }
print(welcome(French(name: "Eva")), greeters.map { welcome($0) })
func firstIndex<T: Equatable>(of x: T, in xs: [T]) -> Int? { for (i, y) in xs.enumerated() where y == x { return i }; return nil }
print(firstIndex(of: 3, in: [1, 3])!, firstIndex(of: "z", in: ["a"]) == nil)
struct Countdown: Sequence, IteratorProtocol { var n: Int; mutating func next() -> Int? { if n == 0 { return nil }; defer { n -= 1 }; return n } }
for i in Countdown(n: 3) { print(i, terminator: " ") }
print(Countdown(n: 4).map { $0 * $0 }, Array(Countdown(n: 2)), Countdown(n: 5).reduce(0, +))
struct Key: Hashable { let a: Int; let b: String }
var d: [Key: Int] = [Key(a: 1, b: "x"): 1]
d[Key(a: 1, b: "x")]! += 5
d[Key(a: 2, b: "x"), default: 7] += 1
print(d[Key(a: 1, b: "x")]!, d[Key(a: 2, b: "x")]!, d.count)
protocol Layer { func callAsFunction(_ x: Double) -> Double }
struct Scale: Layer { var k: Double; func callAsFunction(_ x: Double) -> Double { k * x } }
struct Shift: Layer { var d: Double; func callAsFunction(_ x: Double) -> Double { x + d } }
struct Chain { var layers: [any Layer]; func callAsFunction(_ x: Double) -> Double { layers.reduce(x) { $1($0) } } }
print(Chain(layers: [Scale(k: 2), Shift(d: 1), Scale(k: 10)])(3))
func describe(_ x: Any) -> String { switch x { case let n as Int: return "int \(n)"; case let s as String: return "string \(s)"; case is Double: return "double"; case let a as [Int]: return "ints \(a.count)"; default: return "?" } }
print(describe(1), describe("a"), describe(2.5), describe([1, 2]), describe(Key(a: 1, b: "")))
typealias Pairs = [(Int, String)]
let ps: Pairs = [(1, "a"), (2, "b")]
for (n, t) in ps { print(n, t, terminator: ";") }
print(ps.map { $0.1 }.joined(), Dictionary(uniqueKeysWithValues: ps)[2]!)
func zipWith<A, B, C>(_ a: [A], _ b: [B], _ f: (A, B) -> C) -> [C] { zip(a, b).map { f($0, $1) } }
print(zipWith([1, 2], [10.0, 20.0]) { Double($0) + $1 })

// expect: 3 3 1 false [1, 2] ["n1", "n2"]
// expect: 3
// expect: 8 q true
// expect: Pair<Int, String>(first: 1, second: "one") one
// expect: 6 b
// expect: Hello, Ann Ann
// expect: Bonjour, Luc Luc
// expect: Bonjour, Eva! ["Hello, Ann!", "Bonjour, Luc!"]
// expect: 1 true
// expect: 3 2 1 [16, 9, 4, 1] [2, 1] 15
// expect: 6 8 2
// expect: 70.0
// expect: int 1 string a double ints 2 ?
// expect: 1 a;2 b;ab b
// expect: [11.0, 22.0]
