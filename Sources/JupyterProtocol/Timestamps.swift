#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Dates as Jupyter's headers carry them: `2026-08-22T10:11:12.000123Z`, never going back.
public struct Timestamps {
  private var last: (seconds: Int, microseconds: Int) = (0, 0)
  /// The text of `last` up to and with the seconds, which changes but once a second.
  private var secondText: [UInt8] = []

  public init() {}

  /// The time now, in UTC.
  public mutating func now() -> [UInt8] {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return text(seconds: time.tv_sec, microseconds: time.tv_nsec / 1000)
  }

  /// A time in UTC, or the latest one given before if that is later.
  ///
  /// - Parameters:
  ///   - seconds: Seconds since 1970.
  ///   - microseconds: `0..<1_000_000`.
  public mutating func text(seconds: Int, microseconds: Int) -> [UInt8] {
    let time = (seconds, microseconds) < last ? last : (seconds, microseconds)
    if secondText.isEmpty || time.0 != last.seconds { secondText = Self.text(ofSecond: time.0) }
    last = time
    var text = secondText
    text.append(UInt8(ascii: "."))
    Self.append(time.1, digits: 6, to: &text)
    text.append(UInt8(ascii: "Z"))
    return text
  }

  private static func text(ofSecond seconds: Int) -> [UInt8] {
    var seconds = time_t(seconds)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var text: [UInt8] = []
    append(Int(parts.tm_year) + 1900, digits: 4, to: &text)
    for (separator, value) in [
      ("-", parts.tm_mon + 1), ("-", parts.tm_mday), ("T", parts.tm_hour), (":", parts.tm_min),
      (":", parts.tm_sec),
    ] {
      text.append(contentsOf: separator.utf8)
      append(Int(value), digits: 2, to: &text)
    }
    return text
  }

  private static func append(_ value: Int, digits: Int, to text: inout [UInt8]) {
    let decimal = String(value)
    text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, digits - decimal.count)))
    text.append(contentsOf: decimal.utf8)
  }
}
