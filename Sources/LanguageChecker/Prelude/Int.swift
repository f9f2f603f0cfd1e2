extension Prelude {
  static let int = ModuleInterface.Chunk(
    names: [
      "Int", "+", "-", "*", "/", "%", "&", "|", "^", "~", "<<", ">>", "&+", "&-", "&*", "==", "!=",
      "<", "<=", ">", ">=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "&+=",
      "&-=", "&*=",
    ],
    text: #"""
      /// A whole number from -2⁶³ to 2⁶³ - 1. Results outside are an error, never wrapped around.
      @representation("int")
      struct Int: FixedWidthInteger, SignedInteger, CVarArg, Sendable {
        typealias Magnitude = Int
        typealias Stride = Int

        /// Zero.
        init() { self = 0 }
        init(_ value: Int) { self = value }
        /// The whole part of a number; an error for what does not fit.
        @intrinsic("Int.fromDouble") init(_ source: Double)
        /// The whole part of a number; an error for what does not fit.
        @intrinsic("Int.fromFloat") init(_ source: Float)
        init<T: BinaryInteger>(_ source: T) { self = source._asInt }
        init<T: BinaryFloatingPoint>(_ source: T) { self = Int(source._asDouble) }
        /// The number that is exactly this one; `nil` if there is a fraction or it does not fit.
        init?(exactly source: Double) {
          if source != source.rounded(.towardZero) { return nil }
          if source < -9223372036854775808.0 { return nil }
          if source >= 9223372036854775808.0 { return nil }
          self = Int(source)
        }
        /// The nearest value that fits.
        init<T: BinaryInteger>(clamping source: T) {
          self = source._isLarge ? 9223372036854775807 : source._pattern
        }
        /// The low 64 bits, whatever number they make.
        init<T: BinaryInteger>(truncatingIfNeeded source: T) { self = source._pattern }
        /// The number with the same bits.
        init(bitPattern source: UInt) { self = source._pattern }
        /// The number; `nil` if it does not fit.
        init?<T: BinaryInteger>(exactly source: T) {
          if source._isLarge { return nil }
          self = source._pattern
        }
        /// Reads a number in decimal; `nil` if the text is not one.
        init?(_ description: String) {
          if Int._isNumber(description, 10) {
            self = Int._number(description, 10)
          } else {
            return nil
          }
        }
        /// Reads a number in the given base; `nil` if the text is not one.
        init?<S: StringProtocol>(_ text: S, radix: Int = 10) {
          if Int._isNumber(text, radix) { self = Int._number(text, radix) } else { return nil }
        }
        @native("Int.isNumber")
        static func _isNumber<S: StringProtocol>(_ text: S, _ radix: Int) -> Bool
        @native("Int.number")
        static func _number<S: StringProtocol>(_ text: S, _ radix: Int) -> Int

        /// The smallest number: -9223372036854775808.
        static var min: Int { (-9223372036854775807) &- 1 }
        /// The largest number: 9223372036854775807.
        static var max: Int { 9223372036854775807 }
        /// The number of bits: 64.
        static var bitWidth: Int { 64 }
        static var zero: Int { 0 }
        var bitWidth: Int { 64 }
        /// The number without its sign.
        var magnitude: Int { self < 0 ? 0 - self : self }
        @native("Int.description") var description: String { get }
        var _asInt: Int { self }
        var _pattern: Int { self }
        var _isLarge: Bool { false }
        var _formatArgument: String { "i" + description }
        var hashValue: Int {
          let mixed = self &* 5_871_781_006_564_002_453
          return mixed ^ (mixed >> 32)
        }
        func hash(into hasher: inout Hasher) { hasher._combine(self) }

        @intrinsic("Int.add") static func + (lhs: Int, rhs: Int) -> Int
        @intrinsic("Int.subtract") static func - (lhs: Int, rhs: Int) -> Int
        @intrinsic("Int.multiply") static func * (lhs: Int, rhs: Int) -> Int
        @intrinsic("Int.divide") static func / (lhs: Int, rhs: Int) -> Int
        @intrinsic("Int.remainder") static func % (lhs: Int, rhs: Int) -> Int
        @intrinsic("Int.and") static func & (lhs: Int, rhs: Int) -> Int
        @intrinsic("Int.or") static func | (lhs: Int, rhs: Int) -> Int
        @intrinsic("Int.xor") static func ^ (lhs: Int, rhs: Int) -> Int
        @intrinsic("Int.shiftLeft") static func << (lhs: Int, rhs: Int) -> Int
        @intrinsic("Int.shiftRight") static func >> (lhs: Int, rhs: Int) -> Int
        @intrinsic("Int.addWrapping") static func &+ (lhs: Int, rhs: Int) -> Int
        @intrinsic("Int.subtractWrapping") static func &- (lhs: Int, rhs: Int) -> Int
        @intrinsic("Int.multiplyWrapping") static func &* (lhs: Int, rhs: Int) -> Int
        @intrinsic("Int.not") static prefix func ~ (x: Int) -> Int
        @intrinsic("Int.negate") static prefix func - (operand: Int) -> Int
        @intrinsic("Int.equal") static func == (lhs: Int, rhs: Int) -> Bool
        @intrinsic("Int.notEqual") static func != (lhs: Int, rhs: Int) -> Bool
        @intrinsic("Int.less") static func < (lhs: Int, rhs: Int) -> Bool
        @intrinsic("Int.lessOrEqual") static func <= (lhs: Int, rhs: Int) -> Bool
        @intrinsic("Int.greater") static func > (lhs: Int, rhs: Int) -> Bool
        @intrinsic("Int.greaterOrEqual") static func >= (lhs: Int, rhs: Int) -> Bool
        static func += (lhs: inout Int, rhs: Int) { lhs = lhs + rhs }
        static func -= (lhs: inout Int, rhs: Int) { lhs = lhs - rhs }
        static func *= (lhs: inout Int, rhs: Int) { lhs = lhs * rhs }
        static func /= (lhs: inout Int, rhs: Int) { lhs = lhs / rhs }
        static func %= (lhs: inout Int, rhs: Int) { lhs = lhs % rhs }
        static func &= (lhs: inout Int, rhs: Int) { lhs = lhs & rhs }
        static func |= (lhs: inout Int, rhs: Int) { lhs = lhs | rhs }
        static func ^= (lhs: inout Int, rhs: Int) { lhs = lhs ^ rhs }
        static func <<= (lhs: inout Int, rhs: Int) { lhs = lhs << rhs }
        static func >>= (lhs: inout Int, rhs: Int) { lhs = lhs >> rhs }
        static func &+= (lhs: inout Int, rhs: Int) { lhs = lhs &+ rhs }
        static func &-= (lhs: inout Int, rhs: Int) { lhs = lhs &- rhs }
        static func &*= (lhs: inout Int, rhs: Int) { lhs = lhs &* rhs }

        func distance(to other: Int) -> Int { other - self }
        func advanced(by n: Int) -> Int { self + n }
        /// Whether the number is another one times an integer.
        func isMultiple(of other: Int) -> Bool { other == 0 ? self == 0 : self % other == 0 }
        /// -1, 0 or 1.
        func signum() -> Int { self > 0 ? 1 : (self == 0 ? 0 : -1) }
        @native("Int.leadingZeroBitCount") var leadingZeroBitCount: Int { get }
        @native("Int.trailingZeroBitCount") var trailingZeroBitCount: Int { get }
        @native("Int.nonzeroBitCount") var nonzeroBitCount: Int { get }
        /// The sum, and whether it had to be wrapped around.
        func addingReportingOverflow(_ rhs: Int) -> (partialValue: Int, overflow: Bool) {
          let sum = self &+ rhs
          return (sum, ((self ^ sum) & (rhs ^ sum)) < 0)
        }
        /// The difference, and whether it had to be wrapped around.
        func subtractingReportingOverflow(_ rhs: Int) -> (partialValue: Int, overflow: Bool) {
          let difference = self &- rhs
          return (difference, ((self ^ rhs) & (self ^ difference)) < 0)
        }
        /// The product, and whether it had to be wrapped around.
        func multipliedReportingOverflow(by rhs: Int) -> (partialValue: Int, overflow: Bool) {
          (self &* rhs, Int._multiplicationOverflows(self, rhs))
        }
        @native("Int.multiplicationOverflows")
        static func _multiplicationOverflows(_ lhs: Int, _ rhs: Int) -> Bool
      }
      """#)
}
