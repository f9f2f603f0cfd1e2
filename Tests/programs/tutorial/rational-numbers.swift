struct Fraction {
  let numerator: Int
  let denominator: Int

  init?(_ numerator: Int, over denominator: Int) {
    guard denominator != 0 else { return nil }
    self.init(reducing: numerator, denominator)
  }

  init(_ whole: Int) { self.init(reducing: whole, 1) }

  private init(reducing n: Int, _ d: Int) {
    func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? abs(a) : gcd(b, a % b) }
    let divisor = gcd(n, d) * d.signum()
    numerator = n / divisor
    denominator = d / divisor
  }

  static func + (a: Fraction, b: Fraction) -> Fraction {
    Fraction(reducing: a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
  }
  static func * (a: Fraction, b: Fraction) -> Fraction {
    Fraction(reducing: a.numerator * b.numerator, a.denominator * b.denominator)
  }
  static prefix func - (a: Fraction) -> Fraction { Fraction(reducing: -a.numerator, a.denominator) }
  static func - (a: Fraction, b: Fraction) -> Fraction { a + -b }
}

extension Fraction: Comparable, Hashable {
  static func < (a: Fraction, b: Fraction) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }
}

extension Fraction: CustomStringConvertible {
  var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}

extension Fraction: ExpressibleByIntegerLiteral {
  init(integerLiteral value: Int) { self.init(value) }
}

extension Double {
  init(_ fraction: Fraction) { self = Double(fraction.numerator) / Double(fraction.denominator) }
}

let half = Fraction(1, over: 2)!
let third = Fraction(2, over: 6)!
print(half, third, half + third, half - third, half * third)
print(Fraction(3, over: -9)!, Fraction(1, over: 0) == nil)
print(half > third, max(half, third), [half, third, 1, -2].sorted())
print(half + 1, 2 * half == 1)
print(Double(third))
var harmonic: Fraction = 0
for n in 1...8 {
  harmonic = harmonic + Fraction(1, over: n)!
}
print("H8 =", harmonic, "=", Double(harmonic))

// expect: 1/2 1/3 5/6 1/6 1/6
// expect: -1/3 true
// expect: true 1/2 [-2, 1/3, 1/2, 1]
// expect: 3/2 true
// expect: 0.3333333333333333
// expect: H8 = 761/280 = 2.717857142857143
