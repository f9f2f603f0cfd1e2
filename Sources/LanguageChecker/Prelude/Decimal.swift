extension Prelude {
  /// Foundation's `Decimal`: what `pow(2, 10)` is, whose exponent is an `Int`.
  static let decimal = ModuleInterface.Chunk(
    names: ["Decimal", "pow"],
    text: #"""
      /// A number in base 10: up to 38 digits, exactly.
      struct Decimal: SignedNumeric, Strideable, Hashable, CustomStringConvertible, ExpressibleByFloatLiteral,
        Sendable
      {
        typealias Magnitude = Decimal
        typealias Stride = Decimal
        // Both halves of the significand; the exponent twice, plus 1 if it is negative.
        let _high: Int
        let _low: Int
        let _scale: Int
        init(_parts parts: (Int, Int, Int)) {
          _high = parts.0
          _low = parts.1
          _scale = parts.2
        }
        /// Zero.
        init() { self = Decimal(_parts: (0, 0, 0)) }
        init(_ value: Int) { self = Decimal(_parts: Decimal._fromInt(value)) }
        /// About what the value prints as: `Decimal(0.1)` is 0.1.
        init(_ value: Double) { self = Decimal(_parts: Decimal._fromDouble(value)) }
        init(integerLiteral value: Int) { self = Decimal(_parts: Decimal._fromInt(value)) }
        init(floatLiteral value: Double) { self = Decimal(_parts: Decimal._fromDouble(value)) }
        /// Reads the number that a text begins with; `nil` if there is none.
        init?(string: String) {
          if !Decimal._isNumber(string) { return nil }
          self = Decimal(_parts: Decimal._parse(string))
        }
        @native("Decimal.fromInt") static func _fromInt(_ value: Int) -> (Int, Int, Int)
        @native("Decimal.fromDouble") static func _fromDouble(_ value: Double) -> (Int, Int, Int)
        @native("Decimal.isNumber") static func _isNumber(_ text: String) -> Bool
        @native("Decimal.parse") static func _parse(_ text: String) -> (Int, Int, Int)
        @native("Decimal.add")
        static func _add(_ a: Int, _ b: Int, _ c: Int, _ d: Int, _ e: Int, _ f: Int) -> (Int, Int, Int)
        @native("Decimal.subtract")
        static func _subtract(_ a: Int, _ b: Int, _ c: Int, _ d: Int, _ e: Int, _ f: Int) -> (Int, Int, Int)
        @native("Decimal.multiply")
        static func _multiply(_ a: Int, _ b: Int, _ c: Int, _ d: Int, _ e: Int, _ f: Int) -> (Int, Int, Int)
        @native("Decimal.divide")
        static func _divide(_ a: Int, _ b: Int, _ c: Int, _ d: Int, _ e: Int, _ f: Int) -> (Int, Int, Int)
        @native("Decimal.power")
        static func _power(_ a: Int, _ b: Int, _ c: Int, _ n: Int) -> (Int, Int, Int)
        @native("Decimal.less")
        static func _less(_ a: Int, _ b: Int, _ c: Int, _ d: Int, _ e: Int, _ f: Int) -> Bool
        @native("Decimal.description")
        static func _description(_ a: Int, _ b: Int, _ c: Int) -> String

        static var zero: Decimal { Decimal() }
        /// What is left of an impossible calculation, such as a division by zero.
        static var nan: Decimal { Decimal(_parts: (0, 0, 1)) }
        /// The circle's circumference over its diameter.
        static var pi: Decimal { Decimal(string: "3.14159265358979323846264338327950288419")! }
        var description: String { Decimal._description(_high, _low, _scale) }
        /// The number without its sign.
        var magnitude: Decimal { Decimal(_parts: (_high, _low, _scale & ~1)) }
        var isZero: Bool { _high == 0 && _low == 0 && _scale == 0 }
        var isNaN: Bool { _high == 0 && _low == 0 && _scale == 1 }
        var sign: FloatingPointSign { _scale & 1 == 1 ? .minus : .plus }
        /// The power of 10 that the significand is multiplied by.
        var exponent: Int { _scale >> 1 }
        /// The digits, as an integer.
        var significand: Decimal { Decimal(_parts: (_high, _low, 0)) }

        static func + (lhs: Decimal, rhs: Decimal) -> Decimal {
          Decimal(_parts: _add(lhs._high, lhs._low, lhs._scale, rhs._high, rhs._low, rhs._scale))
        }
        static func - (lhs: Decimal, rhs: Decimal) -> Decimal {
          Decimal(_parts: _subtract(lhs._high, lhs._low, lhs._scale, rhs._high, rhs._low, rhs._scale))
        }
        static func * (lhs: Decimal, rhs: Decimal) -> Decimal {
          Decimal(_parts: _multiply(lhs._high, lhs._low, lhs._scale, rhs._high, rhs._low, rhs._scale))
        }
        static func / (lhs: Decimal, rhs: Decimal) -> Decimal {
          Decimal(_parts: _divide(lhs._high, lhs._low, lhs._scale, rhs._high, rhs._low, rhs._scale))
        }
        static func += (lhs: inout Decimal, rhs: Decimal) { lhs = lhs + rhs }
        static func -= (lhs: inout Decimal, rhs: Decimal) { lhs = lhs - rhs }
        static func *= (lhs: inout Decimal, rhs: Decimal) { lhs = lhs * rhs }
        static func /= (lhs: inout Decimal, rhs: Decimal) { lhs = lhs / rhs }
        static func < (lhs: Decimal, rhs: Decimal) -> Bool {
          _less(lhs._high, lhs._low, lhs._scale, rhs._high, rhs._low, rhs._scale)
        }
        func distance(to other: Decimal) -> Decimal { other - self }
        func advanced(by n: Decimal) -> Decimal { self + n }
      }

      /// The base to a whole power, exact up to 38 digits.
      func pow(_ x: Decimal, _ y: Int) -> Decimal {
        Decimal(_parts: Decimal._power(x._high, x._low, x._scale, y))
      }
      """#)
}
