print(7 / 2, -7 / 2, 7 % 3, -7 % 3, 7 % -3)
print(7.0 / 2, 7.5.truncatingRemainder(dividingBy: 2))
print(2 + 3 * 4, (2 + 3) * 4, 2 - 3 - 4, 100 / 10 / 5)
print(1 << 10, 1024 >> 3, 6 & 3, 6 | 3, 6 ^ 3, ~0)
var x = 10
x += 5
x -= 3
x *= 2
x /= 5
x %= 3
print(x)
var y = 1.5
y *= 2
y /= 4
print(y)
print(Int.max &+ 1 == Int.min, 5 &* 3)
print(Int(3.99), Int(-3.99), Double(7), Float(2.5), Int("42")!, Int("4x") as Any, Double("2.5")!)
print(abs(-3), abs(-2.5), min(3, 1, 2), max(1.5, 2), (3.7).rounded(), (-3.5).rounded(), 2.5.rounded(.down))
print(10.quotientAndRemainder(dividingBy: 3))
print(5.isMultiple(of: 5), (-7).magnitude, 3.signum())

// expect: 3 -3 1 -1 1
// expect: 3.5 1.5
// expect: 14 20 -5 2
// expect: 1024 128 2 7 5 -1
// expect: 1
// expect: 0.75
// expect: true 15
// expect: 3 -3 7.0 2.5 42 nil 2.5
// expect: 3 2.5 1 2.0 4.0 -4.0 2.0
// expect: (quotient: 3, remainder: 1)
// expect: true 7 1
