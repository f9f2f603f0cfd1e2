extension Prelude {
  static let random = ModuleInterface.Chunk(
    names: ["Int", "Double", "Float"],
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
        @native("Float.random") static func _random() -> Float
      }
      """#)
}
