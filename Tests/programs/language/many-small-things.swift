// probes of issue words
struct Temp {
  static var made = 0
  static let shared = Temp(c: 20)
  var c: Double { willSet { print("will", newValue) } didSet { print("did", oldValue, c) } }
  lazy var squares: [Int] = { (1...3).map { $0 * $0 } }()
  var f: Double { get { c * 9 / 5 + 32 } set { c = (newValue - 32) * 5 / 9 } }
  init(c: Double) { self.c = c; Temp.made += 1 }
}
var t = Temp(c: 10); t.c = 11; t.f = 212; print(t.squares, Temp.made, Temp.shared.c)
func f(_ x: Int...) -> Int { x.reduce(0, +) }
print(f(), f(1), f(1, 2, 3))
let xs = [5, 3, 8]
print(xs.sorted(by: >), xs.sorted { $0 > $1 }, xs.max()!, xs.enumerated().max { $0.element < $1.element }!.offset)
outer: for i in 0..<5 { for j in 0..<5 { if i * j == 6 { print("found", i, j); break outer }; if j > i { continue outer } } }
let a: Any = 3.5
switch a { case let i as Int: print("int", i); case let d as Double where d > 3: print("double", d); default: print("?") }
if let s = a as? String { print(s) } else { print(a is Double) }
print(stride(from: 1.0, through: 2.0, by: 0.5).map { $0 })
let (q, r) = 17.quotientAndRemainder(dividingBy: 5); print(q, r)
var dict = ["a": 1]; dict["b", default: 0] += 2; dict.merge(["a": 10]) { $0 + $1 }; print(dict.sorted { $0.key < $1.key })
print(dict.mapValues { $0 * 2 }["a"]!, dict.filter { $0.value > 5 }.count, dict.min { $0.value < $1.value }!.key)
let text = "Hello, World"
print(text.lowercased(), text.uppercased(), text.reversed().map(String.init).joined(), text.filter { $0.isUppercase }, text.contains("World"), text.split(separator: ","))
print(String(repeating: "-", count: 10), "a,b,,c".split(separator: ",", omittingEmptySubsequences: false).count, "x".padding(3))
extension String { func padding(_ n: Int) -> String { self + String(repeating: ".", count: Swift.max(0, n - count)) } }
print(Int("0x1F") as Any, Int("1F", radix: 16)!, String(255, radix: 2), Double("1e-3")!, Int(3.99), Int(-3.99), Double(7) / 2, 7 / 2, -7 % 3)
print(0.1 + 0.2, 1e100, 1e16, 123456789.0, 1.0e-5, Float(0.1) + Float(0.2), Float.pi, 5.0.squareRoot())
print((1...5).reduce(into: [Int: Int]()) { $0[$1 % 2, default: 0] += $1 }.sorted { $0.key < $1.key })
let nested = [[1, 2], [3]]; print(nested.flatMap { $0 }, nested.joined().count, Array(nested.joined()), ["a", nil, "b"].compactMap { $0 })
func apply<T, U>(_ x: T, _ f: (T) throws -> U) rethrows -> U { try f(x) }
print(apply(3) { $0 * 2 }, apply("a") { $0 + "b" })
do { defer { print("cleanup") }; print("body") }
struct Stack<T> { var a: [T] = []; mutating func push(_ x: T) { a.append(x) }; subscript(safe i: Int) -> T? { a.indices.contains(i) ? a[i] : nil } }
var s = Stack<Int>(); s.push(1); print(s[safe: 0] ?? -1, s[safe: 5] ?? -1)
let compose = { (f: @escaping (Int) -> Int, g: @escaping (Int) -> Int) in { x in g(f(x)) } }
print(compose({ $0 + 1 }, { $0 * 2 })(3))
switch (3, "x") { case (1...5, let s) where s.count == 1: print("in", s); case (_, _): print("out") }
let opt: Int? = 5; if case let x? = opt { print(x) }; if case .some(let y) = opt, y > 3 { print(y) }
guard let z = opt, z < 10 else { fatalError() }
print(z, opt.map { $0 * 2 } as Any, opt.flatMap { $0 > 3 ? $0 : nil } as Any, opt! + 1, opt ?? 0)
typealias Pair = (Int, Int); let p: Pair = (1, 2); print(p, p.0 < p.1, (1, 2) < (1, 3), (1, "a") == (1, "a"))
print(Character("a").isLetter, Character("5").wholeNumberValue!, Character("é").isASCII, "z" as Character > "a", "abc".map { $0.asciiValue! })
print(type(of: xs), type(of: text), type(of: opt), type(of: p), Int.self, [Int].self)

// expect: will 11.0
// expect: did 10.0 11.0
// expect: will 100.0
// expect: did 11.0 100.0
// expect: [1, 4, 9] 1 20.0
// expect: 0 1 6
// expect: [8, 5, 3] [8, 5, 3] 8 2
// expect: found 2 3
// expect: double 3.5
// expect: true
// expect: [1.0, 1.5, 2.0]
// expect: 3 2
// expect: [(key: "a", value: 11), (key: "b", value: 2)]
// expect: 22 1 b
// expect: hello, world HELLO, WORLD dlroW ,olleH HW true ["Hello", " World"]
// expect: ---------- 4 x..
// expect: nil 31 11111111 0.001 3 -3 3.5 3 -1
// expect: 0.30000000000000004 1e+100 1e+16 123456789.0 1e-05 0.3 3.1415925 2.23606797749979
// expect: [(key: 0, value: 6), (key: 1, value: 9)]
// expect: [1, 2, 3] 3 [1, 2, 3] ["a", "b"]
// expect: 6 ab
// expect: body
// expect: cleanup
// expect: 1 -1
// expect: 8
// expect: in x
// expect: 5
// expect: 5
// expect: 5 Optional(10) Optional(5) 6 5
// expect: (1, 2) true true true
// expect: true 5 false true [97, 98, 99]
// expect: Array<Int> String Optional<Int> (Int, Int) Int Array<Int>
