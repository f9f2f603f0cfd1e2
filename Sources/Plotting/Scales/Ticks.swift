#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A labeled position on an axis.
package struct Tick: Hashable, Sendable {
  package var value: Double
  package var label: String
}

/// Where an axis is labeled: at numbers people count in, one, two or five times a power of ten.
package enum Ticks {
  /// Ticks inside a range, at most about `count` of them.
  package static func linear(from lower: Double, to upper: Double, count: Int) -> [Tick] {
    let span = upper - lower
    guard span > 0, span.isFinite else { return [] }
    let step = niceStep(span / Double(max(1, count)))
    guard step > 0, step.isFinite else { return [] }
    let slack = 1e-9  // a bound that is a tick but for rounding counts
    let first = ceil(lower / step - slack)
    let last = floor(upper / step + slack)
    guard last >= first, last - first < 100 else { return [] }
    return (0...Int(last - first)).map { offset in
      let multiple = first + Double(offset)
      return Tick(value: multiple * step, label: label(multiple: multiple, step: step))
    }
  }

  /// The smallest of 1, 2, 5 times a power of ten that is not below a raw step.
  private static func niceStep(_ raw: Double) -> Double {
    let power = pow(10, floor(log10(raw)))
    let fraction = raw / power
    for nice in [1.0, 2, 5] where fraction <= nice * (1 + 1e-9) { return nice * power }
    return 10 * power
  }

  private static func label(multiple: Double, step: Double) -> String {
    let value = multiple * step
    if multiple == 0 { return "0" }
    let exponent = Int(floor(log10(step) + 1e-9))
    let magnitude = Int(floor(log10(abs(value)) + 1e-9))
    if magnitude >= 6 || magnitude < -4 {
      let mantissa = NumberText.trimmed(
        NumberText.fixed(
          value / pow(10, Double(magnitude)), places: min(12, max(0, magnitude - exponent))))
      let power = "10" + NumberText.superscript(magnitude)
      let text = mantissa == "1" ? power : mantissa == "-1" ? "-\(power)" : "\(mantissa)×\(power)"
      return minus(text)
    }
    return minus(NumberText.fixed(value, places: max(0, -exponent)))
  }

  /// Ticks at powers of ten; between them at 2 and 5 if the range holds few.
  package static func logarithmic(from lower: Double, to upper: Double, count: Int) -> [Tick] {
    guard lower > 0, upper > lower, upper.isFinite else { return [] }
    let slack = 1e-9
    let first = Int(floor(log10(lower) + slack))
    let last = Int(ceil(log10(upper) - slack))
    let decades = max(1, last - first)
    let stride = max(1, (decades + count - 1) / max(1, count))
    let factors: [Double] = log10(upper / lower) <= 2.3 && count >= 4 ? [1, 2, 5] : [1]
    var ticks: [Tick] = []
    for exponent in first...last where (exponent - first) % stride == 0 {
      for factor in factors {
        let value = factor * pow(10, Double(exponent))
        guard value >= lower * (1 - slack), value <= upper * (1 + slack) else { continue }
        ticks.append(Tick(value: value, label: powerLabel(factor, exponent)))
      }
    }
    if ticks.count < 2 {  // less than a decade: plain numbers say more
      return linear(from: lower, to: upper, count: count).filter { $0.value > 0 }
    }
    return ticks
  }

  private static func powerLabel(_ factor: Double, _ exponent: Int) -> String {
    if (-3...4).contains(exponent) {
      return NumberText.fixed(factor * pow(10, Double(exponent)), places: max(0, -exponent))
    }
    let power = "10" + NumberText.superscript(exponent)
    return factor == 1 ? power : "\(NumberText.fixed(factor, places: 0))×\(power)"
  }

  /// The text with a true minus sign.
  private static func minus(_ text: String) -> String {
    text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }
}
