internal import CNumerics

extension Tensor {
  /// The largest element under a window that moves over images.
  ///
  /// ```
  /// y[n, c, i, j] = max u,v  x[n, c, i·stride + u, j·stride + v],   0 ≤ u, v < size
  /// ```
  ///
  /// `[batch, channels, height, width]` becomes `[batch, channels, out height, out width]`, each
  /// `(size of the image − size) / stride + 1`.
  ///
  /// ```swift
  /// let image = Tensor([1, 2, 3, 4]).reshaped(to: [1, 1, 2, 2])
  /// print(image.maxPooled(2).scalars)   // [4.0]
  /// ```
  ///
  /// - Parameters:
  ///   - size: The window's height and width, at least 1.
  ///   - stride: How far it moves at a time, at least 1; by default its own size.
  /// - Returns: The largest elements; NaN where one of them is. The gradient goes to the first of the
  ///   largest.
  ///
  /// Errors: ``TensorError/imageShape(operation:shape:)``,
  /// ``TensorError/windowTooLarge(operation:kernel:axis:padding:shape:)``,
  /// ``TensorError/windowSizes(operation:kernel:stride:padding:)``.
  public func maxPooled(_ size: Int, stride: Int? = nil) -> Tensor {
    maxPooled(
      Window(
        kernel: (size, size), stride: (stride ?? size, stride ?? size), padding: (0, 0)))
  }

  package func maxPooled(_ window: Window) -> Tensor {
    let name: StaticString = "maxPooled"
    if isPoisoned { return .poisoned }
    guard let window = window.checked(name, body, filters: 0),
      let x = body.contiguousFloats(name),
      let y = TensorBody.make(name, window.shape(channels: window.channels)),
      let positions = TensorBody.like(name, y, CNInt32)
    else { return .poisoned }
    withUnsafePointer(to: window) { cn_max_pool($0, x.floats, y.floats, positions.integers) }
    if body.carriesGradient {
      let shape = self.shape
      let planes = window.batch * window.channels
      let scattered: ClosureNode.Pullback = { upstream, _ in
        let size = CNShape([planes, window.height * window.width])
        return upstream.reshaped(to: [planes, window.out_height * window.out_width])
          .spread(name, axis: 1, rows: Tensor(body: positions).integers, shape: size)
          .reshaped(to: shape)
      }
      y.node = ClosureNode(name, body, differentiable: scattered) { upstream, _ in
        guard let g = upstream.body.contiguousFloats(name), let dx = TensorBody.like(name, x) else {
          return .poisoned
        }
        withUnsafePointer(to: window) {
          cn_max_pool_pullback($0, positions.integers, g.floats, dx.floats)
        }
        return Tensor(body: dx)
      }
    }
    return Tensor(body: y)
  }

  /// The mean of the elements under a window that moves over images.
  ///
  /// ```
  /// y[n, c, i, j] = 1/size² Σ u,v  x[n, c, i·stride + u, j·stride + v],   0 ≤ u, v < size
  /// ```
  ///
  /// Shapes are those of ``maxPooled(_:stride:)``.
  ///
  /// ```swift
  /// let image = Tensor([1, 2, 3, 4]).reshaped(to: [1, 1, 2, 2])
  /// print(image.meanPooled(2).scalars)   // [2.5]
  /// ```
  ///
  /// - Parameters:
  ///   - size: The window's height and width, at least 1.
  ///   - stride: How far it moves at a time, at least 1; by default its own size.
  ///
  /// Errors: ``TensorError/imageShape(operation:shape:)``,
  /// ``TensorError/windowTooLarge(operation:kernel:axis:padding:shape:)``,
  /// ``TensorError/windowSizes(operation:kernel:stride:padding:)``.
  public func meanPooled(_ size: Int, stride: Int? = nil) -> Tensor {
    meanPooled(
      Window(
        kernel: (size, size), stride: (stride ?? size, stride ?? size), padding: (0, 0)))
  }

  package func meanPooled(_ window: Window) -> Tensor {
    if isPoisoned { return .poisoned }
    guard let window = window.checked("meanPooled", body, filters: 0) else { return .poisoned }
    return meanPooled(window)
  }

  private func meanPooled(_ window: CNWindow) -> Tensor {
    let name: StaticString = "meanPooled"
    guard !isPoisoned, let x = body.contiguousFloats(name),
      let y = TensorBody.make(name, window.shape(channels: window.channels))
    else { return .poisoned }
    withUnsafePointer(to: window) { cn_mean_pool($0, x.floats, y.floats) }
    if body.carriesGradient {
      let shape = CNShape(body)
      y.node = ClosureNode(name, composed: body) { upstream, _ in
        upstream.sharedOut(window, shape)
      }
    }
    return Tensor(body: y)
  }

  /// Every element in equal shares under its window: the gradient of means, as they are that of this.
  private func sharedOut(_ window: CNWindow, _ shape: CNShape) -> Tensor {
    let name: StaticString = "meanPooled"
    guard !isPoisoned, let g = body.contiguousFloats(name), let dx = TensorBody.make(name, shape)
    else { return .poisoned }
    withUnsafePointer(to: window) { cn_mean_pool_pullback($0, g.floats, dx.floats) }
    if body.carriesGradient {
      dx.node = ClosureNode(name, composed: body) { upstream, _ in upstream.meanPooled(window) }
    }
    return Tensor(body: dx)
  }
}
