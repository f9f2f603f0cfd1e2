extension Prelude {
  static let double = ModuleInterface.Chunk(
    names: [
      "Double", "+", "-", "*", "/", "==", "!=", "<", "<=", ">", ">=", "+=", "-=", "*=", "/=",
    ],
    text: #"""
      /// A 64-bit floating-point number: about 16 decimal digits.
      @representation("double")
      struct Double: BinaryFloatingPoint, LosslessStringConvertible, CVarArg, Sendable {
        typealias Magnitude = Double
        typealias Stride = Double

        /// Zero.
        init() { self = 0 }
        init(_ value: Double) { self = value }
        @intrinsic("Double.fromInt") init(_ value: Int)
        @intrinsic("Double.fromFloat") init(_ value: Float)
        init<T: BinaryInteger>(_ value: T) {
          self = value._isLarge ? Double(_unsignedToDouble(value._pattern)) : Double(value._pattern)
        }
        init<T: BinaryFloatingPoint>(_ value: T) { self = Double(value._asDouble) }
        /// Reads a number; `nil` if the text is not one.
        init?<S: StringProtocol>(_ text: S) {
          if let value = Double._parse(text) { self = value } else { return nil }
        }
        /// Reads a number; `nil` if the text is not one.
        init?(_ description: String) {
          if let value = Double._parse(description) { self = value } else { return nil }
        }
        @native("Double.parse") static func _parse<S: StringProtocol>(_ text: S) -> Double?

        static var zero: Double { 0 }
        /// The circle's circumference over its diameter.
        static var pi: Double { 3.141592653589793 }
        /// Larger than every number.
        static var infinity: Double { 1.0 / 0.0 }
        /// What is not a number: the result of `0.0 / 0.0`.
        static var nan: Double { -(0.0 / 0.0) }
        /// The largest finite number.
        static var greatestFiniteMagnitude: Double { 1.7976931348623157e308 }
        /// The smallest positive number with full precision.
        static var leastNormalMagnitude: Double { 2.2250738585072014e-308 }
        /// The smallest positive number.
        static var leastNonzeroMagnitude: Double { 5e-324 }
        /// The distance from 1 to the next number.
        static var ulpOfOne: Double { 2.220446049250313e-16 }
        /// The number without its sign.
        @intrinsic("Double.abs") var magnitude: Double { get }
        @native("Double.description") var description: String { get }
        var _asDouble: Double { Double(self) }
        var _formatArgument: String { "d" + Double(self).description }
        var hashValue: Int { _bits.hashValue }
        func hash(into hasher: inout Hasher) { hasher._combine(_bits) }
        @native("Double.hashBits") var _bits: Int { get }

        @intrinsic("Double.add") static func + (lhs: Double, rhs: Double) -> Double
        @intrinsic("Double.subtract") static func - (lhs: Double, rhs: Double) -> Double
        @intrinsic("Double.multiply") static func * (lhs: Double, rhs: Double) -> Double
        @intrinsic("Double.divide") static func / (lhs: Double, rhs: Double) -> Double
        @intrinsic("Double.negate") static prefix func - (operand: Double) -> Double
        @intrinsic("Double.equal") static func == (lhs: Double, rhs: Double) -> Bool
        @intrinsic("Double.notEqual") static func != (lhs: Double, rhs: Double) -> Bool
        @intrinsic("Double.less") static func < (lhs: Double, rhs: Double) -> Bool
        @intrinsic("Double.lessOrEqual") static func <= (lhs: Double, rhs: Double) -> Bool
        @intrinsic("Double.greater") static func > (lhs: Double, rhs: Double) -> Bool
        @intrinsic("Double.greaterOrEqual") static func >= (lhs: Double, rhs: Double) -> Bool
        static func += (lhs: inout Double, rhs: Double) { lhs = lhs + rhs }
        static func -= (lhs: inout Double, rhs: Double) { lhs = lhs - rhs }
        static func *= (lhs: inout Double, rhs: Double) { lhs = lhs * rhs }
        static func /= (lhs: inout Double, rhs: Double) { lhs = lhs / rhs }

        func distance(to other: Double) -> Double { other - self }
        func advanced(by n: Double) -> Double { self + n }
        func _next(_ index: Int, from start: Double, by distance: Double) -> Double {
          start.addingProduct(Double(index), distance)
        }
        /// The square root.
        @intrinsic("Double.squareRoot") func squareRoot() -> Double
        /// The nearest integer; a half goes away from zero.
        @native("Double.rounded") func rounded() -> Double
        /// The integer that the rule chooses.
        func rounded(_ rule: FloatingPointRoundingRule) -> Double {
          switch rule {
          case .toNearestOrAwayFromZero: return rounded()
          case .toNearestOrEven: return Double._roundedToEven(self)
          case .up: return Double._ceiling(self)
          case .down: return Double._floor(self)
          case .towardZero: return Double._truncated(self)
          case .awayFromZero: return self < 0 ? Double._floor(self) : Double._ceiling(self)
          }
        }
        @native("Double.roundedToEven") static func _roundedToEven(_ x: Double) -> Double
        @native("Double.ceiling") static func _ceiling(_ x: Double) -> Double
        @native("Double.floor") static func _floor(_ x: Double) -> Double
        @native("Double.truncated") static func _truncated(_ x: Double) -> Double
        /// What is left after taking away as many whole `other` as fit, with the sign of `self`.
        @native("Double.truncatingRemainder")
        func truncatingRemainder(dividingBy other: Double) -> Double
        /// What is left after taking away the nearest whole number of `other`.
        @native("Double.remainder") func remainder(dividingBy other: Double) -> Double
        /// `self + lhs * rhs`, rounded once.
        @native("Double.addingProduct") func addingProduct(_ lhs: Double, _ rhs: Double) -> Double
        /// Whether it is not a number. Such a value is not even equal to itself.
        var isNaN: Bool { self != self }
        var isInfinite: Bool { magnitude == Double.infinity }
        var isFinite: Bool { magnitude < Double.infinity }
        var isZero: Bool { self == 0 }
        var sign: FloatingPointSign { self < 0 || 1 / self < 0 ? .minus : .plus }
        /// The next larger number.
        @native("Double.nextUp") var nextUp: Double { get }
        /// The next smaller number.
        @native("Double.nextDown") var nextDown: Double { get }
        /// The distance to the next number.
        @native("Double.ulp") var ulp: Double { get }
        /// The smaller of two numbers; the one that is a number if the other is not.
        static func minimum(_ x: Double, _ y: Double) -> Double { x.isNaN ? y : (y < x ? y : x) }
        /// The larger of two numbers; the one that is a number if the other is not.
        static func maximum(_ x: Double, _ y: Double) -> Double { x.isNaN ? y : (y > x ? y : x) }
      }
      """#)
}
