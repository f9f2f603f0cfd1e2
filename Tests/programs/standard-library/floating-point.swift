import Foundation

print(0.1 + 0.2, 1.0 / 3.0, 1e16, 1e15, 123456789.0, 1e-5, 0.0001, 100.0, 5e-324)
print(Float(0.1), Float(1) / 3, Float(16777216), Double(Float(0.1)))
print(Double.pi, Float.pi, Double.infinity, -Double.infinity, Double.nan)
print(Double.greatestFiniteMagnitude, Double.leastNonzeroMagnitude, Double.ulpOfOne, Float.greatestFiniteMagnitude)
print(2.5.rounded(), (-2.5).rounded(), 2.4.rounded(), 2.5.rounded(.toNearestOrEven), 3.5.rounded(.toNearestOrEven))
print(2.1.rounded(.up), 2.9.rounded(.down), (-2.9).rounded(.towardZero), (-2.1).rounded(.awayFromZero), 2.5.rounded(.toNearestOrAwayFromZero))
print(7.5.truncatingRemainder(dividingBy: 2), (-7.5).truncatingRemainder(dividingBy: 2), 7.5.remainder(dividingBy: 2))
print(2.0.squareRoot(), sqrt(16.0), Float(2).squareRoot())
print(Double.nan == Double.nan, Double.nan.isNaN, (1.0 / 0).isInfinite, 1.0.isFinite, Double.infinity.isFinite)
print(abs(-2.5), (-2.5).magnitude, -0.0, abs(-0.0), 1.5.sign == .plus, (-1.5).sign == .minus)
print(Double("1.5") ?? 0, Double("1e3") ?? 0, Double("abc") ?? -1, Double("") ?? -1, Float("0.25") ?? 0, Double(" 1") ?? -1)
print(Double(7), Float(7), Double(Int("3") ?? 0) / 2)
var x = 2.0
x += 1
x *= 3
x -= 0.5
x /= 4
print(x, -x)
x.round()
print(x)
x.formSquareRoot()
print(x)
print(exp(1.0), log(10.0), log2(8.0), log10(1000.0), pow(2.0, 10.0))
print(sin(1.0), cos(1.0), tan(1.0), asin(0.5), acos(0.5), atan(1.0), atan2(1.0, -1.0))
print(sinh(1.0), cosh(1.0), tanh(0.5), cbrt(27.0), hypot(3.0, 4.0), erf(0.5))
print(floor(2.7), ceil(2.2), round(2.5), trunc(-2.7), fabs(-3.5), fmod(7.5, 2.0), fmax(1.0, 2.0), fmin(1.0, 2.0))
print(exp(Float(1)), sqrt(Float(2)), tanh(Float(0.5)), pow(Float(2), 0.5))
print(1.0.nextUp, 1.0.ulp, 3.0.addingProduct(2, 4), expm1(1e-9), log1p(1e-9))
print(min(1.5, 2), max(1.5, 2), Double.minimum(1, .nan), Double.maximum(1, .nan))
let four = 4.0
print(3.7 < four, 3.7 >= four, 2.0 == 2, 2.0 != 2)
print((0.6789 * 100).rounded() / 100, 1e21, 1.0e-10, 12345678901234567890.0)
