internal import CNumerics

extension Tensor {
  /// The determinant of each matrix of the last two axes.
  ///
  /// ```swift
  /// print(Tensor([[1, 2], [3, 4]]).determinant().item())   // -2.0
  /// ```
  ///
  /// - Returns: A tensor without the last two axes; 0 for singular matrices.
  ///
  /// Errors: ``TensorError/notSquare(operation:shape:)``, ``TensorError/tooFewAxes(operation:needed:shape:)``,
  /// ``TensorError/noLinearAlgebra(operation:)``.
  ///
  /// Cost: O(n³) for every matrix, by LU decomposition in double precision.
  public func determinant() -> Tensor {
    guard let a = MatrixBatch(square: "determinant", self), let out = a.result([]) else {
      return .poisoned
    }
    let n = a.rows
    var hasZero = false
    var isNearlySingular = false
    if n == 0 { cn_fill_f32(out.floats, out.count, 1) }
    let isDone = a.each(doubles: n * (n + 1), failure: TensorError.singularMatrix) { i, memory in
      a.read(i, into: memory)
      return (memory + n * n).withMemoryRebound(to: Int32.self, capacity: n) { pivots in
        let code = cn_lapack_lu(memory, Int32(n), pivots)
        if code < 0 { return code }
        var product = 1.0
        var (smallest, largest) = (Double.infinity, 0.0)
        for j in 0..<n {
          let pivot = memory[j * n + j]
          product *= pivot * (Int(pivots[j]) == j + 1 ? 1 : -1)
          (smallest, largest) = (
            Swift.min(smallest, pivot.magnitude), Swift.max(largest, pivot.magnitude)
          )
        }
        out.floats[i] = Float(product)
        if out.floats[i] == 0 { hasZero = true }
        if smallest <= 1e-5 * largest { isNearlySingular = true }
        return 0
      }
    }
    if !isDone { return .poisoned }
    if body.carriesGradient {
      let matrices = self
      // Products of many matrices are no more exact than the inverse.
      if hasZero || (isNearlySingular && n <= 16) {
        // There is no inverse to rely on: the matrix of cofactors, by a singular value decomposition or, where that is to be
        // differentiated, by products only.
        let byProducts: ClosureNode.Pullback = { upstream, _ in
          upstream.expandingAxis(-1).expandingAxis(-1) * matrices.cofactorsByProducts()
        }
        out.node = ClosureNode("determinant", body, differentiable: byProducts) { upstream, _ in
          upstream.expandingAxis(-1).expandingAxis(-1) * matrices.detached().cofactors()
        }
      } else {
        out.node = ClosureNode("determinant", composed: body) { upstream, determinant in
          (upstream * determinant).expandingAxis(-1).expandingAxis(-1)
            * matrices.inverse().transposed()
        }
      }
    }
    return Tensor(body: out)
  }

  /// det(U) det(V) U diag(∏ⱼ﹍ᵢ sⱼ) Vᵀ.
  private func cofactors() -> Tensor {
    let (u, s, v) = svd()
    if u.isPoisoned { return .poisoned }
    let n = s.body.sizes[s.rank - 1]
    let others = (0..<n).map { i in
      var product = Tensor.ones(Array(s.shape.dropLast()))
      let last = s.rank - 1
      for j in 0..<n where j != i {
        product = product * s.part(axis: last, from: j, count: 1).squeezed(axis: last)
      }
      return product
    }
    let sign = (u.determinant() * v.determinant()).expandingAxis(-1).expandingAxis(-1)
    return sign * (u * Tensor.stacked(others, axis: -1).expandingAxis(-2)).matmul(v)
  }

  /// The same by the method of Faddeev and Le Verrier: a polynomial in the matrices, also where singular values are equal.
  private func cofactorsByProducts() -> Tensor {
    let n = shape[rank - 1]
    let eye = Tensor.eye(n)
    var product = eye.broadcast(to: shape)
    for k in 1..<Swift.max(n, 1) {
      let next = matmul(product)
      let trace = (next * eye).sum(axis: -1).sum(axis: -1).expandingAxis(-1).expandingAxis(-1)
      product = next - eye * (trace / Double(k))
    }
    return (n % 2 == 0 ? -product : product).transposed()
  }
}
