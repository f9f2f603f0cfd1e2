/// Lines that are not Swift but would be Python, or another language.
struct SyntaxHabits {
  typealias Advice = HabitNotes.Advice
  let line: LineTokens
  /// Where the parser complains.
  let place: Int

  init(_ line: LineTokens, at place: Int) {
    self.line = line
    self.place = place
  }

  private var tokens: [LineTokens.Token] { line.tokens }

  /// The first word; a brace that closes the block before it does not count.
  private var first: Int? { tokens.firstIndex { $0.text != "}" } }

  var advice: Advice? {
    guard let first else { return nil }
    return word(first) ?? value ?? bracket ?? statement(first)
  }

  private func range(_ index: Int) -> Range<Int> { tokens[index].start..<tokens[index].end }

  private func replace(_ index: Int, _ word: String) -> Advice {
    Advice("Swift writes '\(word)'", range(index), replacement: word)
  }

  private func replace(_ part: Range<Int>, _ written: String) -> Advice {
    Advice(
      "Swift writes '\(written)'", tokens[part.lowerBound].start..<tokens[part.upperBound - 1].end,
      replacement: written)
  }

  // MARK: The first word

  private func word(_ first: Int) -> Advice? {
    let next = line.text(at: first + 1)
    switch tokens[first].text {
    case "elif", "elseif", "elsif": return replace(first, "else if")
    case "def", "function", "fn", "fun":
      return line.isWord(at: first + 1) ? replace(first, "func") : nil
    case "const", "val", "auto": return line.isWord(at: first + 1) ? replace(first, "let") : nil
    case "raise": return line.isWord(at: first + 1) ? replace(first, "throw") : nil
    case "except":
      return Advice(
        "Swift writes 'do { try … } catch { … }'", range(first))
    case "try" where next == ":":
      return Advice("Swift writes 'do { try … } catch { … }'", range(first))
    case "foreach": return replace(first, "for")
    case "from":
      return Advice(
        "Swift imports whole modules: 'import Foundation', 'import Gradus'", range(first))
    case "import" where tokens.contains { $0.text == "as" }:
      return Advice(
        "a module keeps its name in Swift, and Python's cannot be imported: 'import Gradus' has 'Tensor'",
        range(first))
    case "del" where line.isWord(at: first + 1):
      return Advice(
        "Swift writes 'd[key] = nil' for a dictionary, 'a.remove(at: i)' for an array", range(first)
      )
    case "global", "nonlocal":
      return line.isWord(at: first + 1)
        ? Advice("leave it out: a function can change variables around it", range(first)) : nil
    case "with" where tokens.contains { $0.text == "no_grad" }:
      return Advice("Gradus writes 'withoutGradients { … }'", range(first))
    case "with" where line.isWord(at: first + 1):
      return Advice("Swift has no 'with': values end with their scope, or by 'defer'", range(first))
    case "print", "assert":
      guard next != "(", !next.isEmpty, first + 1 < tokens.count else { return nil }
      let written = "\(tokens[first].text)(\(line.text(first + 1..<tokens.count)))"
      return replace(first..<tokens.count, written)
    default: return nil
    }
  }

  // MARK: Inside of expressions

