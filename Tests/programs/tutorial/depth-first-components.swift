struct Graph {
  private var edges: [Int: [Int]] = [:]

  init(_ pairs: [(Int, Int)], nodes: Int) {
    for node in 0..<nodes { edges[node] = [] }
    for (a, b) in pairs {
      edges[a, default: []].append(b)
      edges[b, default: []].append(a)
    }
  }

  var nodes: [Int] { edges.keys.sorted() }
  func neighbours(of node: Int) -> [Int] { (edges[node] ?? []).sorted() }

  func components() -> [[Int]] {
    var seen = Set<Int>()
    var result: [[Int]] = []
    func visit(_ node: Int, into component: inout [Int]) {
      guard !seen.contains(node) else { return }
      seen.insert(node)
      component.append(node)
      for next in neighbours(of: node) { visit(next, into: &component) }
    }
    for node in nodes where !seen.contains(node) {
      var component: [Int] = []
      visit(node, into: &component)
      result.append(component)
    }
    return result
  }

  var hasCycle: Bool {
    var seen: Set<Int> = []
    func visit(_ node: Int, from parent: Int?) -> Bool {
      seen.insert(node)
      for next in neighbours(of: node) {
        if next == parent { continue }
        if seen.contains(next) || visit(next, from: node) { return true }
      }
      return false
    }
    return nodes.contains { !seen.contains($0) && visit($0, from: nil) }
  }

  func isBipartite() -> Bool {
    var colour: [Int: Bool] = [:]
    for start in nodes where colour[start] == nil {
      var stack = [(start, true)]
      while let (node, side) = stack.popLast() {
        if let known = colour[node] {
          if known != side { return false }
          continue
        }
        colour[node] = side
        stack += neighbours(of: node).map { ($0, !side) }
      }
    }
    return true
  }
}

let forest = Graph([(0, 1), (1, 2), (3, 4)], nodes: 6)
print(forest.components(), forest.hasCycle, forest.isBipartite())
let triangle = Graph([(0, 1), (1, 2), (2, 0)], nodes: 3)
print(triangle.components(), triangle.hasCycle, triangle.isBipartite())
let square = Graph([(0, 1), (1, 2), (2, 3), (3, 0)], nodes: 4)
print(square.components(), square.hasCycle, square.isBipartite())

// expect: [[0, 1, 2], [3, 4], [5]] false true
// expect: [[0, 1, 2]] true false
// expect: [[0, 1, 2, 3]] true true
