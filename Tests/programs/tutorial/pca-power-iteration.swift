import Foundation

typealias Vector = [Double]

func dot(_ a: Vector, _ b: Vector) -> Double { zip(a, b).map(*).reduce(0, +) }
func norm(_ a: Vector) -> Double { sqrt(dot(a, a)) }
func scaled(_ a: Vector, by s: Double) -> Vector { a.map { $0 * s } }

func centred(_ rows: [Vector]) -> [Vector] {
  let n = Double(rows.count)
  let mean = rows[0].indices.map { j in rows.map { $0[j] }.reduce(0, +) / n }
  return rows.map { row in zip(row, mean).map { $0 - $1 } }
}

func covariance(_ rows: [Vector]) -> [Vector] {
  let d = rows[0].count
  var c = [Vector](repeating: Vector(repeating: 0, count: d), count: d)
  for row in rows {
    for i in 0..<d {
      for j in 0..<d {
        c[i][j] += row[i] * row[j] / Double(rows.count - 1)
      }
    }
  }
  return c
}

func principalComponent(of matrix: [Vector], iterations: Int = 100) -> (value: Double, vector: Vector) {
  var v = Vector(repeating: 1, count: matrix.count)
  var value = 0.0
  for _ in 0..<iterations {
    let next = matrix.map { dot($0, v) }
    value = norm(next)
    v = scaled(next, by: 1 / value)
  }
  return (value, v)
}

func deflate(_ matrix: [Vector], by component: (value: Double, vector: Vector)) -> [Vector] {
  matrix.enumerated().map { i, row in
    row.enumerated().map { j, entry in
      entry - component.value * component.vector[i] * component.vector[j]
    }
  }
}

let data: [Vector] = [
  [2.5, 2.4, 0.1], [0.5, 0.7, 0.2], [2.2, 2.9, 0.0], [1.9, 2.2, 0.3],
  [3.1, 3.0, 0.1], [2.3, 2.7, 0.2], [2.0, 1.6, 0.1], [1.0, 1.1, 0.3],
]
let c = covariance(centred(data))
let first = principalComponent(of: c)
let second = principalComponent(of: deflate(c, by: first))
let total = c.indices.map { c[$0][$0] }.reduce(0, +)
for (index, component) in [first, second].enumerated() {
  let share = 100 * component.value / total
  let entries = component.vector.map { String(format: "%+.3f", $0) }.joined(separator: " ")
  print("PC\(index + 1): \(String(format: "%.1f", share)) % [\(entries)]")
}
print("orthogonal:", abs(dot(first.vector, second.vector)) < 1e-6)
let projected = centred(data).map { dot($0, first.vector) }
print(projected.map { String(format: "%.2f", $0) })

// expect: PC1: 95.4 % [+0.695 +0.718 -0.049]
// expect: PC2: 4.1 % [-0.717 +0.696 +0.024]
// expect: orthogonal: true
// expect: ["0.63", "-1.99", "0.78", "0.06", "1.47", "0.70", "-0.29", "-1.36"]
