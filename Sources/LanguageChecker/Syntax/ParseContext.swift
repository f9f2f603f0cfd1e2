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
  /// The generic types that were written with arguments, and where.
  var genericUses: [GenericUse] = []
  /// The operators with those that the file declares.
  private(set) var operators = OperatorTable.standardOperators

  /// Parses a file.
  ///
  /// Deep nesting is refused before it can exhaust the stack.
  ///
  /// - Parameter isTolerant: Whether text that is still being written is taken as far as it goes.
  init(file: SourceFile, operators: OperatorTable, isTolerant: Bool = false) {
    self.file = file
    if let place = file.text.tooDeeplyNested(limit: 200) {
      tree = SourceFileSyntax(statements: [], endOfFileToken: .endOfFileToken())
      diagnostics.append(
        Diagnostic(
          .error, "brackets are nested too deeply here; split the expression up",
          at: SourceRange(file: file, start: place, end: place + 1)))
      return
    }
    var parser = Parser(
      ConditionalCompilation.activeText(of: file.text), maximumNestingLevel: 128)
    let parsed = SourceFileSyntax.parse(from: &parser)
    tree = parsed
    if parsed.hasError, !isTolerant {
      for found in ParseDiagnosticsGenerator.diagnostics(for: parsed).prefix(50)
      where found.diagMessage.severity == .error {
        var start = found.position.utf8Offset
        var sentence = SyntaxSentences.swiftcs(found.message)
        // What follows is taken for one more element.
        if ["expected ']' to end array", "expected ',' separator"].contains(sentence),
          let next = file.nextInLine(after: start)
        {
          start = next
          sentence = "expected ',' separator"
        }
        let end = max(start + 1, found.node.endPositionBeforeTrailingTrivia.utf8Offset)
        diagnostics.append(
          Diagnostic(
            .error, sentence,
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
    if parsed.isDeeper(than: 1_500) {
      diagnostics.append(
        Diagnostic(
          .error, "this is nested too deeply; split it up",
          at: SourceRange(file: file, start: 0, end: min(1, file.text.utf8.count))))
      tree = SourceFileSyntax(statements: [], endOfFileToken: .endOfFileToken())
      return
    }
    if let sequence = LongSequenceFinder.find(in: parsed, limit: 500) {
      error("this expression has more than 500 operators; split it up", at: sequence)
      tree = SourceFileSyntax(statements: [], endOfFileToken: .endOfFileToken())
      return
    }
    var table = operators
    defer { self.operators = table }
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
    case .incomparableOperators(let left, let leftGroup, _, let rightGroup):
      error(
        leftGroup == rightGroup
          ? "adjacent operators are in non-associative precedence group '\(leftGroup)'"
          : "adjacent operators are in unordered precedence groups '\(leftGroup)' and '\(rightGroup)'",
        at: left)
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
    error(message, at: range(node))
  }

  func error(_ message: String, at range: SourceRange) {
    diagnostics.append(Diagnostic(.error, message, at: range))
  }

  /// Complains that something is real Swift but outside the subset.
  func unsupported(_ what: String, at node: some SyntaxProtocol, instead: String? = nil) {
    let advice = instead.map { "; \($0)" } ?? ""
    error("\(what) not available in cells yet\(advice)", at: node)
  }
}

extension String {
  /// Where more brackets are open than a limit allows; strings and comments do not count.
  func tooDeeplyNested(limit: Int) -> Int? {
    var depth = 0
    // The parser looks ahead over directly nested `[` to tell types from values: twice as long for each more.
    var squares = 0
    let squareLimit = 12
    var isInString = false
    var previous: UInt8 = 0
    var isInComment = false
    for (offset, byte) in utf8.enumerated() {
      defer { previous = byte }
      if byte == UInt8(ascii: "\n") {
        isInComment = false
        isInString = false
        continue
      }
      if isInComment { continue }
      if byte == UInt8(ascii: "\""), previous != UInt8(ascii: "\\") {
        isInString.toggle()
        continue
      }
      if isInString { continue }
      switch byte {
      case UInt8(ascii: "/") where previous == UInt8(ascii: "/"): isInComment = true
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        squares = byte == UInt8(ascii: "[") ? squares + 1 : 0
        if depth > limit || squares > squareLimit { return offset }
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth = max(0, depth - 1)
        squares = max(0, squares - 1)
      default: break
      }
    }
    return nil
  }
}

/// Finds an expression of so many operators that its tree would be too deep.
private final class LongSequenceFinder: SyntaxVisitor {
  private var found: SequenceExprSyntax?
  private let limit: Int

  private init(limit: Int) {
    self.limit = limit
    super.init(viewMode: .sourceAccurate)
  }

  static func find(in tree: SourceFileSyntax, limit: Int) -> SequenceExprSyntax? {
    let finder = LongSequenceFinder(limit: limit)
    finder.walk(tree)
    return finder.found
  }

  override func visit(_ node: SequenceExprSyntax) -> SyntaxVisitorContinueKind {
    if found == nil, node.elements.count > 2 * limit { found = node }
    return found == nil ? .visitChildren : .skipChildren
  }
}

extension SourceFileSyntax {
  /// Whether the tree has more levels than a number. The walk keeps its own list: the tree may be deeper than the stack.
  fileprivate func isDeeper(than limit: Int) -> Bool {
    var level: [Syntax] = [Syntax(self)]
    var depth = 0
    while !level.isEmpty {
      depth += 1
      if depth > limit { return true }
      level = level.flatMap { $0.children(viewMode: .sourceAccurate) }
    }
    return false
  }
}
