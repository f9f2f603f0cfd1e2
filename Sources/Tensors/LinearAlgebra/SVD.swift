internal import CNumerics

extension Tensor {
  /// The singular value decomposition of each matrix of the last two axes.
  ///
  /// ```
  /// A = U diag(s) Vᵀ,   Uᵀ U = Vᵀ V = 1,   s₁ ≥ s₂ ≥ … ≥ 0
  /// ```
  ///
  /// | tensor      | u           | s        | vt          |               |
  /// | ----------- | ----------- | -------- | ----------- | ------------- |
  /// | `[…, m, n]` | `[…, m, k]` | `[…, k]` | `[…, k, n]` | k = min(m, n) |
  ///
  /// ```swift
  /// let (u, s, vt) = Tensor([[0, 2], [1, 0]]).svd()
  /// print(s.scalars)   // [2.0, 1.0]
  /// ```
  ///
  /// The signs of singular vectors are those that LAPACK gives. Gradients through `u` and `vt` need
  /// different singular values.
  ///
  /// - Returns: U, the singular values, and V transposed, as in NumPy.
  ///
  /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``,
  /// ``TensorError/didNotConverge(operation:matrix:shape:)``, ``TensorError/noLinearAlgebra(operation:)``.
  ///
  /// Cost: O(m n k) for every matrix. Source of the gradient: Townsend: Differentiating the singular value
  /// decomposition, 2016.
  public func svd() -> (u: Tensor, s: Tensor, vt: Tensor) {
    let failed: (Tensor, Tensor, Tensor) = (.poisoned, .poisoned, .poisoned)
    guard let a = MatrixBatch("svd", self) else { return failed }
    let (m, n, k) = (a.rows, a.columns, a.smaller)
    guard let us = a.result([m, k]), let ss = a.result([k]), let vs = a.result([k, n]) else {
      return failed
    }
    let room = m * n + m * k + k + k * n
    let isDone = a.each(doubles: room, failure: TensorError.didNotConverge) { i, memory in
      let u = memory + m * n
      let v = u + m * k
      let s = v + k * n
      guard a.isFinite(i) else { return 1 }
      a.read(i, into: memory)
      let code = cn_lapack_svd(memory, Int32(m), Int32(n), u, s, v)
      if code == 0 {
        cn_matrix_write(u, m, m, k, us.floats + i * m * k)
        cn_matrix_write(v, k, k, n, vs.floats + i * k * n)
        cn_matrix_write(s, 1, 1, k, ss.floats + i * k)
      }
      return code
    }
    if !isDone { return failed }
    let (u, s, v) = (Tensor(body: us), Tensor(body: ss), Tensor(body: vs))
    guard body.carriesGradient else { return (u, s, v) }
    let source = body
    /// The same factors, as functions of the matrices where gradients are to be differentiated again.
    func factors() -> (u: Tensor, s: Tensor, v: Tensor) {
      source.carriesGradient ? Tensor(body: source).svd() : (u, s, v)
    }
    /// 1 / (sⱼ² − sᵢ²), and 0 on the diagonal.
    func differences(_ s: Tensor) -> Tensor {
      let squares = s * s
      let difference = squares.expandingAxis(-2) - squares.expandingAxis(-1)
      return (1 / (difference + Tensor.eye(k))) * (1 - Tensor.eye(k))
    }
    return (
      u.remembering(
        ClosureNode("svd", composed: source) { g, _ in
          let (u, s, v) = factors()
          let inner = u.transposed().matmul(g)
          let mixed = differences(s) * (inner - inner.transposed()) * s.expandingAxis(-2)
          var gradient = u.matmul(mixed)
          if m > k { gradient = gradient + (g - u.matmul(inner)) / s.expandingAxis(-2) }
          return gradient.matmul(v)
        }),
      s.remembering(
        ClosureNode("svd", composed: source) { g, _ in
          let (u, _, v) = factors()
          return (u * g.expandingAxis(-2)).matmul(v)
        }),
      v.remembering(
        ClosureNode("svd", composed: source) { g, _ in
          let (u, s, v) = factors()
          let inner = v.matmul(g.transposed())
          let mixed = differences(s) * (inner - inner.transposed()) * s.expandingAxis(-1)
          var gradient = mixed.matmul(v)
          if n > k {
            gradient = gradient + (g - inner.transposed().matmul(v)) / s.expandingAxis(-1)
          }
          return u.matmul(gradient)
        })
    )
  }
}
