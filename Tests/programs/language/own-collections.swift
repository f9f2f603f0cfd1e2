struct Ring: Collection {
  var items: [Int]
  var startIndex: Int { 0 }
  var endIndex: Int { items.count }
  func index(after i: Int) -> Int { i + 1 }
  subscript(i: Int) -> Int { items[i] }
}
let r = Ring(items: [3, 1, 2])
print(r.map { $0 * 2 }, r.filter { $0 > 1 }, r.reversed(), r.first ?? 0, r.count, r.isEmpty)
for x in r { print(x) }
print(r.sorted(), r.min() ?? 0, r.contains(2), r.prefix(2).count, Array(r.dropFirst()), r.reduce(0, +))
print(Array(r.indices), r.firstIndex(of: 2) ?? -1, r.enumerated().map { "\($0):\($1)" })
struct Poly: BidirectionalCollection {
  let c: [Double]
  typealias Index = Int
  var startIndex: Int { c.startIndex }
  var endIndex: Int { c.endIndex }
  func index(after i: Int) -> Int { i + 1 }
  func index(before i: Int) -> Int { i - 1 }
  subscript(position: Int) -> Double { c[position] }
}
let p = Poly(c: [1, 2, 3])
print(p.last ?? 0, Array(p.reversed()), p.indices.count, p.suffix(2).map { $0 })
struct Grid: RandomAccessCollection {
  let w: Int, h: Int
  var startIndex: Int { 0 }
  var endIndex: Int { w * h }
  subscript(i: Int) -> (Int, Int) { (i / w, i % w) }
}
let g = Grid(w: 2, h: 2)
for (a, b) in g { print(a, b) }
print(g.count, g.last!, g[1...2].map { $0.0 }, g.randomElement() != nil)
struct Stack<T>: RandomAccessCollection, MutableCollection {
  var a: [T] = []
  var startIndex: Int { a.startIndex }
  var endIndex: Int { a.endIndex }
  subscript(i: Int) -> T { get { a[i] } set { a[i] = newValue } }
}
var st = Stack(a: [5, 2, 8])
st[0] = 7
st.sort()
print(st.a, st.map { $0 }, Array(st), st.isEmpty)
st.swapAt(0, 1)
st.reverse()
print(st.a, zip(st, p).map { Double($0) * $1 })

// expect: [6, 2, 4] [3, 2] [2, 1, 3] 3 3 false
// expect: 3
// expect: 1
// expect: 2
// expect: [1, 2, 3] 1 true 2 [1, 2] 6
// expect: [0, 1, 2] 2 ["0:3", "1:1", "2:2"]
// expect: 3.0 [3.0, 2.0, 1.0] 3 [2.0, 3.0]
// expect: 0 0
// expect: 0 1
// expect: 1 0
// expect: 1 1
// expect: 4 (1, 1) [0, 1] true
// expect: [2, 7, 8] [2, 7, 8] [2, 7, 8] false
// expect: [8, 2, 7] [8.0, 4.0, 21.0]
