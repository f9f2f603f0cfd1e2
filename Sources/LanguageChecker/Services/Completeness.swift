internal import SwiftDiagnostics
internal import SwiftParser
internal import SwiftParserDiagnostics
internal import SwiftSyntax

/// Whether a text can be run as it stands, or the reader is still writing it.
public enum Completeness: Hashable, Sendable {
  case complete
  /// More has to follow; the next line would begin with this indentation.
  case incomplete(indent: String)
  /// Nothing that could follow would make it right.
  case invalid

  /// Looks at the syntax only: names and types may still be wrong.
  public init(of text: String) {
    if text.tooDeeplyNested(limit: 200) != nil {
      self = .complete
      return
    }
    self = onLargeStack { Completeness(parsing: text) }
  }

  private init(parsing text: String) {
    let tree = Parser.parse(source: text)
    guard tree.hasError else {
      self = .complete
      return
    }
    if tree.hasUnfinishedLineOfText {
      self = .invalid
      return
    }
    let end = tree.endOfLastToken
    for diagnostic in ParseDiagnosticsGenerator.diagnostics(for: tree)
    where diagnostic.diagMessage.severity == .error {
      if diagnostic.diagMessage.diagnosticID == Completeness.unterminatedComment { continue }
      // An error before the end is not just something unfinished.
      if diagnostic.position < end {
        self = .invalid
        return
      }
    }
    self = .incomplete(indent: Completeness.indent(after: text))
  }

  private static let unterminatedComment = MessageID(
    domain: "SwiftLexer", id: "StaticTokenError.unterminatedBlockComment")

  /// The indentation of the last line that is not blank, two spaces more if it ends with an opening bracket.
  private static func indent(after text: String) -> String {
    let lines = text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    guard let last = lines.last else { return "" }
    let indent = last.prefix { $0 == " " || $0 == "\t" }
    let code = last.reversed().drop(while: \.isWhitespace)
    let opens = code.first.map { "{([".contains($0) } ?? false
    // `{ x in` opens a closure.
    let opensClosure = last.hasSuffix(" in") && last.contains("{")
    return opens || opensClosure ? indent + "  " : String(indent)
  }
}

extension SourceFileSyntax {
  /// Where the last token that has text ends.
  fileprivate var endOfLastToken: AbsolutePosition {
    var token = lastToken(viewMode: .sourceAccurate)
    if let last = token, last.tokenKind == .endOfFile {
      token = last.previousToken(viewMode: .sourceAccurate)
    }
    return token?.endPositionBeforeTrailingTrivia ?? position
  }

  /// Whether a one-line text literal is open at the end of its line: the next line cannot close it.
  fileprivate var hasUnfinishedLineOfText: Bool {
    final class Visitor: SyntaxVisitor {
      var found = false
      override func visit(_ node: StringLiteralExprSyntax) -> SyntaxVisitorContinueKind {
        if node.closingQuote.presence == .missing, node.openingQuote.tokenKind == .stringQuote {
          found = true
        }
        return .visitChildren
      }
    }
    let visitor = Visitor(viewMode: .all)
    visitor.walk(self)
    return visitor.found
  }
}
