import Foundation

func softmax(_ scores: [Double]) -> [Double] {
  let largest = scores.max() ?? 0
  let exps = scores.map { exp($0 - largest) }
  let sum = exps.reduce(0, +)
  return exps.map { $0 / sum }
}

func matmul(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  a.map { row in
    b[0].indices.map { j in
      row.indices.reduce(0.0) { $0 + row[$1] * b[$1][j] }
    }
  }
}

func transposed(_ m: [[Double]]) -> [[Double]] {
  guard let first = m.first else { return [] }
  return first.indices.map { j in m.map { $0[j] } }
}

struct Attention {
  var causal = false
  private(set) var lastWeights: [[Double]] = []

  mutating func callAsFunction(q: [[Double]], k: [[Double]], v: [[Double]]) -> [[Double]] {
    let scale = 1 / sqrt(Double(k[0].count))
    var scores = matmul(q, transposed(k)).map { $0.map { $0 * scale } }
    if causal {
      for i in scores.indices {
        for j in scores[i].indices where j > i { scores[i][j] = -.infinity }
      }
    }
    lastWeights = scores.map(softmax)
    return matmul(lastWeights, v)
  }
}

func show(_ title: String, _ m: [[Double]]) {
  print(title)
  for row in m { print("  " + row.map { String(format: "%.3f", $0) }.joined(separator: " ")) }
}

let x: [[Double]] = [[1, 0, 1, 0], [0, 2, 0, 2], [1, 1, 1, 1]]
let wq: [[Double]] = [[1, 0, 1], [1, 0, 0], [0, 0, 1], [0, 1, 1]]
let wk: [[Double]] = [[0, 0, 1], [1, 1, 0], [0, 1, 0], [1, 1, 0]]
let wv: [[Double]] = [[0, 2, 0], [0, 3, 0], [1, 0, 3], [1, 1, 0]]
let (q, k, v) = (matmul(x, wq), matmul(x, wk), matmul(x, wv))
show("Q", q)
var attention = Attention()
show("output", attention(q: q, k: k, v: v))
show("weights", attention.lastWeights)
attention.causal = true
show("causal output", attention(q: q, k: k, v: v))
show("causal weights", attention.lastWeights)
print(attention.lastWeights.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-12 })

// expect: Q
// expect:   1.000 0.000 2.000
// expect:   2.000 2.000 2.000
// expect:   2.000 1.000 3.000
// expect: output
// expect:   1.864 6.319 1.704
// expect:   1.999 7.814 0.273
// expect:   1.993 7.480 0.736
// expect: weights
// expect:   0.136 0.432 0.432
// expect:   0.001 0.909 0.090
// expect:   0.007 0.755 0.238
// expect: causal output
// expect:   1.000 2.000 3.000
// expect:   1.999 7.994 0.003
// expect:   1.993 7.480 0.736
// expect: causal weights
// expect:   1.000 0.000 0.000
// expect:   0.001 0.999 0.000
// expect:   0.007 0.755 0.238
// expect: true
