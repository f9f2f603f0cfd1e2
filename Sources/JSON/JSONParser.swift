extension JSONValue {
  /// How deep arrays and objects may be nested in text that is parsed.
  public static let depthLimit = 512

  /// Reads JSON text.
  ///
  /// Strings that are not valid Unicode (broken UTF-8, lone surrogates) are repaired with U+FFFD.
  /// Of equal keys in an object the last one wins. Whole numbers beyond 64 bits become doubles.
  ///
  /// ```swift
  /// try JSONValue(parsing: #"{"cursor_pos": 3.0}"#)["cursor_pos"]?.integer   // 3
  /// ```
  ///
  /// - Parameter bytes: The text in UTF-8, without a byte order mark.
  /// - Throws: ``JSONError``, whatever the bytes are.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    let result: Result<JSONValue, JSONError> = bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(bytes: buffer)
      do throws(JSONError) {
        return .success(try parser.document())
      } catch {
        return .failure(error)
      }
    }
    self = try result.get()
  }

  /// Reads JSON text; see ``init(parsing:)-([UInt8])``.
  public init(parsing text: String) throws(JSONError) {
    try self.init(parsing: Array(text.utf8))
  }
}

/// One pass over the bytes; `position` never exceeds their count.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  private var depth = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func document() throws(JSONError) -> JSONValue {
    let value = try value()
    skipSpace()
    guard position == bytes.count else { throw unexpected() }
    return value
  }

  private func unexpected() -> JSONError {
    position < bytes.count
      ? .unexpectedByte(bytes[position], offset: position) : .unexpectedEnd
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  /// The next byte that is not white space, without taking it.
  private mutating func peek() throws(JSONError) -> UInt8 {
    skipSpace()
    guard position < bytes.count else { throw .unexpectedEnd }
    return bytes[position]
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    switch try peek() {
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw unexpected()
    }
  }

  private mutating func word(
    _ text: StaticString, _ value: JSONValue
  ) throws(JSONError) -> JSONValue {
    for offset in 0..<text.utf8CodeUnitCount {
      guard position < bytes.count, bytes[position] == text.utf8Start[offset] else {
        throw unexpected()
      }
      position += 1
    }
    return value
  }

  private mutating func enter() throws(JSONError) {
    depth += 1
    if depth > JSONValue.depthLimit { throw .tooDeep(limit: JSONValue.depthLimit) }
    position += 1
  }

  private mutating func array() throws(JSONError) -> [JSONValue] {
    try enter()
    defer { depth -= 1 }
    var elements: [JSONValue] = []
    if try peek() == UInt8(ascii: "]") {
      position += 1
      return elements
    }
    while true {
      elements.append(try value())
      switch try peek() {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "]"):
        position += 1
        return elements
      default: throw unexpected()
      }
    }
  }

  private mutating func object() throws(JSONError) -> JSONObject {
    try enter()
    defer { depth -= 1 }
    var object = JSONObject()
    if try peek() == UInt8(ascii: "}") {
      position += 1
      return object
    }
    while true {
      guard try peek() == UInt8(ascii: "\"") else { throw unexpected() }
      let key = try string()
      guard try peek() == UInt8(ascii: ":") else { throw unexpected() }
      position += 1
      object[key] = try value()
      switch try peek() {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "}"):
        position += 1
        return object
      default: throw unexpected()
      }
    }
  }
}
