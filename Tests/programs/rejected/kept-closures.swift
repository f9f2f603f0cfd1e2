// reject
var handlers: [() -> Void] = []
func take(_ f: () -> Void) { f() }
func keep(_ f: @escaping () -> Void) { handlers.append(f) }
func maybe(_ f: (() -> Void)?) { f?() }
func e01(_ f: () -> Void) { f() }
func e02(_ f: () -> Void) { take(f) }
func e03(_ f: () -> Void) { keep(f) }
func e04(_ f: () -> Void) { handlers.append(f) }
func e05(_ f: () -> Void) { let g = f; g() }
func e06(_ f: () -> Void) -> () -> Void { return f }
func e07(_ f: () -> Void) -> () -> Void { f }
func e08(_ f: () -> Void) -> () -> Void { { f() } }
func e09(_ f: () -> Void) { take { f() } }
func e10(_ f: () -> Void) { keep { f() } }
func e11(_ f: () -> Void) { maybe(f) }
func e12(_ f: () -> Void) { handlers = [f] }
func e13(_ f: (() -> Void)?) { if let f { handlers.append(f) } }
func e14(_ f: (Int) -> Int) { print([1].map(f)) }
func e15(_ f: (Int) -> Int) { let m = [1].map { f($0) }; print(m) }
func e16(_ f: (Int) -> Int) { let m = [1].lazy.map { f($0) }; print(m) }
struct Box { var f: () -> Void; init(_ f: () -> Void) { self.f = f } }
struct Box2 { var f: () -> Void }
func e17(_ f: () -> Void) { _ = Box2(f: f) }
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
  func a() { keep { x += 1 } }
  func b() { take { x += 1 } }
  func c() { keep { m() } }
  func d() { let f = { x += 1 }; f() }
  func e() { keep { [self] in x += 1; m() } }
  func f() { keep { self.x += 1; self.m() } }
  func g() { keep { print("\(x)") } }
  func h() { keep { take { m() } } }
  func i() { let n = { x }(); print(n) }
  func j() { handlers.append { x = 2 } }
  func k() { keep { print(x, x) } }
  func l() { keep(m) }
  var p: Int { 1 }
  func n() { keep { print(p); K.s() } }
  static func s() {}
  func o() { keep { let y = 1; print(y) } }
  lazy var q: Int = { x + 1 }()
  func r() { func inner() { m() }; inner(); keep(inner) }
  func t() -> () -> Void { return { m() } }
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

// error: 8:34: passing non-escaping parameter 'f' to function expecting an '@escaping' closure
// error: 9:45: converting non-escaping parameter 'f' to generic parameter 'Element' may allow it to escape
// error: 11:50: using non-escaping parameter 'f' in a context expecting an '@escaping' closure
// error: 12:43: using non-escaping parameter 'f' in a context expecting an '@escaping' closure
// error: 13:43: escaping closure captures non-escaping parameter 'f'
// error: 15:34: escaping closure captures non-escaping parameter 'f'
// error: 16:35: passing non-escaping parameter 'f' to function expecting an '@escaping' closure
// error: 17:41: using non-escaping parameter 'f' in a context expecting an '@escaping' closure
// error: 21:52: escaping closure captures non-escaping parameter 'f'
// error: 22:66: assigning non-escaping parameter 'f' to an '@escaping' closure
// error: 24:41: passing non-escaping parameter 'f' to function expecting an '@escaping' closure
// error: 27:33: escaping closure captures 'inout' parameter 'x'
// error: 29:36: escaping closure captures 'inout' parameter 'x'
// error: 31:48: escaping closure captures mutating 'self' parameter
// error: 35:21: reference to property 'x' in closure requires explicit use of 'self' to make capture semantics explicit
// error: 37:21: call to method 'm' in closure requires explicit use of 'self' to make capture semantics explicit
// error: 38:24: reference to property 'x' in closure requires explicit use of 'self' to make capture semantics explicit
// error: 41:30: reference to property 'x' in closure requires explicit use of 'self' to make capture semantics explicit
// error: 42:28: call to method 'm' in closure requires explicit use of 'self' to make capture semantics explicit
// error: 44:32: reference to property 'x' in closure requires explicit use of 'self' to make capture semantics explicit
// error: 45:27: reference to property 'x' in closure requires explicit use of 'self' to make capture semantics explicit
// error: 45:30: reference to property 'x' in closure requires explicit use of 'self' to make capture semantics explicit
// error: 48:27: reference to property 'p' in closure requires explicit use of 'self' to make capture semantics explicit
// error: 53:37: call to method 'm' in closure requires explicit use of 'self' to make capture semantics explicit
// error: 61:45: escaping closure captures non-escaping parameter 'f'
