internal import CNumerics

/// A matrix as products need it: where it starts and how far apart its elements are.
struct MatrixOperand {
  let data: UnsafePointer<Float>
  let row: Int
  let column: Int

  /// The matrix without its first rows.
  func skippingRows(_ count: Int) -> MatrixOperand {
    MatrixOperand(data: data + count * row, row: row, column: column)
  }
}

/// Products of matrices: OpenBLAS, or plain loops where calling it would take longer than they do.
enum MatrixKernel {
  private static let smallWork = 4096
  /// Larger products are done in parts of about a tenth of a second, to look for a stop request.
  private static let longWork = 1 << 33

  /// c = a · b for a [m, k], b [k, n] and c [m, n] in C order; false if a stop was requested.
  @discardableResult
  static func multiply(
    _ a: MatrixOperand, _ b: MatrixOperand, into c: UnsafeMutablePointer<Float>, m: Int, n: Int,
    k: Int
  ) -> Bool {
    if m == 0 || n == 0 { return true }
    let limit = Int(Int32.max)  // of BLAS's integers
    let isBeyondBLAS =
      m > limit || n > limit || k > limit || a.row > limit || a.column > limit || b.row > limit
      || b.column > limit
    let work = m * n * k
    if work <= smallWork {
      cn_small_product(a.data, a.row, a.column, b.data, b.row, b.column, c, m, n, k)
      return true
    }
    let rowsAtOnce = work <= longWork ? m : max(1, longWork / (n * max(k, 1)))
    var row = 0
    while row < m {
      if row > 0 && Interruption.isRequested { return false }
      let rows = min(rowsAtOnce, m - row)
      let part = a.skippingRows(row)
      if isBeyondBLAS {
        cn_small_product(
          part.data, part.row, part.column, b.data, b.row, b.column, c + row * n, rows, n, k)
      } else {
        cn_product(
          part.data, part.row, part.column, b.data, b.row, b.column, c + row * n, n, rows, n, k,
          false)
      }
      row += rows
    }
    return true
  }

  /// Whether BLAS can read a matrix of these sizes with these distances.
  static func isReadable(rows: Int, columns: Int, row: Int, column: Int) -> Bool {
    (column == 1 && (row >= columns || rows == 1)) || (row == 1 && (column >= rows || columns == 1))
  }
}
