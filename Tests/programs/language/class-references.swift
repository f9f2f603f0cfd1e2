final class Box { var v: Int; init(_ v: Int) { self.v = v } }
let a = Box(1), b = a
b.v = 5
print(a.v, a === b, a === Box(5))

// expect: 5 true false
