class A { var n = 1 }
struct H { weak var a: A?; var k = 2 }
var a: A? = A()
var h = H(a: a)
print(h.a?.n ?? 0, h.k)
let h2 = h
a = nil
print(h.a == nil, h2.a == nil)
weak var q: A? = A()
print(q == nil)
protocol Del: AnyObject { func go() }
class C: Del { func go() { print("go") } }
class O { weak var delegate: (any Del)?; func run() { delegate?.go() } }
let o = O()
var c: C? = C()
o.delegate = c
o.run()
c = nil
o.run()
print(o.delegate == nil)

// expect: 1 2
// expect: true true
// expect: true
// expect: go
// expect: true
