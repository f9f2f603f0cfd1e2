extension Int { var squared: Int { self * self }; func clamped(_ r: ClosedRange<Int>) -> Int { Swift.min(Swift.max(self, r.lowerBound), r.upperBound) } }
extension String { var words: [String] { split(separator: " ").map(String.init) }; func times(_ n: Int) -> String { String(repeating: self, count: n) } }
extension Double { func rounded(to n: Int) -> Double { var f = 1.0; for _ in 0..<n { f *= 10 }; return (self * f).rounded() / f } }
print(5.squared, 50.clamped(0...10), "a b c".words, "ab".times(2), 3.14159.rounded(to: 2))
struct P { var x = 1 }
extension P { init(twice x: Int) { self.init(x: x * 2) }; mutating func bump() { x += 1 }; static let one = P() }
extension P: CustomStringConvertible { var description: String { "P\(x)" } }
extension P: Comparable { static func < (a: P, b: P) -> Bool { a.x < b.x } }
var p = P(twice: 4)
p.bump()
print(p, P.one, [p, .one].sorted(), max(p, .one), p > .one)
extension Array where Element == Double { var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) } }
print([1.0, 2, 6].mean, [Double]().mean)
extension Optional where Wrapped == String { var orEmpty: String { self ?? "" } }
let none: String? = nil
print(none.orEmpty.isEmpty)
extension Collection { var middle: Element? { isEmpty ? nil : self[index(startIndex, offsetBy: count / 2)] } }
print([1, 2, 3].middle!, "abc".middle!)
extension Sequence where Element: Numeric { func total() -> Element { reduce(0, +) } }
print([1, 2].total(), (1...4).total(), [0.5].total())
extension Bool { mutating func flip() { self = !self } }
var flag = true
flag.flip()
print(flag)

// expect: 25 10 ["a", "b", "c"] abab 3.14
// expect: P9 P1 [P1, P9] P9 true
// expect: 3.0 0.0
// expect: true
// expect: 2 b
// expect: 3 10 0.5
// expect: false
