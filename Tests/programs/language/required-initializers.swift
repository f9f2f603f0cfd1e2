class Base { let n: Int; required init(n: Int) { self.n = n } }
class Sub: Base {}
protocol Makeable { init(n: Int) }
extension Base: Makeable {}
func build<T: Makeable>(_ t: T.Type) -> T { T(n: 9) }
let b = build(Sub.self)
print(b.n)
print(build(Sub.self).n, build(Base.self).n)

// expect: 9
// expect: 9 9
