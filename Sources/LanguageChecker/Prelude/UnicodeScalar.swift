extension Prelude {
  static let unicodeScalar = ModuleInterface.Chunk(
    names: ["UnicodeScalar", "Character", "String", "<"],
    text: #"""
      /// One code point of Unicode: what characters are made of.
      struct UnicodeScalar: Hashable, Comparable, CustomStringConvertible, Sendable {
        /// Its number.
        let value: UInt32
        init(_ v: UInt8) { value = UInt32(v) }
        /// The code point of a number; `nil` if there is none.
        init?(_ v: UInt32) { if let made = UnicodeScalar(_code: Int(v)) { self = made } else { return nil } }
        /// The code point of a number; `nil` if there is none.
        init?(_ v: Int) { if let made = UnicodeScalar(_code: v) { self = made } else { return nil } }
        init?(_code v: Int) {
          if v < 0 || v > 0x10FFFF || (v >= 0xD800 && v <= 0xDFFF) { return nil }
          value = UInt32(v)
        }
        static func < (lhs: UnicodeScalar, rhs: UnicodeScalar) -> Bool { lhs.value < rhs.value }
        var description: String { Character(self).description }
        var isASCII: Bool { value < 128 }
      }

      extension Character {
        init(_ content: UnicodeScalar) { self = Character._scalar(Int(content.value)) }
        @native("Character.scalar") static func _scalar(_ code: Int) -> Character
        /// The code points that it is made of.
        var unicodeScalars: [UnicodeScalar] { description.unicodeScalars }
      }

      extension String {
        /// The code points of the text.
        var unicodeScalars: [UnicodeScalar] { _scalarCodes.compactMap { UnicodeScalar(_code: $0) } }
        @native("String.scalars") var _scalarCodes: [Int] { get }
      }
      """#)
}
