extension Prelude {
  static let arraySlice = ModuleInterface.Chunk(
    names: ["ArraySlice", "+", "+=", "==", "!="],
    text: #"""
      /// A part of an array. Its positions are those of the array.
      struct ArraySlice<Element>: RandomAccessCollection, MutableCollection,
        RangeReplaceableCollection, ExpressibleByArrayLiteral, CustomStringConvertible,
        CustomDebugStringConvertible, Sendable
      {
        typealias Index = Int
        typealias Indices = Range<Int>
        typealias SubSequence = ArraySlice<Element>
        typealias Iterator = IndexingIterator<[Element]>
        typealias ArrayLiteralElement = Element

        var _base: [Element]
        /// The position of the first element.
        var startIndex: Int
        /// The position after the last element.
        var endIndex: Int

        init(_base: [Element], _ start: Int, _ end: Int) {
          self._base = _base
          self.startIndex = start
          self.endIndex = end
        }
        /// What a literal stands for.
        init(_elements: [Element]) {
          self._base = _elements
          self.startIndex = 0
          self.endIndex = _elements.count
        }
        init() {
          self._base = []
          self.startIndex = 0
          self.endIndex = 0
        }
        init<S: Sequence>(_ s: S) where S.Element == Element {
          let elements = Array(s)
          self._base = elements
          self.startIndex = 0
          self.endIndex = elements.count
        }
        var _elements: [Element] { _base._slice(startIndex, endIndex) }
        func _copyToArray() -> [Element] { _elements }
        /// The number of elements.
        var count: Int { endIndex - startIndex }
        var isEmpty: Bool { startIndex == endIndex }
        /// The positions of the elements.
        var indices: Range<Int> { Range(_unchecked: startIndex, endIndex) }
        func index(after i: Int) -> Int { i + 1 }
        func index(before i: Int) -> Int { i - 1 }
        func index(_ i: Int, offsetBy distance: Int) -> Int { i + distance }
        func distance(from start: Int, to end: Int) -> Int { end - start }
        func makeIterator() -> IndexingIterator<[Element]> { _elements.makeIterator() }
        var first: Element? { isEmpty ? nil : .some(_base[startIndex]) }
        var last: Element? { isEmpty ? nil : .some(_base[endIndex - 1]) }

        func _check(_ index: Int) {
          if index < startIndex || index >= endIndex {
            _fail(
              "IndexOutOfRange",
              "index \(index) is out of range for a slice with positions \(startIndex)..<\(endIndex)")
          }
        }
        /// The element at a position, which is one of the array's.
        subscript(index: Int) -> Element {
          get {
            _check(index)
            return _base[index]
          }
          set {
            _check(index)
            _base[index] = newValue
          }
        }
        subscript(bounds: Range<Int>) -> ArraySlice<Element> {
          get {
            if bounds.lowerBound < startIndex || bounds.upperBound > endIndex {
              _failBounds(bounds.lowerBound, bounds.upperBound, startIndex, endIndex)
            }
            return ArraySlice(_base: _base, bounds.lowerBound, bounds.upperBound)
          }
          set {
            _base._replace(bounds.lowerBound, bounds.upperBound, Array(newValue))
            endIndex += newValue.count - bounds.count
          }
        }
        subscript<R: RangeExpression>(r: R) -> ArraySlice<Element> where R.Bound == Int {
          get { self[r.relative(to: self)] }
          set { self[r.relative(to: self)] = newValue }
        }
        subscript(x: (UnboundedRange_) -> ()) -> ArraySlice<Element> {
          get { self }
          set { self[startIndex..<endIndex] = newValue }
        }
        /// Puts an element in front of the one at a position.
        mutating func insert(_ newElement: Element, at i: Int) { _replace(i, i, [newElement]) }
        /// Puts elements in front of the one at a position.
        mutating func insert<C: Collection>(contentsOf newElements: C, at i: Int)
        where C.Element == Element {
          _replace(i, i, Array(newElements))
        }
        /// Takes out the element at a position.
        @discardableResult mutating func remove(at index: Int) -> Element {
          let element = self[index]
          _replace(index, index + 1, [])
          return element
        }
        /// Takes out everything.
        mutating func removeAll(keepingCapacity keepCapacity: Bool = false) {
          _replace(startIndex, endIndex, [])
        }
        /// Takes out the elements for which the function says yes.
        mutating func removeAll(where shouldBeRemoved: (Element) throws -> Bool) rethrows {
          var kept: [Element] = []
          for element in self {
            if !(try shouldBeRemoved(element)) { kept.append(element) }
          }
          _replace(startIndex, endIndex, kept)
        }
        /// Puts other elements in the place of a range of positions.
        mutating func replaceSubrange<C: Collection>(_ subrange: Range<Int>, with newElements: C)
        where C.Element == Element {
          _replace(subrange.lowerBound, subrange.upperBound, Array(newElements))
        }
        mutating func _replace(_ lower: Int, _ upper: Int, _ elements: [Element]) {
          if lower < startIndex || upper > endIndex {
            _failBounds(lower, upper, startIndex, endIndex)
          }
          _base._replace(lower, upper, elements)
          endIndex += elements.count - (upper - lower)
        }
        /// Takes out the first elements.
        mutating func removeFirst(_ k: Int) {
          if k < 0 || k > count { _failCount("removeFirst", k, count) }
          startIndex += k
        }
        /// Takes out the last elements.
        mutating func removeLast(_ k: Int) {
          if k < 0 || k > count { _failCount("removeLast", k, count) }
          endIndex -= k
        }
        mutating func append(_ newElement: Element) {
          _base._replace(endIndex, _base.count, [])
          _base.append(newElement)
          endIndex += 1
        }
        mutating func append<S: Sequence>(contentsOf newElements: S) where S.Element == Element {
          for element in newElements { append(element) }
        }
        @discardableResult mutating func removeFirst() -> Element {
          if isEmpty { _failEmpty("removeFirst()") }
          startIndex += 1
          return _base[startIndex - 1]
        }
        @discardableResult mutating func removeLast() -> Element {
          if isEmpty { _failEmpty("removeLast()") }
          endIndex -= 1
          return _base[endIndex]
        }
        mutating func popFirst() -> Element? { isEmpty ? nil : .some(removeFirst()) }
        mutating func popLast() -> Element? { isEmpty ? nil : .some(removeLast()) }
        mutating func sort(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows {
          var elements = _elements
          try elements.sort(by: areInIncreasingOrder)
          _base._replace(startIndex, endIndex, elements)
        }
        mutating func swapAt(_ i: Int, _ j: Int) {
          _check(i)
          _check(j)
          _base.swapAt(i, j)
        }
        mutating func reverse() {
          var elements = _elements
          elements.reverse()
          _base._replace(startIndex, endIndex, elements)
        }

        /// The results of the function for every element.
        func map<T>(_ transform: (Element) throws -> T) rethrows -> [T] {
          try _elements.map(transform)
        }
        /// The elements for which the function says yes.
        func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> [Element] {
          try _elements.filter(isIncluded)
        }
        /// Goes through the elements with a running result.
        func reduce<Result>(
          _ initialResult: Result, _ nextPartialResult: (Result, Element) throws -> Result
        ) rethrows -> Result {
          try _elements.reduce(initialResult, nextPartialResult)
        }

        static func += <S: Sequence>(lhs: inout ArraySlice<Element>, rhs: S)
        where S.Element == Element {
          lhs.append(contentsOf: rhs)
        }

        var description: String { _elements.description }
        var debugDescription: String { "ArraySlice(" + _elements.description + ")" }
      }

      extension ArraySlice where Element: Comparable {
        mutating func sort() {
          var elements = _elements
          elements.sort()
          _base._replace(startIndex, endIndex, elements)
        }
      }

      extension ArraySlice: Equatable where Element: Equatable {
        static func == (lhs: ArraySlice<Element>, rhs: ArraySlice<Element>) -> Bool {
          lhs._elements == rhs._elements
        }
      }

      extension ArraySlice: Hashable where Element: Hashable {
        func hash(into hasher: inout Hasher) { _elements.hash(into: &hasher) }
      }
      """#)
}
