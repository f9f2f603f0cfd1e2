/// Adding to the end of the text in a register, in place if nobody else has it.
extension TextObject {
  typealias ObjectRegister = UnsafeMutablePointer<AnyObject?>

  /// Makes the text in a register nobody else's, with room for more bytes.
  @inline(__always)
  static func prepare(_ register: ObjectRegister, adding count: Int) throws
    -> UnsafeMutablePointer<Header>
  {
    if isKnownUniquelyReferenced(&register.pointee) {
      let fields = unsafeDowncast(register.pointee!, to: TextObject.self).fields
      if fields.pointee.count &+ count <= fields.pointee.capacity {
        fields.pointee.hash = 0
        if fields.pointee.related != nil { fields.pointee.related = nil }
        return fields
      }
    }
    return try grow(register, adding: count)
  }

  @inline(never)
  private static func grow(_ register: ObjectRegister, adding count: Int) throws
    -> UnsafeMutablePointer<Header>
  {
    guard let object = register.pointee else { throw RuntimeFailure.notInitialized }
    let text = unsafeDowncast(object, to: TextObject.self)
    let needed = text.count + count
    try AvailableMemory.check(needed, size: 1, for: "the text")
    let new = make(capacity: Swift.max(needed, text.count * 2))
    let fields = new.fields
    fields.pointee.bytes.update(from: text.bytes, count: text.count)
    fields.pointee.count = text.count
    fields.pointee.isSimple = text.isSimple
    register.pointee = new
    return fields
  }

  /// Adds the text behind a header, which is another object's or a further reference to the same.
  @inline(__always)
  static func append(_ added: UnsafeMutablePointer<Header>, to register: ObjectRegister) throws {
    let count = added.pointee.count
    let fields = try prepare(register, adding: count)
    (fields.pointee.bytes + fields.pointee.count).update(from: added.pointee.bytes, count: count)
    fields.pointee.count &+= count
    if !added.pointee.isSimple { fields.pointee.isSimple = false }
  }

  static func append(_ added: String, to register: ObjectRegister) throws {
    var added = added
    try added.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return }
      let fields = try prepare(register, adding: bytes.count)
      (fields.pointee.bytes + fields.pointee.count).update(from: start, count: bytes.count)
      fields.pointee.count += bytes.count
      fields.pointee.isSimple = fields.pointee.isSimple && areSimple(start, bytes.count)
    }
  }

  /// Adds the digits of an integer.
  static func append(_ value: Int, to register: ObjectRegister) throws {
    let fields = try prepare(register, adding: 20)
    let length = Decimal.write(value, to: fields.pointee.bytes + fields.pointee.count)
    fields.pointee.count &+= length
  }

  /// Adds a character, given as its bits.
  static func append(character bits: Int, to register: ObjectRegister) throws {
    if bits >= 0, bits < 0x80 {
      let fields = try prepare(register, adding: 1)
      fields.pointee.bytes[fields.pointee.count] = UInt8(truncatingIfNeeded: bits)
      fields.pointee.count &+= 1
      if bits == 0x0D { fields.pointee.isSimple = false }
      return
    }
    try append(String(Character(bits: bits)), to: register)
  }
}

/// Decimal digits of integers.
enum Decimal {
  /// "00" to "99", each as two bytes.
  private static let pairs: UnsafePointer<UInt16> = {
    let table = UnsafeMutablePointer<UInt16>.allocate(capacity: 100)
    for number in 0..<100 {
      let tens = UInt16(48 + number / 10)
      let ones = UInt16(48 + number % 10)
      table[number] = (tens | ones << 8).littleEndian
    }
    return UnsafePointer(table)
  }()

  /// Writes a number's digits and sign, at most 20 bytes.
  ///
  /// - Returns: How many bytes.
  @inline(__always)
  static func write(_ value: Int, to start: UnsafeMutablePointer<UInt8>) -> Int {
    var rest = value.magnitude
    var target = start
    if value < 0 {
      target.pointee = UInt8(ascii: "-")
      target += 1
    }
    if rest < 10 {
      target.pointee = UInt8(truncatingIfNeeded: 48 &+ rest)
      return target - start + 1
    }
    let length = digitCount(rest)
    let raw = UnsafeMutableRawPointer(target)
    let pairs = pairs
    var position = length
    while rest >= 100 {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 100)
      position &-= 2
      raw.storeBytes(
        of: pairs[Int(truncatingIfNeeded: remainder)], toByteOffset: position, as: UInt16.self)
      rest = quotient
    }
    if rest >= 10 {
      raw.storeBytes(of: pairs[Int(truncatingIfNeeded: rest)], as: UInt16.self)
    } else {
      target.pointee = UInt8(truncatingIfNeeded: 48 &+ rest)
    }
    return target - start + length
  }

  @inline(__always)
  private static func digitCount(_ value: UInt) -> Int {
    if value < 100 { return 2 }
    if value < 1000 { return 3 }
    if value < 10_000 { return 4 }
    if value < 100_000 { return 5 }
    if value < 1_000_000 { return 6 }
    var count = 6
    var rest = value / 1_000_000
    while rest > 0 {
      count += 1
      rest /= 10
    }
    return count
  }
}
