internal import CNumerics

/// How one axis lies between those before and those after it.
struct AxisSplit {
  var outer = 1
  var size = 1
  var inner = 1

  init(_ body: TensorBody, axis: Int) {
    for i in 0..<axis { outer *= body.sizes[i] }
    size = body.sizes[axis]
    for i in (axis + 1)..<Swift.max(body.rank, axis + 1) { inner *= body.sizes[i] }
  }

  /// All elements as one axis.
  init(all body: TensorBody) { size = body.count }
}

extension Tensor {
  /// The axis counted from the front, or nil after raising an error.
  func resolved(_ axis: Int, _ operation: StaticString) -> Int? {
    let resolved = axis < 0 ? axis + rank : axis
    if resolved >= 0 && resolved < rank { return resolved }
    TensorError.raise(.axisOutOfRange(operation: "\(operation)", axis: axis, shape: shape))
    return nil
  }

  /// The shape without an axis, or with size 1 there.
  func reducedShape(_ axis: Int, keeping: Bool) -> CNShape {
    var shape = CNShape()
    for i in 0..<body.rank {
      if i != axis { shape.append(body.sizes[i]) } else if keeping { shape.append(1) }
    }
    return shape
  }

  // MARK: Sums and means

  /// The sum of all elements.
  ///
  /// ```swift
  /// print(Tensor([[1, 2], [3, 4]]).sum().item())   // 10.0
  /// ```
  ///
  /// Sums are formed in float64 and rounded once.
  public func sum() -> Tensor { summed("sum", axis: nil, keeping: false, isMean: false) }

  /// The sums along an axis.
  ///
  /// ```swift
  /// print(Tensor([[1, 2], [3, 4]]).sum(axis: 0).scalars)   // [4.0, 6.0]
  /// ```
  ///
  /// - Parameters:
  ///   - axis: The axis that is summed over; negative values count from the end.
  ///   - keepingAxis: Whether the axis stays, with size 1.
  ///
  /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
  public func sum(axis: Int, keepingAxis: Bool = false) -> Tensor {
    summed("sum", axis: axis, keeping: keepingAxis, isMean: false)
  }

  /// The mean of all elements; NaN if there are none.
  public func mean() -> Tensor { summed("mean", axis: nil, keeping: false, isMean: true) }

  /// The means along an axis.
  ///
  /// - Parameters:
  ///   - axis: The axis that is averaged over; negative values count from the end.
  ///   - keepingAxis: Whether the axis stays, with size 1.
  ///
  /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
  public func mean(axis: Int, keepingAxis: Bool = false) -> Tensor {
    summed("mean", axis: axis, keeping: keepingAxis, isMean: true)
  }

  private func summed(_ name: StaticString, axis: Int?, keeping: Bool, isMean: Bool) -> Tensor {
    if isPoisoned { return .poisoned }
    var resolvedAxis: Int? = nil
    if let axis {
      guard let found = resolved(axis, name) else { return .poisoned }
      resolvedAxis = found
    }
    if dtype.isHalf {
      return inFloat32 { $0.summed(name, axis: axis, keeping: keeping, isMean: isMean) }
    }
    if isMean && body.isWhole { return meanOfWhole(axis: resolvedAxis, keeping: keeping) }
    let isInteger = !body.isFloat && !isMean
    let whole: DType = dtype == .int64 ? .int64 : .int32
    guard let x = isInteger ? to(whole).body.contiguous(name) : body.contiguousFloats(name),
      !x.isPoisoned,
      let out = TensorBody.make(
        name, resolvedAxis.map { reducedShape($0, keeping: keeping) } ?? CNShape([]),
        isInteger ? whole.code : CNFloat32)
    else { return .poisoned }
    let split = resolvedAxis.map { AxisSplit(x, axis: $0) } ?? AxisSplit(all: x)
    if isInteger {
      if whole == .int64 {
        cn_sum_i64(x.longs, out.longs, split.outer, split.size, split.inner)
      } else {
        cn_sum_i32(x.integers, out.integers, split.outer, split.size, split.inner)
      }
      return Tensor(body: out)
    }
    let scale = isMean ? 1 / Double(split.size) : 1
    cn_sum(x.floats, out.floats, split.outer, split.size, split.inner, scale)
    if body.carriesGradient {
      let source = body
      out.node = ClosureNode(name, composed: source) { upstream, _ in
        var g = isMean ? upstream * Float(scale) : upstream
        if let resolvedAxis, !keeping { g = g.expandingAxis(resolvedAxis) }
        return g.broadcast(to: source.shape)
      }
    }
    return Tensor(body: out)
  }

