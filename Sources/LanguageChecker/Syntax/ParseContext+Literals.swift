internal import SwiftSyntax

extension ParseContext {
  func integer(_ text: String, negative: Bool, at syntax: ExprSyntax) -> ExpressionNode.Kind {
    let digits = text.filter { $0 != "_" }
    let value: Int?
    let sign = negative ? "-" : ""
    if digits.hasPrefix("0x") {
      value = Int(sign + digits.dropFirst(2), radix: 16)
    } else if digits.hasPrefix("0b") {
      value = Int(sign + digits.dropFirst(2), radix: 2)
    } else if digits.hasPrefix("0o") {
      value = Int(sign + digits.dropFirst(2), radix: 8)
    } else {
      value = Int(sign + digits)
    }
    guard let value else {
      let radix = ["0x": 16, "0b": 2, "0o": 8][digits.prefix(2)]
      let bits = UInt64(radix == nil ? digits : String(digits.dropFirst(2)), radix: radix ?? 10)
      if let floating = Double(sign + digits) ?? bits.map(Double.init) {
        return .largeInteger(
          bits: negative ? nil : bits.map { Int(truncatingIfNeeded: $0) }, floating)
      }
      error("integer literal '\(sign)\(text)' overflows when stored into 'Int'", at: syntax)
      return .integer(0)
    }
    return .integer(value)
  }

  func floating(_ text: String, at syntax: ExprSyntax) -> ExpressionNode.Kind {
    let digits = text.filter { $0 != "_" }
    guard let value = Double(digits) else {
      error("'\(text)' is not a floating-point number", at: syntax)
      return .floating(0)
    }
    return .floating(value)
  }

  func stringParts(_ literal: StringLiteralExprSyntax) -> [ExpressionNode.StringPart] {
    var parts: [ExpressionNode.StringPart] = []
    let isMultiline = literal.openingQuote.tokenKind == .multilineStringQuote
    let pounds = literal.openingPounds?.text.count ?? 0
    for segment in literal.segments {
      switch segment {
      case .stringSegment(let segment):
        var text = unescaped(segment.content.text, pounds: pounds, at: segment)
        if isMultiline { text = text.replacingLineEnds() }
        if case .text(let before)? = parts.last {
          parts[parts.count - 1] = .text(before + text)
        } else {
          parts.append(.text(text))
        }
      case .expressionSegment(let segment):
        guard let argument = segment.expressions.first, segment.expressions.count == 1,
          argument.label == nil
        else {
          unsupported("a string interpolation with options is", at: segment)
          continue
        }
        parts.append(.value(expression(argument.expression)))
      }
    }
    return parts
  }

  private func unescaped(_ text: String, pounds: Int, at node: some SyntaxProtocol) -> String {
    let escape = "\\" + String(repeating: "#", count: pounds)
    guard text.contains("\\") else { return text }
    var result = ""
    var rest = Substring(text)
    while let index = rest.range(of: escape) {
      result += rest[..<index.lowerBound]
      rest = rest[index.upperBound...]
      guard let character = rest.first else { break }
      rest = rest.dropFirst()
      switch character {
      case "n": result += "\n"
      case "t": result += "\t"
      case "r": result += "\r"
      case "0": result += "\0"
      case "\\": result += "\\"
      case "\"": result += "\""
      case "'": result += "'"
      case "\n":  // a line of a multi-line literal that goes on
        break
      case "u":
        guard rest.first == "{", let end = rest.firstIndex(of: "}"),
          let code = UInt32(rest[rest.index(after: rest.startIndex)..<end], radix: 16),
          let scalar = Unicode.Scalar(code)
        else {
          error("invalid unicode escape; write \\u{…} with a hexadecimal code point", at: node)
          return result
        }
        result.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: end)...]
      default:
        error("invalid escape sequence in literal", at: node)
        return result
      }
    }
    return result + rest
  }
}

extension Substring {
  /// The first place where a text stands.
  fileprivate func range(of text: String) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(text) {
        return index..<(self.index(index, offsetBy: text.count, limitedBy: endIndex) ?? endIndex)
      }
      index = self.index(after: index)
    }
    return nil
  }
}

extension String {
  fileprivate func replacingLineEnds() -> String {
    contains("\r") ? String(unicodeScalars.filter { $0 != "\r" }.map(Character.init)) : self
  }
}