  private var value: Advice? {
    for (index, token) in tokens.enumerated() {
      let next = line.text(at: index + 1)
      switch token.text {
      case "lambda" where line.isWord(at: index + 1) || next == ":":
        return lambda(index)
      case "new" where line.isWord(at: index + 1) && line.text(at: index + 2) == "(":
        return Advice(
          "leave 'new' out: '\(next)()' makes one", token.start..<tokens[index + 1].end,
          replacement: next)
      case "#" where token.end == place || token.start == place || next != "if":
        guard index + 1 >= tokens.count || tokens[index + 1].start > token.end else { continue }
        return Advice("a comment starts with '//'", range(index), replacement: "//")
      case "is" where next == "nil" || next == "None":
        return replace(index..<index + 2, "== nil")
      case "and" where isNear(index): return replace(index, "&&")
      case "or" where isNear(index): return replace(index, "||")
      case "not" where isNear(index) && next != "in":
        guard index + 1 < tokens.count else { return replace(index, "!") }
        return Advice(
          "Swift writes '!'", token.start..<tokens[index + 1].start, replacement: "!")
      case "if" where index > 0 && !["else", "}"].contains(line.text(at: index - 1)):
        if let choice = conditional(index) { return choice }
      case "@" where isNear(index) && index > 0 && token.end < (tokens.last?.end ?? 0):
        guard let left = line.operand(before: index), let right = line.operand(from: index + 1)
        else { continue }
        return replace(
          left.lowerBound..<right.upperBound, "\(line.text(left)).matmul(\(line.text(right)))")
      default: break
      }
      if token.kind == .text, let text = textAdvice(index) { return text }
    }
    return nil
  }

  /// Whether the parser complains at a word, or behind the one before it or after it.
  private func isNear(_ index: Int) -> Bool {
    let before = index > 0 ? tokens[index - 1].end : tokens[index].start
    let after = index + 1 < tokens.count ? tokens[index + 1].end : tokens[index].end
    return before <= place && place < after
  }

  private func lambda(_ index: Int) -> Advice? {
    guard let colon = tokens.indices.first(where: { $0 > index && tokens[$0].text == ":" }) else {
      return nil
    }
    var end = tokens.count
    if let open = line.enclosing(index), let close = line.closing(open) { end = close }
    guard colon + 1 < end, let body = line.parts(colon + 1..<end).first else { return nil }
    let parameters = line.text(index + 1..<colon)
    let value = line.text(body)
    let written = parameters.isEmpty ? "{ \(value) }" : "{ \(parameters) in \(value) }"
    return replace(index..<body.upperBound, written)
  }

