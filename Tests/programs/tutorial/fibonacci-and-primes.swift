func fibonacci(_ n: Int) -> Int {
  var (a, b) = (0, 1)
  for _ in 0..<n {
    (a, b) = (b, a + b)
  }
  return a
}
print((0...15).map { fibonacci($0) })
print(fibonacci(90))

var cache: [Int: Int] = [:]
func memo(_ n: Int) -> Int {
  if n < 2 { return n }
  if let known = cache[n] { return known }
  let value = memo(n - 1) + memo(n - 2)
  cache[n] = value
  return value
}
print(memo(60), cache.count)

func sieve(upTo limit: Int) -> [Int] {
  var isPrime = [Bool](repeating: true, count: limit + 1)
  isPrime[0] = false
  isPrime[1] = false
  var candidate = 2
  while candidate * candidate <= limit {
    if isPrime[candidate] {
      for multiple in stride(from: candidate * candidate, through: limit, by: candidate) {
        isPrime[multiple] = false
      }
    }
    candidate += 1
  }
  return isPrime.indices.filter { isPrime[$0] }
}
print(sieve(upTo: 60))
print(sieve(upTo: 10_000).count)

func factors(of number: Int) -> [Int] {
  var n = number
  var result: [Int] = []
  var divisor = 2
  while n > 1 {
    while n % divisor == 0 {
      result.append(divisor)
      n /= divisor
    }
    divisor += divisor == 2 ? 1 : 2
    if divisor * divisor > n && n > 1 {
      result.append(n)
      break
    }
  }
  return result
}
for n in [2, 12, 97, 360, 1001] { print(n, factors(of: n)) }

struct FibonacciSequence: Sequence, IteratorProtocol {
  var state = (0, 1)
  mutating func next() -> Int? {
    let value = state.0
    state = (state.1, state.0 + state.1)
    return value < 100 ? value : nil
  }
}
print(FibonacciSequence().filter { $0 % 2 == 0 })

// expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610]
// expect: 2880067194370816120
// expect: 1548008755920 59
// expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59]
// expect: 1229
// expect: 2 [2]
// expect: 12 [2, 2, 3]
// expect: 97 [97]
// expect: 360 [2, 2, 2, 3, 3, 5]
// expect: 1001 [7, 11, 13]
// expect: [0, 2, 8, 34]
