#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A `String` or `Substring`: UTF-8 bytes behind a header, in one allocation.
///
/// A text value is one reference to such an object; whoever changes it makes sure first that nobody else has it. A part of a text
/// (`Substring`) has no bytes of its own and is never changed.
final class TextObject: ManagedBuffer<TextObject.Header, UInt8> {
  struct Header {
    /// The first byte: in this object, or in the text that this is a part of.
    var bytes: UnsafeMutablePointer<UInt8>
    /// Bytes, not characters.
    var count: Int
    /// Bytes that there is room for; 0 in a part.
    var capacity: Int
    /// The hash value, once somebody asked; 0 until then.
    var hash: Int
    /// Of a part: the whole. Of a text that is not simple: the same as a Swift `String`, once somebody asked.
    var related: AnyObject?
    /// Whether each byte is a character: ASCII without carriage returns, which may be one character with the line feed behind them.
    var isSimple: Bool
  }

  // MARK: Making

  /// An empty text.
  static func make(capacity: Int) -> TextObject {
    let capacity = Swift.max(capacity, 16)
    let buffer = TextObject.create(minimumCapacity: capacity) { buffer in
      buffer.withUnsafeMutablePointerToElements {
        Header(bytes: $0, count: 0, capacity: capacity, hash: 0, related: nil, isSimple: true)
      }
    }
    return unsafeDowncast(buffer, to: TextObject.self)
  }

  /// A copy of bytes that are UTF-8.
  static func make(copying bytes: UnsafePointer<UInt8>, count: Int, isSimple: Bool) -> TextObject {
    let text = make(capacity: count)
    let header = text.fields
    header.pointee.bytes.update(from: bytes, count: count)
    header.pointee.count = count
    header.pointee.isSimple = isSimple
    return text
  }

