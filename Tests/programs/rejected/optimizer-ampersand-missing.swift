// reject
protocol Optimizer {
  mutating func step(_ parameters: inout [Double], gradients: [Double])
}

struct SGD: Optimizer {
  var rate: Double
  mutating func step(_ parameters: inout [Double], gradients: [Double]) {
    for i in parameters.indices { parameters[i] -= rate * gradients[i] }
  }
}

struct Momentum: Optimizer {
  var rate: Double
  var velocity: [Double] = []
  init(rate: Double) { self.rate = rate }
  mutating func step(_ parameters: inout [Double], gradients: [Double]) {
    if velocity.isEmpty { velocity = gradients.map { _ in 0 } }
    for i in parameters.indices {
      velocity[i] = 0.9 * velocity[i] + gradients[i]
      parameters[i] -= rate * velocity[i]
    }
  }
}

func minimize<O: Optimizer>(_ optimizer: O, steps: Int, from start: [Double]) -> [Double] {
  var optimizer = optimizer
  var parameters = start
  for _ in 0..<steps {
    optimizer.step(parameters, gradients: parameters.map { 2 * $0 })
  }
  return parameters
}

print(minimize(SGD(rate: 0.25), steps: 3, from: [1, -2]))
print(minimize(Momentum(rate: 0.25), steps: 2, from: [1]))

// error: 30:20: passing value of type '[Double]' to an inout parameter requires explicit '&'
