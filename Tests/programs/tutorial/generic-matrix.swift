struct Matrix<Scalar: Numeric> {
  let rows, columns: Int
  var storage: [Scalar]

  init(rows: Int, columns: Int, _ make: (Int, Int) -> Scalar) {
    self.rows = rows
    self.columns = columns
    storage = []
    for r in 0..<rows { for c in 0..<columns { storage.append(make(r, c)) } }
  }

  subscript(r: Int, c: Int) -> Scalar {
    get { storage[r * columns + c] }
    set { storage[r * columns + c] = newValue }
  }

  var transposed: Matrix { Matrix(rows: columns, columns: rows) { self[$1, $0] } }

  func map<T: Numeric>(_ transform: (Scalar) -> T) -> Matrix<T> {
    Matrix<T>(rows: rows, columns: columns) { transform(self[$0, $1]) }
  }

  static func * (a: Matrix, b: Matrix) -> Matrix {
    Matrix(rows: a.rows, columns: b.columns) { r, c in
      (0..<a.columns).reduce(Scalar.zero) { $0 + a[r, $1] * b[$1, c] }
    }
  }

  static func identity(_ n: Int) -> Matrix { Matrix(rows: n, columns: n) { $0 == $1 ? 1 : 0 } }
}

extension Matrix: Equatable where Scalar: Equatable {}

extension Matrix where Scalar: Comparable {
  var largest: Scalar? { storage.max() }
}

extension Matrix: CustomStringConvertible {
  var description: String {
    (0..<rows).map { r in
      (0..<columns).map { "\(self[r, $0])" }.joined(separator: " ")
    }.joined(separator: "\n")
  }
}

func power<S: Numeric>(_ m: Matrix<S>, _ n: Int) -> Matrix<S> {
  n == 0 ? .identity(m.rows) : m * power(m, n - 1)
}

let counts = Matrix<Int>(rows: 2, columns: 3) { $0 * 3 + $1 }
print(counts)
print(counts.transposed)
print(counts * counts.transposed)
print(counts.map { Double($0) / 2 })
print(counts.largest ?? 0, counts == counts.transposed.transposed)
let fibonacci = Matrix<Int>(rows: 2, columns: 2) { r, c in r + c < 2 ? 1 : 0 }
print(power(fibonacci, 10)[0, 1])
var halves = Matrix<Double>.identity(2)
halves[0, 1] = 0.5
print(power(halves, 3))

// expect: 0 1 2
// expect: 3 4 5
// expect: 0 3
// expect: 1 4
// expect: 2 5
// expect: 5 14
// expect: 14 50
// expect: 0.0 0.5 1.0
// expect: 1.5 2.0 2.5
// expect: 5 true
// expect: 55
// expect: 1.0 1.5
// expect: 0.0 1.0
