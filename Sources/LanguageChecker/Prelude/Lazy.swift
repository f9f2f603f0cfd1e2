extension Prelude {
  static let lazy = ModuleInterface.Chunk(
    names: [
      "LazySequenceProtocol", "LazySequence", "LazyMapSequence", "LazyFilterSequence",
      "LazyPrefixWhileSequence", "LazyDropWhileSequence", "_LazyPrefixSequence", "_LazyMapIterator",
      "_LazyFilterIterator", "_LazyPrefixWhileIterator", "_LazyDropWhileIterator",
      "_LazyPrefixIterator", "Sequence",
    ],
    text: #"""
      extension Sequence {
        /// The same elements; `map`, `filter` and the like work on it when an element is asked for.
        var lazy: LazySequence<Self> { LazySequence(_base: self) }
      }

      /// A sequence whose `map`, `filter` and the like work when an element is asked for.
      protocol LazySequenceProtocol: Sequence {}

      extension LazySequenceProtocol {
        /// The function's results, made when they are asked for.
        func map<U>(_ transform: @escaping (Element) -> U) -> LazyMapSequence<Self, U> {
          LazyMapSequence(_base: self, _transform: transform)
        }
        /// The elements for which the function says yes, looked for when they are asked for.
        func filter(_ isIncluded: @escaping (Element) -> Bool) -> LazyFilterSequence<Self> {
          LazyFilterSequence(_base: self, _isIncluded: isIncluded)
        }
        /// The results that are not `nil`, made when they are asked for.
        func compactMap<U>(_ transform: @escaping (Element) -> U?)
          -> LazyMapSequence<LazyFilterSequence<LazyMapSequence<Self, U?>>, U>
        {
          map(transform).filter { $0 != nil }.map { $0! }
        }
        /// The elements before the first one for which the function says no.
        func prefix(while predicate: @escaping (Element) -> Bool) -> LazyPrefixWhileSequence<Self> {
          LazyPrefixWhileSequence(_base: self, _predicate: predicate)
        }
        /// The elements from the first one for which the function says no.
        func drop(while predicate: @escaping (Element) -> Bool) -> LazyDropWhileSequence<Self> {
          LazyDropWhileSequence(_base: self, _predicate: predicate)
        }
        /// The first elements, at most that many.
        func prefix(_ maxLength: Int) -> _LazyPrefixSequence<Self> {
          if maxLength < 0 { _failNegative("prefix", maxLength) }
          return _LazyPrefixSequence(_base: self, _count: maxLength)
        }
        /// The first element; `nil` if there are none.
        var first: Element? {
          var iterator = makeIterator()
          return iterator.next()
        }
        var isEmpty: Bool {
          for _ in self { return false }
          return true
        }
        /// The number of elements; goes through all of them.
        var count: Int {
          var count = 0
          for _ in self { count += 1 }
          return count
        }
        var lazy: Self { self }
      }

      /// What `lazy` gives.
      struct LazySequence<Base: Sequence>: LazySequenceProtocol {
        typealias Element = Base.Element
        typealias Iterator = Base.Iterator
        let _base: Base
        init(_base: Base) { self._base = _base }
        func makeIterator() -> Base.Iterator { _base.makeIterator() }
        var underestimatedCount: Int { _base.underestimatedCount }
      }

      /// What `map` of a lazy sequence gives.
      struct LazyMapSequence<Base: Sequence, Element>: LazySequenceProtocol {
        typealias Iterator = _LazyMapIterator<Base.Iterator, Element>
        let _base: Base
        let _transform: (Base.Element) -> Element
        init(_base: Base, _transform: @escaping (Base.Element) -> Element) {
          self._base = _base
          self._transform = _transform
        }
        func makeIterator() -> _LazyMapIterator<Base.Iterator, Element> {
          _LazyMapIterator(_base: _base.makeIterator(), _transform: _transform)
        }
        var underestimatedCount: Int { _base.underestimatedCount }
      }

      struct _LazyMapIterator<Base: IteratorProtocol, Element>: IteratorProtocol {
        var _base: Base
        let _transform: (Base.Element) -> Element
        init(_base: Base, _transform: @escaping (Base.Element) -> Element) {
          self._base = _base
          self._transform = _transform
        }
        mutating func next() -> Element? {
          if let element = _base.next() { return .some(_transform(element)) }
          return nil
        }
      }

      /// What `filter` of a lazy sequence gives.
      struct LazyFilterSequence<Base: Sequence>: LazySequenceProtocol {
        typealias Element = Base.Element
        typealias Iterator = _LazyFilterIterator<Base.Iterator>
        let _base: Base
        let _isIncluded: (Base.Element) -> Bool
        init(_base: Base, _isIncluded: @escaping (Base.Element) -> Bool) {
          self._base = _base
          self._isIncluded = _isIncluded
        }
        func makeIterator() -> _LazyFilterIterator<Base.Iterator> {
          _LazyFilterIterator(_base: _base.makeIterator(), _isIncluded: _isIncluded)
        }
      }

      struct _LazyFilterIterator<Base: IteratorProtocol>: IteratorProtocol {
        typealias Element = Base.Element
        var _base: Base
        let _isIncluded: (Base.Element) -> Bool
        init(_base: Base, _isIncluded: @escaping (Base.Element) -> Bool) {
          self._base = _base
          self._isIncluded = _isIncluded
        }
        mutating func next() -> Base.Element? {
          while let element = _base.next() {
            if _isIncluded(element) { return .some(element) }
          }
          return nil
        }
      }

      /// What `prefix(while:)` of a lazy sequence gives.
      struct LazyPrefixWhileSequence<Base: Sequence>: LazySequenceProtocol {
        typealias Element = Base.Element
        typealias Iterator = _LazyPrefixWhileIterator<Base.Iterator>
        let _base: Base
        let _predicate: (Base.Element) -> Bool
        init(_base: Base, _predicate: @escaping (Base.Element) -> Bool) {
          self._base = _base
          self._predicate = _predicate
        }
        func makeIterator() -> _LazyPrefixWhileIterator<Base.Iterator> {
          _LazyPrefixWhileIterator(_base: _base.makeIterator(), _predicate: _predicate)
        }
      }

      struct _LazyPrefixWhileIterator<Base: IteratorProtocol>: IteratorProtocol {
        typealias Element = Base.Element
        var _base: Base
        var _isOver: Bool
        let _predicate: (Base.Element) -> Bool
        init(_base: Base, _predicate: @escaping (Base.Element) -> Bool) {
          self._base = _base
          self._isOver = false
          self._predicate = _predicate
        }
        mutating func next() -> Base.Element? {
          if _isOver { return nil }
          if let element = _base.next() {
            if _predicate(element) { return .some(element) }
          }
          _isOver = true
          return nil
        }
      }

      /// What `drop(while:)` of a lazy sequence gives.
      struct LazyDropWhileSequence<Base: Sequence>: LazySequenceProtocol {
        typealias Element = Base.Element
        typealias Iterator = _LazyDropWhileIterator<Base.Iterator>
        let _base: Base
        let _predicate: (Base.Element) -> Bool
        init(_base: Base, _predicate: @escaping (Base.Element) -> Bool) {
          self._base = _base
          self._predicate = _predicate
        }
        func makeIterator() -> _LazyDropWhileIterator<Base.Iterator> {
          _LazyDropWhileIterator(_base: _base.makeIterator(), _predicate: _predicate)
        }
      }

      struct _LazyDropWhileIterator<Base: IteratorProtocol>: IteratorProtocol {
        typealias Element = Base.Element
        var _base: Base
        var _hasBegun: Bool
        let _predicate: (Base.Element) -> Bool
        init(_base: Base, _predicate: @escaping (Base.Element) -> Bool) {
          self._base = _base
          self._hasBegun = false
          self._predicate = _predicate
        }
        mutating func next() -> Base.Element? {
          if _hasBegun { return _base.next() }
          _hasBegun = true
          while let element = _base.next() {
            if !_predicate(element) { return .some(element) }
          }
          return nil
        }
      }

      /// What `prefix` of a lazy sequence gives.
      struct _LazyPrefixSequence<Base: Sequence>: LazySequenceProtocol {
        typealias Element = Base.Element
        typealias Iterator = _LazyPrefixIterator<Base.Iterator>
        let _base: Base
        let _count: Int
        init(_base: Base, _count: Int) {
          self._base = _base
          self._count = _count
        }
        func makeIterator() -> _LazyPrefixIterator<Base.Iterator> {
          _LazyPrefixIterator(_base: _base.makeIterator(), _rest: _count)
        }
      }

      struct _LazyPrefixIterator<Base: IteratorProtocol>: IteratorProtocol {
        typealias Element = Base.Element
        var _base: Base
        var _rest: Int
        init(_base: Base, _rest: Int) {
          self._base = _base
          self._rest = _rest
        }
        mutating func next() -> Base.Element? {
          if _rest <= 0 { return nil }
          _rest -= 1
          return _base.next()
        }
      }
      """#)
}
