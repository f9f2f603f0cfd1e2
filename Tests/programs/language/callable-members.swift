struct Counter {
  var n = 0
  mutating func callAsFunction(_ by: Int) -> Int { n += by; return n }
}
struct Box {
  var c = Counter(); var cs = [Counter()]
  mutating func go() -> Int { c(1) + self.c(2) }
}
var b = Box()
print(b.c(5), b.c(6), b.go())
print(b.cs[0](3), b.cs[0](4), b.c.n)
print(b.c.callAsFunction(1))
let f: Counter? = Counter()
var g = f!
print(g(2))
final class Holder { var c = Counter(); let k = Box() }
let h = Holder()
print(h.c(5), h.c(5))

struct Inner {
  var k = 2
  func callAsFunction(_ x: Int) -> Int { x * k }
}
struct Block {
  let inner = Inner()
  func run() -> Int { inner(3) + self.inner(4) }
}
struct Outer {
  let block = Block()
  let blocks = [Block()]
  let byName = ["a": Inner(k: 5)]
}
let outer = Outer()
print(outer.block.run(), outer.block.inner(5), outer.blocks[0].inner(6))
print(outer.byName["a"]!(2), outer.byName["b"]?(2) ?? -1)
print(outer.blocks.map { $0.inner(7) })

// expect: 5 11 26
// expect: 3 7 14
// expect: 15
// expect: 2
// expect: 5 10
// expect: 14 10 12
// expect: 10 -1
// expect: [14]
