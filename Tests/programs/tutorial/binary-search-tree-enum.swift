indirect enum Tree<Element: Comparable> {
  case empty
  case node(Tree, Element, Tree)

  init(_ elements: [Element]) {
    self = elements.reduce(.empty) { $0.inserting($1) }
  }

  func inserting(_ x: Element) -> Tree {
    switch self {
    case .empty: .node(.empty, x, .empty)
    case .node(let left, let value, let right) where x < value: .node(left.inserting(x), value, right)
    case .node(let left, let value, let right) where x > value: .node(left, value, right.inserting(x))
    case .node: self
    }
  }

  func contains(_ x: Element) -> Bool {
    guard case let .node(left, value, right) = self else { return false }
    if x == value { return true }
    return (x < value ? left : right).contains(x)
  }

  var count: Int {
    if case .node(let l, _, let r) = self { return l.count + 1 + r.count }
    return 0
  }

  var depth: Int {
    switch self {
    case .empty: 0
    case .node(let l, _, let r): 1 + max(l.depth, r.depth)
    }
  }

  var inOrder: [Element] {
    switch self {
    case .empty: return []
    case let .node(left, value, right): return left.inOrder + [value] + right.inOrder
    }
  }

  func fold<Result>(_ initial: Result, _ combine: (Result, Element, Result) -> Result) -> Result {
    switch self {
    case .empty: initial
    case .node(let l, let x, let r): combine(l.fold(initial, combine), x, r.fold(initial, combine))
    }
  }
}

extension Tree: CustomStringConvertible {
  var description: String {
    switch self {
    case .empty: "·"
    case .node(.empty, let value, .empty): "\(value)"
    case .node(let l, let value, let r): "(\(l) \(value) \(r))"
    }
  }
}

let tree = Tree([5, 2, 8, 1, 9, 3, 5])
print(tree)
print(tree.inOrder, tree.count, tree.depth)
print(tree.contains(3), tree.contains(4))
print(tree.fold(0) { $0 + $1 + $2 })
print(tree.fold("") { "\($0)\($1)\($2)" })
let words = Tree("the quick brown fox jumps over the lazy dog".split(separator: " ").map(String.init))
print(words.inOrder.joined(separator: " "), words.depth)
print(Tree<Int>.empty, Tree([1.5]))

// expect: ((1 2 3) 5 (· 8 9))
// expect: [1, 2, 3, 5, 8, 9] 6 3
// expect: true false
// expect: 28
// expect: 123589
// expect: brown dog fox jumps lazy over quick the 7
// expect: · 1.5
