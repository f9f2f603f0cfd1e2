// Optimisers behind one protocol, with schedules as closures.
import Foundation

protocol Optimizer: AnyObject {
  var learningRate: Double { get set }
  var steps: Int { get }
  func step(_ parameters: inout [Double], _ gradients: [Double])
}

extension Optimizer {
  static var name: String { String(describing: Self.self) }
  func minimize(_ f: ([Double]) -> Double, from start: [Double], steps: Int, schedule: ((Int) -> Double)? = nil) -> [Double] {
    var x = start
    for i in 0..<steps {
      if let schedule { learningRate = schedule(i) }
      step(&x, gradient(of: f, at: x))
    }
    return x
  }
}

func gradient(of f: ([Double]) -> Double, at x: [Double], h: Double = 1e-5) -> [Double] {
  x.indices.map { i in
    var up = x, down = x
    up[i] += h
    down[i] -= h
    return (f(up) - f(down)) / (2 * h)
  }
}

class SGD: Optimizer {
  var learningRate: Double
  private(set) var steps = 0
  init(learningRate: Double) { self.learningRate = learningRate }
  func step(_ parameters: inout [Double], _ gradients: [Double]) {
    steps += 1
    for (i, g) in zip(parameters.indices, direction(gradients)) { parameters[i] -= learningRate * g }
  }
  func direction(_ gradients: [Double]) -> [Double] { gradients }
}

final class Momentum: SGD {
  private var velocity: [Double] = []
  var decay = 0.9
  override func direction(_ gradients: [Double]) -> [Double] {
    if velocity.isEmpty { velocity = gradients.map { _ in 0 } }
    for (i, g) in gradients.enumerated() { velocity[i] = decay * velocity[i] + g }
    return velocity
  }
}

final class Adam: Optimizer {
  var learningRate: Double
  private(set) var steps = 0
  private var moments: [(m: Double, v: Double)] = []
  private let (beta1, beta2) = (0.9, 0.999)
  init(learningRate: Double = 0.1) { self.learningRate = learningRate }
  func step(_ parameters: inout [Double], _ gradients: [Double]) {
    steps += 1
    if moments.isEmpty { moments = Array(repeating: (0, 0), count: gradients.count) }
    for (i, g) in gradients.enumerated() {
      moments[i].m = beta1 * moments[i].m + (1 - beta1) * g
      moments[i].v = beta2 * moments[i].v + (1 - beta2) * g * g
      let mean = moments[i].m / (1 - pow(beta1, Double(steps)))
      let variance = moments[i].v / (1 - pow(beta2, Double(steps)))
      parameters[i] -= learningRate * mean / (variance.squareRoot() + 1e-8)
    }
  }
}

func rosenbrock(_ p: [Double]) -> Double {
  let (x, y) = (p[0], p[1])
  return (1 - x) * (1 - x) + 5 * (y - x * x) * (y - x * x)
}

let optimizers: [any Optimizer] = [SGD(learningRate: 0.02), Momentum(learningRate: 0.004), Adam()]
for optimizer in optimizers {
  let end = optimizer.minimize(rosenbrock, from: [-1, 1], steps: 300)
  print(type(of: optimizer), optimizer.steps, String(format: "(%.3f, %.3f) f = %.5f", end[0], end[1], rosenbrock(end)))
}
let warm = SGD(learningRate: 0)
let end = warm.minimize({ $0[0] * $0[0] }, from: [3], steps: 50) { i in i < 10 ? Double(i) / 100 : 0.1 * pow(0.9, Double(i - 10)) }
print(String(format: "%.4f %.6f", end[0], warm.learningRate), SGD.name, Adam.name)

// expect: SGD 300 (0.960, 0.918) f = 0.00168
// expect: Momentum 300 (0.999, 0.997) f = 0.00000
// expect: Adam 300 (1.000, 1.000) f = 0.00000
// expect: 0.1421 0.001642 SGD Adam
