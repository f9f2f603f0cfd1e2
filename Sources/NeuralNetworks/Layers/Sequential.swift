public import Tensors

/// Layers one after the other: the output of each is the input of the next.
///
/// ```swift
/// let net = Sequential(Linear(2, 8, activation: .tanh), Linear(8, 1))
/// print(net)
/// // Sequential
/// //   0  Linear 2 → 8, tanh  24 parameters
/// //   1  Linear 8 → 1         9 parameters
/// //                          33 in all
/// ```
public final class Sequential: Layer {
  /// The layers, first to last.
  public let layers: [any Layer]

  /// A sequence of layers.
  public convenience init(_ layers: any Layer...) { self.init(layers) }

  /// A sequence of layers.
  public init(_ layers: [any Layer]) {
    self.layers = layers
    // Errors in a layer name it from the start.
    for (index, layer) in layers.enumerated() where layer is any PlacedLayer {
      for named in ModelOutline(of: layer).parameters {
        named.parameter.note(place: "\(index).\(named.name)", in: "Sequential")
      }
    }
  }

  /// Applies all layers in turn.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    var y = x
    for layer in layers { y = layer(y) }
    return y
  }

  /// The number of layers.
  public var count: Int { layers.count }

  /// The layer at an index, counted from 0.
  ///
  /// Errors: ``TensorError/layerIndexOutOfRange(index:count:)``.
  public subscript(index: Int) -> any Layer {
    guard layers.indices.contains(index) else {
      return FailedLayer(TensorError.raise(.layerIndexOutOfRange(index: index, count: count)))
    }
    return layers[index]
  }
}

/// Stands for a layer that is not there.
private struct FailedLayer: Layer {
  let value: Tensor
  init(_ value: Tensor) { self.value = value }
  func callAsFunction(_ x: Tensor) -> Tensor { value }
  var parameters: [Parameter] { [] }
}

extension Sequential: OutlinedLayer {
  package var summary: String { "Sequential" }

  package var isOneLine: Bool { false }

  /// The layers by their indices, as PyTorch names them: `0.weight`, not `layers.0.weight`.
  package var parts: [ModelPart]? {
    layers.enumerated().map { ModelPart(name: "\($0)", value: $1) }
  }
}
