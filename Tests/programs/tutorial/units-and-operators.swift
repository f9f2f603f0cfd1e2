// Quantities with phantom units, operators with their own precedence and generic arithmetic.
protocol Unit { static var symbol: String { get } }
enum Metre: Unit { static let symbol = "m" }
enum Second: Unit { static let symbol = "s" }

struct Quantity<U: Unit>: Comparable, CustomStringConvertible, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, AdditiveArithmetic {
  var value: Double
  init(_ value: Double) { self.value = value }
  init(floatLiteral value: Double) { self.value = value }
  init(integerLiteral value: Int) { self.value = Double(value) }
  static var zero: Quantity { Quantity(0) }
  var description: String { "\(value) \(U.symbol)" }
  static func + (a: Quantity, b: Quantity) -> Quantity { Quantity(a.value + b.value) }
  static func - (a: Quantity, b: Quantity) -> Quantity { Quantity(a.value - b.value) }
  static func * (a: Double, b: Quantity) -> Quantity { Quantity(a * b.value) }
  static func < (a: Quantity, b: Quantity) -> Bool { a.value < b.value }
}
typealias Length = Quantity<Metre>
typealias Time = Quantity<Second>

precedencegroup PowerPrecedence {
  higherThan: MultiplicationPrecedence
  associativity: right
}
infix operator ** : PowerPrecedence
func ** (base: Double, exponent: Int) -> Double {
  exponent < 0 ? 1 / (base ** -exponent) : (0..<exponent).reduce(1) { result, _ in result * base }
}
infix operator ± : RangeFormationPrecedence
func ± (center: Double, spread: Double) -> ClosedRange<Double> { center - spread...center + spread }
prefix operator √
prefix func √ (x: Double) -> Double { x.squareRoot() }
postfix operator %
postfix func % (x: Double) -> Double { x / 100 }

struct Speed { let metres: Length, seconds: Time
  static func / (a: Speed, k: Double) -> Double { a.metres.value / a.seconds.value / k } }
func / (a: Length, b: Time) -> Speed { Speed(metres: a, seconds: b) }

extension Sequence where Element: AdditiveArithmetic {
  func total() -> Element { reduce(.zero, +) }
}

let legs: [Length] = [1.5, 20, 300]
print(legs.total(), legs.max()!, 2 * legs[0] + 4, legs.sorted(by: >).map(\.value))
var distance: Length = 10
distance += 2.5
distance -= legs[0]
print(distance, distance > 10, [Time(1), 2, 3.5].total(), (Length(100) / Time(9.58)) / 1 > 10)
print((2.0 ** 3) ** 2, 2 ** -2, -2.0 ** 2, 2 * 3.0 ** 2, (10 ± 0.5).contains(9.6), √16 + √9)
print(50% + 25%, [3, 1, 2].total(), [0.5, 0.25].total(), Set([Length(1), 1, 2].map(\.value)).count)

// expect: 321.5 m 300.0 m 7.0 m [300.0, 20.0, 1.5]
// expect: 11.0 m true 6.5 s true
// expect: 64.0 0.25 4.0 18.0 true 7.0
// expect: 0.75 6 0.75 2
