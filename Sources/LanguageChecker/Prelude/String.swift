extension Prelude {
  static let string = ModuleInterface.Chunk(
    names: ["String", "StringProtocol", "+", "+=", "==", "!=", "<", "<=", ">", ">="],
    text: #"""
      /// Text: `String` or a part of one.
      protocol StringProtocol: BidirectionalCollection, Hashable, Comparable,
        ExpressibleByStringInterpolation, LosslessStringConvertible
      where Element == Character {
        var _string: String { get }
        var _startIndex: String.Index { get }
      }

      extension StringProtocol {
        static func == <RHS: StringProtocol>(lhs: Self, rhs: RHS) -> Bool {
          lhs._string == rhs._string
        }
        static func != <RHS: StringProtocol>(lhs: Self, rhs: RHS) -> Bool {
          lhs._string != rhs._string
        }
        /// Whether the text begins with another.
        func hasPrefix<Prefix: StringProtocol>(_ prefix: Prefix) -> Bool {
          _string._hasPrefix(prefix._string)
        }
        /// Whether the text ends with another.
        func hasSuffix<Suffix: StringProtocol>(_ suffix: Suffix) -> Bool {
          _string._hasSuffix(suffix._string)
        }
        /// The text in small letters.
        func lowercased() -> String { _string._lowercased }
        /// The text in capital letters.
        func uppercased() -> String { _string._uppercased }
        /// The elements of a sequence of characters, each with its number from 0.
        func _characterArray() -> [Character] { _string._characters }
      }

      /// Text. Its elements are characters as a reader sees them.
      @representation("native")
      struct String: StringProtocol, RangeReplaceableCollection, CustomDebugStringConvertible,
        CVarArg, Sendable
      {
        /// A position in a text.
        @representation("int")
        struct Index: Hashable, Comparable {
          @intrinsic("Int.less") static func < (lhs: String.Index, rhs: String.Index) -> Bool
          @intrinsic("Int.lessOrEqual")
          static func <= (lhs: String.Index, rhs: String.Index) -> Bool
          @intrinsic("Int.greater") static func > (lhs: String.Index, rhs: String.Index) -> Bool
          @intrinsic("Int.greaterOrEqual")
          static func >= (lhs: String.Index, rhs: String.Index) -> Bool
          @intrinsic("Int.equal") static func == (lhs: String.Index, rhs: String.Index) -> Bool
          @intrinsic("Int.notEqual") static func != (lhs: String.Index, rhs: String.Index) -> Bool
        }
        typealias Element = Character
        typealias SubSequence = Substring
        typealias Iterator = IndexingIterator<[Character]>

        /// No text.
        init() { self = "" }
        init(_ value: String) { self = value }
        init(_ substring: Substring) { self = substring._string }
        init(_ c: Character) { self = c.description }
        /// The characters of a sequence.
        init<S: Sequence>(_ characters: S) where S.Element == Character {
          self = String._fromCharacters(Array(characters))
        }
        /// The description of a value.
        init<T: LosslessStringConvertible>(_ value: T) { self = value.description }
        /// The number's digits in a base from 2 to 36.
        init<T: BinaryInteger>(_ value: T, radix: Int = 10, uppercase: Bool = false) {
          self =
            value._isLarge
            ? _unsignedDigits(value._pattern, radix, uppercase)
            : String._digits(value._pattern, radix, uppercase)
        }
        /// What `print` shows for the value.
        init<Subject>(describing instance: Subject) { self = "\(instance)" }
        /// What an array shows for the value: text in quotation marks.
        init<Subject>(reflecting subject: Subject) { self = String._reflecting(subject) }
        @intrinsic("Any.debugDescribe")
        static func _reflecting<Subject>(_ subject: Subject) -> String
        /// The text several times.
        init(repeating repeatedValue: String, count: Int) {
          self = String._repeating(repeatedValue, count)
        }
        /// The character several times.
        init(repeating repeatedValue: Character, count: Int) {
          self = String._repeating(repeatedValue.description, count)
        }
        @native("String.fromCharacters")
        static func _fromCharacters(_ characters: [Character]) -> String
        @native("String.digits")
        static func _digits(_ value: Int, _ radix: Int, _ uppercase: Bool) -> String
        @native("String.repeating")
        static func _repeating(_ text: String, _ count: Int) -> String
        @native("String.joined")
        static func _joined(_ texts: [String], _ separator: String) -> String

        var description: String { self }
        /// The text in quotation marks, as a literal would be written.
        @native("String.debugDescription") var debugDescription: String { get }
        var _string: String { self }
        var _startIndex: String.Index { startIndex }
        var _formatArgument: String { "s" + self }
        @native("String.hash") var hashValue: Int { get }
        func hash(into hasher: inout Hasher) { hasher._combine(hashValue) }

        /// The texts one after the other.
        @intrinsic("String.concatenate") static func + (lhs: String, rhs: String) -> String
        /// Adds text at the end.
        @intrinsic("String.append") static func += (lhs: inout String, rhs: String)
        static func += <Other: Sequence>(lhs: inout String, rhs: Other)
        where Other.Element == Character {
          lhs.append(contentsOf: rhs)
        }
        @intrinsic("String.equal") static func == (lhs: String, rhs: String) -> Bool
        @intrinsic("String.notEqual") static func != (lhs: String, rhs: String) -> Bool
        @intrinsic("String.less") static func < (lhs: String, rhs: String) -> Bool
        @intrinsic("String.lessOrEqual") static func <= (lhs: String, rhs: String) -> Bool
        @intrinsic("String.greater") static func > (lhs: String, rhs: String) -> Bool
        @intrinsic("String.greaterOrEqual") static func >= (lhs: String, rhs: String) -> Bool

        /// The number of characters.
        @native("String.count") var count: Int { get }
        /// Whether there are no characters.
        @native("String.isEmpty") var isEmpty: Bool { get }
        @native("String.characters") var _characters: [Character] { get }
        func makeIterator() -> IndexingIterator<[Character]> { _characters.makeIterator() }
        func _copyToArray() -> [Character] { _characters }
        /// The position of the first character.
        @native("String.startIndex") var startIndex: String.Index { get }
        /// The position after the last character.
        @native("String.endIndex") var endIndex: String.Index { get }
        @native("String.indexAfter") func index(after i: String.Index) -> String.Index
        @native("String.indexBefore") func index(before i: String.Index) -> String.Index
        @native("String.indexOffset")
        func index(_ i: String.Index, offsetBy distance: Int) -> String.Index
        /// The position that many characters on (or back); `nil` if the limit comes before it.
        func index(_ i: String.Index, offsetBy distance: Int, limitedBy limit: String.Index)
          -> String.Index?
        {
          var index = i
          var rest = distance
          while rest != 0 {
            if index == limit { return nil }
            if rest > 0 {
              index = self.index(after: index)
              rest -= 1
            } else {
              index = self.index(before: index)
              rest += 1
            }
          }
          return .some(index)
        }
        @native("String.distance")
        func distance(from start: String.Index, to end: String.Index) -> Int
        /// The positions of all characters.
        var indices: [String.Index] {
          var result: [String.Index] = []
          var i = startIndex
          while i != endIndex {
            result.append(i)
            i = index(after: i)
          }
          return result
        }
        /// The character at a position.
        @native("String.character") subscript(i: String.Index) -> Character { get }
        /// The text between two positions.
        subscript(r: Range<String.Index>) -> Substring {
          _substring(r.lowerBound, r.upperBound)
        }
        /// All of the text.
        subscript(x: (UnboundedRange_) -> ()) -> Substring { self[startIndex..<endIndex] }
        /// The text between two positions.
        subscript<R: RangeExpression>(r: R) -> Substring where R.Bound == String.Index {
          self[r.relative(to: self)]
        }
        @native("String.substring")
        func _substring(_ lower: String.Index, _ upper: String.Index) -> Substring
        @native("String.first") var first: Character? { get }
        @native("String.last") var last: Character? { get }

        @native("String.hasPrefix") func _hasPrefix(_ prefix: String) -> Bool
        @native("String.hasSuffix") func _hasSuffix(_ suffix: String) -> Bool
        @native("String.lowercased") var _lowercased: String { get }
        @native("String.uppercased") var _uppercased: String { get }

        /// Adds text at the end.
        @intrinsic("String.append") mutating func append(_ other: String)
        /// Adds a character at the end.
        @intrinsic("String.append") mutating func append(_ c: Character)
        /// Adds characters at the end.
        mutating func append<S: Sequence>(contentsOf newElements: S)
        where S.Element == Character {
          append(String(newElements))
        }
        /// Puts a character in front of the one at a position.
        mutating func insert(_ newElement: Character, at i: String.Index) {
          _replace(i, i, newElement.description)
        }
        /// Puts characters in front of the one at a position.
        mutating func insert<S: Collection>(contentsOf newElements: S, at i: String.Index)
        where S.Element == Character {
          _replace(i, i, String(newElements))
        }
        /// Takes out the character at a position.
        @discardableResult mutating func remove(at i: String.Index) -> Character {
          let character = self[i]
          _replace(i, index(after: i), "")
          return character
        }
        /// Takes out the first character.
        @discardableResult mutating func removeFirst() -> Character {
          if isEmpty { _failEmpty("removeFirst()") }
          return remove(at: startIndex)
        }
        /// Takes out the first characters.
        mutating func removeFirst(_ k: Int) {
          if k < 0 || k > count { _failCount("removeFirst", k, count) }
          _replace(startIndex, index(startIndex, offsetBy: k), "")
        }
        /// Takes out the last character.
        @discardableResult mutating func removeLast() -> Character {
          if isEmpty { _failEmpty("removeLast()") }
          return remove(at: index(before: endIndex))
        }
        /// Takes out the last characters.
        mutating func removeLast(_ k: Int) {
          if k < 0 || k > count { _failCount("removeLast", k, count) }
          _replace(index(endIndex, offsetBy: -k), endIndex, "")
        }
        mutating func popLast() -> Character? { isEmpty ? nil : .some(removeLast()) }
        /// Takes out everything.
        mutating func removeAll(keepingCapacity keepCapacity: Bool = false) { self = "" }
        /// Takes out the characters for which the function says yes.
        mutating func removeAll(where shouldBeRemoved: (Character) throws -> Bool) rethrows {
          self = try filter { !(try shouldBeRemoved($0)) }
        }
        mutating func removeSubrange(_ bounds: Range<String.Index>) {
          _replace(bounds.lowerBound, bounds.upperBound, "")
        }
        mutating func replaceSubrange<C: Collection>(
          _ subrange: Range<String.Index>, with newElements: C
        ) where C.Element == Character {
          _replace(subrange.lowerBound, subrange.upperBound, String(newElements))
        }
        mutating func removeSubrange<R: RangeExpression>(_ bounds: R)
        where R.Bound == String.Index {
          removeSubrange(bounds.relative(to: self))
        }
        mutating func replaceSubrange<R: RangeExpression, C: Collection>(
          _ subrange: R, with newElements: C
        ) where R.Bound == String.Index, C.Element == Character {
          replaceSubrange(subrange.relative(to: self), with: newElements)
        }
        mutating func reserveCapacity(_ n: Int) {}
        @native("String.replace")
        mutating func _replace(_ lower: String.Index, _ upper: String.Index, _ text: String)
        /// The characters for which the function says yes.
        func filter(_ isIncluded: (Character) throws -> Bool) rethrows -> String {
          String._fromCharacters(try _characters.filter(isIncluded))
        }
        /// The parts between the characters that equal the separator.
        func split(
          separator: Character, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true
        ) -> [Substring] {
          if maxSplits < 0 { _failNegative("split", maxSplits) }
          return _split(separator, maxSplits, omittingEmptySubsequences)
        }
        @native("String.split")
        func _split(_ separator: Character, _ maxSplits: Int, _ omittingEmpty: Bool) -> [Substring]
        /// The parts between the characters for which the function says yes.
        func split(
          maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true,
          whereSeparator isSeparator: (Character) throws -> Bool
        ) rethrows -> [Substring] {
          if maxSplits < 0 { _failNegative("split", maxSplits) }
          var cuts: [Int] = []
          var position = 0
          var start = 0
          var parts = 0
          for character in _characters {
            if parts < maxSplits && (try isSeparator(character)) {
              cuts.append(position)
              if position != start || !omittingEmptySubsequences { parts += 1 }
              start = position + 1
            }
            position += 1
          }
          return _split(at: cuts, omittingEmptySubsequences)
        }
        @native("String.splitAt")
        func _split(at cuts: [Int], _ omittingEmpty: Bool) -> [Substring]

        /// The bytes of the text in UTF-8.
        @native("String.utf8") var utf8: [UInt8] { get }
      }
      """#)
}
