internal import CNumerics

extension Tensor {
  // MARK: One index for each element

  /// The elements that indices choose along an axis, an index of its own for each element.
  ///
  /// ```
  /// result[i, j, k] = self[i, indices[i, j, k], k]   for axis 1 of three
  /// ```
  ///
  /// | Tensor    | Shape                                     |
  /// | --------- | ----------------------------------------- |
  /// | `self`    | `[…, n, …]`                               |
  /// | `indices` | `[…, m, …]`, whole numbers                |
  /// | result    | `[…, m, …]`                               |
  ///
  /// ```swift
  /// let scores = Tensor([[0.5, 0.25], [0.125, 1]])
  /// let labels = Tensor([[1], [0]]).to(.int32)
  /// print(scores.gathered(axis: 1, indices: labels).scalars)   // [0.25, 0.125]
  /// ```
  ///
  /// - Parameters:
  ///   - axis: The axis along which elements are chosen; negative values count from the end.
  ///   - indices: Which elements, counted from 0, or from the end if negative. The other axes have the
  ///     sizes of this tensor, or 1 on either side.
  /// - Returns: The elements; the gradient of an element is the sum over all places where it was chosen.
  ///
  /// Errors: ``TensorError/noSuchElement(operation:index:axis:shape:)``,
  /// ``TensorError/indicesDoNotFit(operation:indices:axis:shape:)``,
  /// ``TensorError/wrongElementType(operation:dtype:expected:)``,
  /// ``TensorError/axisOutOfRange(operation:axis:shape:)``.
  ///
  /// Source: `numpy.take_along_axis`, `torch.gather`.
  public func gathered(axis: Int, indices: Tensor) -> Tensor {
    gathered("gathered", axis: axis, indices: indices)
  }

  /// The same under the name of another operation.
  func gathered(_ name: StaticString, axis: Int, indices: Tensor) -> Tensor {
    if isPoisoned || indices.isPoisoned { return .poisoned }
    guard let axis = resolved(axis, name),
      let (source, chosen) = aligned(name, axis: axis, indices: indices)
    else { return .poisoned }
    let plain = chosen.body.contiguous(name)
    if let plain, chosen.dtype == .int32 || chosen.dtype == .int64,
      cn_indices_lie_within(plain.bytes, plain.dtype, plain.count, source.body.sizes[axis])
    {
      return source.gathered(name, axis: axis, order: Tensor(body: plain))
    }
    guard let rows = chosen.resolvedIndices(name, axis: axis, of: source)
    else { return .poisoned }
    return source.gathered(name, axis: axis, rows: rows, shape: CNShape(chosen.body))
  }

  private func gathered(_ name: StaticString, axis: Int, rows: [Int], shape: CNShape) -> Tensor {
    guard !isPoisoned, let x = body.contiguous(name),
      let out = TensorBody.make(name, shape, body.dtype)
    else { return .poisoned }
    let split = AxisSplit(x, axis: axis)
    cn_gather(
      x.bytes, rows, out.bytes, split.outer, split.size, shape[axis], split.inner, x.elementSize)
    if body.carriesGradient {
      let whole = CNShape(body)
      out.node = ClosureNode(name, composed: body) { upstream, _ in
        upstream.spread(name, axis: axis, rows: rows, shape: whole)
      }
    }
    return Tensor(body: out)
  }

  /// The elements that indices choose along an axis, of which each is known to lie within it.
  func gathered(_ name: StaticString, axis: Int, order: Tensor) -> Tensor {
    guard !isPoisoned, !order.isPoisoned, let x = body.contiguous(name),
      let indices = order.body.contiguous(name),
      let out = TensorBody.make(name, CNShape(indices), body.dtype)
    else { return .poisoned }
    let split = AxisSplit(x, axis: axis)
    let chosen = indices.sizes[axis]
    if indices.dtype == CNInt64 {
      indices.longs.withMemoryRebound(to: Int.self, capacity: indices.count) {
        cn_gather(
          x.bytes, $0, out.bytes, split.outer, split.size, chosen, split.inner, x.elementSize)
      }
    } else {
      cn_gather_narrow(
        x.bytes, indices.integers, out.bytes, split.outer, split.size, chosen, split.inner,
        x.elementSize)
    }
    if body.carriesGradient {
      let whole = CNShape(body)
      out.node = ClosureNode(name, composed: body) { upstream, _ in
        upstream.spread(name, axis: axis, rows: order.integers, shape: whole)
      }
    }
    return Tensor(body: out)
  }

