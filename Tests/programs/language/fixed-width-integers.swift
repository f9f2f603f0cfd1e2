let a: UInt8 = 250
let b = a &+ 10
print(a, b, UInt8.max, Int8.min, Int16.max, UInt16.max, Int32.min, UInt32.max, Int64.max, UInt64.max)
print(UInt8(truncatingIfNeeded: 300), UInt8(clamping: 300), UInt8(exactly: 300) as Any, Int8(exactly: 100) as Any)
let x: UInt32 = 0xDEADBEEF
print(x >> 4, x << 4, x & 0xFF, x | 1, x ^ 0xFFFF, ~x)
print(String(x, radix: 16), x.nonzeroBitCount, x.leadingZeroBitCount, x.trailingZeroBitCount)
print(Int(a) + 10, UInt8(3.9), Double(a))
var h: UInt64 = 14695981039346656037
for byte in "hello".utf8 { h ^= UInt64(byte); h = h &* 1099511628211 }
print(h)
print(Int8(-128) &- 1, Int8.max &+ 1)
print(UInt8.bitWidth, Int64.bitWidth)
let (p, o) = a.addingReportingOverflow(10)
print(p, o)
print([UInt8]("abc".utf8))
print(a.multipliedReportingOverflow(by: 2).overflow)
let bytes: [UInt8] = [1, 2, 3]
print(bytes.reduce(0) { $0 + Int($1) })
print(Int32(7) / 2, Int32(7) % 4, -Int32(7))
print(x.byteSwapped, UInt8("42")!, UInt8("300") as Any)

// expect: 250 4 255 -128 32767 65535 -2147483648 4294967295 9223372036854775807 18446744073709551615
// expect: 44 255 nil Optional(100)
// expect: 233495534 3940282096 239 3735928559 3735896336 559038736
// expect: deadbeef 24 0 0
// expect: 260 3 250.0
// expect: 11831194018420276491
// expect: 127 -128
// expect: 8 64
// expect: 4 true
// expect: [97, 98, 99]
// expect: true
// expect: 6
// expect: 3 3 -7
// expect: 4022250974 42 nil
