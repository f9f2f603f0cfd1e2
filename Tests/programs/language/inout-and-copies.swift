func double(_ x: inout [Int]) { for i in x.indices { x[i] *= 2 } }
var a = [1, 2, 3]
let b = a
double(&a)
print(a, b)
struct S { var items = [1, 2]; var n = 0 }
func bump(_ n: inout Int) { n += 1 }
var s = S()
bump(&s.n)
bump(&s.items[1])
bump(&a[0])
print(s, a)
var grid = [[1, 2], [3, 4]]
bump(&grid[1][0])
double(&grid[0])
print(grid)
var d = ["k": [1]]
d["k"]?.append(2)
d["k"]![0] = 7
print(d)
func swapEnds(_ v: inout [Int]) { (v[0], v[v.count - 1]) = (v[v.count - 1], v[0]) }
swapEnds(&a)
print(a)
func nested(_ x: inout Int) { bump(&x); bump(&x) }
nested(&s.n)
print(s.n)
var t = (1, [2])
bump(&t.0)
t.1.append(3)
print(t)
class C { var v = [0]; var s = S() }
let c = C()
c.v[0] += 5
c.s.items.append(9)
bump(&c.s.n)
print(c.v, c.s)
print(a)

// expect: [2, 4, 6] [1, 2, 3]
// expect: S(items: [1, 3], n: 1) [3, 4, 6]
// expect: [[2, 4], [4, 4]]
// expect: ["k": [7, 2]]
// expect: [6, 4, 3]
// expect: 3
// expect: (2, [2, 3])
// expect: [5] S(items: [1, 2, 9], n: 1)
// expect: [6, 4, 3]
