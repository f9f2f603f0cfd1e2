extension Prelude {
  /// The integers of other widths than `Int`: each in a raw register, as the `Int` of the same bits.
  static let fixedWidthIntegers: [ModuleInterface.Chunk] =
    [8, 16, 32].flatMap { [narrow($0, isSigned: true), narrow($0, isSigned: false)] } + [
      wide("Int64", "Int", isSigned: true), wide("UInt64", "UInt64", isSigned: false),
      wide("UInt", "UInt64", isSigned: false), unsignedInteger,
    ]

  static let fixedWidthIntegerNames: Set<String> = [
    "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64",
  ]

  private static let unsignedInteger = ModuleInterface.Chunk(
    names: [
      "UnsignedInteger", "_unsignedFromDouble", "_unsignedParse", "_unsignedToDouble",
      "_unsignedDigits",
    ],
    text: #"""
      /// An integer type without negative values.
      protocol UnsignedInteger: BinaryInteger {}
      @native("UInt64.fromDouble") func _unsignedFromDouble(_ value: Double) -> Int
      @native("UInt64.parse") func _unsignedParse(_ text: String, _ radix: Int) -> Int?
      @native("UInt64.toDouble") func _unsignedToDouble(_ bits: Int) -> Double
      @native("UInt64.digits") func _unsignedDigits(_ bits: Int, _ radix: Int, _ isUppercase: Bool) -> String
      """#)

  /// Types whose values are all values of `Int`, so that its arithmetic serves, and only results are checked.
  private static func narrow(_ width: Int, isSigned: Bool) -> ModuleInterface.Chunk {
    let name = (isSigned ? "Int" : "UInt") + "\(width)"
    let lower = isSigned ? -(1 << (width - 1)) : 0
    let upper = (1 << (isSigned ? width - 1 : width)) - 1
    let sign = 64 - width
    let truncate = isSigned ? "(x << \(sign)) >> \(sign)" : "x & \(upper)"
    func checked(_ symbol: String) -> String {
      """
      static func \(symbol) (lhs: \(name), rhs: \(name)) -> \(name) {
          let result = lhs._bits \(symbol) rhs._bits
          if result < \(lower) || result > \(upper) {
            _fail("ArithmeticOverflow", "\\(lhs._bits) \(symbol) \\(rhs._bits) overflows \(name)")
          }
          return _make(result)
        }
      """
    }
    func wrapping(_ symbol: String) -> String {
      """
      static func &\(symbol) (lhs: \(name), rhs: \(name)) -> \(name) {
          _make(_truncated(lhs._bits &\(symbol) rhs._bits))
        }
      """
    }
    return chunk(
      name, width: width, isSigned: isSigned, min: "\(lower)", max: "\(upper)",
      members: """
        static func _truncated(_ x: Int) -> Int { \(truncate) }
        init(_ value: Int) {
          if value < \(lower) || value > \(upper) {
            _fail("ArithmeticOverflow", "\\(value) does not fit in \(name)")
          }
          self = \(name)._make(value)
        }
        init?(_fitting value: Int) {
          if value < \(lower) || value > \(upper) { return nil }
          self = \(name)._make(value)
        }
        init(_clamped value: Int) {
          self = \(name)._make(value < \(lower) ? \(lower) : value > \(upper) ? \(upper) : value)
        }
        var _isLarge: Bool { false }
        var description: String { _bits.description }
        \(checked("+"))
        \(checked("-"))
        \(checked("*"))
        \(checked("/"))
        \(checked("%"))
        \(wrapping("+"))
        \(wrapping("-"))
        \(wrapping("*"))
        static prefix func ~ (x: \(name)) -> \(name) { _make(_truncated(~x._bits)) }
        static func << (lhs: \(name), rhs: \(name)) -> \(name) { _make(_truncated(lhs._bits << rhs._bits)) }
        static func >> (lhs: \(name), rhs: \(name)) -> \(name) { _make(lhs._bits >> rhs._bits) }
        @intrinsic("Int.less") static func < (lhs: \(name), rhs: \(name)) -> Bool
        func _reporting(_ result: Int) -> (partialValue: \(name), overflow: Bool) {
          let kept = \(name)._truncated(result)
          return (\(name)._make(kept), kept != result)
        }
        var leadingZeroBitCount: Int { (_bits & \((1 << width) - 1)).leadingZeroBitCount - \(sign) }
        var trailingZeroBitCount: Int { _bits == 0 ? \(width) : _bits.trailingZeroBitCount }
        var nonzeroBitCount: Int { (_bits & \((1 << width) - 1)).nonzeroBitCount }
        """)
  }

  /// Types of 64 bits; `unit` says whose natives or instructions do the arithmetic.
  private static func wide(_ name: String, _ unit: String, isSigned: Bool) -> ModuleInterface.Chunk
  {
    let members: String
    if isSigned {
      let operators = ["+", "-", "*", "/", "%", "&+", "&-", "&*", "<<", ">>"].map {
        "static func \($0) (lhs: \(name), rhs: \(name)) -> \(name) { _make(lhs._bits \($0) rhs._bits) }"
      }
      members = """
        static func _truncated(_ x: Int) -> Int { x }
        init(_ value: Int) { self = \(name)._make(value) }
        init?(_fitting value: Int) { self = \(name)._make(value) }
        init(_clamped value: Int) { self = \(name)._make(value) }
        var _isLarge: Bool { false }
        var description: String { _bits.description }
        \(operators.joined(separator: "\n"))
        @intrinsic("Int.less") static func < (lhs: \(name), rhs: \(name)) -> Bool
        """
    } else {
      let operators = [
        "+": "add", "-": "subtract", "*": "multiply", "/": "divide", "%": "remainder",
      ].sorted { $0.key < $1.key }.map {
        "@native(\"UInt64.\($0.value)\") static func \($0.key) (lhs: \(name), rhs: \(name)) -> \(name)"
      }
      let wrapping = ["+", "-", "*"].map {
        "static func &\($0) (lhs: \(name), rhs: \(name)) -> \(name) { _make(lhs._bits &\($0) rhs._bits) }"
      }
      members = """
        static func _truncated(_ x: Int) -> Int { x }
        init(_ value: Int) {
          if value < 0 { _fail("ArithmeticOverflow", "\\(value) does not fit in \(name)") }
          self = \(name)._make(value)
        }
        init?(_fitting value: Int) {
          if value < 0 { return nil }
          self = \(name)._make(value)
        }
        init(_clamped value: Int) { self = \(name)._make(value < 0 ? 0 : value) }
        var _isLarge: Bool { _bits < 0 }
        @native("UInt64.description") var description: String { get }
        \(operators.joined(separator: "\n"))
        \(wrapping.joined(separator: "\n"))
        static func << (lhs: \(name), rhs: \(name)) -> \(name) { _make(rhs._isLarge ? 0 : lhs._bits << rhs._bits) }
        @native("UInt64.shiftRight") static func >> (lhs: \(name), rhs: \(name)) -> \(name)
        @native("UInt64.less") static func < (lhs: \(name), rhs: \(name)) -> Bool
        """
    }
    return chunk(
      name, width: 64, isSigned: isSigned,
      min: isSigned ? "(-9223372036854775807) &- 1" : "0",
      max: isSigned ? "9223372036854775807" : "-1",
      members: members + "\n" + """
        static prefix func ~ (x: \(name)) -> \(name) { _make(~x._bits) }
        var leadingZeroBitCount: Int { _bits.leadingZeroBitCount }
        var trailingZeroBitCount: Int { _bits == 0 ? 64 : _bits.trailingZeroBitCount }
        var nonzeroBitCount: Int { _bits.nonzeroBitCount }
        """)
  }

  /// What all of them have.
  private static func chunk(
    _ name: String, width: Int, isSigned: Bool, min: String, max: String, members: String
  ) -> ModuleInterface.Chunk {
    let unsigned = width == 64 ? "UInt64" : "UInt\(width)"
    let twin = isSigned ? unsigned : name == "UInt" ? "Int" : "Int\(width)"
    let negation = """
      static prefix func - (operand: \(name)) -> \(name) { \(name)._make(0) - operand }
      """
    let reporting =
      width == 64
      ? ""
      : """
      func addingReportingOverflow(_ rhs: \(name)) -> (partialValue: \(name), overflow: Bool) { _reporting(_bits + rhs._bits) }
      func subtractingReportingOverflow(_ rhs: \(name)) -> (partialValue: \(name), overflow: Bool) { _reporting(_bits - rhs._bits) }
      func multipliedReportingOverflow(by rhs: \(name)) -> (partialValue: \(name), overflow: Bool) { _reporting(_bits * rhs._bits) }
      """
    return ModuleInterface.Chunk(
      names: [name],
      text: """
        /// \(isSigned ? "A whole number" : "A whole number that is not negative,") of \(width) bits. Results outside are an error; `&+`, `&-` and `&*` wrap around.
        @representation("int")
        struct \(name): FixedWidthInteger, \(isSigned ? "SignedInteger" : "UnsignedInteger"), CVarArg, Sendable {
        typealias Magnitude = \(unsigned)
        typealias Stride = Int
        @intrinsic("Any.bits") static func _make(_ bits: Int) -> \(name)
        @intrinsic("Any.bits") var _bits: Int { get }
        /// Zero.
        init() { self = \(name)._make(0) }
        init(_ value: \(name)) { self = value }
        /// The number, if it fits; otherwise an error.
        init<T: BinaryInteger>(_ source: T) {
          if source._isLarge { self = \(name)(_large: source._pattern, source.description) } else { self = \(name)(source._pattern) }
        }
        init(_large pattern: Int, _ text: String) {
          \(width == 64 && !isSigned ? "self = \(name)._make(pattern)" : "_fail(\"ArithmeticOverflow\", \"\\(text) does not fit in \(name)\")")
        }
        /// The whole part of a number; an error for what does not fit.
        init(_ source: Double) { self = \(width == 64 && !isSigned ? "\(name)._make(_unsignedFromDouble(source))" : "\(name)(Int(source))") }
        init(_ source: Float) { self = \(name)(Double(source)) }
        init<T: BinaryFloatingPoint>(_ source: T) { self = \(name)(source._asDouble) }
        /// The number; `nil` if it does not fit.
        init?<T: BinaryInteger>(exactly source: T) {
          if source._isLarge {
            \(width == 64 && !isSigned ? "self = \(name)._make(source._pattern)" : "return nil")
          } else if let value = \(name)(_fitting: source._pattern) { self = value } else { return nil }
        }
        /// The nearest number that fits.
        init<T: BinaryInteger>(clamping source: T) {
          if source._isLarge { self = \(width == 64 && !isSigned ? "\(name)._make(source._pattern)" : "\(name).max") } else { self = \(name)(_clamped: source._pattern) }
        }
        /// The low bits, whatever number they make.
        init<T: BinaryInteger>(truncatingIfNeeded source: T) { self = \(name)._make(\(name)._truncated(source._pattern)) }
        /// The number with the same bits.
        init(bitPattern source: \(twin)) { self = \(name)._make(\(name)._truncated(source._pattern)) }
        /// Reads a number in decimal; `nil` if the text is not one.
        init?(_ description: String) {
          if let value = \(name)(description, radix: 10) { self = value } else { return nil }
        }
        /// Reads a number in the given base; `nil` if the text is not one.
        init?<S: StringProtocol>(_ text: S, radix: Int = 10) {
          \(width == 64 && !isSigned
            ? "if let value = _unsignedParse(String(text), radix) { self = \(name)._make(value) } else { return nil }"
            : "if let value = Int(text, radix: radix), let number = \(name)(_fitting: value) { self = number } else { return nil }")
        }
        static var min: \(name) { _make(\(min)) }
        static var max: \(name) { _make(\(max)) }
        static var bitWidth: Int { \(width) }
        var bitWidth: Int { \(width) }
        static var zero: \(name) { _make(0) }
        var magnitude: \(unsigned) { \(unsigned)(truncatingIfNeeded: \(isSigned ? "_bits < 0 ? 0 &- _bits : _bits" : "_bits")) }
        var _asInt: Int {
          if _isLarge { _fail("ArithmeticOverflow", "\\(description) does not fit in Int") }
          return _bits
        }
        var _pattern: Int { _bits }
        var _formatArgument: String { "i" + description }
        var hashValue: Int { _bits.hashValue }
        func hash(into hasher: inout Hasher) { hasher._combine(_bits) }
        @intrinsic("Int.equal") static func == (lhs: \(name), rhs: \(name)) -> Bool
        static func & (lhs: \(name), rhs: \(name)) -> \(name) { _make(lhs._bits & rhs._bits) }
        static func | (lhs: \(name), rhs: \(name)) -> \(name) { _make(lhs._bits | rhs._bits) }
        static func ^ (lhs: \(name), rhs: \(name)) -> \(name) { _make(lhs._bits ^ rhs._bits) }
        func distance(to other: \(name)) -> Int { other._bits - _bits }
        func advanced(by n: Int) -> \(name) { n < 0 ? self - \(name)(0 - n) : self + \(name)(n) }
        var byteSwapped: \(name) { \(width == 8 ? "self" : "\(name)._make(\(name)._truncated(_swapped))") }
        var _swapped: Int {
          var rest = _bits
          var result = 0
          for _ in 0..<\(width / 8) {
            result = (result << 8) | (rest & 255)
            rest = rest >> 8
          }
          return result
        }
        static func random(in range: ClosedRange<\(name)>) -> \(name) { _make(Int.random(in: range.lowerBound._bits...range.upperBound._bits)) }
        static func random(in range: Range<\(name)>) -> \(name) { _make(Int.random(in: range.lowerBound._bits..<range.upperBound._bits)) }
        \(isSigned ? negation : "")
        \(reporting)
        \(members)
        }
        \(name == "UInt8" ? "extension UInt8 { /// The code of a character of ASCII.\ninit(ascii character: Character) { if let code = character.asciiValue { self = code } else { _fail(\"InvalidArgument\", \"'\\(character)' is not a character of ASCII\") } } }" : "")
        """)
  }
}
