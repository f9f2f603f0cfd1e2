extension JSONParser {
  /// A string; `position` is at its opening quote.
  mutating func string() throws(JSONError) -> String {
    position += 1
    let start = position
    skipPlain()
    guard position < bytes.count else { throw .unexpectedEnd }
    if bytes[position] == UInt8(ascii: "\"") {
      let run = UnsafeBufferPointer(rebasing: bytes[start..<position])
      position += 1
      return String(decoding: run, as: UTF8.self)
    }
    var decoded = Array(bytes[start..<position])
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: decoded, as: UTF8.self)
      case UInt8(ascii: "\\"):
        position += 1
        try escape(into: &decoded)
      default: throw .unexpectedByte(bytes[position], offset: position)
      }
      let run = position
      skipPlain()
      decoded.append(contentsOf: bytes[run..<position])
    }
    throw .unexpectedEnd
  }

  /// Moves to the next quote, backslash or control character.
  private mutating func skipPlain() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return }
      position += 1
    }
  }

  private mutating func escape(into decoded: inout [UInt8]) throws(JSONError) {
    guard position < bytes.count else { throw .unexpectedEnd }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(byte)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      decoded.append(contentsOf: String(Character(try escapedScalar())).utf8)
    default: throw .unexpectedByte(byte, offset: position - 1)
    }
  }

  /// The scalar of `\uXXXX`, or of a pair of them; a lone surrogate gives U+FFFD.
  private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
    let replacement: Unicode.Scalar = "\u{FFFD}"
    let first = try codeUnit()
    guard 0xD800..<0xDC00 ~= first else { return Unicode.Scalar(first) ?? replacement }
    let afterFirst = position
    guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { return replacement }
    position += 2
    let second = try codeUnit()
    guard 0xDC00..<0xE000 ~= second else {
      position = afterFirst  // the second escape stands for itself
      return replacement
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? replacement
  }

  private mutating func codeUnit() throws(JSONError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count else { throw .unexpectedEnd }
      guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
        throw .unexpectedByte(bytes[position], offset: position)
      }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }

  /// A number; `position` is at its sign or first digit.
  mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    var magnitude: UInt64 = 0
    var overflows = false
    let firstDigit = position
    try digits { digit in
      let (product, tooLarge) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, carries) = product.addingReportingOverflow(UInt64(digit))
      magnitude = sum
      overflows = overflows || tooLarge || carries
    }
    if bytes[firstDigit] == UInt8(ascii: "0"), position > firstDigit + 1 {
      throw .unexpectedByte(bytes[firstDigit + 1], offset: firstDigit + 1)
    }
    var isWhole = true
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      isWhole = false
      position += 1
      try digits { _ in }
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      position += 1
      if position < bytes.count,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      try digits { _ in }
    }
    if isWhole, !overflows {
      if !isNegative, let value = Int64(exactly: magnitude) { return .integer(value) }
      if isNegative, magnitude != 0, magnitude <= UInt64(Int64.max) + 1 {
        return .integer(0 &- Int64(truncatingIfNeeded: magnitude))
      }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    return .double(Double(text) ?? 0)  // the grammar is a part of what `Double` reads
  }

  /// One digit or more.
  private mutating func digits(_ visit: (UInt8) -> Void) throws(JSONError) {
    let start = position
    while position < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[position] {
      visit(bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    guard position == start else { return }
    throw position < bytes.count
      ? .unexpectedByte(bytes[position], offset: position) : .unexpectedEnd
  }
}
