import Foundation

struct LayerNormalization {
  var gain: [Double]
  var shift: [Double]
  let epsilon: Double

  init(width: Int, epsilon: Double = 1e-5) {
    gain = Array(repeating: 1, count: width)
    shift = Array(repeating: 0, count: width)
    self.epsilon = epsilon
  }

  func callAsFunction(_ x: [Double]) -> [Double] {
    let mean = x.reduce(0, +) / Double(x.count)
    let variance = x.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(x.count)
    return x.indices.map { i in
      (x[i] - mean) / (variance + epsilon).squareRoot() * gain[i] + shift[i]
    }
  }
}

func gelu(_ x: Double) -> Double {
  0.5 * x * (1 + tanh((2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)))
}

func residual(_ block: @escaping ([Double]) -> [Double]) -> ([Double]) -> [Double] {
  return { x in
    zip(x, block(x)).map { $0 + $1 }
  }
}

infix operator >>> : AdditionPrecedence
func >>> (
  first: @escaping ([Double]) -> [Double], second: @escaping ([Double]) -> [Double]
) -> ([Double]) -> [Double] {
  { second(first($0)) }
}

func statistics(_ x: [Double]) -> String {
  let mean = x.reduce(0, +) / Double(x.count)
  let deviation = sqrt(x.reduce(0) { $0 + pow($1 - mean, 2) } / Double(x.count))
  return String(format: "mean %.3f, deviation %.3f", mean + 0.0, deviation)
}

var norm = LayerNormalization(width: 4)
let input = [1.0, 2, 3, 6]
print("before:", statistics(input))
print("after: ", norm(input).map { String(format: "%.4f", $0) })
norm.gain = [2, 2, 2, 2]
norm.shift[0] = 1
print("scaled:", norm(input).map { String(format: "%.4f", $0) })

let feedForward: ([Double]) -> [Double] = { $0.map(gelu) }
let frozen = LayerNormalization(width: 4)
let block = residual({ frozen($0) } >>> feedForward)
var activation = input
for layer in 1...3 {
  activation = block(activation)
  print("layer \(layer):", activation.map { String(format: "%.3f", $0) }.joined(separator: " "))
}

// expect: before: mean 3.000, deviation 1.871
// expect: after:  ["-1.0690", "-0.5345", "0.0000", "1.6036"]
// expect: scaled: ["-1.1381", "-1.0690", "0.0000", "3.2071"]
// expect: layer 1: 0.847 1.841 3.000 7.516
// expect: layer 2: 0.686 1.679 2.946 9.088
// expect: layer 3: 0.519 1.516 2.862 10.689
