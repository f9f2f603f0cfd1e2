indirect enum Tree<Value: Comparable> {
  case leaf
  case node(Tree<Value>, Value, Tree<Value>)

  func inserting(_ value: Value) -> Tree<Value> {
    switch self {
    case .leaf: return .node(.leaf, value, .leaf)
    case .node(let left, let mine, let right):
      if value < mine { return .node(left.inserting(value), mine, right) }
      if value > mine { return .node(left, mine, right.inserting(value)) }
      return self
    }
  }

  func contains(_ value: Value) -> Bool {
    switch self {
    case .leaf: return false
    case .node(let left, let mine, let right):
      if value == mine { return true }
      return value < mine ? left.contains(value) : right.contains(value)
    }
  }

  var inOrder: [Value] {
    switch self {
    case .leaf: return []
    case let .node(left, value, right): return left.inOrder + [value] + right.inOrder
    }
  }

  var depth: Int {
    guard case .node(let left, _, let right) = self else { return 0 }
    return 1 + max(left.depth, right.depth)
  }
}

var tree = Tree<Int>.leaf
for value in [5, 2, 8, 1, 9, 3, 5] { tree = tree.inserting(value) }
print(tree.inOrder, tree.depth)
print(tree.contains(8), tree.contains(7))

indirect enum Expression {
  case number(Double)
  case add(Expression, Expression)
  case multiply(Expression, Expression)
  case negate(Expression)

  var value: Double {
    switch self {
    case .number(let n): return n
    case .add(let a, let b): return a.value + b.value
    case .multiply(let a, let b): return a.value * b.value
    case .negate(let a): return -a.value
    }
  }

  var text: String {
    switch self {
    case .number(let n): return "\(n)"
    case .add(let a, let b): return "(\(a.text) + \(b.text))"
    case .multiply(let a, let b): return "\(a.text) * \(b.text)"
    case .negate(let a): return "-\(a.text)"
    }
  }
}
let formula = Expression.add(.number(2), .multiply(.number(3), .negate(.number(4))))
print(formula.text, "=", formula.value)

// expect: [1, 2, 3, 5, 8, 9] 3
// expect: true false
// expect: (2.0 + 3.0 * -4.0) = -10.0
