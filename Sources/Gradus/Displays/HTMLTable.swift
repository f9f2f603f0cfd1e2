/// A table as HTML; front ends style it like their own.
struct HTMLTable {
  enum Alignment: String { case left, right }

  var header: [String]
  var alignments: [Alignment]
  var rows: [[String]]
  /// A line below the table.
  var caption: String

  /// The table as text. Everything in it is escaped.
  var html: String {
    var text = "<table>"
    if !header.isEmpty {
      text += "<thead><tr>"
      for (index, name) in header.enumerated() { text += cell("th", name, index) }
      text += "</tr></thead>"
    }
    text += "<tbody>"
    for row in rows {
      text += "<tr>"
      for (index, field) in row.enumerated() { text += cell("td", field, index) }
      text += "</tr>"
    }
    text += "</tbody></table>"
    if !caption.isEmpty { text += "<p><small>\(Self.escaped(caption))</small></p>" }
    return text
  }

  private func cell(_ tag: String, _ content: String, _ index: Int) -> String {
    let alignment = index < alignments.count ? alignments[index] : .left
    return "<\(tag) style=\"text-align:\(alignment.rawValue)\">\(Self.escaped(content))</\(tag)>"
  }

  /// The table as text, in columns, with two spaces between them.
  var plainText: String {
    let lines = (header.isEmpty ? [] : [header]) + rows
    let count = lines.map(\.count).max() ?? 0
    var widths = Array(repeating: 0, count: count)
    for line in lines {
      for (index, field) in line.enumerated() { widths[index] = max(widths[index], field.count) }
    }
    var texts = lines.map { line in
      let fields = line.enumerated().map { index, field in
        let padding = String(repeating: " ", count: widths[index] - field.count)
        let isRight = index < alignments.count && alignments[index] == .right
        return isRight ? padding + field : field + padding
      }
      var text = fields.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      return text
    }
    if !caption.isEmpty { texts.append(caption) }
    return texts.joined(separator: "\n")
  }

  /// Text as HTML holds it.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
