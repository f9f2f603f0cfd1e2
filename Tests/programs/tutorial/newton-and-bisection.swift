import Foundation

enum RootError: Error {
  case noSignChange(Double, Double)
  case flat(at: Double)
  case notConverged(after: Int, last: Double)
}

struct RootFinder {
  var tolerance = 1e-10
  var limit = 100
  private(set) var iterations = 0

  mutating func bisect(_ f: (Double) -> Double, _ range: ClosedRange<Double>) throws -> Double {
    var (low, high) = (range.lowerBound, range.upperBound)
    guard f(low) * f(high) < 0 else { throw RootError.noSignChange(f(low), f(high)) }
    iterations = 0
    while high - low > tolerance {
      iterations += 1
      let middle = (low + high) / 2
      if f(low) * f(middle) <= 0 { high = middle } else { low = middle }
    }
    return (low + high) / 2
  }

  mutating func newton(
    _ f: @escaping (Double) -> Double, derivative: ((Double) -> Double)? = nil, start: Double
  ) throws -> Double {
    let slope = derivative ?? { (f($0 + 1e-6) - f($0 - 1e-6)) / 2e-6 }
    var x = start
    for step in 1...limit {
      iterations = step
      let d = slope(x)
      guard abs(d) > 1e-14 else { throw RootError.flat(at: x) }
      let change = f(x) / d
      x -= change
      if abs(change) < tolerance { return x }
    }
    throw RootError.notConverged(after: limit, last: x)
  }
}

var finder = RootFinder()
let cubic: (Double) -> Double = { $0 * $0 * $0 - 2 * $0 - 5 }
print(String(format: "%.8f", try finder.bisect(cubic, 2...3)), finder.iterations)
print(String(format: "%.8f", try finder.newton(cubic, start: 2)), finder.iterations < 8)
print(String(format: "%.8f", try finder.newton({ cos($0) - $0 }, derivative: { -sin($0) - 1 }, start: 1)))

finder.limit = 20
let attempts: [() throws -> Double] = [
  { try finder.bisect({ $0 * $0 + 1 }, -1...1) },
  { try finder.newton({ _ in 3 }, start: 0) },
  { try finder.newton({ $0 * $0 + 1 }, derivative: { 2 * $0 }, start: 0.5) },
  { try finder.newton({ $0 - 4 }, start: 0).rounded() },
]
for (number, attempt) in attempts.enumerated() {
  do {
    print(number, "root", try attempt())
  } catch RootError.noSignChange(let a, let b) {
    print(number, "no sign change:", a, b)
  } catch RootError.flat(let x) {
    print(number, "flat at", x)
  } catch RootError.notConverged(let count, _) {
    print(number, "not after", count)
  }
}

// expect: 2.09455148 34
// expect: 2.09455148 true
// expect: 0.73908513
// expect: 0 no sign change: 2.0 2.0
// expect: 1 flat at 0.0
// expect: 2 not after 20
// expect: 3 root 4.0
