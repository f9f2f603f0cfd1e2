struct Sample {
  var outlook: String
  var windy: Bool
  var humid: Bool
  var play: Bool
}

indirect enum Tree {
  case leaf(Bool)
  case split(question: String, yes: Tree, no: Tree)
}

let questions: [(String, (Sample) -> Bool)] = [
  ("sunny?", { $0.outlook == "sunny" }),
  ("rainy?", { $0.outlook == "rainy" }),
  ("windy?", { $0.windy }),
  ("humid?", { $0.humid }),
]

func impurity(_ samples: [Sample]) -> Double {
  guard !samples.isEmpty else { return 0 }
  let p = Double(samples.filter(\.play).count) / Double(samples.count)
  return 2 * p * (1 - p)
}

func grow(_ samples: [Sample]) -> Tree {
  let positive = samples.filter { $0.play }.count
  if positive == samples.count { return .leaf(true) }
  if positive == 0 { return .leaf(false) }
  var best: (gain: Double, name: String, yes: [Sample], no: [Sample])?
  for (name, ask) in questions {
    let yes = samples.filter(ask)
    let no = samples.filter { !ask($0) }
    if yes.isEmpty || no.isEmpty { continue }
    let n = Double(samples.count)
    let after = Double(yes.count) / n * impurity(yes) + Double(no.count) / n * impurity(no)
    let gain = impurity(samples) - after
    if gain > (best?.gain ?? 0) { best = (gain, name, yes, no) }
  }
  guard let best else { return .leaf(positive * 2 >= samples.count) }
  return .split(question: best.name, yes: grow(best.yes), no: grow(best.no))
}

func show(_ tree: Tree, indent: String = "") {
  switch tree {
  case .leaf(let play):
    print(indent + (play ? "play" : "stay at home"))
  case .split(let question, let yes, let no):
    print(indent + question)
    show(yes, indent: indent + "  ")
    show(no, indent: indent + "  ")
  }
}

let days = [
  Sample(outlook: "sunny", windy: false, humid: true, play: false),
  Sample(outlook: "sunny", windy: true, humid: true, play: false),
  Sample(outlook: "overcast", windy: false, humid: true, play: true),
  Sample(outlook: "rainy", windy: false, humid: true, play: true),
  Sample(outlook: "rainy", windy: false, humid: false, play: true),
  Sample(outlook: "rainy", windy: true, humid: false, play: false),
  Sample(outlook: "overcast", windy: true, humid: false, play: true),
  Sample(outlook: "sunny", windy: false, humid: false, play: true),
]
show(grow(days))

// expect: sunny?
// expect:   humid?
// expect:     stay at home
// expect:     play
// expect:   windy?
// expect:     rainy?
// expect:       stay at home
// expect:       play
// expect:     play
