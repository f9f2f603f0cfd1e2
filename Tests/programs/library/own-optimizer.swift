// Optimisers, training observers and displays of one's own.
import Gradus

final class Momentum: Optimizer {
  let parameters: [Parameter]
  var learningRate: Double
  private var velocities: [Tensor]
  private(set) var steps = 0

  init(_ model: any Layer, learningRate: Double) {
    parameters = model.parameters
    self.learningRate = learningRate
    velocities = parameters.map { Tensor.zeros($0.shape) }
  }

  func step() {
    steps += 1
    for (i, parameter) in parameters.enumerated() {
      guard let gradient = parameter.gradient else { continue }
      velocities[i] = velocities[i] * 0.5 + gradient
      parameter.value = parameter.value - velocities[i] * learningRate
    }
  }
}

struct Scale: Layer {
  let weight = Parameter(Tensor(1))
  func callAsFunction(_ x: Tensor) -> Tensor { x * weight.value }
}

func squaredError(_ a: Tensor, _ b: Tensor) -> Tensor { ((a - b) * (a - b)).mean() }

let model = Scale()
let optimizer = Momentum(model, learningRate: 0.125)
train(model, steps: 3, optimizer: optimizer) { step in
  if step == 3 { optimizer.learningRate = 0.0625 }
  return squaredError(model(Tensor([1, 2])), Tensor([2, 4]))
}
print(model.weight.value.item(), optimizer.steps)
let any: any Optimizer = optimizer
print(any.learningRate, any.parameters.count, any.parameters[0] === model.weight)
any.zeroGradients()
print(model.weight.gradient == nil)
any.learningRate = 1
print(optimizer.learningRate)

struct Score: Displayable {
  var points: Int
  var mimeBundle: MIMEBundle {
    MIMEBundle(html: "<b>\(points)</b> points", text: "\(points) points")
  }
}
display(Score(points: 3))
let shown: any Displayable = Score(points: 4)
print(shown.mimeBundle.plainText)
display(model)

// expect: 2.2548828 3
// expect: 0.0625 1 true
// expect: true
// expect: 1.0
// expect: 3 points
// expect: 4 points
// expect: Scale, weight []  1 parameter
