// Text tables, wrapped paragraphs and bar charts for the console.
import Foundation

enum Alignment { case left, right, center }

extension String {
  func padded(to width: Int, _ alignment: Alignment = .left, with fill: Character = " ") -> String {
    let missing = Swift.max(0, width - count)
    switch alignment {
    case .left: return self + String(repeating: fill, count: missing)
    case .right: return String(repeating: fill, count: missing) + self
    case .center:
      let left = missing / 2
      return String(repeating: fill, count: left) + self + String(repeating: fill, count: missing - left)
    }
  }

  func wrapped(at width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}

struct Table {
  struct Column {
    let title: String
    var alignment = Alignment.left
    let cell: (Row) -> String
  }
  struct Row {
    let name: String
    let loss: Double
    let accuracy: Double?
    let epochs: Int
  }
  var columns: [Column] = []
  var rows: [Row] = []

  mutating func add(_ title: String, _ alignment: Alignment = .right, _ cell: @escaping (Row) -> String) {
    columns.append(Column(title: title, alignment: alignment, cell: cell))
  }

  func rendered() -> String {
    let cells = rows.map { row in columns.map { $0.cell(row) } }
    let widths = columns.indices.map { i in
      ([columns[i].title.count] + cells.map { $0[i].count }).max() ?? 0
    }
    func line(_ texts: [String]) -> String {
      "| " + texts.indices.map { texts[$0].padded(to: widths[$0], columns[$0].alignment) }.joined(separator: " | ") + " |"
    }
    let rule = "+" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "+") + "+"
    return ([rule, line(columns.map(\.title)), rule] + cells.map(line) + [rule]).joined(separator: "\n")
  }
}

var table = Table()
table.add("model", .left, \.name)
table.add("loss") { String(format: "%.4f", $0.loss) }
table.add("accuracy") { $0.accuracy.map { String(format: "%5.1f%%", $0 * 100) } ?? "–" }
table.add("epochs", .center) { "\($0.epochs)" }
table.rows = [
  Table.Row(name: "perceptron", loss: 0.69314, accuracy: 0.5, epochs: 3),
  Table.Row(name: "MLP", loss: 0.12, accuracy: 0.9666, epochs: 120),
  .init(name: "transformer", loss: 0.0456, accuracy: nil, epochs: 7),
]
print(table.rendered())
table.rows.sort { $0.loss < $1.loss }
print(table.rows.map(\.name))

let poem = "Attention is all you need, said the model, and then it looked back at every word that came before"
for (number, line) in poem.wrapped(at: 28).enumerated() {
  print("\(number + 1)".padded(to: 3, .right), line)
}
let counts = ["the": 12, "a": 7, "model": 3]
let longest = counts.keys.map(\.count).max() ?? 0
for (word, n) in counts.sorted(by: { $0.value > $1.value }) {
  print(word.padded(to: longest, .right), String(repeating: "█", count: n), n)
}
print("title".padded(to: 11, .center, with: "="), String(format: "%-8@|%8@|%+d|%05.1f|%x|%e", "ab", "cd", 5, 3.14159, 255, 12345.678))
print(String(format: "%3d%%  %@", 50, "done" as String), String(format: "%.0f %.2f %g %g", 2.5, 0.005, 0.0001, 1e10))

// expect: +-------------+--------+----------+--------+
// expect: | model       |   loss | accuracy | epochs |
// expect: +-------------+--------+----------+--------+
// expect: | perceptron  | 0.6931 |    50.0% |   3    |
// expect: | MLP         | 0.1200 |    96.7% |  120   |
// expect: | transformer | 0.0456 |        – |   7    |
// expect: +-------------+--------+----------+--------+
// expect: ["transformer", "MLP", "perceptron"]
// expect:   1 Attention is all you need,
// expect:   2 said the model, and then it
// expect:   3 looked back at every word
// expect:   4 that came before
// expect:   the ████████████ 12
// expect:     a ███████ 7
// expect: model ███ 3
// expect: ===title=== ab|cd|+5|003.1|ff|1.234568e+04
// expect:  50%  done 2 0.01 0.0001 1e+10
