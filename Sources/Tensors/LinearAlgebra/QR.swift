internal import CNumerics

extension Tensor {
  /// The QR decomposition of each matrix of the last two axes.
  ///
  /// ```
  /// A = Q R,   Qᵀ Q = 1,   R upper triangular
  /// ```
  ///
  /// | tensor      | q           | r           |                      |
  /// | ----------- | ----------- | ----------- | -------------------- |
  /// | `[…, m, n]` | `[…, m, k]` | `[…, k, n]` | k = min(m, n)        |
  ///
  /// ```swift
  /// let (q, r) = Tensor([[3, 1], [4, 2]]).qr()
  /// print(r.shape, q.matmul(r).shape)   // [2, 2] [2, 2]
  /// ```
  ///
  /// The signs are those that LAPACK gives, as in NumPy. Gradients flow where m ≥ n.
  ///
  /// - Returns: Q and R.
  ///
  /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``, ``TensorError/noLinearAlgebra(operation:)``.
  ///
  /// Cost: O(m n k) for every matrix. Source: Householder: Unitary triangularization of a nonsymmetric
  /// matrix, 1958.
  public func qr() -> (q: Tensor, r: Tensor) {
    guard let a = MatrixBatch("qr", self) else { return (.poisoned, .poisoned) }
    let (m, n, k) = (a.rows, a.columns, a.smaller)
    guard let qs = a.result([m, k]), let rs = a.result([k, n]) else {
      return (.poisoned, .poisoned)
    }
    let isDone = a.each(doubles: m * n + k * n, failure: TensorError.didNotConverge) { i, memory in
      let r = memory + m * n
      a.read(i, into: memory)
      let code = cn_lapack_qr(memory, Int32(m), Int32(n), r)
      if code == 0 {
        cn_matrix_write(memory, m, m, k, qs.floats + i * m * k)
        cn_matrix_write(r, k, k, n, rs.floats + i * k * n)
      }
      return code
    }
    if !isDone { return (.poisoned, .poisoned) }
    let (q, r) = (Tensor(body: qs), Tensor(body: rs))
    guard body.carriesGradient else { return (q, r) }
    let source = body
    /// The same factors, as functions of the matrices where gradients are to be differentiated again.
    func factors() -> (q: Tensor, r: Tensor) {
      source.carriesGradient ? Tensor(body: source).qr() : (q, r)
    }
    /// The gradient for M = R r̄ᵀ − q̄ᵀ Q, with what does not lie in Q's columns.
    func back(_ q: Tensor, _ r: Tensor, _ m: Tensor, _ rest: Tensor?) -> Tensor {
      let lower = m.lowerTriangle()
      let mixed = q.matmul(lower + m.lowerTriangle(diagonal: -1).transposed())
      let sum = rest.map { $0 + mixed } ?? mixed
      return r.solve(sum.transposed()).transposed()
    }
    guard m >= n else {
      // No gradient is defined for fewer rows than columns.
      let none = { (tensor: Tensor) in
        tensor.remembering(
          ClosureNode("qr", composed: source) { _, _ in
            TensorError.raise(
              .noGradient(operation: "qr", reason: "of a matrix with more columns than rows"))
          })
      }
      return (none(q), none(r))
    }
    return (
      q.remembering(
        ClosureNode("qr", composed: source) { upstream, _ in
          let (q, r) = factors()
          return back(q, r, -upstream.transposed().matmul(q), upstream)
        }),
      r.remembering(
        ClosureNode("qr", composed: source) { upstream, _ in
          let (q, r) = factors()
          return back(q, r, r.matmul(upstream.transposed()), nil)
        })
    )
  }
}