  /// Means of whole numbers, which are not rounded to float32 before they are added.
  private func meanOfWhole(axis: Int?, keeping: Bool) -> Tensor {
    guard let x = to(.int64).body.contiguous("mean"), !x.isPoisoned,
      let out = TensorBody.make(
        "mean", axis.map { reducedShape($0, keeping: keeping) } ?? CNShape([]))
    else { return .poisoned }
    let split = axis.map { AxisSplit(x, axis: $0) } ?? AxisSplit(all: x)
    for outer in 0..<split.outer {
      for inner in 0..<split.inner {
        var sum = 0.0
        for i in 0..<split.size {
          sum += Double(x.longs[(outer * split.size + i) * split.inner + inner])
        }
        out.floats[outer * split.inner + inner] = Float(sum / Double(split.size))
      }
    }
    return Tensor(body: out)
  }

  // MARK: Spread

  /// The variance of all elements: the mean squared distance from the mean.
  ///
  /// ```
  /// var(x) = 1/n Σᵢ (xᵢ − mean(x))²
  /// ```
  ///
  /// ```swift
  /// print(Tensor([1, 2, 3, 4]).variance().item())   // 1.25
  /// ```
  public func variance() -> Tensor { (self - mean()).power(2).mean() }

  /// The variances along an axis.
  ///
  /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
  public func variance(axis: Int, keepingAxis: Bool = false) -> Tensor {
    if isPoisoned { return .poisoned }
    guard let axis = resolved(axis, "variance") else { return .poisoned }
    return (self - mean(axis: axis, keepingAxis: true)).power(2)
      .mean(axis: axis, keepingAxis: keepingAxis)
  }

  /// The standard deviation of all elements: the square root of the variance.
  public func standardDeviation() -> Tensor { variance().sqrt() }

  /// The standard deviations along an axis.
  ///
  /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
  public func standardDeviation(axis: Int, keepingAxis: Bool = false) -> Tensor {
    if isPoisoned { return .poisoned }
    guard let axis = resolved(axis, "standardDeviation") else { return .poisoned }
    return variance(axis: axis, keepingAxis: keepingAxis).sqrt()
  }

  // MARK: Extremes

  /// The greatest element; NaN if there is one.
  ///
  /// Its gradient goes to the greatest element, in equal shares if there are several.
  ///
  /// Errors: ``TensorError/noElements(operation:shape:)``.
  public func max() -> Tensor { extreme("max", true, axis: nil, keeping: false) }

  /// The greatest elements along an axis.
  public func max(axis: Int, keepingAxis: Bool = false) -> Tensor {
    extreme("max", true, axis: axis, keeping: keepingAxis)
  }

  /// The smallest element; NaN if there is one.
  ///
  /// Errors: ``TensorError/noElements(operation:shape:)``.
  public func min() -> Tensor { extreme("min", false, axis: nil, keeping: false) }

  /// The smallest elements along an axis.
  public func min(axis: Int, keepingAxis: Bool = false) -> Tensor {
    extreme("min", false, axis: axis, keeping: keepingAxis)
  }

