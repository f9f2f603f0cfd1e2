extension Prelude {
  static let sequenceAlgorithms = ModuleInterface.Chunk(
    names: [
      "Sequence", "FlattenSequence", "PrefixSequence", "_PrefixIterator", "DropFirstSequence",
    ],
    text: #"""
      extension Sequence {
        /// The results of the function for every element.
        func map<T>(_ transform: (Element) throws -> T) rethrows -> [T] {
          var result: [T] = []
          for element in self { result.append(try transform(element)) }
          return result
        }
        /// The elements for which the function says yes.
        func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> [Element] {
          var result: [Element] = []
          for element in self {
            if try isIncluded(element) { result.append(element) }
          }
          return result
        }
        /// The results of the function that are not `nil`.
        func compactMap<ElementOfResult>(
          _ transform: (Element) throws -> ElementOfResult?
        ) rethrows -> [ElementOfResult] {
          var result: [ElementOfResult] = []
          for element in self {
            if let value = try transform(element) { result.append(value) }
          }
          return result
        }
        /// The elements of all the sequences that the function gives.
        func flatMap<SegmentOfResult: Sequence>(
          _ transform: (Element) throws -> SegmentOfResult
        ) rethrows -> [SegmentOfResult.Element] {
          var result: [SegmentOfResult.Element] = []
          for element in self {
            for part in try transform(element) { result.append(part) }
          }
          return result
        }
        /// Goes through the elements with a running result.
        func reduce<Result>(
          _ initialResult: Result, _ nextPartialResult: (Result, Element) throws -> Result
        ) rethrows -> Result {
          var result = initialResult
          for element in self { result = try nextPartialResult(result, element) }
          return result
        }
        /// Goes through the elements with a result that the function changes.
        func reduce<Result>(
          into initialResult: Result,
          _ updateAccumulatingResult: (inout Result, Element) throws -> ()
        ) rethrows -> Result {
          var result = initialResult
          for element in self { try updateAccumulatingResult(&result, element) }
          return result
        }
        /// Calls the function with every element.
        func forEach(_ body: (Element) throws -> Void) rethrows {
          for element in self { try body(element) }
        }
        /// The elements, each with its number from 0.
        func enumerated() -> EnumeratedSequence<Self> { EnumeratedSequence(_base: self) }
        /// The elements from the last to the first.
        func reversed() -> [Element] {
          var result = Array(self)
          result.reverse()
          return result
        }
        /// The elements in the order that the function describes. Elements that are neither before nor after each other stay in their order.
        func sorted(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows
          -> [Element]
        {
          var result = Array(self)
          try result.sort(by: areInIncreasingOrder)
          return result
        }
        /// The elements by chance in another order.
        func shuffled() -> [Element] {
          var result = Array(self)
          result.shuffle()
          return result
        }
        /// The first elements, at most that many.
        func prefix(_ maxLength: Int) -> PrefixSequence<Self> {
          if maxLength < 0 { _failNegative("prefix", maxLength) }
          return PrefixSequence(_base: self, maxLength)
        }
        /// All but the first elements.
        func dropFirst(_ k: Int = 1) -> DropFirstSequence<Self> {
          if k < 0 { _failNegative("dropFirst", k) }
          return DropFirstSequence(_base: self, k)
        }
        /// The first element for which the function says yes.
        func first(where predicate: (Element) throws -> Bool) rethrows -> Element? {
          for element in self {
            if try predicate(element) { return element }
          }
          return nil
        }
        /// Whether the function says yes for at least one element.
        func contains(where predicate: (Element) throws -> Bool) rethrows -> Bool {
          for element in self {
            if try predicate(element) { return true }
          }
          return false
        }
        /// Whether the function says yes for every element.
        func allSatisfy(_ predicate: (Element) throws -> Bool) rethrows -> Bool {
          for element in self {
            if !(try predicate(element)) { return false }
          }
          return true
        }
        /// For how many elements the function says yes.
        func count(where predicate: (Element) throws -> Bool) rethrows -> Int {
          var count = 0
          for element in self {
            if try predicate(element) { count += 1 }
          }
          return count
        }
        /// The smallest element in the order that the function describes.
        func min(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows -> Element? {
          var result: Element? = nil
          for element in self {
            if let smallest = result {
              if try areInIncreasingOrder(element, smallest) { result = element }
            } else {
              result = element
            }
          }
          return result
        }
        /// The largest element in the order that the function describes.
        func max(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows -> Element? {
          var result: Element? = nil
          for element in self {
            if let largest = result {
              if try areInIncreasingOrder(largest, element) { result = element }
            } else {
              result = element
            }
          }
          return result
        }
        /// Whether two sequences have matching elements in the same order.
        func elementsEqual<OtherSequence: Sequence>(
          _ other: OtherSequence,
          by areEquivalent: (Element, OtherSequence.Element) throws -> Bool
        ) rethrows -> Bool {
          let counterparts = Array(other)
          var index = 0
          for element in self {
            if index == counterparts.count { return false }
            if !(try areEquivalent(element, counterparts[index])) { return false }
            index += 1
          }
          return index == counterparts.count
        }
      }

      extension Sequence where Element: Equatable {
        /// Whether an element is among them.
        func contains(_ element: Element) -> Bool {
          for candidate in self {
            if candidate == element { return true }
          }
          return false
        }
        /// Whether two sequences have equal elements in the same order.
        func elementsEqual<OtherSequence: Sequence>(_ other: OtherSequence) -> Bool
        where OtherSequence.Element == Element {
          Array(self) == Array(other)
        }
        /// Whether the sequence begins with the elements of another.
        func starts<PossiblePrefix: Sequence>(with possiblePrefix: PossiblePrefix) -> Bool
        where PossiblePrefix.Element == Element {
          let wanted = Array(possiblePrefix)
          var index = 0
          for element in self {
            if index == wanted.count { return true }
            if element != wanted[index] { return false }
            index += 1
          }
          return index == wanted.count
        }
      }

      extension Sequence where Element: Comparable {
        /// The elements from the smallest to the largest.
        func sorted() -> [Element] {
          var result = Array(self)
          result.sort()
          return result
        }
        /// The smallest element; `nil` if there are none.
        func min() -> Element? {
          var result: Element? = nil
          for element in self {
            if let smallest = result {
              if element < smallest { result = element }
            } else {
              result = element
            }
          }
          return result
        }
        /// The largest element; `nil` if there are none.
        func max() -> Element? {
          var result: Element? = nil
          for element in self {
            if let largest = result {
              if element > largest { result = element }
            } else {
              result = element
            }
          }
          return result
        }
      }

      extension Sequence where Element: StringProtocol {
        /// The texts one after the other, with the separator between them.
        func joined(separator: String = "") -> String {
          var texts: [String] = []
          for element in self { texts.append(String(element)) }
          return String._joined(texts, separator)
        }
      }

      extension Sequence where Element: Sequence {
        /// The elements of all the elements, one after the other.
        @_disfavoredOverload func joined() -> FlattenSequence<Self> { FlattenSequence(_base: self) }
      }

      /// The first elements of a sequence.
      struct PrefixSequence<Base: Sequence>: Sequence {
        typealias Element = Base.Element
        typealias Iterator = _PrefixIterator<Base.Iterator>
        let _base: Base
        let _maxLength: Int
        init(_base: Base, _ maxLength: Int) {
          self._base = _base
          self._maxLength = maxLength
        }
        func makeIterator() -> _PrefixIterator<Base.Iterator> {
          _PrefixIterator(_base: _base.makeIterator(), _maxLength)
        }
      }

      struct _PrefixIterator<Base: IteratorProtocol>: IteratorProtocol {
        typealias Element = Base.Element
        var _base: Base
        var _remaining: Int
        init(_base: Base, _ maxLength: Int) {
          self._base = _base
          self._remaining = maxLength
        }
        mutating func next() -> Base.Element? {
          if _remaining == 0 { return nil }
          _remaining -= 1
          return _base.next()
        }
      }

      /// A sequence without its first elements.
      struct DropFirstSequence<Base: Sequence>: Sequence {
        typealias Element = Base.Element
        typealias Iterator = Base.Iterator
        let _base: Base
        let _limit: Int
        init(_base: Base, _ limit: Int) {
          self._base = _base
          self._limit = limit
        }
        func makeIterator() -> Base.Iterator {
          var iterator = _base.makeIterator()
          var dropped = 0
          while dropped < _limit {
            if let _ = iterator.next() { dropped += 1 } else { break }
          }
          return iterator
        }
      }

      /// The elements of all the elements of a sequence.
      struct FlattenSequence<Base: Sequence>: Sequence, Collection, BidirectionalCollection
      where Base.Element: Sequence {
        typealias Element = Base.Element.Element
        typealias Index = Int
        typealias SubSequence = ArraySlice<Base.Element.Element>
        typealias Iterator = IndexingIterator<[Base.Element.Element]>
        let _elements: [Base.Element.Element]
        init(_base: Base) {
          var elements: [Base.Element.Element] = []
          for part in _base {
            for element in part { elements.append(element) }
          }
          self._elements = elements
        }
        var startIndex: Int { 0 }
        var endIndex: Int { _elements.count }
        var count: Int { _elements.count }
        func index(after i: Int) -> Int { i + 1 }
        func index(before i: Int) -> Int { i - 1 }
        subscript(position: Int) -> Base.Element.Element { _elements[position] }
        subscript(bounds: Range<Int>) -> ArraySlice<Base.Element.Element> { _elements[bounds] }
        func makeIterator() -> IndexingIterator<[Base.Element.Element]> {
          _elements.makeIterator()
        }
        func _copyToArray() -> [Base.Element.Element] { _elements }
      }
      """#)
}
