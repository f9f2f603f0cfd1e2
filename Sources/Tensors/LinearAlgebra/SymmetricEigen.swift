internal import CNumerics

extension Tensor {
  /// The eigenvalues and eigenvectors of each symmetric matrix of the last two axes.
  ///
  /// ```
  /// A = V diag(λ) Vᵀ,   Vᵀ V = 1,   λ₁ ≤ λ₂ ≤ …
  /// ```
  ///
  /// ```swift
  /// let (values, vectors) = Tensor([[2, 0], [0, 1]]).eigh()
  /// print(values.scalars)   // [1.0, 2.0]
  /// ```
  ///
  /// Only the lower triangle is read. Gradients are those of a function of symmetric matrices; through the
  /// vectors they need different eigenvalues.
  ///
  /// - Returns: The eigenvalues, `[…, n]`, and the eigenvectors as columns of `[…, n, n]`, as in NumPy.
  ///
  /// Errors: ``TensorError/notSquare(operation:shape:)``, ``TensorError/tooFewAxes(operation:needed:shape:)``,
  /// ``TensorError/didNotConverge(operation:matrix:shape:)``, ``TensorError/noLinearAlgebra(operation:)``.
  ///
  /// Cost: O(n³) for every matrix.
  public func eigh() -> (values: Tensor, vectors: Tensor) {
    guard let a = MatrixBatch(square: "eigh", self), let vectors = a.result([a.rows, a.rows]),
      let values = a.result([a.rows])
    else { return (.poisoned, .poisoned) }
    let n = a.rows
    let isDone = a.each(doubles: n * (n + 1), failure: TensorError.didNotConverge) { i, memory in
      guard a.isFinite(i) else { return 1 }
      a.read(i, into: memory)
      let code = cn_lapack_symmetric_eigen(memory, Int32(n), memory + n * n)
      if code == 0 {
        cn_matrix_write(memory, n, n, n, vectors.floats + i * n * n)
        cn_matrix_write(memory + n * n, 1, 1, n, values.floats + i * n)
      }
      return code
    }
    if !isDone { return (.poisoned, .poisoned) }
    let (l, v) = (Tensor(body: values), Tensor(body: vectors))
    guard body.carriesGradient else { return (l, v) }
    let source = body
    /// The same, as functions of the matrices where gradients are to be differentiated again.
    func parts() -> (values: Tensor, vectors: Tensor) {
      source.carriesGradient ? Tensor(body: source).eigh() : (l, v)
    }
    return (
      l.remembering(
        ClosureNode("eigh", composed: source) { g, _ in
          let (_, v) = parts()
          return (v * g.expandingAxis(-2)).matmul(v.transposed())
        }),
      v.remembering(
        ClosureNode("eigh", composed: source) { g, _ in
          let (l, v) = parts()
          let difference = l.expandingAxis(-2) - l.expandingAxis(-1)
          let eye = Tensor.eye(n)
          let inner = v.transposed().matmul(g) / (difference + eye) * (1 - eye)
          let gradient = v.matmul(inner).matmul(v.transposed())
          return (gradient + gradient.transposed()) * 0.5
        })
    )
  }
}
