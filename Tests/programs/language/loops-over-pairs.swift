// Loops that need no iterator: over arrays, ranges, strides, slices and what pairs or numbers them.
let xs = [5, 3, 9, 1]
for (i, x) in xs.enumerated() { print(i, x, terminator: " ") }
for (i, x) in xs.enumerated() where i > 1 { if x == 9 { continue }; print(i, x) }
for pair in zip(xs, 1...) { print(pair.0 * pair.1, terminator: " ") }
for (a, (i, b)) in zip(xs, xs.reversed().enumerated()) { print(a, i, b, terminator: "; ") }
print()
for i in stride(from: 10, to: 0, by: -3) { print(i, terminator: " ") }
for i in stride(from: 0, through: 9, by: 3) { print(i, terminator: " ") }
for i in stride(from: Int.max - 3, through: Int.max, by: 2) { print(i) }
for i in stride(from: Int.max - 3, to: Int.max, by: 3) { print(i) }
for i in stride(from: 5, to: 0, by: 1) { print("never", i) }
for i in (0..<4).reversed() { print(i, terminator: " ") }
for i in (0...4).reversed() where i != 2 { print(i, terminator: " ") }
for x in xs[1...] { print(x, terminator: " ") }
for (i, x) in xs[1..<3].enumerated() { print(i, x, terminator: " ") }
for x in xs.reversed() { print(x, terminator: " ") }
for (i, row) in [["a", "b"], ["c"]].enumerated() { for (j, t) in row.enumerated() { print(i, j, t) } }
var fs: [() -> Int] = []
for (i, x) in xs.enumerated() { fs.append { i * x } }
print(fs.map { $0() })
for var i in stride(from: 0, to: 6, by: 2) { i += 1; print(i) }
for case (let i, 9) in xs.enumerated() { print("nine at", i) }
var ys = [1, 2, 3]
for (i, y) in ys.enumerated() { ys.append(y * 10); ys[i] += 100 }
print(ys)
print(xs.enumerated().map { $0.offset * $0.element }, zip(xs, xs.dropFirst()).map { $1 - $0 }, xs.enumerated().filter { $0.offset % 2 == 0 }.map { $0.element })
let best = xs.enumerated().max { $0.element < $1.element }!
print(best.offset, best.element, xs.enumerated().min(by: { $0.1 < $1.1 })!)
print(stride(from: 0.0, to: 1.0, by: 0.25).map { $0 * 2 }, Array(stride(from: 1, through: 7, by: 2)))
// expect: 0 5 1 3 2 9 3 1 3 1
// expect: 5 6 27 4 5 0 1; 3 1 9; 9 2 3; 1 3 5;
// expect: 10 7 4 1 0 3 6 9 9223372036854775804
// expect: 9223372036854775806
// expect: 9223372036854775804
// expect: 3 2 1 0 4 3 1 0 3 9 1 0 3 1 9 1 9 3 5 0 0 a
// expect: 0 1 b
// expect: 1 0 c
// expect: [0, 3, 18, 3]
// expect: 1
// expect: 3
// expect: 5
// expect: nine at 2
// expect: [101, 102, 103, 10, 20, 30]
// expect: [0, 3, 18, 3] [-2, 6, -8] [5, 9]
// expect: 2 9 (offset: 3, element: 1)
// expect: [0.0, 0.5, 1.0, 1.5] [1, 3, 5, 7]
