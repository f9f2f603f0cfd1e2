/// A number of Foundation's `Decimal`: `±significand · 10^exponent`, with a significand of at most 128 bits.
///
/// Results are cut off, not rounded, where they do not fit, and have no zeros at the end of the significand, so that equal numbers
/// have equal parts.
struct DecimalNumber {
  private(set) var isNegative = false
  private(set) var significand: UInt128 = 0
  private(set) var exponent = 0

  /// What is left of an impossible calculation.
  static let notANumber = DecimalNumber(isNegative: true, significand: 0, exponent: 0)

  var isNaN: Bool { isNegative && significand == 0 }

  private init(isNegative: Bool, significand: UInt128, exponent: Int) {
    self.isNegative = isNegative
    self.significand = significand
    self.exponent = exponent
  }

  /// From a product or quotient of up to 256 bits; not a number if the exponent does not fit.
  private init(_ isNegative: Bool, _ wide: (high: UInt128, low: UInt128), _ exponent: Int) {
    var (high, low) = wide
    var exponent = exponent
    while high != 0 {
      let (quotient, rest) = high.quotientAndRemainder(dividingBy: 10)
      low = (10 as UInt128).dividingFullWidth((rest, low)).quotient
      high = quotient
      exponent += 1
    }
    guard low != 0 else {
      self.init(isNegative: false, significand: 0, exponent: 0)
      return
    }
    guard (-128...127).contains(exponent) else {
      self = .notANumber
      return
    }
    while exponent < 127, low.isMultiple(of: 10) {
      low /= 10
      exponent += 1
    }
    self.init(isNegative: isNegative, significand: low, exponent: exponent)
  }

  init(_ value: Int) {
    self.init(value < 0, (0, UInt128(value.magnitude)), 0)
  }

  /// Foundation's way: the value is multiplied by 10 until it fills 64 bits.
  init(_ value: Double) {
    guard value.isFinite else {
      self = .notANumber
      return
    }
    let limit = 18446744073709551616.0
    var scaled = value.magnitude
    var exponent = 0
    while scaled != 0, scaled < limit {
      scaled *= 10
      exponent -= 1
    }
    while scaled >= limit {
      scaled /= 10
      exponent += 1
    }
    self.init(value < 0, (0, UInt128(scaled)), exponent)
  }

  /// The number at the beginning of a text.
  init?(_ text: String) {
    var rest = text.utf8.drop { $0 == UInt8(ascii: " ") }
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    var significand: UInt128 = 0
    var exponent = 0
    var hasDigits = false
    var isFraction = false
    while let byte = rest.first {
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        hasDigits = true
        let (tenfold, tooLarge) = significand.multipliedReportingOverflow(by: 10)
        let (sum, carries) = tenfold.addingReportingOverflow(UInt128(byte - UInt8(ascii: "0")))
        if tooLarge || carries {
          exponent += isFraction ? 0 : 1
        } else {
          significand = sum
          exponent -= isFraction ? 1 : 0
        }
      } else {
        break
      }
      rest.removeFirst()
    }
    guard hasDigits else { return nil }
    if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
      let digits = rest.dropFirst().prefix { $0 != UInt8(ascii: " ") }
      exponent += (Int(String(decoding: digits, as: UTF8.self)) ?? 0).clamped(to: -1000...1000)
    }
    self.init(isNegative, (0, significand), exponent)
  }

  // MARK: Arithmetic

  static func * (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    if left.isNaN || right.isNaN { return .notANumber }
    return DecimalNumber(
      left.isNegative != right.isNegative,
      left.significand.multipliedFullWidth(by: right.significand), left.exponent + right.exponent)
  }

  static func / (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    if left.isNaN || right.isNaN || right.significand == 0 { return .notANumber }
    let dividend = left.significand.multipliedFullWidth(by: tenToThe(38))
    let (high, rest) = dividend.high.quotientAndRemainder(dividingBy: right.significand)
    let low = right.significand.dividingFullWidth((rest, dividend.low)).quotient
    return DecimalNumber(
      left.isNegative != right.isNegative, (high, low), left.exponent - right.exponent - 38)
  }

  static func + (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    if left.isNaN || right.isNaN { return .notANumber }
    if left.significand == 0 { return right }
    if right.significand == 0 { return left }
    var (large, small) = left.exponent > right.exponent ? (left, right) : (right, left)
    while large.exponent > small.exponent {
      let (tenfold, tooLarge) = large.significand.multipliedReportingOverflow(by: 10)
      if tooLarge { break }
      large.significand = tenfold
      large.exponent -= 1
    }
    while large.exponent > small.exponent, small.significand != 0 {
      small.significand /= 10
      small.exponent += 1
    }
    let (a, b) = (large.significand, small.significand)
    if large.isNegative == small.isNegative {
      let (sum, carries) = a.addingReportingOverflow(b)
      return DecimalNumber(large.isNegative, (carries ? 1 : 0, sum), large.exponent)
    }
    return a < b
      ? DecimalNumber(small.isNegative, (0, b - a), large.exponent)
      : DecimalNumber(large.isNegative, (0, a - b), large.exponent)
  }

  static prefix func - (operand: DecimalNumber) -> DecimalNumber {
    if operand.significand == 0 { return operand }
    return DecimalNumber(
      isNegative: !operand.isNegative, significand: operand.significand, exponent: operand.exponent)
  }

  static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    if left.isNaN || right.isNaN { return left.isNaN && !right.isNaN }
    let difference = left + -right
    return difference.isNegative && !difference.isNaN
  }

  /// By repeated squaring; a negative exponent divides 1 by the result.
  func raised(to power: Int) -> DecimalNumber {
    if isNaN { return self }
    if power == 0 { return DecimalNumber(1) }
    if significand == 0 { return power > 0 ? self : .notANumber }
    var rest = power.magnitude
    var square = self
    var product = DecimalNumber(1)
    while rest > 1, !square.isNaN {
      if !rest.isMultiple(of: 2) { product = product * square }
      square = square * square
      rest /= 2
    }
    let result = product * square
    return power < 0 ? DecimalNumber(1) / result : result
  }

  private static func tenToThe(_ exponent: Int) -> UInt128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  var description: String {
    if isNaN { return "NaN" }
    var digits = significand.description
    if exponent > 0 {
      digits += String(repeating: "0", count: exponent)
    } else if exponent < 0 {
      if digits.utf8.count <= -exponent {
        digits = String(repeating: "0", count: 1 - exponent - digits.utf8.count) + digits
      }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: exponent))
    }
    return isNegative ? "-" + digits : digits
  }
}

