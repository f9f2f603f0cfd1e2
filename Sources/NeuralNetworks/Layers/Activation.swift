public import Tensors

/// A function without parameters between two layers.
///
/// Give it to a ``Linear`` layer, or use it as a layer of its own:
///
/// ```swift
/// let net = Sequential(Linear(2, 8), Activation.tanh, Linear(8, 1))
/// ```
public enum Activation: String, Layer, CustomStringConvertible {
  /// The input itself.
  case identity
  /// `max(x, 0)`.
  case relu
  /// The hyperbolic tangent, between -1 and 1.
  case tanh
  /// `1 / (1 + e⁻ˣ)`, between 0 and 1.
  case sigmoid
  /// `x Φ(x)`, Φ the distribution function of the normal distribution.
  case gelu
  /// Positive numbers that sum to 1 along the last axis.
  case softmax

  /// Applies the function.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    switch self {
    case .identity: x
    case .relu: x.relu()
    case .tanh: x.tanh()
    case .sigmoid: x.sigmoid()
    case .gelu: x.gelu()
    case .softmax: x.softmax()
    }
  }

  /// None.
  public var parameters: [Parameter] { [] }

  /// The function's name.
  public var description: String { rawValue }

  /// The function as a layer computes it together with its product, if it can.
  var fused: FusedActivation? {
    switch self {
    case .identity: .identity
    case .relu: .relu
    case .tanh: .tanh
    case .sigmoid: .sigmoid
    case .gelu, .softmax: nil
    }
  }
}

extension Activation: OutlinedLayer {
  package var summary: String { rawValue }
  package var parts: [ModelPart]? { [] }
}
