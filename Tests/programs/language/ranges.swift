for i in 0..<3 { print(i, terminator: " ") }
for i in 1...3 { print(i, terminator: " ") }
for i in (0..<3).reversed() { print(i, terminator: " ") }
for i in stride(from: 10, to: 0, by: -4) { print(i, terminator: " ") }
for x in stride(from: 0.0, through: 1.0, by: 0.5) { print(x, terminator: " ") }
print()
let r = 2..<5
print(r.contains(4), r.contains(5), r.count, r.lowerBound, r.upperBound, r.isEmpty)
print(Array(r), (1...4).map { $0 * $0 }, (1...10).filter { $0 % 3 == 0 }, (1...5).reduce(1, *))
print((1...3).sum, (0..<0).isEmpty, 0...2 ~= 1)
let v = [10, 20, 30, 40]
print(v[1...2], v[2...], v[...1], v[..<1])
extension ClosedRange where Bound == Int { var sum: Int { reduce(0, +) } }
switch 42 {
case 0..<10: print("small")
case 10...50: print("medium")
default: print("large")
}
print((1...3).contains(2), (1..<4) == 1..<4, r.clamped(to: 3..<10), (0.0...1.0).contains(0.5))

// expect: 0 1 2 1 2 3 2 1 0 10 6 2 0.0 0.5 1.0
// expect: true false 3 2 5 false
// expect: [2, 3, 4] [1, 4, 9, 16] [3, 6, 9] 120
// expect: 6 true true
// expect: [20, 30] [30, 40] [10, 20] [10]
// expect: medium
// expect: true true 3..<5 true
