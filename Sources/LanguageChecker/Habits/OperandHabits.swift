/// Operators and conversions that other languages have and Swift has not.
struct OperandHabits {
  typealias Advice = HabitNotes.Advice
  let line: LineTokens
  let index: Int
  /// What the error is about.
  let range: SourceRange

  private var token: LineTokens.Token { line.tokens[index] }

  func advice(about message: String) -> Advice? {
    if let name = message.quoted(after: "cannot find operator '") { return operatorAdvice(name) }
    if message.hasPrefix("adjacent operators are in non-associative"), token.isComparison {
      return chainAdvice
    }
    if message.hasPrefix("binary operator '*' cannot be applied to operands of type '") {
      return repetition(message)
    }
    if message.hasPrefix("binary operator '%' cannot be applied to operands of type 'String'"),
      let text = line.operand(before: index), let value = line.operand(from: index + 1)
    {
      let isTuple = line.text(at: value.lowerBound) == "("
      let values = isTuple ? value.lowerBound + 1..<value.upperBound - 1 : value
      return rewritten(
        text.lowerBound..<value.upperBound,
        "String(format: \(line.text(text)), \(line.text(values)))")
    }
    if message == "missing argument label 'after:' in call", line.text(at: index - 2) == "index" {
      return Advice(
        "Swift writes 'firstIndex(of: …)'",
        line.tokens[index - 2].start..<line.tokens[index - 1].end, replacement: "firstIndex(of: ")
    }
    if let call = callAdvice(message) { return call }
    if message.hasPrefix("type 'Int' cannot be used as a boolean") {
      return test { "\($0) != 0" }
    }
    if let type = message.quoted(after: "cannot convert value of type '"),
      message.hasSuffix("to expected condition type 'Bool'")
    {
      if type == "String" || type.hasPrefix("[") || type.hasPrefix("Set<") {
        return test { "!\($0).isEmpty" }
      }
      if type == "Double" || type == "Float" { return test { "\($0) != 0" } }
    }
    if message == "type annotation missing in pattern", line.text(at: index + 1) == ",",
      let sign = line.tokens.indices.first(where: { line.tokens[$0].text == "=" }), index < sign
    {
      let names = "(\(line.text(index..<sign)))"
      return Advice(
        "Swift writes '\(names)'", token.start..<line.tokens[sign - 1].end, replacement: names)
    }
    if message.hasPrefix("cannot call value of non-function type '"),
      let open = line.tokens.indices.first(where: { $0 > index && line.tokens[$0].text == "(" }),
      line.text(at: open + 1) == ")"
    {
      return Advice(
        "it is a property: leave the parentheses out",
        line.tokens[open].start..<line.tokens[open + 1].end, replacement: "")
    }
    return nil
  }

  /// `text.split(" ")`, `values.index(2)`
  private func callAdvice(_ message: String) -> Advice? {
    guard let label = message.quoted(after: "no exact matches in call to instance method '")
    else { return nil }
    let labels = ["split": "split(separator: ", "index": "firstIndex(of: "]
    guard let written = labels[label],
      let name = line.tokens.indices.first(where: {
        $0 >= index && line.tokens[$0].text == label && line.text(at: $0 + 1) == "("
      })
    else { return nil }
    return Advice(
      "Swift writes '\(written)…)'", line.tokens[name].start..<line.tokens[name + 1].end,
      replacement: written)
  }

