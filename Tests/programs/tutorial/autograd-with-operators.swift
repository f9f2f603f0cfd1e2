// Reverse-mode differentiation with classes, closures and operators.
import Foundation

final class Value: CustomStringConvertible {
  var data: Double
  var grad = 0.0
  private let parents: [Value]
  private var backwardStep: (Value) -> Void = { _ in }
  let label: String

  init(_ data: Double, label: String = "", parents: [Value] = []) {
    self.data = data
    self.label = label
    self.parents = parents
  }

  static func + (a: Value, b: Value) -> Value {
    let out = Value(a.data + b.data, parents: [a, b])
    out.backwardStep = { out in
      a.grad += out.grad
      b.grad += out.grad
    }
    return out
  }
  static func * (a: Value, b: Value) -> Value {
    let out = Value(a.data * b.data, parents: [a, b])
    out.backwardStep = { [unowned a, unowned b] out in
      a.grad += b.data * out.grad
      b.grad += a.data * out.grad
    }
    return out
  }
  static prefix func - (a: Value) -> Value { a * Value(-1) }
  static func - (a: Value, b: Value) -> Value { a + (-b) }

  func apply(_ f: (Double) -> Double, slope: @escaping (Double, Double) -> Double) -> Value {
    let y = f(data)
    let out = Value(y, parents: [self])
    out.backwardStep = { [self] out in grad += slope(data, y) * out.grad }
    return out
  }
  var tanh: Value { apply(Foundation.tanh) { _, y in 1 - y * y } }
  var relu: Value { apply({ max(0, $0) }) { x, _ in x > 0 ? 1 : 0 } }
  var exponential: Value { apply({ exp($0) }) { _, y in y } }

  func backward() {
    var order: [Value] = []
    var seen: Set<ObjectIdentifier> = []
    func visit(_ node: Value) {
      guard seen.insert(ObjectIdentifier(node)).inserted else { return }
      node.parents.forEach(visit)
      order.append(node)
    }
    visit(self)
    grad = 1
    for node in order.reversed() { node.backwardStep(node) }
  }
  var description: String { String(format: "%@(%.4f, grad %.4f)", label.isEmpty ? "Value" : label, data, grad) }
}

let a = Value(2, label: "a")
let b = Value(-3, label: "b")
let c = Value(10, label: "c")
let f = Value(-0.5, label: "f")
let loss = ((a * b + c) * f).tanh
loss.backward()
for v in [a, b, c, f, loss] { print(v) }

struct Neuron {
  let weights: [Value]
  let bias = Value(0.1)
  func callAsFunction(_ x: [Double]) -> Value {
    zip(weights, x).reduce(bias) { $0 + $1.0 * Value($1.1) }.tanh
  }
  var parameters: [Value] { weights + [bias] }
}
let neuron = Neuron(weights: [Value(0.5), Value(-0.25)])
let data: [([Double], Double)] = [([0, 0], -1), ([0, 1], -1), ([1, 0], 1), ([1, 1], 1)]
for epoch in 1...40 {
  var total = Value(0)
  for (x, y) in data {
    let error = neuron(x) - Value(y)
    total = total + error * error
  }
  neuron.parameters.forEach { $0.grad = 0 }
  total.backward()
  for p in neuron.parameters { p.data -= 0.1 * p.grad }
  if epoch % 10 == 0 { print("epoch \(epoch):", String(format: "%.5f", total.data)) }
}
print(data.map { neuron($0.0).data > 0 })

// expect: a(2.0000, grad 0.1060)
// expect: b(-3.0000, grad -0.0707)
// expect: c(10.0000, grad -0.0353)
// expect: f(-0.5000, grad 0.2826)
// expect: Value(-0.9640, grad 1.0000)
// expect: epoch 10: 0.48681
// expect: epoch 20: 0.22371
// expect: epoch 30: 0.14141
// expect: epoch 40: 0.10237
// expect: [false, false, true, true]
