func djb2(_ s: String) -> UInt32 { var h: UInt32 = 5381; for b in s.utf8 { h = (h << 5) &+ h &+ UInt32(b) }; return h }
print(djb2("hello"))
struct LCG { var state: UInt64; mutating func next() -> UInt64 { state = state &* 6364136223846793005 &+ 1442695040888963407; return state }
  mutating func uniform() -> Double { Double(next() >> 11) / Double(1 << 53) } }
var g = LCG(state: 42)
print(g.next(), g.next(), g.uniform())
let pixels: [UInt8] = [0, 128, 255]
print(pixels.map { Float($0) / 255 }, pixels.max()!, pixels.reduce(0) { $0 + Int($1) }, pixels.sorted(by: >))
print(UInt8(ascii: "A"), Character(UnicodeScalar(UInt8(66))), "Z".utf8.first!, Character("a").asciiValue!)
let mask: UInt16 = 0b1010_1010
for i in 0..<4 where mask & (1 << i) != 0 { print(i) }
print(UInt64.max, UInt.max, Int64(-5) / 2, UInt64(18446744073709551615) % 10, Int8(bitPattern: 200), UInt8(bitPattern: -1))
let r: ClosedRange<UInt8> = 1...3
print(r.contains(2), (UInt8(1)...3).map { $0 * 2 }, [Int32](repeating: 7, count: 2), Int32.random(in: 1...1))
var d: [UInt8: Int] = [:]; d[3, default: 0] += 1; print(d, Set<UInt64>([1, 1, 2]).count)
print(Int(UInt8.max) + 1, UInt8(exactly: 256) as Any, UInt8("12", radix: 16) as Any, abs(Int8(-5)), min(UInt8(3), 4))
let big = 0xFFFF_FFFF_FFFF_FFFF as UInt64; print(big, String(big, radix: 16), big.nonzeroBitCount, Double(big))
switch UInt8(7) { case 0: print("0"); case 1...9: print("digit"); default: print("?") }
let w = UInt8(200); print(w > 100, w == 200, w.isMultiple(of: 10), w.description, "\(w)")
func gcd<T: BinaryInteger>(_ a: T, _ b: T) -> T { b == 0 ? a : gcd(b, a % b) }
print(gcd(UInt32(12), 18), gcd(12, 18), 5 as UInt8, type(of: w))
var x: UInt8 = 5; x += 3; x -= 1; x *= 2; x <<= 1; x |= 1; x ^= 0xF; print(x, ~x, x >> 1, -Int8(5))
print(stride(from: UInt8(0), to: 10, by: 5).map { $0 })

// expect: 261238937
// expect: 10481999410520546993 4159066171780167020 0.41283831882951183
// expect: [0.0, 0.5019608, 1.0] 255 383 [255, 128, 0]
// expect: 65 B 90 97
// expect: 1
// expect: 3
// expect: 18446744073709551615 18446744073709551615 -2 5 -56 255
// expect: true [2, 4, 6] [7, 7] 1
// expect: [3: 1] 2
// expect: 256 nil Optional(18) 5 3
// expect: 18446744073709551615 ffffffffffffffff 64 1.8446744073709552e+19
// expect: digit
// expect: true true true 200 200
// expect: 6 6 5 UInt8
// expect: 18 237 9 -5
// expect: [0, 5]