  static func make(_ string: String) -> TextObject {
    var string = string
    return string.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return make(capacity: 0) }
      return make(copying: start, count: bytes.count, isSimple: areSimple(start, bytes.count))
    }
  }

  static func make(_ substring: Substring) -> TextObject {
    let whole = make(String(substring))
    return whole.part(0, whole.count)
  }

  /// The text between two offsets, which are boundaries of scalars in this one.
  func part(_ lower: Int, _ upper: Int) -> TextObject {
    let own = fields.pointee
    let whole = own.capacity == 0 ? own.related : self
    let isSimple = own.isSimple || TextObject.areSimple(own.bytes + lower, upper - lower)
    let buffer = TextObject.create(minimumCapacity: 0) { _ in
      Header(
        bytes: own.bytes + lower, count: upper - lower, capacity: 0, hash: 0, related: whole,
        isSimple: isSimple)
    }
    return unsafeDowncast(buffer, to: TextObject.self)
  }

  // MARK: Reading

  /// Byte offset of the header from the object's start, behind the two words that every Swift object begins with.
  static let headerOffset = 16

  @inline(__always)
  var fields: UnsafeMutablePointer<Header> { withUnsafeMutablePointerToHeader { $0 } }

  /// Bytes, not characters.
  @inline(__always)
  var count: Int { fields.pointee.count }

  @inline(__always)
  var bytes: UnsafeMutablePointer<UInt8> { fields.pointee.bytes }

  @inline(__always)
  var isSimple: Bool { fields.pointee.isSimple }

  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }

  /// The whole that a part belongs to; a whole text itself.
  var whole: TextObject {
    let own = fields.pointee
    guard own.capacity == 0, let whole = own.related else { return self }
    return unsafeDowncast(whole, to: TextObject.self)
  }

  /// Where a part begins in its whole.
  var start: Int { bytes - whole.bytes }

  /// The text as Swift knows it.
  var string: String {
    let own = fields
    if own.pointee.isSimple || own.pointee.capacity == 0 {
      return String(decoding: buffer, as: UTF8.self)
    }
    if let known = own.pointee.related as? NativeBox<String> { return known.value }
    let made = String(decoding: buffer, as: UTF8.self)
    own.pointee.related = NativeBox(made)
    return made
  }

  /// A part as Swift knows it.
  var substring: Substring {
    let string = whole.string
    let lower = string.utf8.index(string.startIndex, offsetBy: start)
    return string[lower..<string.utf8.index(lower, offsetBy: count)]
  }

  /// Whether each byte is a character.
  static func areSimple(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var offset = 0
    let raw = UnsafeRawPointer(bytes)
    // A byte that is 0x0D becomes 0 when XORed; the usual trick finds a zero byte.
    while offset + 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let difference = word ^ 0x0D0D_0D0D_0D0D_0D0D
      let hasReturn = (difference &- 0x0101_0101_0101_0101) & ~difference
      if (word | hasReturn) & 0x8080_8080_8080_8080 != 0 { return false }
      offset += 8
    }
    while offset < count {
      if bytes[offset] >= 0x80 || bytes[offset] == 0x0D { return false }
      offset += 1
    }
    return true
  }

  // MARK: Comparing

  static func areEqual(_ left: TextObject, _ right: TextObject) -> Bool {
    if left === right { return true }
    let a = left.fields.pointee
    let b = right.fields.pointee
    if a.count == b.count, memcmp(a.bytes, b.bytes, a.count) == 0 { return true }
    if a.isSimple && b.isSimple { return false }
    // Texts are equal when their characters are, however these are put together.
    return left.string == right.string
  }

  static func isLess(_ left: TextObject, _ right: TextObject) -> Bool {
    let a = left.fields.pointee
    let b = right.fields.pointee
    guard a.isSimple && b.isSimple else { return left.string < right.string }
    let order = memcmp(a.bytes, b.bytes, Swift.min(a.count, b.count))
    return order < 0 || order == 0 && a.count < b.count
  }

  /// A number that equal texts share, never 0.
  var hashNumber: Int {
    let own = fields
    if own.pointee.hash != 0 { return own.pointee.hash }
    let hash: Int
    if own.pointee.isSimple {
      hash = TextObject.hash(own.pointee.bytes, own.pointee.count)
    } else {
      hash = TextObject.hash(string)
    }
    own.pointee.hash = hash
    return hash
  }

  private static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let raw = UnsafeRawPointer(bytes)
    var state = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= count {
      state = mix(state ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    state = mix(state ^ rest)
    return Int(truncatingIfNeeded: state | 1)
  }

  @inline(__always)
  private static func mix(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }

  /// The hash of a text that is not simple: canonically equal ones share it.
  private static func hash(_ string: String) -> Int {
    var plain = string
    if string.unicodeScalars.contains(where: { asciiEquivalents[$0] != nil }) {
      plain.unicodeScalars = String.UnicodeScalarView(
        string.unicodeScalars.map { asciiEquivalents[$0] ?? $0 })
    }
    let isSimple = plain.withUTF8 { bytes in
      bytes.baseAddress.map { areSimple($0, bytes.count) } ?? true
    }
    if isSimple {
      return plain.withUTF8 { bytes in bytes.baseAddress.map { hash($0, bytes.count) } ?? 1 }
    }
    return plain.hashValue | 1
  }

  /// The scalars beyond ASCII that are canonically equal to one of ASCII: the Greek question mark, varia and the Kelvin sign.
  private static let asciiEquivalents: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{37E}": ";", "\u{1FEF}": "`", "\u{212A}": "K",
  ]
}

extension String: Bridged {
  public static func decode(_ slot: Slot, _ machine: Machine) throws -> String {
    guard let text = slot.object as? TextObject else { throw mismatch(slot.object) }
    return text.string
  }
  public func encode(_ machine: Machine) -> Slot { Slot(TextObject.make(self)) }
}

extension Substring: Bridged {
  public static func decode(_ slot: Slot, _ machine: Machine) throws -> Substring {
    guard let text = slot.object as? TextObject else { throw mismatch(slot.object) }
    return text.substring
  }
  public func encode(_ machine: Machine) -> Slot { Slot(TextObject.make(self)) }
}
