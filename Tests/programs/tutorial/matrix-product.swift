typealias Matrix = [[Double]]

func zeros(_ rows: Int, _ columns: Int) -> Matrix {
  Matrix(repeating: [Double](repeating: 0, count: columns), count: rows)
}

func multiply(_ a: Matrix, _ b: Matrix) -> Matrix {
  var result = zeros(a.count, b[0].count)
  for i in 0..<a.count {
    for j in 0..<b[0].count {
      var sum = 0.0
      for k in 0..<b.count {
        sum += a[i][k] * b[k][j]
      }
      result[i][j] = sum
    }
  }
  return result
}

func transpose(_ m: Matrix) -> Matrix {
  (0..<m[0].count).map { column in m.map { row in row[column] } }
}

func show(_ m: Matrix) {
  for row in m {
    print(row.map { "\($0)" }.joined(separator: "\t"))
  }
}

let a: Matrix = [[1, 2, 3], [4, 5, 6]]
let b: Matrix = [[1, 0], [0, 1], [2, -1]]
show(multiply(a, b))
show(transpose(a))
show(multiply(transpose(a), a))
var identity = zeros(3, 3)
for i in 0..<3 { identity[i][i] = 1 }
print(multiply(a, identity) == a)

// expect: 7.0	-1.0
// expect: 16.0	-1.0
// expect: 1.0	4.0
// expect: 2.0	5.0
// expect: 3.0	6.0
// expect: 17.0	22.0	27.0
// expect: 22.0	29.0	36.0
// expect: 27.0	36.0	45.0
// expect: true
