import Foundation

enum Alignment { case left, right, centre }

struct Column {
  let title: String
  var alignment = Alignment.left
  var width = 0
}

struct Table {
  var columns: [Column]
  private(set) var rows: [[String]] = []

  init(_ titles: String...) { columns = titles.map { Column(title: $0, width: $0.count) } }

  mutating func align(_ alignment: Alignment, _ indices: Int...) {
    for i in indices { columns[i].alignment = alignment }
  }

  mutating func add(_ cells: Any...) {
    let texts = cells.map { cell -> String in
      switch cell {
      case let number as Double: return String(format: "%.2f", number)
      case let flag as Bool: return flag ? "yes" : "no"
      default: return "\(cell)"
      }
    }
    for (i, text) in texts.enumerated() { columns[i].width = max(columns[i].width, text.count) }
    rows.append(texts)
  }

  private func padded(_ text: String, _ column: Column) -> String {
    let space = column.width - text.count
    switch column.alignment {
    case .left: return text + String(repeating: " ", count: space)
    case .right: return String(repeating: " ", count: space) + text
    case .centre:
      return String(repeating: " ", count: space / 2) + text
        + String(repeating: " ", count: space - space / 2)
    }
  }

  func render() -> String {
    let line = "+" + columns.map { String(repeating: "-", count: $0.width + 2) }.joined(separator: "+") + "+"
    func format(_ cells: [String]) -> String {
      "| " + zip(cells, columns).map(padded).joined(separator: " | ") + " |"
    }
    return ([line, format(columns.map(\.title)), line] + rows.map(format) + [line]).joined(separator: "\n")
  }
}

var table = Table("model", "parameters", "accuracy", "open")
table.align(.right, 1, 2)
table.align(.centre, 3)
table.add("bigram", 729, 0.25, true)
table.add("MLP", 12_297, 0.4567, true)
table.add("transformer", 124_439_808, 0.9, false)
print(table.render())
print(String(format: "%5d|%-5d|%05d|%+d", 42, 42, 42, 42))
print(String(format: "%8.3f|%-8.1f|%e|%g", Double.pi, 2.5, 12345.678, 0.0001))
print(String(format: "%@ has %d items (%.1f%%)", "cart", 3, 37.5), String(format: "%x %X %o", 255, 255, 8))

// expect: +-------------+------------+----------+------+
// expect: | model       | parameters | accuracy | open |
// expect: +-------------+------------+----------+------+
// expect: | bigram      |        729 |     0.25 | yes  |
// expect: | MLP         |      12297 |     0.46 | yes  |
// expect: | transformer |  124439808 |     0.90 |  no  |
// expect: +-------------+------------+----------+------+
// expect:    42|42   |00042|+42
// expect:    3.142|2.5     |1.234568e+04|0.0001
// expect: cart has 3 items (37.5%) ff FF 10
