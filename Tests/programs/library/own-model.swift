// A model of one's own: struct and class layers, arrays, optionals, dictionaries, sharing, inheritance.
import Gradus

struct Swish: Layer {
  let beta = Parameter(Tensor([1, 1]))
  func callAsFunction(_ x: Tensor) -> Tensor { x * (x * beta.value).sigmoid() }
}

struct Square: Layer {
  func callAsFunction(_ x: Tensor) -> Tensor { x * x }
}

struct Block: Layer {
  let inner = Linear(2, 2, activation: .tanh)
  let swish = Swish()
  var optional: Linear?
  func callAsFunction(_ x: Tensor) -> Tensor { swish(inner(x)) }
}

struct Frozen: Layer {
  let body = Linear(2, 2)
  let head = Linear(2, 1)
  var parameters: [Parameter] { head.parameters }
  func callAsFunction(_ x: Tensor) -> Tensor { head(body(x)) }
}

class Base: Layer {
  let first = Linear(2, 2)
  func callAsFunction(_ x: Tensor) -> Tensor { first(x) }
}

final class Model: Base {
  var blocks: [any Layer] = []
  let shared: Linear
  let again: Linear
  let byName = ["b": [Linear(1, 1)], "a": []]
  let pair = (left: Linear(1, 1, bias: false), size: 3)
  let sequence = Sequential(Linear(2, 2), Activation.relu, Square())
  let frozen = Frozen()
  let constant = Tensor([1, 2])
  lazy var late = Linear(1, 1)
  override init() {
    shared = Linear(2, 2)
    again = shared
    super.init()
    blocks = [Block(optional: Linear(1, 2)), Block(), shared]
  }
  override func callAsFunction(_ x: Tensor) -> Tensor {
    var y = super.callAsFunction(x)
    for block in blocks { y = block(y) }
    return frozen(sequence(again(y)))
  }
}

setSeed(7)
let model = Model()
print(model)
for named in model.namedParameters { print(named.name, named.parameter.shape) }
print(model.parameters.count, model.parameterCount)
_ = model.late
print(model.namedParameters.count)
print(Swish(), Square(), [Block()])

let x = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
let y = Tensor([[0], [1], [1], [0]])
let optimizer = SGD(model, learningRate: 0.1, momentum: 0.5)
let history = train(model, steps: 30, optimizer: optimizer) { _ in
  meanSquaredError(model(x), y)
}
print(history.steps, model(x).shape)
// The last digit depends on the processor.
print(model(x).scalars.map { ($0 * 1e5).rounded() / 1e5 })

// expect: Model
// expect:   first              Linear 2 → 2                                6 parameters
// expect:   blocks.0.inner     Linear 2 → 2, tanh                          6 parameters
// expect:   blocks.0.swish     Swish, beta [2]                             2 parameters
// expect:   blocks.0.optional  Linear 1 → 2                                4 parameters
// expect:   blocks.1.inner     Linear 2 → 2, tanh                          6 parameters
// expect:   blocks.1.swish     Swish, beta [2]                             2 parameters
// expect:   blocks.2           Linear 2 → 2                                6 parameters
// expect:   shared             Linear 2 → 2, the same as 'blocks.2'
// expect:   again              Linear 2 → 2, the same as 'blocks.2'
// expect:   byName.b.0         Linear 1 → 1                                2 parameters
// expect:   pair.left          Linear 1 → 1, no bias                       1 parameter
// expect:   sequence.0         Linear 2 → 2                                6 parameters
// expect:   sequence.1         relu
// expect:   sequence.2         Square
// expect:   frozen             Frozen, head.weight [1, 2], head.bias [1]   3 parameters
// expect:                                                                 44 in all
// expect: first.weight [2, 2]
// expect: first.bias [2]
// expect: blocks.0.inner.weight [2, 2]
// expect: blocks.0.inner.bias [2]
// expect: blocks.0.swish.beta [2]
// expect: blocks.0.optional.weight [2, 1]
// expect: blocks.0.optional.bias [2]
// expect: blocks.1.inner.weight [2, 2]
// expect: blocks.1.inner.bias [2]
// expect: blocks.1.swish.beta [2]
// expect: blocks.2.weight [2, 2]
// expect: blocks.2.bias [2]
// expect: byName.b.0.weight [1, 1]
// expect: byName.b.0.bias [1]
// expect: pair.left.weight [1, 1]
// expect: sequence.0.weight [2, 2]
// expect: sequence.0.bias [2]
// expect: frozen.head.weight [1, 2]
// expect: frozen.head.bias [1]
// expect: 19 44
// expect: 21
// expect: Swish, beta [2]  2 parameters Square [Block
// expect:   inner  Linear 2 → 2, tanh  6 parameters
// expect:   swish  Swish, beta [2]     2 parameters
// expect:                              8 in all]
// expect: 30 [4, 1]
// expect: [0.49985, 0.49995, 0.49996, 0.50009]
