internal import CNumerics

/// The solution of linear equations.
private final class SolutionNode: GradientNode {
  override func differentiablePullback(_ upstream: Tensor, output: Tensor) {
    pullback(upstream.body, output: output.body)
  }

  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    guard let first, let second else { return }
    let right = first.tensor.transposed().solve(Tensor(body: upstream))
    if right.isPoisoned { return }
    if first.isTracked {
      let gradient = -right.matmul(Tensor(body: output).transposed())
      first._withUnsafeGuaranteedRef { $0.accumulate(gradient.summed(toShapeOf: $0).body) }
    }
    if second.isTracked {
      second._withUnsafeGuaranteedRef { $0.accumulate(right.summed(toShapeOf: $0).body) }
    }
  }
}

extension Tensor {
  /// The solution of linear equations whose coefficients this matrix has.
  ///
  /// ```
  /// A x = b
  /// ```
  ///
  /// | matrix      | right side  | result      |
  /// | ----------- | ----------- | ----------- |
  /// | `[n, n]`    | `[n]`       | `[n]`       |
  /// | `[n, n]`    | `[n, k]`    | `[n, k]`    |
  /// | `[…, n, n]` | `[…, n, k]` | `[…, n, k]` |
  ///
  /// Leading axes are batches and broadcast; a right side with one axis is the same for all matrices.
  ///
  /// ```swift
  /// let a = Tensor([[2, 1], [1, 3]])
  /// print(a.solve(Tensor([5, 10])).scalars)   // [1.0, 3.0]
  /// ```
  ///
  /// - Parameter right: The right side.
  /// - Returns: The solution, computed in double precision and then rounded.
  ///
  /// Errors: ``TensorError/singularMatrix(operation:matrix:shape:)``,
  /// ``TensorError/equationsDoNotFit(operation:matrices:right:)``,
  /// ``TensorError/notSquare(operation:shape:)``, ``TensorError/tooFewAxes(operation:needed:shape:)``,
  /// ``TensorError/noLinearAlgebra(operation:)``.
  ///
  /// Cost: O(n³) for every matrix, by LU decomposition.
  public func solve(_ right: Tensor) -> Tensor {
    if isPoisoned || right.isPoisoned { return .poisoned }
    if right.rank == 1 { return solve(right.expandingAxis(1)).squeezed(axis: -1) }
    guard let (a, b) = equations("solve", right, isSquare: true),
      let out = b.result([a.rows, b.columns])
    else { return .poisoned }
    let (n, k) = (a.rows, b.columns)
    let isDone = a.each(doubles: n * (n + k + 1), failure: TensorError.singularMatrix) {
      i, memory in
      let x = memory + n * n
      a.read(i, into: memory)
      b.read(i, into: x)
      let code = (x + n * k).withMemoryRebound(to: Int32.self, capacity: n) {
        cn_lapack_solve(memory, Int32(n), x, Int32(k), $0)
      }
      if code == 0 { cn_matrix_write(x, n, n, k, out.floats + i * n * k) }
      return code
    }
    if !isDone { return .poisoned }
    if body.carriesGradient || right.body.carriesGradient {
      out.node = SolutionNode("solve", body, right.body)
    }
    return Tensor(body: out)
  }

  /// The matrices of both sides of equations, stretched to the same batch; nil after raising an error.
  func equations(_ operation: StaticString, _ right: Tensor, isSquare: Bool)
    -> (MatrixBatch, MatrixBatch)?
  {
    guard rank >= 2 else {
      TensorError.raise(.tooFewAxes(operation: "\(operation)", needed: 2, shape: shape))
      return nil
    }
    guard !isSquare || body.sizes[rank - 2] == body.sizes[rank - 1] else {
      TensorError.raise(.notSquare(operation: "\(operation)", shape: shape))
      return nil
    }
    var leading: [Int] = []
    var fits = right.rank >= 2 && right.body.sizes[right.rank - 2] == body.sizes[rank - 2]
    for back in 3..<Swift.max(rank, right.rank, 2) + 1 {
      let p = back <= rank ? body.sizes[rank - back] : 1
      let q = back <= right.rank ? right.body.sizes[right.rank - back] : 1
      fits = fits && (p == q || p == 1 || q == 1)
      leading.insert(p == 1 ? q : p, at: 0)
    }
    guard fits else {
      TensorError.raise(
        .equationsDoNotFit(operation: "\(operation)", matrices: shape, right: right.shape))
      return nil
    }
    guard
      let a = MatrixBatch(operation, detached().broadcast(to: leading + shape.suffix(2))),
      let b = MatrixBatch(
        operation, right.detached().broadcast(to: leading + right.shape.suffix(2)))
    else { return nil }
    return (a, b)
  }
}
