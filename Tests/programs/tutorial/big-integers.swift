struct BigNatural: Equatable {
  private var digits: [Int]  // least significant first, base 10000
  private static let base = 10_000

  init(_ value: Int) {
    digits = []
    var rest = value
    repeat {
      digits.append(rest % Self.base)
      rest /= Self.base
    } while rest > 0
  }

  private init(digits: [Int]) {
    self.digits = digits
    while self.digits.count > 1, self.digits.last == 0 { self.digits.removeLast() }
  }

  static func + (a: BigNatural, b: BigNatural) -> BigNatural {
    var result: [Int] = []
    var carry = 0
    for i in 0..<max(a.digits.count, b.digits.count) {
      let sum = carry + (i < a.digits.count ? a.digits[i] : 0) + (i < b.digits.count ? b.digits[i] : 0)
      let (quotient, remainder) = sum.quotientAndRemainder(dividingBy: base)
      result.append(remainder)
      carry = quotient
    }
    if carry > 0 { result.append(carry) }
    return BigNatural(digits: result)
  }

  static func * (a: BigNatural, b: BigNatural) -> BigNatural {
    var result = [Int](repeating: 0, count: a.digits.count + b.digits.count)
    for (i, x) in a.digits.enumerated() {
      var carry = 0
      for (j, y) in b.digits.enumerated() {
        let value = result[i + j] + x * y + carry
        result[i + j] = value % base
        carry = value / base
      }
      result[i + b.digits.count] += carry
    }
    return BigNatural(digits: result)
  }

  static func *= (a: inout BigNatural, b: Int) { a = a * BigNatural(b) }
}

extension BigNatural: CustomStringConvertible {
  var description: String {
    var text = String(digits[digits.count - 1])
    for digit in digits.dropLast().reversed() {
      let part = String(digit)
      text += String(repeating: "0", count: 4 - part.count) + part
    }
    return text
  }
}

var factorial = BigNatural(1)
for n in 1...30 { factorial *= n }
print("30! =", factorial)
var (a, b) = (BigNatural(0), BigNatural(1))
for _ in 0..<100 { (a, b) = (b, a + b) }
print("F(100) =", a)
func power(_ base: BigNatural, _ exponent: Int) -> BigNatural {
  if exponent == 0 { return BigNatural(1) }
  let half = power(base, exponent / 2)
  return exponent % 2 == 0 ? half * half : half * half * base
}
print("2^128 =", power(BigNatural(2), 128))
print(BigNatural(10_000) * BigNatural(10_000), BigNatural(99_999_999) + BigNatural(1), BigNatural(0))
print(power(BigNatural(10), 8) == BigNatural(100_000_000))

// expect: 30! = 265252859812191058636308480000000
// expect: F(100) = 354224848179261915075
// expect: 2^128 = 340282366920938463463374607431768211456
// expect: 100000000 100000000 0
// expect: true
