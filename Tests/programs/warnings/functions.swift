// Functions that swiftc warns about, one kind of warning per line or two; test_warnings.py compares its sentences with ours.
func use<T>(_ x: T) {}
func flag() -> Bool { true }
func number() -> Int { 1 }
func mayThrow() throws -> Int { 1 }
enum E: Error { case a, b }
enum Color { case red, green }
class Animal {}
class Dog: Animal {}
let optional: Int? = 3
func w1(_ x: Int) { if x == nil { use(1) } }
func w2(_ x: Int) { use(x ?? 2) }
func w3(_ x: Int?) { print(x) }
func w4(_ x: Int?) { print("value \(x)") }
func w5(_ x: Int?) { let a: Any = x; use(a) }
func w6(_ x: Int) { use(x as? Int) }
func w7(_ x: Int) { use(x is Int) }
func w8(_ x: Int) { use(x as? String) }
func w9(_ x: Int) { use(x as! Int) }
func w10(_ d: Dog) { use(d as? Animal) }
func w11(_ d: Dog) { use(d is Animal) }
func w12() -> Int { return 1; use(2) }
func w13() { while true { use(1) }; use(2) }
func w14(_ c: Color) { switch c { case .red: use(1); case .green: use(2); default: use(3) } }
func w15(_ c: Color) { switch c { case .red: use(1); case .red: use(2); case .green: use(3) } }
func w16(_ n: Int) { switch n { case 1: use(1); case 1: use(2); default: use(3) } }
func w17() { do { use(1) } catch { use(2) } }
func w18() { try use(1) }
func w19() { let x = use(1) }
func w20() { var x = use(1); x = () }
func w21() { number() }
func w22() { 1 + 2 }
func w23() { "text" }
func w24() { optional }
func w25() {}
func w26() { [1].map { $0 } }
func w27() { if true { use(1) } else { use(2) } }
func w28() { if false { use(1) } }
func w29(_ n: Int) -> Int { w29(n) }
func w30() { let f = { number() }; f() }
func w31() { for _ in 0..<3 { break; use(1) } }
func w32() { throw_() ; func throw_() {} }
func w33() throws { throw E.a; use(1) }
func w34(_ xs: [Int]) { xs.sorted() }
func w35(_ xs: [Int]) { var ys = xs; ys.append(1) }
func w36(_ x: Int?) { if let x = x { } }
func w37(_ x: Int?) { if let y = x { } }
func w38(_ x: Int?) { guard let y = x else { return } }
func w39() { let (a, b) = (1, 2) }
func w40() { var i = 0; while i < 3 { i += 1 } }
func w41(_ x: Any) { if let n = x as? Int { } }
func w42(_ x: Any) { switch x { case let n as Int: use(1); default: use(2) } }
func w43() { let c = Dog(); c === c }
func w44(_ x: Int) { x == 1 }
func w45(_ x: Int?) { x! }
func w46(_ x: Int?) { x.map { $0 + 1 } }
func w47() { _ = [1, 2].forEach { use($0) } }
func w48(_ b: Bool) { b ? use(1) : use(2) }
func w49(_ b: Bool) { b ? 1 : 2 }
func w50(_ d: [String: Int]) { d["a"] }
func w51(_ d: [String: Int]) { print(d["a"], "\(d["a"])") }
func w52(_ t: (a: Int, b: Int)) { t.a }
func w53() { let s = "a"; s.count }
func w54() { let s = "a"; s.uppercased() }
func w55() { do { try mayThrow() } catch { use(error) } }
func w56() { try? mayThrow() }
func w57() { _ = try? mayThrow() }
func w58() { try! mayThrow() }
func w59() { Int("3") }
func w60() { Dog() }
func w61() { let x: Int; x = 3; use(x) }
func w62() { do { let v = try mayThrow() } catch E.a { } catch { } }
func w63() { fatalError(); use(1) }
func w64(_ x: Int) -> Int { if x > 0 { return 1 } else { return 2 }; return 3 }
func w65(_ x: Int?) -> String { "\(String(describing: x)) \(x ?? 0)" }
func w66(_ x: Int??) { if let y = x { print(y) } }
func w67(_ x: Int) { if let y = Optional(x) as Int? { use(y) } }
func w68(_ xs: [Int]) { for (i, x) in xs.enumerated() { use(i) } }
func w69(_ xs: [Int]) { for i in 0..<xs.count { use(xs[0]) } }
func w70() { let a = 1; let b = 2; func g() { use(a) }; g() }
func w71() { var a = 1; func g() { a += 1 }; g() }
func w72() { let f: (Int) -> Int = { x in 3 }; use(f) }
func w73() { let (x, _) = (1, 2) }
func w74() { let x = 5 as Any as? Int; if x != nil {} }
func w75(_ a: [Any]) { for x in a { if x is Int { } } }
struct S { var n = 0; func f() -> S { self }; mutating func g() -> Int { n += 1; return n }; @discardableResult func h() -> Int { 1 } }
func w76() { var s = S(); s.f(); s.g(); s.h() }
func w77() { let s = S(); s.n }
func w78(_ o: Int?) { switch o { case .some(let v): use(1); case nil: use(2) } }
func w79(_ o: Int?) { if o != nil, let v = o { } }
func w81() -> Int { let r = number(); return 3 }
func w82() { nil as Int? ; true; 2.5; [1]; [1: 2]; (1, 2); Int.self }
func w83(_ f: () -> Int) { f()  }
func w84() { -number(); !flag() }
func w85(_ x: Double) { x.squareRoot(); x.isNaN; abs(x); min(x, 2) }
var global = 1
let constant = 2
func x1() { var v = 1; v += 1; v; let k = 1; k; global; constant }
func x2(p: Int) { p }
func x3() { let (a, b) = (1, "x"); (a, b) }
func x4() { let t = (1, 2); t.0; t }
func x5(_ xs: [Int]) { xs[0]; xs; xs.first; xs.count }
func x7() { let c = Dog(); c }
