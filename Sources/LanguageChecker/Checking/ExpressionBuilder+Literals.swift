extension ExpressionBuilder {
  /// A literal of a type that a cell declares: a call of its `init(arrayLiteral:)`, `init(integerLiteral:)` …
  func literalOfOwnType(
    _ node: ExpressionNode, _ type: StaticType, _ scope: Scope
  ) -> TypedExpression? {
    guard case .nominal(let declaration, let arguments) = type, declaration.module == .session
    else { return nil }
    let literal: (label: String, standard: TypedExpression.Kind, type: StaticType)
    switch node.kind {
    case .array(let elements):
      guard checker.typeDenoted(by: node, scope) == nil else { return nil }
      return arrayLiteral(elements, declaration, arguments, node.range, scope)
    case .dictionary(let elements):
      guard checker.typeDenoted(by: node, scope) == nil else { return nil }
      return dictionaryLiteral(elements, declaration, arguments, node.range, scope)
    case .nilLiteral: literal = ("nilLiteral", .tuple([]), .void)
    case .integer(let value):
      literal = ("integerLiteral", .integerLiteral(value), standard.int)
      if literalInitializer(literal.label, declaration) == nil {
        return literalCall(
          "floatLiteral", .floatingLiteral(Double(value)), standard.double, declaration, arguments,
          node.range)
      }
    case .floating(let value):
      literal = ("floatLiteral", .floatingLiteral(value), standard.double)
    case .boolean(let value):
      literal = ("booleanLiteral", .booleanLiteral(value), standard.bool)
    case .string(let parts) where parts.allSatisfy(\.isText):
      let text = parts.map { if case .text(let text) = $0 { text } else { "" } }.joined()
      literal = ("stringLiteral", .stringLiteral(text), standard.string)
    default: return nil
    }
    return literalCall(
      literal.label, literal.standard, literal.type, declaration, arguments, node.range)
  }

  private func literalInitializer(
    _ label: String, _ declaration: NominalDeclaration
  ) -> FunctionDeclaration? {
    declaration.members(named: "init").lazy.compactMap { $0 as? FunctionDeclaration }
      .first { $0.parameters.first?.label == label }
  }

  /// Complains about an integer literal that a type has no value for.
  func checkRange(of value: Int, _ type: StaticType, _ range: SourceRange) {
    guard case .nominal(let declaration, _) = type, declaration.module == .standardLibrary,
      Prelude.fixedWidthIntegerNames.contains(declaration.name)
    else { return }
    let isSigned = declaration.name.hasPrefix("I")
    if value < 0, !isSigned {
      checker.report(
        "negative integer '\(value)' overflows when stored into unsigned type '\(type)'", at: range)
      return
    }
    guard let width = Int(declaration.name.filter(\.isNumber)), width < 64 else { return }
    let upper = (1 << (isSigned ? width - 1 : width)) - 1
    if value > upper || value < -upper - 1 {
      checker.report(
        "integer literal '\(range.file.text(from: range.start, to: range.end))' overflows when stored into '\(type)'",
        at: range)
    }
  }

  private func literalCall(
    _ label: String, _ kind: TypedExpression.Kind, _ literalType: StaticType,
    _ declaration: NominalDeclaration, _ arguments: [StaticType], _ range: SourceRange
  ) -> TypedExpression? {
    guard let function = literalInitializer(label, declaration) else { return nil }
    let replacements = declaration.replacements(for: arguments)
    let wanted = function.parameters[0].type.substituting(replacements)
    var literal = TypedExpression(kind, type: wanted, range: range)
    if case .integerLiteral(let value) = kind,
      wanted.isNominal("Double") || wanted.isNominal("Float")
    {
      literal = TypedExpression(.floatingLiteral(Double(value)), type: wanted, range: range)
    }
    return TypedExpression(
      .call(
        FunctionReference(function, substitutions: replacements), receiver: nil,
        arguments: [literal]), type: .nominal(declaration, arguments), range: range)
  }

  private func arrayLiteral(
    _ elements: [ExpressionNode], _ declaration: NominalDeclaration, _ arguments: [StaticType],
    _ range: SourceRange, _ scope: Scope
  ) -> TypedExpression? {
    guard let function = literalInitializer("arrayLiteral", declaration) else { return nil }
    let replacements = declaration.replacements(for: arguments)
    let element = function.parameters[0].type.substituting(replacements)
    return literalCall(
      function, elements.map { build($0, as: element, scope: scope) }, of: element, declaration,
      arguments, range)
  }

  private func dictionaryLiteral(
    _ elements: [(key: ExpressionNode, value: ExpressionNode)], _ declaration: NominalDeclaration,
    _ arguments: [StaticType], _ range: SourceRange, _ scope: Scope
  ) -> TypedExpression? {
    guard let function = literalInitializer("dictionaryLiteral", declaration),
      let (key, value) = declaration.dictionaryLiteralElement(arguments)
    else { return nil }
    let pair = function.parameters[0].type.substituting(declaration.replacements(for: arguments))
    let pairs = elements.map { element in
      TypedExpression(
        .tuple([
          build(element.key, as: key, scope: scope), build(element.value, as: value, scope: scope),
        ]), type: pair, range: element.key.range)
    }
    return literalCall(function, pairs, of: pair, declaration, arguments, range)
  }

  /// A call of `init(arrayLiteral:)` or `init(dictionaryLiteral:)`.
  private func literalCall(
    _ function: FunctionDeclaration, _ elements: [TypedExpression], of element: StaticType,
    _ declaration: NominalDeclaration, _ arguments: [StaticType], _ range: SourceRange
  ) -> TypedExpression {
    let list = TypedExpression(
      .arrayLiteral(elements), type: standard.array(of: element), range: range)
    return TypedExpression(
      .call(
        FunctionReference(function, substitutions: declaration.replacements(for: arguments)),
        receiver: nil, arguments: [list]), type: .nominal(declaration, arguments), range: range)
  }
}
