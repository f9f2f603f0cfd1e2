internal import CNumerics

extension Tensor {
  /// The matrix with zeros above a diagonal; of more axes, the last two.
  ///
  /// ```swift
  /// print(Tensor([[1, 2], [3, 4]]).lowerTriangle().scalars)   // [1.0, 0.0, 3.0, 4.0]
  /// ```
  ///
  /// - Parameter diagonal: The last diagonal that is kept: 0 is the main one, negative ones lie below it.
  ///
  /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``.
  ///
  /// Source: `numpy.tril`.
  public func lowerTriangle(diagonal: Int = 0) -> Tensor {
    triangle("lowerTriangle") { row, column in column - row <= diagonal }
  }

  /// The matrix with zeros below a diagonal; of more axes, the last two.
  ///
  /// ```swift
  /// print(Tensor([[1, 2], [3, 4]]).upperTriangle().scalars)   // [1.0, 2.0, 0.0, 4.0]
  /// ```
  ///
  /// - Parameter diagonal: The first diagonal that is kept: 0 is the main one, negative ones lie below it.
  ///
  /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``.
  ///
  /// Source: `numpy.triu`.
  public func upperTriangle(diagonal: Int = 0) -> Tensor {
    triangle("upperTriangle") { row, column in column - row >= diagonal }
  }

  private func triangle(_ name: StaticString, _ keeps: (Int, Int) -> Bool) -> Tensor {
    if isPoisoned { return .poisoned }
    guard rank >= 2 else {
      return TensorError.raise(.tooFewAxes(operation: "\(name)", needed: 2, shape: shape))
    }
    let (rows, columns) = (body.sizes[rank - 2], body.sizes[rank - 1])
    guard let mask = TensorBody.make(name, CNShape([rows, columns]), CNBool) else {
      return .poisoned
    }
    for i in 0..<rows {
      for j in 0..<columns { mask.bytes[i * columns + j] = keeps(i, j) ? 0 : 1 }
    }
    let zero = Tensor.zeros([]).to(dtype)
    return replacing(with: zero, where: Tensor(body: mask))
  }

  /// The elements on a diagonal of a matrix; of more axes, the last two.
  ///
  /// ```swift
  /// print(Tensor([[1, 2], [3, 4]]).diagonal().scalars)            // [1.0, 4.0]
  /// print(Tensor([[1, 2], [3, 4]]).diagonal(offset: 1).scalars)   // [2.0]
  /// ```
  ///
  /// - Parameter offset: 0 is the main diagonal; positive ones lie above it, negative ones below.
  /// - Returns: A tensor without the last two axes and with one for the diagonal, which may be empty.
  ///
  /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``. Cost: no elements are copied.
  ///
  /// Source: `numpy.linalg.diagonal`.
  public func diagonal(offset: Int = 0) -> Tensor {
    let name: StaticString = "diagonal"
    if isPoisoned { return .poisoned }
    guard rank >= 2 else {
      return TensorError.raise(.tooFewAxes(operation: "\(name)", needed: 2, shape: shape))
    }
    let (rows, columns) = (body.sizes[rank - 2], body.sizes[rank - 1])
    let isInside = offset > -rows && offset < columns
    let (row, column) = isInside ? (Swift.max(-offset, 0), Swift.max(offset, 0)) : (0, 0)
    let count = isInside ? Swift.min(rows - row, columns - column) : 0
    let whole = CNShape(body)
    return view(name, back: { $0.onDiagonal(offset, of: whole) }) { header, view in
      let axis = view.rank - 2
      let start = row * view.strides[axis] + column * view.strides[axis + 1]
      if count > 0 { header.pointee.data += start * view.elementSize }
      view.sizes[axis] = count
      view.strides[axis] += view.strides[axis + 1]
      header.pointee.rank -= 1
    }
  }

  /// Zeros of a shape with this tensor on a diagonal.
  private func onDiagonal(_ offset: Int, of shape: CNShape) -> Tensor {
    let name: StaticString = "diagonal"
    guard !isPoisoned, let whole = TensorBody.make(name, shape) else { return .poisoned }
    cn_fill_f32(whole.floats, whole.count, 0)
    let place = Tensor(body: whole).diagonal(offset: offset)
    withExtendedLifetime(place) { cn_copy(body.header, place.body.header) }
    if body.carriesGradient {
      whole.node = ClosureNode(name, composed: body) { upstream, _ in
        upstream.diagonal(offset: offset)
      }
    }
    return Tensor(body: whole)
  }

  /// The sum of the elements on a diagonal of a matrix; of more axes, the last two.
  ///
  /// ```swift
  /// print(Tensor([[1, 2], [3, 4]]).trace().item())   // 5.0
  /// ```
  ///
  /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``.
  public func trace(offset: Int = 0) -> Tensor {
    if isPoisoned { return .poisoned }
    guard rank >= 2 else {
      return TensorError.raise(.tooFewAxes(operation: "trace", needed: 2, shape: shape))
    }
    return diagonal(offset: offset).sum(axis: -1)
  }

  /// The products of each element of this tensor with each of another, both row by row.
  ///
  /// ```
  /// result[i, j] = self[i] other[j]
  /// ```
  ///
  /// ```swift
  /// print(Tensor([1, 2]).outer(Tensor([3, 4])).scalars)   // [3.0, 4.0, 6.0, 8.0]
  /// ```
  ///
  /// - Returns: A matrix with a row for each element of this tensor.
  ///
  /// Source: `numpy.outer`.
  public func outer(_ other: Tensor) -> Tensor {
    if isPoisoned || other.isPoisoned { return .poisoned }
    return reshaped(to: [count, 1]) * other.flattened()
  }

  /// A row of zeros with a one for each whole number: 1 at the index that it names.
  ///
  /// | Tensor | Shape                  |
  /// | ------ | ---------------------- |
  /// | `self` | `[…]`, whole numbers   |
  /// | result | `[…, classes]`         |
  ///
  /// ```swift
  /// let labels = Tensor([2, 0], dtype: .int32)
  /// print(labels.oneHot(classes: 3).scalars)   // [0.0, 0.0, 1.0, 1.0, 0.0, 0.0]
  /// ```
  ///
  /// - Parameter classes: How many numbers there are; each element lies within `0..<classes`.
  ///
  /// Errors: ``TensorError/labelOutOfRange(operation:label:position:classes:)``,
  /// ``TensorError/wrongElementType(operation:dtype:expected:)``,
  /// ``TensorError/negativeCount(operation:name:value:)``,
  /// ``TensorError/tooManyAxes(operation:count:)``.
  ///
  /// Source: `torch.nn.functional.one_hot`.
  public func oneHot(classes: Int) -> Tensor {
    if isPoisoned { return .poisoned }
    guard dtype == .int32 || dtype == .int64 else {
      return TensorError.raise(
        .wrongElementType(operation: "oneHot", dtype: "\(dtype)", expected: "int32 or int64"))
    }
    guard classes >= 0 else {
      return TensorError.raise(
        .negativeCount(operation: "oneHot", name: "classes", value: classes))
    }
    let result = Tensor.zeros(shape + [classes])
    if result.isPoisoned { return .poisoned }
    for (position, label) in integers.enumerated() {
      guard label >= 0 && label < classes else {
        return TensorError.raise(
          .labelOutOfRange(
            operation: "oneHot", label: label, position: position, classes: classes))
      }
      result.body.floats[position * classes + label] = 1
    }
    return result
  }
}
