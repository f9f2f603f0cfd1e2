// Scaled dot-product attention over named tokens, printed as a table.
import Foundation

typealias Row = [Double]
func dot(_ a: Row, _ b: Row) -> Double { zip(a, b).map(*).reduce(0, +) }
func softmax(_ row: Row) -> Row {
  guard let top = row.max() else { return [] }
  let powers = row.map { exp($0 - top) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}

struct Head {
  enum Mask { case none, causal, window(Int) }
  let dimension: Int
  var mask = Mask.none

  private func allows(_ query: Int, _ key: Int) -> Bool {
    switch mask {
    case .none: true
    case .causal: key <= query
    case .window(let size): abs(query - key) <= size
    }
  }

  func weights(_ queries: [Row], _ keys: [Row]) -> [Row] {
    queries.enumerated().map { i, query in
      softmax(keys.enumerated().map { j, key in
        allows(i, j) ? dot(query, key) / Double(dimension).squareRoot() : -.infinity
      })
    }
  }

  func callAsFunction(_ queries: [Row], _ keys: [Row], _ values: [Row]) -> [Row] {
    weights(queries, keys).map { row in
      values[0].indices.map { column in zip(row, values).reduce(0) { $0 + $1.0 * $1.1[column] } }
    }
  }
}

func table(_ names: [String], _ rows: [Row], places: Int = 2) -> String {
  let width = max(names.map(\.count).max() ?? 0, places + 2)
  let pad = { (text: String) in String(repeating: " ", count: max(0, width - text.count)) + text }
  let head = ([""] + names).map(pad).joined(separator: " ")
  let body = zip(names, rows).map { name, row in
    ([name] + row.map { String(format: "%.\(places)f", $0) }).map(pad).joined(separator: " ")
  }
  return ([head] + body).joined(separator: "\n")
}

let names = ["the", "cat", "sat"]
let x: [Row] = [[1, 0, 1, 0], [0, 2, 0, 2], [1, 1, 1, 1]]
for mask in [Head.Mask.none, .causal, .window(0)] {
  let head = Head(dimension: 4, mask: mask)
  print(mask)
  print(table(names, head.weights(x, x)))
}
let mixed = Head(dimension: 4)(x, x, x)
print(mixed.map { $0.map { ($0 * 1000).rounded() / 1000 } })
print(softmax([]).isEmpty, softmax([1000, 1000]), (pow(softmax([0, log(3.0)])[1], 2) * 16).rounded())

// expect: none
// expect:       the  cat  sat
// expect:  the 0.42 0.16 0.42
// expect:  cat 0.02 0.87 0.12
// expect:  sat 0.16 0.42 0.42
// expect: causal
// expect:       the  cat  sat
// expect:  the 1.00 0.00 0.00
// expect:  cat 0.02 0.98 0.00
// expect:  sat 0.16 0.42 0.42
// expect: window(0)
// expect:       the  cat  sat
// expect:  the 1.00 0.00 0.00
// expect:  cat 0.00 1.00 0.00
// expect:  sat 0.00 0.00 1.00
// expect: [[0.845, 0.733, 0.845, 0.733], [0.133, 1.851, 0.133, 1.851], [0.578, 1.267, 0.578, 1.267]]
// expect: true [0.5, 0.5] 9.0
