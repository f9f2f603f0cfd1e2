// reject
var handlers: [() -> Void] = []
func take(_ f: () -> Void) { f() }
func keep(_ f: @escaping () -> Void) { handlers.append(f) }
func maybe(_ f: (() -> Void)?) { f?() }
func e01(_ f: () -> Void) { f() }
func e02(_ f: () -> Void) { take(f) }


func e05(_ f: () -> Void) { let g = f; g() }


func e08(_ f: () -> Void) -> () -> Void { { f() } }
func e09(_ f: () -> Void) { take { f() } }
func e10(_ f: () -> Void) { keep { f() } }


func e13(_ f: (() -> Void)?) { if let f { handlers.append(f) } }
func e14(_ f: (Int) -> Int) { print([1].map(f)) }
func e15(_ f: (Int) -> Int) { let m = [1].map { f($0) }; print(m) }
func e16(_ f: (Int) -> Int) { let m = [1].lazy.map { f($0) }; print(m) }

struct Box2 { var f: () -> Void }

func e18(_ f: () -> Void) { func g() { f() }; g() }
func e19(_ f: () -> Void) { func g() { f() }; keep(g) }
func e20(_ x: inout Int) { keep { x += 1 } }
func e21(_ x: inout Int) { take { x += 1 } }
func e22(_ x: inout Int) { let f = { x += 1 }; f() }
func e23(_ x: inout Int) { func g() { x += 1 }; g() }
struct M { var x = 1; mutating func a() { keep { x += 1 } }; mutating func b() { take { x += 1 } }; func c() { keep { print(x) } } }
class K {
  var x = 1
  func m() {}

  func b() { take { x += 1 } }


  func e() { keep { [self] in x += 1; m() } }
  func f() { keep { self.x += 1; self.m() } }


  func i() { let n = { x }(); print(n) }


  func l() { keep(m) }
  var p: Int { 1 }

  static func s() {}
  func o() { keep { let y = 1; print(y) } }
  lazy var q: Int = { x + 1 }()
  func r() { func inner() { m() }; inner(); keep(inner) }

}
func e24(_ f: () -> Void = {}) { f() }
func e25(_ f: () -> Void...) { f[0]() }
func e26(f: (Int, Int) -> Int) -> Int { [1, 2].reduce(0, f) }
func e27<T>(f: (T) -> T, x: T) -> T { f(f(x)) }
func e28(f: () -> Void) { defer { f() }; f() }
func e29(f: () -> Void) { let t = (f, 1); t.0() }
func e30(f: (Int) -> Int) -> (Int) -> Int { { x in f(x) } }
func e31(_ f: () throws -> Void) rethrows { try f() }
func e32(_ f: () -> Int) -> Int { let x = f; return x() }
func e33(_ a: (Int) -> Int, _ b: (Int) -> Int, _ c: Bool) -> Int { (c ? a : b)(1) }

// error: 13:43: escaping closure captures non-escaping parameter 'f'
// error: 15:34: escaping closure captures non-escaping parameter 'f'
// error: 21:52: escaping closure captures non-escaping parameter 'f'
// error: 27:33: escaping closure captures 'inout' parameter 'x'
// error: 29:36: escaping closure captures 'inout' parameter 'x'
// error: 31:48: escaping closure captures mutating 'self' parameter
// error: 61:45: escaping closure captures non-escaping parameter 'f'
