extension Prelude {
  static let sequence = ModuleInterface.Chunk(
    names: [
      "_Zip2Iterator", "_EnumeratedIterator", "Sequence", "IteratorProtocol", "IndexingIterator",
      "zip", "Zip2Sequence",
      "EnumeratedSequence", "AnySequence", "AnyIterator", "repeatElement", "Repeated", "sequence",
    ],
    text: #"""
      /// Gives the elements of a sequence one after the other.
      protocol IteratorProtocol<Element> {
        associatedtype Element
        /// The next element; `nil` when there are no more.
        mutating func next() -> Element?
      }

      /// A type that a `for` loop can go over.
      protocol Sequence<Element> {
        associatedtype Element
        associatedtype Iterator: IteratorProtocol where Iterator.Element == Element
        func makeIterator() -> Iterator
        var underestimatedCount: Int { get }
        func _copyToArray() -> [Element]
      }

      extension Sequence {
        var underestimatedCount: Int { 0 }
        func _copyToArray() -> [Element] {
          var result: [Element] = []
          for element in self { result.append(element) }
          return result
        }
      }

      extension Sequence where Self: IteratorProtocol {
        /// A sequence that is its own iterator.
        func makeIterator() -> Self { self }
      }

      /// Goes through a collection by its indices.
      struct IndexingIterator<Elements: Collection>: IteratorProtocol, Sequence {
        typealias Element = Elements.Element
        typealias Iterator = IndexingIterator<Elements>
        let _elements: Elements
        var _position: Elements.Index
        init(_elements: Elements) {
          self._elements = _elements
          self._position = _elements.startIndex
        }
        mutating func next() -> Elements.Element? {
          if _position == _elements.endIndex { return nil }
          let element = _elements[_position]
          _position = _elements.index(after: _position)
          return element
        }
        func makeIterator() -> IndexingIterator<Elements> { self }
      }

      /// Pairs the elements of two sequences; ends with the shorter one.
      func zip<Sequence1: Sequence, Sequence2: Sequence>(
        _ sequence1: Sequence1, _ sequence2: Sequence2
      ) -> Zip2Sequence<Sequence1, Sequence2> {
        Zip2Sequence(_sequence1: sequence1, _sequence2: sequence2)
      }

      /// The pairs that `zip` makes.
      struct Zip2Sequence<Sequence1: Sequence, Sequence2: Sequence>: Sequence {
        typealias Element = (Sequence1.Element, Sequence2.Element)
        typealias Iterator = _Zip2Iterator<Sequence1.Iterator, Sequence2.Iterator>
        let _sequence1: Sequence1
        let _sequence2: Sequence2
        init(_sequence1: Sequence1, _sequence2: Sequence2) {
          self._sequence1 = _sequence1
          self._sequence2 = _sequence2
        }
        func makeIterator() -> _Zip2Iterator<Sequence1.Iterator, Sequence2.Iterator> {
          _Zip2Iterator(_first: _sequence1.makeIterator(), _second: _sequence2.makeIterator())
        }
      }

      struct _Zip2Iterator<Iterator1: IteratorProtocol, Iterator2: IteratorProtocol>:
        IteratorProtocol
      {
        typealias Element = (Iterator1.Element, Iterator2.Element)
        var _first: Iterator1
        var _second: Iterator2
        init(_first: Iterator1, _second: Iterator2) {
          self._first = _first
          self._second = _second
        }
        mutating func next() -> (Iterator1.Element, Iterator2.Element)? {
          if let first = _first.next() {
            if let second = _second.next() { return (first, second) }
          }
          return nil
        }
      }

      /// The elements of a sequence, each with its number from 0.
      struct EnumeratedSequence<Base: Sequence>: Sequence {
        typealias Element = (offset: Int, element: Base.Element)
        typealias Iterator = _EnumeratedIterator<Base.Iterator>
        let _base: Base
        init(_base: Base) { self._base = _base }
        func makeIterator() -> _EnumeratedIterator<Base.Iterator> {
          _EnumeratedIterator(_base: _base.makeIterator())
        }
      }

      struct _EnumeratedIterator<Base: IteratorProtocol>: IteratorProtocol {
        typealias Element = (offset: Int, element: Base.Element)
        var _base: Base
        var _count: Int
        init(_base: Base) {
          self._base = _base
          self._count = 0
        }
        mutating func next() -> (offset: Int, element: Base.Element)? {
          if let element = _base.next() {
            let offset = _count
            _count += 1
            return (offset: offset, element: element)
          }
          return nil
        }
      }

      /// An iterator made of a function.
      struct AnyIterator<Element>: IteratorProtocol, Sequence {
        typealias Iterator = AnyIterator<Element>
        let _next: () -> Element?
        init(_ body: @escaping () -> Element?) { self._next = body }
        mutating func next() -> Element? { _next() }
        func makeIterator() -> AnyIterator<Element> { self }
      }

      /// A sequence made of a function that makes iterators.
      struct AnySequence<Element>: Sequence {
        typealias Iterator = AnyIterator<Element>
        let _make: () -> AnyIterator<Element>
        init<I: IteratorProtocol>(_ makeUnderlyingIterator: @escaping () -> I)
        where I.Element == Element {
          self._make = {
            var iterator = makeUnderlyingIterator()
            return AnyIterator<Element> { () -> Element? in iterator.next() }
          }
        }
        func makeIterator() -> AnyIterator<Element> { _make() }
      }

      /// The same element several times.
      func repeatElement<T>(_ element: T, count n: Int) -> Repeated<T> {
        if n < 0 { _failNegative("repeatElement", n) }
        return Repeated(_repeating: element, count: n)
      }

      /// The same element several times.
      struct Repeated<Element>: Sequence, Collection, BidirectionalCollection,
        RandomAccessCollection
      {
        typealias Index = Int
        typealias Iterator = IndexingIterator<Repeated<Element>>
        let count: Int
        let repeatedValue: Element
        init(_repeating value: Element, count: Int) {
          self.count = count
          self.repeatedValue = value
        }
        var startIndex: Int { 0 }
        var endIndex: Int { count }
        func index(after i: Int) -> Int { i + 1 }
        func index(before i: Int) -> Int { i - 1 }
        subscript(position: Int) -> Element { repeatedValue }
        subscript(bounds: Range<Int>) -> Slice<Repeated<Element>> {
          Slice(base: self, bounds: bounds)
        }
        func makeIterator() -> IndexingIterator<Repeated<Element>> {
          IndexingIterator(_elements: self)
        }
      }

      /// What the function makes of a state that it changes, until it gives `nil`.
      func sequence<T, State>(state: State, next: @escaping (inout State) -> T?) -> AnyIterator<T> {
        var current = state
        return AnyIterator<T> { () -> T? in next(&current) }
      }

      /// A value, then what the function makes of each value, until it gives `nil`.
      func sequence<T>(first: T, next: @escaping (T) -> T?) -> AnyIterator<T> {
        var upcoming: T? = .some(first)
        return AnyIterator<T> { () -> T? in
          if let value = upcoming {
            upcoming = next(value)
            return value
          }
          return nil
        }
      }
      """#)
}
