// reject
func use(_ x: Int) {}
func change(_ x: inout Int) {}
func flag() -> Bool { true }
func fail() throws -> Int { 1 }
func stop() -> Never { fatalError() }
enum Kind { case a, b, c }
func f01() { let x: Int; use(x) }
func f02() { var x: Int; use(x) }
func f03() { let x: Int; x = 1; use(x) }
func f04() { let x: Int; x = 1; x = 2; use(x) }
func f05() { var x: Int; x = 1; x = 2; use(x) }
func f06() { let x: Int; if flag() { x = 1 } else { x = 2 }; use(x) }
func f07() { let x: Int; if flag() { x = 1 }; use(x) }
func f08() { let x: Int; if flag() { x = 1 }; x = 2; use(x) }
func f09() { let x: Int; if flag() { x = 1 } else { return }; use(x) }
func f10() { let x: Int; guard flag() else { return }; x = 1; use(x) }
func f11() { let x: Int; guard flag() else { x = 1; return }; use(x) }
func f12(_ k: Kind) { let x: Int; switch k { case .a: x = 1; case .b: x = 2; case .c: x = 3 }; use(x) }
func f13(_ k: Kind) { let x: Int; switch k { case .a: x = 1; case .b: break; case .c: x = 3 }; use(x) }
func f14(_ k: Kind) { let x: Int; switch k { case .a: x = 1; case .b: return; case .c: stop() }; use(x) }
func f15(_ n: Int) { let x: Int; switch n { case 0: x = 1; default: x = 2 }; use(x) }
func f16(_ n: Int) { let x: Int; switch n { case 0: x = 1; fallthrough; default: x = 2 }; use(x) }
func f17(_ n: Int) { var x: Int; switch n { case 0: x = 1; fallthrough; default: use(x) } }
func f18() { let x: Int; for _ in 0..<3 { x = 1 } }
func f19() { var x: Int; for i in 0..<3 { x = i }; use(x) }
func f20() { var x: Int; while flag() { x = 1 }; use(x) }
func f21() { var x: Int; while true { x = 1; break }; use(x) }
func f22() { var x: Int; while true { if flag() { break }; x = 1; break }; use(x) }
func f23() { var x: Int; repeat { x = 1 } while x < 3; use(x) }
func f24() { var x: Int; repeat { if flag() { continue }; x = 1 } while flag(); use(x) }
func f25() { let x: Int; do { x = 1 }; use(x) }
func f26() { let x: Int; do { x = try fail() } catch { x = 2 }; use(x) }
func f27() { let x: Int; do { x = try fail() } catch { return }; use(x) }
func f28() { let x: Int; do { x = try fail() } catch { }; use(x) }
func f29() { let x: Int; do { x = 1; use(try fail()) } catch { x = 2 }; use(x) }
func f30() { var x: Int; do { x = 1; use(try fail()) } catch { use(x) } }
func f31() { var x: Int; do { use(try fail()); x = 1 } catch { use(x) } }
func f32() { var x: Int; change(&x) }
func f33() { var x: Int; x += 1; use(x) }
func f35() { var x: Int; let f = { use(x) }; x = 1; f() }
func f36() { var x: Int; x = 1; let f = { use(x) }; f() }
func f38() { let x: Int; func g() { use(x) }; x = 1; g() }
func f39() { let x: Int; func g() { use(x) }; g(); x = 1 }
func f40() { var x: Int?; print(x as Any); x = 1 }
func f41() { let x: Int?; print(x as Any) }
func f42() { let x: Int, y: Int; x = 1; y = x; use(y) }
func f43() { let x: Int, y: Int; y = x; x = 1; use(y) }
func f44() { let (a, b): (Int, Int); (a, b) = (1, 2); use(a); use(b) }
func f45() { let a: Int, b: Int; (a, b) = (1, 2); use(a); use(b) }
func f46() { let x: Int; defer { use(x) }; x = 1 }
func f47() { let x: Int; x = 1; defer { use(x) }; use(x) }
func f49(_ o: Int?) { let x: Int; if let o { x = o } else { x = 0 }; use(x) }
func f50(_ o: Int?) { let x: Int; if let o { x = o } else if flag() { x = 0 }; use(x) }
func f51() { let x: Int; outer: for _ in 0..<2 { while true { x = 1; break outer } }; use(x) }
func f52() { let x: Int; outer: while true { while true { x = 1; break outer } }; use(x) }
func f54() { var x: [Int]; x.append(1) }
func f55() { var x: [Int]; x = []; x.append(1); use(x[0]) }
func f56() { var x: [Int]; x[0] = 1 }
func f57() { let x: Int; use(flag() ? x : 1) }
func f58() { let x: Int; x = flag() ? 1 : 2; use(x) }
func f59() { let x: Int; x = if flag() { 1 } else { 2 }; use(x) }
func f60() { let x: Int; let y = if flag() { 1 } else { x }; use(y) }
func f61() { let x: Int = 1; let y: Int; y = x; print("\(y) \(x)") }
func f62() { let y: Int; print("\(y)") }
func f63() -> Int { let y: Int; return y }
func f64() -> Int { let y: Int; if flag() { return 1 }; y = 2; return y }
func f65() { var x: Int; x = x + 1 }
func f66() { var t: (Int, Int); t.0 = 1; t.1 = 2; use(t.0 + t.1) }
func f67() { var t: (Int, Int); t.0 = 1; use(t.1) }
func f68() { let x: Int; if flag() && { true }() { x = 1 } else { x = 2 }; use(x) }
func f69() { let x: Int; let y: Int; if flag() { x = 1; y = 1 } else { x = 2 }; use(x); use(y) }
func f70() { for i in 0..<3 { let x: Int; if i > 1 { x = 1 } else { x = 2 }; use(x) } }
func f71() { for i in 0..<3 { let x: Int; if i > 1 { x = 1 } else { continue }; use(x) } }
func f72() { for i in 0..<3 { let x: Int; if i > 1 { x = 1 }; use(x) } }
func f73() throws { let x: Int; if flag() { x = 1 } else { throw E.e }; use(x) }
func f74() { let x: Int; _ = [1].map { $0 + x }; x = 1 }
func f75() { let x: Int; x = 3; _ = [1].map { $0 + x } }
func f76() { var x: Int; let f: () -> Void = { x = 2 }; f(); use(x) }
func f77() { let x: Int; _ = x }
func f78() { var x: P; x.a = 1; print(x) }
func f79() { var x: P; use(x.a) }
func f80() { var x: P; x = P(); x.a = 1; print(x) }
func f81() { let x: P; x = P(); x.a = 1; print(x) }
func f82() { let x: C; x.a = 1 }
func f83() { let x: C; x = C(); x.a = 1 }
func f84() { var x: P; x.grow() }
func f85() { let x: Int; let y = flag() ? 1 : 2; switch y { case 1 where flag(): x = 1; default: x = 2 }; use(x) }
func f86() { let x: Int; switch flag() { case true: x = 1; case false: x = 2 }; use(x) }
func f87() { let x: Int; stop(); use(x) }
func f88() { let x: Int; x = 1 }
func f89() { let x: Int; label: do { if flag() { break label }; x = 1; use(x) } }
func f90() { let x: Int; label: do { if flag() { break label }; x = 1 }; use(x) }
enum E: Error { case e }
struct P { var a = 0, b = 0; mutating func grow() { a += 1 } }
class C { var a = 0 }
func f91() { let x: Int; let f = { (n: Int) -> Int in let y: Int; if n > 0 { y = 1 }; return y }; use(f(1)); x = 2 }
func f92() { let f = { let y: Int; y = 2; y = 3; use(y) }; f() }
func f93() { let x: Int; for i in 0..<3 where i == x { use(i) } }
func f94() { let x: Int; while x < 3 { use(1) } }
func f95() { var x: Int; if flag() { x = 1 } else { x = 2; use(x) }; x += 1; use(x) }
func f96() { let x: Int; x = 1; if flag() { x = 2 }; use(x) }
func f97() { var d: [String: Int]; d["a"] = 1 }
func f99() { let a: Int; let b = { a }; a = 1; use(b()) }

