public import Display
internal import JSON
public import LanguageChecker

extension NotebookSession {
  /// What may stand at a cursor, counted in Unicode scalars.
  public func complete(_ text: String, cursor: Int) -> (items: [CompletionItem], range: Range<Int>)
  {
    let list = checker.complete(text, at: text.utf8Offset(ofScalar: cursor))
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
    checker.inspect(text, at: text.utf8Offset(ofScalar: cursor)).map { bundle($0, isFull: isFull) }
  }

  /// What is known about a name; `nil` if nothing is.
  public func explain(_ name: String) -> MIMEBundle? {
    explain(name, wantsSource: false, wantsValue: false)
  }

  /// - Parameters:
  ///   - wantsSource: Whether the text of what a cell has declared is wanted, too.
  ///   - wantsValue: Whether a variable's value is wanted, too; then no cell may be running.
  func explain(_ name: String, wantsSource: Bool, wantsValue: Bool) -> MIMEBundle? {
    checker.inspect(name: name).map { bundle($0, isFull: true) }
  }

  private func bundle(_ result: InspectionResult, isFull: Bool) -> MIMEBundle {
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
