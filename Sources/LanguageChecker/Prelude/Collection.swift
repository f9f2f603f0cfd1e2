extension Prelude {
  static let collection = ModuleInterface.Chunk(
    names: [
      "Collection", "BidirectionalCollection", "RandomAccessCollection", "MutableCollection",
      "RangeReplaceableCollection", "Slice", "ReversedCollection", "_ReversedIterator",
      "DefaultIndices",
      "+",
    ],
    text: #"""
      /// A sequence whose elements have positions.
      protocol Collection<Element>: Sequence {
        associatedtype Index: Comparable
        associatedtype SubSequence: Collection
        where SubSequence.Element == Element, SubSequence.Index == Index
        var startIndex: Index { get }
        var endIndex: Index { get }
        var count: Int { get }
        func index(after i: Index) -> Index
        subscript(position: Index) -> Element { get }
        subscript(bounds: Range<Index>) -> SubSequence { get }
      }

      extension Collection {
        /// The number of elements.
        var count: Int {
          var count = 0
          var index = startIndex
          while index != endIndex {
            count += 1
            index = self.index(after: index)
          }
          return count
        }
        var isEmpty: Bool { startIndex == endIndex }
        /// The first element; `nil` if there are none.
        var first: Element? { isEmpty ? nil : .some(self[startIndex]) }
        func index(_ i: Index, offsetBy distance: Int) -> Index {
          var index = i
          for _ in 0..<distance { index = self.index(after: index) }
          return index
        }
        func distance(from start: Index, to end: Index) -> Int {
          var count = 0
          var index = start
          while index < end {
            count += 1
            index = self.index(after: index)
          }
          return count
        }
        func formIndex(after i: inout Index) { i = index(after: i) }
        /// The position that many steps on; `nil` if the limit comes before it.
        func index(_ i: Index, offsetBy distance: Int, limitedBy limit: Index) -> Index? {
          if distance < 0 { _failNegative("index(_:offsetBy:limitedBy:)", distance) }
          var index = i
          for _ in 0..<distance {
            if index == limit { return nil }
            index = self.index(after: index)
          }
          return .some(index)
        }
        /// The position of the first element for which the function says yes.
        func firstIndex(where predicate: (Element) throws -> Bool) rethrows -> Index? {
          var index = startIndex
          while index != endIndex {
            if try predicate(self[index]) { return index }
            index = self.index(after: index)
          }
          return nil
        }
        func _index(skipping maxLength: Int) -> Index {
          if maxLength < 0 { _failNegative("prefix or dropFirst", maxLength) }
          var index = startIndex
          var skipped = 0
          while skipped < maxLength && index != endIndex {
            index = self.index(after: index)
            skipped += 1
          }
          return index
        }
        /// The first elements, at most that many.
        func prefix(_ maxLength: Int) -> SubSequence { self[startIndex..<_index(skipping: maxLength)] }
        /// All but the first elements.
        func dropFirst(_ k: Int = 1) -> SubSequence { self[_index(skipping: k)..<endIndex] }
        /// The last elements, at most that many.
        func suffix(_ maxLength: Int) -> SubSequence {
          if maxLength < 0 { _failNegative("suffix", maxLength) }
          let length = count
          return self[_index(skipping: length > maxLength ? length - maxLength : 0)..<endIndex]
        }
        /// All but the last elements.
        func dropLast(_ k: Int = 1) -> SubSequence {
          if k < 0 { _failNegative("dropLast", k) }
          let length = count
          return self[startIndex..<_index(skipping: length > k ? length - k : 0)]
        }
        /// The elements before the first one for which the function says no.
        func prefix(while predicate: (Element) throws -> Bool) rethrows -> SubSequence {
          var end = startIndex
          while end != endIndex {
            if !(try predicate(self[end])) { break }
            end = index(after: end)
          }
          return self[startIndex..<end]
        }
        /// The elements from the first one for which the function says no.
        func drop(while predicate: (Element) throws -> Bool) rethrows -> SubSequence {
          var start = startIndex
          while start != endIndex {
            if !(try predicate(self[start])) { break }
            start = index(after: start)
          }
          return self[start..<endIndex]
        }
        func prefix(upTo end: Index) -> SubSequence { self[startIndex..<end] }
        func prefix(through position: Index) -> SubSequence {
          self[startIndex..<index(after: position)]
        }
        func suffix(from start: Index) -> SubSequence { self[start..<endIndex] }
        /// An element by chance; `nil` if there are none.
        func randomElement() -> Element? {
          let count = self.count
          if count == 0 { return nil }
          return .some(self[index(startIndex, offsetBy: Int._random(below: count))])
        }
        /// The parts between the elements for which the function says yes.
        func split(
          maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true,
          whereSeparator isSeparator: (Element) throws -> Bool
        ) rethrows -> [SubSequence] {
          if maxSplits < 0 { _failNegative("split", maxSplits) }
          var result: [SubSequence] = []
          var start = startIndex
          var end = startIndex
          while end != endIndex {
            if result.count < maxSplits && (try isSeparator(self[end])) {
              if start != end || !omittingEmptySubsequences { result.append(self[start..<end]) }
              end = index(after: end)
              start = end
            } else {
              end = index(after: end)
            }
          }
          if start != end || !omittingEmptySubsequences { result.append(self[start..<end]) }
          return result
        }
      }

      extension Collection where Element: Equatable {
        /// The position of the first element that equals the value.
        func firstIndex(of element: Element) -> Index? {
          firstIndex(where: { $0 == element })
        }
        /// The parts between the elements that equal the separator.
        func split(
          separator: Element, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true
        ) -> [SubSequence] {
          split(
            maxSplits: maxSplits, omittingEmptySubsequences: omittingEmptySubsequences,
            whereSeparator: { $0 == separator })
        }
      }

      /// A collection that can be gone through from its end.
      protocol BidirectionalCollection: Collection {
        func index(before i: Index) -> Index
      }

      extension BidirectionalCollection {
        /// The last element; `nil` if there are none.
        var last: Element? { isEmpty ? nil : .some(self[index(before: endIndex)]) }
        func formIndex(before i: inout Index) { i = index(before: i) }
        /// The last element for which the function says yes.
        func last(where predicate: (Element) throws -> Bool) rethrows -> Element? {
          var index = endIndex
          while index != startIndex {
            index = self.index(before: index)
            let element = self[index]
            if try predicate(element) { return element }
          }
          return nil
        }
        /// The position of the last element for which the function says yes.
        func lastIndex(where predicate: (Element) throws -> Bool) rethrows -> Index? {
          var index = endIndex
          while index != startIndex {
            index = self.index(before: index)
            if try predicate(self[index]) { return index }
          }
          return nil
        }
        /// The elements from the last to the first, without copying them.
        func reversed() -> ReversedCollection<Self> { ReversedCollection(_base: self) }
      }

      extension BidirectionalCollection where Element: Equatable {
        /// The position of the last element that equals the value.
        func lastIndex(of element: Element) -> Index? { lastIndex(where: { $0 == element }) }
      }

      /// A collection whose positions can be reached in one step.
      protocol RandomAccessCollection: BidirectionalCollection {}

      /// A collection whose elements can be assigned to.
      protocol MutableCollection: Collection {
        subscript(position: Index) -> Element { get set }
        mutating func swapAt(_ i: Index, _ j: Index)
      }

      extension MutableCollection {
        /// Exchanges two elements.
        mutating func swapAt(_ i: Index, _ j: Index) {
          let element = self[i]
          self[i] = self[j]
          self[j] = element
        }
        mutating func _assign(_ elements: [Element]) {
          var index = startIndex
          for element in elements {
            self[index] = element
            index = self.index(after: index)
          }
        }
      }

      extension MutableCollection where Self: BidirectionalCollection {
        /// Turns the order around.
        mutating func reverse() { _assign(Array(Array(self).reversed())) }
      }

      extension MutableCollection where Self: RandomAccessCollection {
        /// Brings the elements in the order that the function describes.
        mutating func sort(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows {
          var elements = Array(self)
          try elements.sort(by: areInIncreasingOrder)
          _assign(elements)
        }
        /// Brings the elements by chance in another order.
        mutating func shuffle() {
          var elements = Array(self)
          elements.shuffle()
          _assign(elements)
        }
      }

      extension MutableCollection where Self: RandomAccessCollection, Element: Comparable {
        /// Sorts the elements, the smallest first.
        mutating func sort() {
          var elements = Array(self)
          elements.sort()
          _assign(elements)
        }
      }

      /// A collection that elements can be added to and removed from.
      protocol RangeReplaceableCollection: Collection {
        init()
        mutating func append(_ newElement: Element)
      }

      extension RangeReplaceableCollection {
        mutating func _appendAll<S: Sequence>(_ newElements: S) where S.Element == Element {
          for element in newElements { append(element) }
        }
        /// The elements of both, one after the other.
        static func + <Other: Sequence>(lhs: Self, rhs: Other) -> Self
        where Other.Element == Element {
          var result = lhs
          result._appendAll(rhs)
          return result
        }
        static func + <Other: Sequence>(lhs: Other, rhs: Self) -> Self
        where Other.Element == Element {
          var result = Self()
          result._appendAll(lhs)
          result._appendAll(rhs)
          return result
        }
        static func + <Other: RangeReplaceableCollection>(lhs: Self, rhs: Other) -> Self
        where Other.Element == Element {
          var result = lhs
          result._appendAll(rhs)
          return result
        }
      }

      extension Collection {
        /// The positions of the elements.
        var indices: DefaultIndices<Self> { DefaultIndices(_base: self) }
      }

      /// The positions of a collection's elements.
      struct DefaultIndices<Elements: Collection>: Collection {
        typealias Element = Elements.Index
        typealias Index = Elements.Index
        typealias SubSequence = Slice<DefaultIndices<Elements>>
        typealias Iterator = IndexingIterator<DefaultIndices<Elements>>
        let _base: Elements
        init(_base: Elements) { self._base = _base }
        var startIndex: Elements.Index { _base.startIndex }
        var endIndex: Elements.Index { _base.endIndex }
        func index(after i: Elements.Index) -> Elements.Index { _base.index(after: i) }
        subscript(position: Elements.Index) -> Elements.Index { position }
        subscript(bounds: Range<Elements.Index>) -> Slice<DefaultIndices<Elements>> {
          Slice(base: self, bounds: bounds)
        }
        func makeIterator() -> IndexingIterator<DefaultIndices<Elements>> {
          IndexingIterator(_elements: self)
        }
      }

      /// A part of a collection.
      struct Slice<Base: Collection>: Sequence, Collection {
        typealias Element = Base.Element
        typealias Index = Base.Index
        typealias SubSequence = Slice<Base>
        typealias Iterator = IndexingIterator<Slice<Base>>
        let base: Base
        let startIndex: Base.Index
        let endIndex: Base.Index
        init(base: Base, bounds: Range<Base.Index>) {
          self.base = base
          self.startIndex = bounds.lowerBound
          self.endIndex = bounds.upperBound
        }
        func index(after i: Base.Index) -> Base.Index { base.index(after: i) }
        subscript(position: Base.Index) -> Base.Element { base[position] }
        subscript(bounds: Range<Base.Index>) -> Slice<Base> { Slice(base: base, bounds: bounds) }
        subscript<R: RangeExpression>(r: R) -> Slice<Base> where R.Bound == Base.Index {
          self[r.relative(to: self)]
        }
        func makeIterator() -> IndexingIterator<Slice<Base>> { IndexingIterator(_elements: self) }
      }

      extension Slice where Base: BidirectionalCollection {
        func index(before i: Base.Index) -> Base.Index { base.index(before: i) }
        /// The last element; `nil` if there are none.
        var last: Base.Element? { isEmpty ? nil : .some(base[base.index(before: endIndex)]) }
        /// The elements from the last to the first.
        func reversed() -> [Base.Element] { Array(Array(self).reversed()) }
      }

      /// A collection from its end to its start.
      struct ReversedCollection<Base: BidirectionalCollection>: Sequence {
        typealias Element = Base.Element
        typealias Iterator = _ReversedIterator<Base>
        let _base: Base
        init(_base: Base) { self._base = _base }
        func makeIterator() -> _ReversedIterator<Base> { _ReversedIterator(_base: _base) }
        var count: Int { _base.count }
        var isEmpty: Bool { _base.isEmpty }
        var first: Base.Element? { _base.last }
        var last: Base.Element? { _base.first }
        func reversed() -> Base { _base }
        /// The first elements, at most that many.
        func prefix(_ maxLength: Int) -> [Base.Element] {
          var result: [Base.Element] = []
          for element in self {
            if result.count == maxLength { break }
            result.append(element)
          }
          return result
        }
      }

      struct _ReversedIterator<Base: BidirectionalCollection>: IteratorProtocol {
        typealias Element = Base.Element
        let _base: Base
        var _position: Base.Index
        init(_base: Base) {
          self._base = _base
          self._position = _base.endIndex
        }
        mutating func next() -> Base.Element? {
          if _position == _base.startIndex { return nil }
          _position = _base.index(before: _position)
          return .some(_base[_position])
        }
      }
      """#)
}
