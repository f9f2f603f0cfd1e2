internal import SwiftSyntax

extension CellChecker {
  func whileStatement(
    _ syntax: WhileStmtSyntax, label: String?, _ parse: ParseContext
  ) -> TypedStatement {
    let target = JumpTarget()
    let inner = Scope(parent: currentScope)
    let conditions = self.conditions(syntax.conditions, parse, in: inner)
    let body = loop(label, target) { block(syntax.body.statements, parse, in: inner) }
    return TypedStatement(.while(conditions, body, target), range: parse.range(syntax))
  }

  func repeatStatement(
    _ syntax: RepeatStmtSyntax, label: String?, _ parse: ParseContext
  ) -> TypedStatement {
    let target = JumpTarget()
    let body = loop(label, target) { block(syntax.body.statements, parse) }
    let node = parse.expression(syntax.condition)
    flush(parse)
    let condition =
      check(node, wanted: standard.bool, purpose: .condition)
      ?? TypedExpression(.booleanLiteral(false), type: standard.bool, range: node.range)
    return TypedStatement(
      .repeat(body, while: condition, target), range: parse.range(syntax))
  }

  func forStatement(
    _ syntax: ForStmtSyntax, label: String?, _ parse: ParseContext
  ) -> TypedStatement {
    let range = parse.range(syntax)
    let target = JumpTarget()
    if let keyword = syntax.awaitKeyword { parse.unsupported("'for await' is", at: keyword) }
    let node = parse.expression(syntax.sequence)
    flush(parse)
    let inner = Scope(parent: currentScope)
    let iteration = self.iteration(node)
    let elementType = iteration?.elementType ?? .error
    return within(inner) {
      let wanted = syntax.typeAnnotation.map { resolve(TypeNode($0.type, in: parse), currentScope) }
      let pattern = self.pattern(
        syntax.pattern, matching: wanted ?? elementType, isLet: true, parse, isDeclaration: true)
      var condition: TypedExpression?
      if let clause = syntax.whereClause {
        let node = parse.expression(clause.condition)
        flush(parse)
        condition = check(node, wanted: standard.bool, purpose: .condition)
      }
      let body = loop(label, target) { block(syntax.body.statements, parse) }
      guard let iteration else {
        return TypedStatement(.do(body, target), range: range)
      }
      return TypedStatement(
        .forIn(pattern, iteration.kind, where: condition, body, target), range: range)
    }
  }

  private func iteration(_ node: ExpressionNode) -> (kind: TypedIteration, elementType: StaticType)?
  {
    guard let value = check(node) else { return nil }
    // `lower..<upper` of integers needs no range.
    if case .binary(let name, _, _, _) = node.unparenthesized.kind, name == "..<" || name == "...",
      case .call(_, _, let arguments) = value.kind, arguments.count == 2,
      arguments.allSatisfy({ $0.type == standard.int })
    {
      return (
        .integerRange(lower: arguments[0], upper: arguments[1], isClosed: name == "..."),
        standard.int
      )
    }
    return sequenceIteration(value, node)
  }

  private func sequenceIteration(
    _ value: TypedExpression, _ node: ExpressionNode
  ) -> (kind: TypedIteration, elementType: StaticType)? {
    if let element = value.type.arrayElement { return (.array(value), element) }
    if value.type == .error { return nil }
    guard let sequence = standard.declaration("Sequence"),
      value.type.conforms(to: sequence, assuming: assumptions),
      let makeIterator = requirement("makeIterator", of: "Sequence", for: value.type),
      let next = requirementDeclaration("next", of: "IteratorProtocol"),
      let iteratorAssociated = associated("Iterator", of: "Sequence"),
      let elementAssociated = associated("Element", of: "Sequence")
    else {
      if value.type.optionalObject != nil {
        report(
          "for-in loop requires '\(value.type)' to conform to 'Sequence'; did you mean to unwrap optional?",
          at: node.range)
      } else {
        report(
          "for-in loop requires '\(value.type)' to conform to 'Sequence'", at: node.range,
          notes: value.type == standard.int
            ? [Diagnostic(.note, "write '0..<\(node.range.text)' to count", at: node.range)] : [])
      }
      return nil
    }
    let element = canonical(.member(value.type, elementAssociated))
    var iterator = canonical(.member(value.type, iteratorAssociated))
    if case .member = iterator, makeIterator.declaration.result != .error {
      iterator = canonical(
        makeIterator.declaration.result.substituting(makeIterator.substitutions))
    }
    let nextReference: FunctionReference
    if let selfParameter = next.owner?.selfParameter {
      nextReference = FunctionReference(
        next, substitutions: [selfParameter: iterator], dispatch: .witness)
    } else {
      nextReference = FunctionReference(next)
    }
    return (
      .sequence(
        value, makeIterator: makeIterator, iteratorType: iterator, next: nextReference,
        elementType: element), element
    )
  }

  func canonical(_ type: StaticType) -> StaticType {
    ConstraintSolver(checker: self).fullyResolved(type)
  }

  private func requirementDeclaration(_ name: String, of owner: String) -> FunctionDeclaration? {
    standard.declaration(owner)?.members(named: name).first as? FunctionDeclaration
  }

  private func requirement(
    _ name: String, of owner: String, for type: StaticType
  ) -> FunctionReference? {
    guard let declaration = requirementDeclaration(name, of: owner) else { return nil }
    if let witness = declaration.witness(in: type) { return witness }
    guard let selfParameter = declaration.owner?.selfParameter else { return nil }
    return FunctionReference(declaration, substitutions: [selfParameter: type], dispatch: .witness)
  }

  private func associated(_ name: String, of owner: String) -> AssociatedTypeDeclaration? {
    standard.declaration(owner)?.associatedTypeDeclarations.first { $0.name == name }
  }
}
