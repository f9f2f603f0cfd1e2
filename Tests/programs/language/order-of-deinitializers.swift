class N { let v: Int; init(_ v: Int) { self.v = v }; deinit { print("deinit", v) } }
func f() -> Int { let a = N(10); let c = N(11); return c.v }
print(f())
func g() { let a = N(20); let c = N(21); print(a.v + c.v) }
g()
do { let a = N(30); let c = N(31); print(a.v + c.v) }

// expect: deinit 11
// expect: deinit 10
// expect: 11
// expect: 41
// expect: deinit 21
// expect: deinit 20
// expect: 61
// expect: deinit 31
// expect: deinit 30
