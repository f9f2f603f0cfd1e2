import Foundation

struct Complex: Hashable {
  var real: Double
  var imaginary: Double

  init(_ real: Double, _ imaginary: Double = 0) {
    self.real = real
    self.imaginary = imaginary
  }
  init(radius: Double, angle: Double) {
    self.init(radius * cos(angle), radius * sin(angle))
  }

  static let i = Complex(0, 1)
  var conjugate: Complex { Complex(real, -imaginary) }
  var magnitude: Double { hypot(real, imaginary) }
  var angle: Double { atan2(imaginary, real) }

  static func + (a: Self, b: Self) -> Self { Self(a.real + b.real, a.imaginary + b.imaginary) }
  static func - (a: Self, b: Self) -> Self { Self(a.real - b.real, a.imaginary - b.imaginary) }
  static func * (a: Self, b: Self) -> Self {
    Self(a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }
  static func / (a: Self, b: Self) -> Self {
    let d = b.real * b.real + b.imaginary * b.imaginary
    let n = a * b.conjugate
    return Self(n.real / d, n.imaginary / d)
  }
  static func *= (a: inout Self, b: Self) { a = a * b }
}

extension Complex: CustomStringConvertible, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  init(floatLiteral value: Double) { self.init(value) }
  init(integerLiteral value: Int) { self.init(Double(value)) }
  var description: String {
    switch (real, imaginary) {
    case (_, 0): return "\(real)"
    case (0, _): return "\(imaginary)i"
    case (_, let y) where y < 0: return "\(real) - \(-y)i"
    default: return "\(real) + \(imaginary)i"
    }
  }
}

let z = Complex(3, 4)
let w: Complex = 1 + 2 * .i
print(z, w, Complex.i, Complex(2))
print(z + w, z - w, z * w, z / w)
print(z.magnitude, z.conjugate, z * z.conjugate)
print(1.5 * z, z - 3)
var power: Complex = 1
for n in 0..<5 {
  print("i^\(n) =", power)
  power *= .i
}
let roots = (0..<4).map { Complex(radius: 1, angle: Double($0) * .pi / 2) }
for root in roots { print(String(format: "%+.3f %+.3fi", root.real + 0, root.imaginary + 0)) }
print(Set([z, Complex(3, 4), w]).count)

// expect: 3.0 + 4.0i 1.0 + 2.0i 1.0i 2.0
// expect: 4.0 + 6.0i 2.0 + 2.0i -5.0 + 10.0i 2.2 - 0.4i
// expect: 5.0 3.0 - 4.0i 25.0
// expect: 4.5 + 6.0i 4.0i
// expect: i^0 = 1.0
// expect: i^1 = 1.0i
// expect: i^2 = -1.0
// expect: i^3 = -1.0i
// expect: i^4 = 1.0
// expect: +1.000 +0.000i
// expect: +0.000 +1.000i
// expect: -1.000 +0.000i
// expect: -0.000 -1.000i
// expect: 2
