// Scaled dot-product attention by hand, with a causal mask and several heads.
import Foundation

typealias Row = [Double]
typealias Grid = [[Double]]

func dot(_ a: Row, _ b: Row) -> Double { zip(a, b).map(*).reduce(0, +) }
func matmul(_ a: Grid, _ b: Grid) -> Grid {
  let columns = transpose(b)
  return a.map { row in columns.map { dot(row, $0) } }
}
func transpose(_ a: Grid) -> Grid {
  guard let first = a.first else { return [] }
  return first.indices.map { j in a.map { $0[j] } }
}
func softmax(_ x: Row) -> Row {
  let peak = x.max() ?? 0
  let exponentials = x.map { exp($0 - peak) }
  let sum = exponentials.reduce(0, +)
  return exponentials.map { $0 / sum }
}

enum Mask {
  case none, causal
  case padding(lengths: [Int])

  func allows(_ query: Int, _ key: Int, row: Int = 0) -> Bool {
    switch self {
    case .none: true
    case .causal: key <= query
    case .padding(let lengths): key < lengths[row]
    }
  }
}

struct Attention {
  let heads: Int
  var mask: Mask = .causal

  func callAsFunction(_ q: Grid, _ k: Grid, _ v: Grid) -> (output: Grid, weights: [Grid]) {
    let width = q[0].count / heads
    var output = Array(repeating: Row(), count: q.count)
    var all: [Grid] = []
    for head in 0..<heads {
      let part = head * width..<(head + 1) * width
      let (qh, kh, vh) = (slice(q, part), slice(k, part), slice(v, part))
      let scores = matmul(qh, transpose(kh)).enumerated().map { i, row in
        row.enumerated().map { j, s in
          mask.allows(i, j) ? s / Double(width).squareRoot() : -Double.infinity
        }
      }
      let weights = scores.map(softmax)
      for (i, row) in matmul(weights, vh).enumerated() { output[i] += row }
      all.append(weights)
    }
    return (output, all)
  }
  private func slice(_ a: Grid, _ columns: Range<Int>) -> Grid { a.map { Array($0[columns]) } }
}

func show(_ title: String, _ grid: Grid) {
  print(title)
  for row in grid { print("  " + row.map { String(format: "%7.4f", $0) }.joined(separator: " ")) }
}

let x: Grid = (0..<4).map { i in (0..<4).map { j in sin(Double(i * 4 + j)) } }
let attention = Attention(heads: 2)
let (output, weights) = attention(x, x, x)
show("output", output)
for (i, w) in weights.enumerated() { show("head \(i)", w) }
print(weights.allSatisfy { head in head.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-12 } })
var open = attention
open.mask = .none
print(open(x, x, x).weights[0][0].allSatisfy { $0 > 0 }, weights[0][0])
print(Mask.padding(lengths: [2]).allows(0, 1), Mask.padding(lengths: [2]).allows(0, 2))

// expect: output
// expect:    0.0000  0.8415  0.9093  0.1411
// expect:   -0.6324 -0.6629  0.1765  0.4591
// expect:    0.4758  0.3965 -0.2542 -0.5082
// expect:   -0.1652  0.2298  0.6330  0.3737
// expect: head 0
// expect:    1.0000  0.0000  0.0000  0.0000
// expect:    0.1644  0.8356  0.0000  0.0000
// expect:    0.3214  0.1120  0.5666  0.0000
// expect:    0.2884  0.2251  0.1744  0.3120
// expect: head 1
// expect:    1.0000  0.0000  0.0000  0.0000
// expect:    0.3835  0.6165  0.0000  0.0000
// expect:    0.1662  0.1823  0.6515  0.0000
// expect:    0.3223  0.1777  0.0689  0.4312
// expect: true
// expect: true [1.0, 0.0, 0.0, 0.0]
// expect: true false
