public import Tensors

/// A fully connected layer with an activation.
///
/// ```
/// y = f(x Wᵀ + b)
/// ```
///
/// | Tensor   | Shape               | Meaning                         |
/// | -------- | ------------------- | ------------------------------- |
/// | `x`      | `[…, inputs]`       | input; leading axes are a batch |
/// | `weight` | `[outputs, inputs]` | trained                         |
/// | `bias`   | `[outputs]`         | trained; nil if `bias: false`   |
/// | `y`      | `[…, outputs]`      | output                          |
///
/// ```swift
/// let layer = Linear(3, 2)
/// print(layer(Tensor.zeros([4, 3])).shape)   // [4, 2]
/// ```
///
/// Weights and biases start uniformly distributed in `±1/√inputs`, as in PyTorch. That is the range
/// for every activation: for `tanh` it keeps the first outputs in the steep part of the curve.
///
/// Source: LeCun, Bottou, Orr, Müller: Efficient BackProp, 1998.
public final class Linear: Layer {
  /// The weight matrix, one row per output.
  public let weight: Parameter
  /// The bias of each output, or nil.
  public let bias: Parameter?
  /// The function applied to the sums.
  public let activation: Activation
  /// The number of input features.
  public let inputs: Int
  /// The number of output features.
  public let outputs: Int

  /// A layer with random weights.
  ///
  /// - Parameters:
  ///   - inputs: The number of input features, at least 1.
  ///   - outputs: The number of output features, at least 1.
  ///   - activation: The function applied to the sums.
  ///   - bias: Whether a number per output is added.
  ///
  /// Errors: ``TensorError/layerSize(layer:inputs:outputs:)``.
  public init(
    _ inputs: Int, _ outputs: Int, activation: Activation = .identity, bias: Bool = true
  ) {
    self.activation = activation
    self.inputs = inputs
    self.outputs = outputs
    guard inputs > 0, outputs > 0 else {
      let failed = TensorError.raise(
        .layerSize(layer: "Linear(\(inputs), \(outputs))", inputs: inputs, outputs: outputs))
      weight = Parameter(failed)
      self.bias = nil
      return
    }
    let bound = 1 / Double(inputs).squareRoot()
    weight = Parameter(Tensor.randomUniform([outputs, inputs], from: -bound, to: bound))
    self.bias = bias ? Parameter(Tensor.randomUniform([outputs], from: -bound, to: bound)) : nil
  }

  /// A layer of known weights.
  package init(weight: Parameter, bias: Parameter?, activation: Activation) {
    self.weight = weight
    self.bias = bias
    self.activation = activation
    outputs = weight.shape.first ?? 0
    inputs = weight.shape.last ?? 0
  }

  /// Applies the layer to a batch.
  ///
  /// - Parameter x: The input, shape `[…, inputs]`.
  /// - Returns: The output, shape `[…, outputs]`.
  ///
  /// Errors: ``TensorError/layerInputSize(layer:shape:expected:)``.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    guard x.lastSize == inputs || x.isPoisoned else {
      return naming {
        TensorError.raise(
          .layerInputSize(layer: "Linear(\(inputs), \(outputs))", shape: x.shape, expected: inputs))
      }
    }
    let fused = activation.fused
    let y = Tensor.linear(
      x, weight: weight.tensor, bias: bias?.tensor, activation: fused ?? .identity)
    return fused == nil ? activation(y) : y
  }
}

extension Linear: OutlinedLayer, PlacedLayer {
  package var summary: String {
    var text = "Linear \(inputs) → \(outputs)"
    if activation != .identity { text += ", \(activation)" }
    if bias == nil { text += ", no bias" }
    return text
  }

  package var parts: [ModelPart]? {
    let weight = ModelPart(name: "weight", value: weight)
    return bias.map { [weight, ModelPart(name: "bias", value: $0)] } ?? [weight]
  }
}
