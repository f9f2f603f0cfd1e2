struct Matrix: Equatable, CustomStringConvertible {
  let rows: Int
  let columns: Int
  private var grid: [Double]

  init(rows: Int, columns: Int, fill: Double = 0) {
    self.rows = rows
    self.columns = columns
    grid = Array(repeating: fill, count: rows * columns)
  }

  init(_ values: [[Double]]) {
    self.init(rows: values.count, columns: values[0].count)
    for i in 0..<rows {
      for j in 0..<columns { self[i, j] = values[i][j] }
    }
  }

  static func identity(_ n: Int) -> Matrix {
    var result = Matrix(rows: n, columns: n)
    for i in 0..<n { result[i, i] = 1 }
    return result
  }

  subscript(row: Int, column: Int) -> Double {
    get { grid[row * columns + column] }
    set { grid[row * columns + column] = newValue }
  }

  var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for i in 0..<rows {
      for j in 0..<columns { result[j, i] = self[i, j] }
    }
    return result
  }

  static func * (left: Matrix, right: Matrix) -> Matrix {
    var result = Matrix(rows: left.rows, columns: right.columns)
    for i in 0..<left.rows {
      for j in 0..<right.columns {
        for k in 0..<left.columns { result[i, j] += left[i, k] * right[k, j] }
      }
    }
    return result
  }

  static func * (scale: Double, matrix: Matrix) -> Matrix {
    var result = matrix
    for i in 0..<result.grid.count { result.grid[i] *= scale }
    return result
  }

  static func += (left: inout Matrix, right: Matrix) {
    for i in left.grid.indices { left.grid[i] += right.grid[i] }
  }

  var description: String {
    (0..<rows).map { i in
      "[" + (0..<columns).map { j in "\(self[i, j])" }.joined(separator: ", ") + "]"
    }.joined(separator: "\n")
  }
}

let m = Matrix([[1, 2], [3, 4], [5, 6]])
print(m)
print(m.transposed)
print(m.transposed * m)
var sum = 2 * Matrix.identity(2)
sum += m.transposed * m
print(sum)
print(m * .identity(2) == m, m == 2 * m)

// expect: [1.0, 2.0]
// expect: [3.0, 4.0]
// expect: [5.0, 6.0]
// expect: [1.0, 3.0, 5.0]
// expect: [2.0, 4.0, 6.0]
// expect: [35.0, 44.0]
// expect: [44.0, 56.0]
// expect: [37.0, 44.0]
// expect: [44.0, 58.0]
// expect: true false
