/// Writes SVG as text.
package struct SVGWriter {
  /// The text so far.
  package private(set) var text = ""

  package init() {}

  /// Starts an element that has content; ``close(_:)`` ends it.
  package mutating func open(_ name: StaticString, _ attributes: [(StaticString, String)] = []) {
    start(name, attributes)
    text += ">"
  }

  /// Ends an element.
  package mutating func close(_ name: StaticString) { text += "</\(name)>" }

  /// Writes an element without content.
  package mutating func element(_ name: StaticString, _ attributes: [(StaticString, String)]) {
    start(name, attributes)
    text += "/>"
  }

  /// Writes an element that holds text.
  package mutating func element(
    _ name: StaticString, _ attributes: [(StaticString, String)], content: String
  ) {
    open(name, attributes)
    text += Self.escaped(content)
    close(name)
  }

  /// Writes what was written elsewhere.
  package mutating func append(_ other: SVGWriter) { text += other.text }

  private mutating func start(_ name: StaticString, _ attributes: [(StaticString, String)]) {
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
  }

  /// Text as XML holds it. Characters that XML cannot hold become U+FFFD.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += " "
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A length in pixels, to a tenth.
  package static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let tenths = Int((value * 10).rounded())
    if tenths % 10 == 0 { return String(tenths / 10) }
    return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }
}

/// How much room text takes, without asking a font.
package enum TextWidth {
  /// The width of text in a sans-serif font, in pixels; rather too much than too little.
  package static func estimate(_ text: String, size: Double) -> Double {
    var units = 0.0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!": units += 0.29
      case "f", "t", "r", " ", "(", ")", "[", "]", "-", "/": units += 0.37
      case "m", "w", "M", "W", "@", "%": units += 0.88
      case "A"..."Z", "+", "=", "<", ">", "−", "×": units += 0.7
      case "⁰"..."₎", "²", "³", "¹": units += 0.38
      case "\u{300}"..."\u{36F}", "\u{FE00}"..."\u{FE0F}", "\u{200B}"..."\u{200D}": break
      case "\u{2E80}"...: units += 1
      default: units += 0.57
      }
    }
    return units * size
  }

  /// The text, or as much of its beginning as fits, with an ellipsis.
  package static func fitted(_ text: String, size: Double, width: Double) -> String {
    guard estimate(text, size: size) > width else { return text }
    var kept = text
    while !kept.isEmpty, estimate(kept + "…", size: size) > width { kept.removeLast() }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The text in at most `lineLimit` lines, broken at spaces.
  package static func lines(
    _ text: String, size: Double, width: Double, lineLimit: Int
  ) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last,
        lines.count == lineLimit
          || estimate("\(last) \(word)", size: size) <= width
      {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { fitted($0, size: size, width: width) }
  }
}
