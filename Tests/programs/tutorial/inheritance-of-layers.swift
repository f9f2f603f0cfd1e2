// Layers as a hierarchy of classes: required initialisers, overriding with super, casts and identity.
class Layer: CustomStringConvertible {
  let name: String
  var isTrainable: Bool { false }
  var kind: String { "layer" }
  required init(name: String) { self.name = name }
  func forward(_ x: [Double]) -> [Double] { x }
  func parameterCount() -> Int { 0 }
  final func callAsFunction(_ x: [Double]) -> [Double] { forward(x) }
  var description: String { "\(kind) \(name)(\(parameterCount()))" }
}

class Scale: Layer {
  var factor = 1.0 { didSet { changes += 1 } }
  private(set) var changes = 0
  override var isTrainable: Bool { true }
  override var kind: String { "scale" }
  required init(name: String) { super.init(name: name) }
  convenience init(name: String, by factor: Double) {
    self.init(name: name)
    self.factor = factor
  }
  override func forward(_ x: [Double]) -> [Double] { super.forward(x).map { $0 * factor } }
  override func parameterCount() -> Int { super.parameterCount() + 1 }
}

final class Affine: Scale {
  var shift: Double
  required init(name: String) {
    shift = 0.5
    super.init(name: name + "+b")
  }
  
  override func forward(_ x: [Double]) -> [Double] { super.forward(x).map { $0 + shift } }
  override func parameterCount() -> Int { super.parameterCount() + 1 }
}

final class Network {
  private(set) var layers: [Layer] = []
  func add(_ layer: Layer) -> Self {
    layers.append(layer)
    return self
  }
  func run(_ x: [Double]) -> [Double] { layers.reduce(x) { values, layer in layer(values) } }
  lazy var total = layers.map { $0.parameterCount() }.reduce(0, +)
}

let network = Network().add(Layer(name: "in")).add(Scale(name: "mid")).add(Affine(name: "out"))
print(network.layers, network.run([1, 2]), network.total)
for case let scale as Scale in network.layers {
  scale.factor *= 3
  if let affine = scale as? Affine { affine.shift = -1 }
}
print(network.run([1, 2]), network.layers.compactMap { ($0 as? Scale)?.changes })
let twice = Affine(name: "x")
twice.factor = 2
let same: Layer = twice
print(twice, same === twice, same is Scale, type(of: same), type(of: same) == Affine.self, twice([1]), twice.changes)
print(network.layers.filter(\.isTrainable).count, network.layers.first { $0 is Affine }?.name ?? "-")

// expect: [layer in(0), scale mid(1), scale out+b(2)] [1.5, 2.5] 3
// expect: [8.0, 17.0] [1, 1]
// expect: scale x+b(2) true true Affine true [2.5] 1
// expect: 2 out+b
