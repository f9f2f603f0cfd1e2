extension Prelude {
  static let array = ModuleInterface.Chunk(
    names: ["Array", "+", "+=", "==", "!="],
    text: #"""
      /// Elements of one type in order, counted from 0.
      @representation("native")
      struct Array<Element>: RandomAccessCollection, MutableCollection, RangeReplaceableCollection,
        ExpressibleByArrayLiteral, CustomStringConvertible, CustomDebugStringConvertible, Sendable
      {
        typealias Index = Int
        typealias Indices = Range<Int>
        typealias SubSequence = ArraySlice<Element>
        typealias Iterator = IndexingIterator<[Element]>
        typealias ArrayLiteralElement = Element

        /// Nothing in it.
        init() { self = [] }
        /// The elements of a sequence.
        init<S: Sequence>(_ s: S) where S.Element == Element { self = s._copyToArray() }
        func _copyToArray() -> [Element] { self }
        /// The same element several times.
        init(repeating repeatedValue: Element, count: Int) {
          self = Array._repeating(repeatedValue, count)
        }
        @native("Array.repeating")
        static func _repeating(_ value: Element, _ count: Int) -> [Element]

        /// The number of elements.
        @intrinsic("Array.count") var count: Int { get }
        /// Whether there are no elements.
        @intrinsic("Array.isEmpty") var isEmpty: Bool { get }
        var capacity: Int { count }
        var underestimatedCount: Int { count }
        var startIndex: Int { 0 }
        var endIndex: Int { count }
        /// The positions of the elements: `0..<count`.
        var indices: Range<Int> { 0..<count }
        func index(after i: Int) -> Int { i + 1 }
        func index(before i: Int) -> Int { i - 1 }
        func index(_ i: Int, offsetBy distance: Int) -> Int { i + distance }
        func distance(from start: Int, to end: Int) -> Int { end - start }
        func makeIterator() -> IndexingIterator<[Element]> { IndexingIterator(_elements: self) }

        /// The element at a position.
        @intrinsic("Array.get", "Array.set") subscript(index: Int) -> Element { get set }
        /// The elements of a range of positions.
        subscript(bounds: Range<Int>) -> ArraySlice<Element> {
          get {
            _checkBounds(bounds.lowerBound, bounds.upperBound)
            return ArraySlice(_base: self, bounds.lowerBound, bounds.upperBound)
          }
          set { _replace(bounds.lowerBound, bounds.upperBound, Array(newValue)) }
        }
        /// The elements of a range of positions.
        subscript<R: RangeExpression>(r: R) -> ArraySlice<Element> where R.Bound == Int {
          get { self[r.relative(to: self)] }
          set { self[r.relative(to: self)] = newValue }
        }
        /// All elements.
        subscript(x: (UnboundedRange_) -> ()) -> ArraySlice<Element> {
          get { ArraySlice(_base: self, 0, count) }
          set { self = Array(newValue) }
        }
        func _checkBounds(_ lower: Int, _ upper: Int) {
          if lower < 0 || upper > count { _failBounds(lower, upper, 0, count) }
        }
        @native("Array.slice") func _slice(_ lower: Int, _ upper: Int) -> [Element]
        @native("Array.replace")
        mutating func _replace(_ lower: Int, _ upper: Int, _ elements: [Element])

        /// The first element; `nil` if there are none.
        var first: Element? { isEmpty ? nil : .some(self[0]) }
        /// The last element; `nil` if there are none.
        var last: Element? { isEmpty ? nil : .some(self[count - 1]) }

        /// Adds an element at the end.
        @intrinsic("Array.append") mutating func append(_ newElement: Element)
        /// Adds the elements of a sequence at the end.
        mutating func append<S: Sequence>(contentsOf newElements: S) where S.Element == Element {
          _append(Array(newElements))
        }
        @native("Array.appendContents") mutating func _append(_ elements: [Element])
        /// Puts an element in front of the one at a position.
        @native("Array.insert") mutating func insert(_ newElement: Element, at i: Int)
        /// Puts elements in front of the one at a position.
        mutating func insert<C: Collection>(contentsOf newElements: C, at i: Int)
        where C.Element == Element {
          _replace(i, i, Array(newElements))
        }
        /// Takes out the element at a position.
        @discardableResult @native("Array.remove") mutating func remove(at index: Int) -> Element
        /// Takes out the first element.
        @discardableResult mutating func removeFirst() -> Element {
          if isEmpty { _failEmpty("removeFirst()") }
          return remove(at: 0)
        }
        /// Takes out the first elements.
        mutating func removeFirst(_ k: Int) {
          if k < 0 || k > count { _failCount("removeFirst", k, count) }
          _replace(0, k, [])
        }
        /// Takes out the last element.
        @discardableResult @intrinsic("Array.removeLast") mutating func removeLast() -> Element
        /// Takes out the last elements.
        mutating func removeLast(_ k: Int) {
          if k < 0 || k > count { _failCount("removeLast", k, count) }
          _replace(count - k, count, [])
        }
        /// Takes out the last element; `nil` if there are none.
        mutating func popLast() -> Element? { isEmpty ? nil : .some(removeLast()) }
        /// Takes out everything.
        mutating func removeAll(keepingCapacity keepCapacity: Bool = false) { self = [] }
        /// Takes out the elements for which the function says yes.
        mutating func removeAll(where shouldBeRemoved: (Element) throws -> Bool) rethrows {
          var kept: [Element] = []
          for element in self {
            if !(try shouldBeRemoved(element)) { kept.append(element) }
          }
          self = kept
        }
        /// Takes out the elements of a range of positions.
        mutating func removeSubrange(_ bounds: Range<Int>) {
          _replace(bounds.lowerBound, bounds.upperBound, [])
        }
        mutating func removeSubrange<R: RangeExpression>(_ bounds: R) where R.Bound == Int {
          removeSubrange(bounds.relative(to: self))
        }
        /// Puts other elements in the place of a range of positions.
        mutating func replaceSubrange<C: Collection>(_ subrange: Range<Int>, with newElements: C)
        where C.Element == Element {
          _replace(subrange.lowerBound, subrange.upperBound, Array(newElements))
        }
        mutating func replaceSubrange<C: Collection, R: RangeExpression>(
          _ subrange: R, with newElements: C
        ) where C.Element == Element, R.Bound == Int {
          replaceSubrange(subrange.relative(to: self), with: newElements)
        }
        /// Makes room for that many elements in advance.
        @native("Array.reserve") mutating func reserveCapacity(_ minimumCapacity: Int)
        /// Exchanges two elements.
        @intrinsic("Array.swap") mutating func swapAt(_ i: Int, _ j: Int)
        /// Turns the order around.
        @native("Array.reverse") mutating func reverse()

        /// The elements of both, one after the other.
        @native("Array.concatenate")
        static func + (lhs: [Element], rhs: [Element]) -> [Element]
        mutating func _appendAll<S: Sequence>(_ newElements: S) where S.Element == Element {
          _append(Array(newElements))
        }
        /// Adds elements at the end.
        static func += (lhs: inout [Element], rhs: [Element]) { lhs._append(rhs) }
        static func += <S: Sequence>(lhs: inout [Element], rhs: S) where S.Element == Element {
          lhs._append(Array(rhs))
        }

        @intrinsic("Any.describe") var description: String { get }
        @intrinsic("Any.debugDescribe") var debugDescription: String { get }
      }

      extension Array: Equatable where Element: Equatable {
        /// Whether both have equal elements in the same order.
        static func == (lhs: [Element], rhs: [Element]) -> Bool {
          let count = lhs.count
          if count != rhs.count { return false }
          var i = 0
          while i < count {
            if lhs[i] != rhs[i] { return false }
            i += 1
          }
          return true
        }
        static func != (lhs: [Element], rhs: [Element]) -> Bool { !(lhs == rhs) }
      }

      extension Array: Hashable where Element: Hashable {
        func hash(into hasher: inout Hasher) {
          hasher._combine(count)
          for element in self { hasher.combine(element) }
        }
      }
      """#)
}
