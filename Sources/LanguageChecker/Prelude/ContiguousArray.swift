extension Prelude {
  static let contiguousArray = ModuleInterface.Chunk(
    names: ["ContiguousArray", "Array", "+=", "==", "!="],
    text: #"""
      /// An array whose elements stand one after the other in memory. Here every array is one; the type is there for code that names it.
      struct ContiguousArray<Element>: RandomAccessCollection, MutableCollection,
        RangeReplaceableCollection, ExpressibleByArrayLiteral, CustomStringConvertible,
        CustomDebugStringConvertible, Sendable
      {
        typealias Index = Int
        typealias Indices = Range<Int>
        typealias SubSequence = ArraySlice<Element>
        typealias Iterator = IndexingIterator<[Element]>
        typealias ArrayLiteralElement = Element

        var _array: [Element]

        /// No elements.
        init() { _array = [] }
        /// What a literal stands for.
        init(_elements: [Element]) { _array = _elements }
        /// The elements of a sequence.
        init<S: Sequence>(_ s: S) where S.Element == Element { _array = Array(s) }
        /// An element several times.
        init(repeating repeatedValue: Element, count: Int) {
          _array = Array(repeating: repeatedValue, count: count)
        }
        func _copyToArray() -> [Element] { _array }
        var startIndex: Int { 0 }
        /// The number of elements.
        var endIndex: Int { _array.count }
        var count: Int { _array.count }
        var isEmpty: Bool { _array.isEmpty }
        var first: Element? { _array.first }
        var last: Element? { _array.last }
        /// The positions of the elements.
        var indices: Range<Int> { 0..<_array.count }
        var capacity: Int { _array.capacity }
        func index(after i: Int) -> Int { i + 1 }
        func index(before i: Int) -> Int { i - 1 }
        func index(_ i: Int, offsetBy distance: Int) -> Int { i + distance }
        func distance(from start: Int, to end: Int) -> Int { end - start }
        func makeIterator() -> IndexingIterator<[Element]> { _array.makeIterator() }
        subscript(index: Int) -> Element {
          get { _array[index] }
          set { _array[index] = newValue }
        }
        subscript(bounds: Range<Int>) -> ArraySlice<Element> {
          get { _array[bounds] }
          set { _array[bounds] = newValue }
        }
        subscript<R: RangeExpression>(r: R) -> ArraySlice<Element> where R.Bound == Int {
          get { _array[r.relative(to: _array)] }
          set { _array[r.relative(to: _array)] = newValue }
        }
        subscript(x: (UnboundedRange_) -> ()) -> ArraySlice<Element> {
          get { _array[0..<_array.count] }
          set { _array[0..<_array.count] = newValue }
        }
        mutating func append(_ newElement: Element) { _array.append(newElement) }
        mutating func append<S: Sequence>(contentsOf newElements: S) where S.Element == Element {
          _array.append(contentsOf: newElements)
        }
        mutating func insert(_ newElement: Element, at i: Int) { _array.insert(newElement, at: i) }
        mutating func insert<C: Collection>(contentsOf newElements: C, at i: Int)
        where C.Element == Element {
          _array.insert(contentsOf: newElements, at: i)
        }
        @discardableResult mutating func remove(at index: Int) -> Element { _array.remove(at: index) }
        @discardableResult mutating func removeFirst() -> Element { _array.removeFirst() }
        mutating func removeFirst(_ k: Int) { _array.removeFirst(k) }
        @discardableResult mutating func removeLast() -> Element { _array.removeLast() }
        mutating func removeLast(_ k: Int) { _array.removeLast(k) }
        mutating func popLast() -> Element? { _array.popLast() }
        mutating func removeAll(keepingCapacity keepCapacity: Bool = false) { _array.removeAll() }
        mutating func removeAll(where shouldBeRemoved: (Element) throws -> Bool) rethrows {
          try _array.removeAll(where: shouldBeRemoved)
        }
        mutating func replaceSubrange<C: Collection>(_ subrange: Range<Int>, with newElements: C)
        where C.Element == Element {
          _array.replaceSubrange(subrange, with: newElements)
        }
        mutating func reserveCapacity(_ minimumCapacity: Int) {}
        mutating func sort(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows {
          try _array.sort(by: areInIncreasingOrder)
        }
        mutating func swapAt(_ i: Int, _ j: Int) { _array.swapAt(i, j) }
        mutating func reverse() { _array.reverse() }
        /// The results of the function for every element.
        func map<T>(_ transform: (Element) throws -> T) rethrows -> [T] { try _array.map(transform) }
        /// The elements for which the function says yes.
        func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> [Element] {
          try _array.filter(isIncluded)
        }
        /// Goes through the elements with a running result.
        func reduce<Result>(
          _ initialResult: Result, _ nextPartialResult: (Result, Element) throws -> Result
        ) rethrows -> Result {
          try _array.reduce(initialResult, nextPartialResult)
        }
        static func += <S: Sequence>(lhs: inout ContiguousArray<Element>, rhs: S)
        where S.Element == Element {
          lhs._array.append(contentsOf: rhs)
        }
        var description: String { _array.description }
        var debugDescription: String { "ContiguousArray(" + _array.description + ")" }
      }

      extension ContiguousArray where Element: Comparable {
        mutating func sort() { _array.sort() }
      }

      extension ContiguousArray: Equatable where Element: Equatable {
        static func == (lhs: ContiguousArray<Element>, rhs: ContiguousArray<Element>) -> Bool {
          lhs._array == rhs._array
        }
      }

      extension ContiguousArray: Hashable where Element: Hashable {
        func hash(into hasher: inout Hasher) { _array.hash(into: &hasher) }
      }
      """#)
}
