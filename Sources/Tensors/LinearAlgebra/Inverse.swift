internal import CNumerics

extension Tensor {
  /// The inverse of each matrix of the last two axes.
  ///
  /// ```
  /// A A⁻¹ = 1
  /// ```
  ///
  /// ```swift
  /// print(Tensor([[2, 0], [0, 4]]).inverse().scalars)   // [0.5, 0.0, 0.0, 0.25]
  /// ```
  ///
  /// To solve equations, ``solve(_:)`` is faster and more exact.
  ///
  /// - Returns: A tensor of the same shape, `[…, n, n]`.
  ///
  /// Errors: ``TensorError/singularMatrix(operation:matrix:shape:)``,
  /// ``TensorError/notSquare(operation:shape:)``, ``TensorError/tooFewAxes(operation:needed:shape:)``,
  /// ``TensorError/noLinearAlgebra(operation:)``.
  ///
  /// Cost: O(n³) for every matrix.
  public func inverse() -> Tensor {
    guard let a = MatrixBatch(square: "inverse", self), let out = a.result([a.rows, a.rows]) else {
      return .poisoned
    }
    let n = a.rows
    let isDone = a.each(doubles: n * (2 * n + 1), failure: TensorError.singularMatrix) {
      i, memory in
      let x = memory + n * n
      a.read(i, into: memory)
      x.update(repeating: 0, count: n * n)
      for j in 0..<n { x[j * n + j] = 1 }
      let code = (x + n * n).withMemoryRebound(to: Int32.self, capacity: n) {
        cn_lapack_solve(memory, Int32(n), x, Int32(n), $0)
      }
      if code == 0 { cn_matrix_write(x, n, n, n, out.floats + i * n * n) }
      return code
    }
    if !isDone { return .poisoned }
    if body.carriesGradient {
      out.node = ClosureNode("inverse", composed: body) { upstream, inverse in
        let across = inverse.transposed()
        return -across.matmul(upstream).matmul(across)
      }
    }
    return Tensor(body: out)
  }
}
