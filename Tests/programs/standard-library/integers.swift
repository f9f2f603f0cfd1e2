print(7 / 2, -7 / 2, 7 % 3, -7 % 3, 2 + 3 * 4, (2 + 3) * 4)
print(1 << 10, -16 >> 2, 6 & 3, 6 | 3, 6 ^ 3, ~5)
print(Int.max, Int.min, Int.max &+ 1, Int.min &- 1, Int.max &* 2)
var n = 10
n += 5
n -= 3
n *= 4
n /= 5
n %= 7
print(n)
n |= 8
n &= 12
n ^= 5
n <<= 3
n >>= 1
print(n)
print(abs(-5), abs(5), (-5).magnitude, 12.isMultiple(of: 5), 12.isMultiple(of: 4), (-3).signum(), 0.signum())
let (quotient, remainder) = 17.quotientAndRemainder(dividingBy: 5)
print(quotient, remainder)
print(Int("42") ?? -1, Int("+7") ?? -1, Int("-12") ?? 0, Int("4 2") ?? -1, Int("") ?? -1, Int("ff", radix: 16) ?? -1)
print(Int(3.99), Int(-3.99), Int(exactly: 2.5) ?? -1, Int(exactly: 4.0) ?? -1, Int(Float(2.75)))
print(String(255, radix: 16), String(255, radix: 2), String(255, radix: 16, uppercase: true), String(-10, radix: 3))
print(10.description + "!", String(12) + "3", 5.leadingZeroBitCount, 8.trailingZeroBitCount, 7.nonzeroBitCount)
print(Int.max.addingReportingOverflow(1).overflow, 3.multipliedReportingOverflow(by: 4).partialValue)
print(min(3, 1), max(3, 1), min(4, 2, 8, 1), max(4, 2, 8, 1), min(2.5, 1.5))
print(5 == 5, 5 != 5, 3 < 4, 3 > 4, 3 <= 3, 4 >= 5)
print(-n, +n, 0x1F, 0b101, 0o17, 1_000_000)
print(Int.zero, Int.bitWidth, 3.advanced(by: 4), 3.distance(to: 10))
var m = 3
m.negate()
print(m)