  /// Zeros of a shape with the elements of this tensor added where the indices say.
  func spread(_ name: StaticString, axis: Int, rows: [Int], shape: CNShape) -> Tensor {
    guard !isPoisoned, let values = body.contiguousFloats(name),
      let out = TensorBody.make(name, shape)
    else { return .poisoned }
    cn_fill_f32(out.floats, out.count, 0)
    let split = AxisSplit(out, axis: axis)
    cn_scatter_add(
      CNFloat32, values.floats, rows, out.floats, split.outer, split.size, values.sizes[axis],
      split.inner)
    if body.carriesGradient {
      let shape = CNShape(body)
      out.node = ClosureNode(name, composed: body) { upstream, _ in
        upstream.gathered(name, axis: axis, rows: rows, shape: shape)
      }
    }
    return Tensor(body: out)
  }

  /// This tensor with values added at the places that indices choose along an axis.
  ///
  /// ```
  /// result = self;  result[i, indices[i, j, k], k] += values[i, j, k]   for axis 1 of three
  /// ```
  ///
  /// | Tensor    | Shape                                     |
  /// | --------- | ----------------------------------------- |
  /// | `self`    | `[…, n, …]`                               |
  /// | `indices` | `[…, m, …]`, whole numbers                |
  /// | `values`  | `[…, m, …]`, or stretchable to it         |
  /// | result    | `[…, n, …]`                               |
  ///
  /// ```swift
  /// let counts = Tensor.zeros([3])
  /// let words = Tensor([2, 0, 2], dtype: .int32)
  /// print(counts.scatterAdded(axis: 0, indices: words, values: Tensor(1)).scalars)   // [1.0, 0.0, 2.0]
  /// ```
  ///
  /// Values whose indices are equal are all added. Whole numbers stay whole if both are.
  ///
  /// - Parameters:
  ///   - axis: The axis along which places are chosen; negative values count from the end.
  ///   - indices: Which places, counted from 0, or from the end if negative; the other axes have the
  ///     sizes of this tensor, or 1.
  ///   - values: What is added.
  ///
  /// Errors: ``TensorError/noSuchElement(operation:index:axis:shape:)``,
  /// ``TensorError/indicesDoNotFit(operation:indices:axis:shape:)``,
  /// ``TensorError/valuesDoNotFitIndices(operation:values:indices:)``,
  /// ``TensorError/wrongElementType(operation:dtype:expected:)``,
  /// ``TensorError/axisOutOfRange(operation:axis:shape:)``.
  ///
  /// Source: `torch.scatter_add`, `numpy.add.at`.
  public func scatterAdded(axis: Int, indices: Tensor, values: Tensor) -> Tensor {
    let name: StaticString = "scatterAdded"
    if isPoisoned || indices.isPoisoned || values.isPoisoned { return .poisoned }
    guard let axis = resolved(axis, name) else { return .poisoned }
    guard let (source, chosen) = aligned(name, axis: axis, indices: indices) else {
      return .poisoned
    }
    guard source.shape == shape else {
      return TensorError.raise(
        .indicesDoNotFit(
          operation: "\(name)", indices: indices.shape, axis: axis, shape: shape))
    }
    let extra = chosen.rank - values.rank
    guard extra >= 0,
      (0..<values.rank).allSatisfy({
        values.body.sizes[$0] == 1 || values.body.sizes[$0] == chosen.body.sizes[$0 + extra]
      })
    else {
      return TensorError.raise(
        .valuesDoNotFitIndices(
          operation: "\(name)", values: values.shape, indices: chosen.shape))
    }
    guard let rows = chosen.resolvedIndices(name, axis: axis, of: self) else { return .poisoned }
    let all = values.broadcast(to: chosen.shape)
    let joined = dtype.joined(with: values.dtype)
    if !joined.isWhole {
      let spread = all.to(.float32).spread(name, axis: axis, rows: rows, shape: CNShape(body))
      return (to(.float32) + spread).to(joined)
    }
    let type: DType = joined == .int64 ? .int64 : .int32
    guard let added = all.to(type).body.contiguous(name),
      let out = TensorBody.like(name, body, type.code)
    else { return .poisoned }
    cn_copy(body.header, out.header)
    let split = AxisSplit(out, axis: axis)
    cn_scatter_add(
      type.code, added.bytes, rows, out.bytes, split.outer, split.size, added.sizes[axis],
      split.inner)
    return Tensor(body: out)
  }