  private func textAdvice(_ index: Int) -> Advice? {
    let token = tokens[index]
    let isFormatted =
      index > 0 && ["f", "F"].contains(tokens[index - 1].text)
      && tokens[index - 1].end == token.start
    if token.text.hasPrefix("'"), !isFormatted {
      if token.text == "''" {
        return Advice("documentation stands in '///' comments", range(index))
      }
      guard token.text.count >= 2, token.text.hasSuffix("'") else { return nil }
      let inner = token.text.dropFirst().dropLast()
      return Advice(
        "text stands in double quotes", range(index),
        replacement: "\"\(inner.map { $0 == "\"" ? "\\\"" : String($0) }.joined())\"")
    }
    guard isFormatted else { return nil }
    let range = tokens[index - 1].start..<token.end
    let sentence = "leave the 'f' out; a value in a text is written '\\(value)'"
    let text =
      token.text.hasPrefix("'") ? "\"\(token.text.dropFirst().dropLast())\"" : token.text
    guard let written = text.withInterpolations else {
      return Advice(sentence + ", its digits 'String(format: \"%.2f\", value)'", range)
    }
    return Advice(sentence, range, replacement: written)
  }

  /// `1 if c else 2`
  private func conditional(_ index: Int) -> Advice? {
    let end = line.enclosing(index).flatMap(line.closing) ?? tokens.count
    guard let other = tokens.indices.first(where: { $0 > index && tokens[$0].text == "else" }),
      index + 1 < other, other + 1 < end, let base = line.operand(before: index)
    else { return nil }
    let written =
      "\(line.text(index + 1..<other)) ? \(line.text(base)) : \(line.text(other + 1..<end))"
    return replace(base.lowerBound..<end, written)
  }

  // MARK: Brackets

  private var bracket: Advice? {
    for index in tokens.indices {
      if tokens[index].text == "[", let close = line.closing(index) {
        if let loop = (index..<close).first(where: { tokens[$0].text == "for" }) {
          if let written = comprehension(index, loop, close) { return written }
        } else if index > 0, tokens[index - 1].end == tokens[index].start,
          let colon = (index..<close).first(where: { tokens[$0].text == ":" }),
          tokens[index].start < place, place <= tokens[close].end
        {
          return slice(index, colon, close)
        }
      }
      if tokens[index].text == "{", index + 2 < tokens.count, tokens[index + 2].text == ":",
        tokens[index + 1].kind == .text || tokens[index + 1].kind == .number
      {
        let sentence = "a dictionary stands in square brackets"
        guard let close = line.closing(index) else { return Advice(sentence, range(index)) }
        return Advice(
          sentence, tokens[index].start..<tokens[close].end,
          replacement: "[\(line.text(index + 1..<close))]")
      }
    }
    return nil
  }

  /// `[x * 2 for x in xs if x > 1]`
  private func comprehension(_ open: Int, _ loop: Int, _ close: Int) -> Advice? {
    guard let word = (loop..<close).first(where: { tokens[$0].text == "in" }), open + 1 < loop,
      loop + 1 < word, word + 1 < close
    else { return nil }
    let condition = (word..<close).first { tokens[$0].text == "if" }
    let name = line.text(loop + 1..<word)
    let result = line.text(open + 1..<loop)
    let source = word + 1..<(condition ?? close)
    guard !source.isEmpty else { return nil }
    let base = line.operand(from: word + 1) == source ? line.text(source) : "(\(line.text(source)))"
    var written = base
    if let condition, condition + 1 < close {
      written += ".filter { \(name) in \(line.text(condition + 1..<close)) }"
    }
    if result != name || condition == nil { written += ".map { \(name) in \(result) }" }
    return replace(open..<close + 1, written)
  }

  /// `matrix[:, 1:3]`
  private func slices(_ open: Int, _ close: Int) -> String? {
    let parts = line.parts(open + 1..<close)
    guard parts.count > 1 else { return nil }
    var written: [String] = []
    for part in parts {
      let ends = part.split(whereSeparator: { line.text(at: $0) == ":" })
      let colons = part.count { line.text(at: $0) == ":" }
      guard colons > 0 else {
        written.append(line.text(part))
        continue
      }
      guard colons == 1 else { return nil }
      let lower =
        line.text(at: part.lowerBound) == ":" ? "0" : ends.first.map { line.text($0) } ?? "0"
      let upper = line.text(at: part.upperBound - 1) == ":" ? nil : ends.last.map { line.text($0) }
      guard !lower.hasPrefix("-"), upper?.hasPrefix("-") != true else { return nil }
      written.append(upper.map { "\(lower)..<\($0)" } ?? "\(lower)...")
    }
    return "[\(written.joined(separator: ", "))]"
  }

  /// `values[1:3]`
  private func slice(_ open: Int, _ colon: Int, _ close: Int) -> Advice? {
    if let written = slices(open, close) { return replace(open..<close + 1, written) }
    let lower = line.text(open + 1..<colon)
    let upper = line.text(colon + 1..<close)
    guard !upper.contains(":"), !lower.hasPrefix("-"), !upper.hasPrefix("-") else {
      return Advice(
        "a part of an array is 'a[1..<3]', 'a.prefix(2)', 'a.suffix(2)' or 'a.reversed()'",
        tokens[open].start..<tokens[close].end)
    }
    let written =
      upper.isEmpty ? (lower.isEmpty ? "[...]" : "[\(lower)...]") : "[\(lower)..<\(upper)]"
    return replace(open..<close + 1, written)
  }

  // MARK: Statements

  /// `for (var i = 0; i < 3; i++)`
  private func countingLoop(_ first: Int) -> Advice? {
    guard line.text(at: first + 1) == "(", let close = line.closing(first + 1) else { return nil }
    let signs = (first..<close).filter { tokens[$0].text == ";" }
    guard signs.count == 2, let start = (first..<signs[0]).first(where: { tokens[$0].text == "=" }),
      line.isWord(at: start - 1), start + 1 < signs[0],
      let limit = (signs[0]..<signs[1]).first(where: { ["<", "<="].contains(tokens[$0].text) }),
      limit + 1 < signs[1]
    else { return nil }
    let name = tokens[start - 1].text
    let change = line.text(signs[1] + 1..<close)
    guard ["\(name)++", "++\(name)", "\(name) += 1"].contains(change) else {
      return Advice(
        "Swift writes 'for \(name) in stride(from: …, to: …, by: …)'", range(first))
    }
    let sign = tokens[limit].text == "<" ? "..<" : "..."
    return replace(
      first..<close + 1,
      "for \(tokens[start - 1].text) in \(line.text(start + 1..<signs[0]))\(sign)\(line.text(limit + 1..<signs[1]))"
    )
  }

  private func statement(_ first: Int) -> Advice? {
    let start = tokens[first].text
    if start == "func" {
      if let open = tokens.indices.first(where: { tokens[$0].text == "(" }) {
        if line.text(at: open + 1) == "self" {
          let isAlone = line.text(at: open + 2) != ","
          return Advice(
            "leave 'self' out: a method has it without a parameter",
            tokens[open + 1].start..<tokens[open + (isAlone ? 1 : 2)].end, replacement: "")
        }
        if let close = line.closing(open), line.text(at: close + 1) == ":",
          line.isWord(at: close + 2)
        {
          return Advice(
            "Swift writes '->' before the type of the result",
            tokens[close].end..<tokens[close + 1].end, replacement: " ->")
        }
      }
    }
    if ["if", "while"].contains(start),
      let word = tokens.indices.first(where: { tokens[$0].text == "in" }),
      let right = line.operand(from: word + 1)
    {
      let isNegated = line.text(at: word - 1) == "not"
      if let left = line.operand(before: isNegated ? word - 1 : word) {
        let written = "\(isNegated ? "!" : "")\(line.text(right)).contains(\(line.text(left)))"
        return replace(left.lowerBound..<right.upperBound, written)
      }
    }
    if start == "for", let loop = countingLoop(first) { return loop }
    if start == "for", let word = tokens.indices.first(where: { tokens[$0].text == "in" }),
      line.text(at: first + 1) != "(", line.parts(first + 1..<word).count > 1
    {
      return replace(first + 1..<word, "(\(line.text(first + 1..<word)))")
    }
    if start == "return", first + 1 < tokens.count, line.parts(first + 1..<tokens.count).count > 1 {
      let end = tokens.last?.text == "}" ? tokens.count - 1 : tokens.count
      return replace(first + 1..<end, "(\(line.text(first + 1..<end)))")
    }
    if let sign = tokens.indices.first(where: { tokens[$0].text == "=" }), sign > first,
      sign + 1 < tokens.count, line.parts(first..<sign).count > 1, start != "let", start != "var"
    {
      let right = line.text(sign + 1..<tokens.count)
      let isOne = line.parts(sign + 1..<tokens.count).count == 1
      return replace(
        first..<tokens.count,
        "(\(line.text(first..<sign))) = \(isOne ? right : "(\(right))")")
    }
    let openers = ["if", "else", "for", "while", "func", "class", "struct", "enum", "switch"]
    if openers.contains(start), tokens.last?.text == ":" {
      return Advice(
        "a block stands in braces: '{' instead of ':', and '}' behind it", range(tokens.count - 1))
    }
    if ["if", "while", "for"].contains(start), !tokens.contains(where: { $0.text == "{" }) {
      return Advice("a block stands in braces", range(first))
    }
    return nil
  }
}

extension String {
  /// `{name}` as `\(name)`; `nil` if a part says how many digits it wants.
  fileprivate var withInterpolations: String? {
    var result = ""
    var inner: String?
    for character in self {
      switch (character, inner) {
      case ("{", nil): inner = ""
      case ("}", let text?):
        result += "\\(\(text))"
        inner = nil
      case (":", .some), ("{", .some), ("!", .some): return nil
      case (_, let text?): inner = text + String(character)
      case (_, nil): result.append(character)
      }
    }
    return inner == nil ? result : nil
  }
}
