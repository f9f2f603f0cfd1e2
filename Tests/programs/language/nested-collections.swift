var graph: [String: [String: Int]] = [:]
graph["a", default: [:]]["b"] = 3
graph["a", default: [:]]["c"] = 1
graph["b", default: [:]]["c"] = 7
print(graph["a"]!.values.reduce(0, +), graph.keys.sorted(), graph["b"]?["c"] ?? 0)

// expect: 4 ["a", "b"] 7
