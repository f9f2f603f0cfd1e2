// reject
struct Perceptron {
  var weights: [Double]
  var bias = 0.0
  let learningRate: Double

  init(inputs: Int, learningRate: Double) {
    weights = Array(repeating: 0, count: inputs)
    self.learningRate = learningRate
  }

  func predict(_ x: [Double]) -> Int {
    let sum = zip(weights, x).map { $0 * $1 }.reduce(bias, +)
    return sum > 0 ? 1 : 0
  }

  mutating func train(on x: [Double], label: Int) {
    let error = label - predict(x)
    for i in weights.indices { weights[i] += learningRate * error * x[i] }
    bias += learningRate * error
  }
}

var model = Perceptron(inputs: 2, learningRate: 0.1)
let examples: [([Double], Int)] = [([0, 0], 0), ([0, 1], 0), ([1, 0], 0), ([1, 1], 1)]
for _ in 0..<10 {
  for (x, label) in examples { model.train(on: x, label: label) }
}
print(examples.map { model.predict($0.0) })

// error: 19:61: cannot convert value of type 'Int' to expected argument type 'Double'
// error: 20:28: cannot convert value of type 'Int' to expected argument type 'Double'
