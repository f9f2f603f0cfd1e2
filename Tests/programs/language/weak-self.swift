class A { var n = 1; func f() -> () -> Void { { [weak self] in guard let self else { print("gone"); return }; print(self.n, n) } } }
var a: A? = A(); let g = a!.f(); g(); a = nil; g()
struct S { static func make() -> Self { Self() }; func me() -> Self { self }; static var d: Self { .init() } }
print(S.make().me(), S.d)

// expect: 1 1
// expect: gone
// expect: S() S()
