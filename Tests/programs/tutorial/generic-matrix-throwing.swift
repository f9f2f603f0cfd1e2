// A generic matrix whose mistakes are errors.
enum MatrixError: Error, Equatable, CustomStringConvertible {
  case shape(expected: Int, found: Int)
  case singular
  var description: String {
    switch self {
    case let .shape(expected, found): return "expected \(expected) columns, found \(found)"
    case .singular: return "the matrix is singular"
    }
  }
}

struct Matrix<Scalar: Numeric & CustomStringConvertible>: Equatable, CustomStringConvertible {
  let rows: Int
  let columns: Int
  private var storage: [Scalar]

  init(rows: Int, columns: Int, repeating value: Scalar = 0) {
    (self.rows, self.columns) = (rows, columns)
    storage = Array(repeating: value, count: rows * columns)
  }
  init(_ lists: [[Scalar]]) throws {
    let width = lists.first?.count ?? 0
    for list in lists where list.count != width {
      throw MatrixError.shape(expected: width, found: list.count)
    }
    self.init(rows: lists.count, columns: width)
    storage = lists.flatMap { $0 }
  }
  subscript(row: Int, column: Int) -> Scalar {
    get { storage[row * columns + column] }
    set { storage[row * columns + column] = newValue }
  }
  subscript(row row: Int) -> ArraySlice<Scalar> { storage[row * columns..<(row + 1) * columns] }
  var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for i in 0..<rows { for j in 0..<columns { result[j, i] = self[i, j] } }
    return result
  }
  static func * (a: Matrix, b: Matrix) throws -> Matrix {
    guard a.columns == b.rows else { throw MatrixError.shape(expected: a.columns, found: b.rows) }
    var result = Matrix(rows: a.rows, columns: b.columns)
    for i in 0..<a.rows {
      for j in 0..<b.columns {
        var sum: Scalar = 0
        for k in 0..<a.columns { sum += a[i, k] * b[k, j] }
        result[i, j] = sum
      }
    }
    return result
  }
  func map<T>(_ transform: (Scalar) throws -> T) rethrows -> Matrix<T> {
    var result = Matrix<T>(rows: rows, columns: columns)
    for i in 0..<rows { for j in 0..<columns { result[i, j] = try transform(self[i, j]) } }
    return result
  }
  var description: String {
    (0..<rows).map { self[row: $0].map(\.description).joined(separator: " ") }.joined(separator: "\n")
  }
}

extension Matrix where Scalar == Double {
  static func identity(_ n: Int) -> Matrix {
    var result = Matrix(rows: n, columns: n)
    for i in 0..<n { result[i, i] = 1 }
    return result
  }
  var inverse: Matrix {
    get throws {
      var left = self
      var right = Matrix.identity(rows)
      for column in 0..<columns {
        guard let pivot = (column..<rows).first(where: { left[$0, column] != 0 }) else { throw MatrixError.singular }
        for j in 0..<columns {
          (left[column, j], left[pivot, j]) = (left[pivot, j], left[column, j])
          (right[column, j], right[pivot, j]) = (right[pivot, j], right[column, j])
        }
        let scale = left[column, column]
        for j in 0..<columns {
          left[column, j] /= scale
          right[column, j] /= scale
        }
        for i in 0..<rows where i != column {
          let factor = left[i, column]
          for j in 0..<columns {
            left[i, j] -= factor * left[column, j]
            right[i, j] -= factor * right[column, j]
          }
        }
      }
      return right
    }
  }
}

let m = try Matrix([[1, 2], [3, 4]])
print(m)
print(try m * m.transposed)
print(try m.map { Double($0) }.inverse)
do {
  _ = try Matrix([[1.0, 2], [2, 4]]).inverse
} catch MatrixError.singular {
  print("singular")
}
do {
  _ = try m * Matrix(rows: 3, columns: 1)
} catch {
  print(error)
}
print((try? Matrix([[1], [2, 3]])) == nil, try Matrix([[2.0, 0], [0, 4]]).inverse * Matrix([[2, 0], [0, 4]]) == Matrix.identity(2))

// expect: 1 2
// expect: 3 4
// expect: 5 11
// expect: 11 25
// expect: -2.0 1.0
// expect: 1.5 -0.5
// expect: singular
// expect: expected 2 columns, found 3
// expect: true true
