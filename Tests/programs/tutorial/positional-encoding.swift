import Foundation

func positionalEncoding(length: Int, width: Int) -> [[Double]] {
  var table: [[Double]] = []
  for position in 0..<length {
    var row: [Double] = []
    for i in 0..<width {
      let exponent = Double(i / 2 * 2) / Double(width)
      let angle = Double(position) / pow(10_000, exponent)
      row.append(i % 2 == 0 ? sin(angle) : cos(angle))
    }
    table.append(row)
  }
  return table
}

func heat(_ value: Double) -> Character {
  let levels: [Character] = [" ", ".", ":", "-", "=", "+", "*", "#"]
  let scaled = Int((value + 1) / 2 * Double(levels.count))
  return levels[min(max(scaled, 0), levels.count - 1)]
}

let toy = positionalEncoding(length: 3, width: 4)
for (position, row) in toy.enumerated() {
  print(position, row.map { String(format: "%.4f", $0) })
}

let wide = positionalEncoding(length: 12, width: 16)
for row in wide {
  print(String(row.map(heat)))
}

func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for i in 0..<min(a.count, b.count) { sum += a[i] * b[i] }
  return sum
}

// The product of two rows depends on their distance only.
let distances = [1, 2, 3].map { d in
  (0..<5).map { String(format: "%.3f", dot(wide[$0], wide[$0 + d])) }
}
for (d, values) in zip(1..., distances) {
  print("distance \(d):", Set(values).count == 1 ? "all " + values[0] : "differ")
}

// expect: 0 ["0.0000", "1.0000", "0.0000", "1.0000"]
// expect: 1 ["0.8415", "0.5403", "0.0100", "1.0000"]
// expect: 2 ["0.9093", "-0.4161", "0.0200", "0.9998"]
// expect: =#=#=#=#=#=#=#=#
// expect: #*+#=#=#=#=#=#=#
// expect: #:*#=#=#=#=#=#=#
// expect: = #*+#=#=#=#=#=#
// expect:  .#++#=#=#=#=#=#
// expect:  +#-+#=#=#=#=#=#
// expect: :##:*#=#=#=#=#=#
// expect: *##.*#=#=#=#=#=#
// expect: #-* **+#=#=#=#=#
// expect: + + #*+#=#=#=#=#
// expect: . - #*+#=#=#=#=#
// expect:  =: #++#=#=#=#=#
// expect: distance 1: all 7.485
// expect: distance 2: all 6.368
// expect: distance 3: all 5.543
