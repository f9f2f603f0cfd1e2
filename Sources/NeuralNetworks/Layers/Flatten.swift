public import Tensors

/// All axes but the first as one: images become rows.
///
/// `[batch, …]` becomes `[batch, product of the others]`.
///
/// ```swift
/// print(Flatten()(Tensor.zeros([8, 32, 7, 7])).shape)   // [8, 1568]
/// ```
public final class Flatten: Layer {
  /// A layer without parameters.
  public init() {}

  /// Applies the layer.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    guard let batch = x.shape.first else { return x }
    return x.reshaped(to: [batch, x.shape.dropFirst().reduce(1, *)])
  }
}

extension Flatten: OutlinedLayer {
  package var summary: String { "Flatten" }
}
