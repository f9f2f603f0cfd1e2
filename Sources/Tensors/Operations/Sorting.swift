internal import CNumerics

extension Tensor {
  /// The elements along an axis in ascending order, or in descending order.
  ///
  /// ```swift
  /// print(Tensor([3, 1, 2]).sorted().scalars)                    // [1.0, 2.0, 3.0]
  /// print(Tensor([3, 1, 2]).sorted(descending: true).scalars)    // [3.0, 2.0, 1.0]
  /// ```
  ///
  /// NaN counts as greater than every number: it stands last, or first in descending order.
  ///
  /// - Parameters:
  ///   - axis: The axis along which elements are sorted; negative values count from the end.
  ///   - descending: Whether the greatest element comes first.
  /// - Returns: A tensor of the same shape; gradients go to where the elements were.
  ///
  /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
  ///
  /// Cost: proportional to the number of elements.
  public func sorted(axis: Int = -1, descending: Bool = false) -> Tensor {
    let order = order("sorted", axis: axis, descending: descending)
    return order.isPoisoned
      ? .poisoned : gathered("sorted", axis: axis < 0 ? axis + rank : axis, order: order)
  }

  /// The indices that would sort the elements along an axis, as int32.
  ///
  /// ```swift
  /// print(Tensor([30, 10, 20]).argsorted().integers)   // [1, 2, 0]
  /// ```
  ///
  /// Equal elements keep their order, also in descending order. NaN counts as greater than every number.
  ///
  /// - Parameters:
  ///   - axis: The axis along which elements are sorted; negative values count from the end.
  ///   - descending: Whether the greatest element comes first.
  /// - Returns: Indices of the same shape, for ``gathered(axis:indices:)``.
  ///
  /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
  ///
  /// Cost: proportional to the number of elements.
  ///
  /// Source: `numpy.argsort(kind="stable")`, `torch.argsort(stable=True)`.
  public func argsorted(axis: Int = -1, descending: Bool = false) -> Tensor {
    order("argsorted", axis: axis, descending: descending)
  }

  /// The `k` greatest elements along an axis, the greatest first, and where they stand.
  ///
  /// ```swift
  /// let (values, indices) = Tensor([0.1, 0.7, 0.2]).topK(2)
  /// print(values.scalars)      // [0.7, 0.2]
  /// print(indices.integers)    // [1, 2]
  /// ```
  ///
  /// Of equal elements the first ones count. NaN counts as greater than every number, as in ``max()``.
  ///
  /// - Parameters:
  ///   - k: How many elements, at most as many as the axis has.
  ///   - axis: The axis along which elements are compared; negative values count from the end.
  /// - Returns: The elements and their int32 indices, both with `k` elements along the axis; gradients of
  ///   the values go to where they were.
  ///
  /// Errors: ``TensorError/tooFewElements(operation:wanted:axis:shape:)``,
  /// ``TensorError/negativeCount(operation:name:value:)``,
  /// ``TensorError/axisOutOfRange(operation:axis:shape:)``.
  ///
  /// Cost: for a small `k`, that of looking at each element once.
  public func topK(_ k: Int, axis: Int = -1) -> (values: Tensor, indices: Tensor) {
    if isPoisoned { return (.poisoned, .poisoned) }
    guard let position = resolved(axis, "topK") else { return (.poisoned, .poisoned) }
    guard k >= 0 else {
      let failed = TensorError.raise(.negativeCount(operation: "topK", name: "k", value: k))
      return (failed, failed)
    }
    guard k <= body.sizes[position] else {
      let failed = TensorError.raise(
        .tooFewElements(operation: "topK", wanted: k, axis: position, shape: shape))
      return (failed, failed)
    }
    guard body.sizes[position] <= Int(Int32.max) else {
      let failed = TensorError.raise(.tooManyElements(operation: "topK", shape: shape))
      return (failed, failed)
    }
    var chosen = CNShape(body)
    chosen[position] = k
    guard let x = body.contiguous("topK"), let out = TensorBody.make("topK", chosen, CNInt32)
    else { return (.poisoned, .poisoned) }
    let split = AxisSplit(x, axis: position)
    guard cn_top(x.dtype, k, x.bytes, out.integers, split.outer, split.size, split.inner) else {
      let failed = noRoomToSort("topK", split.size)
      return (failed, failed)
    }
    let indices = Tensor(body: out)
    return (gathered("topK", axis: position, order: indices), indices)
  }

  private func noRoomToSort(_ name: StaticString, _ count: Int) -> Tensor {
    TensorError.raise(
      .notEnoughMemory(
        operation: "\(name)", shape: shape, bytes: 32 &* count,
        available: Int(clamping: cn_available_memory())))
  }

  private func order(_ name: StaticString, axis: Int, descending: Bool) -> Tensor {
    if isPoisoned { return .poisoned }
    guard let axis = resolved(axis, name) else { return .poisoned }
    guard body.sizes[axis] <= Int(Int32.max) else {
      return TensorError.raise(.tooManyElements(operation: "\(name)", shape: shape))
    }
    guard let x = body.contiguous(name), let out = TensorBody.like(name, x, CNInt32) else {
      return .poisoned
    }
    let split = AxisSplit(x, axis: axis)
    let isDone = cn_argsort(
      x.dtype, descending, x.bytes, out.integers, split.outer, split.size, split.inner)
    guard isDone else { return noRoomToSort(name, split.size) }
    return Tensor(body: out)
  }
}
