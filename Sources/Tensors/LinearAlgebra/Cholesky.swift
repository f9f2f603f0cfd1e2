internal import CNumerics

extension Tensor {
  /// The Cholesky factor of each symmetric, positive definite matrix of the last two axes.
  ///
  /// ```
  /// A = L Lᵀ,   L lower triangular with a positive diagonal
  /// ```
  ///
  /// ```swift
  /// print(Tensor([[4, 2], [2, 5]]).cholesky().scalars)   // [2.0, 0.0, 1.0, 2.0]
  /// ```
  ///
  /// Only the lower triangle is read. The gradient is that of a function of symmetric matrices, as in
  /// PyTorch.
  ///
  /// - Returns: A tensor of the same shape, `[…, n, n]`.
  ///
  /// Errors: ``TensorError/notPositiveDefinite(operation:matrix:shape:)``,
  /// ``TensorError/notSquare(operation:shape:)``, ``TensorError/tooFewAxes(operation:needed:shape:)``,
  /// ``TensorError/noLinearAlgebra(operation:)``.
  ///
  /// Cost: O(n³) for every matrix, half of ``solve(_:)``. Source of the gradient: Murray: Differentiation
  /// of the Cholesky decomposition, 2016.
  public func cholesky() -> Tensor {
    guard let a = MatrixBatch(square: "cholesky", self), let out = a.result([a.rows, a.rows]) else {
      return .poisoned
    }
    let n = a.rows
    let isDone = a.each(doubles: n * n, failure: TensorError.notPositiveDefinite) { i, memory in
      a.read(i, into: memory)
      let code = cn_lapack_cholesky(memory, Int32(n))
      if code == 0 { cn_matrix_write(memory, n, n, n, out.floats + i * n * n) }
      return code
    }
    if !isDone { return .poisoned }
    if body.carriesGradient {
      out.node = ClosureNode("cholesky", composed: body) { upstream, lower in
        let across = lower.transposed()
        // The lower triangle with half of the diagonal.
        let product = across.matmul(upstream)
        let inner = (product.lowerTriangle() + product.lowerTriangle(diagonal: -1)) * 0.5
        let outer = across.solve(across.solve(inner).transposed())
        return (outer + outer.transposed()) * 0.5
      }
    }
    return Tensor(body: out)
  }
}
