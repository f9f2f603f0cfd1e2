/// Why bytes are not JSON.
public enum JSONError: Error, Hashable, Sendable {
  /// The bytes end inside a value.
  case unexpectedEnd
  /// A byte that cannot stand at its offset.
  case unexpectedByte(UInt8, offset: Int)
  /// Arrays and objects nested deeper than the limit.
  case tooDeep(limit: Int)
}

extension JSONError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unexpectedEnd: "the JSON text ends too early"
    case .unexpectedByte(let byte, let offset):
      "byte 0x\(String(byte, radix: 16)) cannot stand at offset \(offset) of JSON text"
    case .tooDeep(let limit): "the JSON text is nested more than \(limit) levels deep"
    }
  }
}
