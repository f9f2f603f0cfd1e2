extension Prelude {
  static let maths = ModuleInterface.Chunk(
    names: [
      "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "sin", "cos", "tan", "asin", "acos",
      "atan", "sinh", "cosh", "tanh", "cbrt", "erf", "erfc", "tgamma", "pow", "atan2", "hypot",
      "fmod", "sqrt", "floor", "ceil", "round", "trunc", "fabs", "fmax", "fmin",
    ],
    text: #"""
      /// E to the power of x.
      @native("Double.exp") func exp(_ x: Double) -> Double
      /// E to the power of x.
      @native("Float.exp") func exp(_ x: Float) -> Float
      /// 2 to the power of x.
      @native("Double.exp2") func exp2(_ x: Double) -> Double
      /// 2 to the power of x.
      @native("Float.exp2") func exp2(_ x: Float) -> Float
      /// E to the power of x, minus 1, exact for small x.
      @native("Double.expm1") func expm1(_ x: Double) -> Double
      /// E to the power of x, minus 1, exact for small x.
      @native("Float.expm1") func expm1(_ x: Float) -> Float
      /// The natural logarithm.
      @native("Double.log") func log(_ x: Double) -> Double
      /// The natural logarithm.
      @native("Float.log") func log(_ x: Float) -> Float
      /// The logarithm to base 2.
      @native("Double.log2") func log2(_ x: Double) -> Double
      /// The logarithm to base 2.
      @native("Float.log2") func log2(_ x: Float) -> Float
      /// The logarithm to base 10.
      @native("Double.log10") func log10(_ x: Double) -> Double
      /// The logarithm to base 10.
      @native("Float.log10") func log10(_ x: Float) -> Float
      /// The natural logarithm of 1 + x, exact for small x.
      @native("Double.log1p") func log1p(_ x: Double) -> Double
      /// The natural logarithm of 1 + x, exact for small x.
      @native("Float.log1p") func log1p(_ x: Float) -> Float
      /// The sine of an angle in radians.
      @native("Double.sin") func sin(_ x: Double) -> Double
      /// The sine of an angle in radians.
      @native("Float.sin") func sin(_ x: Float) -> Float
      /// The cosine of an angle in radians.
      @native("Double.cos") func cos(_ x: Double) -> Double
      /// The cosine of an angle in radians.
      @native("Float.cos") func cos(_ x: Float) -> Float
      /// The tangent of an angle in radians.
      @native("Double.tan") func tan(_ x: Double) -> Double
      /// The tangent of an angle in radians.
      @native("Float.tan") func tan(_ x: Float) -> Float
      /// The angle in radians with that sine.
      @native("Double.asin") func asin(_ x: Double) -> Double
      /// The angle in radians with that sine.
      @native("Float.asin") func asin(_ x: Float) -> Float
      /// The angle in radians with that cosine.
      @native("Double.acos") func acos(_ x: Double) -> Double
      /// The angle in radians with that cosine.
      @native("Float.acos") func acos(_ x: Float) -> Float
      /// The angle in radians with that tangent.
      @native("Double.atan") func atan(_ x: Double) -> Double
      /// The angle in radians with that tangent.
      @native("Float.atan") func atan(_ x: Float) -> Float
      /// The hyperbolic sine.
      @native("Double.sinh") func sinh(_ x: Double) -> Double
      /// The hyperbolic sine.
      @native("Float.sinh") func sinh(_ x: Float) -> Float
      /// The hyperbolic cosine.
      @native("Double.cosh") func cosh(_ x: Double) -> Double
      /// The hyperbolic cosine.
      @native("Float.cosh") func cosh(_ x: Float) -> Float
      /// The hyperbolic tangent.
      @native("Double.tanh") func tanh(_ x: Double) -> Double
      /// The hyperbolic tangent.
      @native("Float.tanh") func tanh(_ x: Float) -> Float
      /// The cube root.
      @native("Double.cbrt") func cbrt(_ x: Double) -> Double
      /// The cube root.
      @native("Float.cbrt") func cbrt(_ x: Float) -> Float
      /// The error function.
      @native("Double.erf") func erf(_ x: Double) -> Double
      /// The error function.
      @native("Float.erf") func erf(_ x: Float) -> Float
      /// 1 - erf(x).
      @native("Double.erfc") func erfc(_ x: Double) -> Double
      /// 1 - erf(x).
      @native("Float.erfc") func erfc(_ x: Float) -> Float
      /// The gamma function.
      @native("Double.tgamma") func tgamma(_ x: Double) -> Double
      /// The gamma function.
      @native("Float.tgamma") func tgamma(_ x: Float) -> Float
      /// The base to the power of the exponent.
      @native("Double.pow") func pow(_ base: Double, _ exponent: Double) -> Double
      /// The base to the power of the exponent.
      @native("Float.pow") func pow(_ base: Float, _ exponent: Float) -> Float
      /// The angle in radians from the x axis to the point (x, y).
      @native("Double.atan2") func atan2(_ y: Double, _ x: Double) -> Double
      /// The angle in radians from the x axis to the point (x, y).
      @native("Float.atan2") func atan2(_ y: Float, _ x: Float) -> Float
      /// The length of the hypotenuse of a right triangle.
      @native("Double.hypot") func hypot(_ x: Double, _ y: Double) -> Double
      /// The length of the hypotenuse of a right triangle.
      @native("Float.hypot") func hypot(_ x: Float, _ y: Float) -> Float
      /// What is left after taking away as many whole `y` as fit, with the sign of `x`.
      @native("Double.fmod") func fmod(_ x: Double, _ y: Double) -> Double
      /// What is left after taking away as many whole `y` as fit, with the sign of `x`.
      func fmod<T: FloatingPoint>(_ x: T, _ y: T) -> T { x.truncatingRemainder(dividingBy: y) }
      /// The square root.
      func sqrt(_ x: Double) -> Double { x.squareRoot() }
      /// The square root.
      func sqrt<T: FloatingPoint>(_ x: T) -> T { x.squareRoot() }
      /// The largest integer that is not above.
      func floor(_ x: Double) -> Double { Double._floor(x) }
      /// The largest integer that is not above.
      func floor<T: FloatingPoint>(_ x: T) -> T { x.rounded(.down) }
      /// The smallest integer that is not below.
      func ceil(_ x: Double) -> Double { Double._ceiling(x) }
      /// The smallest integer that is not below.
      func ceil<T: FloatingPoint>(_ x: T) -> T { x.rounded(.up) }
      /// The nearest integer; a half goes away from zero.
      func round(_ x: Double) -> Double { x.rounded() }
      /// The nearest integer; a half goes away from zero.
      func round<T: FloatingPoint>(_ x: T) -> T { x.rounded() }
      /// The number without its fraction.
      func trunc(_ x: Double) -> Double { Double._truncated(x) }
      /// The number without its fraction.
      func trunc<T: FloatingPoint>(_ x: T) -> T { x.rounded(.towardZero) }
      /// The number without its sign.
      func fabs(_ x: Double) -> Double { x.magnitude }
      /// The number without its sign.
      func fabs<T: FloatingPoint>(_ x: T) -> T { abs(x) }
      /// The larger of two numbers.
      func fmax(_ x: Double, _ y: Double) -> Double { Double.maximum(x, y) }
      /// The larger of two numbers.
      func fmax(_ x: Float, _ y: Float) -> Float { Float.maximum(x, y) }
      /// The smaller of two numbers.
      func fmin(_ x: Double, _ y: Double) -> Double { Double.minimum(x, y) }
      /// The smaller of two numbers.
      func fmin(_ x: Float, _ y: Float) -> Float { Float.minimum(x, y) }
      """#)
}
