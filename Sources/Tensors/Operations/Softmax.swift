internal import CNumerics

extension Tensor {
  /// Positive numbers that sum to 1 along an axis, in the proportions of `e` to the elements.
  ///
  /// ```
  /// softmax(x)ᵢ = exp(xᵢ − m) / Σⱼ exp(xⱼ − m),   m = max(x)
  /// ```
  ///
  /// Subtracting `m` leaves the value unchanged and keeps `exp` from overflowing.
  ///
  /// ```swift
  /// print(Tensor([2, 2, 4]).softmax())
  /// // Tensor [3] float32
  /// // [0.106507, 0.106507, 0.786986]
  /// ```
  ///
  /// - Parameter axis: The axis along which the result sums to 1; the default is the last one.
  /// - Returns: A tensor of the same shape.
  ///
  /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
  public func softmax(axis: Int = -1) -> Tensor {
    rowwise("softmax", axis, cn_softmax, cn_softmax_pullback) { g, y in
      y * (g - (g * y).sum(axis: -1, keepingAxis: true))
    }
  }

  /// The logarithm of ``softmax(axis:)``, computed without its loss of digits.
  ///
  /// ```
  /// logSoftmax(x)ᵢ = xᵢ − m − log Σⱼ exp(xⱼ − m),   m = max(x)
  /// ```
  ///
  /// - Parameter axis: The axis that is normalised; the default is the last one.
  /// - Returns: A tensor of the same shape.
  ///
  /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
  public func logSoftmax(axis: Int = -1) -> Tensor {
    rowwise("logSoftmax", axis, cn_log_softmax, cn_log_softmax_pullback) { g, y in
      g - y.exp() * g.sum(axis: -1, keepingAxis: true)
    }
  }

  /// Applies a function to every row along an axis; its pullback, in two forms, needs the result only.
  private func rowwise(
    _ name: StaticString, _ axis: Int,
    _ function:
      @escaping (UnsafePointer<Float>?, UnsafeMutablePointer<Float>?, Int, Int) -> Void,
    _ pullback:
      @escaping (
        UnsafePointer<Float>?, UnsafePointer<Float>?, UnsafeMutablePointer<Float>?, Int, Int
      ) -> Void,
    _ differentiable: @escaping ClosureNode.Pullback
  ) -> Tensor {
    if isPoisoned { return .poisoned }
    guard let axis = resolved(axis, name) else { return .poisoned }
    if axis != rank - 1 {
      return swappingAxes(axis, rank - 1).rowwise(name, -1, function, pullback, differentiable)
        .swappingAxes(axis, rank - 1)
    }
    guard let x = body.contiguousFloats(name), let y = TensorBody.like(name, x) else {
      return .poisoned
    }
    let width = x.sizes[axis]
    let rows = width == 0 ? 0 : x.count / width
    function(x.floats, y.floats, rows, width)
    if body.carriesGradient {
      y.node = ClosureNode(name, body, differentiable: differentiable) { upstream, output in
        guard let g = upstream.body.contiguous(name), let dx = TensorBody.like(name, g) else {
          return .poisoned
        }
        pullback(output.body.floats, g.floats, dx.floats, rows, width)
        return Tensor(body: dx)
      }
    }
    return Tensor(body: y)
  }
}
