internal import Synchronization

/// A `Character` stands in one raw register: up to three scalars of 21 bits, the first one lowest, so that a character of ASCII is its code.
/// Longer ones (a family of emoji) are negative: their number in a table.
extension Character: Bridged {
  public static var isRaw: Bool { true }
  public static func decode(_ slot: Slot, _ machine: Machine) -> Character {
    Character(bits: slot.raw)
  }
  public func encode(_ machine: Machine) -> Slot { Slot(raw: bits) }

  init(bits: Int) {
    if bits < 0 {
      self = LongCharacters.shared.character(at: -1 - bits)
      return
    }
    if bits <= 0x10FFFF {
      self = Unicode.Scalar(UInt32(bits)).map { Character($0) } ?? "\u{FFFD}"
      return
    }
    var scalars = String.UnicodeScalarView()
    var rest = bits
    while rest != 0 {
      scalars.append(Unicode.Scalar(UInt32(rest & 0x1F_FFFF)) ?? "\u{FFFD}")
      rest >>= 21
    }
    self = Character(String(scalars))
  }

  var bits: Int {
    var result = 0
    var shift = 0
    for scalar in unicodeScalars {
      if shift == 63 { return -1 - LongCharacters.shared.index(of: self) }
      result |= Int(scalar.value) << shift
      shift += 21
    }
    return result
  }

  // MARK: Comparing bits

  @inline(__always)
  static func areEqual(_ left: Int, _ right: Int) -> Bool {
    if left == right { return true }
    // Only characters beyond ASCII can be written in several ways.
    if UInt(bitPattern: left) < 0x80, UInt(bitPattern: right) < 0x80 { return false }
    return Character(bits: left) == Character(bits: right)
  }

  static func isLess(_ left: Int, _ right: Int) -> Bool {
    if UInt(bitPattern: left) < 0x80, UInt(bitPattern: right) < 0x80 { return left < right }
    return Character(bits: left) < Character(bits: right)
  }

  /// A number that equal characters share.
  static func hash(_ bits: Int) -> Int {
    if UInt(bitPattern: bits) < 0x80 { return bits }
    return TextObject.make(String(Character(bits: bits))).hashNumber
  }
}

/// The characters of more than three scalars that have been met. There are few of them.
private final class LongCharacters: Sendable {
  static let shared = LongCharacters()

  private struct Table {
    var characters: [Character] = []
    /// By their scalars: canonically equal characters stay apart.
    var indices: [[UInt32]: Int] = [:]
  }
  private let table = Mutex(Table())

  func index(of character: Character) -> Int {
    let scalars = character.unicodeScalars.map(\.value)
    return table.withLock { table in
      if let known = table.indices[scalars] { return known }
      table.characters.append(character)
      table.indices[scalars] = table.characters.count - 1
      return table.characters.count - 1
    }
  }

  func character(at index: Int) -> Character {
    table.withLock { $0.characters.indices.contains(index) ? $0.characters[index] : "\u{FFFD}" }
  }
}
