import Foundation

struct Lagrange {
  let points: [(x: Double, y: Double)]
  func callAsFunction(_ x: Double) -> Double {
    points.indices.reduce(0) { sum, i in
      var term = points[i].y
      for j in points.indices where j != i {
        term *= (x - points[j].x) / (points[i].x - points[j].x)
      }
      return sum + term
    }
  }
}

struct PiecewiseLinear {
  private let xs: [Double]
  private let ys: [Double]
  init?(_ table: [Double: Double]) {
    guard table.count > 1 else { return nil }
    xs = table.keys.sorted()
    ys = xs.map { table[$0]! }
  }

  subscript(x: Double) -> Double? {
    guard let first = xs.first, let last = xs.last, (first...last).contains(x) else { return nil }
    if x == last { return ys.last }
    var (low, high) = (0, xs.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if xs[middle] <= x { low = middle } else { high = middle }
    }
    let t = (x - xs[low]) / (xs[high] - xs[low])
    return ys[low] + t * (ys[high] - ys[low])
  }
}

func bilinear(_ grid: [[Double]], _ x: Double, _ y: Double) -> Double {
  let (c, r) = (min(Int(x), grid[0].count - 2), min(Int(y), grid.count - 2))
  let (u, v) = (x - Double(c), y - Double(r))
  let top = grid[r][c] * (1 - u) + grid[r][c + 1] * u
  let bottom = grid[r + 1][c] * (1 - u) + grid[r + 1][c + 1] * u
  return top * (1 - v) + bottom * v
}

let parabola = Lagrange(points: [(0, 1), (1, 3), (2, 7)])
print([0, 0.5, 1, 3].map { parabola($0) })
if let line = PiecewiseLinear([0: 0, 10: 100, 20: 50]) {
  for x in [0, 5, 10, 15, 20, 21] { print(x, line[Double(x)].map { "\($0)" } ?? "outside") }
}
print(PiecewiseLinear([1: 1]) == nil)
let grid = [[0.0, 1], [2, 3]]
print(bilinear(grid, 0.5, 0.5), bilinear(grid, 0, 1), bilinear(grid, 1, 0.25))
let easing: [(String, (Double) -> Double)] = [("linear", { $0 }), ("smooth", { $0 * $0 * (3 - 2 * $0) })]
for (name, curve) in easing {
  print(name, stride(from: 0, through: 1, by: 0.25).map { String(format: "%.3f", curve($0)) })
}

// expect: [1.0, 1.75, 3.0, 13.0]
// expect: 0 0.0
// expect: 5 50.0
// expect: 10 100.0
// expect: 15 75.0
// expect: 20 50.0
// expect: 21 outside
// expect: true
// expect: 1.5 2.0 1.5
// expect: linear ["0.000", "0.250", "0.500", "0.750", "1.000"]
// expect: smooth ["0.000", "0.156", "0.500", "0.844", "1.000"]
