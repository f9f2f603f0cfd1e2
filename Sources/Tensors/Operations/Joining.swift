internal import CNumerics

extension Tensor {
  /// Tensors one behind the other along an axis they have.
  ///
  /// ```swift
  /// let m = Tensor.concatenated([Tensor([[1, 2]]), Tensor([[3, 4], [5, 6]])], axis: 0)
  /// print(m.shape)   // [3, 2]
  /// ```
  ///
  /// - Parameters:
  ///   - tensors: At least one; their sizes are equal except along `axis`.
  ///   - axis: The axis along which they follow one another.
  ///
  /// Errors: ``TensorError/nothingToJoin(operation:)``,
  /// ``TensorError/cannotConcatenate(axis:first:other:position:)``,
  /// ``TensorError/axisOutOfRange(operation:axis:shape:)``.
  public static func concatenated(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
    if tensors.contains(where: \.isPoisoned) { return .poisoned }
    guard let first = tensors.first else {
      return TensorError.raise(.nothingToJoin(operation: "concatenated"))
    }
    guard let position = first.resolved(axis, "concatenated") else { return .poisoned }
    var shape = CNShape(first.body)
    shape[position] = 0
    for (i, tensor) in tensors.enumerated() {
      let fits =
        tensor.rank == first.rank
        && (0..<first.rank).allSatisfy {
          $0 == position || tensor.body.sizes[$0] == first.body.sizes[$0]
        }
      guard fits else {
        return TensorError.raise(
          .cannotConcatenate(axis: position, first: first.shape, other: tensor.shape, position: i))
      }
      let (sum, overflow) = shape[position].addingReportingOverflow(tensor.body.sizes[position])
      if overflow {
        return TensorError.raise(
          .tooManyElements(operation: "concatenated", shape: tensor.shape))
      }
      shape[position] = sum
    }
    let dtype = joinedType(tensors)
    guard let out = TensorBody.make("concatenated", shape, dtype.code) else { return .poisoned }
    let target = Tensor(body: out)
    var start = 0
    for tensor in tensors {
      let size = tensor.body.sizes[position]
      let part = target.part(axis: position, from: start, count: size)
      cn_copy(tensor.body.header, part.body.header)
      start += size
    }
    if tensors.contains(where: { $0.body.carriesGradient }) {
      out.node = JoiningNode("concatenated", tensors.map(\.body)) { upstream in
        var start = 0
        return tensors.map { tensor in
          let size = tensor.body.sizes[position]
          defer { start += size }
          return tensor.body.node == nil
            ? nil : upstream.part(axis: position, from: start, count: size)
        }
      }
    }
    return target
  }

  /// Tensors of one shape side by side along a new axis.
  ///
  /// ```swift
  /// let m = Tensor.stacked([Tensor([1, 2]), Tensor([3, 4])], axis: 1)
  /// print(m.scalars)   // [1.0, 3.0, 2.0, 4.0]
  /// ```
  ///
  /// - Parameters:
  ///   - tensors: At least one; all of one shape.
  ///   - axis: Where the new axis will be.
  ///
  /// Errors: ``TensorError/nothingToJoin(operation:)``,
  /// ``TensorError/cannotStack(first:other:position:)``.
  public static func stacked(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
    if tensors.contains(where: \.isPoisoned) { return .poisoned }
    guard let first = tensors.first else {
      return TensorError.raise(.nothingToJoin(operation: "stacked"))
    }
    for (i, tensor) in tensors.enumerated() where tensor.shape != first.shape {
      return TensorError.raise(
        .cannotStack(first: first.shape, other: tensor.shape, position: i))
    }
    let position = axis < 0 ? axis + first.rank + 1 : axis
    return concatenated(tensors.map { $0.expandingAxis(axis) }, axis: position)
  }

  private static func joinedType(_ tensors: [Tensor]) -> DType {
    tensors.reduce(.bool) { $0.joined(with: $1.dtype) }
  }
}
