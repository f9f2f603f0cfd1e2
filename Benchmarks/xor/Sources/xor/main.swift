// Training steps per second of the smallest network there is: XOR, 2-8-1, tanh, all four examples,
// binary cross-entropy, SGD 0.5. Here nothing but the overhead of every operation counts.
//
//     swift run -c release xor [seconds]
//
// Three loops: by hand as in the notebook, by `train`, and by hand with each operation on its own.
import Foundation
import Gradus

let seconds = CommandLine.arguments.dropFirst().first.flatMap { Double($0) } ?? 1
let x = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
let y = Tensor([[0], [1], [1], [0]])

func makeModel() -> Sequential {
  setSeed(7)
  return Sequential(Linear(2, 8, activation: .tanh), Linear(8, 1))
}

/// Steps per second of a function that does so many steps and returns the last loss.
func measure(_ name: String, _ run: (Int) -> Float) {
  let loss = run(2000)
  precondition(loss < 0.05, "\(name) did not learn: loss \(loss)")
  var best = 0.0
  var rates: [Double] = []
  let end = ProcessInfo.processInfo.systemUptime + seconds
  while ProcessInfo.processInfo.systemUptime < end {
    let start = ProcessInfo.processInfo.systemUptime
    _ = run(20_000)
    let rate = 20_000 / (ProcessInfo.processInfo.systemUptime - start)
    rates.append(rate)
    best = max(best, rate)
  }
  rates.sort()
  let median = rates[rates.count / 2]
  let padded = name.padding(toLength: 24, withPad: " ", startingAt: 0)
  print("\(padded) \(Int(median)) steps/s (best \(Int(best))), loss after 2000 steps \(loss)")
}

measure("by hand") { steps in
  let model = makeModel()
  let optimizer = SGD(model, learningRate: 0.5)
  var last: Float = 0
  for _ in 0..<steps {
    let loss = binaryCrossEntropy(logits: model(x), targets: y)
    optimizer.zeroGradients()
    loss.backward()
    optimizer.step()
    last = loss.item()
  }
  return last
}

measure("train") { steps in
  let model = makeModel()
  let history = train(model, steps: steps, optimizer: SGD(model, learningRate: 0.5)) { step in
    binaryCrossEntropy(logits: model(x), targets: y)
  }
  return history.finalLoss ?? .nan
}

measure("operation by operation") { steps in
  let model = makeModel()
  let parameters = model.parameters
  let optimizer = SGD(model, learningRate: 0.5)
  var last: Float = 0
  for _ in 0..<steps {
    let hidden = (x.matmul(parameters[0].value.transposed()) + parameters[1].value).tanh()
    let z = hidden.matmul(parameters[2].value.transposed()) + parameters[3].value
    let loss = (z.relu() - z * y + (1 + (-z.abs()).exp()).log()).mean()
    optimizer.zeroGradients()
    loss.backward()
    optimizer.step()
    last = loss.item()
  }
  return last
}
