internal import CNumerics

/// Rows of a table. What follows may hand over the gradient of the table's rows, already summed over the places where
/// each was chosen, instead of one of every place: see ``receive(ofTable:at:)``.
final class EmbeddingNode: GradientNode {
  /// The table in C order.
  let table: TensorBody
  /// Which rows, int32.
  let rows: TensorBody
  /// What has arrived for the table itself.
  @exclusivity(unchecked) private var ofTable: TensorBody?
  /// Stands for the gradient of the places when all that has arrived went to the table.
  @exclusivity(unchecked) private var nothing: TensorBody?

  init(_ operand: TensorBody, table: TensorBody, rows: TensorBody) {
    self.table = table
    self.rows = rows
    super.init("embedding", operand)
  }

  /// Adds to the gradient of the table, in a pass in which nobody asks for that of the result.
  func receive(ofTable new: TensorBody, at output: TensorBody) {
    if let sum = ofTable {
      cn_add_into(new.header, sum.header)
    } else {
      ofTable = new
    }
    // A gradient of zeros, one element for all places, so that this step has its turn.
    guard gradient == nil, let zero = TensorBody.make(operation, CNShape([1])) else { return }
    zero.floats[0] = 0
    nothing = Tensor(body: zero).broadcast(to: output.shape).body
    gradient = nothing
  }

  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    let direct = ofTable
    ofTable = nil
    let isNothing = upstream === nothing
    nothing = nil
    give(direct, to: first)
    if isNothing { return }
    guard let g = upstream.contiguousFloats(operation), let dx = TensorBody.like(operation, table)
    else { return }
    cn_embedding_pullback(
      g.floats, rows.integers, dx.floats, rows.count, table.sizes[0], table.sizes[1])
    give(dx, to: first)
  }

  override func differentiablePullback(_ upstream: Tensor, output: Tensor) {
    let chosen = (0..<rows.count).map { Int(rows.integers[$0]) }
    let gradient = upstream.reshaped(to: [rows.count, table.sizes[1]])
      .puttingBack(operation, chosen, axis: 0, of: CNShape(table))
    give(gradient.body, to: first)
  }
}

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
  /// ``TensorError/noSuchElement(operation:index:axis:shape:)``,
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
        .noSuchElement(
          operation: "embedding", index: Int(chosen.integers[i]), axis: 0, shape: self.shape))
    }
    cn_embedding(x.floats, chosen.integers, out.floats, chosen.count, width)
    if body.carriesGradient { out.node = EmbeddingNode(body, table: x, rows: chosen) }
    return Tensor(body: out)
  }
}
