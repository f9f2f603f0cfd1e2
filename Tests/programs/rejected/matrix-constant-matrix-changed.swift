// reject
struct Matrix {
  let rows: Int
  let columns: Int
  var values: [Double]

  init(_ rows: Int, _ columns: Int, fill: (Int, Int) -> Double) {
    self.rows = rows
    self.columns = columns
    values = []
    for row in 0..<rows {
      for column in 0..<columns { values.append(fill(row, column)) }
    }
  }

  subscript(row: Int, column: Int) -> Double {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }

  static func * (left: Matrix, right: Matrix) -> Matrix {
    precondition(left.columns == right.rows, "shapes do not fit")
    return Matrix(left.rows, right.columns) { row, column in
      (0..<left.columns).map { left[row, $0] * right[$0, column] }.reduce(0, +)
    }
  }
}

var a = Matrix(2, 3) { Double($0 * 3 + $1) }
let b = Matrix(3, 2) { row, column in row == column ? 1 : 0 }
b[0, 0] = 5
print((a * b).values)

// error: 31:2: cannot assign through subscript: 'b' is a 'let' constant
