import Tensors
import Testing

/// Beside the values that NumPy gives (``NumPyReference``): gradients, and what holds of every decomposition.
@Suite struct LinearAlgebraTests {
  /// Far from singular.
  let square = sample([2, 4, 4], 1) + Tensor.eye(4) * 3
  let tall = sample([5, 3], 2)

  private func symmetric(_ x: Tensor) -> Tensor {
    x.matmul(x.transposed()) + Tensor.eye(x.shape[x.rank - 1])
  }

  @Test func gradientsOfSolutionsAreDifferences() {
    expectGradients(at: [square, sample([4, 2], 3)]) { $0[0].solve($0[1]) }
    expectGradients(at: [square[0], sample([3, 4, 1], 3)]) { $0[0].solve($0[1]) }
    expectGradients(at: [square[1], sample([4], 3)]) { $0[0].transposed().solve($0[1]) }
    expectGradients(at: [square]) { $0[0].inverse() }
    expectGradients(at: [tall, sample([5, 2], 3)], step: 0.003) { $0[0].leastSquares($0[1]) }
    expectGradients(at: [tall.transposed(), sample([3], 3)], step: 0.003) {
      $0[0].leastSquares($0[1])
    }
  }

  @Test func gradientsOfDecompositionsAreDifferences() {
    expectGradients(at: [square]) { $0[0].determinant() / 20 }
    expectGradients(at: [Tensor([[1, 2], [2, 4]])]) { $0[0].determinant() }
    expectGradients(at: [sample([2, 3, 3], 1)]) { symmetric($0[0]).cholesky() }
    expectGradients(at: [tall], step: 0.003) { $0[0].qr().q }
    expectGradients(at: [tall], step: 0.003) { $0[0].qr().r }
    expectGradients(at: [square], step: 0.003) { $0[0].qr().q + $0[0].qr().r }
    for x in [tall, tall.transposed(), square] {
      // Products in which signs cancel: those of vectors may change between two calls.
      expectGradients(at: [x], step: 0.003) { $0[0].svd().s }
      expectGradients(at: [x], step: 0.003, tolerance: 0.02) {
        let (u, s, vt) = $0[0].svd()
        return (u * s.sin().expandingAxis(-2)).matmul(vt)
      }
    }
    expectGradients(at: [sample([2, 3, 3], 1)]) { symmetric($0[0]).eigh().values }
    expectGradients(at: [sample([3, 3], 1)], step: 0.003, tolerance: 0.02) {
      let (values, vectors) = symmetric($0[0]).eigh()
      return (vectors * values.sin()).matmul(vectors.transposed())
    }
  }

  @Test func decomposesMatricesWithManyRows() {
    let tall = (Tensor.arange(60_000) * 0.7).sin().reshaped(to: [20_000, 3])
    let (q, r) = tall.qr()
    expect(q.transposed().matmul(q), [3, 3], Tensor.eye(3).scalars, tolerance: 1e-4)
    #expect((q.matmul(r) - tall).abs().max().item() < 1e-4)
    #expect(tall.svd().s.shape == [3])
  }

  @Test func partsMultiplyToTheMatrix() {
    for shape in [[7, 7], [20, 5], [5, 20], [2, 3, 6, 4], [1, 1], [4, 0]] {
      let x = sample(shape, 5)
      let (q, r) = x.qr()
      expect(q.matmul(r), shape, x.scalars, tolerance: 1e-6)
      let (u, s, vt) = x.svd()
      expect((u * s.expandingAxis(-2)).matmul(vt), shape, x.scalars, tolerance: 1e-6)
    }
    let x = symmetric(sample([3, 6, 6], 6))
    let l = x.cholesky()
    expect(l.matmul(l.transposed()), [3, 6, 6], x.scalars, tolerance: 1e-6)
    let (values, vectors) = x.eigh()
    expect(
      (vectors * values.expandingAxis(-2)).matmul(vectors.transposed()), [3, 6, 6], x.scalars,
      tolerance: 1e-6)
  }

  @Test func secondDerivativesGoThroughSolutions() {
    // By hand: 1/x has the second derivative 2/x³, and log det of a number is its logarithm.
    let point = Tensor([[2.0]])
    #expect(hessian(of: { $0.inverse().sum() }, at: point).scalars == [0.25])
    #expect(hessian(of: { $0.solve(Tensor([1.0])).sum() }, at: point).scalars == [0.25])
    #expect(hessian(of: { $0.determinant().log() }, at: point).scalars == [-0.25])
    expect(
      hessian(of: { $0.cholesky().sum() }, at: point), [1, 1, 1, 1], [-0.08838835], tolerance: 1e-6)
    #expect(hessian(of: { $0.svd().s.sum() }, at: point).scalars == [0])
  }

  @Test func errorsNameTheMatrix() {
    let ones = Tensor.ones([2, 2])
    expectError(
      "solve: the matrix of shape [2, 2] is singular: its rows depend on one another, so it has no"
        + " inverse; try leastSquares, or add a small multiple of eye to it"
    ) { _ = ones.solve(Tensor([1, 2])) }
    expectError(
      "inverse: matrix 1 of the batch of shape [2, 2, 2] is singular: its rows depend on one another, so"
        + " it has no inverse; try leastSquares, or add a small multiple of eye to it"
    ) { _ = Tensor.stacked([Tensor.eye(2), ones]).inverse() }
    expectError(
      "cholesky: matrix 2 of the batch of shape [3, 2, 2] is not positive definite; it must be symmetric"
        + " with eigenvalues above 0, so try to add a small multiple of eye to it"
    ) { _ = Tensor.stacked([Tensor.eye(2), Tensor.eye(2), -ones]).cholesky() }
    expectError("qr: a tensor of shape [3] has 1 axis, but at least 2 are needed") {
      _ = Tensor([1, 2, 3]).qr()
    }
    expectError(
      "determinant: a matrix of shape [2, 3] is not square; it needs as many rows as columns"
    ) { _ = Tensor.ones([2, 3]).determinant() }
    expectError(
      "solve: the right side of shape [3, 1] does not fit matrices of shape [2, 2]; it must have 2"
        + " rows, and leading axes that are equal or 1"
    ) { _ = Tensor.eye(2).solve(Tensor([1, 2, 3])) }
    expectError(
      "leastSquares: the right side of shape [3, 4, 1] does not fit matrices of shape [2, 4, 2]; it must"
        + " have 4 rows, and leading axes that are equal or 1"
    ) { _ = Tensor.ones([2, 4, 2]).leastSquares(Tensor.ones([3, 4, 1])) }
    expectError(
      "svd: the iteration for the matrix of shape [2, 2] does not converge; look for NaN and infinite"
        + " elements"
    ) { _ = (ones * Double.nan).svd() }
    expectError(
      "eigh: the iteration for the matrix of shape [2, 2] does not converge; look for NaN and infinite"
        + " elements"
    ) { _ = (ones * Double.infinity).eigh() }
    expectError(
      "qr: there is no gradient of a matrix with more columns than rows; use detached() if none is wanted"
    ) { Tensor.ones([1, 2]).requiringGradient().qr().r.sum().backward() }
  }
}
