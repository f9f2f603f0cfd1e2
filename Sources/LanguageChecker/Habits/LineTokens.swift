/// The words, numbers, texts and symbols of one line, also of one that is not Swift.
struct LineTokens {
  struct Token: Equatable {
    enum Kind { case word, number, text, symbol }
    let kind: Kind
    let start: Int
    let end: Int
    let text: String
  }

  private(set) var tokens: [Token] = []
  /// The line's end, without blanks and comments.
  var end: Int { tokens.last?.end ?? 0 }

  /// Reads the line in which a UTF-8 offset of a file lies.
  init(of file: SourceFile, at offset: Int) {
    let (line, column) = file.position(at: offset)
    let start = offset - column + 1
    let bytes = Array(file.line(line).utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let first = index
      index += 1
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { continue }
      let kind: Token.Kind
      if byte.startsWord {
        while index < bytes.count, bytes[index].continuesWord { index += 1 }
        kind = .word
      } else if byte.isDigit {
        while index < bytes.count,
          bytes[index].continuesWord
            || bytes[index] == UInt8(ascii: ".")
              && index + 1 < bytes.count && bytes[index + 1].isDigit
        {
          index += 1
        }
        kind = .number
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        while index < bytes.count, bytes[index] != byte {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(index + 1, bytes.count)
        kind = .text
      } else if byte == UInt8(ascii: "/"), index < bytes.count, bytes[index] == byte {
        return
      } else {
        if byte.isOperator {
          while index < bytes.count, bytes[index].isOperator { index += 1 }
        }
        kind = .symbol
      }
      tokens.append(
        Token(
          kind: kind, start: start + first, end: start + index,
          text: String(decoding: bytes[first..<index], as: UTF8.self)))
    }
  }

  /// The token that contains an offset or is the next one after it.
  func index(at offset: Int) -> Int? { tokens.firstIndex { $0.end > offset } }

  func text(at index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].text : ""
  }

  func isWord(at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word
  }

  /// The tokens' text, with one blank where they are apart.
  func text(_ range: Range<Int>) -> String {
    var result = ""
    for index in range where tokens.indices.contains(index) {
      if index > range.lowerBound, tokens[index - 1].end < tokens[index].start { result += " " }
      result += tokens[index].text
    }
    return result
  }

  /// The bracket that closes the one at an index.
  func closing(_ index: Int) -> Int? {
    var depth = 0
    for other in index..<max(index, tokens.count) {
      if tokens[other].opens { depth += 1 }
      if tokens[other].closes { depth -= 1 }
      if depth == 0 { return other }
    }
    return nil
  }

  /// The bracket that opens what the one at an index closes.
  private func opening(_ index: Int) -> Int? {
    var depth = 0
    for other in stride(from: index, through: 0, by: -1) {
      if tokens[other].closes { depth += 1 }
      if tokens[other].opens { depth -= 1 }
      if depth == 0 { return other }
    }
    return nil
  }

  /// The innermost bracket that is open before a token.
  func enclosing(_ index: Int) -> Int? {
    var depth = 0
    for other in stride(from: index - 1, through: 0, by: -1) {
      if tokens[other].closes { depth += 1 }
      if tokens[other].opens {
        if depth == 0 { return other }
        depth -= 1
      }
    }
    return nil
  }

  /// A name, number, text or bracket, with the members, calls and indices after it, that ends before a token.
  func operand(before index: Int) -> Range<Int>? {
    var first = index
    while first > 0 {
      let token = tokens[first - 1]
      if token.closes {
        guard let open = opening(first - 1) else { return nil }
        first = open
        if open > 0, tokens[open - 1].end == tokens[open].start,
          isWord(at: open - 1) || tokens[open - 1].closes
        {
          continue
        }
      } else if token.kind == .symbol {
        return nil
      } else {
        first -= 1
      }
      if first > 1, tokens[first - 1].text == ".", tokens[first - 2].end == tokens[first - 1].start
      {
        first -= 1
        continue
      }
      return first..<index
    }
    return nil
  }

  /// The operand that starts with a token, with a minus before it.
  func operand(from index: Int) -> Range<Int>? {
    var next = index
    if text(at: next) == "-" || text(at: next) == "!" { next += 1 }
    guard tokens.indices.contains(next) else { return nil }
    if tokens[next].opens {
      guard let close = closing(next) else { return nil }
      next = close
    } else if tokens[next].kind == .symbol {
      return nil
    }
    next += 1
    while next < tokens.count, tokens[next].start == tokens[next - 1].end {
      if tokens[next].text == ".", isWord(at: next + 1) {
        next += 2
      } else if tokens[next].text == "(" || tokens[next].text == "[",
        let close = closing(next)
      {
        next = close + 1
      } else {
        break
      }
    }
    return index..<next
  }

  /// The parts between the commas of a bracket; `nil` if it is not closed in the line.
  func arguments(of open: Int) -> [Range<Int>]? {
    guard let close = closing(open) else { return nil }
    return parts(open + 1..<close)
  }

  /// What stands between the commas that are in no bracket.
  func parts(_ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      if tokens[index].opens { depth += 1 }
      if tokens[index].closes { depth -= 1 }
      if depth == 0, tokens[index].text == "," {
        result.append(start..<index)
        start = index + 1
      }
    }
    return start < range.upperBound ? result + [start..<range.upperBound] : result
  }
}

extension LineTokens.Token {
  fileprivate var opens: Bool { kind == .symbol && ["(", "[", "{"].contains(text) }
  fileprivate var closes: Bool { kind == .symbol && [")", "]", "}"].contains(text) }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var startsWord: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self == UInt8(ascii: "_")
      || self >= 0x80
  }
  fileprivate var continuesWord: Bool { startsWord || isDigit }
  /// Signs of which an operator may have several.
  fileprivate var isOperator: Bool { "+-*/%=<>!&|^~".utf8.contains(self) }
}
