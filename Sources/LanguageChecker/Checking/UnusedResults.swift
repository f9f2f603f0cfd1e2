/// Warnings about values that nobody uses, as swiftc gives them.
extension CellChecker {
  func warnIfUnused(_ expression: TypedExpression, _ node: ExpressionNode) {
    guard !expression.type.isVoid, expression.type != .error,
      expression.type.optionalObject != .void, !expression.type.isNominal("Never")
    else { return }
    if let literal = node.unparenthesized.literalName {
      warn("\(literal) literal is unused", at: node.range)
      return
    }
    switch expression.kind {
    case .call(let reference, _, _): warnIfUnused(reference.declaration, expression, node)
    case .apply:
      warn("result of call to function returning '\(expression.type)' is unused", at: node.range)
    case .load(.variable(let variable)) where !variable.isLet:
      warn("variable is unused", at: node.range)
    case .optionalTry(let inner):
      if !inner.isDiscardable { warn("result of 'try?' is unused", at: node.range) }
    case .forceTry(let inner): warnIfUnused(inner, node)
    case .optionalChain(_, _, let rest): warnIfUnused(rest, node)
    case .optionalInjection(let inner): warnIfUnused(inner, node)
    case .conditional(_, let then, let otherwise)
    where then.isDiscardable && otherwise.isDiscardable:
      break
    case .assign, .block: break
    default: warn("expression of type '\(expression.type)' is unused", at: node.range)
    }
  }

  private func warnIfUnused(
    _ function: FunctionDeclaration, _ expression: TypedExpression, _ node: ExpressionNode
  ) {
    if function.isDiscardable { return }
    switch function.kind {
    case .operatorFunction:
      warn("result of operator '\(function.name)' is unused", at: node.range)
    case .initializer:
      // An inherited initializer makes an instance of the class that is named.
      let made = expression.type.optionalObject ?? expression.type
      let name = function.owner?.kind == .class ? made.nominal?.name : function.owner?.name
      warn("result of '\(name ?? "")' initializer is unused", at: node.range)
    case .getter: warn("expression of type '\(expression.type)' is unused", at: node.range)
    default: warn("result of call to '\(function.shownName)' is unused", at: node.range)
    }
  }
}

extension FunctionDeclaration {
  /// The name as swiftc says it: with labels, if it has any.
  var shownName: String {
    let isPlain = kind != .initializer && name != "subscript"
    if isPlain, !parameters.isEmpty, parameters.allSatisfy({ $0.label == nil }) { return name }
    return
      "\(kind == .initializer ? "init" : name)(\(parameters.map { "\($0.label ?? "_"):" }.joined()))"
  }
}

extension ExpressionNode {
  /// What swiftc calls a literal that stands alone.
  fileprivate var literalName: String? {
    switch kind {
    case .integer, .largeInteger: "integer"
    case .floating: "floating-point"
    case .boolean: "boolean"
    case .string: "string"
    default: nil
    }
  }
}

extension TypedExpression {
  /// Whether its value may be left unused.
  fileprivate var isDiscardable: Bool {
    switch kind {
    case .call(let reference, _, _): type.isVoid || reference.declaration.isDiscardable
    case .optionalInjection(let inner), .optionalChain(_, _, let inner): inner.isDiscardable
    default: type.isVoid
    }
  }
}