  private func extreme(_ name: StaticString, _ isMaximum: Bool, axis: Int?, keeping: Bool) -> Tensor
  {
    if !body.isFloat && dtype.isHalf {
      return inFloat32 { $0.extreme(name, isMaximum, axis: axis, keeping: keeping) }
    }
    if !body.isFloat { return wholeExtreme(name, isMaximum, axis: axis, keeping: keeping) }
    guard let (x, split, shape) = extremeOperands(name, axis: axis, keeping: keeping),
      let out = TensorBody.make(name, shape)
    else { return .poisoned }
    cn_extreme(isMaximum, x.floats, out.floats, split.outer, split.size, split.inner)
    if body.carriesGradient {
      let operand = self
      let position = axis.map { $0 < 0 ? $0 + rank : $0 }
      let shares: ClosureNode.Pullback = { upstream, output in
        func spread(_ tensor: Tensor) -> Tensor {
          if let position, !keeping { return tensor.expandingAxis(position) }
          return tensor
        }
        let isExtreme = (operand .== spread(output.detached())).to(.float32)
        let count = position.map { isExtreme.sum(axis: $0, keepingAxis: true) } ?? isExtreme.sum()
        return isExtreme * (spread(upstream) / count)
      }
      out.node = ClosureNode(name, body, differentiable: shares) { upstream, output in
        guard let g = upstream.body.contiguous(name), let dx = TensorBody.like(name, x) else {
          return .poisoned
        }
        cn_extreme_pullback(
          x.floats, output.body.floats, g.floats, dx.floats, split.outer, split.size, split.inner)
        return Tensor(body: dx)
      }
    }
    return Tensor(body: out)
  }

  /// An extreme of whole numbers, exactly; of Booleans as int32.
  private func wholeExtreme(
    _ name: StaticString, _ isMaximum: Bool, axis: Int?, keeping: Bool
  ) -> Tensor {
    guard let (x, split, shape) = extremeOperands(name, axis: axis, keeping: keeping),
      let out = TensorBody.make(name, shape, CNInt64)
    else { return .poisoned }
    cn_extreme_i64(
      isMaximum, x.longs, out.longs, nil, split.outer, split.size, split.inner)
    return Tensor(body: out).to(dtype == .int64 ? .int64 : .int32)
  }

  private func extremeOperands(_ name: StaticString, axis: Int?, keeping: Bool)
    -> (TensorBody, AxisSplit, CNShape)?
  {
    if isPoisoned { return nil }
    // Whole numbers as int64, others as float32.
    guard
      let x = body.isWhole ? to(.int64).body.contiguous(name) : body.contiguousFloats(name),
      !x.isPoisoned
    else { return nil }
    var shape = CNShape([])
    var split = AxisSplit(all: x)
    if let axis {
      guard let axis = resolved(axis, name) else { return nil }
      split = AxisSplit(x, axis: axis)
      shape = reducedShape(axis, keeping: keeping)
    }
    if split.size == 0 {
      TensorError.raise(.noElements(operation: "\(name)", shape: self.shape))
      return nil
    }
    return (x, split, shape)
  }

  /// The index of the greatest element among all, row by row, as an int32 tensor without axes.
  ///
  /// ```swift
  /// print(Tensor([2, 7, 5]).argmax())   // 1
  /// ```
  ///
  /// The first one counts if several are equal.
  ///
  /// Errors: ``TensorError/noElements(operation:shape:)``.
  public func argmax() -> Tensor { extremeIndex("argmax", true, axis: nil, keeping: false) }

  /// The indices of the greatest elements along an axis, as int32.
  public func argmax(axis: Int, keepingAxis: Bool = false) -> Tensor {
    extremeIndex("argmax", true, axis: axis, keeping: keepingAxis)
  }

  /// The index of the smallest element among all, row by row, as an int32 tensor without axes.
  ///
  /// Errors: ``TensorError/noElements(operation:shape:)``.
  public func argmin() -> Tensor { extremeIndex("argmin", false, axis: nil, keeping: false) }

  /// The indices of the smallest elements along an axis, as int32.
  public func argmin(axis: Int, keepingAxis: Bool = false) -> Tensor {
    extremeIndex("argmin", false, axis: axis, keeping: keepingAxis)
  }

  private func extremeIndex(
    _ name: StaticString, _ isMaximum: Bool, axis: Int?, keeping: Bool
  ) -> Tensor {
    guard let (x, split, shape) = extremeOperands(name, axis: axis, keeping: keeping),
      let out = TensorBody.make(name, shape, CNInt32)
    else { return .poisoned }
    if x.dtype == CNInt64 {
      cn_extreme_i64(
        isMaximum, x.longs, nil, out.integers, split.outer, split.size, split.inner)
    } else {
      cn_extreme_index(isMaximum, x.floats, out.integers, split.outer, split.size, split.inner)
    }
    return Tensor(body: out)
  }
}
