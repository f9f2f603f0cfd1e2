func plain() { print("plain") }
func add(_ a: Int, _ b: Int = 10) -> Int { a + b }
func greet(person name: String, loudly: Bool = false) -> String {
  loudly ? name.uppercased() + "!" : "hi " + name
}
func sum(_ values: Double...) -> Double { values.reduce(0, +) }
func change(_ x: inout Int, by amount: Int) { x += amount }
func noLabel(_: Int) -> Int { 1 }
plain()
print(add(1), add(1, 2), greet(person: "Al"), greet(person: "Al", loudly: true))
print(sum(), sum(1), sum(1, 2.5))
var v = 1
change(&v, by: 4)
print(v, noLabel(3))
func over(_ x: Int) -> String { "Int" }
func over(_ x: Double) -> String { "Double" }
func over(_ x: String) -> String { "String" }
func over(x: Int) -> String { "labelled" }
print(over(1), over(1.0), over("a"), over(x: 1))
func outer() -> Int {
  var total = 0
  func inner(_ n: Int) { total += n }
  inner(2)
  inner(3)
  return total
}
print(outer())
let f: (Int, Int) -> Int = add
print(f(2, 3))
func apply(_ f: (Int) -> Int, to x: Int) -> Int { f(x) }
print(apply({ $0 * 3 }, to: 4), apply(noLabel, to: 4))
func returnsTwo() -> (Int, String) { (1, "b") }
let (one, b) = returnsTwo()
print(one, b)
@discardableResult func log(_ s: String) -> Int { print("log", s); return s.count }
log("x")
func generic<T>(_ x: T) -> [T] { [x, x] }
print(generic(1), generic("a"))
func isEven(_ n: Int) -> Bool { n == 0 ? true : isOdd(n - 1) }
func isOdd(_ n: Int) -> Bool { n == 0 ? false : isEven(n - 1) }
print(isEven(10), isOdd(7))
func defaults(a: Int = 1, b: Int = 2, c: Int = 3) -> String { "\(a)\(b)\(c)" }
print(defaults(), defaults(b: 9), defaults(a: 7, c: 8))

// expect: plain
// expect: 11 3 hi Al AL!
// expect: 0.0 1.0 3.5
// expect: 5 1
// expect: Int Double String labelled
// expect: 5
// expect: 5
// expect: 12 1
// expect: 1 b
// expect: log x
// expect: [1, 1] ["a", "a"]
// expect: true true
// expect: 123 193 728
