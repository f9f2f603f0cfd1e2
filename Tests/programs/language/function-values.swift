func makeAdder(_ n: Int) -> (Int) -> Int { { $0 + n } }
print(makeAdder(3)(4))
func counter() -> (next: () -> Int, reset: () -> Void) { var n = 0; return ({ n += 1; return n }, { n = 0 }) }
let c = counter()
print(c.next(), c.next()); c.reset(); print(c.next())
var log: [String] = []
func run(_ times: Int, _ body: (Int) -> Void) { for i in 0..<times { body(i) } }
run(3) { log.append("i\($0)") }
print(log)
func compose<A, B, C>(_ f: @escaping (A) -> B, _ g: @escaping (B) -> C) -> (A) -> C { { g(f($0)) } }
print(compose({ (x: Int) in x * 2 }, { "<\($0)>" })(21))
let sq: (Double) -> Double = { x in x * x }
func derivative(_ f: @escaping (Double) -> Double, h: Double = 0.5) -> (Double) -> Double { { x in (f(x + h) - f(x - h)) / (2 * h) } }
print(derivative(sq)(3), derivative(sq, h: 0.25)(1))
func outer(_ n: Int) -> Int {
  var total = 0
  func add(_ k: Int) { total += k }
  func rec(_ k: Int) -> Int { k <= 0 ? 0 : k + rec(k - 1) }
  for i in 0..<n { add(i) }
  return total * 100 + rec(n)
}
print(outer(5))
var fs: [() -> Int] = []
for i in 0..<3 { fs.append { i * i } }
print(fs.map { $0() })
var x = 10
let captured = { [x] in x }
x = 20
print(captured(), x)
func apply(_ f: (Int, Int) -> Int, _ a: Int, _ b: Int) -> Int { f(a, b) }
print(apply(+, 3, 4), apply(max, 3, 9), apply({ a, b in a * b }, 3, 4))
let names = ["b", "c", "a"]
print(names.sorted(), names.sorted(by: >), names.map { $0.uppercased() }, names.contains { $0 == "c" })
print([1, 2, 3, 4].reduce(into: [Int]()) { if $1 % 2 == 0 { $0.append($1) } })
print((1...4).reduce(1, *), [3, 1, 2].max()!, [[1], [2, 3]].flatMap { $0 }, ["1", "x", "3"].compactMap { Int($0) })
func variadic(_ xs: Int..., label: String = "n") -> String { "\(label)\(xs.count):\(xs.reduce(0, +))" }
print(variadic(), variadic(1, 2, 3), variadic(4, label: "k"))
func modify(_ a: inout [Int], _ f: (inout Int) -> Void) { for i in a.indices { f(&a[i]) } }
var arr = [1, 2, 3]
modify(&arr) { $0 *= 10 }
print(arr)
struct Model { var w = 2.0; func callAsFunction(_ x: Double) -> Double { w * x } }
print(Model()(4), [1.0, 2.0].map { Model(w: 3)($0) })
class Button { var handlers: [(String) -> Void] = []; func press() { for h in handlers { h("pressed") } } }
let b = Button()
var seen = 0
b.handlers.append { seen += $0.count }
b.handlers.append { s in print(s, b.handlers.count) }
b.press()
print(seen)
let lazyDefault = { (flag: Bool) -> String in if flag { return "yes" }; return "no" }
print(lazyDefault(true), lazyDefault(false))
func twice(_ body: () throws -> Void) rethrows { try body(); try body() }
twice { log.append("t") }
print(log.count)
let method = names.joined
print(method("-"))
print([1, 2, 3].map(String.init), zip(1..., names).map { "\($0)\($1)" })

// expect: 7
// expect: 1 2
// expect: 1
// expect: ["i0", "i1", "i2"]
// expect: <42>
// expect: 6.0 2.0
// expect: 1015
// expect: [0, 1, 4]
// expect: 10 20
// expect: 7 9 12
// expect: ["a", "b", "c"] ["c", "b", "a"] ["B", "C", "A"] true
// expect: [2, 4]
// expect: 24 3 [1, 2, 3] [1, 3]
// expect: n0:0 n3:6 k1:4
// expect: [10, 20, 30]
// expect: 8.0 [3.0, 6.0]
// expect: pressed 2
// expect: 7
// expect: yes no
// expect: 5
// expect: b-c-a
// expect: ["1", "2", "3"] ["1b", "2c", "3a"]
