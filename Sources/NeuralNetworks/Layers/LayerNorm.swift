public import Tensors

/// Each row brought to mean 0 and variance 1, then scaled and shifted by trained numbers.
///
/// ```
/// y = (x − mean(x)) / √(variance(x) + ε) · scale + shift
/// ```
///
/// | Tensor           | Shape        | Meaning                             |
/// | ---------------- | ------------ | ----------------------------------- |
/// | `x`, `y`         | `[…, width]` | input and output                    |
/// | `scale`, `shift` | `[width]`    | trained; start as 1 and 0           |
///
/// ```swift
/// print(LayerNorm(2)(Tensor([[1, 3]])).shape)   // [1, 2]
/// ```
///
/// Source: Ba, Kiros, Hinton: Layer normalization, 2016.
public final class LayerNorm: Layer {
  /// What normalised elements are multiplied by.
  public let scale: Parameter
  /// What is added then, or nil.
  public let shift: Parameter?
  /// The size of the last axis.
  public let width: Int
  /// Keeps rows of equal elements finite.
  public let epsilon: Double

  /// A layer that does not yet scale or shift.
  ///
  /// - Parameters:
  ///   - width: The size of the last axis, at least 1.
  ///   - epsilon: Keeps rows of equal elements finite; 0 or more.
  ///   - bias: Whether there is a shift.
  ///
  /// Errors: ``TensorError/layerSize(layer:inputs:outputs:)``.
  public init(_ width: Int, epsilon: Double = 1e-5, bias: Bool = true) {
    self.width = width
    self.epsilon = epsilon
    guard width > 0 else {
      scale = Parameter(
        TensorError.raise(
          .layerSize(layer: "LayerNorm(\(width))", inputs: width, outputs: width)))
      shift = nil
      return
    }
    scale = Parameter(Tensor.ones([width]))
    shift = bias ? Parameter(Tensor.zeros([width])) : nil
  }

  /// A layer of known parameters.
  package init(scale: Parameter, shift: Parameter?, epsilon: Double) {
    self.scale = scale
    self.shift = shift
    self.epsilon = epsilon
    width = scale.count
  }

  /// Applies the layer.
  ///
  /// Errors: those of ``Tensor/layerNormalized(scale:shift:epsilon:)``.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    naming {
      x.layerNormalized(scale: scale.tensor, shift: shift?.tensor, epsilon: epsilon)
    }
  }
}

extension LayerNorm: OutlinedLayer, PlacedLayer {
  package var summary: String { "LayerNorm \(width)" + (shift == nil ? ", no bias" : "") }
}
