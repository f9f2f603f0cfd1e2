extension Prelude {
  static let float = ModuleInterface.Chunk(
    names: [
      "Float", "+", "-", "*", "/", "==", "!=", "<", "<=", ">", ">=", "+=", "-=", "*=", "/=",
    ],
    text: #"""
      /// A 32-bit floating-point number: about 7 decimal digits.
      @representation("float")
      struct Float: BinaryFloatingPoint, LosslessStringConvertible, CVarArg, Sendable {
        typealias Magnitude = Float
        typealias Stride = Float

        /// Zero.
        init() { self = 0 }
        init(_ value: Float) { self = value }
        @intrinsic("Float.fromInt") init(_ value: Int)
        @intrinsic("Float.fromDouble") init(_ value: Double)
        init<T: BinaryInteger>(_ value: T) {
          self = value._isLarge ? Float(_unsignedToDouble(value._pattern)) : Float(value._pattern)
        }
        init<T: BinaryFloatingPoint>(_ value: T) { self = Float(value._asDouble) }
        /// Reads a number; `nil` if the text is not one.
        init?<S: StringProtocol>(_ text: S) {
          if let value = Float._parse(text) { self = value } else { return nil }
        }
        /// Reads a number; `nil` if the text is not one.
        init?(_ description: String) {
          if let value = Float._parse(description) { self = value } else { return nil }
        }
        @native("Float.parse") static func _parse<S: StringProtocol>(_ text: S) -> Float?

        static var zero: Float { 0 }
        /// The circle's circumference over its diameter.
        static var pi: Float { 3.1415925 }
        /// Larger than every number.
        static var infinity: Float { 1.0 / 0.0 }
        /// What is not a number: the result of `0.0 / 0.0`.
        static var nan: Float { -(0.0 / 0.0) }
        /// The largest finite number.
        static var greatestFiniteMagnitude: Float { 3.4028234663852886e38 }
        /// The smallest positive number with full precision.
        static var leastNormalMagnitude: Float { 1.1754943508222875e-38 }
        /// The smallest positive number.
        static var leastNonzeroMagnitude: Float { 1.401298464324817e-45 }
        /// The distance from 1 to the next number.
        static var ulpOfOne: Float { 1.1920929e-7 }
        /// The number without its sign.
        @intrinsic("Float.abs") var magnitude: Float { get }
        @native("Float.description") var description: String { get }
        var _asDouble: Double { Double(self) }
        var _formatArgument: String { "d" + Double(self).description }
        var hashValue: Int { _bits.hashValue }
        func hash(into hasher: inout Hasher) { hasher._combine(_bits) }
        @native("Float.hashBits") var _bits: Int { get }

        @intrinsic("Float.add") static func + (lhs: Float, rhs: Float) -> Float
        @intrinsic("Float.subtract") static func - (lhs: Float, rhs: Float) -> Float
        @intrinsic("Float.multiply") static func * (lhs: Float, rhs: Float) -> Float
        @intrinsic("Float.divide") static func / (lhs: Float, rhs: Float) -> Float
        @intrinsic("Float.negate") static prefix func - (operand: Float) -> Float
        @intrinsic("Float.equal") static func == (lhs: Float, rhs: Float) -> Bool
        @intrinsic("Float.notEqual") static func != (lhs: Float, rhs: Float) -> Bool
        @intrinsic("Float.less") static func < (lhs: Float, rhs: Float) -> Bool
        @intrinsic("Float.lessOrEqual") static func <= (lhs: Float, rhs: Float) -> Bool
        @intrinsic("Float.greater") static func > (lhs: Float, rhs: Float) -> Bool
        @intrinsic("Float.greaterOrEqual") static func >= (lhs: Float, rhs: Float) -> Bool
        static func += (lhs: inout Float, rhs: Float) { lhs = lhs + rhs }
        static func -= (lhs: inout Float, rhs: Float) { lhs = lhs - rhs }
        static func *= (lhs: inout Float, rhs: Float) { lhs = lhs * rhs }
        static func /= (lhs: inout Float, rhs: Float) { lhs = lhs / rhs }

        func distance(to other: Float) -> Float { other - self }
        func advanced(by n: Float) -> Float { self + n }
        func _next(_ index: Int, from start: Float, by distance: Float) -> Float {
          start.addingProduct(Float(index), distance)
        }
        /// The square root.
        @intrinsic("Float.squareRoot") func squareRoot() -> Float
        /// The nearest integer; a half goes away from zero.
        @native("Float.rounded") func rounded() -> Float
        /// The integer that the rule chooses.
        func rounded(_ rule: FloatingPointRoundingRule) -> Float {
          switch rule {
          case .toNearestOrAwayFromZero: return rounded()
          case .toNearestOrEven: return Float._roundedToEven(self)
          case .up: return Float._ceiling(self)
          case .down: return Float._floor(self)
          case .towardZero: return Float._truncated(self)
          case .awayFromZero: return self < 0 ? Float._floor(self) : Float._ceiling(self)
          }
        }
        @native("Float.roundedToEven") static func _roundedToEven(_ x: Float) -> Float
        @native("Float.ceiling") static func _ceiling(_ x: Float) -> Float
        @native("Float.floor") static func _floor(_ x: Float) -> Float
        @native("Float.truncated") static func _truncated(_ x: Float) -> Float
        /// What is left after taking away as many whole `other` as fit, with the sign of `self`.
        @native("Float.truncatingRemainder")
        func truncatingRemainder(dividingBy other: Float) -> Float
        /// What is left after taking away the nearest whole number of `other`.
        @native("Float.remainder") func remainder(dividingBy other: Float) -> Float
        /// `self + lhs * rhs`, rounded once.
        @native("Float.addingProduct") func addingProduct(_ lhs: Float, _ rhs: Float) -> Float
        /// Whether it is not a number. Such a value is not even equal to itself.
        var isNaN: Bool { self != self }
        var isInfinite: Bool { magnitude == Float.infinity }
        var isFinite: Bool { magnitude < Float.infinity }
        var isZero: Bool { self == 0 }
        var sign: FloatingPointSign { self < 0 || 1 / self < 0 ? .minus : .plus }
        /// The next larger number.
        @native("Float.nextUp") var nextUp: Float { get }
        /// The next smaller number.
        @native("Float.nextDown") var nextDown: Float { get }
        /// The distance to the next number.
        @native("Float.ulp") var ulp: Float { get }
        /// The smaller of two numbers; the one that is a number if the other is not.
        static func minimum(_ x: Float, _ y: Float) -> Float { x.isNaN ? y : (y < x ? y : x) }
        /// The larger of two numbers; the one that is a number if the other is not.
        static func maximum(_ x: Float, _ y: Float) -> Float { x.isNaN ? y : (y > x ? y : x) }
      }
      """#)
}
