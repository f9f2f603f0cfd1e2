internal import CNumerics

/// A product of matrices, or of batches of them.
private final class MatrixProductNode: GradientNode {
  override func differentiablePullback(_ upstream: Tensor, output: Tensor) {
    pullback(upstream.body, output: output.body)
  }

  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    guard let first, let second else { return }
    let g = Tensor(body: upstream)
    if first.isTracked {
      let gradient = g.matmul(second.tensor.transposed())
      first._withUnsafeGuaranteedRef { $0.accumulate(gradient.summed(toShapeOf: $0).body) }
    }
    if second.isTracked {
      let gradient = first.tensor.transposed().matmul(g)
      second._withUnsafeGuaranteedRef { $0.accumulate(gradient.summed(toShapeOf: $0).body) }
    }
  }
}

extension Tensor {
  /// The matrix product.
  ///
  /// ```
  /// yᵢⱼ = Σₖ aᵢₖ bₖⱼ
  /// ```
  ///
  /// | left        | right       | result      |
  /// | ----------- | ----------- | ----------- |
  /// | `[k]`       | `[k]`       | `[]`        |
  /// | `[m, k]`    | `[k]`       | `[m]`       |
  /// | `[k]`       | `[k, n]`    | `[n]`       |
  /// | `[m, k]`    | `[k, n]`    | `[m, n]`    |
  /// | `[…, m, k]` | `[…, k, n]` | `[…, m, n]` |
  ///
  /// Leading axes are batches and broadcast.
  ///
  /// ```swift
  /// let w = Tensor([[1, 2], [3, 4]])
  /// print(w.matmul(Tensor([10, 1])).scalars)   // [12.0, 34.0]
  /// ```
  ///
  /// Errors: ``TensorError/matrixSizesDiffer(left:right:)``,
  /// ``TensorError/matrixBatchesDiffer(left:right:)``,
  /// ``TensorError/matrixProductOfScalar(left:right:)``.
  ///
  /// Cost: O(m n k) for every matrix of a batch.
  public func matmul(_ other: Tensor) -> Tensor {
    let a = body
    let b = other.body
    if a.isPoisoned || b.isPoisoned { return .poisoned }
    guard a.rank > 0, b.rank > 0 else {
      return TensorError.raise(.matrixProductOfScalar(left: shape, right: other.shape))
    }
    guard a.sizes[a.rank - 1] == b.sizes[b.rank == 1 ? 0 : b.rank - 2] else {
      return TensorError.raise(.matrixSizesDiffer(left: shape, right: other.shape))
    }
    if a.rank == 1 || b.rank == 1 {
      // A vector is a matrix with one row (left) or one column (right), which the result drops.
      var result = (a.rank == 1 ? expandingAxis(0) : self)
        .matmul(b.rank == 1 ? other.expandingAxis(1) : other)
      if b.rank == 1 { result = result.squeezed(axis: -1) }
      if a.rank == 1 { result = result.squeezed(axis: b.rank == 1 ? -1 : -2) }
      return result
    }
    if !a.isFloat && !b.isFloat {
      let joined = dtype.joined(with: other.dtype)
      if joined.isWhole { return productOfIntegers(other, joined == .int64 ? .int64 : .int32) }
      if joined.isHalf { return to(.float32).matmul(other.to(.float32)).to(joined) }
    }
    if b.rank == 2, a.rank > 2, a.isContiguous, a.count > 0 {
      // The same matrix for every batch: one product of all rows.
      var shape = self.shape
      shape[shape.count - 1] = b.sizes[1]
      return reshaped(to: [a.count / b.sizes[0], b.sizes[0]]).matmul(other).reshaped(to: shape)
    }
    guard let x = a.readableMatrix(), let y = b.readableMatrix() else { return .poisoned }
    let (m, k, n) = (a.sizes[a.rank - 2], a.sizes[a.rank - 1], b.sizes[b.rank - 1])
    guard let out = productBody(x, y, CNFloat32) else { return .poisoned }
    if k == 0 { cn_fill_f32(out.floats, out.count, 0) }
    var isComplete = true
    if k > 0 {
      eachMatrix(x, y, out) { i, j, o in
        isComplete =
          isComplete
          && MatrixKernel.multiply(
            x.matrix(at: i), y.matrix(at: j), into: out.floats + o * m * n, m: m, n: n, k: k)
      }
    }
    if !isComplete { return .poisoned }
    if a.carriesGradient || b.carriesGradient { out.node = MatrixProductNode("matmul", a, b) }
    return Tensor(body: out)
  }

