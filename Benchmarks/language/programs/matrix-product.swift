func run() -> Double {
  let n = 60
  var a = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
  var b = a
  var c = a
  for i in 0..<n { for j in 0..<n { a[i][j] = Double(i + j); b[i][j] = Double(i - j) } }
  for i in 0..<n {
    for j in 0..<n {
      var sum = 0.0
      for k in 0..<n { sum += a[i][k] * b[k][j] }
      c[i][j] = sum
    }
  }
  return c[10][20]
}
