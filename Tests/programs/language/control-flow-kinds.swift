outer: for i in 0..<3 { for j in 0..<3 { if j == 2 { continue outer }; if i == 2 { break outer }; print(i, j) } }
var n = 0
repeat { n += 1 } while n < 5
print(n)
func f() { defer { print("d1") }; defer { print("d2") }; print("body") }
f()
for i in stride(from: 10, to: 0, by: -3) { print(i, terminator: " ") }
print()
for x in stride(from: 0.0, through: 1, by: 0.25) { print(x, terminator: " ") }
print()
let kind = if n > 3 { "big" } else if n > 1 { "mid" } else { "small" }
print(kind, #line, #function)
func g() -> String { #function }
print(g())
func h(_ a: Int, label b: Int) -> String { return #function }
print(h(1, label: 2))
lab: do { if n == 5 { break lab }; print("never") }
sw: switch n { case 5: for i in 0... { if i == 3 { break sw } }; default: break }
func k(_ x: Int?) -> Int { guard let x, x > 0 else { return -1 }; return x }
print(k(nil), k(4))
for (i, c) in "abc".enumerated() where i != 1 { print(i, c) }
for (k, v) in ["a": 1].sorted(by: { $0.key < $1.key }) { print(k, v) }
_ = k(3)
var it = [1, 2].makeIterator()
while let x = it.next() { print(x) }

// expect: 0 0
// expect: 0 1
// expect: 1 0
// expect: 1 1
// expect: 5
// expect: body
// expect: d2
// expect: d1
// expect: 10 7 4 1
// expect: 0.0 0.25 0.5 0.75 1.0
// expect: big 12 main
// expect: g()
// expect: h(_:label:)
// expect: -1 4
// expect: 0 a
// expect: 2 c
// expect: a 1
// expect: 1
// expect: 2
