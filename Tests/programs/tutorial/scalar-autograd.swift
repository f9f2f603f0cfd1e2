import Foundation

final class Value: CustomStringConvertible {
  var data: Double
  var grad = 0.0
  private let parents: [Value]
  private var backwardStep: () -> Void = {}
  let operation: String

  init(_ data: Double, parents: [Value] = [], operation: String = "") {
    self.data = data
    self.parents = parents
    self.operation = operation
  }

  var description: String { "Value(\(data), grad: \(grad))" }

  static func + (a: Value, b: Value) -> Value {
    let out = Value(a.data + b.data, parents: [a, b], operation: "+")
    out.backwardStep = { [unowned out] in
      a.grad += out.grad
      b.grad += out.grad
    }
    return out
  }

  static func * (a: Value, b: Value) -> Value {
    let out = Value(a.data * b.data, parents: [a, b], operation: "*")
    out.backwardStep = { [unowned out] in
      a.grad += b.data * out.grad
      b.grad += a.data * out.grad
    }
    return out
  }

  static prefix func - (a: Value) -> Value { a * Value(-1) }
  static func - (a: Value, b: Value) -> Value { a + (-b) }

  func tanh() -> Value {
    let t = Foundation.tanh(data)
    let out = Value(t, parents: [self], operation: "tanh")
    out.backwardStep = { [unowned out, unowned self] in
      self.grad += (1 - t * t) * out.grad
    }
    return out
  }

  func backward() {
    var order: [Value] = []
    var seen: Set<ObjectIdentifier> = []
    func visit(_ node: Value) {
      guard seen.insert(ObjectIdentifier(node)).inserted else { return }
      for parent in node.parents { visit(parent) }
      order.append(node)
    }
    visit(self)
    grad = 1
    for node in order.reversed() { node.backwardStep() }
  }
}

let a = Value(2)
let b = Value(-3)
let c = Value(10)
let e = a * b
let d = e + c
let f = Value(-2)
let loss = d * f
loss.backward()
print(loss)
for (name, value) in [("a", a), ("b", b), ("c", c), ("d", d), ("f", f)] {
  print(name, value.data, value.grad, value.operation)
}

let x = Value(0.5)
let y = (x * x + x).tanh() - Value(1)
y.backward()
print(String(format: "%.6f %.6f", y.data, x.grad))
let step = 1e-6
func g(_ x: Double) -> Double { Foundation.tanh(x * x + x) - 1 }
print(abs((g(0.5 + step) - g(0.5 - step)) / (2 * step) - x.grad) < 1e-6)

// expect: Value(-8.0, grad: 1.0)
// expect: a 2.0 6.0
// expect: b -3.0 -4.0
// expect: c 10.0 -2.0
// expect: d 4.0 -2.0 +
// expect: f -2.0 4.0
// expect: -0.364851 1.193172
// expect: true
