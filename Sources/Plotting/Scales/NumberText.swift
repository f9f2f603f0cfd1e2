#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Numbers as short text, the same on every machine.
package enum NumberText {
  /// A number with a fixed count of digits after the point.
  package static func fixed(_ value: Double, places: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-∞" : "∞" }
    let places = min(max(places, 0), 15)
    let scaled = (value * pow(10, Double(places))).rounded()
    guard abs(scaled) < 9e15, let whole = Int(exactly: scaled) else { return value.description }
    let digits = String(whole.magnitude)
    let sign = whole < 0 ? "-" : ""
    if places == 0 { return sign + digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
  }

  /// A number with a count of significant digits.
  ///
  /// Zeros at the end are left out, but not before an exponent: texts of nearly equal numbers have
  /// the same form.
  package static func significant(_ value: Double, digits: Int = 3) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : fixed(value, places: 0) }
    let exponent = Int(floor(log10(abs(value)) + 1e-12))
    if exponent < -4 || exponent >= 6 {
      let mantissa = value / pow(10, Double(exponent))
      return mantissa.isFinite && mantissa != 0
        ? "\(fixed(mantissa, places: digits - 1))e\(exponent)" : value.description
    }
    return trimmed(fixed(value, places: max(0, digits - 1 - exponent)))
  }

  /// The number that is nearest among those with a count of significant digits.
  static func rounded(_ value: Double, digits: Int) -> Double {
    guard value.isFinite, value != 0 else { return value }
    let exponent = digits - 1 - Int(floor(log10(abs(value))))
    guard abs(exponent) < 300 else { return value }
    let scale = pow(10, Double(abs(exponent)))
    return exponent >= 0 ? (value * scale).rounded() / scale : (value / scale).rounded() * scale
  }

  /// The text without zeros after the last digit that counts.
  static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text == "-0" ? "0" : text
  }

  /// A whole number as an exponent is written above the line: `10⁻³`.
  static func superscript(_ value: Int) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(
      String(value).compactMap { $0 == "-" ? "⁻" : $0.wholeNumberValue.map { digits[$0] } })
  }
}
