/// What people write who know Python or another language: after swiftc's sentence, a note says how Swift writes it.
///
/// An error is recognised by its sentence and by what stands in its line. A change that a program can make is offered
/// with the note.
struct HabitNotes {
  struct Advice {
    /// How Swift writes it.
    let sentence: String
    /// What it is about, and what a change would replace.
    let range: Range<Int>
    let replacement: String?

    init(_ sentence: String, _ range: Range<Int>, replacement: String? = nil) {
      self.sentence = sentence
      self.range = range
      self.replacement = replacement
    }
  }

  let file: SourceFile

  /// The errors of a cell, with notes.
  func annotate(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated().map { number, diagnostic in
      diagnostic.severity == .error && number < DiagnosticRenderer.limit
        ? annotated(diagnostic) : diagnostic
    }
  }

  /// The complaints of the parser, with notes; the first in each line says enough.
  func annotateSyntax(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var lines: Set<Int> = []
    return diagnostics.compactMap { diagnostic in
      guard lines.insert(file.position(at: diagnostic.range.caret).line).inserted else {
        return nil
      }
      if diagnostic.message.contains(" operator") { return annotated(diagnostic) }
      let place = diagnostic.range.caret
      let habits = SyntaxHabits(LineTokens(of: file, at: place), at: place)
      return noted(diagnostic, habits.advice ?? colonBefore(place, diagnostic.message))
    }
  }

  /// `class Layer:` in the line before, which reads what follows as a superclass.
  private func colonBefore(_ place: Int, _ message: String) -> Advice? {
    let column = file.position(at: place).column
    guard message.hasPrefix("expected '{' in "), place >= column else { return nil }
    let before = LineTokens(of: file, at: place - column)
    return before.tokens.last?.text == ":" ? SyntaxHabits(before, at: before.end).advice : nil
  }

  private func annotated(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.range.file == file else { return diagnostic }
    let place = diagnostic.range.caret
    let line = LineTokens(of: file, at: place)
    guard let index = line.index(at: place) else { return diagnostic }
    let message = diagnostic.message
    let tensors = TensorHabits(line: line, index: index)
    if let name = message.quoted(after: "cannot find '"), message.contains("' in scope") {
      return noted(
        diagnostic,
        tensors.moduleAdvice(name) ?? NameHabits(line: line, index: index).advice(name)
          ?? tensors.functionAdvice(name))
    }
    if let name = message.quoted(after: "cannot find type '") {
      return noted(diagnostic, NameHabits(line: line, index: index).typeAdvice(name))
    }
    if let name = message.quoted(after: "' has no member '"),
      let type = message.quoted(after: "value of type '")
    {
      return noted(
        diagnostic,
        type == "Tensor"
          ? tensors.memberAdvice(name)
          : MemberHabits(line: line, index: index).advice(name, of: type)
            ?? tensors.modelAdvice(name))
    }
    if let name = message.quoted(after: "type 'Tensor' has no member '") {
      return noted(diagnostic, tensors.typeMemberAdvice(name))
    }
    if let advice = tensors.advice(about: message) { return noted(diagnostic, advice) }
    if message.hasPrefix("no such module '") {
      return noted(diagnostic, NameHabits(line: line, index: index).moduleAdvice)
    }
    return noted(
      diagnostic,
      OperandHabits(line: line, index: index, range: diagnostic.range).advice(about: message))
  }

  private func noted(_ diagnostic: Diagnostic, _ advice: Advice?) -> Diagnostic {
    guard let advice else { return diagnostic }
    let range = SourceRange(
      file: file, start: advice.range.lowerBound, end: advice.range.upperBound)
    let note = Diagnostic(
      .note, advice.sentence, at: range,
      fixIts: advice.replacement.map {
        [.init(message: "replace it with '\($0)'", range: range, replacement: $0)]
      } ?? [])
    // A name that only looks alike is not what was meant.
    let isOperator = diagnostic.message.hasPrefix("cannot find operator")
    let message =
      isOperator ? diagnostic.message : diagnostic.message.cut(before: "; did you mean '")
    return Diagnostic(.error, message, at: diagnostic.range, notes: [note])
  }
}

extension String {
  /// What follows a mark, up to the next quotation mark.
  func quoted(after mark: String) -> String? {
    guard let start = firstRange(of: mark)?.upperBound else { return nil }
    return String(self[start...].prefix { $0 != "'" })
  }

  fileprivate func cut(before mark: String) -> String {
    firstRange(of: mark).map { String(self[..<$0.lowerBound]) } ?? self
  }

  private func firstRange(of mark: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(mark) { return start..<index(start, offsetBy: mark.count) }
      start = index(after: start)
    }
    return nil
  }
}
