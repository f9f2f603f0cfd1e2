import Foundation

struct Generator {
  var state: UInt64
  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 33) / Double(UInt64(1) << 31)
  }
}

typealias Matrix = [[Double]]

func randomMatrix(_ rows: Int, _ columns: Int, using generator: inout Generator) -> Matrix {
  (0..<rows).map { _ in (0..<columns).map { _ in generator.next() * 2 - 1 } }
}

func apply(_ m: Matrix, _ v: [Double], _ b: [Double]) -> [Double] {
  zip(m, b).map { row, bias in zip(row, v).reduce(bias) { $0 + $1.0 * $1.1 } }
}

struct Layer {
  var weights: Matrix
  var biases: [Double]
  var lastInput: [Double] = []
  var lastOutput: [Double] = []

  init(_ inputs: Int, _ outputs: Int, using generator: inout Generator) {
    weights = randomMatrix(outputs, inputs, using: &generator)
    biases = [Double](repeating: 0, count: outputs)
  }

  mutating func forward(_ input: [Double]) -> [Double] {
    lastInput = input
    lastOutput = apply(weights, input, biases).map { tanh($0) }
    return lastOutput
  }

  mutating func backward(_ upstream: [Double], rate: Double) -> [Double] {
    let delta = zip(upstream, lastOutput).map { $0 * (1 - $1 * $1) }
    var downstream = [Double](repeating: 0, count: lastInput.count)
    for (row, d) in delta.enumerated() {
      for column in lastInput.indices {
        downstream[column] += weights[row][column] * d
        weights[row][column] -= rate * d * lastInput[column]
      }
      biases[row] -= rate * d
    }
    return downstream
  }
}

var generator = Generator(state: 42)
var layers = [
  Layer(2, 4, using: &generator), Layer(4, 4, using: &generator), Layer(4, 1, using: &generator),
]
let inputs: [[Double]] = [[-1, -1], [-1, 1], [1, -1], [1, 1]]
let targets = [-1.0, 1, 1, -1]
for epoch in 0..<800 {
  var loss = 0.0
  for (input, target) in zip(inputs, targets) {
    var activation = input
    for i in layers.indices { activation = layers[i].forward(activation) }
    let error = activation[0] - target
    loss += error * error
    var gradient = [2 * error]
    for i in layers.indices.reversed() { gradient = layers[i].backward(gradient, rate: 0.1) }
  }
  if epoch % 200 == 0 { print("epoch \(epoch): loss below 1? \(loss < 1)") }
}
for input in inputs {
  var activation = input
  for i in layers.indices { activation = layers[i].forward(activation) }
  print(input, activation[0] > 0 ? "+" : "-")
}

// expect: epoch 0: loss below 1? false
// expect: epoch 200: loss below 1? true
// expect: epoch 400: loss below 1? true
// expect: epoch 600: loss below 1? true
// expect: [-1.0, -1.0] -
// expect: [-1.0, 1.0] +
// expect: [1.0, -1.0] +
// expect: [1.0, 1.0] -
