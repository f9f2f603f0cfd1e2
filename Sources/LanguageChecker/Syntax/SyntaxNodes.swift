internal import SwiftSyntax

/// A type as it was written.
final class TypeNode {
  let syntax: TypeSyntax
  let context: ParseContext
  let range: SourceRange
  init(_ syntax: TypeSyntax, in context: ParseContext) {
    self.syntax = syntax
    self.context = context
    range = context.range(syntax)
  }
}

/// A closure expression as it was written.
final class ClosureNode {
  struct Parameter {
    let name: String
    let type: TypeNode?
    let range: SourceRange
    var isInout = false
  }
  struct Capture {
    let name: String
    let value: ExpressionNode
    let ownership: Ownership
    let range: SourceRange
  }

  let syntax: ClosureExprSyntax
  let context: ParseContext
  let range: SourceRange
  /// `nil` if the closure uses `$0`, `$1`, … or takes nothing.
  let parameters: [Parameter]?
  let result: TypeNode?
  let captures: [Capture]
  let `throws`: Bool
  /// The body if it is one expression.
  let expression: ExpressionNode?
  /// How many anonymous parameters the body names: 2 if the highest is `$1`.
  let anonymousParameterCount: Int
  var statements: CodeBlockItemListSyntax { syntax.statements }

  init(
    syntax: ClosureExprSyntax, context: ParseContext, range: SourceRange,
    parameters: [Parameter]?, result: TypeNode?, captures: [Capture], throws: Bool,
    expression: ExpressionNode?, anonymousParameterCount: Int
  ) {
    self.syntax = syntax
    self.context = context
    self.range = range
    self.parameters = parameters
    self.result = result
    self.captures = captures
    self.throws = `throws`
    self.expression = expression
    self.anonymousParameterCount = anonymousParameterCount
  }
}

/// `if` as an expression.
final class IfNode {
  let syntax: IfExprSyntax
  let context: ParseContext
  init(_ syntax: IfExprSyntax, in context: ParseContext) {
    self.syntax = syntax
    self.context = context
  }
}

/// `switch` as an expression.
final class SwitchNode {
  let syntax: SwitchExprSyntax
  let context: ParseContext
  init(_ syntax: SwitchExprSyntax, in context: ParseContext) {
    self.syntax = syntax
    self.context = context
  }
}

/// Finds the highest anonymous closure parameter that belongs to one closure.
final class AnonymousParameterFinder: SyntaxVisitor {
  private(set) var count = 0

  override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
    let text = node.baseName.text
    if text.hasPrefix("$"), let index = Int(text.dropFirst()) { count = max(count, index + 1) }
    return .visitChildren
  }

  // A nested closure's `$0` is its own.
  override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
}
