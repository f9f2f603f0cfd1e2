let points = [(0, 0), (1, 0), (0, 2), (3, 3), (4, 5)]
for p in points {
  switch p {
  case (0, 0): print("origin")
  case (let x, 0): print("x axis", x)
  case (0, let y): print("y axis", y)
  case let (x, y) where x == y: print("diagonal", x)
  case (1...5, _): print("right")
  default: print("else")
  }
}
let values: [Any] = [1, "two", 3.0, [4], (5, 6), Optional<Int>.none as Any]
for v in values {
  switch v {
  case let i as Int: print("Int", i)
  case let s as String where s.count > 2: print("String", s)
  case is Double: print("Double")
  case let a as [Int]: print("array", a.count)
  default: print("other")
  }
}
enum T { case leaf(Int); indirect case pair(T, T) }
func sum(_ t: T) -> Int { switch t { case .leaf(let n): return n; case .pair(.leaf(let a), .leaf(let b)): return a + b; case let .pair(l, r): return sum(l) + sum(r) } }
print(sum(.pair(.pair(.leaf(1), .leaf(2)), .leaf(3))))
let o: [Int?] = [1, nil, 3]
for case let x? in o { print(x) }
for case .some(let x) in o where x > 1 { print("big", x) }
if case 1...5 = 3 { print("in range") }
guard case let (a, b?) = (1, Optional(2)) else { fatalError() }
print(a, b)
switch "hello" { case "hi", "hello": print("greeting"); case let other: print(other) }
let c: Character = "k"
switch c { case "a"..."m": print("first half"); default: print("second") }
switch (3, "x") { case (_, "y"): print("y"); case (let n, _) where n > 2: print("n", n); default: break }

// expect: origin
// expect: x axis 1
// expect: y axis 2
// expect: diagonal 3
// expect: right
// expect: Int 1
// expect: String two
// expect: Double
// expect: array 1
// expect: other
// expect: other
// expect: 6
// expect: 1
// expect: 3
// expect: big 3
// expect: in range
// expect: 1 2
// expect: greeting
// expect: first half
// expect: n 3
