func run() -> Double {
  var grid = [[Double]](repeating: [Double](repeating: 1.5, count: 200), count: 200)
  grid[100][100] = 100
  for _ in 0..<10 {
    for i in 1..<199 {
      for j in 1..<199 {
        grid[i][j] = (grid[i - 1][j] + grid[i + 1][j] + grid[i][j - 1] + grid[i][j + 1]) * 0.25
      }
    }
  }
  return grid[100][100]
}
