import Foundation

struct State: Equatable {
  var values: [Double]
  static func + (a: State, b: State) -> State { State(values: zip(a.values, b.values).map(+)) }
  static func * (s: Double, a: State) -> State { State(values: a.values.map { s * $0 }) }
}

typealias Field = (_ time: Double, _ state: State) -> State

protocol Integrator {
  static var order: Int { get }
  static func step(_ f: Field, _ t: Double, _ y: State, _ h: Double) -> State
}

enum Euler: Integrator {
  static let order = 1
  static func step(_ f: Field, _ t: Double, _ y: State, _ h: Double) -> State { y + h * f(t, y) }
}

enum RungeKutta: Integrator {
  static let order = 4
  static func step(_ f: Field, _ t: Double, _ y: State, _ h: Double) -> State {
    let k1 = f(t, y)
    let k2 = f(t + h / 2, y + (h / 2) * k1)
    let k3 = f(t + h / 2, y + (h / 2) * k2)
    let k4 = f(t + h, y + h * k3)
    return y + (h / 6) * (k1 + 2 * k2 + 2 * k3 + k4)
  }
}

func solve<I: Integrator>(_ method: I.Type, _ f: Field, from y0: State, until end: Double, steps: Int) -> [State] {
  let h = end / Double(steps)
  var result = [y0]
  for i in 0..<steps { result.append(method.step(f, Double(i) * h, result[i], h)) }
  return result
}

let decay: Field = { _, y in -1 * y }
for steps in [10, 20, 40] {
  let euler = solve(Euler.self, decay, from: State(values: [1]), until: 1, steps: steps)
  let rk4 = solve(RungeKutta.self, decay, from: State(values: [1]), until: 1, steps: steps)
  let errors = [euler, rk4].map { abs($0[steps].values[0] - exp(-1)) }
  print(steps, String(format: "%.2e %.2e", errors[0], errors[1]))
}

let oscillator: Field = { _, y in State(values: [y.values[1], -y.values[0]]) }
let path = solve(RungeKutta.self, oscillator, from: State(values: [1, 0]), until: 2 * .pi, steps: 64)
print(path[64].values.map { String(format: "%.4f", $0 + 1e-9) }, RungeKutta.order, Euler.order)
let energy = path.map { $0.values.map { $0 * $0 }.reduce(0, +) / 2 }
print(energy.allSatisfy { abs($0 - 0.5) < 1e-4 })
for i in stride(from: 0, through: 64, by: 8) {
  let column = Int((path[i].values[0] + 1) * 15 + 0.5)
  print(String(repeating: " ", count: column) + "o")
}

// expect: 10 1.92e-02 3.33e-07
// expect: 20 9.39e-03 2.00e-08
// expect: 40 4.65e-03 1.22e-09
// expect: ["1.0000", "0.0000"] 4 1
// expect: true
// expect:                               o
// expect:                           o
// expect:                o
// expect:     o
// expect: o
// expect:     o
// expect:                o
// expect:                           o
// expect:                               o
