extension Prelude {
  static let set = ModuleInterface.Chunk(
    names: ["Set", "==", "!="],
    text: #"""
      /// Different elements, in no particular order.
      @representation("native")
      struct Set<Element: Hashable>: Sequence, Collection, ExpressibleByArrayLiteral, Hashable,
        CustomStringConvertible, CustomDebugStringConvertible, Sendable
      {
        typealias Index = _DictionaryIndex
        typealias SubSequence = Slice<Set<Element>>
        typealias Iterator = IndexingIterator<[Element]>
        typealias ArrayLiteralElement = Element

        /// Nothing in it.
        @intrinsic("Table.empty") init()
        /// Nothing in it, with room for that many elements.
        init(minimumCapacity: Int) {
          self = Set()
          _reserve(minimumCapacity)
        }
        /// What a literal stands for.
        init(_elements: [Element]) {
          self = Set()
          for element in _elements { _add(element) }
        }
        /// The different elements of a sequence.
        init<S: Sequence>(_ sequence: S) where S.Element == Element {
          self = Set()
          for element in sequence { _add(element) }
        }

        // Elements stand in a row, in the order in which they came; a number is an element's place there.
        @intrinsic("Table.find") func _find(_ element: Element) -> Int
        /// Adds an element, unless an equal one is there.
        @intrinsic("Table.insert") mutating func _add(_ element: Element)
        @intrinsic("Table.key") func _key(_ entry: Int) -> Element
        @intrinsic("Table.next") func _next(_ entry: Int) -> Int
        @intrinsic("Table.remove") mutating func _removeEntry(_ entry: Int)
        @intrinsic("Table.reserve") mutating func _reserve(_ count: Int)
        @native("Table.end") var _end: Int { get }
        @native("Table.keys") var _elementArray: [Element] { get }

        /// The number of elements.
        @intrinsic("Table.count") var count: Int { get }
        var isEmpty: Bool { count == 0 }
        var underestimatedCount: Int { count }
        @native("Table.capacity") var capacity: Int { get }
        var startIndex: _DictionaryIndex { _DictionaryIndex(_offset: _next(0)) }
        var endIndex: _DictionaryIndex { _DictionaryIndex(_offset: _end) }
        func index(after i: _DictionaryIndex) -> _DictionaryIndex {
          _DictionaryIndex(_offset: _next(i._offset + 1))
        }
        subscript(position: _DictionaryIndex) -> Element { _key(position._offset) }
        subscript(bounds: Range<_DictionaryIndex>) -> Slice<Set<Element>> {
          Slice(base: self, bounds: bounds)
        }
        func makeIterator() -> IndexingIterator<[Element]> { _elementArray.makeIterator() }
        func _copyToArray() -> [Element] { _elementArray }
        var first: Element? { isEmpty ? nil : .some(_key(_next(0))) }

        /// Whether an element is among them.
        func contains(_ member: Element) -> Bool { _find(member) >= 0 }
        func firstIndex(of member: Element) -> _DictionaryIndex? {
          let entry = _find(member)
          return entry < 0 ? nil : .some(_DictionaryIndex(_offset: entry))
        }
        /// Adds an element, unless an equal one is there.
        @discardableResult
        mutating func insert(_ newMember: Element) -> (inserted: Bool, memberAfterInsert: Element) {
          let entry = _find(newMember)
          if entry >= 0 { return (inserted: false, memberAfterInsert: _key(entry)) }
          _add(newMember)
          return (inserted: true, memberAfterInsert: newMember)
        }
        /// Adds an element in the place of an equal one.
        @discardableResult
        mutating func update(with newMember: Element) -> Element? {
          let old = remove(newMember)
          _add(newMember)
          return old
        }
        /// Removes an element.
        ///
        /// - Returns: The element; `nil` if it was not there.
        @discardableResult
        mutating func remove(_ member: Element) -> Element? {
          let entry = _find(member)
          if entry < 0 { return nil }
          let old = _key(entry)
          _removeEntry(entry)
          return .some(old)
        }
        /// Removes the element at a place.
        @discardableResult
        mutating func remove(at position: _DictionaryIndex) -> Element {
          let old = _key(position._offset)
          _removeEntry(position._offset)
          return old
        }
        /// Removes some element.
        @discardableResult
        mutating func removeFirst() -> Element {
          if isEmpty { _failEmpty("removeFirst()") }
          return remove(at: startIndex)
        }
        /// Removes some element; `nil` if there is none.
        mutating func popFirst() -> Element? {
          isEmpty ? nil : .some(remove(at: startIndex))
        }
        mutating func removeAll(keepingCapacity keepCapacity: Bool = false) { self = Set() }
        mutating func reserveCapacity(_ minimumCapacity: Int) { _reserve(minimumCapacity) }
        /// The elements for which the function says yes.
        func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> Set<Element> {
          var result = Set<Element>()
          for element in self {
            if try isIncluded(element) { result._add(element) }
          }
          return result
        }
        /// The elements that are in at least one of both.
        func union<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element {
          var result = self
          for element in other { result._add(element) }
          return result
        }
        mutating func formUnion<S: Sequence>(_ other: S) where S.Element == Element {
          for element in other { _add(element) }
        }
        /// The elements that are in both.
        func intersection<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element {
          var result = Set<Element>()
          for element in other {
            if contains(element) { result._add(element) }
          }
          return result
        }
        mutating func formIntersection<S: Sequence>(_ other: S) where S.Element == Element {
          self = intersection(other)
        }
        /// The elements that are not in the other.
        func subtracting<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element {
          var result = self
          for element in other { result.remove(element) }
          return result
        }
        mutating func subtract<S: Sequence>(_ other: S) where S.Element == Element {
          for element in other { remove(element) }
        }
        /// The elements that are in one but not in both.
        func symmetricDifference<S: Sequence>(_ other: S) -> Set<Element>
        where S.Element == Element {
          var result = self
          for element in Set(other) {
            if result.remove(element) == nil { result._add(element) }
          }
          return result
        }
        mutating func formSymmetricDifference<S: Sequence>(_ other: S)
        where S.Element == Element {
          self = symmetricDifference(other)
        }
        /// Whether all elements are in the other.
        func isSubset(of other: Set<Element>) -> Bool {
          for element in self {
            if !other.contains(element) { return false }
          }
          return true
        }
        func isSubset<S: Sequence>(of possibleSuperset: S) -> Bool where S.Element == Element {
          isSubset(of: Set(possibleSuperset))
        }
        func isStrictSubset(of other: Set<Element>) -> Bool {
          count < other.count && isSubset(of: other)
        }
        func isStrictSubset<S: Sequence>(of possibleStrictSuperset: S) -> Bool
        where S.Element == Element {
          isStrictSubset(of: Set(possibleStrictSuperset))
        }
        /// Whether all elements of the other are in this one.
        func isSuperset(of other: Set<Element>) -> Bool { other.isSubset(of: self) }
        func isSuperset<S: Sequence>(of possibleSubset: S) -> Bool where S.Element == Element {
          Set(possibleSubset).isSubset(of: self)
        }
        func isStrictSuperset(of other: Set<Element>) -> Bool { other.isStrictSubset(of: self) }
        func isStrictSuperset<S: Sequence>(of possibleStrictSubset: S) -> Bool
        where S.Element == Element {
          Set(possibleStrictSubset).isStrictSubset(of: self)
        }
        /// Whether no element is in both.
        func isDisjoint(with other: Set<Element>) -> Bool {
          for element in self {
            if other.contains(element) { return false }
          }
          return true
        }
        func isDisjoint<S: Sequence>(with other: S) -> Bool where S.Element == Element {
          isDisjoint(with: Set(other))
        }
        /// Whether both have the same elements.
        static func == (lhs: Set<Element>, rhs: Set<Element>) -> Bool {
          lhs.count == rhs.count && lhs.isSubset(of: rhs)
        }
        func hash(into hasher: inout Hasher) {
          var sum = 0
          for element in self { sum = sum &+ element.hashValue }
          hasher._combine(sum)
        }
        @intrinsic("Any.describe") var description: String { get }
        @intrinsic("Any.debugDescribe") var debugDescription: String { get }
      }
      """#)
}
