for (i, (a, b)) in zip([1, 2, 3], ["x", "y", "z"]).enumerated() { print(i, a, b, terminator: "; ") }
print()
print(Array(repeatElement("z", count: 3)), sequence(first: 1) { $0 < 50 ? $0 * 3 : nil }.map { $0 })
struct Countdown: Sequence, IteratorProtocol {
  var n: Int
  mutating func next() -> Int? {
    if n == 0 { return nil }
    n -= 1
    return n + 1
  }
}
print(Countdown(n: 3).map { $0 * 2 }, Array(Countdown(n: 4)), Countdown(n: 5).reduce(0, +), Countdown(n: 3).contains(2), Countdown(n: 3).sorted(), Countdown(n: 3).max() ?? 0)
for x in Countdown(n: 2) { print(x, terminator: " ") }
print(Countdown(n: 3).enumerated().map { $0.offset * $0.element }, Countdown(n: 3).reversed(), Countdown(n: 3).first { $0 < 3 } ?? 0)
func total<S: Sequence>(_ values: S) -> Int where S.Element == Int { values.reduce(0, +) }
print(total([1, 2]), total(1...4), total(Set([5])), total(Countdown(n: 3)), total([1: 10].values), total([1, 2, 3].dropFirst()))
func second<C: Collection>(_ values: C) -> C.Element? { values.dropFirst().first }
print(second([1, 2]) ?? 0, second("abc") ?? "-", second(4..<9) ?? 0, second([Int]()) as Any)
var first = 1
var other = 2
swap(&first, &other)
print(first, other)
print([1, 2, 3].lastIndex { $0 < 3 } ?? -1, AnySequence { Countdown(n: 2) }.map { $0 }, AnyIterator { nil as Int? }.map { $0 })
print((1, "a") == (1, "a"), (1, 2) < (1, 3), (1, 2, 3) != (1, 2, 3), ("a", 2) < ("b", 1))
extension Array where Element == Double {
  var mean: Double { reduce(0, +) / Double(count) }
}
print([1.0, 2, 6].mean)
extension Collection where Element: Numeric {
  func sumOfSquares() -> Element { reduce(0) { $0 + $1 * $1 } }
}
print([1, 2, 3].sumOfSquares(), [0.5, 1.5].sumOfSquares(), (1...3).sumOfSquares())
print(Array(zip(1...9, "abcdef").prefix(2)).count, [5, 6, 7].enumerated().dropFirst(2).map { $0.element }, Array(stride(from: 0, to: 9, by: 2).prefix(2)))
let rows = [[0, 5, 0], [0, 0, 2, 9]]
print(rows.joined().count, Array(rows.joined()), rows.joined().map { $0 + 1 }, rows.joined().contains(9), rows.joined().first ?? -1, rows.joined().last ?? -1)
let pairs = [(1, "a"), (2, "b")]
print(pairs.map { $0.1 }.joined(), Dictionary(uniqueKeysWithValues: pairs)[2]!)
