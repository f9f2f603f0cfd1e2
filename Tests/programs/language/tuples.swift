let t = (1, "two", 3.0)
print(t.0, t.1, t.2, t)
let named = (x: 1, y: 2)
print(named.x + named.y, named)
let (a, b) = (10, 20)
let (first, _, third) = t
print(a, b, first, third)
var (m, n) = (1, 2)
swap(&m, &n)
(m, n) = (n + 10, m)
print(m, n)
func minMax(_ v: [Int]) -> (min: Int, max: Int) { (v.min()!, v.max()!) }
let r = minMax([3, 1, 4])
print(r.min, r.max, r)
var p = (name: "a", scores: [1, 2])
p.scores.append(3)
p.name += "b"
print(p, p.scores.count)
let list: [(String, Int)] = [("x", 1), ("y", 2)]
for (k, v) in list { print(k, v) }
print(list.map { $0.1 }, list.map { $0.0 }.joined())
let nested = ((1, 2), (3, 4))
print(nested.0.1 + nested.1.0)

// expect: 1 two 3.0 (1, "two", 3.0)
// expect: 3 (x: 1, y: 2)
// expect: 10 20 1 3.0
// expect: 11 2
// expect: 1 4 (min: 1, max: 4)
// expect: (name: "ab", scores: [1, 2, 3]) 3
// expect: x 1
// expect: y 2
// expect: [1, 2] xy
// expect: 5
