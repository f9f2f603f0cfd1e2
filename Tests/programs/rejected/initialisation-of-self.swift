// reject
func use(_ x: Any) {}
func flag() -> Bool { true }
struct S01 { var x: Int; var y: Int; init() { x = 1 } }
struct S02 { var x: Int; var y: Int; init() { x = 1; y = x } }
struct S03 { var x: Int; var y: Int; init() { y = x; x = 1 } }
struct S04 { let x: Int; init() { x = 1; x = 2 } }
struct S05 { let x: Int; init() { if flag() { x = 1 } else { x = 2 } } }
struct S06 { let x: Int; init() { if flag() { x = 1 } } }
struct S07 { let x: Int; init() { for _ in 0..<2 { x = 1 } } }
struct S08 { let x: Int; init() { use(self); x = 1 } }
struct S09 { let x: Int; init() { x = 1; use(self) } }
struct S10 { let x: Int; let y: Int; init() { x = 1; f(); y = 2 }; func f() {} }
struct S11 { let x: Int; var y: Int { 3 }; init() { x = y } }
struct S12 { var x = 1; var y: Int; init() { y = x } }
struct S13 { let x: Int; init?(_ n: Int) { if n < 0 { return nil }; x = n } }
struct S14 { let x: Int; init?(_ n: Int) { guard n > 0 else { return nil } } }
struct S15 { let x: Int; init(_ n: Int) throws { if n < 0 { throw E.e }; x = n } }
struct S16 { let x: Int; init() { self.init(3) }; init(_ n: Int) { x = n } }
struct S17 { let x: Int; init() { self.init(3); use(x) }; init(_ n: Int) { x = n } }
struct S18 { let x: Int; init() { use(self); self.init(3) }; init(_ n: Int) { x = n } }
struct S19 { let x: Int; init() { if flag() { self.init(3) } }; init(_ n: Int) { x = n } }
struct S20 { var x: Int; init() { self = S20(x: 1) }; init(x: Int) { self.x = x } }
struct S21 { var x: Int; init() { let f = { self.x }; x = 1; use(f()) } }
struct S22 { var x: [Int]; init() { x = []; x.append(1) } }
struct S23 { var x: [Int]; init() { x.append(1) } }
struct S24 { var x: Int; init() { x += 1 } }
struct S25 { var x: Int?; let y: Int?; init() { y = nil } }
struct S26 { var x: Int?; let y: Int?; init() { } }
struct S27 { let x = 1; let y: Int; init() { y = 2; return } }
struct S28 { let x: Int; init() { return } }
struct S29 { let x: Int; init(_ b: Bool) { if b { x = 1; return }; x = 2 } }
struct S30 { let x: Int; init(_ b: Bool) { if b { return }; x = 2 } }
struct S31 { let x: Int; init(_ n: Int) { switch n { case 1: x = 1; case 2: x = 2; default: x = 0 } } }
struct S32 { let x: Int; init(_ n: Int) { switch n { case 1: x = 1; case 2: break; default: x = 0 } } }
struct S33 { var p: P; init() { p.a = 1; p.b = 2 } }
struct S34 { var p: P; init() { p = P(); p.a = 1 } }
struct S35 { let x: Int; var f: () -> Int; init() { x = 1; f = { 2 } } }
struct S36 { var x: Int; init() { x = 1; grow() }; mutating func grow() { x += 1 } }
struct S37 { var x: Int; init() { grow(); x = 1 }; mutating func grow() { x += 1 } }
struct S38 { let x: Int; let y: Int; init() { (x, y) = (1, 2) } }
struct S39<T> { let x: T; init(_ t: T) { } }
struct S40 { static let k = 3; let x: Int; init() { x = S40.k } }
struct S41 { let x: Int; init() { x = Self.make() }; static func make() -> Int { 1 } }
struct S42 { let x: Int; lazy var y = 3; init() { x = 1 } }
struct S43 { var x: Int { didSet { use(x) } }; init() { x = 1; x = 2 } }
struct S44 { let x: Int; init() { while true { x = 1; break } } }
enum E: Error { case e }
struct P { var a = 0, b = 0 }
class A01 { var x: Int; init() { } }
class A02 { var x: Int; init() { x = 1 } }
class A03 { var x: Int; init() { f(); x = 1 }; func f() {} }
class A04 { var x: Int; init() { x = 1; f() }; func f() {} }
class A05 { let x: Int; init() { x = 1; x = 2 } }
class A06 { let x: Int; convenience init() { self.init(1) }; init(_ n: Int) { x = n } }
class A07 { let x: Int; convenience init() { }; init(_ n: Int) { x = n } }
class A08 { let x: Int; convenience init() { f(); self.init(1) }; init(_ n: Int) { x = n }; func f() {} }
class B { var b: Int; init(b: Int) { self.b = b }; func f() {} }
class B01: B { let c: Int; init() { c = 1; super.init(b: 2) } }
class B02: B { let c: Int; init() { super.init(b: 2); c = 1 } }
class B03: B { let c: Int; init() { c = 1 } }
class B04: B { let c: Int; init() { super.init(b: 2) } }
class B05: B { let c: Int; init() { c = 1; f(); super.init(b: 2) } }
class B06: B { let c: Int; init() { c = 1; b = 3; super.init(b: 2) } }
class B07: B { let c: Int; init() { c = 1; super.init(b: 2); b = 3; f() } }
class B08: B { let c: Int; init() { c = 1; use(b); super.init(b: 2) } }
class B09: B { let c: Int; init() { c = 1; use(self); super.init(b: 2) } }
class B10: B { let c: Int; init() { c = 1; if flag() { super.init(b: 2) } else { super.init(b: 3) } } }
class B11: B { let c: Int; init() { c = 1; if flag() { super.init(b: 2) } } }
class B12: B { var c = 3; init() { super.init(b: c) } }
class B13: B { var c: Int; init() { use(c); c = 1; super.init(b: 2) } }
class B14: B { var c: Int; init() { c = 1; use(c); super.init(b: 2) } }
class B15: B { var c: Int; init() { c = 1; super.init(b: 2); super.init(b: 3) } }
class D0 { init() {} }
class D1: D0 { var x: Int; override init() { x = 1 } }
class D2: D0 { var x: Int; override init() { } }
class D3: D0 { var x = 2 }
class D4: B { var x = 2; convenience init() { self.init(b: 1) } }
class D5: B { override init(b: Int) { super.init(b: b); self.b += 1 } }
class D6 { var x: Int; var f: () -> Int = { 0 }; init() { x = 1; f = { self.x } } }
class D7 { var x: Int; var f: () -> Int; init() { f = { self.x }; x = 1 } }
class D8 { let x: Int; init?(_ n: Int) { if n < 0 { return nil }; x = n } }
enum N1 { case a, b; init() { self = .a } }
enum N2 { case a, b; init() { } }
enum N3 { case a, b; init() { if flag() { self = .a } } }
enum N4 { case a, b; init?(_ n: Int) { if n == 0 { self = .a } else { return nil } } }
enum N5 { case a, b; init() { use(self); self = .a } }
enum N6 { case a, b; init(_ n: Int) { switch n { case 0: self = .a; default: self = .b } } }

