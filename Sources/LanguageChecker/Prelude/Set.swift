extension Prelude {
  static let set = ModuleInterface.Chunk(
    names: ["Set", "==", "!="],
    text: #"""
      /// Different elements, in no particular order.
      struct Set<Element: Hashable>: Sequence, Collection, ExpressibleByArrayLiteral, Hashable,
        CustomStringConvertible, CustomDebugStringConvertible, Sendable
      {
        typealias Index = Int
        typealias SubSequence = Slice<Set<Element>>
        typealias Iterator = IndexingIterator<[Element]>
        typealias ArrayLiteralElement = Element

        var _members: [Element: Bool]

        /// Nothing in it.
        init() { self._members = Dictionary() }
        /// Nothing in it, with room for that many elements.
        init(minimumCapacity: Int) { self._members = Dictionary() }
        /// What a literal stands for.
        init(_elements: [Element]) {
          self._members = Dictionary()
          for element in _elements { insert(element) }
        }
        /// The different elements of a sequence.
        init<S: Sequence>(_ sequence: S) where S.Element == Element {
          self._members = Dictionary()
          for element in sequence { insert(element) }
        }

        /// The number of elements.
        var count: Int { _members.count }
        var isEmpty: Bool { _members.isEmpty }
        var startIndex: Int { 0 }
        var endIndex: Int { count }
        func index(after i: Int) -> Int { i + 1 }
        subscript(position: Int) -> Element { _members._keys[position] }
        subscript(bounds: Range<Int>) -> Slice<Set<Element>> { Slice(base: self, bounds: bounds) }
        func makeIterator() -> IndexingIterator<[Element]> { _members._keys.makeIterator() }
        func _copyToArray() -> [Element] { _members._keys }
        var first: Element? { _members._keys.first }

        /// Whether an element is among them.
        func contains(_ member: Element) -> Bool { _members._find(member) >= 0 }
        func firstIndex(of member: Element) -> Int? {
          let index = _members._find(member)
          return index < 0 ? nil : .some(index)
        }
        /// Adds an element, unless an equal one is there.
        @discardableResult
        mutating func insert(_ newMember: Element) -> (inserted: Bool, memberAfterInsert: Element) {
          let index = _members._find(newMember)
          if index >= 0 { return (inserted: false, memberAfterInsert: _members._keys[index]) }
          _members._add(newMember, true)
          return (inserted: true, memberAfterInsert: newMember)
        }
        /// Adds an element in the place of an equal one.
        @discardableResult
        mutating func update(with newMember: Element) -> Element? {
          let index = _members._find(newMember)
          if index < 0 {
            _members._add(newMember, true)
            return nil
          }
          let old = _members._keys[index]
          _members._keys[index] = newMember
          return .some(old)
        }
        /// Removes an element.
        ///
        /// - Returns: The element; `nil` if it was not there.
        @discardableResult
        mutating func remove(_ member: Element) -> Element? {
          let index = _members._find(member)
          if index < 0 { return nil }
          let old = _members._keys[index]
          _members._remove(index)
          return .some(old)
        }
        mutating func removeAll(keepingCapacity keepCapacity: Bool = false) {
          _members = Dictionary()
        }
        /// The elements for which the function says yes.
        func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> Set<Element> {
          var result = Set<Element>()
          for element in _members._keys {
            if try isIncluded(element) { result.insert(element) }
          }
          return result
        }
        /// The elements that are in at least one of both.
        func union<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element {
          var result = self
          for element in other { result.insert(element) }
          return result
        }
        mutating func formUnion<S: Sequence>(_ other: S) where S.Element == Element {
          for element in other { insert(element) }
        }
        /// The elements that are in both.
        func intersection<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element {
          var result = Set<Element>()
          for element in other {
            if contains(element) { result.insert(element) }
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
            if result.remove(element) == nil { result.insert(element) }
          }
          return result
        }
        /// Whether all elements are in the other.
        func isSubset(of other: Set<Element>) -> Bool {
          for element in _members._keys {
            if !other.contains(element) { return false }
          }
          return true
        }
        func isStrictSubset(of other: Set<Element>) -> Bool {
          count < other.count && isSubset(of: other)
        }
        /// Whether all elements of the other are in this one.
        func isSuperset(of other: Set<Element>) -> Bool { other.isSubset(of: self) }
        func isStrictSuperset(of other: Set<Element>) -> Bool { other.isStrictSubset(of: self) }
        /// Whether no element is in both.
        func isDisjoint(with other: Set<Element>) -> Bool {
          for element in _members._keys {
            if other.contains(element) { return false }
          }
          return true
        }
        /// Whether both have the same elements.
        static func == (lhs: Set<Element>, rhs: Set<Element>) -> Bool {
          lhs.count == rhs.count && lhs.isSubset(of: rhs)
        }
        func hash(into hasher: inout Hasher) {
          var sum = 0
          for element in _members._keys { sum = sum &+ element.hashValue }
          hasher._combine(sum)
        }
        var description: String { _members._keys.description }
        var debugDescription: String { "Set(" + _members._keys.description + ")" }
      }
      """#)
}
