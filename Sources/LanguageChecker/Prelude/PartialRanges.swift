extension Prelude {
  static let partialRanges = ModuleInterface.Chunk(
    names: [
      "PartialRangeFrom", "PartialRangeUpTo", "PartialRangeThrough", "UnboundedRange",
      "UnboundedRange_", "...", "..<", "Comparable", "_PartialRangeIterator",
    ],
    text: #"""
      /// Everything from a value on: `2...`.
      struct PartialRangeFrom<Bound> where Bound: Comparable {
        let lowerBound: Bound
        init(_ lowerBound: Bound) { self.lowerBound = lowerBound }
      }

      extension PartialRangeFrom: RangeExpression {
        func relative<C: Collection>(to collection: C) -> Range<Bound> where C.Index == Bound {
          lowerBound..<collection.endIndex
        }
        func contains(_ element: Bound) -> Bool { lowerBound <= element }
      }

      extension PartialRangeFrom: Sequence
      where Bound: Strideable, Bound.Stride: SignedInteger {
        typealias Element = Bound
        typealias Iterator = _PartialRangeIterator<Bound>
        func makeIterator() -> _PartialRangeIterator<Bound> {
          _PartialRangeIterator(_current: lowerBound)
        }
      }

      struct _PartialRangeIterator<Bound>: IteratorProtocol
      where Bound: Strideable, Bound.Stride: SignedInteger {
        typealias Element = Bound
        var _current: Bound
        init(_current: Bound) { self._current = _current }
        mutating func next() -> Bound? {
          let result = _current
          _current = _current.advanced(by: 1)
          return result
        }
      }

      /// Everything before a value: `..<4`.
      struct PartialRangeUpTo<Bound>: RangeExpression where Bound: Comparable {
        let upperBound: Bound
        init(_ upperBound: Bound) { self.upperBound = upperBound }
        func relative<C: Collection>(to collection: C) -> Range<Bound> where C.Index == Bound {
          collection.startIndex..<upperBound
        }
        func contains(_ element: Bound) -> Bool { element < upperBound }
      }

      /// Everything up to and including a value: `...4`.
      struct PartialRangeThrough<Bound>: RangeExpression where Bound: Comparable {
        let upperBound: Bound
        init(_ upperBound: Bound) { self.upperBound = upperBound }
        func relative<C: Collection>(to collection: C) -> Range<Bound> where C.Index == Bound {
          collection.startIndex..<collection.index(after: upperBound)
        }
        func contains(_ element: Bound) -> Bool { element <= upperBound }
      }

      extension Comparable {
        /// Everything from a value on.
        static postfix func ... (minimum: Self) -> PartialRangeFrom<Self> {
          PartialRangeFrom(minimum)
        }
        /// Everything before a value.
        static prefix func ..< (maximum: Self) -> PartialRangeUpTo<Self> {
          PartialRangeUpTo(maximum)
        }
        /// Everything up to and including a value.
        static prefix func ... (maximum: Self) -> PartialRangeThrough<Self> {
          PartialRangeThrough(maximum)
        }
      }

      /// The range of everything, as `x[...]` writes it.
      enum UnboundedRange_ {
        static postfix func ... (ignored: UnboundedRange_) {}
      }
      typealias UnboundedRange = (UnboundedRange_) -> ()
      """#)
}
