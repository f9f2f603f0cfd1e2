internal import CNumerics

extension Tensor {
  /// A view with other axes, and how a gradient finds its way back, by differentiable operations.
  func view(
    _ name: StaticString, back: @escaping (Tensor) -> Tensor,
    _ change: (UnsafeMutablePointer<CNTensor>, TensorBody) -> Void
  ) -> Tensor {
    guard !isPoisoned, let view = body.view(change) else { return .poisoned }
    if body.carriesGradient {
      view.node = ClosureNode(name, composed: body) { upstream, _ in back(upstream) }
    }
    return Tensor(body: view)
  }

  // MARK: The same elements in another shape

  /// The same elements, row by row, in another shape.
  ///
  /// ```swift
  /// let m = Tensor([1, 2, 3, 4, 5, 6]).reshaped(to: [2, -1])
  /// print(m.shape)   // [2, 3]
  /// ```
  ///
  /// - Parameter shape: The new sizes; one of them may be -1 and is then found out.
  ///
  /// Errors: ``TensorError/cannotReshape(from:to:)``, ``TensorError/severalUnknownSizes(shape:)``,
  /// ``TensorError/negativeSize(operation:shape:)``.
  ///
  /// Cost: none, if the elements lie in memory row by row; otherwise one copy.
  public func reshaped(to shape: [Int]) -> Tensor {
    if isPoisoned { return .poisoned }
    var sizes = shape
    let unknown = shape.indices.filter { shape[$0] == -1 }
    if unknown.count > 1 { return TensorError.raise(.severalUnknownSizes(shape: shape)) }
    if let position = unknown.first {
      let known = shape.filter { $0 != -1 }.reduce(1, Tensor.saturatingProduct)
      guard known > 0, count % known == 0 else {
        return TensorError.raise(.cannotReshape(from: self.shape, to: shape))
      }
      sizes[position] = count / known
    }
    guard let checked = Tensor.checked("reshaped(to:)", sizes) else { return .poisoned }
    guard sizes.reduce(1, Tensor.saturatingProduct) == count else {
      return TensorError.raise(.cannotReshape(from: self.shape, to: shape))
    }
    if !body.isContiguous { return contiguousCopy().reshaped(to: sizes) }
    let old = self.shape
    return view("reshaped", back: { $0.reshaped(to: old) }) { header, view in
      header.pointee.rank = UInt8(checked.rank)
      var stride = 1
      for axis in (0..<checked.rank).reversed() {
        view.sizes[axis] = checked[axis]
        view.strides[axis] = stride
        stride *= checked[axis]
      }
    }
  }

  /// The same elements in C order, differentiably.
  func contiguousCopy() -> Tensor {
    guard !isPoisoned, let copy = body.contiguous("copy") else { return .poisoned }
    if copy !== body, body.carriesGradient {
      copy.node = ClosureNode("copy", composed: body) { upstream, _ in upstream }
    }
    return Tensor(body: copy)
  }

  /// All elements along one axis, row by row.
  public func flattened() -> Tensor { reshaped(to: [count]) }

  /// The same elements with an additional axis of size 1.
  ///
  /// - Parameter axis: Where the new axis will be; -1 is behind the last.
  ///
  /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``,
  /// ``TensorError/tooManyAxes(operation:count:)``.
  public func expandingAxis(_ axis: Int) -> Tensor {
    if isPoisoned { return .poisoned }
    let position = axis < 0 ? axis + rank + 1 : axis
    guard position >= 0 && position <= rank else {
      return TensorError.raise(
        .axisOutOfRange(operation: "expandingAxis", axis: axis, shape: shape))
    }
    guard rank < Int(CN_MAX_RANK) else {
      return TensorError.raise(.tooManyAxes(operation: "expandingAxis", count: rank + 1))
    }
    return view("expandingAxis", back: { $0.squeezed(axis: position) }) { header, view in
      for i in stride(from: view.rank, to: position, by: -1) {
        view.sizes[i] = view.sizes[i - 1]
        view.strides[i] = view.strides[i - 1]
      }
      header.pointee.rank += 1
      view.sizes[position] = 1
      view.strides[position] = 1
    }
  }

