internal import CNumerics

extension Tensor {
  /// The rows of a table that whole numbers choose: a vector for each token.
  ///
  /// | Tensor    | Shape             |
  /// | --------- | ----------------- |
  /// | `self`    | `[rows, width]`   |
  /// | `indices` | `[…]`, int32      |
  /// | result    | `[…, width]`      |
  ///
  /// ```swift
  /// let table = Tensor([[1, 2], [3, 4]])
  /// print(table.embedding(of: Tensor([1, 0, 1]).to(.int32)).shape)   // [3, 2]
  /// ```
  ///
  /// - Parameter indices: Which rows, counted from 0.
  /// - Returns: The rows; the gradient of a row is the sum over all places where it was chosen.
  ///
  /// Errors: ``TensorError/wrongElementType(operation:dtype:expected:)`` unless indices are whole numbers,
  /// ``TensorError/indexOutOfRange(index:axis:shape:)``,
  /// ``TensorError/axisOutOfRange(operation:axis:shape:)`` unless the table has two axes.
  public func embedding(of indices: Tensor) -> Tensor {
    let name: StaticString = "embedding"
    if isPoisoned || indices.isPoisoned { return .poisoned }
    guard rank == 2 else {
      return TensorError.raise(.axisOutOfRange(operation: "embedding", axis: 1, shape: shape))
    }
    guard indices.dtype == .int32 || indices.dtype == .int64 else {
      return TensorError.raise(
        .wrongElementType(
          operation: "embedding", dtype: "\(indices.dtype)", expected: "int32 or int64"))
    }
    guard indices.rank < Int(CN_MAX_RANK) else {
      return TensorError.raise(.tooManyAxes(operation: "embedding", count: indices.rank + 1))
    }
    let (rows, width) = (body.sizes[0], body.sizes[1])
    var shape = CNShape(indices.body)
    shape.append(width)
    guard let chosen = indices.to(.int32).body.contiguous(name), !chosen.isPoisoned,
      let x = body.contiguousFloats(name),
      let out = TensorBody.make(name, shape)
    else { return .poisoned }
    for i in 0..<chosen.count where chosen.integers[i] < 0 || Int(chosen.integers[i]) >= rows {
      return TensorError.raise(
        .indexOutOfRange(index: Int(chosen.integers[i]), axis: 0, shape: self.shape))
    }
    cn_embedding(x.floats, chosen.integers, out.floats, chosen.count, width)
    if body.carriesGradient {
      let table = CNShape(body)
      let scattered: ClosureNode.Pullback = { upstream, _ in
        let rows = (0..<chosen.count).map { Int(chosen.integers[$0]) }
        return upstream.reshaped(to: [chosen.count, width])
          .puttingBack(name, rows, axis: 0, of: table)
      }
      out.node = ClosureNode(name, body, differentiable: scattered) { upstream, _ in
        guard let g = upstream.body.contiguousFloats(name), let dx = TensorBody.like(name, x) else {
          return .poisoned
        }
        cn_embedding_pullback(g.floats, chosen.integers, dx.floats, chosen.count, rows, width)
        return Tensor(body: dx)
      }
    }
    return Tensor(body: out)
  }
}