  private func operatorAdvice(_ name: String) -> Advice? {
    guard
      let sign = line.tokens.indices.first(where: { $0 >= index && line.tokens[$0].text == name })
    else { return nil }
    let signRange = line.tokens[sign].start..<line.tokens[sign].end
    switch name {
    case "++", "--":
      let change = name == "++" ? "+= 1" : "-= 1"
      // It is a statement, and has no value.
      let before = line.text(at: (line.operand(before: sign)?.lowerBound ?? sign) - 1)
      guard ["", "{", ";", "}", ")"].contains(before) else {
        return Advice("'\(change)' is a statement of its own", signRange)
      }
      if let base = line.operand(before: sign), line.tokens[sign - 1].end == line.tokens[sign].start
      {
        return rewritten(base.lowerBound..<sign + 1, "\(line.text(base)) \(change)")
      }
      if let base = line.operand(from: sign + 1) {
        return rewritten(sign..<base.upperBound, "\(line.text(base)) \(change)")
      }
      return nil
    case "**":
      guard let base = line.operand(before: sign), let exponent = line.operand(from: sign + 1)
      else {
        return Advice("write 'pow(base, exponent)'", signRange)
      }
      let whole = base.lowerBound..<exponent.upperBound
      guard base.count == 1, let times = ["2": 2, "3": 3][line.text(exponent)] else {
        return rewritten(whole, "pow(\(line.text(base)), \(line.text(exponent)))")
      }
      let product = Array(repeating: line.text(base), count: times).joined(separator: " * ")
      // A neighbour may bind as firmly: 1 / x ** 2.
      let neighbours = [line.text(at: whole.lowerBound - 1), line.text(at: whole.upperBound)]
      let isAlone = neighbours.allSatisfy { !["*", "/", "%", "-", "**"].contains($0) }
      return rewritten(whole, isAlone ? product : "(\(product))")
    case "<>": return Advice("Swift writes '!='", signRange, replacement: "!=")
    case "=>":
      return Advice("a closure is written '{ x in … }'", signRange)
    default: return nil
    }
  }

  /// `0 < x < 10`
  private var chainAdvice: Advice? {
    guard let left = line.operand(before: index), let middle = line.operand(from: index + 1),
      middle.upperBound < line.tokens.count, line.tokens[middle.upperBound].isComparison,
      let right = line.operand(from: middle.upperBound + 1)
    else { return nil }
    let written =
      "\(line.text(left.lowerBound..<middle.upperBound)) && "
      + line.text(middle.lowerBound..<right.upperBound)
    return rewritten(left.lowerBound..<right.upperBound, written)
  }

  /// `"-" * 20`, `[0] * 10`
  private func repetition(_ message: String) -> Advice? {
    guard message.hasSuffix("' and 'Int'"), let left = line.operand(before: index),
      let count = line.operand(from: index + 1),
      let type = message.quoted(after: "operands of type '")
    else { return nil }
    let value = line.text(left)
    let range = left.lowerBound..<count.upperBound
    if type == "String" {
      return rewritten(range, "String(repeating: \(value), count: \(line.text(count)))")
    }
    guard type.hasPrefix("["), line.text(at: left.lowerBound) == "[",
      line.closing(left.lowerBound) == left.upperBound - 1,
      line.parts(left.lowerBound + 1..<left.upperBound - 1).count == 1
    else { return nil }
    let element = line.text(left.lowerBound + 1..<left.upperBound - 1)
    return rewritten(range, "Array(repeating: \(element), count: \(line.text(count)))")
  }

  private func test(_ written: (String) -> String) -> Advice? {
    let tokens = line.tokens.indices.filter {
      line.tokens[$0].start >= range.start && line.tokens[$0].end <= range.end
    }
    guard let first = tokens.first, let last = tokens.last else { return nil }
    let text = line.text(first..<last + 1)
    let isOperand = line.operand(from: first) == first..<last + 1
    return rewritten(first..<last + 1, written(isOperand ? text : "(\(text))"))
  }

  private func rewritten(_ part: Range<Int>, _ written: String) -> Advice? {
    guard !part.isEmpty else { return nil }
    return Advice(
      "Swift writes '\(written)'",
      line.tokens[part.lowerBound].start..<line.tokens[part.upperBound - 1].end,
      replacement: written)
  }
}

extension LineTokens.Token {
  fileprivate var isComparison: Bool { ["<", ">", "<=", ">=", "==", "!="].contains(text) }
}
