// reject
struct A { convenience init() {} }
struct B { final func f() {} }
struct C { override func f() {} }
protocol D { var x: Int }
mutating func h() {}
override func i() {}
class J { init(a: Int) {}; init() { self.init(a: 1) } }
enum K { case a(Int); case a }
enum L: Int { case a = 1, b = 1 }
enum M: Int { case a = "x" }
enum N { case a = 1 }
struct O { var x = 1; var x: Int { 2 } }
struct P { func f() {}; func f() {}; func f(x: Int) {} ; var f = 3 }
struct Q { init() {}; init() {} }
class R { var r: R; var s: S; init(r: R, s: S) { self.r = r; self.s = s } }
struct S { var t: T }
struct T { var s: S }
struct U { var u: [U]; var v: (U, Int)? }
struct V<X> { var x: X; var w: V<Int>? }
indirect enum W { case a(W), b }
enum X { indirect case a(X); case b }
enum Y { case a([Y]), b(Y?) }
enum Z { case a(AA) }
struct AA { var z: Z }
protocol AB { init(x: Int) }
class AC: AB { init(x: Int) {} }
protocol AD { var x: Int { get }; static func make() -> Self; subscript(i: Int) -> Int { get } }
struct AE: AD { let x: Double; static func make() -> AE { AE(x: 1) } }
class AF { func f() {}; var v: Int { 1 }; var s = 2; init(a: Int) {}; class func c() {}; static func t() {}; subscript(i: Int) -> Int { 1 } }
class AG: AF { func f() {}; var v: Int { 1 }; var s = 3; init(a: Int) { super.init(a: a) }; class func c() {}; static func t() {}; subscript(i: Int) -> Int { 2 } }
class AH: AF { override func f(x: Int) {}; override var w: Int { 1 }; override init(b: Int) { super.init(a: b) } }
class AI: AF { override func f() -> Int { 1 } }
class AJ: AF { override let s = 2 }
class AK: AF { final override func f() {} }
class AL: AK { override func f() {} }
class AM: AJ, AD {}
class AN: AD, AF {}
final class AO {}
extension AO { override func f() {} }
struct AP { private init() {} ; private static let k = 1; private enum AQ { case a } }
_ = AP(); _ = AP.k; _ = AP.AQ.a
protocol AR: Equatable {}
struct AS: AR { var f: () -> Int }
struct AT: Comparable { var x = 1 }
struct AU: Hashable { var f: AV }
struct AV {}
struct AW: Error, CaseIterable {}
enum AX: CaseIterable { case a(Int) }
enum AY: Equatable { case a(AV) }
class AZ: Equatable {}
class BA: Hashable { var x = 1 }
struct BB: Sequence {}
struct BC: CustomStringConvertible {}
struct BD: AD, AB {}
struct BE { lazy var x: Int }
struct BF { static lazy var x = 1 }
struct BH { var x: Int = 1 { 2 } }
func bk(_ x: Int, y x: Int) {}
func bl<T, T>(_ x: T) {}
struct BM<T, T> {}
func bn(x: Int, x: Int) {}
func bo(_ a: Int...,  _ b: Int...) {}
func bq(x: inout Int = 3) {}
func br(var x: Int) {}

// error: 2:12: initializers in structs are not marked with 'convenience'
// error: 2:32: 'self.init' isn't called on all paths before returning from initializer
// error: 3:12: only classes and class members may be marked with 'final'
// error: 4:12: 'override' can only be specified on class members
// error: 5:18: property in protocol must have explicit { get } or { get set } specifier
// error: 6:1: 'mutating' is only valid on methods
// error: 7:1: 'override' can only be specified on class members
// error: 8:28: designated initializer for 'J' cannot delegate (with 'self.init'); did you mean this to be a convenience initializer?
// error: 9:28: invalid redeclaration of 'a'
// error: 10:31: raw value for enum case is not unique
// error: 11:24: cannot convert value of type 'String' to raw type 'Int'
// error: 12:19: enum case cannot have a raw value if the enum does not have a raw type
// error: 13:27: invalid redeclaration of 'x'
// error: 14:30: invalid redeclaration of 'f()'
// error: 14:62: invalid redeclaration of 'f'
// error: 15:23: invalid redeclaration of 'init()'
// error: 17:16: value type 'S' cannot have a stored property that recursively contains it
// error: 18:16: value type 'T' cannot have a stored property that recursively contains it
// error: 19:28: value type 'U' cannot have a stored property that recursively contains it
// error: 20:29: value type 'V' cannot have a stored property that recursively contains it
// error: 23:6: recursive enum 'Y' is not marked 'indirect'
// error: 24:6: recursive enum 'Z' is not marked 'indirect'
// error: 25:17: value type 'AA' cannot have a stored property that recursively contains it
// error: 29:8: type 'AE' does not conform to protocol 'AD'
// error: 31:21: overriding declaration requires an 'override' keyword
// error: 31:33: overriding declaration requires an 'override' keyword
// error: 31:51: cannot override with a stored property 's'
// error: 31:58: overriding declaration requires an 'override' keyword
// error: 31:104: overriding declaration requires an 'override' keyword
// error: 31:124: overriding declaration requires an 'override' keyword
// error: 31:132: overriding declaration requires an 'override' keyword
// error: 32:30: method does not override any method from its superclass
// error: 32:57: property does not override any property from its superclass
// error: 32:80: initializer does not override a designated initializer from its superclass
// error: 33:30: method does not override any method from its superclass
// error: 34:16: cannot override with a stored property 's'
// error: 36:30: instance method overrides a 'final' instance method
// error: 37:7: type 'AM' does not conform to protocol 'AD'
// error: 38:7: type 'AN' does not conform to protocol 'AD'
// error: 40:30: method does not override any method from its superclass
// error: 42:5: 'AP' initializer is inaccessible due to 'private' protection level
// error: 42:18: 'k' is inaccessible due to 'private' protection level
// error: 44:8: type 'AS' does not conform to protocol 'Equatable'
// error: 45:8: type 'AT' does not conform to protocol 'Comparable'
// error: 46:8: type 'AU' does not conform to protocol 'Hashable'
// error: 46:8: type 'AU' does not conform to protocol 'Equatable'
// error: 48:8: type 'AW' does not conform to protocol 'CaseIterable'
// error: 50:6: type 'AY' does not conform to protocol 'Equatable'
// error: 51:7: type 'AZ' does not conform to protocol 'Equatable'
// error: 52:7: type 'BA' does not conform to protocol 'Hashable'
// error: 52:7: type 'BA' does not conform to protocol 'Equatable'
// error: 53:8: type 'BB' does not conform to protocol 'Sequence'
// error: 54:8: type 'BC' does not conform to protocol 'CustomStringConvertible'
// error: 55:8: type 'BD' does not conform to protocol 'AD'
// error: 55:8: type 'BD' does not conform to protocol 'AB'
// error: 56:22: lazy properties must have an initializer
// error: 57:20: 'lazy' cannot be used on an already-lazy global
// error: 58:17: variable with getter/setter cannot have an initial value
// error: 59:21: invalid redeclaration of 'x'
// error: 60:12: invalid redeclaration of 'T'
// error: 61:14: invalid redeclaration of 'T'
// error: 62:17: invalid redeclaration of 'x'
// error: 63:23: a parameter following a variadic parameter requires a label
// error: 64:24: cannot provide default value to inout parameter 'x'
// swiftc: 2:24: initializers in structs are not marked with 'convenience'
