public import Tensors

/// Sets random elements to 0 while a model trains, so that it does not rely on single ones.
///
/// ```
/// y = x · mask / (1 − rate),   mask 0 with probability rate and otherwise 1
/// ```
///
/// It does so only inside ``train(_:steps:optimizer:_:)`` and ``training(_:)``; elsewhere the input passes
/// through unchanged, so that predictions are the same every time.
///
/// ```swift
/// let layer = Dropout(0.5)
/// print(layer(Tensor([1, 2])).scalars)   // [1.0, 2.0]
/// ```
///
/// Source: Srivastava et al.: Dropout: a simple way to prevent neural networks from overfitting, 2014.
public final class Dropout: Layer {
  /// The share of elements that are set to 0.
  public let rate: Double

  /// A layer without parameters.
  ///
  /// - Parameter rate: The share of elements that are set to 0, at least 0 and less than 1.
  ///
  /// Errors: ``TensorError/outsideInterval(operation:name:value:low:high:)``.
  public init(_ rate: Double) {
    self.rate = rate
    checkShare("Dropout", "rate", rate)
  }

  /// Applies the layer.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    guard TrainingMode.isOn, rate > 0, rate < 1 else { return x }
    let kept = (Tensor.randomUniform(x.shape) .>= rate).to(.float32)
    return x * (kept * (1 / (1 - rate)))
  }
}

extension Dropout: OutlinedLayer {
  package var summary: String { "Dropout \(rate)" }
}
