public import Display
internal import JSON
public import LanguageChecker
internal import LanguageRuntime

extension NotebookSession {
  /// What may stand at a cursor, counted in Unicode scalars; best first.
  public func complete(_ text: String, cursor: Int) -> (items: [CompletionItem], range: Range<Int>)
  {
    let offset = text.utf8Offset(ofScalar: cursor)
    let list =
      CommandCompletion(text, at: offset)?.list(in: self)
      ?? checker.complete(CellText(text).swift, at: offset)
    return (
      list.items,
      text.scalarOffset(
        ofUTF8: list.range.lowerBound)..<text.scalarOffset(
          ofUTF8: list.range.upperBound)
    )
  }

  /// What is known about the name at a cursor, counted in Unicode scalars; `nil` if nothing is.
  ///
  /// - Parameter isFull: Whether all of the documentation is wanted, or its first paragraph only.
  public func inspect(_ text: String, cursor: Int, isFull: Bool) -> MIMEBundle? {
    let offset = text.utf8Offset(ofScalar: cursor)
    let cell = CellText(text)
    for line in cell.commands {
      let isArgument = line.takesStatement && offset >= line.argument.lowerBound
      guard line.nameRange.lowerBound <= offset, !isArgument,
        offset <= max(line.nameRange.upperBound, line.argument.upperBound)
      else { continue }
      if case .percent = line.kind {
        return CommandTable.command(named: line.name).map { HelpCommand.explanation(of: $0) }
      }
      return explain(line.name)
    }
    return checker.inspect(cell.swift, at: offset).map { bundle(described($0), isFull: isFull) }
  }

  /// What is known about a name; `nil` if nothing is.
  public func explain(_ name: String) -> MIMEBundle? { explain(name, wantsSource: false) }

  /// - Parameter wantsSource: Whether the text of what a cell has declared is wanted, too.
  func explain(_ name: String, wantsSource: Bool) -> MIMEBundle? {
    checker.inspect(name: name).map {
      bundle(described($0), isFull: true, withSource: wantsSource)
    }
  }

  /// Whether a text can be run as it stands.
  public func completeness(of text: String) -> Completeness {
    let cell = CellText(text)
    guard cell.hasCommands else { return Completeness(of: text) }
    if cell.commands.contains(where: { $0.kind == .percent(isForCell: true) }),
      cell.parts.count == 1
    {
      // The cell that the command stands for is still to come.
      return .incomplete(indent: "")
    }
    return Completeness(of: cell.swift)
  }

  /// Adds a session variable's value, unless a cell is just changing it.
  private func described(_ result: InspectionResult) -> InspectionResult {
    guard result.isSessionVariable, let variable = checker.sessionVariable(named: result.name)
    else { return result }
    var result = result
    let value = machineLock.withLockIfFree { () -> String? in
      machine.value(of: variable).map { machine.summary(of: $0, limit: 200) }
    }
    if let value = value ?? nil { result.signature += "  // \(value)" }
    return result
  }

  private func bundle(
    _ result: InspectionResult, isFull: Bool, withSource: Bool = false
  ) -> MIMEBundle {
    if withSource, !result.source.isEmpty {
      return MIMEBundle([
        .plainText: .string(result.source),
        .markdown: .string("```swift\n\(result.source)\n```"),
      ])
    }
    var documentation = result.documentation
    if !isFull, let end = documentation.firstParagraphEnd {
      documentation = String(documentation[..<end])
    }
    let markdown = "```swift\n\(result.signature)\n```\n\n\(documentation)"
    let plain = result.signature + (documentation.isEmpty ? "" : "\n\n\(documentation)")
    return MIMEBundle([.plainText: .string(plain), .markdown: .string(markdown)])
  }
}

extension String {
  /// The UTF-8 offset of a Unicode scalar, counted from the start.
  fileprivate func utf8Offset(ofScalar offset: Int) -> Int {
    var bytes = 0
    for scalar in unicodeScalars.prefix(max(0, offset)) { bytes += UTF8.width(scalar) }
    return bytes
  }

  /// The number of Unicode scalars before a UTF-8 offset.
  fileprivate func scalarOffset(ofUTF8 offset: Int) -> Int {
    var bytes = 0
    var scalars = 0
    for scalar in unicodeScalars {
      if bytes >= offset { break }
      bytes += UTF8.width(scalar)
      scalars += 1
    }
    return scalars
  }

  fileprivate var firstParagraphEnd: Index? {
    var previous: Index?
    for index in indices where self[index] == "\n" {
      if let previous, self.index(after: previous) == index { return previous }
      previous = index
    }
    return nil
  }
}