  /// The same elements without an axis of size 1.
  ///
  /// Errors: ``TensorError/cannotSqueeze(axis:shape:)``,
  /// ``TensorError/axisOutOfRange(operation:axis:shape:)``.
  public func squeezed(axis: Int) -> Tensor {
    if isPoisoned { return .poisoned }
    guard let position = resolved(axis, "squeezed") else { return .poisoned }
    guard body.sizes[position] == 1 else {
      return TensorError.raise(.cannotSqueeze(axis: position, shape: shape))
    }
    return view("squeezed", back: { $0.expandingAxis(position) }) { header, view in
      header.pointee.rank -= 1
      for i in position..<view.rank {
        view.sizes[i] = view.sizes[i + 1]
        view.strides[i] = view.strides[i + 1]
      }
    }
  }

  /// The same elements without the axes of size 1.
  public func squeezed() -> Tensor {
    var result = self
    for axis in (0..<rank).reversed() where body.sizes[axis] == 1 {
      result = result.squeezed(axis: axis)
    }
    return result
  }

  // MARK: Axes in another order

  /// The matrix with rows and columns exchanged; of more axes, the last two.
  ///
  /// A tensor with one axis or none stays as it is.
  ///
  /// ```swift
  /// print(Tensor([[1, 2, 3]]).transposed().shape)   // [3, 1]
  /// ```
  ///
  /// Cost: no elements are copied.
  public func transposed() -> Tensor {
    rank < 2 ? self : swappingAxes(rank - 2, rank - 1)
  }

  func swappingAxes(_ a: Int, _ b: Int) -> Tensor {
    if a == b { return self }
    return view("transposed", back: { $0.swappingAxes(a, b) }) { _, view in
      swap(&view.sizes[a], &view.sizes[b])
      swap(&view.strides[a], &view.strides[b])
    }
  }

  /// The same elements with the axes in another order.
  ///
  /// ```swift
  /// print(Tensor.zeros([2, 3, 4]).permuted([2, 0, 1]).shape)   // [4, 2, 3]
  /// ```
  ///
  /// - Parameter axes: For each axis of the result, which axis of this tensor it is.
  ///
  /// Errors: ``TensorError/notAPermutation(axes:shape:)``. Cost: no elements are copied.
  public func permuted(_ axes: [Int]) -> Tensor {
    if isPoisoned { return .poisoned }
    let order = axes.map { $0 < 0 ? $0 + rank : $0 }
    guard order.sorted() == Array(0..<rank) else {
      return TensorError.raise(.notAPermutation(axes: axes, shape: shape))
    }
    var inverse = order
    for (new, old) in order.enumerated() { inverse[old] = new }
    let source = body
    return view("permuted", back: { $0.permuted(inverse) }) { _, view in
      for (new, old) in order.enumerated() {
        view.sizes[new] = source.sizes[old]
        view.strides[new] = source.strides[old]
      }
    }
  }

  // MARK: Stretching

  /// The tensor stretched to a shape by repeating axes of size 1 and adding leading ones.
  ///
  /// ```swift
  /// print(Tensor([1, 2]).broadcast(to: [3, 2]).sum().item())   // 9.0
  /// ```
  ///
  /// Errors: ``TensorError/cannotBroadcast(from:to:)``. Cost: no elements are copied.
  public func broadcast(to shape: [Int]) -> Tensor {
    if isPoisoned { return .poisoned }
    guard let checked = Tensor.checked("broadcast(to:)", shape) else { return .poisoned }
    let extra = checked.rank - rank
    guard extra >= 0,
      (0..<rank).allSatisfy({ body.sizes[$0] == 1 || body.sizes[$0] == checked[$0 + extra] })
    else { return TensorError.raise(.cannotBroadcast(from: self.shape, to: shape)) }
    let source = body
    return view("broadcast", back: { $0.summed(toShapeOf: source) }) { header, view in
      header.pointee.rank = UInt8(checked.rank)
      for axis in 0..<checked.rank {
        let own = axis - extra
        let isStretched = own < 0 || source.sizes[own] != checked[axis]
        view.sizes[axis] = checked[axis]
        view.strides[axis] = isStretched ? 0 : source.strides[own]
      }
    }
  }
}
