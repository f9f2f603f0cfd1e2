import Foundation
print(String(format: "%.2f|%5.1f|%-6.1f|%06.2f", 3.14159, 2.5, 2.5, 2.5))
print(String(format: "%d|%5d|%-5d|%05d", 42, 42, 42, 42))
print(String(format: "%x %X %o %c %%", 255, 255, 8, 65))
print(String(format: "%@ and %@", "a", "b"))
print(String(format: "%e %g", 12345.678, 0.0001))
print(1e-5, 1e21, 123456789012345.0, 0.1, 1.0e10, 5e-324)
print(Float(16777216), Float(0.1), Float(1e10))
print(Double("1e3")!, Int("-12")!, Double("abc") == nil, String(255, radix: 16), Int("ff", radix: 16)!)
print(pow(2.0, 10.0), sqrt(2.0), exp(1.0), log(10.0), sin(0.0), floor(2.7), ceil(2.1), abs(-1.5))
print(Int.random(in: 5...5), Double.random(in: 1...1))
print(round(2.5), trunc(-2.7), cbrt(27.0), hypot(3.0, 4.0), fmod(7.0, 3.0))
print((2.0 / 3 * 100).rounded() / 100, 10.0.description, 7.description)

// expect: 3.14|  2.5|2.5   |002.50
// expect: 42|   42|42   |00042
// expect: ff FF 10 A %
// expect: a and b
// expect: 1.234568e+04 0.0001
// expect: 1e-05 1e+21 123456789012345.0 0.1 10000000000.0 5e-324
// expect: 16777216.0 0.1 1e+10
// expect: 1000.0 -12 true ff 255
// expect: 1024.0 1.4142135623730951 2.718281828459045 2.302585092994046 0.0 2.0 3.0 1.5
// expect: 5 1.0
// expect: 3.0 -2.0 3.0000000000000004 5.0 1.0
// expect: 0.67 10.0 7
