extension Prelude {
  static let numbers = ModuleInterface.Chunk(
    names: [
      "AdditiveArithmetic", "Numeric", "SignedNumeric", "Strideable", "BinaryInteger",
      "SignedInteger", "FixedWidthInteger", "FloatingPoint", "BinaryFloatingPoint",
      "FloatingPointRoundingRule", "FloatingPointSign", "+", "-", "*", "/", "%", "+=", "-=", "*=",
      "/=", "%=", "&", "|", "^", "~", "<<", ">>", "&+", "&-", "&*", "&=", "|=", "^=", "<<=", ">>=",
      "&+=", "&-=", "&*=", "&<<", "&>>", "abs", "CVarArg",
    ],
    text: #"""
      /// A type whose values can be added and subtracted.
      protocol AdditiveArithmetic: Equatable {
        static var zero: Self { get }
        static func + (lhs: Self, rhs: Self) -> Self
        static func - (lhs: Self, rhs: Self) -> Self
        static func += (lhs: inout Self, rhs: Self)
        static func -= (lhs: inout Self, rhs: Self)
      }

      extension AdditiveArithmetic {
        static func += (lhs: inout Self, rhs: Self) { lhs = lhs + rhs }
        static func -= (lhs: inout Self, rhs: Self) { lhs = lhs - rhs }
        static prefix func + (x: Self) -> Self { x }
      }

      /// A type whose values can be multiplied too.
      protocol Numeric: AdditiveArithmetic, ExpressibleByIntegerLiteral {
        associatedtype Magnitude: Comparable, Numeric
        /// The value without its sign.
        var magnitude: Magnitude { get }
        static func * (lhs: Self, rhs: Self) -> Self
        static func *= (lhs: inout Self, rhs: Self)
      }

      extension Numeric {
        static func *= (lhs: inout Self, rhs: Self) { lhs = lhs * rhs }
      }

      /// A numeric type with negative values.
      protocol SignedNumeric: Numeric {
        static prefix func - (operand: Self) -> Self
        /// Changes the sign.
        mutating func negate()
      }

      extension SignedNumeric {
        static prefix func - (operand: Self) -> Self {
          var result = operand
          result.negate()
          return result
        }
        mutating func negate() { self = 0 - self }
      }

      /// The value without its sign.
      func abs<T>(_ x: T) -> T where T: SignedNumeric, T: Comparable { (x < 0 ? -x : x) + 0 }

      /// A type whose values stand on a line, with distances between them.
      protocol Strideable: Comparable {
        associatedtype Stride: SignedNumeric, Comparable
        /// How far it is to another value.
        func distance(to other: Self) -> Stride
        /// The value that far away.
        func advanced(by n: Stride) -> Self
        func _next(_ index: Int, from start: Self, by distance: Stride) -> Self
      }

      extension Strideable {
        func _next(_ index: Int, from start: Self, by distance: Stride) -> Self {
          advanced(by: distance)
        }
      }

      /// An integer type.
      protocol BinaryInteger: Hashable, Numeric, CustomStringConvertible, Strideable {
        init<T: BinaryInteger>(_ source: T)
        init<T: BinaryFloatingPoint>(_ source: T)
        static func / (lhs: Self, rhs: Self) -> Self
        static func % (lhs: Self, rhs: Self) -> Self
        static func & (lhs: Self, rhs: Self) -> Self
        static func | (lhs: Self, rhs: Self) -> Self
        static func ^ (lhs: Self, rhs: Self) -> Self
        static prefix func ~ (x: Self) -> Self
        static func << (lhs: Self, rhs: Self) -> Self
        static func >> (lhs: Self, rhs: Self) -> Self
        init<T: BinaryInteger>(truncatingIfNeeded source: T)
        var _asInt: Int { get }
        /// The low 64 bits, and whether they stand for a number above `Int.max`.
        var _pattern: Int { get }
        var _isLarge: Bool { get }
        var trailingZeroBitCount: Int { get }
      }

      extension BinaryInteger {
        static func << <RHS: BinaryInteger>(lhs: Self, rhs: RHS) -> Self {
          lhs << Self(truncatingIfNeeded: rhs)
        }
        static func >> <RHS: BinaryInteger>(lhs: Self, rhs: RHS) -> Self {
          lhs >> Self(truncatingIfNeeded: rhs)
        }
        static func /= (lhs: inout Self, rhs: Self) { lhs = lhs / rhs }
        static func %= (lhs: inout Self, rhs: Self) { lhs = lhs % rhs }
        static func &= (lhs: inout Self, rhs: Self) { lhs = lhs & rhs }
        static func |= (lhs: inout Self, rhs: Self) { lhs = lhs | rhs }
        static func ^= (lhs: inout Self, rhs: Self) { lhs = lhs ^ rhs }
        static func <<= (lhs: inout Self, rhs: Self) { lhs = lhs << rhs }
        static func >>= (lhs: inout Self, rhs: Self) { lhs = lhs >> rhs }
        /// Whether the value is another one times an integer.
        func isMultiple(of other: Self) -> Bool { other == 0 ? self == 0 : self % other == 0 }
        /// Quotient and remainder of a division.
        func quotientAndRemainder(dividingBy rhs: Self) -> (quotient: Self, remainder: Self) {
          (self / rhs, self % rhs)
        }
        /// -1, 0 or 1.
        func signum() -> Self { self > 0 ? 1 : (self == 0 ? 0 : ~0) }
      }

      /// An integer type with negative values.
      protocol SignedInteger: BinaryInteger, SignedNumeric {}

      /// An integer type of a fixed number of bits.
      protocol FixedWidthInteger: BinaryInteger, LosslessStringConvertible {
        static var min: Self { get }
        static var max: Self { get }
        static var bitWidth: Int { get }
        static func &+ (lhs: Self, rhs: Self) -> Self
        static func &- (lhs: Self, rhs: Self) -> Self
        static func &* (lhs: Self, rhs: Self) -> Self
        var leadingZeroBitCount: Int { get }
        var nonzeroBitCount: Int { get }
        init<T: BinaryInteger>(clamping source: T)
      }

      extension FixedWidthInteger {
        /// Shifts by the amount modulo the width.
        static func &<< (lhs: Self, rhs: Self) -> Self {
          lhs << (rhs & Self(truncatingIfNeeded: Self.bitWidth - 1))
        }
        /// Shifts by the amount modulo the width.
        static func &>> (lhs: Self, rhs: Self) -> Self {
          lhs >> (rhs & Self(truncatingIfNeeded: Self.bitWidth - 1))
        }
        static func &+= (lhs: inout Self, rhs: Self) { lhs = lhs &+ rhs }
        static func &-= (lhs: inout Self, rhs: Self) { lhs = lhs &- rhs }
        static func &*= (lhs: inout Self, rhs: Self) { lhs = lhs &* rhs }
      }

      /// Where `rounded(_:)` goes.
      enum FloatingPointRoundingRule {
        /// To the nearest integer; a half away from zero.
        case toNearestOrAwayFromZero
        /// To the nearest integer; a half to the even one.
        case toNearestOrEven
        case up
        case down
        case towardZero
        case awayFromZero
      }

      /// The sign of a floating-point number.
      enum FloatingPointSign: Int {
        case plus
        case minus
      }

      /// A floating-point type.
      protocol FloatingPoint: SignedNumeric, Strideable, Hashable {
        init(_ value: Int)
        static var pi: Self { get }
        static var infinity: Self { get }
        static var nan: Self { get }
        static var greatestFiniteMagnitude: Self { get }
        static var leastNormalMagnitude: Self { get }
        static var leastNonzeroMagnitude: Self { get }
        static var ulpOfOne: Self { get }
        static func / (lhs: Self, rhs: Self) -> Self
        static func /= (lhs: inout Self, rhs: Self)
        /// The square root.
        func squareRoot() -> Self
        func rounded(_ rule: FloatingPointRoundingRule) -> Self
        /// What is left after taking away as many whole `other` as fit, with the sign of `self`.
        func truncatingRemainder(dividingBy other: Self) -> Self
        var isNaN: Bool { get }
        var isInfinite: Bool { get }
        var isFinite: Bool { get }
        var sign: FloatingPointSign { get }
      }

      extension FloatingPoint {
        static func /= (lhs: inout Self, rhs: Self) { lhs = lhs / rhs }
        /// The nearest integer; a half goes away from zero.
        func rounded() -> Self { rounded(.toNearestOrAwayFromZero) }
        /// Rounds in place to the nearest integer; a half goes away from zero.
        mutating func round() { self = rounded(.toNearestOrAwayFromZero) }
        /// Rounds in place.
        mutating func round(_ rule: FloatingPointRoundingRule) { self = rounded(rule) }
        /// Replaces the value by its square root.
        mutating func formSquareRoot() { self = squareRoot() }
        /// Replaces this value by its remainder, as `truncatingRemainder(dividingBy:)` gives it.
        mutating func formTruncatingRemainder(dividingBy other: Self) {
          self = truncatingRemainder(dividingBy: other)
        }
        var isZero: Bool { self == 0 }
      }

      /// A binary floating-point type.
      protocol BinaryFloatingPoint: FloatingPoint, ExpressibleByFloatLiteral {
        init<T: BinaryInteger>(_ value: T)
        init<T: BinaryFloatingPoint>(_ value: T)
        var _asDouble: Double { get }
      }

      /// A type that `String(format:)` takes.
      protocol CVarArg {
        var _formatArgument: String { get }
      }
      """#)
}
