internal import CNumerics

/// A convolution with its bias and activation: operands are the images, the weight and the bias.
private final class ConvolutionNode: GradientNode {
  let window: CNWindow
  let activation: FusedActivation
  /// The images and the weight in C order.
  let x: TensorBody
  let weight: TensorBody

  init(
    _ window: CNWindow, _ activation: FusedActivation, _ input: TensorBody, _ x: TensorBody,
    _ kernel: TensorBody, _ weight: TensorBody, _ bias: TensorBody?
  ) {
    self.window = window
    self.activation = activation
    self.x = x
    self.weight = weight
    super.init("convolved", input, kernel, bias)
  }

  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    guard let g = upstream.contiguousFloats(operation) else { return }
    let dx = room(for: first)
    let dw = room(for: second)
    let db = room(for: third)
    let isDone = withUnsafePointer(to: window) {
      cn_convolution_pullback(
        $0, x.floats, weight.floats, output.floats, g.floats, dx?.floats, dw?.floats, db?.floats,
        activation.code)
    }
    guard isDone else {
      TensorError.raise(.noRoomForPatches(operation: "\(operation)", shape: x.shape))
      return
    }
    give(dx, to: first)
    give(dw, to: second)
    give(db, to: third)
  }

  override func differentiablePullback(_ upstream: Tensor, output: Tensor) {
    guard let first, let second else { return }
    let dz = activation.slope(upstream, at: output)
    if first.isTracked {
      let dx = Tensor.convolvedBack(dz, second.tensor, window)
      first._withUnsafeGuaranteedRef { $0.accumulate(dx.body) }
    }
    if second.isTracked {
      let dw = Tensor.correlated(first.tensor, dz, window)
      second._withUnsafeGuaranteedRef { $0.accumulate(dw.body) }
    }
    if let third, third.isTracked {
      let db = dz.sum(axis: 3).sum(axis: 2).sum(axis: 0)
      third._withUnsafeGuaranteedRef { $0.accumulate(db.body) }
    }
  }
}

extension Tensor {
  /// The images filtered by kernels: every output is the sum of products of a kernel with what lies under it.
  ///
  /// ```
  /// y[n, f, i, j] = bias[f] + Σ c,u,v  weight[f, c, u, v] · x[n, c, i·stride + u − padding, j·stride + v − padding]
  /// ```
  ///
  /// (the kernel is not mirrored, as everywhere in this field), with 0 outside the image.
  ///
  /// | Tensor   | Shape                                              |
  /// | -------- | -------------------------------------------------- |
  /// | `self`   | `[batch, channels, height, width]`                 |
  /// | `weight` | `[filters, channels, kernel height, kernel width]` |
  /// | `bias`   | `[filters]`                                        |
  /// | result   | `[batch, filters, out height, out width]`, each `(size + 2 padding − kernel) / stride + 1` |
  ///
  /// ```swift
  /// let image = Tensor([1, 2, 3, 4]).reshaped(to: [1, 1, 2, 2])
  /// let edge = Tensor([-1, 1]).reshaped(to: [1, 1, 1, 2])
  /// print(image.convolved(with: edge).scalars)   // [1.0, 1.0]
  /// ```
  ///
  /// - Parameters:
  ///   - weight: The kernels.
  ///   - bias: A number added to each filter's output, or nil.
  ///   - stride: How far the kernel moves at a time, at least 1.
  ///   - padding: How many zeros surround the image, 0 or more.
  /// - Returns: One image per filter.
  ///
  /// Errors: ``TensorError/imageShape(operation:shape:)``,
  /// ``TensorError/kernelShape(kernel:bias:image:)``,
  /// ``TensorError/windowTooLarge(operation:kernel:axis:padding:shape:)``,
  /// ``TensorError/windowSizes(operation:kernel:stride:padding:)``.
  ///
  /// Cost: one multiplication per output, channel and kernel element.
  ///
  /// Source: LeCun et al.: Gradient-based learning applied to document recognition, 1998.
  public func convolved(
    with weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: Int = 0
  ) -> Tensor {
    let kernel = weight.rank == 4 ? (weight.body.sizes[2], weight.body.sizes[3]) : (1, 1)
    return convolved(
      with: weight, bias: bias,
      Window(kernel: kernel, stride: (stride, stride), padding: (padding, padding)),
      activation: .identity)
  }

  /// The same with different steps along the axes, and an activation; the window has the weight's kernel.
  package func convolved(
    with weight: Tensor, bias: Tensor?, _ window: Window, activation: FusedActivation
  ) -> Tensor {
    let name: StaticString = "convolved"
    if isPoisoned || weight.isPoisoned || bias?.isPoisoned == true { return .poisoned }
    guard rank == 4 else {
      return TensorError.raise(.imageShape(operation: "convolved", shape: shape))
    }
    guard weight.rank == 4, weight.body.sizes[1] == body.sizes[1],
      bias.map({ $0.rank == 1 && $0.body.sizes[0] == weight.body.sizes[0] }) ?? true
    else {
      return TensorError.raise(.kernelShape(kernel: weight.shape, bias: bias?.shape, image: shape))
    }
    guard let window = window.checked(name, body, filters: weight.body.sizes[0]) else {
      return .poisoned
    }
    return convolved(with: weight, bias: bias, window, activation)
  }

  /// The same; all sizes have been checked.
  func convolved(
    with weight: Tensor, bias: Tensor?, _ window: CNWindow, _ activation: FusedActivation
  ) -> Tensor {
    let name: StaticString = "convolved"
    guard !isPoisoned, !weight.isPoisoned, let x = body.contiguousFloats(name),
      let w = weight.body.contiguousFloats(name),
      let y = TensorBody.make(name, window.shape(channels: window.filters))
    else { return .poisoned }
    let b = bias?.body.contiguousFloats(name)
    if bias != nil && b == nil { return .poisoned }
    let isDone = withUnsafePointer(to: window) {
      cn_convolution($0, x.floats, w.floats, b?.floats, y.floats, activation.code)
    }
    guard isDone else {
      return TensorError.raise(.noRoomForPatches(operation: "convolved", shape: shape))
    }
    if body.carriesGradient || weight.body.carriesGradient || bias?.body.carriesGradient == true {
      y.node = ConvolutionNode(window, activation, body, x, weight.body, w, bias?.body)
    }
    return Tensor(body: y)
  }
}
