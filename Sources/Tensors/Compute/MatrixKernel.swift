internal import CNumerics
internal import COpenBLAS

/// A matrix as products need it: where it starts and how far apart its elements are.
struct MatrixOperand {
  let data: UnsafePointer<Float>
  let row: Int
  let column: Int
}

/// Products of matrices: OpenBLAS, or plain loops where calling it would take longer than they do.
enum MatrixKernel {
  private static let smallWork = 4096

  /// c = a · b for a [m, k], b [k, n] and c [m, n] in C order.
  static func multiply(
    _ a: MatrixOperand, _ b: MatrixOperand, into c: UnsafeMutablePointer<Float>, m: Int, n: Int,
    k: Int
  ) {
    if m == 0 || n == 0 { return }
    let limit = Int(Int32.max)  // of BLAS's integers
    let isBeyondBLAS =
      m > limit || n > limit || k > limit || a.row > limit || a.column > limit || b.row > limit
      || b.column > limit
    if m * n * k <= smallWork || isBeyondBLAS {
      cn_small_product(a.data, a.row, a.column, b.data, b.row, b.column, c, m, n, k)
      return
    }
    let (aTransposed, aDistance) = layout(a, rows: m, columns: k)
    let (bTransposed, bDistance) = layout(b, rows: k, columns: n)
    cblas_sgemm(
      CblasRowMajor, aTransposed, bTransposed, blasint(m), blasint(n), blasint(k), 1, a.data,
      blasint(aDistance), b.data, blasint(bDistance), 0, c, blasint(n))
  }

  /// Whether rows or columns lie behind one another, and their distance, at least as BLAS insists.
  private static func layout(_ x: MatrixOperand, rows: Int, columns: Int) -> (CBLAS_TRANSPOSE, Int)
  {
    if x.column == 1 && (x.row >= columns || rows == 1) {
      return (CblasNoTrans, Swift.max(x.row, columns, 1))
    }
    return (CblasTrans, Swift.max(x.column, rows, 1))
  }

  /// Whether BLAS can read a matrix of these sizes with these distances.
  static func isReadable(rows: Int, columns: Int, row: Int, column: Int) -> Bool {
    (column == 1 && (row >= columns || rows == 1)) || (row == 1 && (column >= rows || columns == 1))
  }
}
