public import Tensors

extension Tensor {
  /// Random weights for layers with ReLU, whose outputs vary as much as the inputs do: uniformly
  /// distributed.
  ///
  /// ```
  /// x ∈ ±√(6 / inputs)
  /// ```
  ///
  /// ```swift
  /// let layer = Linear(64, 10, activation: .relu)
  /// layer.weight.value = .heUniform(layer.weight.shape)
  /// ```
  ///
  /// - Parameter shape: `[outputs, inputs]`, or `[filters, channels, …]` of a convolution, whose inputs are
  ///   channels · kernel.
  ///
  /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``.
  ///
  /// Source: He, Zhang, Ren, Sun: Delving deep into rectifiers, 2015.
  public static func heUniform(_ shape: [Int]) -> Tensor {
    guard let fans = Fans("heUniform", shape) else { return .poisoned }
    let bound = (6 / Double(fans.inputs)).squareRoot()
    return randomUniform(shape, from: -bound, to: bound)
  }

  /// Random weights for layers with ReLU, whose outputs vary as much as the inputs do: normally
  /// distributed.
  ///
  /// ```
  /// standard deviation = √(2 / inputs)
  /// ```
  ///
  /// - Parameter shape: As for ``heUniform(_:)``.
  ///
  /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``.
  ///
  /// Source: He, Zhang, Ren, Sun: Delving deep into rectifiers, 2015.
  public static func heNormal(_ shape: [Int]) -> Tensor {
    guard let fans = Fans("heNormal", shape) else { return .poisoned }
    return randomNormal(shape, standardDeviation: (2 / Double(fans.inputs)).squareRoot())
  }
}
