extension Prelude {
  static let unicodeScalar = ModuleInterface.Chunk(
    names: ["UnicodeScalar", "Unicode", "Substring", "Character", "String", "UTF8", "Array", "<"],
    text: #"""
      /// One code point of Unicode: what characters are made of.
      struct UnicodeScalar: Hashable, Comparable, CustomStringConvertible, CustomDebugStringConvertible,
        Sendable
      {
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
        var debugDescription: String { Character(self).description.debugDescription }
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
        /// A text of one code point.
        init(_ scalar: UnicodeScalar) { self = Character(scalar).description }
        /// The text in UTF-16: two numbers for what does not fit in one.
        var utf16: [UInt16] { Array(unicodeScalars)._utf16 }
        /// The text that bytes are in UTF-8; what is none becomes the replacement character.
        init<C: Collection>(decoding codeUnits: C, as sourceEncoding: UTF8.Type)
        where C.Element == UInt8 {
          self = String._decoding(codeUnits.map { Int($0) })
        }
        @native("String.decoding") static func _decoding(_ bytes: [Int]) -> String
      }

      extension Substring {
        /// The code points of the text.
        var unicodeScalars: [UnicodeScalar] { String(self).unicodeScalars }
        /// The bytes of the text in UTF-8.
        var utf8: [UInt8] { String(self).utf8 }
        /// The text in UTF-16: two numbers for what does not fit in one.
        var utf16: [UInt16] { String(self).utf16 }
      }

      /// What has to do with the standard of that name.
      enum Unicode {
        /// One code point: what characters are made of.
        typealias Scalar = UnicodeScalar
      }

      /// The encoding in which a code point is one to four bytes.
      enum UTF8 {}

      extension Array where Element == UnicodeScalar {
        var _utf16: [UInt16] {
          var result: [UInt16] = []
          for scalar in self {
            let code = Int(scalar.value)
            if code < 0x10000 {
              result.append(UInt16(code))
            } else {
              result.append(UInt16(0xD800 + ((code - 0x10000) >> 10)))
              result.append(UInt16(0xDC00 + ((code - 0x10000) & 0x3FF)))
            }
          }
          return result
        }
      }
      """#)
}
