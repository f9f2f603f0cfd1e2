struct Polynomial: Equatable, CustomStringConvertible, ExpressibleByArrayLiteral {
  var coefficients: [Int]

  init(_ coefficients: [Int]) {
    var trimmed = coefficients
    while let last = trimmed.last, last == 0 { trimmed.removeLast() }
    self.coefficients = trimmed
  }

  init(arrayLiteral elements: Int...) { self.init(elements) }

  var degree: Int { max(coefficients.count - 1, 0) }

  func callAsFunction(_ x: Int) -> Int {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }

  var derivative: Polynomial {
    Polynomial(coefficients.enumerated().dropFirst().map { $0.offset * $0.element })
  }

  static func + (a: Polynomial, b: Polynomial) -> Polynomial {
    let count = max(a.coefficients.count, b.coefficients.count)
    return Polynomial((0..<count).map { i in
      (i < a.coefficients.count ? a.coefficients[i] : 0)
        + (i < b.coefficients.count ? b.coefficients[i] : 0)
    })
  }

  static func * (a: Polynomial, b: Polynomial) -> Polynomial {
    var result = [Int](repeating: 0, count: a.coefficients.count + b.coefficients.count)
    for (i, x) in a.coefficients.enumerated() {
      for (j, y) in b.coefficients.enumerated() { result[i + j] += x * y }
    }
    return Polynomial(result)
  }

  static prefix func - (a: Polynomial) -> Polynomial { Polynomial(a.coefficients.map { -$0 }) }

  var description: String {
    if coefficients.isEmpty { return "0" }
    var terms: [String] = []
    for (power, coefficient) in coefficients.enumerated().reversed() where coefficient != 0 {
      switch power {
      case 0: terms.append("\(coefficient)")
      case 1: terms.append("\(coefficient)x")
      default: terms.append("\(coefficient)x^\(power)")
      }
    }
    return terms.joined(separator: " + ")
  }
}

let p: Polynomial = [1, 2, 3]
let q = Polynomial([0, 1])
print(p, "|", q, "|", p + q, "|", p * q)
print(p(2), q(5), (p * q)(2) == p(2) * q(2))
print(p.derivative, p.derivative.derivative.derivative)
print(-p, p + (-p), p == [1, 2, 3, 0], (p * p).degree)

// expect: 3x^2 + 2x + 1 | 1x | 3x^2 + 3x + 1 | 3x^3 + 2x^2 + 1x
// expect: 17 5 true
// expect: 6x + 2 0
// expect: -3x^2 + -2x + -1 0 true 4