  /// A body for the product of two batches; nil after raising an error.
  private func productBody(_ a: TensorBody, _ b: TensorBody, _ dtype: CNDType) -> TensorBody? {
    if a.rank == 2 && b.rank == 2 {
      var shape = CNShape()
      shape.append(a.sizes[0])
      shape.append(b.sizes[1])
      return TensorBody.make("matmul", shape, dtype)
    }
    var shape = CNShape()
    shape.rank = Swift.max(a.rank, b.rank)
    for back in 3..<Swift.max(shape.rank + 1, 3) {
      let p = back <= a.rank ? a.sizes[a.rank - back] : 1
      let q = back <= b.rank ? b.sizes[b.rank - back] : 1
      guard p == q || p == 1 || q == 1 else {
        TensorError.raise(.matrixBatchesDiffer(left: a.shape, right: b.shape))
        return nil
      }
      shape[shape.rank - back] = p == 1 ? q : p
    }
    shape[shape.rank - 2] = a.sizes[a.rank - 2]
    shape[shape.rank - 1] = b.sizes[b.rank - 1]
    return TensorBody.make("matmul", shape, dtype)
  }

  /// Calls a closure with the element offsets of the left and the right matrix and the number of the
  /// result's, for every matrix of a batch.
  private func eachMatrix(
    _ a: TensorBody, _ b: TensorBody, _ out: TensorBody, _ body: (Int, Int, Int) -> Void
  ) {
    if out.count == 0 { return }
    if out.rank == 2 {
      body(0, 0, 0)
      return
    }
    let axes = out.rank - 2
    let batches = (0..<axes).reduce(1) { $0 * out.sizes[$1] }
    for number in 0..<batches {
      var rest = number
      var i = 0
      var j = 0
      for axis in (0..<axes).reversed() {
        let index = rest % out.sizes[axis]
        rest /= out.sizes[axis]
        let own = axis - (out.rank - a.rank)
        if own >= 0 && a.sizes[own] > 1 { i += index * a.strides[own] }
        let others = axis - (out.rank - b.rank)
        if others >= 0 && b.sizes[others] > 1 { j += index * b.strides[others] }
      }
      body(i, j, number)
    }
  }

  private func productOfIntegers(_ other: Tensor, _ dtype: DType) -> Tensor {
    let x = to(dtype).body
    let y = other.to(dtype).body
    guard !x.isPoisoned, !y.isPoisoned, let out = productBody(x, y, dtype.code) else {
      return .poisoned
    }
    let (m, k, n) = (x.sizes[x.rank - 2], x.sizes[x.rank - 1], y.sizes[y.rank - 1])
    eachMatrix(x, y, out) { i, j, o in
      if dtype == .int64 {
        cn_product_i64(
          x.longs + i, x.strides[x.rank - 2], x.strides[x.rank - 1], y.longs + j,
          y.strides[y.rank - 2], y.strides[y.rank - 1], out.longs + o * m * n, m, n, k)
      } else {
        cn_product_i32(
          x.integers + i, x.strides[x.rank - 2], x.strides[x.rank - 1], y.integers + j,
          y.strides[y.rank - 2], y.strides[y.rank - 1], out.integers + o * m * n, m, n, k)
      }
    }
    return Tensor(body: out)
  }
}

extension TensorBody {
  /// The same values as float32 in a layout that BLAS can read.
  fileprivate func readableMatrix() -> TensorBody? {
    if isFloat,
      MatrixKernel.isReadable(
        rows: sizes[rank - 2], columns: sizes[rank - 1], row: strides[rank - 2],
        column: strides[rank - 1])
    {
      return self
    }
    return isFloat ? contiguous("matmul") : contiguousFloats("matmul")
  }

  fileprivate func matrix(at offset: Int) -> MatrixOperand {
    MatrixOperand(data: floats + offset, row: strides[rank - 2], column: strides[rank - 1])
  }
}
