class D0 { var z = 5; init() { print("D0", z) } }
class D1: D0 { var x: Int; override init() { x = 1; print("D1") } }
print(D1().z)
class D2: D1 { override init() { if 1 > 2 { return }; print("D2") } }
print(D2().z)
class A { var a = 7 }
class C: A { var y: Int; init(y: Int) { self.y = y; if y > 2 { return } } }
print(C(y: 1).a, C(y: 5).a)
class E: A { var y: Int; init(y: Int) { self.y = y; super.init() } }
print(E(y: 1).a)
class F: A { var q = 3 }
print(F().a, F().q)
class G: A { var y: Int; init?(y: Int) { if y < 0 { return nil }; self.y = y } }
print(G(y: 1)!.a, G(y: -1) == nil)

// expect: D1
// expect: D0 5
// expect: 5
// expect: D2
// expect: D1
// expect: D0 5
// expect: 5
// expect: 7 7
// expect: 7
// expect: 7 3
// expect: 7 true
