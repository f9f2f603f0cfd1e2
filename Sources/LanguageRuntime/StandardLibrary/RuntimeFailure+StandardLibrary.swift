/// The sentences of the standard library.
extension RuntimeFailure {
  /// A check of the prelude's or of the cell's own that did not hold.
  static func failedCheck(_ name: String, _ message: String) -> RuntimeFailure {
    let sentence =
      switch name {
      case "PreconditionFailed": "a precondition does not hold"
      case "AssertionFailed": "an assertion does not hold"
      default: "the cell ended itself"
      }
    return RuntimeFailure(name: name, message: message.isEmpty ? sentence : message)
  }

  static func rangeOutOfBounds(_ lower: Int, _ upper: Int, count: Int) -> RuntimeFailure {
    let elements = count == 1 ? "1 element" : "\(count) elements"
    return RuntimeFailure(
      name: "IndexOutOfRange",
      message: "range \(lower)..<\(upper) is out of range for an array of \(elements)")
  }

  static func insertionOutOfRange(_ index: Int, count: Int) -> RuntimeFailure {
    RuntimeFailure(
      name: "IndexOutOfRange",
      message: "cannot insert at \(index): an array of \(count) elements takes 0...\(count)")
  }

  static let staleIndex = RuntimeFailure(
    name: "InvalidIndex",
    message: "the index does not belong to an entry of this collection")
  static let stringIndexOutOfRange = RuntimeFailure(
    name: "IndexOutOfRange", message: "a position lies outside of the text")

  static func negativeCount(_ operation: String, _ count: Int) -> RuntimeFailure {
    RuntimeFailure(
      name: "InvalidArgument", message: "\(operation): a count cannot be negative, it is \(count)")
  }

  static func radixOutOfRange(_ radix: Int) -> RuntimeFailure {
    RuntimeFailure(
      name: "InvalidArgument", message: "a number's base lies between 2 and 36, it is \(radix)")
  }

  static func emptyRandomRange() -> RuntimeFailure {
    RuntimeFailure(name: "InvalidRange", message: "there is no random value in an empty range")
  }

  static func notEnoughMemory(_ what: String, needed: UInt64, available: UInt64) -> RuntimeFailure {
    RuntimeFailure(
      name: "OutOfMemory",
      message:
        "\(what) needs \(byteCount(needed)) of memory; \(byteCount(available)) are available")
  }

  static func format(_ format: String, _ problem: String) -> RuntimeFailure {
    RuntimeFailure(name: "InvalidFormat", message: "String(format: \"\(format)\"): \(problem)")
  }

  private static func byteCount(_ bytes: UInt64) -> String {
    var value = Double(bytes)
    var unit = 0
    let units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
    while value >= 1024, unit + 1 < units.count {
      value /= 1024
      unit += 1
    }
    return "\(unit == 0 ? value.rounded() : (value * 10).rounded() / 10) \(units[unit])"
  }
}
