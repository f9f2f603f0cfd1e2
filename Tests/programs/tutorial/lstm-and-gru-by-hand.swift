// Recurrent cells over plain arrays, behind a protocol.
import Foundation

func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

struct Vector: Equatable, CustomStringConvertible {
  var values: [Double]
  init(_ values: [Double]) { self.values = values }
  init(repeating value: Double, count: Int) { values = Array(repeating: value, count: count) }
  static func zip(_ a: Vector, _ b: Vector, _ f: (Double, Double) -> Double) -> Vector {
    Vector(Swift.zip(a.values, b.values).map(f))
  }
  static func + (a: Vector, b: Vector) -> Vector { zip(a, b, +) }
  static func - (a: Vector, b: Vector) -> Vector { zip(a, b, -) }
  static func * (a: Vector, b: Vector) -> Vector { zip(a, b, *) }
  static func - (a: Double, b: Vector) -> Vector { b.map { a - $0 } }
  func map(_ f: (Double) -> Double) -> Vector { Vector(values.map(f)) }
  var description: String { "[" + values.map { String(format: "%.4f", $0) }.joined(separator: " ") + "]" }
}

struct Dense {
  let weights: [[Double]]
  let bias: Vector
  init(inputs: Int, outputs: Int, seed: Int) {
    weights = (0..<outputs).map { i in
      (0..<inputs).map { j in sin(Double(seed * 31 + i * inputs + j)) * 0.5 }
    }
    bias = Vector(repeating: 0.01 * Double(seed), count: outputs)
  }
  func callAsFunction(_ x: Vector) -> Vector {
    Vector(weights.map { row in zip(row, x.values).reduce(0) { $0 + $1.0 * $1.1 } }) + bias
  }
  var parameterCount: Int { weights.count * (weights.first?.count ?? 0) + bias.values.count }
}

protocol RecurrentCell {
  associatedtype State
  var initialState: State { get }
  var parameterCount: Int { get }
  func step(_ x: Vector, _ state: State) -> State
  func output(_ state: State) -> Vector
}

extension RecurrentCell {
  func run(_ sequence: [Vector]) -> [Vector] {
    var state = initialState
    return sequence.map { x in
      state = step(x, state)
      return output(state)
    }
  }
}

struct LSTM: RecurrentCell {
  struct State { var hidden, cell: Vector }
  let size: Int
  let gates: [Dense]
  init(inputs: Int, size: Int) {
    self.size = size
    gates = (1...4).map { Dense(inputs: inputs + size, outputs: size, seed: $0) }
  }
  var initialState: State { State(hidden: Vector(repeating: 0, count: size), cell: Vector(repeating: 0, count: size)) }
  var parameterCount: Int { gates.map(\.parameterCount).reduce(0, +) }
  func step(_ x: Vector, _ state: State) -> State {
    let joined = Vector(x.values + state.hidden.values)
    let (i, f, o) = (gates[0](joined).map(sigmoid), gates[1](joined).map(sigmoid), gates[2](joined).map(sigmoid))
    let candidate = gates[3](joined).map(tanh)
    let cell = f * state.cell + i * candidate
    return State(hidden: o * cell.map(tanh), cell: cell)
  }
  func output(_ state: State) -> Vector { state.hidden }
}

struct GRU: RecurrentCell {
  let size: Int
  let reset, update, candidate: Dense
  init(inputs: Int, size: Int) {
    self.size = size
    reset = Dense(inputs: inputs + size, outputs: size, seed: 5)
    update = Dense(inputs: inputs + size, outputs: size, seed: 6)
    candidate = Dense(inputs: inputs + size, outputs: size, seed: 7)
  }
  var initialState: Vector { Vector(repeating: 0, count: size) }
  var parameterCount: Int { [reset, update, candidate].reduce(0) { $0 + $1.parameterCount } }
  func step(_ x: Vector, _ state: Vector) -> Vector {
    let joined = Vector(x.values + state.values)
    let r = reset(joined).map(sigmoid)
    let z = update(joined).map(sigmoid)
    let n = candidate(Vector(x.values + (r * state).values)).map { tanh($0) }
    return (1 - z) * n + z * state
  }
  func output(_ state: Vector) -> Vector { state }
}

func report<Cell: RecurrentCell>(_ name: String, _ cell: Cell, _ sequence: [Vector]) {
  print("\(name): \(cell.parameterCount) parameters")
  for (t, h) in cell.run(sequence).enumerated() { print("  t=\(t)", h) }
}

let sequence = (0..<4).map { Vector([Double($0) / 4, 1 - Double($0) / 4]) }
report("LSTM", LSTM(inputs: 2, size: 3), sequence)
report("GRU", GRU(inputs: 2, size: 3), sequence)
print(LSTM(inputs: 2, size: 3).run(sequence) == LSTM(inputs: 2, size: 3).run(sequence))

// expect: LSTM: 72 parameters
// expect:   t=0 [-0.0707 -0.0646 0.0153]
// expect:   t=1 [-0.1087 -0.0727 0.0583]
// expect:   t=2 [-0.1207 -0.0588 0.1139]
// expect:   t=3 [-0.1186 -0.0342 0.1762]
// expect: GRU: 54 parameters
// expect:   t=0 [-0.2316 0.0509 0.1958]
// expect:   t=1 [-0.2237 0.1273 0.2857]
// expect:   t=2 [-0.1615 0.1982 0.3157]
// expect:   t=3 [-0.0879 0.2631 0.3150]
// expect: true
