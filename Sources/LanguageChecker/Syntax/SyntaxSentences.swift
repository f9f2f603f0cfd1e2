/// The parser's sentences in the words of swiftc, where the two differ.
enum SyntaxSentences {
  static func swiftcs(_ sentence: String) -> String {
    if let known = same[sentence] { return known }
    if sentence.hasPrefix("unexpected code '") {
      if sentence.hasSuffix("' in function") {
        return sentence.hasPrefix("unexpected code ': ")
          ? "expected '->' after function parameter tuple"
          : "consecutive statements on a line must be separated by ';'"
      }
      for (place, known) in unexpected where sentence.hasSuffix("' in \(place)") { return known }
    }
    if sentence.hasPrefix("Single-quoted") { return "s" + sentence.dropFirst() }
    return sentence
  }

  private static let same = [
    "consecutive statements on a line must be separated by newline or ';'":
      "consecutive statements on a line must be separated by ';'",
    "expected '{' in 'if' statement": "expected '{' after 'if' condition",
    "expected '{' in 'while' statement": "expected '{' after 'while' condition",
    "expected '{' in 'for' statement": "expected '{' to start the body of for-each loop",
    "expected ',' in array element": "expected ',' separator",
    "expected member block in class": "expected '{' in class",
    "expected member block in struct": "expected '{' in struct",
    "expected member block in enum": "expected '{' in enum",
    "expected ':' and expression after '? ...' in ternary expression":
      "expected ':' after '? ...' in ternary expression",
    "expected expression after 'try'": "expected expression",
    "expected ':' and type in parameter": "expected parameter name followed by ':'",
    "C-style for statement has been removed in Swift 3":
      "C-style for statement was removed in Swift 3",
    "extraneous whitespace after '#' is not permitted":
      "extraneous whitespace between '#' and macro name is not permitted",
  ]

  /// What stands where the parser expects something else.
  private static let unexpected = [
    ("source file", "consecutive statements on a line must be separated by ';'"),
    ("closure", "consecutive statements on a line must be separated by ';'"),
    ("function call", "expected ',' separator"),
    ("subscript", "expected ',' separator"),
    ("'if' statement", "expected '{' after 'if' condition"),
    ("'for' statement", "expected 'in' after for-each pattern"),
    ("'while' statement", "expected '{' after 'while' condition"),
  ]
}

extension SourceFile {
  /// Where the next word or sign of the same line stands.
  func nextInLine(after offset: Int) -> Int? {
    let (line, column) = position(at: offset)
    let rest = self.line(line).utf8.dropFirst(column - 1)
    guard let index = rest.firstIndex(where: { $0 != UInt8(ascii: " ") }) else { return nil }
    return offset + rest.distance(from: rest.startIndex, to: index)
  }
}
