#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension NativeRegistry {
  /// The functions of the C library's `math.h`.
  mutating func addMaths() {
    addUnary("exp", { exp($0) }, { expf($0) })
    addUnary("exp2", { exp2($0) }, { exp2f($0) })
    addUnary("expm1", { expm1($0) }, { expm1f($0) })
    addUnary("log", { log($0) }, { logf($0) })
    addUnary("log2", { log2($0) }, { log2f($0) })
    addUnary("log10", { log10($0) }, { log10f($0) })
    addUnary("log1p", { log1p($0) }, { log1pf($0) })
    addUnary("sin", { sin($0) }, { sinf($0) })
    addUnary("cos", { cos($0) }, { cosf($0) })
    addUnary("tan", { tan($0) }, { tanf($0) })
    addUnary("asin", { asin($0) }, { asinf($0) })
    addUnary("acos", { acos($0) }, { acosf($0) })
    addUnary("atan", { atan($0) }, { atanf($0) })
    addUnary("sinh", { sinh($0) }, { sinhf($0) })
    addUnary("cosh", { cosh($0) }, { coshf($0) })
    addUnary("tanh", { tanh($0) }, { tanhf($0) })
    addUnary("cbrt", { cbrt($0) }, { cbrtf($0) })
    addUnary("erf", { erf($0) }, { erff($0) })
    addUnary("erfc", { erfc($0) }, { erfcf($0) })
    addUnary("tgamma", { tgamma($0) }, { tgammaf($0) })
    addBinary("pow", { pow($0, $1) }, { powf($0, $1) })
    addBinary("atan2", { atan2($0, $1) }, { atan2f($0, $1) })
    addBinary("hypot", { hypot($0, $1) }, { hypotf($0, $1) })
    // A Float's remainder is taken by its method.
    add("Double.fmod") { call in
      let dividend = call.readDouble()
      call.write(fmod(dividend, call.readDouble()))
    }
  }
}
