/// Writes diagnostics for people: place, message, the line and a picture of what is meant.
///
///     In[3]:2:9: error: cannot find 'lerningRate' in scope; did you mean 'learningRate'?
///       2 | let x = lerningRate * 2
///         |         ^~~~~~~~~~~
///         |         learningRate
public struct DiagnosticRenderer: Sendable {
  public enum Style: Sendable {
    case plain
    /// With the colours of a terminal.
    case ansi
  }

  public var style: Style

  public init(style: Style = .plain) { self.style = style }

  /// How many diagnostics of a cell are worth reading.
  static let limit = 100
  /// How many bytes of a line are shown.
  private static let lineLimit = 300

  /// The first diagnostics in order of their place, and how many more there are; without a newline at the end.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    let order = diagnostics.indices.sorted {
      (diagnostics[$0].range.caret, $0) < (diagnostics[$1].range.caret, $1)
    }
    var parts = order.prefix(Self.limit).map { render(diagnostics[$0]) }
    let rest = order.count - parts.count
    if rest > 0 {
      parts.append("\(rest) more like these; mend the first ones and run the cell again")
    }
    return parts.joined(separator: "\n")
  }

  /// One diagnostic, followed by its notes.
  public func render(_ diagnostic: Diagnostic) -> String {
    let file = diagnostic.range.file
    let (line, column) = file.position(at: diagnostic.range.caret)
    let severity = diagnostic.severity
    var lines = [
      colored(.bold, "\(file.name):\(line):\(column): ")
        + colored(severity.color, "\(severity.rawValue): ") + colored(.bold, diagnostic.message)
    ]
    lines += picture(of: diagnostic, line: line, column: column)
    lines += diagnostic.notes.map { render($0) }
    return lines.joined(separator: "\n")
  }

  // MARK: The picture

  private func picture(of diagnostic: Diagnostic, line: Int, column: Int) -> [String] {
    let number = String(line)
    let gutter = String(repeating: " ", count: number.count)
    let (text, cut) = excerpt(of: diagnostic.range.file.line(line), around: column - 1)
    let caret = min(column - 1 - cut, text.utf8.count)
    // What stands before and after the caret in the same line is underlined.
    let start = max(0, caret - (diagnostic.range.caret - diagnostic.range.start))
    let end = min(caret + diagnostic.range.end - diagnostic.range.caret, text.utf8.count)
    let firstLetter = text.utf8.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    let before = min(max(start, firstLetter), caret)
    let indent = blank(upTo: before, in: text)
    let width = max(1, displayWidth(of: slice(text, caret..<max(caret, end))))
    let mark =
      String(repeating: "~", count: displayWidth(of: slice(text, before..<caret))) + "^"
      + String(repeating: "~", count: width - 1)
    func row(_ label: String, _ content: String) -> String {
      content.isEmpty
        ? colored(.dim, "  \(label) |") : colored(.dim, "  \(label) | ") + content
    }
    var rows = [row(number, text), row(gutter, indent + colored(.green, mark))]
    for fixIt in diagnostic.fixIts where fixIt.range.file == diagnostic.range.file {
      let (fixLine, fixColumn) = fixIt.range.file.position(at: fixIt.range.start)
      guard fixLine == line, !fixIt.replacement.isEmpty, !fixIt.replacement.contains("\n") else {
        continue
      }
      let fixIndent = blank(upTo: min(max(fixColumn - 1 - cut, 0), text.utf8.count), in: text)
      rows.append(row(gutter, fixIndent + colored(.green, fixIt.replacement)))
    }
    return rows
  }

  /// A line, or a part of a very long one, and how many bytes fewer stand before the caret.
  private func excerpt(of line: String, around caret: Int) -> (text: String, cut: Int) {
    let bytes = Array(line.utf8)
    guard bytes.count > Self.lineLimit else { return (line, 0) }
    /// The nearest place before that is not in the middle of a scalar.
    func boundary(_ place: Int) -> Int {
      var place = min(max(place, 0), bytes.count)
      while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
      return place
    }
    let start = boundary(caret - Self.lineLimit / 2)
    let end = boundary(start + Self.lineLimit)
    let before = start > 0 ? "…" : ""
    let text =
      before + String(decoding: bytes[start..<end], as: UTF8.self) + (end < bytes.count ? "…" : "")
    return (text, start - before.utf8.count)
  }

  /// As much blank space as the text takes before a UTF-8 offset; tabs stay tabs.
  private func blank(upTo offset: Int, in text: String) -> String {
    slice(text, 0..<offset).map { $0 == "\t" ? "\t" : String(repeating: " ", count: $0.columns) }
      .joined()
  }

  private func displayWidth(of text: String) -> Int { text.reduce(0) { $0 + $1.columns } }

  private func slice(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  // MARK: Colours

  fileprivate enum Color: String {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case green = "1;32"
    case yellow = "1;33"
    case cyan = "1;36"
  }

  private func colored(_ color: Color, _ text: String) -> String {
    style == .plain ? text : "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m"
  }
}

extension Diagnostic.Severity {
  fileprivate var color: DiagnosticRenderer.Color {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }
}

extension Character {
  /// How many columns of a terminal the character takes: East Asian wide forms and emoji take two.
  fileprivate var columns: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    if scalar.properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}") { return 2 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
