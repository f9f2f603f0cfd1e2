/// How fast a cell may send, so that Jupyter's server drops nothing.
///
/// The server throws a notebook's output away beyond 1,000 messages or 1,000,000 bytes of text a
/// second, measured over 3 s. A cell may send almost half of that at once and then at half the
/// speed, which stays below it in every 3 s; a cell that writes faster waits.
package struct OutputPace {
  private struct Budget {
    let capacity: Double
    let perMillisecond: Double
    var left: Double

    init(capacity: Double, perSecond: Double) {
      self.capacity = capacity
      perMillisecond = perSecond / 1000
      left = capacity
    }

    /// Spends an amount and returns how many milliseconds it takes to earn what is missing.
    mutating func spend(_ amount: Double, afterMilliseconds elapsed: Double) -> Double {
      left = min(capacity, left + elapsed * perMillisecond) - amount
      return left < 0 ? -left / perMillisecond : 0
    }
  }

  private var messages = Budget(capacity: 1400, perSecond: 500)
  private var bytes = Budget(capacity: 1_300_000, perSecond: 500_000)
  private var last: Int
  private let isEndless: Bool

  /// Begins with full budgets, or with endless ones.
  package init(now: Int, isEndless: Bool = false) {
    last = now
    self.isEndless = isEndless
  }

  /// Notes that a message is sent.
  ///
  /// - Parameters:
  ///   - text: The text, if it is a message of a stream.
  ///   - now: The time in milliseconds.
  /// - Returns: How many milliseconds to wait before the next one.
  package mutating func note(text: [UInt8], now: Int) -> Int {
    if isEndless { return 0 }
    let elapsed = Double(max(0, now - last))
    last = now
    var size = text.count
    for byte in text where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
      size += 1  // escaped in the message
    }
    let pause = max(
      messages.spend(1, afterMilliseconds: elapsed),
      bytes.spend(Double(size), afterMilliseconds: elapsed))
    return Int(pause.rounded(.up))
  }
}
