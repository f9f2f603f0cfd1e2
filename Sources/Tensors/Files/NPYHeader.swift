/// What stands at the start of an array in NumPy's format: six bytes `\x93NUMPY`, the version, the length
/// of the text that follows, and the text: a dictionary as Python writes it, with the type of the
/// elements, their order and the shape.
///
/// Source: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
struct NPYHeader {
  /// A type of elements, by the letter and the number of bytes that NumPy writes for it.
  enum ElementType: String {
    case bool = "b1"
    case int8 = "i1"
    case int16 = "i2"
    case int32 = "i4"
    case int64 = "i8"
    case uint8 = "u1"
    case uint16 = "u2"
    case uint32 = "u4"
    case uint64 = "u8"
    case float16 = "f2"
    case float32 = "f4"
    case float64 = "f8"

    var size: Int { rawValue.last?.wholeNumberValue ?? 1 }

    /// The type of a tensor of these numbers.
    var dtype: DType {
      switch self {
      case .bool: .bool
      case .int8, .int16, .int32, .uint8, .uint16: .int32
      case .int64, .uint32, .uint64: .int64
      case .float16: .float16
      case .float32, .float64: .float32
      }
    }

    /// Whether the bytes in memory order are those of a tensor's elements.
    var isStoredAsItIs: Bool {
      switch self {
      case .int32, .int64, .float16, .float32: true
      default: false
      }
    }
  }

  static let magic: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]
  /// The most bytes in front of the text.
  static let prefixCount = 12
  /// Longer texts are refused; NumPy's own have a few hundred bytes.
  static let textLimit = 1 << 20

  var type: ElementType
  var isBigEndian: Bool
  var isFortranOrder: Bool
  var shape: [Int]
  /// The elements, and the bytes that they need.
  var count: Int
  var byteCount: Int { count * type.size }

  /// Where the text starts and how long it is, from the first bytes of an array.
  static func extent(_ prefix: [UInt8]) throws(InvalidArray) -> (start: Int, length: Int) {
    guard prefix.count >= 10, prefix.prefix(6).elementsEqual(magic) else {
      throw InvalidArray("it does not start with the six bytes of NumPy's format")
    }
    let version = prefix[6]
    guard version >= 1 && version <= 3 else {
      throw InvalidArray("version \(version) of the format is not known")
    }
    let start = version == 1 ? 10 : 12
    guard prefix.count >= start else { throw InvalidArray("its header is cut off") }
    var length = 0
    for i in (8..<start).reversed() { length = length << 8 | Int(prefix[i]) }
    guard length <= textLimit else {
      throw InvalidArray("its header would be \(length) bytes long")
    }
    return (start, length)
  }

  /// Reads the text.
  init(text: [UInt8]) throws(InvalidArray) {
    var reader = PythonLiteralReader(text)
    let entries: [String: PythonLiteral]
    do {
      entries = try reader.readDictionary()
    } catch {
      throw InvalidArray("its header is damaged")
    }
    guard case .text(let description)? = entries["descr"] else {
      let isStructured = entries["descr"] != nil
      throw InvalidArray(
        isStructured ? "its elements are records, not numbers" : "its header has no type")
    }
    let letters = description.drop { "<>=|".contains($0) }
    guard description.count - letters.count <= 1, let type = ElementType(rawValue: String(letters))
    else { throw InvalidArray("elements of type '\(description)' are not known") }
    guard case .truth(let isFortranOrder)? = entries["fortran_order"] else {
      throw InvalidArray("its header does not say the order of the elements")
    }
    guard case .numbers(let shape)? = entries["shape"], shape.allSatisfy({ $0 >= 0 }) else {
      throw InvalidArray("its header has no shape")
    }
    guard shape.count <= 8 else { throw InvalidArray("it has more than 8 axes") }
    var product = 8
    for size in shape {
      let (next, overflow) = product.multipliedReportingOverflow(by: max(size, 1))
      if overflow { throw InvalidArray("it has more elements than can be counted") }
      product = next
    }
    self.type = type
    self.isBigEndian = description.first == ">"
    self.isFortranOrder = isFortranOrder
    self.shape = shape
    self.count = shape.contains(0) ? 0 : product / 8
  }

  /// The bytes in front of a tensor's elements, so that these stand at a multiple of 64.
  static func bytes(dtype: DType, shape: [Int]) -> [UInt8] {
    let type =
      switch dtype {
      case .bool: "|b1"
      case .int32: "<i4"
      case .int64: "<i8"
      case .float16: "<f2"
      case .float32, .bfloat16: "<f4"
      }
    let sizes = shape.map { "\($0)" }.joined(separator: ", ") + (shape.count == 1 ? "," : "")
    var text = Array(
      "{'descr': '\(type)', 'fortran_order': False, 'shape': (\(sizes)), }".utf8)
    while (10 + text.count + 1) % 64 != 0 { text.append(UInt8(ascii: " ")) }
    text.append(UInt8(ascii: "\n"))
    return magic + [1, 0, UInt8(truncatingIfNeeded: text.count), UInt8(text.count >> 8)] + text
  }
}

/// The values that a header may have.
private enum PythonLiteral {
  case text(String)
  case truth(Bool)
  case numbers([Int])
  /// Anything else that is written in brackets.
  case other
}

/// Reads a dictionary as Python writes it.
private struct PythonLiteralReader {
  struct Damaged: Error {}

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func readDictionary() throws(Damaged) -> [String: PythonLiteral] {
    var result: [String: PythonLiteral] = [:]
    try expect("{")
    while !take("}") {
      guard case .text(let key) = try readValue() else { throw Damaged() }
      try expect(":")
      result[key] = try readValue()
      if !take(",") {
        try expect("}")
        break
      }
    }
    skipSpace()
    if position < bytes.count { throw Damaged() }
    return result
  }

  private mutating func readValue() throws(Damaged) -> PythonLiteral {
    skipSpace()
    guard position < bytes.count else { throw Damaged() }
    switch bytes[position] {
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      let quote = bytes[position]
      let start = position + 1
      guard let end = bytes[start...].firstIndex(of: quote) else { throw Damaged() }
      position = end + 1
      return .text(String(decoding: bytes[start..<end], as: UTF8.self))
    case UInt8(ascii: "T"), UInt8(ascii: "F"):
      let isTrue = bytes[position] == UInt8(ascii: "T")
      let word = Array((isTrue ? "True" : "False").utf8)
      guard bytes[position...].starts(with: word) else { throw Damaged() }
      position += word.count
      return .truth(isTrue)
    case UInt8(ascii: "("): return .numbers(try readNumbers())
    case UInt8(ascii: "["):
      // A list of fields: not looked into, up to its end.
      var depth = 0
      while position < bytes.count {
        if bytes[position] == UInt8(ascii: "[") { depth += 1 }
        if bytes[position] == UInt8(ascii: "]") { depth -= 1 }
        position += 1
        if depth == 0 { return .other }
      }
      throw Damaged()
    default: throw Damaged()
    }
  }

  private mutating func readNumbers() throws(Damaged) -> [Int] {
    var numbers: [Int] = []
    try expect("(")
    while !take(")") {
      skipSpace()
      var digits = ""
      while position < bytes.count, bytes[position] >= 48, bytes[position] <= 57 {
        digits.append(Character(UnicodeScalar(bytes[position])))
        position += 1
      }
      guard let number = Int(digits) else { throw Damaged() }
      numbers.append(number)
      _ = take("L")  // Python 2 wrote long numbers so
      if !take(",") {
        try expect(")")
        break
      }
    }
    return numbers
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(Damaged) {
    if !take(character) { throw Damaged() }
  }
}
