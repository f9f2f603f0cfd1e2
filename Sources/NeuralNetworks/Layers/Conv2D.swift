public import Tensors

/// A convolution over images, with an activation.
///
/// ```
/// y[n, f, i, j] = f(bias[f] + Σ c,u,v  weight[f, c, u, v] · x[n, c, i·stride + u − padding, j·stride + v − padding])
/// ```
///
/// | Tensor   | Shape                                     | Meaning                       |
/// | -------- | ----------------------------------------- | ----------------------------- |
/// | `x`      | `[batch, channels, height, width]`        | input                         |
/// | `weight` | `[filters, channels, kernel, kernel]`     | trained                       |
/// | `bias`   | `[filters]`                               | trained; nil if `bias: false` |
/// | `y`      | `[batch, filters, out height, out width]` | output                        |
///
/// with `out = (size + 2 padding − kernel) / stride + 1`.
///
/// ```swift
/// let layer = Conv2D(1, 16, kernel: 3, padding: 1, activation: .relu)
/// print(layer(Tensor.zeros([2, 1, 28, 28])).shape)   // [2, 16, 28, 28]
/// ```
///
/// Weights and biases start uniformly distributed in `±1/√(channels kernel²)`, as in PyTorch.
///
/// Source: LeCun et al.: Gradient-based learning applied to document recognition, 1998.
public final class Conv2D: Layer {
  /// The kernels, one per filter.
  public let weight: Parameter
  /// The bias of each filter, or nil.
  public let bias: Parameter?
  /// The number of channels of the input.
  public let channels: Int
  /// The number of channels of the output.
  public let filters: Int
  /// The height and width of a kernel.
  public let kernel: Int
  /// How far the kernel moves at a time.
  public let stride: Int
  /// How many zeros surround the image.
  public let padding: Int
  /// The function applied to the sums.
  public let activation: Activation

  /// A layer with random weights.
  ///
  /// - Parameters:
  ///   - channels: The number of channels of the input, at least 1.
  ///   - filters: The number of channels of the output, at least 1.
  ///   - kernel: The height and width of a kernel, at least 1.
  ///   - stride: How far the kernel moves at a time, at least 1.
  ///   - padding: How many zeros surround the image, 0 or more.
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
      "Conv2D", channels: channels, filters: filters, kernel: [kernel, kernel], stride: stride,
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

  /// Applies the layer to a batch of images.
  ///
  /// - Parameter x: The images, shape `[batch, channels, height, width]`.
  /// - Returns: One image per filter.
  ///
  /// Errors: those of ``Tensor/convolved(with:bias:stride:padding:)``.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    let fused = activation.fused
    let y = naming {
      x.convolved(
        with: weight.tensor, bias: bias?.tensor,
        Window(kernel: (kernel, kernel), stride: (stride, stride), padding: (padding, padding)),
        activation: fused ?? .identity)
    }
    return fused == nil ? activation(y) : y
  }
}

extension Conv2D: OutlinedLayer, PlacedLayer {
  package var summary: String {
    var text = "Conv2D \(channels) → \(filters), kernel \(kernel) × \(kernel)"
    if stride != 1 { text += ", stride \(stride)" }
    if padding != 0 { text += ", padding \(padding)" }
    if activation != .identity { text += ", \(activation)" }
    if bias == nil { text += ", no bias" }
    return text
  }
}
