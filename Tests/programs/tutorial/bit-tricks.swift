func binary(_ value: Int, width: Int = 8) -> String {
  let digits = String(value, radix: 2)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

struct BitSet: SetAlgebraLike {
  private var bits = 0

  mutating func insert(_ index: Int) { bits |= 1 << index }
  mutating func remove(_ index: Int) { bits &= ~(1 << index) }
  mutating func toggle(_ index: Int) { bits ^= 1 << index }
  func contains(_ index: Int) -> Bool { bits >> index & 1 == 1 }

  var count: Int {
    var rest = bits
    var n = 0
    while rest != 0 {
      rest &= rest - 1
      n += 1
    }
    return n
  }

  func union(_ other: BitSet) -> BitSet { BitSet(bits: bits | other.bits) }
  func intersection(_ other: BitSet) -> BitSet { BitSet(bits: bits & other.bits) }

  init() {}
  private init(bits: Int) { self.bits = bits }
  init(_ members: Int...) { members.forEach { insert($0) } }

  var members: [Int] { (0..<63).filter(contains) }
}

protocol SetAlgebraLike {
  func union(_ other: Self) -> Self
  func intersection(_ other: Self) -> Self
}

func allCommon<S: SetAlgebraLike>(_ sets: [S]) -> S? {
  guard var result = sets.first else { return nil }
  for set in sets.dropFirst() { result = result.intersection(set) }
  return result
}

print(binary(5), binary(0b1010_1010), binary(255, width: 4))
print(6 & 3, 6 | 3, 6 ^ 3, ~6, 1 << 10, -16 >> 2, 0xFF, 0o17)
var primes = BitSet(2, 3, 5, 7, 11)
let odd = BitSet(1, 3, 5, 7, 9, 11)
print(primes.members, primes.count, primes.contains(4))
primes.toggle(2)
primes.insert(13)
primes.remove(5)
print(primes.members)
print(primes.union(odd).members, primes.intersection(odd).members)
print(allCommon([primes, odd, BitSet(3, 7)])?.members ?? [])
print((0..<8).map { binary($0 ^ ($0 >> 1), width: 3) })
print((1...20).filter { $0 & ($0 - 1) == 0 })
print(40.nonzeroBitCount, 40.trailingZeroBitCount, (1 << 20).leadingZeroBitCount)

var (x, y) = (12, 34)
x ^= y
y ^= x
x ^= y
print(x, y)

// expect: 00000101 10101010 11111111
// expect: 2 7 5 -7 1024 -4 255 15
// expect: [2, 3, 5, 7, 11] 5 false
// expect: [3, 7, 11, 13]
// expect: [1, 3, 5, 7, 9, 11, 13] [3, 7, 11]
// expect: [3, 7]
// expect: ["000", "001", "011", "010", "110", "111", "101", "100"]
// expect: [1, 2, 4, 8, 16]
// expect: 2 3 43
// expect: 34 12
