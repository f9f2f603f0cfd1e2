internal import SwiftDiagnostics
internal import SwiftOperators
internal import SwiftParser
internal import SwiftParserDiagnostics
internal import SwiftSyntax

/// Text turned into a tree with its operators folded, and what that takes: the file for ranges and a
/// place for complaints.
final class ParseContext {
  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var tree: SourceFileSyntax

  /// Parses a file.
  ///
  /// Deep nesting is refused before it can exhaust the stack.
  ///
  /// - Parameter isTolerant: Whether text that is still being written is taken as far as it goes.
  init(file: SourceFile, operators: OperatorTable, isTolerant: Bool = false) {
    self.file = file
    var parser = Parser(file.text, maximumNestingLevel: 128)
    let parsed = SourceFileSyntax.parse(from: &parser)
    tree = parsed
    if parsed.hasError, !isTolerant {
      for found in ParseDiagnosticsGenerator.diagnostics(for: parsed)
      where found.diagMessage.severity == .error {
        let start = found.position.utf8Offset
        let end = max(start + 1, found.node.endPositionBeforeTrailingTrivia.utf8Offset)
        diagnostics.append(
          Diagnostic(
            .error, found.message,
            at: SourceRange(file: file, start: start, end: lineEnd(from: start, limit: end))))
      }
      if diagnostics.isEmpty {
        diagnostics.append(
          Diagnostic(
            .error, "this is nested too deeply or is not Swift",
            at: SourceRange(file: file, start: 0, end: 0)))
      }
    }
    guard diagnostics.isEmpty else { return }
    var table = operators
    var failures: [OperatorError] = []
    table.addSourceFile(parsed) { failures.append($0) }
    let folded = table.foldAll(parsed) { failures.append($0) }
    if let folded = folded.as(SourceFileSyntax.self) { tree = folded }
    for failure in failures { report(failure) }
  }

  private func lineEnd(from start: Int, limit: Int) -> Int {
    let line = file.position(at: start).line
    let end = start - file.position(at: start).column + 1 + file.line(line).utf8.count
    return max(start, min(limit, end))
  }

  private func report(_ failure: OperatorError) {
    switch failure {
    case .missingOperator(let name, let node):
      error("cannot find operator '\(name)' in scope", at: node)
    case .incomparableOperators(let left, _, let right, _):
      error(
        "adjacent operators are in unordered precedence groups; add parentheses around one of them",
        at: left)
      _ = right
    default:
      diagnostics.append(
        Diagnostic(.error, failure.message, at: SourceRange(file: file, start: 0, end: 0)))
    }
  }

  func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Hands over what has been complained about so far.
  func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics
  }

  /// The range of a node's text without the white space and comments around it.
  func range(_ node: some SyntaxProtocol) -> SourceRange {
    SourceRange(
      file: file, start: node.positionAfterSkippingLeadingTrivia.utf8Offset,
      end: node.endPositionBeforeTrailingTrivia.utf8Offset)
  }

  func error(_ message: String, at node: some SyntaxProtocol) {
    diagnostics.append(Diagnostic(.error, message, at: range(node)))
  }

  /// Complains that something is real Swift but outside the subset.
  func unsupported(_ what: String, at node: some SyntaxProtocol, instead: String? = nil) {
    let advice = instead.map { "; \($0)" } ?? ""
    error("\(what) not available in cells yet\(advice)", at: node)
  }
}
