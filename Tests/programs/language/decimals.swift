// `pow` of two whole numbers is a `Decimal`: its exponent is an `Int`.
import Foundation

let kilo = pow(2, 10)
print(kilo, type(of: kilo), pow(10, -3), pow(3, 40))
print(pow(2, 10) * 2, pow(10, 2) + 1, max(pow(2, 3), 5), abs(pow(-2, 3)))

let n = 3
let x = 1.5
print(pow(2, n), (0..<5).map { pow(2, $0) })

// Where one of them is a `Double`, or one is wanted, it is a `Double`.
let kibi: Double = pow(2, 10)
print(kibi, pow(2.0, 10.0), pow(2, 0.5), pow(x, 2), pow(Double(n), 2), x * pow(2, 10), type(of: pow(x, 2)))
print(Int(pow(2.0, 10)), Int(pow(10, Double(n))), sqrt(pow(3, 2) + pow(4, 2)))
let half: Float = pow(0.5, 2)
print(half, pow(half, 2), "\(pow(2, 3)) and \(pow(x, 3))")
func scaled(_ rate: Double, epoch: Int) -> Double { rate * pow(0.5, Double(epoch)) }
print(scaled(0.1, epoch: 3), 1 - pow(x, 2))

// Exact up to 38 digits, in base 10.
let price: Decimal = 0.1
print(price + 0.2, price + 0.2 == 0.3, 0.1 + 0.2 == 0.3)
print(Decimal(1) / 3, 1 / Decimal(1024), Decimal(10) / 4, -price, pow(price, 3))
var total = Decimal(5)
total += 1
total *= 2
total -= 3
total /= 4
print(total, total > 2, [total, 1].max()!, Set([total, 2.25]).count, total.isZero, total.sign)
print(Decimal(string: "12.50")!, Decimal(string: "many") as Any, Decimal(1) / 0, Array(stride(from: Decimal(0), to: 1, by: 0.25)))
print(pow(7, 50), pow(2, 100), pow(0, 0), pow(10, 200))

// expect: 1024 Decimal 0.001 12157665459056928801
// expect: 2048 101 8 8
// expect: 8 [1, 2, 4, 8, 16]
// expect: 1024.0 1024.0 1.4142135623730951 2.25 9.0 1536.0 Double
// expect: 1024 1000 5.0
// expect: 0.25 0.0625 8 and 3.375
// expect: 0.0125 -1.25
// expect: 0.3 true false
// expect: 0.33333333333333333333333333333333333333 0.0009765625 2.5 -0.1 0.001
// expect: 2.25 true 2.25 1 false plus
// expect: 12.5 nil NaN [0, 0.25, 0.5, 0.75]
// expect: 1798465042647412146620280340569649349250000 1267650600228229401496703205376 1 NaN
