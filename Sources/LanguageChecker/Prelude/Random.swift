extension Prelude {
  static let random = ModuleInterface.Chunk(
    names: [
      "Int", "Double", "Float", "Bool", "RandomNumberGenerator", "SystemRandomNumberGenerator",
      "FixedWidthInteger", "Sequence", "Collection", "MutableCollection", "_highProduct",
    ],
    text: #"""
      extension Int {
        /// A number from the range by chance.
        static func random(in range: Range<Int>) -> Int {
          if range.isEmpty { _fail("InvalidRange", "there is no random value in an empty range") }
          return _random(from: range.lowerBound, through: range.upperBound - 1)
        }
        /// A number from the range by chance.
        static func random(in range: ClosedRange<Int>) -> Int {
          _random(from: range.lowerBound, through: range.upperBound)
        }
        static func _random(below bound: Int) -> Int { _random(from: 0, through: bound - 1) }
        @native("Int.random") static func _random(from lower: Int, through upper: Int) -> Int
      }

      extension Double {
        /// A number from the range by chance.
        static func random(in range: Range<Double>) -> Double {
          if range.isEmpty { _fail("InvalidRange", "there is no random value in an empty range") }
          let value = range.lowerBound + (range.upperBound - range.lowerBound) * _random()
          return value < range.upperBound ? value : range.lowerBound
        }
        /// A number from the range by chance.
        static func random(in range: ClosedRange<Double>) -> Double {
          range.lowerBound + (range.upperBound - range.lowerBound) * _random()
        }
        /// A number from the range, made by a generator.
        static func random<T: RandomNumberGenerator>(
          in range: Range<Double>, using generator: inout T
        ) -> Double {
          if range.isEmpty { _fail("InvalidRange", "there is no random value in an empty range") }
          let lower = range.lowerBound
          let length = range.upperBound - lower
          while true {
            let unit = Double(generator._bits() & 9007199254740991) * (Double.ulpOfOne / 2)
            let value = length * unit + lower
            if value != range.upperBound { return value }
          }
        }
        /// A number from the range, made by a generator.
        static func random<T: RandomNumberGenerator>(
          in range: ClosedRange<Double>, using generator: inout T
        ) -> Double {
          let steps = generator._bits(below: 9007199254740993, 64)
          if steps == 9007199254740992 { return range.upperBound }
          let unit = Double(steps) * (Double.ulpOfOne / 2)
          return (range.upperBound - range.lowerBound) * unit + range.lowerBound
        }
        @native("Double.random") static func _random() -> Double
      }

      extension Float {
        /// A number from the range by chance.
        static func random(in range: Range<Float>) -> Float {
          if range.isEmpty { _fail("InvalidRange", "there is no random value in an empty range") }
          let value = range.lowerBound + (range.upperBound - range.lowerBound) * _random()
          return value < range.upperBound ? value : range.lowerBound
        }
        /// A number from the range by chance.
        static func random(in range: ClosedRange<Float>) -> Float {
          range.lowerBound + (range.upperBound - range.lowerBound) * _random()
        }
        /// A number from the range, made by a generator.
        static func random<T: RandomNumberGenerator>(
          in range: Range<Float>, using generator: inout T
        ) -> Float {
          if range.isEmpty { _fail("InvalidRange", "there is no random value in an empty range") }
          let lower = range.lowerBound
          let length = range.upperBound - lower
          while true {
            let unit = Float(generator._bits() & 16777215) * (Float.ulpOfOne / 2)
            let value = length * unit + lower
            if value != range.upperBound { return value }
          }
        }
        /// A number from the range, made by a generator.
        static func random<T: RandomNumberGenerator>(
          in range: ClosedRange<Float>, using generator: inout T
        ) -> Float {
          let steps = generator._bits(below: 16777217, 32)
          if steps == 16777216 { return range.upperBound }
          let unit = Float(steps) * (Float.ulpOfOne / 2)
          return (range.upperBound - range.lowerBound) * unit + range.lowerBound
        }
        @native("Float.random") static func _random() -> Float
      }

      /// Gives whole numbers by chance; `next()` makes the next one.
      protocol RandomNumberGenerator {
        /// A number by chance, each of the 64 bits like the flip of a coin.
        mutating func next() -> UInt64
      }

      extension RandomNumberGenerator {
        mutating func _bits() -> Int { next()._bits }
        /// A number by chance of another width.
        mutating func next<T: FixedWidthInteger & UnsignedInteger>() -> T {
          T(truncatingIfNeeded: _bits())
        }
        /// A number by chance below a bound.
        mutating func next<T: FixedWidthInteger & UnsignedInteger>(upperBound: T) -> T {
          if upperBound == 0 { _fail("InvalidArgument", "'upperBound' has to be above 0") }
          return T(truncatingIfNeeded: _bits(below: upperBound._pattern, T.bitWidth))
        }
        // The high half of the product of a number by chance and the bound (Lemire 2019), as Swift does it, so that a
        // generator gives the same numbers.
        mutating func _bits(below bound: Int, _ width: Int) -> Int {
          if width == 64 {
            let unsigned = UInt64._make(bound)
            var random = _bits()
            if UInt64._make(random &* bound) < unsigned {
              let threshold = UInt64._make(0 &- bound) % unsigned
              while UInt64._make(random &* bound) < threshold { random = _bits() }
            }
            return _highProduct(random, bound)
          }
          let mask = (1 << width) - 1
          var product = (_bits() & mask) &* bound
          if product & mask < bound {
            let threshold = (mask + 1 - bound) % bound
            while product & mask < threshold { product = (_bits() & mask) &* bound }
          }
          return (product >> width) & mask
        }
      }
      @native("UInt64.highProduct") func _highProduct(_ left: Int, _ right: Int) -> Int

      /// The generator that is used where none is given.
      struct SystemRandomNumberGenerator: RandomNumberGenerator, Sendable {
        init() {}
        mutating func next() -> UInt64 { UInt64._make(Int._random(from: Int.min, through: Int.max)) }
      }

      extension FixedWidthInteger {
        /// A number from the range, made by a generator.
        static func random<T: RandomNumberGenerator>(
          in range: Range<Self>, using generator: inout T
        ) -> Self {
          if range.isEmpty { _fail("InvalidRange", "there is no random value in an empty range") }
          let lower = range.lowerBound._pattern
          let count = range.upperBound._pattern &- lower
          return Self(truncatingIfNeeded: lower &+ generator._bits(below: count, Self.bitWidth))
        }
        /// A number from the range, made by a generator.
        static func random<T: RandomNumberGenerator>(
          in range: ClosedRange<Self>, using generator: inout T
        ) -> Self {
          if range.lowerBound == Self.min && range.upperBound == Self.max {
            return Self(truncatingIfNeeded: generator._bits())
          }
          let lower = range.lowerBound._pattern
          let count = range.upperBound._pattern &- lower &+ 1
          return Self(truncatingIfNeeded: lower &+ generator._bits(below: count, Self.bitWidth))
        }
      }

      extension Bool {
        /// `true` or `false`, made by a generator.
        static func random<T: RandomNumberGenerator>(using generator: inout T) -> Bool {
          (generator._bits() >> 17) & 1 == 0
        }
      }

      extension Sequence {
        /// The elements in an order made by a generator.
        func shuffled<T: RandomNumberGenerator>(using generator: inout T) -> [Element] {
          var result = Array(self)
          result.shuffle(using: &generator)
          return result
        }
      }

      extension MutableCollection where Self: RandomAccessCollection {
        /// Puts the elements in an order made by a generator.
        mutating func shuffle<T: RandomNumberGenerator>(using generator: inout T) {
          var amount = count
          var current = startIndex
          while amount > 1 {
            let random = Int.random(in: 0..<amount, using: &generator)
            amount -= 1
            swapAt(current, index(current, offsetBy: random))
            current = index(after: current)
          }
        }
      }

      extension Collection {
        /// An element chosen by a generator; `nil` if there are none.
        func randomElement<T: RandomNumberGenerator>(using generator: inout T) -> Element? {
          let count = self.count
          if count == 0 { return nil }
          return .some(self[index(startIndex, offsetBy: Int.random(in: 0..<count, using: &generator))])
        }
      }
      """#)
}
