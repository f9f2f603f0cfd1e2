// Training steps per second of the smallest network there is: XOR, 2-8-1, tanh, all four examples,
// binary cross-entropy, SGD 0.5. Here nothing but the overhead of every operation counts.
//
//     swift run -c release xor [hand | train | operations] [seconds]
//
// hand: the loop of the notebook; train: the library's loop; operations: the same network without
// fused layers and losses. Prints the losses of steps 1, 10 and 50 and the steps per second.
// compare.py runs this beside other libraries.
import Foundation
import Gradus

let arguments = CommandLine.arguments.dropFirst()
let loop = arguments.first ?? "hand"
let seconds = arguments.dropFirst().first.flatMap { Double($0) } ?? 1

let x = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
let y = Tensor([[0], [1], [1], [0]])
let model = Sequential(Linear(2, 8, activation: .tanh), Linear(8, 1))
let parameters = model.parameters

// The k-th of all 33 parameters starts from ((7 k + 3) mod 16 − 8) / 16, in every library.
var k = 0
for parameter in parameters {
  let values = (k..<(k + parameter.count)).map { (index: Int) -> Double in
    let step = (7 * index + 3) % 16 - 8
    return Double(step) / 16
  }
  parameter.value = Tensor(values, shape: parameter.shape)
  k += parameter.count
}
let optimizer = SGD(model, learningRate: 0.5)

/// Does so many steps; gives the loss before each.
func run(_ steps: Int) -> [Float] {
  if loop == "train" {
    return train(model, steps: steps, optimizer: optimizer) { step in
      binaryCrossEntropy(logits: model(x), targets: y)
    }.losses
  }
  var losses: [Float] = []
  losses.reserveCapacity(steps)
  for _ in 0..<steps {
    let loss =
      loop == "hand" ? binaryCrossEntropy(logits: model(x), targets: y) : lossByOperations()
    optimizer.zeroGradients()
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
  }
  return losses
}

func lossByOperations() -> Tensor {
  let hidden = (x.matmul(parameters[0].value.transposed()) + parameters[1].value).tanh()
  let z = hidden.matmul(parameters[2].value.transposed()) + parameters[3].value
  return (z.relu() - z * y + (1 + (-z.abs()).exp()).log()).mean()
}

let first = run(50)
print("losses \(first[0]) \(first[9]) \(first[49])")
var steps = 0
let start = ProcessInfo.processInfo.systemUptime
var elapsed = 0.0
while elapsed < seconds {
  _ = run(5000)
  steps += 5000
  elapsed = ProcessInfo.processInfo.systemUptime - start
}
print("rate \(Int(Double(steps) / elapsed))")