// error: 8:30: constant 'x' used before being initialized
// error: 9:30: variable 'x' used before being initialized
// error: 11:35: immutable value 'x' may only be initialized once
// error: 14:51: constant 'x' used before being initialized
// error: 15:49: immutable value 'x' may only be initialized once
// error: 18:67: constant 'x' used before being initialized
// error: 20:100: constant 'x' used before being initialized
// error: 23:84: immutable value 'x' may only be initialized once
// error: 24:86: variable 'x' used before being initialized
// error: 25:45: immutable value 'x' may only be initialized once
// error: 26:56: variable 'x' used before being initialized
// error: 27:54: variable 'x' used before being initialized
// error: 29:80: variable 'x' used before being initialized
// error: 31:85: variable 'x' used before being initialized
// error: 35:63: constant 'x' used before being initialized
// error: 36:66: immutable value 'x' may only be initialized once
// error: 38:68: variable 'x' used before being initialized
// error: 39:34: variable 'x' passed by reference before being initialized
// error: 40:26: variable 'x' passed by reference before being initialized
// error: 41:34: variable 'x' captured by a closure before being initialized
// error: 44:47: constant 'x' used before being initialized
// error: 46:33: constant 'x' used before being initialized
// error: 48:38: constant 'x' used before being initialized
// error: 54:84: constant 'x' used before being initialized
// error: 55:91: constant 'x' used before being initialized
// error: 57:28: variable 'x' used before being initialized
// error: 59:28: variable 'x' used before being initialized
// error: 60:39: constant 'x' used before being initialized
// error: 63:57: constant 'x' used before being initialized
// error: 65:35: constant 'y' used before being initialized
// error: 66:40: constant 'y' used before being initialized
// error: 68:30: variable 'x' used before being initialized
// error: 70:46: variable 't.1' used before being initialized
// error: 72:93: constant 'y' used before being initialized
// error: 75:67: constant 'x' used before being initialized
// error: 77:38: constant 'x' captured by a closure before being initialized
// error: 79:46: variable 'x' captured by a closure before being initialized
// error: 80:30: constant 'x' used before being initialized
// error: 81:24: struct 'x' must be completely initialized before a member is stored to
// error: 82:28: variable 'x' used before being initialized
// error: 84:35: cannot assign to property: 'x' is a 'let' constant
// error: 85:24: constant 'x' used before being initialized
// error: 87:24: variable 'x' used before being initialized
// error: 93:78: constant 'x' used before being initialized
// error: 97:94: constant 'y' used before being initialized
// error: 98:45: immutable value 'y' may only be initialized once
// error: 99:52: constant 'x' used before being initialized
// error: 100:32: constant 'x' used before being initialized
// error: 102:47: immutable value 'x' may only be initialized once
// error: 103:36: variable 'd' used before being initialized
// error: 104:34: constant 'a' captured by a closure before being initialized
