internal import Tensors

/// The random kernels and biases of a convolution over any number of axes.
struct ConvolutionParameters {
  let weight: Parameter
  let bias: Parameter?

  /// - Parameter kernel: The sizes of a kernel, one for each axis that it moves along.
  init(
    _ layer: String, channels: Int, filters: Int, kernel: [Int], stride: Int, padding: Int,
    bias hasBias: Bool
  ) {
    var problem: TensorError?
    if channels < 1 || filters < 1 {
      problem = .layerSize(
        layer: "\(layer)(\(channels), \(filters))", inputs: channels, outputs: filters)
    } else if kernel.contains(where: { $0 < 1 }) || stride < 1 || padding < 0 {
      problem = .windowSizes(
        operation: layer, kernel: kernel, stride: kernel.map { _ in stride },
        padding: kernel.map { _ in padding })
    }
    if let problem {
      weight = Parameter(TensorError.raise(problem))
      bias = nil
      return
    }
    let inputs = kernel.reduce(Double(channels)) { $0 * Double($1) }
    let bound = 1 / inputs.squareRoot()
    weight = Parameter(
      Tensor.randomUniform([filters, channels] + kernel, from: -bound, to: bound))
    bias = hasBias ? Parameter(Tensor.randomUniform([filters], from: -bound, to: bound)) : nil
  }
}
