struct Primes {
  let sieve: [Bool]
  init(below limit: Int) {
    var sieve = [Bool](repeating: true, count: max(2, limit))
    sieve[0] = false
    sieve[1] = false
    var n = 2
    while n * n < limit {
      if sieve[n] {
        for multiple in stride(from: n * n, to: limit, by: n) { sieve[multiple] = false }
      }
      n += 1
    }
    self.sieve = sieve
  }
  var all: [Int] { sieve.indices.filter { sieve[$0] } }
}

extension Int {
  var factors: [(prime: Int, power: Int)] {
    var rest = self
    var result: [(prime: Int, power: Int)] = []
    var candidate = 2
    while candidate * candidate <= rest {
      var power = 0
      while rest % candidate == 0 {
        rest /= candidate
        power += 1
      }
      if power > 0 { result.append((candidate, power)) }
      candidate += candidate == 2 ? 1 : 2
    }
    if rest > 1 { result.append((rest, 1)) }
    return result
  }

  var divisors: [Int] {
    factors.reduce([1]) { known, factor in
      var all = known
      var power = 1
      for _ in 0..<factor.power {
        power *= factor.prime
        all += known.map { $0 * power }
      }
      return all
    }.sorted()
  }

  func raised(to exponent: Int, modulo m: Int) -> Int {
    var (result, base, e) = (1, self % m, exponent)
    while e > 0 {
      if e & 1 == 1 { result = result * base % m }
      base = base * base % m
      e >>= 1
    }
    return result
  }
}

func extendedGCD(_ a: Int, _ b: Int) -> (gcd: Int, x: Int, y: Int) {
  if b == 0 { return (a, 1, 0) }
  let (g, x, y) = extendedGCD(b, a % b)
  return (g, y, x - a / b * y)
}

print(Primes(below: 60).all)
print(Primes(below: 10_000).all.count)
print(360.factors.map { "\($0.prime)^\($0.power)" }.joined(separator: " * "), 97.factors)
print(360.divisors.count, 28.divisors.dropLast().reduce(0, +) == 28)
print((1...500).filter { n in n.divisors.dropLast().reduce(0, +) == n })
print(7.raised(to: 560, modulo: 561), 2.raised(to: 10, modulo: 1_000_007))
print(extendedGCD(240, 46))
let pythagorean = (1...20).flatMap { a in (a...20).map { (a, $0) } }
  .compactMap { a, b -> (Int, Int, Int)? in
    let c = Int(Double(a * a + b * b).squareRoot())
    return c * c == a * a + b * b ? (a, b, c) : nil
  }
print(pythagorean)

// expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59]
// expect: 1229
// expect: 2^3 * 3^2 * 5^1 [(prime: 97, power: 1)]
// expect: 24 true
// expect: [6, 28, 496]
// expect: 1 1024
// expect: (gcd: 2, x: -9, y: 47)
// expect: [(3, 4, 5), (5, 12, 13), (6, 8, 10), (8, 15, 17), (9, 12, 15), (12, 16, 20), (15, 20, 25)]
