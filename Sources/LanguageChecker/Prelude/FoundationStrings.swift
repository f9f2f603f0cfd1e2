extension Prelude {
  static let foundationStrings = ModuleInterface.Chunk(
    names: ["String", "StringProtocol", "CharacterSet"],
    text: #"""
      extension String {
        /// Text made from a pattern: `%d` for an integer, `%.2f` for a number with two decimals, `%@` for text.
        init(format: String, _ arguments: any CVarArg...) {
          var texts: [String] = []
          for argument in arguments { texts.append(argument._formatArgument) }
          self = String._format(format, texts)
        }
        @native("String.format")
        static func _format(_ format: String, _ arguments: [String]) -> String
      }

      extension StringProtocol {
        /// Whether another text is a part of this one.
        func contains<T: StringProtocol>(_ other: T) -> Bool {
          _string._contains(other._string)
        }
        /// The parts between the places where the separator stands; empty parts stay.
        func components<T: StringProtocol>(separatedBy separator: T) -> [String] {
          _string._components(separator._string)
        }
        /// The parts between the characters of a set.
        func components(separatedBy separator: CharacterSet) -> [String] {
          _string.split(omittingEmptySubsequences: false, whereSeparator: separator._has)
            .map { String($0) }
        }
        /// The text with every place where `target` stands changed.
        func replacingOccurrences<Target: StringProtocol, Replacement: StringProtocol>(
          of target: Target, with replacement: Replacement
        ) -> String {
          _string._replacing(target._string, replacement._string)
        }
        /// The text without the characters of a set at its ends.
        func trimmingCharacters(in set: CharacterSet) -> String {
          let characters = _string._characters
          var start = 0
          var end = characters.count
          while start < end && set._has(characters[start]) { start += 1 }
          while end > start && set._has(characters[end - 1]) { end -= 1 }
          return String._fromCharacters(characters._slice(start, end))
        }
        /// The text with the first letter of each word in capital and the others small.
        var capitalized: String { _string._capitalized }
      }

      extension String {
        @native("String.contains") func _contains(_ other: String) -> Bool
        @native("String.components") func _components(_ separator: String) -> [String]
        @native("String.replacing")
        func _replacing(_ target: String, _ replacement: String) -> String
        @native("String.capitalized") var _capitalized: String { get }
      }

      /// A set of characters, as `trimmingCharacters(in:)` takes it.
      struct CharacterSet {
        let _has: (Character) -> Bool
        init(_has: @escaping (Character) -> Bool) { self._has = _has }
        init(charactersIn string: String) {
          let members = Set(string._characters)
          self._has = { members.contains($0) }
        }
        static var whitespaces: CharacterSet {
          CharacterSet(_has: { $0.isWhitespace && !$0.isNewline })
        }
        static var newlines: CharacterSet { CharacterSet(_has: { $0.isNewline }) }
        static var whitespacesAndNewlines: CharacterSet {
          CharacterSet(_has: { $0.isWhitespace })
        }
        static var letters: CharacterSet { CharacterSet(_has: { $0.isLetter }) }
        static var decimalDigits: CharacterSet { CharacterSet(_has: { $0.isNumber }) }
        static var alphanumerics: CharacterSet {
          CharacterSet(_has: { $0.isLetter || $0.isNumber })
        }
        static var punctuationCharacters: CharacterSet {
          CharacterSet(_has: { $0.isPunctuation })
        }
        /// The characters that are not in the set.
        var inverted: CharacterSet {
          let has = _has
          return CharacterSet(_has: { !has($0) })
        }
      }
      """#)
}