  // MARK: The same indices everywhere

  /// The parts that indices choose along an axis, in the order given; an index may repeat.
  ///
  /// | Tensor    | Shape                                |
  /// | --------- | ------------------------------------ |
  /// | `self`    | `[before…, n, after…]`               |
  /// | `indices` | `[chosen…]`, whole numbers           |
  /// | result    | `[before…, chosen…, after…]`         |
  ///
  /// ```swift
  /// let m = Tensor([[1, 2, 3], [4, 5, 6]])
  /// print(m.taking(Tensor([2, 0], dtype: .int32), axis: 1).scalars)   // [3.0, 1.0, 6.0, 4.0]
  /// ```
  ///
  /// - Parameters:
  ///   - indices: Which parts, counted from 0, or from the end if negative; in any shape.
  ///   - axis: The axis along which parts are chosen; negative values count from the end.
  /// - Returns: The parts; the gradient of a part is the sum over all places where it was chosen.
  ///
  /// Errors: ``TensorError/noSuchElement(operation:index:axis:shape:)``,
  /// ``TensorError/wrongElementType(operation:dtype:expected:)``,
  /// ``TensorError/axisOutOfRange(operation:axis:shape:)``,
  /// ``TensorError/tooManyAxes(operation:count:)``.
  ///
  /// Source: `numpy.take`.
  public func taking(_ indices: Tensor, axis: Int) -> Tensor {
    let name: StaticString = "taking"
    if isPoisoned || indices.isPoisoned { return .poisoned }
    guard let axis = resolved(axis, name) else { return .poisoned }
    let axes = rank - 1 + indices.rank
    guard axes <= Int(CN_MAX_RANK) else {
      return TensorError.raise(.tooManyAxes(operation: "\(name)", count: axes))
    }
    guard let rows = indices.resolvedIndices(name, axis: axis, of: self) else { return .poisoned }
    let parts = parts(name, rows, axis: axis)
    if indices.rank == 1 { return parts }
    var sizes = shape
    sizes.replaceSubrange(axis...axis, with: indices.shape)
    return parts.reshaped(to: sizes)
  }

  /// The parts that indices choose along an axis, in the order given; an index may repeat.
  ///
  /// ```swift
  /// let m = Tensor([[1, 2, 3], [4, 5, 6]])
  /// print(m.taking([-1, 0], axis: 1).scalars)   // [3.0, 1.0, 6.0, 4.0]
  /// ```
  ///
  /// Errors: ``TensorError/noSuchElement(operation:index:axis:shape:)``,
  /// ``TensorError/axisOutOfRange(operation:axis:shape:)``.
  public func taking(_ indices: [Int], axis: Int) -> Tensor {
    if isPoisoned { return .poisoned }
    guard let axis = resolved(axis, "taking"), Tensor.hasRoomForIndices("taking", indices.count)
    else { return .poisoned }
    var rows = indices
    guard resolve(&rows, "taking", axis: axis) else { return .poisoned }
    return parts("taking", rows, axis: axis)
  }

