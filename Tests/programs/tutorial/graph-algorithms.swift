// A generic graph: breadth first, depth first, topological order, components, shortest paths.
struct Graph<Node: Hashable & Comparable> {
  private(set) var edges: [Node: [(to: Node, weight: Int)]] = [:]
  let isDirected: Bool
  init(isDirected: Bool = false) { self.isDirected = isDirected }

  mutating func connect(_ a: Node, _ b: Node, _ weight: Int = 1) {
    edges[a, default: []].append((b, weight))
    edges[b, default: []] += isDirected ? [] : [(a, weight)]
  }
  var nodes: [Node] { edges.keys.sorted() }
  func neighbours(of node: Node) -> [Node] { (edges[node] ?? []).map(\.to).sorted() }

  func breadthFirst(from start: Node) -> [Node] {
    var order: [Node] = [], queue = [start]
    var seen: Set = [start]
    while !queue.isEmpty {
      let node = queue.removeFirst()
      order.append(node)
      for next in neighbours(of: node) where seen.insert(next).inserted { queue.append(next) }
    }
    return order
  }

  func depthFirst(from start: Node, visit: (Node, Int) -> Void) {
    var seen: Set<Node> = []
    func go(_ node: Node, _ depth: Int) {
      guard seen.insert(node).inserted else { return }
      visit(node, depth)
      neighbours(of: node).forEach { go($0, depth + 1) }
    }
    go(start, 0)
  }

  var components: [[Node]] {
    var rest = Set(nodes)
    var result: [[Node]] = []
    while let start = rest.min() {
      let part = breadthFirst(from: start)
      rest.subtract(part)
      result.append(part.sorted())
    }
    return result
  }

  enum CycleError: Error { case cycle([Node]) }
  private enum Mark { case visiting, done }
  func topologicalOrder() throws -> [Node] {
    var marks: [Node: Mark] = [:]
    var order: [Node] = []
    func visit(_ node: Node, _ path: [Node]) throws {
      switch marks[node] {
      case .done: return
      case .visiting: throw CycleError.cycle(Array(path.drop { $0 != node }) + [node])
      case nil: break
      }
      marks[node] = .visiting
      for next in neighbours(of: node) { try visit(next, path + [node]) }
      marks[node] = .done
      order.insert(node, at: 0)
    }
    for node in nodes { try visit(node, []) }
    return order
  }

  func shortestPath(from start: Node, to goal: Node) -> (path: [Node], cost: Int)? {
    var best: [Node: (cost: Int, from: Node?)] = [start: (0, nil)]
    var open: Set = [start]
    while let node = open.min(by: { (best[$0]!.cost, $0) < (best[$1]!.cost, $1) }) {
      open.remove(node)
      if node == goal { break }
      for (next, weight) in edges[node] ?? [] {
        let cost = best[node]!.cost + weight
        if cost < best[next]?.cost ?? .max {
          best[next] = (cost, node)
          open.insert(next)
        }
      }
    }
    guard let end = best[goal] else { return nil }
    let path = sequence(first: goal) { best[$0]?.from }
    return (path.reversed(), end.cost)
  }
}

var roads = Graph<String>()
for (a, b, km) in [("A", "B", 7), ("A", "C", 3), ("C", "B", 2), ("B", "D", 4), ("C", "D", 9), ("X", "Y", 1)] { roads.connect(a, b, km) }
print(roads.breadthFirst(from: "A"), roads.components)
roads.depthFirst(from: "A") { node, depth in print(String(repeating: "  ", count: depth) + node) }
if let (path, cost) = roads.shortestPath(from: "A", to: "D") { print(path.joined(separator: "→"), cost) }
print(roads.shortestPath(from: "A", to: "X") == nil)

var tasks = Graph<Int>(isDirected: true)
for (a, b) in [(5, 2), (5, 0), (4, 0), (4, 1), (2, 3), (3, 1)] { tasks.connect(a, b) }
print(try tasks.topologicalOrder())
tasks.connect(1, 5)
do {
  print(try tasks.topologicalOrder())
} catch Graph<Int>.CycleError.cycle(let path) {
  print("cycle:", path)
}

// expect: ["A", "B", "C", "D"] [["A", "B", "C", "D"], ["X", "Y"]]
// expect: A
// expect:   B
// expect:     C
// expect:       D
// expect: A→C→B→D 9
// expect: true
// expect: [5, 4, 2, 3, 1, 0]
// expect: cycle: [1, 5, 2, 3, 1]
