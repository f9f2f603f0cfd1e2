import Foundation

final class Scalar {
  var value: Double
  var gradient = 0.0
  let inputs: [(node: Scalar, derivative: Double)]

  init(_ value: Double, inputs: [(node: Scalar, derivative: Double)] = []) {
    self.value = value
    self.inputs = inputs
  }
}

func + (a: Scalar, b: Scalar) -> Scalar {
  Scalar(a.value + b.value, inputs: [(a, 1), (b, 1)])
}
func * (a: Scalar, b: Scalar) -> Scalar {
  Scalar(a.value * b.value, inputs: [(a, b.value), (b, a.value)])
}
func - (a: Scalar, b: Scalar) -> Scalar {
  Scalar(a.value - b.value, inputs: [(a, 1), (b, -1)])
}
func sigmoid(_ a: Scalar) -> Scalar {
  let s = 1 / (1 + exp(-a.value))
  return Scalar(s, inputs: [(node: a, derivative: s * (1 - s))])
}

func backpropagate(from root: Scalar) {
  var order = [Scalar]()
  var visited = Set<ObjectIdentifier>()
  func sort(_ node: Scalar) {
    if visited.contains(ObjectIdentifier(node)) { return }
    visited.insert(ObjectIdentifier(node))
    node.inputs.forEach { sort($0.node) }
    order.append(node)
  }
  sort(root)
  order.forEach { $0.gradient = 0 }
  root.gradient = 1
  for node in order.reversed() {
    for (input, derivative) in node.inputs {
      input.gradient += node.gradient * derivative
    }
  }
}

let weights = [Scalar(0.1), Scalar(-0.2)]
let bias = Scalar(0)
let parameters = weights + [bias]
let table: [([Double], Double)] = [([0, 0], 0), ([0, 1], 0), ([1, 0], 0), ([1, 1], 1)]

for epoch in 0...400 {
  var total = Scalar(0)
  for (x, target) in table {
    var z = bias
    for (w, xi) in zip(weights, x) { z = z + w * Scalar(xi) }
    let error = sigmoid(z) - Scalar(target)
    total = total + error * error
  }
  backpropagate(from: total)
  for p in parameters { p.value -= 1.0 * p.gradient }
  if epoch % 200 == 0 { print("epoch", epoch, String(format: "%.4f", total.value)) }
}
for (x, target) in table {
  let z = weights[0].value * x[0] + weights[1].value * x[1] + bias.value
  print(x, z > 0 ? 1 : 0, Int(target))
}

// expect: epoch 0 1.0039
// expect: epoch 200 0.0292
// expect: epoch 400 0.0135
// expect: [0.0, 0.0] 0 0
// expect: [0.0, 1.0] 0 0
// expect: [1.0, 0.0] 0 0
// expect: [1.0, 1.0] 1 1
