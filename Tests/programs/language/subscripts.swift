struct Grid { var cells = [Int](repeating: 0, count: 4)
  subscript(r: Int, c: Int) -> Int { get { cells[r * 2 + c] } set { cells[r * 2 + c] = newValue } } }
var g = Grid()
g[0, 1] = 5
g[1, 1] += 2
print(g.cells, g[0, 1])

// expect: [0, 5, 0, 2] 5
