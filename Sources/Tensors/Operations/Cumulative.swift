internal import CNumerics

extension Tensor {
  /// The sums of the elements up to and including each one along an axis.
  ///
  /// ```
  /// yᵢ = x₀ + x₁ + … + xᵢ
  /// ```
  ///
  /// ```swift
  /// print(Tensor([1, 2, 3]).cumulativeSum(axis: 0).scalars)   // [1.0, 3.0, 6.0]
  /// ```
  ///
  /// - Parameter axis: The axis that is summed over; negative values count from the end.
  /// - Returns: A tensor of the same shape. Sums are kept in float64, and each is rounded once; whole
  ///   numbers stay whole.
  ///
  /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
  ///
  /// Source: `numpy.cumsum`.
  public func cumulativeSum(axis: Int) -> Tensor {
    if isPoisoned { return .poisoned }
    guard let axis = resolved(axis, "cumulativeSum") else { return .poisoned }
    if body.isWhole { return cumulativeInteger("cumulativeSum", false, axis: axis) }
    if dtype.isHalf { return inFloat32 { $0.cumulativeSum(axis: axis) } }
    return runningSum(axis: axis, isBackwards: false)
  }

  /// The products of the elements up to and including each one along an axis.
  ///
  /// ```
  /// yᵢ = x₀ x₁ ⋯ xᵢ
  /// ```
  ///
  /// ```swift
  /// print(Tensor([1, 2, 3]).cumulativeProduct(axis: 0).scalars)   // [1.0, 2.0, 6.0]
  /// ```
  ///
  /// - Parameter axis: The axis that is multiplied over; negative values count from the end.
  /// - Returns: A tensor of the same shape. Products are kept in float64, and each is rounded once; whole
  ///   numbers stay whole. The gradient is exact beside zeros too.
  ///
  /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
  ///
  /// Source: `numpy.cumprod`.
  public func cumulativeProduct(axis: Int) -> Tensor {
    let name: StaticString = "cumulativeProduct"
    if isPoisoned { return .poisoned }
    guard let axis = resolved(axis, name) else { return .poisoned }
    if body.isWhole { return cumulativeInteger(name, true, axis: axis) }
    if dtype.isHalf { return inFloat32 { $0.cumulativeProduct(axis: axis) } }
    guard let x = body.contiguous(name), let out = TensorBody.like(name, x) else {
      return .poisoned
    }
    let split = AxisSplit(x, axis: axis)
    cn_running_f32(true, false, x.floats, out.floats, split.outer, split.size, split.inner)
    if body.carriesGradient {
      let operand = self
      let stepByStep: ClosureNode.Pullback = { upstream, _ in
        Tensor.productSlope(of: operand, upstream, axis: axis)
      }
      out.node = ClosureNode(name, body, differentiable: stepByStep) { upstream, _ in
        guard let g = upstream.body.contiguousFloats(name), let dx = TensorBody.like(name, x) else {
          return .poisoned
        }
        cn_running_product_pullback(
          x.floats, g.floats, dx.floats, split.outer, split.size, split.inner)
        return Tensor(body: dx)
      }
    }
    return Tensor(body: out)
  }

  /// The gradient of running products by tensor operations: with p(k) the product before k and
  /// s(k) = g(k) + x(k + 1) s(k + 1), it is p(k) s(k).
  private static func productSlope(of x: Tensor, _ g: Tensor, axis: Int) -> Tensor {
    let size = x.shape[axis]
    if size == 0 { return g }
    func part(_ tensor: Tensor, _ i: Int) -> Tensor { tensor.part(axis: axis, from: i, count: 1) }
    var sums = [part(g, size - 1)]
    for i in (0..<(size - 1)).reversed() {
      sums.append(part(g, i) + part(x, i + 1) * sums[sums.count - 1])
    }
    var slopes = [sums[size - 1]]
    var product = part(x, 0)
    for i in 1..<Swift.max(size, 1) {
      slopes.append(product * sums[size - 1 - i])
      product = product * part(x, i)
    }
    return concatenated(slopes, axis: axis)
  }

  /// Sums from the front or from the back; each is the other's gradient.
  private func runningSum(axis: Int, isBackwards: Bool) -> Tensor {
    let name: StaticString = "cumulativeSum"
    guard !isPoisoned, let x = body.contiguousFloats(name), let out = TensorBody.like(name, x)
    else { return .poisoned }
    let split = AxisSplit(x, axis: axis)
    cn_running_f32(false, isBackwards, x.floats, out.floats, split.outer, split.size, split.inner)
    if body.carriesGradient {
      out.node = ClosureNode(name, composed: body) { upstream, _ in
        upstream.runningSum(axis: axis, isBackwards: !isBackwards)
      }
    }
    return Tensor(body: out)
  }

  private func cumulativeInteger(_ name: StaticString, _ isProduct: Bool, axis: Int) -> Tensor {
    let type: DType = dtype == .int64 ? .int64 : .int32
    guard let x = to(type).body.contiguous(name), !x.isPoisoned,
      let out = TensorBody.like(name, x, type.code)
    else { return .poisoned }
    let split = AxisSplit(x, axis: axis)
    if type == .int64 {
      cn_running_i64(isProduct, x.longs, out.longs, split.outer, split.size, split.inner)
    } else {
      cn_running_i32(isProduct, x.integers, out.integers, split.outer, split.size, split.inner)
    }
    return Tensor(body: out)
  }
}
