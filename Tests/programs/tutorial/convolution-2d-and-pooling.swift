struct Image {
  let rows: Int
  let columns: Int
  var pixels: [Int]

  init(_ grid: [[Int]]) {
    rows = grid.count
    columns = grid.first?.count ?? 0
    pixels = grid.flatMap { $0 }
  }

  init(rows: Int, columns: Int, fill: (Int, Int) -> Int) {
    self.rows = rows
    self.columns = columns
    pixels = []
    pixels.reserveCapacity(rows * columns)
    for r in 0..<rows {
      for c in 0..<columns { pixels.append(fill(r, c)) }
    }
  }

  subscript(row: Int, column: Int) -> Int {
    get { pixels[row * columns + column] }
    set { pixels[row * columns + column] = newValue }
  }

  func convolved(with kernel: Image) -> Image {
    Image(rows: rows - kernel.rows + 1, columns: columns - kernel.columns + 1) { r, c in
      var sum = 0
      for i in 0..<kernel.rows {
        for j in 0..<kernel.columns { sum += kernel[i, j] * self[r + i, c + j] }
      }
      return sum
    }
  }

  func pooled(size: Int, by combine: ([Int]) -> Int) -> Image {
    Image(rows: rows / size, columns: columns / size) { r, c in
      var window: [Int] = []
      for i in 0..<size {
        for j in 0..<size { window.append(self[r * size + i, c * size + j]) }
      }
      return combine(window)
    }
  }

  func show() {
    for r in 0..<rows {
      print((0..<columns).map { String(self[r, $0]) }.joined(separator: "\t"))
    }
  }
}

let image = Image([[1, 1, 2, 4], [5, 6, 7, 8], [3, 2, 1, 0], [1, 2, 3, 4]])
print("max pool")
image.pooled(size: 2) { $0.max() ?? 0 }.show()
print("average pool")
image.pooled(size: 2, by: { $0.reduce(0, +) / $0.count }).show()
print("edges")
let edges = Image([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
image.convolved(with: edges).show()
var square = Image(rows: 5, columns: 5) { r, c in (1...3).contains(r) && (1...3).contains(c) ? 9 : 0 }
square[2, 2] = 0
print("outline")
square.convolved(with: Image([[0, -1, 0], [-1, 4, -1], [0, -1, 0]])).show()

// expect: max pool
// expect: 6	8
// expect: 3	4
// expect: average pool
// expect: 3	5
// expect: 2	2
// expect: edges
// expect: 3	5
// expect: 0	0
// expect: outline
// expect: 18	18	18
// expect: 18	-36	18
// expect: 18	18	18
