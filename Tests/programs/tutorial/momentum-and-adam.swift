import Foundation

protocol GradientOptimizer {
  var name: String { get }
  mutating func step(_ position: [Double], gradient: [Double]) -> [Double]
}

struct PlainDescent: GradientOptimizer {
  let name = "plain"
  var rate: Double
  mutating func step(_ position: [Double], gradient: [Double]) -> [Double] {
    zip(position, gradient).map { $0 - rate * $1 }
  }
}

struct Momentum: GradientOptimizer {
  let name = "momentum"
  var rate: Double
  var decay = 0.9
  var velocity: [Double] = []
  init(rate: Double) { self.rate = rate }
  mutating func step(_ position: [Double], gradient: [Double]) -> [Double] {
    if velocity.isEmpty { velocity = gradient.map { _ in 0 } }
    for i in velocity.indices { velocity[i] = decay * velocity[i] + gradient[i] }
    return zip(position, velocity).map { $0 - rate * $1 }
  }
}

struct AdamByHand: GradientOptimizer {
  let name = "adam"
  let rate: Double
  private var m: [Double]
  private var v: [Double]
  private var t = 0
  init(rate: Double, size: Int) {
    self.rate = rate
    m = Array(repeating: 0, count: size)
    v = Array(repeating: 0, count: size)
  }
  mutating func step(_ position: [Double], gradient: [Double]) -> [Double] {
    t += 1
    var next = position
    for i in position.indices {
      m[i] = 0.9 * m[i] + 0.1 * gradient[i]
      v[i] = 0.999 * v[i] + 0.001 * gradient[i] * gradient[i]
      let mHat = m[i] / (1 - pow(0.9, Double(t)))
      let vHat = v[i] / (1 - pow(0.999, Double(t)))
      next[i] -= rate * mHat / (sqrt(vHat) + 1e-8)
    }
    return next
  }
}

func bowl(_ p: [Double]) -> Double { p[0] * p[0] + 10 * p[1] * p[1] }
func slope(_ p: [Double]) -> [Double] { [2 * p[0], 20 * p[1]] }

var optimizers: [any GradientOptimizer] = [
  PlainDescent(rate: 0.05), Momentum(rate: 0.01), AdamByHand(rate: 0.2, size: 2),
]
for index in optimizers.indices {
  var position = [4.0, 1.0]
  for _ in 0..<60 {
    position = optimizers[index].step(position, gradient: slope(position))
  }
  let value = String(format: "%.5f", bowl(position))
  print("\(optimizers[index].name): \(value)")
}

// expect: plain: 0.00005
// expect: momentum: 0.01334
// expect: adam: 0.01934
