internal import CNumerics

/// How the numbers of one tensor are written: all with equally many decimals, so that they can be
/// compared down a column; at most 6 significant digits; no decimals where all are whole.
struct NumberFormat {
  private var decimals = 0
  private var isScientific = false
  private let significantDigits = 6

  /// The format that suits these numbers.
  init(for numbers: [Float]) {
    let finite = numbers.filter(\.isFinite).map { Double($0) }
    let largest = finite.map(\.magnitude).max() ?? 0
    if largest < 1e16 && finite.allSatisfy({ $0 == $0.rounded() }) { return }
    isScientific = largest >= 1e7 || largest < 1e-4
    var exponent = 0
    if !isScientific {
      var bound = 1.0
      while largest >= bound * 10 { (bound, exponent) = (bound * 10, exponent + 1) }
      while largest < bound { (bound, exponent) = (bound / 10, exponent - 1) }
    }
    decimals = Swift.max(0, significantDigits - 1 - exponent)
    // Zeros that stand at the end of every number say nothing.
    while decimals > 0 && finite.allSatisfy({ endsInZero($0) }) { decimals -= 1 }
  }

  private func endsInZero(_ number: Double) -> Bool {
    let text = text(number)
    let mantissa = isScientific ? text.prefix { $0 != "e" } : text[...]
    return mantissa.last == "0"
  }

  /// A number in this format; `nan`, `inf` and `-inf` for what is none.
  func text(_ number: Double) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    var buffer = [CChar](repeating: 0, count: 64)
    let length = Int(cn_format(number, Int32(decimals), isScientific, &buffer))
    let text = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // -0.0001 with two decimals would be -0.00.
    let isZero = text.first == "-" && text.allSatisfy { "-0.".contains($0) }
    return isZero ? String(text.dropFirst()) : text
  }
}
