struct Polynomial: Equatable {
  private(set) var coefficients: [Double]

  init(_ coefficients: Double...) { self.init(coefficients) }
  init(_ coefficients: [Double]) {
    var trimmed = coefficients
    while let last = trimmed.last, last == 0 { trimmed.removeLast() }
    self.coefficients = trimmed
  }

  var degree: Int { max(0, coefficients.count - 1) }

  func callAsFunction(_ x: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }

  var derivative: Polynomial {
    Polynomial(coefficients.enumerated().dropFirst().map { Double($0.offset) * $0.element })
  }

  func integral(from a: Double, to b: Double) -> Double {
    let primitive = Polynomial([0] + coefficients.enumerated().map { $1 / Double($0 + 1) })
    return primitive(b) - primitive(a)
  }

  static func + (a: Polynomial, b: Polynomial) -> Polynomial {
    let n = max(a.coefficients.count, b.coefficients.count)
    return Polynomial((0..<n).map { i in
      (i < a.coefficients.count ? a.coefficients[i] : 0) + (i < b.coefficients.count ? b.coefficients[i] : 0)
    })
  }

  static func * (a: Polynomial, b: Polynomial) -> Polynomial {
    guard !a.coefficients.isEmpty, !b.coefficients.isEmpty else { return Polynomial() }
    var product = Array(repeating: 0.0, count: a.degree + b.degree + 1)
    for (i, x) in a.coefficients.enumerated() {
      for (j, y) in b.coefficients.enumerated() { product[i + j] += x * y }
    }
    return Polynomial(product)
  }
}

extension Polynomial: CustomStringConvertible {
  var description: String {
    var terms: [String] = []
    for (power, c) in coefficients.enumerated().reversed() where c != 0 {
      let number = c == c.rounded() ? String(Int(c)) : String(c)
      switch power {
      case 0: terms.append(number)
      case 1: terms.append(c == 1 ? "x" : "\(number)x")
      default: terms.append((c == 1 ? "" : number) + "x^\(power)")
      }
    }
    return terms.isEmpty ? "0" : terms.joined(separator: " + ").replacing("+ -", with: "- ")
  }
}

let p = Polynomial(-1, 0, 1)
let q = Polynomial(1, 1)
print(p, "|", q, "|", p + q, "|", p * q)
print(p(3), q(-1), (p * q).derivative)
print(p.integral(from: 0, to: 3))
print(p + Polynomial(1, 0, -1), Polynomial(0, 0).degree, Polynomial(0.5, -1.5))

func root(of f: Polynomial, near guess: Double) -> Double? {
  var x = guess
  for _ in 0..<50 {
    let slope = f.derivative(x)
    if slope == 0 { return nil }
    let next = x - f(x) / slope
    if abs(next - x) < 1e-12 { return next }
    x = next
  }
  return nil
}
print(root(of: p, near: 3) ?? 0, root(of: Polynomial(-2, 0, 1), near: 1) ?? 0, root(of: Polynomial(5), near: 1) as Any)

// expect: x^2 - 1 | x + 1 | x^2 + x | x^3 + x^2 - 1x - 1
// expect: 8.0 0.0 3x^2 + 2x - 1
// expect: 6.0
// expect: 0 0 -1.5x + 0.5
// expect: 1.0 1.414213562373095 nil
