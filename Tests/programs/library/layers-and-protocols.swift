// Models through protocols and generics: refinements and extensions of Layer, generic models, wrappers.
import Gradus

protocol Classifier: Layer { var classes: Int { get } }
extension Classifier { func predict(_ x: Tensor) -> [Int] { self(x).argmax(axis: 1).integers } }
extension Layer {
  func size() -> String { "\(parameterCount) numbers in \(parameters.count)" }
}
struct Net<Body: Layer>: Classifier {
  let body: Body
  let classes = 3
  let head = Linear(4, 3)
  func callAsFunction(_ x: Tensor) -> Tensor { head(body(x)) }
}
func fit<M: Layer>(_ model: M, _ x: Tensor, _ y: [Int]) -> M {
  train(model, steps: 3, optimizer: Adam(model)) { _ in crossEntropy(logits: model(x), labels: y) }
  return model
}
setSeed(3)
let net = Net(body: Linear(2, 4, activation: .relu))
print(net)
print(net.size(), Linear(1, 1).size())
let x = Tensor([[1, 2], [3, 4]])
let same = fit(net, x, [0, 2])
print(same.predict(x).count, same.head === net.head)
let layers: [any Layer] = [net, Activation.tanh]
for layer in layers { print(layer.parameterCount, layer is any Classifier) }
if let c = layers[0] as? any Classifier { print(c.classes, c.predict(x).count) }
final class Encoder: Layer {
  struct Config { var width = 4; var depth = 2 }
  let config: Config
  let layers: [Linear]
  var calls = 0
  init(_ config: Config = Config()) {
    self.config = config
    layers = (0..<config.depth).map { _ in Linear(config.width, config.width, activation: .tanh) }
  }
  func callAsFunction(_ x: Tensor) -> Tensor {
    calls += 1
    return layers.reduce(x) { y, layer in layer(y) }
  }
}
let encoder = Encoder(.init(width: 2, depth: 3))
print(encoder)
print(encoder(x).shape, Sequential(encoder, Linear(2, 1))(x).shape, encoder.calls)
print(Sequential(encoder, Linear(2, 1)))
struct Residual: Layer {
  let inner: any Layer
  init(_ inner: any Layer) { self.inner = inner }
  func callAsFunction(_ x: Tensor) -> Tensor { x + inner(x) }
}
print(Residual(encoder).namedParameters.map(\.name))
print(Residual(Residual(Linear(2, 2))))

// expect: Net<Linear>
// expect:   body  Linear 2 → 4, relu  12 parameters
// expect:   head  Linear 4 → 3        15 parameters
// expect:                             27 in all
// expect: 27 numbers in 4 2 numbers in 2
// expect: 2 true
// expect: 27 true
// expect: 0 false
// expect: 3 2
// expect: Encoder
// expect:   layers.0  Linear 2 → 2, tanh   6 parameters
// expect:   layers.1  Linear 2 → 2, tanh   6 parameters
// expect:   layers.2  Linear 2 → 2, tanh   6 parameters
// expect:                                 18 in all
// expect: [2, 2] [2, 1] 2
// expect: Sequential
// expect:   0.layers.0  Linear 2 → 2, tanh   6 parameters
// expect:   0.layers.1  Linear 2 → 2, tanh   6 parameters
// expect:   0.layers.2  Linear 2 → 2, tanh   6 parameters
// expect:   1           Linear 2 → 1         3 parameters
// expect:                                   21 in all
// expect: ["inner.layers.0.weight", "inner.layers.0.bias", "inner.layers.1.weight", "inner.layers.1.bias", "inner.layers.2.weight", "inner.layers.2.bias"]
// expect: Residual
// expect:   inner.inner  Linear 2 → 2  6 parameters
// expect:                              6 in all
