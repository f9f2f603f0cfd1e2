extension Prelude {
  static let character = ModuleInterface.Chunk(
    names: ["Character", "==", "!=", "<", "<=", ">", ">="],
    text: #"""
      /// What a reader sees as one character.
      @representation("character")
      struct Character: Hashable, Comparable, ExpressibleByExtendedGraphemeClusterLiteral,
        LosslessStringConvertible, CustomDebugStringConvertible, Sendable
      {
        /// The text's only character.
        init(_ s: String) {
          if s.count != 1 {
            _fail("InvalidArgument", "a Character is made from a text of one character, not \(s.count)")
          }
          self = s._characters[0]
        }
        @native("Character.description") var description: String { get }
        var debugDescription: String { description.debugDescription }
        @native("Character.hash") var hashValue: Int { get }
        func hash(into hasher: inout Hasher) { hasher._combine(hashValue) }
        @intrinsic("Character.equal") static func == (lhs: Character, rhs: Character) -> Bool
        @intrinsic("Character.less") static func < (lhs: Character, rhs: Character) -> Bool
        @intrinsic("Character.notEqual")
        static func != (lhs: Character, rhs: Character) -> Bool
        @intrinsic("Character.lessOrEqual")
        static func <= (lhs: Character, rhs: Character) -> Bool
        @intrinsic("Character.greater") static func > (lhs: Character, rhs: Character) -> Bool
        @intrinsic("Character.greaterOrEqual")
        static func >= (lhs: Character, rhs: Character) -> Bool

        /// Whether it is a letter.
        @native("Character.isLetter") var isLetter: Bool { get }
        /// Whether it stands for a number.
        @native("Character.isNumber") var isNumber: Bool { get }
        /// Whether it stands for a whole number.
        var isWholeNumber: Bool { wholeNumberValue != nil }
        /// Whether it is a space, a tab, a new line or the like.
        @native("Character.isWhitespace") var isWhitespace: Bool { get }
        @native("Character.isNewline") var isNewline: Bool { get }
        @native("Character.isPunctuation") var isPunctuation: Bool { get }
        @native("Character.isSymbol") var isSymbol: Bool { get }
        @native("Character.isUppercase") var isUppercase: Bool { get }
        @native("Character.isLowercase") var isLowercase: Bool { get }
        /// Whether it has a capital or a small form.
        var isCased: Bool { isUppercase || isLowercase }
        @native("Character.isMathSymbol") var isMathSymbol: Bool { get }
        @native("Character.isCurrencySymbol") var isCurrencySymbol: Bool { get }
        @native("Character.isHexDigit") var isHexDigit: Bool { get }
        /// Whether it is one of the 128 characters of ASCII.
        var isASCII: Bool { asciiValue != nil }
        /// Its number in ASCII; `nil` if it has none.
        @native("Character.asciiValue") var asciiValue: UInt8? { get }
        /// The whole number that it stands for; `nil` if there is none.
        @native("Character.wholeNumberValue") var wholeNumberValue: Int? { get }
        @native("Character.hexDigitValue") var hexDigitValue: Int? { get }
        /// Its capital form.
        @native("Character.uppercased") func uppercased() -> String
        /// Its small form.
        @native("Character.lowercased") func lowercased() -> String
      }
      """#)
}
