print(0..<3, 0...3, [0..<3], [0...3], 2..., ...4, ..<4)
print((0..<5).map { $0 * $0 }, (1...4).filter { $0 % 2 == 0 }, (1...5).reduce(0, +), (0..<3).reversed().map { $0 })
print((0..<5).contains(3), (0..<5).contains(5), (0...5).contains(5), (0.0...1.0).contains(0.5), (2...).contains(9), (..<3).contains(3))
print((0..<5).count, (1...5).count, (0..<0).isEmpty, (3..<9).lowerBound, (3..<9).upperBound, (3...9).upperBound)
print(Array(0..<4), Array(2...4), [Int](1..<3), (0..<6).min() ?? -1, (0...6).max() ?? -1)
for i in stride(from: 0, to: 10, by: 3) { print(i, terminator: " ") }
for i in stride(from: 10, through: 0, by: -5) { print(i, terminator: " ") }
for x in stride(from: 0.0, to: 1.0, by: 0.25) { print(x, terminator: " ") }
for x in stride(from: 0.0, through: 1.0, by: 0.1) { print(x, terminator: " ") }
print()
print(Array(stride(from: 1, to: 8, by: 2)), stride(from: 5, to: 0, by: -2).map { $0 })
print((0..<5).clamped(to: 2..<9), (0...5).overlaps(4...8), (0..<5).overlaps(5..<8))
print((0..<3) == (0..<3), (0...3) == (0...4), (1..<4).first ?? 0, (1..<4).last ?? 0)
for (i, x) in (5..<8).enumerated() { print(i, x, terminator: ";") }
print()
print((1...3).flatMap { [$0, $0 * 10] }, (1...3).allSatisfy { $0 > 0 }, (1...9).first { $0 * $0 > 20 } ?? 0)
print((0..<10).prefix(3), (0..<10).suffix(2), (0..<10).dropFirst(7), Array((0..<10).dropLast(8)))
switch 7 {
case 0..<5: print("low")
case 5...: print("high")
default: print("negative")
}
print(zip(1...3, "abc").map { "\($0)\($1)" }, (1...3).sorted(by: >), (0..<4).randomElement().map { $0 < 4 } ?? false)
(1...3).forEach { print($0, terminator: ",") }
print()
for i in (0..<3).reversed() { print(i, terminator: " ") }
for i in 5... {
  if i > 7 { break }
  print(i, terminator: " ")
}
print()
