func factorial(_ n: Int) -> Int { n < 2 ? 1 : n * factorial(n - 1) }
print((0...10).map(factorial))

func hanoi(_ n: Int, from: String, to: String, via: String, moves: inout Int) {
  if n == 0 { return }
  hanoi(n - 1, from: from, to: via, via: to, moves: &moves)
  moves += 1
  if n == 3 { print("disk 3: \(from) -> \(to)") }
  hanoi(n - 1, from: via, to: to, via: from, moves: &moves)
}
var moves = 0
hanoi(5, from: "A", to: "C", via: "B", moves: &moves)
print(moves)

func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
print(gcd(48, 36), gcd(17, 5))

func power(_ base: Double, _ exponent: Int) -> Double {
  if exponent < 0 { return 1 / power(base, -exponent) }
  if exponent == 0 { return 1 }
  let half = power(base, exponent / 2)
  return exponent % 2 == 0 ? half * half : half * half * base
}
print(power(2, 10), power(2, -2), power(1.5, 3))

func permutations(_ items: [Int]) -> [[Int]] {
  if items.isEmpty { return [[]] }
  var result: [[Int]] = []
  for (index, item) in items.enumerated() {
    var rest = items
    rest.remove(at: index)
    for tail in permutations(rest) { result.append([item] + tail) }
  }
  return result
}
print(permutations([1, 2, 3]))

func ackermann(_ m: Int, _ n: Int) -> Int {
  switch (m, n) {
  case (0, _): return n + 1
  case (_, 0): return ackermann(m - 1, 1)
  default: return ackermann(m - 1, ackermann(m, n - 1))
  }
}
print(ackermann(2, 3))

func binary(_ n: Int) -> String { n < 2 ? "\(n)" : binary(n / 2) + "\(n % 2)" }
print(binary(37), String(37, radix: 2))

// expect: [1, 1, 2, 6, 24, 120, 720, 5040, 40320, 362880, 3628800]
// expect: disk 3: A -> C
// expect: disk 3: C -> B
// expect: disk 3: B -> A
// expect: disk 3: A -> C
// expect: 31
// expect: 12 1
// expect: 1024.0 0.25 3.375
// expect: [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]]
// expect: 9
// expect: 100101 100101
