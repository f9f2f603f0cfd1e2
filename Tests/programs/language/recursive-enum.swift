indirect enum List { case end, node(Int, List)
  var sum: Int { switch self { case .end: 0; case .node(let v, let rest): v + rest.sum } } }
print(List.node(1, .node(2, .node(3, .end))).sum)

// expect: 6
