extension Prelude {
  static let foundationStrings = ModuleInterface.Chunk(
    names: ["String", "StringProtocol", "CharacterSet", "ComparisonResult"],
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
        /// The text with every place where `other` stands changed.
        func replacing<Other: StringProtocol, Replacement: StringProtocol>(
          _ other: Other, with replacement: Replacement
        ) -> String {
          _string._replacing(other._string, replacement._string)
        }
        /// Where another text stands in this one for the first time; `nil` if it does not.
        func range<T: StringProtocol>(of aString: T) -> Range<String.Index>? {
          let other = aString._string
          if other.isEmpty { return nil }
          if let start = _string._first(other, _string.startIndex) {
            let offset = _startIndex
            let end = _string._after(other, start)
            return .some(
              _string._moved(start, offset)..<_string._moved(end, offset))
          }
          return nil
        }
        /// All places where another text stands in this one.
        func ranges<T: StringProtocol>(of other: T) -> [Range<String.Index>] {
          var result: [Range<String.Index>] = []
          let text = _string
          let other = other._string
          if other.isEmpty { return result }
          var from = text.startIndex
          while let start = text._first(other, from) {
            from = text._after(other, start)
            result.append(text._moved(start, _startIndex)..<text._moved(from, _startIndex))
          }
          return result
        }
        /// The text with a length in characters: cut off, or filled up with another text from a position in it on.
        func padding<T: StringProtocol>(
          toLength newLength: Int, withPad padString: T, startingAt padIndex: Int
        ) -> String {
          if newLength < 0 { _failNegative("padding(toLength:withPad:startingAt:)", newLength) }
          let characters = _string._characters
          if newLength <= characters.count {
            return String._fromCharacters(characters._slice(0, newLength))
          }
          let pad = padString._string._characters
          if padIndex < 0 || padIndex >= pad.count {
            _fail("InvalidArgument", "the padding has no character \(padIndex)")
          }
          var result = characters
          var next = padIndex
          while result.count < newLength {
            result.append(pad[next])
            next = next + 1 == pad.count ? 0 : next + 1
          }
          return String._fromCharacters(result)
        }
        /// Which text comes first.
        func compare<T: StringProtocol>(_ aString: T) -> ComparisonResult {
          let other = aString._string
          if _string == other { return .orderedSame }
          return _string < other ? .orderedAscending : .orderedDescending
        }
        /// Which text comes first if capital and small letters are the same.
        func caseInsensitiveCompare<T: StringProtocol>(_ aString: T) -> ComparisonResult {
          lowercased().compare(aString.lowercased())
        }
        /// The characters that both texts begin with.
        func commonPrefix<T: StringProtocol>(with aString: T) -> String {
          let own = _string._characters
          let other = aString._string._characters
          var count = 0
          while count < own.count && count < other.count && own[count] == other[count] {
            count += 1
          }
          return String._fromCharacters(own._slice(0, count))
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
        @native("String.firstPosition")
        func _first(_ other: String, _ from: String.Index) -> String.Index?
        @native("String.positionAfter")
        func _after(_ other: String, _ position: String.Index) -> String.Index
        @native("String.movedPosition")
        func _moved(_ position: String.Index, _ by: String.Index) -> String.Index
        @native("String.capitalized") var _capitalized: String { get }
      }

      /// Which of two values comes first.
      enum ComparisonResult: Int {
        case orderedAscending = -1
        case orderedSame = 0
        case orderedDescending = 1
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
