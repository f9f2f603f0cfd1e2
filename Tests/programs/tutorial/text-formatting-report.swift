// Numbers and columns: formats, paddings, percentages, bases and dates by hand.
import Foundation

struct Column {
  enum Side { case left, right, center }
  let title: String
  let side: Side
  let width: Int
  func cell(_ text: String) -> String {
    let text = text.count > width ? text.prefix(width - 1) + "…" : text[...]
    let free = width - text.count
    switch side {
    case .left: return text + String(repeating: " ", count: free)
    case .right: return String(repeating: " ", count: free) + text
    case .center: return String(repeating: " ", count: free / 2) + text + String(repeating: " ", count: free - free / 2)
    }
  }
}

extension Int {
  var grouped: String {
    var result = ""
    for (index, digit) in String(magnitude).reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { result.insert(",", at: result.startIndex) }
      result.insert(digit, at: result.startIndex)
    }
    return self < 0 ? "-" + result : result
  }
  var bytes: String {
    let units = ["B", "KB", "MB", "GB"]
    let step = units.indices.last { self >= 1 << (10 * $0) } ?? 0
    return String(format: step == 0 ? "%.0f %@" : "%.1f %@", Double(self) / Double(1 << (10 * step)), units[step])
  }
}

let columns = [Column(title: "model", side: .left, width: 8), Column(title: "parameters", side: .right, width: 12), Column(title: "size", side: .center, width: 10)]
let rows: [(name: String, parameters: Int)] = [("GPT-2", 124_439_808), ("perceptron", 3), ("MLP", 1_234), ("LSTM", -1)]
print(columns.map { $0.cell($0.title) }.joined(separator: "|"))
print(columns.map { String(repeating: "-", count: $0.width) }.joined(separator: "+"))
for (name, parameters) in rows {
  let cells = [name, parameters.grouped, (max(parameters, 0) * 4).bytes]
  print(zip(columns, cells).map { column, text in column.cell(text) }.joined(separator: "|"))
}
print(String(format: "%05.2f|%-6d|%+d|%x|%5.1f%%|%@", 3.14159, 42, 7, 255, 12.345, "end"))
print(String(255, radix: 2), String(48_879, radix: 16, uppercase: true), Int("ff", radix: 16) ?? 0, Int("0b1") as Any)
let seconds = 93_784
let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { String(format: "%02d", $0) }.joined(separator: ":")
print(clock, (0.1 + 0.2).description, 1e21, 1e-7, 123456789.0, 0.1 as Float, Double.pi)
print([0.5, 12.25].map { String(format: "%.1f", $0) }, "\(1.0) \(100.0) \(1e16)", Double("1e3")!, Double("x") as Any)

// expect: model   |  parameters|   size
// expect: --------+------------+----------
// expect: GPT-2   | 124,439,808| 474.7 MB
// expect: percept…|           3|   12 B
// expect: MLP     |       1,234|  4.8 KB
// expect: LSTM    |          -1|   0 B
// expect: 03.14|42    |+7|ff| 12.3%|end
// expect: 11111111 BEEF 255 nil
// expect: 26:03:04 0.30000000000000004 1e+21 1e-07 123456789.0 0.1 3.141592653589793
// expect: ["0.5", "12.2"] 1.0 100.0 1e+16 1000.0 nil
