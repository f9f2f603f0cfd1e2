internal import CNumerics

// A convolution c(x, w) is linear in the images and in the kernels. For gradients g of its result there are two other
// such products with Σ g c(x, w) = Σ x convolvedBack(g, w) = Σ w correlated(x, g). The gradients of each of the three
// are the other two, so that any of them can be differentiated any number of times.
extension Tensor {
  /// The gradient of a convolution's images.
  static func convolvedBack(_ g: Tensor, _ weight: Tensor, _ window: CNWindow) -> Tensor {
    let name: StaticString = "convolved"
    let shape = CNShape([window.batch, window.channels, window.height, window.width])
    guard let gradient = floats(of: g, name), let kernels = floats(of: weight, name),
      let dx = TensorBody.make(name, shape),
      pullback(name, window, nil, kernels, gradient, dx: dx, dw: nil)
    else { return .poisoned }
    if g.body.carriesGradient || weight.body.carriesGradient {
      dx.node = JoiningNode(name, [g.body, weight.body]) { upstream in
        [
          g.body.node == nil ? nil : upstream.convolved(with: weight, bias: nil, window, .identity),
          weight.body.node == nil ? nil : correlated(upstream, g, window),
        ]
      }
    }
    return Tensor(body: dx)
  }

  /// The gradient of a convolution's kernels.
  static func correlated(_ x: Tensor, _ g: Tensor, _ window: CNWindow) -> Tensor {
    let name: StaticString = "convolved"
    let shape = CNShape([
      window.filters, window.channels, window.kernel_height, window.kernel_width,
    ])
    guard let images = floats(of: x, name), let gradient = floats(of: g, name),
      let dw = TensorBody.make(name, shape),
      pullback(name, window, images, nil, gradient, dx: nil, dw: dw)
    else { return .poisoned }
    if x.body.carriesGradient || g.body.carriesGradient {
      dw.node = JoiningNode(name, [x.body, g.body]) { upstream in
        [
          x.body.node == nil ? nil : convolvedBack(g, upstream, window),
          g.body.node == nil ? nil : x.convolved(with: upstream, bias: nil, window, .identity),
        ]
      }
    }
    return Tensor(body: dw)
  }

  private static func floats(of tensor: Tensor, _ name: StaticString) -> TensorBody? {
    tensor.isPoisoned ? nil : tensor.body.contiguousFloats(name)
  }

  private static func pullback(
    _ name: StaticString, _ window: CNWindow, _ x: TensorBody?, _ weight: TensorBody?,
    _ g: TensorBody, dx: TensorBody?, dw: TensorBody?
  ) -> Bool {
    let isDone = withUnsafePointer(to: window) {
      cn_convolution_pullback(
        $0, (x ?? g).floats, (weight ?? g).floats, nil, g.floats, dx?.floats, dw?.floats, nil,
        CNIdentity)
    }
    if !isDone {
      TensorError.raise(.noRoomForPatches(operation: "\(name)", shape: (dx ?? x ?? g).shape))
    }
    return isDone
  }
}
