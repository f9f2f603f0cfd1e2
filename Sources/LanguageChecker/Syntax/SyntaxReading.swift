internal import SwiftSyntax

extension CodeBlockItemSyntax {
  /// The item, if it is an expression (`if` and `switch` are, where they stand as statements too).
  var expression: ExprSyntax? {
    switch item {
    case .expr(let expression): expression
    case .stmt(let statement): statement.as(ExpressionStmtSyntax.self)?.expression
    case .decl: nil
    }
  }
}

extension PatternBindingListSyntax {
  /// Each binding's type annotation. In `let x, y: Int` the later one holds for the names before it.
  var annotations: [TypeSyntax?] {
    var annotation: TypeSyntax?
    var result: [TypeSyntax?] = []
    for binding in reversed() {
      annotation = binding.typeAnnotation?.type ?? (binding.initializer == nil ? annotation : nil)
      result.append(annotation)
    }
    return result.reversed()
  }
}
