internal import SwiftSyntax

extension ParseContext {
  /// What `#line`, `#column`, `#function` and `#file` stand for at a place; `nil` for other macros.
  func sourceLocation(_ name: String, _ syntax: ExprSyntax) -> ExpressionNode.Kind? {
    let position = file.position(at: range(syntax).start)
    switch name {
    case "line": return .integer(position.line)
    case "column": return .integer(position.column)
    case "function": return .string([.text(functionName(around: Syntax(syntax)))])
    case "file", "fileID", "filePath": return .string([.text(file.name)])
    default: return nil
    }
  }

  /// The innermost function, initializer, property or type around a place, as `#function` writes it.
  private func functionName(around syntax: Syntax) -> String {
    var current = syntax.parent
    while let here = current {
      if let function = here.as(FunctionDeclSyntax.self) {
        let labels = function.signature.parameterClause.parameters.map { label($0) }
        return name(function.name) + "(\(labels.joined()))"
      }
      if let initializer = here.as(InitializerDeclSyntax.self) {
        let labels = initializer.signature.parameterClause.parameters.map { label($0) }
        return "init(\(labels.joined()))"
      }
      if let subscripts = here.as(SubscriptDeclSyntax.self) {
        let labels = subscripts.parameterClause.parameters.map {
          $0.secondName == nil ? "_:" : label($0)
        }
        return "subscript(\(labels.joined()))"
      }
      if here.is(DeinitializerDeclSyntax.self) { return "deinit" }
      if let binding = here.as(PatternBindingSyntax.self), binding.accessorBlock != nil {
        return binding.pattern.trimmedDescription
      }
      current = here.parent
    }
    return "main"
  }

  private func label(_ parameter: FunctionParameterSyntax) -> String {
    parameter.firstName.text + ":"
  }
}
