typealias Pullback = (Double) -> Void

struct Node {
  let value: Double
  let pullback: Pullback
}

final class Leaf {
  var value: Double
  var gradient = 0.0
  init(_ value: Double) { self.value = value }
  var node: Node {
    Node(value: value) { self.gradient += $0 }
  }
}

func add(_ a: Node, _ b: Node) -> Node {
  Node(value: a.value + b.value) { upstream in
    a.pullback(upstream)
    b.pullback(upstream)
  }
}

func multiply(_ a: Node, _ b: Node) -> Node {
  Node(value: a.value * b.value) { upstream in
    a.pullback(upstream * b.value)
    b.pullback(upstream * a.value)
  }
}

func square(_ a: Node) -> Node {
  Node(value: a.value * a.value, pullback: { a.pullback(2 * a.value * $0) })
}

func constant(_ value: Double) -> Node {
  Node(value: value, pullback: { _ in })
}

// L = (θ1 · θ2 · x − y)²
let theta1 = Leaf(0.5)
let theta2 = Leaf(3)
let x = constant(2)
let y = 1.0

func loss() -> Node {
  let prediction = multiply(multiply(theta1.node, theta2.node), x)
  return square(add(prediction, constant(-y)))
}

let first = loss()
first.pullback(1)
print("L =", first.value)
print("dL/dθ1 =", theta1.gradient, "by hand:", 2 * (0.5 * 3 * 2 - 1) * 2 * 3)
print("dL/dθ2 =", theta2.gradient, "by hand:", 2 * (0.5 * 3 * 2 - 1) * 2 * 0.5)

for step in 1...20 {
  theta1.gradient = 0
  theta2.gradient = 0
  let node = loss()
  node.pullback(1)
  theta1.value -= 0.01 * theta1.gradient
  theta2.value -= 0.01 * theta2.gradient
  if step % 5 == 0 { print(step, node.value < first.value) }
}

// expect: L = 4.0
// expect: dL/dθ1 = 24.0 by hand: 24.0
// expect: dL/dθ2 = 4.0 by hand: 4.0
// expect: 5 true
// expect: 10 true
// expect: 15 true
// expect: 20 true