// error: 4:53: return from initializer without initializing all stored properties
// error: 6:51: 'self' used before all stored properties are initialized
// error: 7:44: immutable value 'self.x' may only be initialized once
// error: 9:55: return from initializer without initializing all stored properties
// error: 10:54: immutable value 'self.x' may only be initialized once
// error: 11:39: 'self' used before all stored properties are initialized
// error: 13:54: 'self' used before all stored properties are initialized
// error: 14:57: 'self' used before all stored properties are initialized
// error: 17:76: return from initializer without initializing all stored properties
// error: 21:39: 'self' used before 'self.init' call or assignment to 'self'
// error: 22:62: 'self.init' isn't called on all paths before returning from initializer
// error: 24:43: variable 'self.x' captured by a closure before being initialized
// error: 24:43: escaping closure captures mutating 'self' parameter
// error: 26:37: variable 'self.x' used before being initialized
// error: 27:35: variable 'self.x' passed by reference before being initialized
// error: 29:49: return from initializer without initializing all stored properties
// error: 31:35: return from initializer without initializing all stored properties
// error: 33:51: return from initializer without initializing all stored properties
// error: 35:101: return from initializer without initializing all stored properties
// error: 36:37: struct 'self.p' must be completely initialized before a member is stored to
// error: 40:35: 'self' used before all stored properties are initialized
// error: 42:42: return from initializer without initializing all stored properties
// error: 50:34: return from initializer without initializing all stored properties
// error: 52:34: 'self' used in method call 'f' before all stored properties are initialized
// error: 54:43: immutable value 'self.x' may only be initialized once
// error: 56:46: 'self.init' isn't called on all paths before returning from initializer
// error: 57:46: 'self' used before 'self.init' call or assignment to 'self'
// error: 60:43: property 'self.c' not initialized at super.init call
// error: 61:43: 'super.init' isn't called on all paths before returning from initializer
// error: 62:43: property 'self.c' not initialized at super.init call
// error: 63:44: 'self' used in method call 'f' before 'super.init' call
// error: 64:46: 'self' used in property access 'b' before 'super.init' call
// error: 66:48: 'self' used in property access 'b' before 'super.init' call
// error: 67:48: 'self' used before 'super.init' call
// error: 69:75: 'super.init' isn't called on all paths before returning from initializer
// error: 71:41: variable 'self.c' used before being initialized
// error: 73:68: 'super.init' called multiple times in initializer
// error: 76:46: property 'self.x' not initialized at implicitly generated super.init call
// error: 81:55: 'self' captured by a closure before all members were initialized
// error: 84:31: 'self.init' isn't called on all paths before returning from initializer
// error: 85:55: 'self.init' isn't called on all paths before returning from initializer
// error: 87:35: 'self' used before 'self.init' call or assignment to 'self'
