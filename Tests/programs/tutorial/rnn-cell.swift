import Foundation

struct RecurrentCell {
  let inputWeights: [[Double]]
  let recurrentWeights: [[Double]]
  let bias: [Double]

  var size: Int { bias.count }

  func step(_ x: [Double], _ state: [Double]) -> [Double] {
    var next = bias
    for row in 0..<size {
      for (column, value) in x.enumerated() {
        next[row] += inputWeights[row][column] * value
      }
      for (column, value) in state.enumerated() {
        next[row] += recurrentWeights[row][column] * value
      }
      next[row] = tanh(next[row])
    }
    return next
  }

  func run(over sequence: [[Double]]) -> [[Double]] {
    var states: [[Double]] = []
    var state = [Double](repeating: 0, count: size)
    for x in sequence {
      state = step(x, state)
      states.append(state)
    }
    return states
  }
}

func oneHot(_ letter: Character, alphabet: [Character]) -> [Double] {
  alphabet.map { $0 == letter ? 1 : 0 }
}

let alphabet: [Character] = ["h", "e", "l", "o"]
let cell = RecurrentCell(
  inputWeights: [[0.5, -0.5, 0.25, 0], [0, 0.75, -0.25, 1]],
  recurrentWeights: [[0.9, 0.1], [-0.1, 0.9]],
  bias: [0, 0.1])

let states = cell.run(over: "hello".map { oneHot($0, alphabet: alphabet) })
for (letter, state) in zip("hello", states) {
  let numbers = state.map { String(format: "%+.4f", $0) }
  print("\(letter): \(numbers.joined(separator: ", "))")
}

// The gradient through time is a product of factors w · (1 − h²).
for weight in [0.5, 1.0, 1.5] {
  var gradient = 1.0
  for _ in 1...20 { gradient *= weight }
  let word = gradient < 1e-3 ? "vanishes" : gradient > 1e3 ? "explodes" : "stays"
  print("w = \(weight): \(word)")
}

// expect: h: +0.4621, +0.0997
// expect: e: -0.0740, +0.7131
// expect: l: +0.2493, +0.4615
// expect: l: +0.4781, +0.2359
// expect: o: +0.4251, +0.8523
// expect: w = 0.5: vanishes
// expect: w = 1.0: stays
// expect: w = 1.5: explodes