  /// The parts at indices that are known to lie within the axis.
  func parts(_ name: StaticString, _ rows: [Int], axis: Int) -> Tensor {
    var shape = CNShape(body)
    shape[axis] = rows.count
    guard !isPoisoned, let x = body.contiguous(name),
      let out = TensorBody.make(name, shape, body.dtype)
    else { return .poisoned }
    let split = AxisSplit(x, axis: axis)
    cn_take(
      x.bytes, rows, out.bytes, split.outer, split.size, rows.count, split.inner, x.elementSize)
    if body.carriesGradient {
      let whole = CNShape(body)
      out.node = ClosureNode(name, composed: body) { upstream, _ in
        upstream.puttingBack(name, rows, axis: axis, of: whole)
      }
    }
    return Tensor(body: out)
  }

  /// Zeros of a shape with the parts of this tensor added at the indices that are given for them.
  func puttingBack(_ name: StaticString, _ rows: [Int], axis: Int, of shape: CNShape) -> Tensor {
    guard !isPoisoned, let g = body.contiguousFloats(name), let sum = TensorBody.make(name, shape)
    else { return .poisoned }
    cn_fill_f32(sum.floats, sum.count, 0)
    let split = AxisSplit(sum, axis: axis)
    cn_take_pullback(
      g.floats, rows, sum.floats, split.outer, split.size, rows.count, split.inner)
    if body.carriesGradient {
      sum.node = ClosureNode(name, composed: body) { upstream, _ in
        upstream.parts(name, rows, axis: axis)
      }
    }
    return Tensor(body: sum)
  }

  // MARK: Indices

  /// This tensor and indices with equal sizes but along an axis; nil after raising an error.
  private func aligned(_ name: StaticString, axis: Int, indices: Tensor) -> (Tensor, Tensor)? {
    var own = shape
    var chosen = indices.shape
    guard own.count == chosen.count,
      own.indices.allSatisfy({
        $0 == axis || own[$0] == chosen[$0] || own[$0] == 1 || chosen[$0] == 1
      })
    else {
      TensorError.raise(
        .indicesDoNotFit(
          operation: "\(name)", indices: indices.shape, axis: axis, shape: shape))
      return nil
    }
    for i in own.indices where i != axis {
      if own[i] == 1 { own[i] = chosen[i] } else { chosen[i] = own[i] }
    }
    return (
      own == shape ? self : broadcast(to: own),
      chosen == indices.shape ? indices : indices.broadcast(to: chosen)
    )
  }

  /// The elements of a tensor of indices, counted from the front; nil after raising an error.
  private func resolvedIndices(_ name: StaticString, axis: Int, of tensor: Tensor) -> [Int]? {
    guard dtype == .int32 || dtype == .int64 else {
      TensorError.raise(
        .wrongElementType(operation: "\(name)", dtype: "\(dtype)", expected: "int32 or int64"))
      return nil
    }
    guard Tensor.hasRoomForIndices(name, count) else { return nil }
    guard let indices = body.contiguous(name) else { return nil }
    let size = tensor.body.sizes[axis]
    var outside = -1
    let rows = [Int](unsafeUninitializedCapacity: count) { rows, filled in
      outside = cn_resolve_indices(indices.bytes, indices.dtype, count, size, rows.baseAddress)
      filled = count
    }
    if outside < 0 { return rows }
    TensorError.raise(
      .noSuchElement(
        operation: "\(name)", index: integers[outside], axis: axis, shape: tensor.shape))
    return nil
  }

  /// Whether there is memory for so many indices as an array; false after raising an error.
  static func hasRoomForIndices(_ name: StaticString, _ count: Int) -> Bool {
    TensorBody.hasRoom(name, CNShape([count]), CNInt64)
  }

  /// Counts indices from the front; false after raising an error.
  private func resolve(_ rows: inout [Int], _ name: StaticString, axis: Int) -> Bool {
    let size = body.sizes[axis]
    for i in rows.indices {
      let row = rows[i] < 0 ? rows[i] &+ size : rows[i]
      guard row >= 0 && row < size else {
        TensorError.raise(
          .noSuchElement(operation: "\(name)", index: rows[i], axis: axis, shape: shape))
        return false
      }
      rows[i] = row
    }
    return true
  }
}
