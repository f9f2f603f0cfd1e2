extension Prelude {
  static let range = ModuleInterface.Chunk(
    names: [
      "Range", "ClosedRange", "RangeExpression", "..<", "...", "~=", "==", "CountableRange",
      "Comparable", "_signedInteger",
    ],
    text: #"""
      /// Something that says which part of a collection is meant: `2..<5`, `2...`, `...4`.
      protocol RangeExpression {
        associatedtype Bound: Comparable
        /// The part of a collection as a range with both bounds.
        func relative<C: Collection>(to collection: C) -> Range<Bound> where C.Index == Bound
        /// Whether a value lies inside.
        func contains(_ element: Bound) -> Bool
      }

      extension RangeExpression {
        static func ~= (pattern: Self, value: Bound) -> Bool { pattern.contains(value) }
      }

      /// The values from a lower bound up to, but not including, an upper bound.
      struct Range<Bound> where Bound: Comparable {
        /// The first value.
        let lowerBound: Bound
        /// The value after the last one.
        let upperBound: Bound

        init(_unchecked lowerBound: Bound, _ upperBound: Bound) {
          self.lowerBound = lowerBound
          self.upperBound = upperBound
        }
        init(uncheckedBounds bounds: (lower: Bound, upper: Bound)) {
          self.lowerBound = bounds.lower
          self.upperBound = bounds.upper
        }
        var isEmpty: Bool { lowerBound == upperBound }
        /// Whether a value lies inside.
        func contains(_ element: Bound) -> Bool { lowerBound <= element && element < upperBound }
        /// Whether the two ranges have a value in common.
        func overlaps(_ other: Range<Bound>) -> Bool {
          !(isEmpty || other.isEmpty) && lowerBound < other.upperBound
            && other.lowerBound < upperBound
        }
        /// The part of the range inside the limits.
        func clamped(to limits: Range<Bound>) -> Range<Bound> {
          let lower =
            limits.lowerBound > lowerBound
            ? limits.lowerBound : (limits.upperBound < lowerBound ? limits.upperBound : lowerBound)
          let upper =
            limits.upperBound < upperBound
            ? limits.upperBound : (limits.lowerBound > upperBound ? limits.lowerBound : upperBound)
          return Range(_unchecked: lower, upper)
        }
      }

      extension Range: RangeExpression {
        func relative<C: Collection>(to collection: C) -> Range<Bound> where C.Index == Bound {
          self
        }
      }

      extension Range: CustomStringConvertible, CustomDebugStringConvertible {
        var description: String { "\(lowerBound)..<\(upperBound)" }
        var debugDescription: String {
          "Range(" + String(reflecting: lowerBound) + "..<" + String(reflecting: upperBound) + ")"
        }
      }

      extension Range: Equatable {
        static func == (lhs: Range<Bound>, rhs: Range<Bound>) -> Bool {
          lhs.lowerBound == rhs.lowerBound && lhs.upperBound == rhs.upperBound
        }
      }

      extension Range: Hashable where Bound: Hashable {
        func hash(into hasher: inout Hasher) {
          hasher.combine(lowerBound)
          hasher.combine(upperBound)
        }
      }

      extension Range: Sequence, Collection, BidirectionalCollection, RandomAccessCollection
      where Bound: Strideable, Bound.Stride: SignedInteger {
        typealias Element = Bound
        typealias Index = Bound
        typealias Indices = Range<Bound>
        typealias SubSequence = Range<Bound>
        typealias Iterator = IndexingIterator<Range<Bound>>

        init(_ other: ClosedRange<Bound>) {
          self.lowerBound = other.lowerBound
          self.upperBound = other.upperBound.advanced(by: 1)
        }
        func makeIterator() -> IndexingIterator<Range<Bound>> { IndexingIterator(_elements: self) }
        var startIndex: Bound { lowerBound }
        var endIndex: Bound { upperBound }
        var indices: Range<Bound> { self }
        var count: Int { Int(lowerBound.distance(to: upperBound)) }
        func index(after i: Bound) -> Bound { i.advanced(by: 1) }
        func index(before i: Bound) -> Bound { i.advanced(by: -1) }
        func index(_ i: Bound, offsetBy n: Int) -> Bound { i.advanced(by: _signedInteger(n)) }
        func distance(from start: Bound, to end: Bound) -> Int { Int(start.distance(to: end)) }
        subscript(position: Bound) -> Bound { position }
        subscript(bounds: Range<Bound>) -> Range<Bound> { bounds }
        /// The results of the function for every value.
        func map<T>(_ transform: (Bound) throws -> T) rethrows -> [T] {
          var result: [T] = []
          result.reserveCapacity(count)
          for value in self { result.append(try transform(value)) }
          return result
        }
        /// The values for which the function says yes.
        func filter(_ isIncluded: (Bound) throws -> Bool) rethrows -> [Bound] {
          var result: [Bound] = []
          for value in self {
            if try isIncluded(value) { result.append(value) }
          }
          return result
        }
        func forEach(_ body: (Bound) throws -> Void) rethrows {
          for value in self { try body(value) }
        }
        /// Goes through the values with a running result.
        func reduce<Result>(
          _ initialResult: Result, _ nextPartialResult: (Result, Bound) throws -> Result
        ) rethrows -> Result {
          var result = initialResult
          for value in self { result = try nextPartialResult(result, value) }
          return result
        }
        func min() -> Bound? { lowerBound < upperBound ? lowerBound : nil }
        func max() -> Bound? { lowerBound < upperBound ? upperBound.advanced(by: -1) : nil }
        func sorted() -> [Bound] { map { $0 } }
        func _copyToArray() -> [Bound] { map { $0 } }
      }

      /// A range of whole numbers.
      typealias CountableRange<Bound: Strideable> = Range<Bound>
      where Bound.Stride: SignedInteger

      /// The values from a lower bound up to and including an upper bound.
      struct ClosedRange<Bound> where Bound: Comparable {
        /// The first value.
        let lowerBound: Bound
        /// The last value.
        let upperBound: Bound

        init(_unchecked lowerBound: Bound, _ upperBound: Bound) {
          self.lowerBound = lowerBound
          self.upperBound = upperBound
        }
        init(uncheckedBounds bounds: (lower: Bound, upper: Bound)) {
          self.lowerBound = bounds.lower
          self.upperBound = bounds.upper
        }
        var isEmpty: Bool { false }
        /// Whether a value lies inside.
        func contains(_ element: Bound) -> Bool { lowerBound <= element && element <= upperBound }
        /// Whether the two ranges have a value in common.
        func overlaps(_ other: ClosedRange<Bound>) -> Bool {
          lowerBound <= other.upperBound && other.lowerBound <= upperBound
        }
        /// The part of the range inside the limits.
        func clamped(to limits: ClosedRange<Bound>) -> ClosedRange<Bound> {
          let lower =
            limits.lowerBound > lowerBound
            ? limits.lowerBound : (limits.upperBound < lowerBound ? limits.upperBound : lowerBound)
          let upper =
            limits.upperBound < upperBound
            ? limits.upperBound : (limits.lowerBound > upperBound ? limits.lowerBound : upperBound)
          return ClosedRange(_unchecked: lower, upper)
        }
      }

      extension ClosedRange: RangeExpression {
        func relative<C: Collection>(to collection: C) -> Range<Bound> where C.Index == Bound {
          Range(_unchecked: lowerBound, collection.index(after: upperBound))
        }
      }

      extension ClosedRange: CustomStringConvertible, CustomDebugStringConvertible {
        var description: String { "\(lowerBound)...\(upperBound)" }
        var debugDescription: String {
          "ClosedRange(" + String(reflecting: lowerBound) + "..." + String(reflecting: upperBound)
            + ")"
        }
      }

      extension ClosedRange: Equatable {
        static func == (lhs: ClosedRange<Bound>, rhs: ClosedRange<Bound>) -> Bool {
          lhs.lowerBound == rhs.lowerBound && lhs.upperBound == rhs.upperBound
        }
      }

      extension ClosedRange: Hashable where Bound: Hashable {
        func hash(into hasher: inout Hasher) {
          hasher.combine(lowerBound)
          hasher.combine(upperBound)
        }
      }

      extension ClosedRange: Sequence, Collection, BidirectionalCollection, RandomAccessCollection
      where Bound: Strideable, Bound.Stride: SignedInteger {
        typealias Element = Bound
        typealias Index = Bound
        typealias SubSequence = ArraySlice<Bound>
        typealias Iterator = IndexingIterator<Range<Bound>>

        init(_ other: Range<Bound>) {
          self.lowerBound = other.lowerBound
          self.upperBound = other.upperBound.advanced(by: -1)
        }
        var _halfOpen: Range<Bound> { Range(_unchecked: lowerBound, upperBound.advanced(by: 1)) }
        func makeIterator() -> IndexingIterator<Range<Bound>> {
          IndexingIterator(_elements: _halfOpen)
        }
        var startIndex: Bound { lowerBound }
        var endIndex: Bound { upperBound.advanced(by: 1) }
        var count: Int { Int(lowerBound.distance(to: upperBound)) + 1 }
        func index(after i: Bound) -> Bound { i.advanced(by: 1) }
        func index(before i: Bound) -> Bound { i.advanced(by: -1) }
        subscript(position: Bound) -> Bound { position }
        subscript(bounds: Range<Bound>) -> ArraySlice<Bound> { ArraySlice(bounds.map { $0 }) }
        /// The results of the function for every value.
        func map<T>(_ transform: (Bound) throws -> T) rethrows -> [T] {
          var result: [T] = []
          result.reserveCapacity(count)
          for value in self { result.append(try transform(value)) }
          return result
        }
        /// The values for which the function says yes.
        func filter(_ isIncluded: (Bound) throws -> Bool) rethrows -> [Bound] {
          var result: [Bound] = []
          for value in self {
            if try isIncluded(value) { result.append(value) }
          }
          return result
        }
        func forEach(_ body: (Bound) throws -> Void) rethrows {
          for value in self { try body(value) }
        }
        /// Goes through the values with a running result.
        func reduce<Result>(
          _ initialResult: Result, _ nextPartialResult: (Result, Bound) throws -> Result
        ) rethrows -> Result {
          var result = initialResult
          for value in self { result = try nextPartialResult(result, value) }
          return result
        }
        func min() -> Bound? { lowerBound }
        func max() -> Bound? { upperBound }
        func sorted() -> [Bound] { map { $0 } }
      }

      func _signedInteger<S: SignedInteger>(_ value: Int) -> S { S(value) }

      extension Comparable {
        /// The values from the first up to, but not including, the second.
        static func ..< (minimum: Self, maximum: Self) -> Range<Self> {
          if !(minimum <= maximum) { _failRange("\(minimum)", "\(maximum)") }
          return Range(_unchecked: minimum, maximum)
        }
        /// The values from the first up to and including the second.
        static func ... (minimum: Self, maximum: Self) -> ClosedRange<Self> {
          if !(minimum <= maximum) { _failRange("\(minimum)", "\(maximum)") }
          return ClosedRange(_unchecked: minimum, maximum)
        }
      }
      """#)
}
