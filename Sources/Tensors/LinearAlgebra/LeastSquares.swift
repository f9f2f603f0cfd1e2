internal import CNumerics

extension Tensor {
  /// The solution of equations that comes closest where there is no exact one.
  ///
  /// ```
  /// x = argmin ‖A x − b‖²; of several the shortest
  /// ```
  ///
  /// | matrix      | right side  | result      |
  /// | ----------- | ----------- | ----------- |
  /// | `[m, n]`    | `[m]`       | `[n]`       |
  /// | `[…, m, n]` | `[…, m, k]` | `[…, n, k]` |
  ///
  /// ```swift
  /// let x = Tensor([[1, 0], [1, 1], [1, 2]])
  /// print(x.leastSquares(Tensor([1, 3, 5])).scalars)   // [1.0, 2.0]
  /// ```
  ///
  /// Singular values below max(m, n) 2⁻²³ of the largest count as 0, as in NumPy.
  ///
  /// - Parameter right: The right side.
  /// - Returns: The solution, computed in double precision and then rounded.
  ///
  /// Errors: ``TensorError/equationsDoNotFit(operation:matrices:right:)``,
  /// ``TensorError/tooFewAxes(operation:needed:shape:)``,
  /// ``TensorError/didNotConverge(operation:matrix:shape:)``, ``TensorError/noLinearAlgebra(operation:)``.
  ///
  /// Cost: O(m n min(m, n)) for every matrix, by singular values.
  public func leastSquares(_ right: Tensor) -> Tensor {
    if isPoisoned || right.isPoisoned { return .poisoned }
    if right.rank == 1 { return leastSquares(right.expandingAxis(1)).squeezed(axis: -1) }
    guard let (a, b) = equations("leastSquares", right, isSquare: false),
      let out = a.result([a.columns, b.columns])
    else { return .poisoned }
    let (m, n, k) = (a.rows, a.columns, b.columns)
    let longer = Swift.max(m, n)
    if a.isEmpty { cn_fill_f32(out.floats, out.count, 0) }
    let isDone = a.each(doubles: m * n + longer * k, failure: TensorError.didNotConverge) {
      i, memory in
      guard a.isFinite(i), b.isFinite(i) else { return 1 }
      let x = memory + m * n
      // Columns of b lie as far apart as those of the solution.
      b.read(i, into: x)
      for j in stride(from: k - 1, to: 0, by: -1) {
        (x + j * longer).update(from: x + j * m, count: m)
      }
      a.read(i, into: memory)
      let code = cn_lapack_least_squares(
        memory, Int32(m), Int32(n), x, Int32(k), Double(longer) * Double(Float.ulpOfOne))
      if code == 0 { cn_matrix_write(x, longer, n, k, out.floats + i * n * k) }
      return code
    }
    if !isDone { return .poisoned }
    if body.carriesGradient || right.body.carriesGradient {
      let (a, b) = (self, right)
      let operands = [body, right.body]
      out.node = LeastSquaresNode("leastSquares", operands) { g, x in
        // With P = A⁺: dx = P (db − dA x) + P Pᵀ dAᵀ (b − A x) + (1 − P A) dAᵀ Pᵀ x.
        let p = a.leastSquares(Tensor.eye(m))
        let across = p.transposed()
        let toRight = across.matmul(g)
        let residual = b - a.matmul(x)
        let toMatrix =
          residual.matmul(p.matmul(toRight).transposed()) - toRight.matmul(x.transposed())
          + across.matmul(x).matmul((g - a.transposed().matmul(toRight)).transposed())
        return [toMatrix.summed(toShapeOf: operands[0]), toRight.summed(toShapeOf: operands[1])]
      }
    }
    return Tensor(body: out)
  }
}

/// The closest solution of equations.
private final class LeastSquaresNode: GradientNode {
  let closure: (_ upstream: Tensor, _ output: Tensor) -> [Tensor]

  init(
    _ operation: StaticString, _ operands: [TensorBody],
    _ closure: @escaping (_ upstream: Tensor, _ output: Tensor) -> [Tensor]
  ) {
    self.closure = closure
    super.init(operation, others: operands)
  }

  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    differentiablePullback(Tensor(body: upstream), output: Tensor(body: output))
  }

  override func differentiablePullback(_ upstream: Tensor, output: Tensor) {
    for (operand, gradient) in zip(others, closure(upstream, output)) {
      operand.accumulate(gradient.body)
    }
  }
}
