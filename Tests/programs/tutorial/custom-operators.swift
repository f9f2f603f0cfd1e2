import Foundation

precedencegroup PowerPrecedence {
  higherThan: MultiplicationPrecedence
  associativity: right
}
precedencegroup PipePrecedence {
  lowerThan: AdditionPrecedence
  higherThan: ComparisonPrecedence
  associativity: left
}
infix operator ** : PowerPrecedence
infix operator |> : PipePrecedence
infix operator ± : RangeFormationPrecedence
infix operator ≈ : ComparisonPrecedence
infix operator <> : AdditionPrecedence
prefix operator √
postfix operator %

func ** (base: Double, exponent: Double) -> Double { pow(base, exponent) }
func ** (base: Int, exponent: Int) -> Int { (0..<exponent).reduce(1) { r, _ in r * base } }
func |> <A, B>(value: A, function: (A) -> B) -> B { function(value) }
func ± (center: Double, radius: Double) -> ClosedRange<Double> { center - radius...center + radius }
func ≈ (a: Double, b: Double) -> Bool { abs(a - b) < 1e-9 * max(1, abs(a), abs(b)) }
prefix func √ (x: Double) -> Double { x.squareRoot() }
postfix func % (x: Double) -> Double { x / 100 }

struct Vector: Equatable {
  var x, y: Double
  static func + (a: Vector, b: Vector) -> Vector { .init(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Vector, b: Vector) -> Vector { .init(x: a.x - b.x, y: a.y - b.y) }
  static func * (a: Vector, b: Vector) -> Double { a.x * b.x + a.y * b.y }
  static func * (s: Double, v: Vector) -> Vector { .init(x: s * v.x, y: s * v.y) }
  static func <> (a: Vector, b: Vector) -> Double { √((a - b) * (a - b)) }
  static prefix func - (v: Vector) -> Vector { -1 * v }
  static func += (a: inout Vector, b: Vector) { a = a + b }
}

print(2 ** 3 ** 2, 2.0 ** 0.5 * 2, -2 ** 2)
print(5 |> { $0 * 2 } |> { "result \($0)" })
print([3, 1, 2] |> { $0.sorted() } |> { $0.map { $0 * 10 } })
print((1.0 ± 0.25).contains(1.2), (1.0 ± 0.25).upperBound)
print(0.1 + 0.2 ≈ 0.3, 0.1 + 0.2 == 0.3, √2 ** 2 ≈ 2)
print(50% * 8, 12.5%)
var v = Vector(x: 3, y: 4)
let origin = Vector(x: 0, y: 0)
print(v <> origin, v * v, -v, 2 * v - v == v)
v += Vector(x: 1, y: 1)
print(v, √(v * v) ≈ √41)

// expect: 512 2.8284271247461903 4
// expect: result 10
// expect: [10, 20, 30]
// expect: true 1.25
// expect: true false true
// expect: 4.0 0.125
// expect: 5.0 25.0 Vector(x: -3.0, y: -4.0) true
// expect: Vector(x: 4.0, y: 5.0) true