extension DecimalNumber {
  /// The fields of the prelude's `Decimal`: both halves of the significand, then the exponent twice and the sign.
  fileprivate init(high: Int, low: Int, scale: Int) {
    significand =
      UInt128(UInt64(bitPattern: Int64(high))) << 64 | UInt128(UInt64(bitPattern: Int64(low)))
    exponent = scale >> 1
    isNegative = scale & 1 == 1
  }

  fileprivate var fields: [Slot] {
    [
      Slot(raw: Int(truncatingIfNeeded: significand >> 64)),
      Slot(raw: Int(truncatingIfNeeded: significand)),
      Slot(raw: exponent << 1 | (isNegative ? 1 : 0)),
    ]
  }
}

extension Int {
  fileprivate func clamped(to range: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}

extension NativeCall {
  fileprivate mutating func readDecimal() -> DecimalNumber {
    let high = readInt()
    let low = readInt()
    return DecimalNumber(high: high, low: low, scale: readInt())
  }
}

extension NativeRegistry {
  mutating func addDecimals() {
    func operation(
      _ symbol: String, _ body: @escaping (DecimalNumber, DecimalNumber) -> DecimalNumber
    ) {
      add("Decimal.\(symbol)") { call in
        let left = call.readDecimal()
        try call.writeTuple(body(left, call.readDecimal()).fields)
      }
    }
    operation("add") { $0 + $1 }
    operation("subtract") { $0 + -$1 }
    operation("multiply") { $0 * $1 }
    operation("divide") { $0 / $1 }
    add("Decimal.power") { call in
      let base = call.readDecimal()
      try call.writeTuple(base.raised(to: call.readInt()).fields)
    }
    add("Decimal.less") { call in
      let left = call.readDecimal()
      call.write(left < call.readDecimal())
    }
    add("Decimal.description") { call in call.write(call.readDecimal().description) }
    add("Decimal.fromInt") { call in try call.writeTuple(DecimalNumber(call.readInt()).fields) }
    add("Decimal.fromDouble") { call in
      try call.writeTuple(DecimalNumber(call.readDouble()).fields)
    }
    add("Decimal.isNumber") { call in
      call.write(DecimalNumber(try call.read(String.self)) != nil)
    }
    add("Decimal.parse") { call in
      try call.writeTuple((DecimalNumber(try call.read(String.self)) ?? .notANumber).fields)
    }
  }
}
