import Foundation

enum Gate: String, CaseIterable {
  case forget, input, candidate, output
}

struct LSTMCell {
  struct State {
    var hidden = 0.0
    var cell = 0.0
  }
  struct Weights {
    var x: Double
    var h: Double
    var b: Double
  }
  var weights: [Gate: Weights]

  private static func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

  func gates(_ x: Double, _ state: State) -> [Gate: Double] {
    var values: [Gate: Double] = [:]
    for gate in Gate.allCases {
      guard let w = weights[gate] else { continue }
      let z = w.x * x + w.h * state.hidden + w.b
      values[gate] = gate == .candidate ? tanh(z) : Self.sigmoid(z)
    }
    return values
  }

  func step(_ x: Double, _ state: State) -> (state: State, gates: [Gate: Double]) {
    let g = gates(x, state)
    var next = state
    next.cell = g[.forget, default: 1] * state.cell + g[.input, default: 0] * g[.candidate, default: 0]
    next.hidden = g[.output, default: 0] * tanh(next.cell)
    return (next, g)
  }
}

let lstm = LSTMCell(weights: [
  .forget: .init(x: 0, h: 0, b: 4),
  .input: .init(x: 6, h: 0, b: -3),
  .candidate: .init(x: 2, h: 0, b: 0),
  .output: .init(x: 0, h: 0, b: 3),
])
var state = LSTMCell.State()
for (t, x) in [1.0, 0, 0, 0, -1, 0].enumerated() {
  let result = lstm.step(x, state)
  state = result.state
  let opened = Gate.allCases.filter { $0 != .candidate && result.gates[$0]! > 0.5 }
  let names = opened.map(\.rawValue).joined(separator: "+")
  print("t=\(t) x=\(x) c=\(String(format: "%.3f", state.cell)) h=\(String(format: "%.3f", state.hidden)) open: \(names)")
}

// expect: t=0 x=1.0 c=0.918 h=0.691 open: forget+input+output
// expect: t=1 x=0.0 c=0.902 h=0.683 open: forget+output
// expect: t=2 x=0.0 c=0.886 h=0.676 open: forget+output
// expect: t=3 x=0.0 c=0.870 h=0.668 open: forget+output
// expect: t=4 x=-1.0 c=0.854 h=0.660 open: forget+output
// expect: t=5 x=0.0 c=0.839 h=0.653 open: forget+output
