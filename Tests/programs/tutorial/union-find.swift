struct DisjointSets {
  private var parents: [Int]
  private var sizes: [Int]
  private(set) var count: Int

  init(count: Int) {
    parents = Array(0..<count)
    sizes = Array(repeating: 1, count: count)
    self.count = count
  }

  mutating func find(_ x: Int) -> Int {
    if parents[x] != x { parents[x] = find(parents[x]) }
    return parents[x]
  }

  @discardableResult
  mutating func union(_ a: Int, _ b: Int) -> Bool {
    var (a, b) = (find(a), find(b))
    if a == b { return false }
    if sizes[a] < sizes[b] { swap(&a, &b) }
    parents[b] = a
    sizes[a] += sizes[b]
    count -= 1
    return true
  }
}

struct Edge: Comparable, CustomStringConvertible {
  let a, b: Int
  let weight: Double
  static func < (lhs: Edge, rhs: Edge) -> Bool { lhs.weight < rhs.weight }
  var description: String { "\(a)–\(b) (\(weight))" }
}

func minimumSpanningTree(_ edges: [Edge], nodes: Int) -> [Edge] {
  var sets = DisjointSets(count: nodes)
  return edges.sorted().filter { sets.union($0.a, $0.b) }
}

let edges = [
  Edge(a: 0, b: 1, weight: 4), Edge(a: 0, b: 2, weight: 1.5), Edge(a: 1, b: 2, weight: 2),
  Edge(a: 1, b: 3, weight: 5), Edge(a: 2, b: 3, weight: 8), Edge(a: 3, b: 4, weight: 3),
]
let tree = minimumSpanningTree(edges, nodes: 5)
tree.forEach { print($0) }
print("total:", tree.map(\.weight).reduce(0, +))
print("heaviest:", tree.max()!, "lightest:", edges.min()!)

var friends = DisjointSets(count: 6)
for (a, b) in [(0, 1), (2, 3), (1, 0), (3, 4)] {
  print("join \(a) and \(b): \(friends.union(a, b)), groups: \(friends.count)")
}
print(friends.find(4) == friends.find(2), friends.find(5) == friends.find(0))

// expect: 0–2 (1.5)
// expect: 1–2 (2.0)
// expect: 3–4 (3.0)
// expect: 1–3 (5.0)
// expect: total: 11.5
// expect: heaviest: 1–3 (5.0) lightest: 0–2 (1.5)
// expect: join 0 and 1: true, groups: 5
// expect: join 2 and 3: true, groups: 4
// expect: join 1 and 0: false, groups: 4
// expect: join 3 and 4: true, groups: 3
// expect: true false
