// A matrix with row and column views that write through, and conditional conformances.
struct Matrix<Element>: CustomStringConvertible {
  let rows: Int, columns: Int
  private var storage: [Element]
  init(rows: Int, columns: Int, repeating value: Element) {
    (self.rows, self.columns) = (rows, columns)
    storage = Array(repeating: value, count: rows * columns)
  }
  init(_ values: [[Element]]) {
    precondition(Set(values.map(\.count)).count <= 1, "rows of one length")
    (rows, columns) = (values.count, values.first?.count ?? 0)
    storage = values.flatMap { $0 }
  }
  subscript(row: Int, column: Int) -> Element {
    get { storage[row * columns + column] }
    set { storage[row * columns + column] = newValue }
  }
  subscript(row row: Int) -> ArraySlice<Element> {
    get { storage[row * columns..<(row + 1) * columns] }
    set { storage.replaceSubrange(row * columns..<(row + 1) * columns, with: newValue) }
  }
  subscript(column column: Int) -> [Element] {
    get { (0..<rows).map { self[$0, column] } }
    set { for (row, value) in newValue.enumerated() { self[row, column] = value } }
  }
  var transposed: Matrix { Matrix((0..<columns).map { self[column: $0] }) }
  func map<T>(_ transform: (Element) throws -> T) rethrows -> Matrix<T> {
    var result: [[T]] = []
    for row in 0..<rows { result.append(try self[row: row].map(transform)) }
    return Matrix<T>(result)
  }
  var description: String {
    (0..<rows).map { row in self[row: row].map { "\($0)" }.joined(separator: " ") }.joined(separator: "\n")
  }
}

extension Matrix: Equatable where Element: Equatable {}
extension Matrix: Hashable where Element: Hashable {}
extension Matrix where Element: Numeric {
  static func * (a: Matrix, b: Matrix) -> Matrix {
    var result = Matrix(rows: a.rows, columns: b.columns, repeating: 0)
    for i in 0..<a.rows { for j in 0..<b.columns { for k in 0..<a.columns { result[i, j] += a[i, k] * b[k, j] } } }
    return result
  }
  static func identity(_ n: Int) -> Matrix {
    var result = Matrix(rows: n, columns: n, repeating: 0)
    for i in 0..<n { result[i, i] = 1 }
    return result
  }
  func power(_ n: Int) -> Matrix { (0..<n).reduce(.identity(rows)) { product, _ in product * self } }
}

var m = Matrix([[1, 2], [3, 4]])
print(m.transposed, m * .identity(2) == m, m.power(3)[row: 1])
m[row: 0] = [9, 8]
m[column: 1] = [0, -1]
m[1, 0] *= 10
print(m, m[column: 0], Matrix([[1, 1], [1, 0]]).power(10)[0, 1])
let halves = m.map { Double($0) / 2 }
print(halves, halves.map { $0 > 0 ? "+" : "-" }, Set([m, m.transposed.transposed]).count, separator: "\n")
var grid = Matrix(rows: 2, columns: 3, repeating: ".")
grid[1, 2] = "x"
(grid[0, 0], grid[1, 2]) = (grid[1, 2], grid[0, 0])
print(grid)

// expect: 1 3
// expect: 2 4 true [81, 118]
// expect: 9 0
// expect: 30 -1 [9, 30] 55
// expect: 4.5 0.0
// expect: 15.0 -0.5
// expect: + -
// expect: + -
// expect: 1
// expect: x . .
// expect: . . .
