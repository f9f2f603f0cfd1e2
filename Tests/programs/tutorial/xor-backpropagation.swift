import Foundation

struct Random {
  var state: UInt64Like
  mutating func next() -> Double {
    state.value = (state.value * 1_103_515_245 + 12_345) % 2_147_483_648
    return Double(state.value) / 2_147_483_648 * 2 - 1
  }
}
struct UInt64Like { var value: Int }

func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

final class Network {
  var hiddenWeights: [[Double]]
  var hiddenBiases: [Double]
  var outputWeights: [Double]
  var outputBias = 0.0
  private var hidden: [Double] = []

  init(hidden count: Int, random: inout Random) {
    hiddenWeights = []
    for _ in 0..<count {
      hiddenWeights.append([random.next(), random.next()])
    }
    hiddenBiases = Array(repeating: 0, count: count)
    outputWeights = []
    for _ in 0..<count { outputWeights.append(random.next()) }
  }

  func forward(_ x: [Double]) -> Double {
    hidden = zip(hiddenWeights, hiddenBiases).map { weights, bias in
      sigmoid(zip(weights, x).map(*).reduce(bias, +))
    }
    return sigmoid(zip(outputWeights, hidden).map { $0 * $1 }.reduce(outputBias, +))
  }

  func train(_ x: [Double], _ target: Double, rate: Double) -> Double {
    let output = forward(x)
    let error = output - target
    let delta = error * output * (1 - output)
    for j in hidden.indices {
      let hiddenDelta = delta * outputWeights[j] * hidden[j] * (1 - hidden[j])
      outputWeights[j] -= rate * delta * hidden[j]
      for i in x.indices {
        hiddenWeights[j][i] -= rate * hiddenDelta * x[i]
      }
      hiddenBiases[j] -= rate * hiddenDelta
    }
    outputBias -= rate * delta
    return error * error
  }
}

var random = Random(state: UInt64Like(value: 7))
let network = Network(hidden: 4, random: &random)
let data: [([Double], Double)] = [([0, 0], 0), ([0, 1], 1), ([1, 0], 1), ([1, 1], 0)]
for epoch in 0...6000 {
  var total = 0.0
  for (x, y) in data { total += network.train(x, y, rate: 0.8) }
  if epoch % 2000 == 0 { print(epoch, total < 0.5, total < 0.05) }
}
for (x, y) in data {
  print(x, Int(network.forward(x).rounded()), Int(y))
}

// expect: 0 false false
// expect: 2000 true true
// expect: 4000 true true
// expect: 6000 true true
// expect: [0.0, 0.0] 0 0
// expect: [0.0, 1.0] 1 1
// expect: [1.0, 0.0] 1 1
// expect: [1.0, 1.0] 0 0
