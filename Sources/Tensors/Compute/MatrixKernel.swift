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
  /// Larger products are done in parts of a few hundredths of a second, to look for a stop request.
  private static let longWork = 1 << 30
  /// Rows of a part: enough for BLAS to be as fast as with all of them.
  private static let rowsOfPart = 512

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
    let rowsAtOnce = work <= longWork ? m : min(m, rowsOfPart)
    let columnsAtOnce =
      work <= longWork ? n : min(n, max(256, longWork / (rowsAtOnce * max(k, 1)) / 64 * 64))
    for row in stride(from: 0, to: m, by: rowsAtOnce) {
      let rows = min(rowsAtOnce, m - row)
      let left = a.skippingRows(row)
      for column in stride(from: 0, to: n, by: columnsAtOnce) {
        if row + column > 0 && Interruption.isRequested { return false }
        let columns = min(columnsAtOnce, n - column)
        let right = b.data + column * b.column
        let target = c + row * n + column
        if isBeyondBLAS {
          // Its result has no space between rows.
          for index in 0..<rows {
            let one = left.skippingRows(index)
            cn_small_product(
              one.data, one.row, one.column, right, b.row, b.column, target + index * n, 1,
              columns, k)
          }
        } else {
          cn_product(
            left.data, left.row, left.column, right, b.row, b.column, target, n, rows, columns, k,
            false)
        }
      }
    }
    return true
  }

  /// Whether BLAS can read a matrix of these sizes with these distances.
  static func isReadable(rows: Int, columns: Int, row: Int, column: Int) -> Bool {
    (column == 1 && (row >= columns || rows == 1)) || (row == 1 && (column >= rows || columns == 1))
  }
}
