struct Matrix: Equatable {
  let rows: Int
  let columns: Int
  private var grid: [Double]

  init(rows: Int, columns: Int, repeating value: Double = 0) {
    self.rows = rows
    self.columns = columns
    grid = Array(repeating: value, count: rows * columns)
  }

  static func identity(_ n: Int) -> Matrix {
    var m = Matrix(rows: n, columns: n)
    for i in 0..<n { m[i, i] = 1 }
    return m
  }

  subscript(row: Int, column: Int) -> Double {
    get {
      precondition(row < rows && column < columns, "outside")
      return grid[row * columns + column]
    }
    set { grid[row * columns + column] = newValue }
  }

  subscript(row row: Int) -> [Double] {
    get { Array(grid[row * columns..<(row + 1) * columns]) }
    set { grid.replaceSubrange(row * columns..<(row + 1) * columns, with: newValue) }
  }

  var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for i in 0..<rows { for j in 0..<columns { result[j, i] = self[i, j] } }
    return result
  }
}

extension Matrix: ExpressibleByArrayLiteral {
  init(arrayLiteral lines: [Double]...) {
    self.init(rows: lines.count, columns: lines.first?.count ?? 0)
    for (i, line) in lines.enumerated() { self[row: i] = line }
  }
}

extension Matrix {
  static func + (a: Matrix, b: Matrix) -> Matrix {
    var sum = a
    sum += b
    return sum
  }
  static func += (a: inout Matrix, b: Matrix) {
    for i in a.grid.indices { a.grid[i] += b.grid[i] }
  }
  static func * (a: Matrix, b: Matrix) -> Matrix {
    precondition(a.columns == b.rows)
    var product = Matrix(rows: a.rows, columns: b.columns)
    for i in 0..<a.rows {
      for j in 0..<b.columns {
        for k in 0..<a.columns { product[i, j] += a[i, k] * b[k, j] }
      }
    }
    return product
  }
  static func * (s: Double, m: Matrix) -> Matrix {
    var result = m
    for i in result.grid.indices { result.grid[i] *= s }
    return result
  }
  static prefix func - (m: Matrix) -> Matrix { -1 * m }
}

extension Matrix: CustomStringConvertible {
  var description: String {
    (0..<rows).map { i in "[" + self[row: i].map { "\($0)" }.joined(separator: ", ") + "]" }
      .joined(separator: "\n")
  }
}

let a: Matrix = [[1, 2], [3, 4], [5, 6]]
print(a.transposed)
print(a * .identity(2) == a)
print(a.transposed * a)
var b = a + 0.5 * a
b[row: 0] = [0, 0]
b[2, 1] -= 1
print(-b)

// expect: [1.0, 3.0, 5.0]
// expect: [2.0, 4.0, 6.0]
// expect: true
// expect: [35.0, 44.0]
// expect: [44.0, 56.0]
// expect: [-0.0, -0.0]
// expect: [-4.5, -6.0]
// expect: [-7.5, -8.0]
