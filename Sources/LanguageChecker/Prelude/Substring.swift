extension Prelude {
  static let substring = ModuleInterface.Chunk(
    names: ["Substring", "+", "==", "!=", "<"],
    text: #"""
      /// A part of a text. `String(part)` makes a text of its own from it.
      @representation("native")
      struct Substring: StringProtocol, CustomDebugStringConvertible, Sendable {
        typealias Element = Character
        typealias Index = String.Index
        typealias SubSequence = Substring
        typealias Iterator = IndexingIterator<[Character]>

        init() { self = "" }
        init(_ content: String) { self = content._substring(content.startIndex, content.endIndex) }

        @native("Substring.string") var _string: String { get }
        var _startIndex: String.Index { startIndex }
        var description: String { _string }
        var debugDescription: String { _string.debugDescription }
        @native("String.hash") var hashValue: Int { get }
        func hash(into hasher: inout Hasher) { hasher._combine(hashValue) }
        @intrinsic("String.equal") static func == (lhs: Substring, rhs: Substring) -> Bool
        @intrinsic("String.less") static func < (lhs: Substring, rhs: Substring) -> Bool
        /// The texts one after the other.
        static func + (lhs: Substring, rhs: Substring) -> Substring {
          Substring(lhs._string + rhs._string)
        }

        /// The number of characters.
        @native("String.count") var count: Int { get }
        @native("String.isEmpty") var isEmpty: Bool { get }
        @native("String.characters") var _characters: [Character] { get }
        func makeIterator() -> IndexingIterator<[Character]> { _characters.makeIterator() }
        func _copyToArray() -> [Character] { _characters }
        @native("String.startIndex") var startIndex: String.Index { get }
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
        @native("String.character") subscript(i: String.Index) -> Character { get }
        subscript(r: Range<String.Index>) -> Substring {
          _substring(r.lowerBound, r.upperBound)
        }
        subscript(x: (UnboundedRange_) -> ()) -> Substring { self[startIndex..<endIndex] }
        subscript<R: RangeExpression>(r: R) -> Substring where R.Bound == String.Index {
          self[r.relative(to: self)]
        }
        @native("String.substring")
        func _substring(_ lower: String.Index, _ upper: String.Index) -> Substring
        @native("String.first") var first: Character? { get }
        @native("String.last") var last: Character? { get }
        /// The characters for which the function says yes.
        func filter(_ isIncluded: (Character) throws -> Bool) rethrows -> String {
          try _string.filter(isIncluded)
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
        @discardableResult mutating func removeFirst() -> Character {
          let character = self[startIndex]
          self = _substring(index(after: startIndex), endIndex)
          return character
        }
        @discardableResult mutating func removeLast() -> Character {
          let character = self[index(before: endIndex)]
          self = _substring(startIndex, index(before: endIndex))
          return character
        }
        mutating func popFirst() -> Character? { isEmpty ? nil : .some(removeFirst()) }
      }
      """#)
}
