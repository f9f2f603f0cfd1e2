public import Tensors

/// A convolution along sequences, with an activation.
///
/// ```
/// y[n, f, i] = f(bias[f] + Σ c,u  weight[f, c, u] · x[n, c, i·stride + u − padding])
/// ```
///
/// | Tensor   | Shape                         | Meaning                       |
/// | -------- | ----------------------------- | ----------------------------- |
/// | `x`      | `[batch, channels, time]`     | input                         |
/// | `weight` | `[filters, channels, kernel]` | trained                       |
/// | `bias`   | `[filters]`                   | trained; nil if `bias: false` |
/// | `y`      | `[batch, filters, out time]`  | output                        |
///
/// with `out time = (time + 2 padding − kernel) / stride + 1`.
///
/// ```swift
/// let layer = Conv1D(2, 8, kernel: 3, padding: 1)
/// print(layer(Tensor.zeros([4, 2, 50])).shape)   // [4, 8, 50]
/// ```
///
/// Weights and biases start uniformly distributed in `±1/√(channels kernel)`, as in PyTorch.
///
/// Source: Waibel et al.: Phoneme recognition using time-delay neural networks, 1989.
public final class Conv1D: Layer {
  /// The kernels, one per filter.
  public let weight: Parameter
  /// The bias of each filter, or nil.
  public let bias: Parameter?
  /// The number of channels of the input.
  public let channels: Int
  /// The number of channels of the output.
  public let filters: Int
  /// The number of steps that a kernel sees.
  public let kernel: Int
  /// How far the kernel moves at a time.
  public let stride: Int
  /// How many zeros stand before and behind the sequence.
  public let padding: Int
  /// The function applied to the sums.
  public let activation: Activation

  /// A layer with random weights.
  ///
  /// - Parameters:
  ///   - channels: The number of channels of the input, at least 1.
  ///   - filters: The number of channels of the output, at least 1.
  ///   - kernel: The number of steps that a kernel sees, at least 1.
  ///   - stride: How far the kernel moves at a time, at least 1.
  ///   - padding: How many zeros stand before and behind the sequence, 0 or more.
  ///   - activation: The function applied to the sums.
  ///   - bias: Whether a number per filter is added.
  ///
  /// Errors: ``TensorError/layerSize(layer:inputs:outputs:)``,
  /// ``TensorError/windowSizes(operation:kernel:stride:padding:)``.
  public init(
    _ channels: Int, _ filters: Int, kernel: Int, stride: Int = 1, padding: Int = 0,
    activation: Activation = .identity, bias: Bool = true
  ) {
    self.channels = channels
    self.filters = filters
    self.kernel = kernel
    self.stride = stride
    self.padding = padding
    self.activation = activation
    let parameters = ConvolutionParameters(
      "Conv1D", channels: channels, filters: filters, kernel: [kernel], stride: stride,
      padding: padding, bias: bias)
    weight = parameters.weight
    self.bias = parameters.bias
  }

  /// A layer of known filters.
  package init(
    weight: Parameter, bias: Parameter?, stride: Int, padding: Int, activation: Activation
  ) {
    self.weight = weight
    self.bias = bias
    self.stride = stride
    self.padding = padding
    self.activation = activation
    let shape = weight.shape
    filters = shape.first ?? 0
    channels = shape.count > 1 ? shape[1] : 0
    kernel = shape.last ?? 0
  }

  /// Applies the layer to a batch of sequences.
  ///
  /// - Parameter x: The sequences, shape `[batch, channels, time]`.
  /// - Returns: One sequence per filter.
  ///
  /// Errors: ``TensorError/channelShape(layer:shape:channels:)``,
  /// ``TensorError/windowTooLarge(operation:kernel:axis:padding:shape:)``.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    let fused = activation.fused
    let y = naming {
      let shape = x.shape
      if x.isPoisoned { return .poisoned }
      guard shape.count == 3, shape[1] == channels else {
        return TensorError.raise(
          .channelShape(layer: "Conv1D", shape: shape, channels: channels))
      }
      let (border, isHuge) = padding.multipliedReportingOverflow(by: 2)
      guard isHuge || kernel - shape[2] <= border else {
        return TensorError.raise(
          .windowTooLarge(
            operation: "Conv1D", kernel: kernel, axis: 2, padding: padding, shape: shape))
      }
      // An image of one row.
      return x.expandingAxis(2).convolved(
        with: weight.tensor.expandingAxis(2), bias: bias?.tensor,
        Window(kernel: (1, kernel), stride: (1, stride), padding: (0, padding)),
        activation: fused ?? .identity
      ).squeezed(axis: 2)
    }
    return fused == nil ? activation(y) : y
  }
}

extension Conv1D: OutlinedLayer, PlacedLayer {
  package var summary: String {
    var text = "Conv1D \(channels) → \(filters), kernel \(kernel)"
    if stride != 1 { text += ", stride \(stride)" }
    if padding != 0 { text += ", padding \(padding)" }
    if activation != .identity { text += ", \(activation)" }
    if bias == nil { text += ", no bias" }
    return text
  }
}
