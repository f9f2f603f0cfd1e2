public import Tensors

extension Tensor {
  /// Random weights whose outputs, and whose gradients, vary as much as the inputs do: uniformly
  /// distributed.
  ///
  /// ```
  /// x ∈ ±gain √(6 / (inputs + outputs))
  /// ```
  ///
  /// ```swift
  /// let layer = Linear(64, 10, activation: .tanh)
  /// layer.weight.value = .xavierUniform(layer.weight.shape)
  /// ```
  ///
  /// - Parameters:
  ///   - shape: `[outputs, inputs]`, or `[filters, channels, …]` of a convolution, where each filter's
  ///     kernel counts: inputs are channels · kernel, outputs filters · kernel.
  ///   - gain: A factor for the activation that follows, such as 5/3 for tanh.
  ///
  /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``,
  /// ``TensorError/notPositive(operation:name:value:)``, ``TensorError/notFinite(operation:name:value:)``.
  ///
  /// Source: Glorot, Bengio: Understanding the difficulty of training deep feedforward neural networks, 2010.
  public static func xavierUniform(_ shape: [Int], gain: Double = 1) -> Tensor {
    guard let fans = Fans("xavierUniform", shape, gain: gain) else { return .poisoned }
    let bound = gain * (6 / (Double(fans.inputs) + Double(fans.outputs))).squareRoot()
    return randomUniform(shape, from: -bound, to: bound)
  }

  /// Random weights whose outputs, and whose gradients, vary as much as the inputs do: normally
  /// distributed.
  ///
  /// ```
  /// standard deviation = gain √(2 / (inputs + outputs))
  /// ```
  ///
  /// - Parameters:
  ///   - shape: As for ``xavierUniform(_:gain:)``.
  ///   - gain: A factor for the activation that follows, such as 5/3 for tanh.
  ///
  /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``,
  /// ``TensorError/notPositive(operation:name:value:)``, ``TensorError/notFinite(operation:name:value:)``.
  ///
  /// Source: Glorot, Bengio: Understanding the difficulty of training deep feedforward neural networks, 2010.
  public static func xavierNormal(_ shape: [Int], gain: Double = 1) -> Tensor {
    guard let fans = Fans("xavierNormal", shape, gain: gain) else { return .poisoned }
    let deviation = gain * (2 / (Double(fans.inputs) + Double(fans.outputs))).squareRoot()
    return randomNormal(shape, standardDeviation: deviation)
  }
}

/// How many numbers each output of a weight is summed from, and how many each input flows into; at least 1.
struct Fans {
  let inputs: Int
  let outputs: Int

  /// Nil after raising an error.
  init?(_ operation: String, _ shape: [Int], gain: Double = 1) {
    guard shape.count >= 2 else {
      TensorError.raise(.tooFewAxes(operation: operation, needed: 2, shape: shape))
      return nil
    }
    checkPositive(operation, "the gain", gain)
    guard gain.isFinite, gain > 0 else { return nil }
    if shape.contains(where: { $0 < 0 }) {
      TensorError.raise(.negativeSize(operation: operation, shape: shape))
      return nil
    }
    // Products that cannot be counted are an error of the tensor that is made then.
    let kernel = shape.dropFirst(2).reduce(1, &*)
    inputs = max(shape[1] &* kernel, 1)
    outputs = max(shape[0] &* kernel, 1)
  }
}
