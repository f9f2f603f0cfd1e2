internal import SwiftSyntax

extension ParseContext {
  /// The node of an expression; the tree it comes from has been folded.
  func expression(_ syntax: ExprSyntax) -> ExpressionNode {
    if syntax.is(SequenceExprSyntax.self) {
      // Folding has already said why this sequence of operators has no order.
      return ExpressionNode(.unsupported(""), at: range(syntax))
    }
    return node(syntax)
  }

  private func node(_ syntax: ExprSyntax) -> ExpressionNode {
    let range = range(syntax)
    func make(_ kind: ExpressionNode.Kind, pointingAt token: TokenSyntax? = nil) -> ExpressionNode {
      ExpressionNode(kind, at: range, caret: token.map { self.range($0).start })
    }
    func fail(_ what: String, instead: String? = nil) -> ExpressionNode {
      unsupported(what, at: syntax, instead: instead)
      return make(.unsupported(what))
    }

    switch syntax.as(ExprSyntaxEnum.self) {
    case .sequenceExpr:
      return expression(syntax)
    case .integerLiteralExpr(let literal):
      return make(integer(literal.literal.text, negative: false, at: syntax))
    case .floatLiteralExpr(let literal):
      return make(floating(literal.literal.text, at: syntax))
    case .booleanLiteralExpr(let literal):
      return make(.boolean(literal.literal.tokenKind == .keyword(.true)))
    case .nilLiteralExpr: return make(.nilLiteral)
    case .stringLiteralExpr(let literal): return make(.string(stringParts(literal)))
    case .arrayExpr(let array):
      return make(.array(array.elements.map { expression($0.expression) }))
    case .dictionaryExpr(let dictionary):
      guard case .elements(let elements) = dictionary.content else { return make(.dictionary([])) }
      return make(
        .dictionary(elements.map { (key: expression($0.key), value: expression($0.value)) }))
    case .tupleExpr(let tuple):
      return make(
        .tuple(tuple.elements.map { (label: $0.label?.text, value: expression($0.expression)) }))
    case .declReferenceExpr(let reference):
      return make(
        .name(
          name(reference.baseName), labels: reference.argumentNames.map(argumentLabels),
          genericArguments: []))
    case .genericSpecializationExpr(let specialization):
      guard
        let reference = specialization.expression.as(DeclReferenceExprSyntax.self)
      else { return fail("a generic member with explicit type arguments is") }
      return make(
        .name(
          name(reference.baseName), labels: nil,
          genericArguments: specialization.genericArgumentClause.arguments.compactMap {
            guard case .type(let type) = $0.argument else { return nil }
            return TypeNode(type, in: self)
          }))
    case .memberAccessExpr(let access):
      if let module = access.base?.as(DeclReferenceExprSyntax.self)?.baseName.text,
        Library.importableModules.contains(module)
      {
        let member = name(access.declName.baseName)
        return make(.name(Library.qualifier + member, labels: nil, genericArguments: []))
      }
      let base = access.base.map(expression)
      let member = access.declName
      let nameRange = self.range(member)
      if member.baseName.text == "self", let base {
        return make(.member(base, name: "self", nameRange: nameRange, labels: nil))
      }
      if let base, let index = Int(member.baseName.text) {
        return wrapChain(make(.tupleElement(base, index), pointingAt: member.baseName), syntax)
      }
      return wrapChain(
        make(
          .member(
            base, name: name(member.baseName), nameRange: nameRange,
            labels: member.argumentNames.map(argumentLabels))), syntax)
    case .subscriptCallExpr(let call):
      return wrapChain(
        make(
          .subscript(
            expression(call.calledExpression), arguments(call.arguments, trailing: nil, more: nil)
          ), pointingAt: call.leftSquare), syntax)
    case .functionCallExpr(let call):
      return wrapChain(
        make(
          .call(
            expression(call.calledExpression),
            arguments(
              call.arguments, trailing: call.trailingClosure,
              more: call.additionalTrailingClosures))), syntax)
    case .prefixOperatorExpr(let prefix):
      let text = prefix.operator.text
      if text == "-" {
        if let literal = prefix.expression.as(IntegerLiteralExprSyntax.self) {
          return make(integer(literal.literal.text, negative: true, at: syntax))
        }
        if let literal = prefix.expression.as(FloatLiteralExprSyntax.self),
          case .floating(let value) = floating(literal.literal.text, at: syntax)
        {
          return make(.floating(-value))
        }
      }
      return make(
        .prefix(text, operatorRange: self.range(prefix.operator), expression(prefix.expression)))
    case .postfixOperatorExpr(let postfix):
      return make(
        .postfix(
          postfix.operator.text, operatorRange: self.range(postfix.operator),
          expression(postfix.expression)))
    case .infixOperatorExpr(let infix): return infixNode(infix, range)
    case .assignmentExpr, .binaryOperatorExpr, .arrowExpr, .unresolvedAsExpr, .unresolvedIsExpr,
      .unresolvedTernaryExpr:
      return fail("an operator in this place is")
    case .ternaryExpr(let ternary):
      return make(
        .conditional(
          expression(ternary.condition), expression(ternary.thenExpression),
          expression(ternary.elseExpression)), pointingAt: ternary.questionMark)
    case .closureExpr(let closure): return make(.closure(closureNode(closure)))
    case .forceUnwrapExpr(let unwrap):
      return wrapChain(make(.forceUnwrap(expression(unwrap.expression))), syntax)
    case .optionalChainingExpr(let chaining):
      return wrapChain(make(.optionalUnwrap(expression(chaining.expression))), syntax)
    case .isExpr(let test):
      return make(
        .is(expression(test.expression), TypeNode(test.type, in: self)), pointingAt: test.isKeyword)
    case .asExpr(let cast):
      let value = expression(cast.expression)
      let type = TypeNode(cast.type, in: self)
      switch cast.questionOrExclamationMark?.tokenKind {
      case .postfixQuestionMark?:
        return make(.conditionalCast(value, type), pointingAt: cast.asKeyword)
      case .exclamationMark?: return make(.forcedCast(value, type), pointingAt: cast.asKeyword)
      default: return make(.coerce(value, type), pointingAt: cast.asKeyword)
      }
    case .tryExpr(let expr):
      let value = expression(expr.expression)
      switch expr.questionOrExclamationMark?.tokenKind {
      case .postfixQuestionMark?: return make(.try(value, .optional))
      case .exclamationMark?: return make(.try(value, .forced))
      default: return make(.try(value, .plain))
      }
    case .inOutExpr(let address): return make(.inoutAddress(expression(address.expression)))
    case .discardAssignmentExpr: return make(.discard)
    case .ifExpr(let expr): return make(.ifExpression(IfNode(expr, in: self)))
    case .switchExpr(let expr): return make(.switchExpression(SwitchNode(expr, in: self)))
    case .typeExpr(let type): return make(.type(TypeNode(type.type, in: self)))
    case .superExpr: return make(.name("super", labels: nil, genericArguments: []))
    case .keyPathExpr(let path):
      let names = path.components.compactMap { component -> String? in
        guard case .property(let property) = component.component else { return nil }
        return property.declName.baseName.text
      }
      guard names.count == path.components.count else {
        return fail(
          "a key path through '?', '!' or '[…]' is",
          instead: "write a closure such as { $0.name }")
      }
      return make(.keyPath(root: path.root.map { TypeNode($0, in: self) }, names))
    case .awaitExpr:
      return fail("'await' is", instead: "cells run one statement after the other")
    case .macroExpansionExpr(let macro):
      if let value = sourceLocation(macro.macroName.text, syntax) { return make(value) }
      return fail("the macro '#\(macro.macroName.text)' is")
    case .regexLiteralExpr: return fail("a regular expression literal is")
    case .missingExpr, .editorPlaceholderExpr, .patternExpr:
      // swift-syntax has already said what is missing.
      return make(.unsupported(""))
    default: return fail("this expression is")
    }
  }

  private func infixNode(_ infix: InfixOperatorExprSyntax, _ range: SourceRange) -> ExpressionNode {
    let left = expression(infix.leftOperand)
    let right = expression(infix.rightOperand)
    if let assignment = infix.operator.as(AssignmentExprSyntax.self) {
      let caret = self.range(assignment.equal).start
      return ExpressionNode(.assign(left, right), at: range, caret: caret)
    }
    guard let binary = infix.operator.as(BinaryOperatorExprSyntax.self) else {
      unsupported("this operator is", at: infix.operator)
      return ExpressionNode(.unsupported(""), at: range)
    }
    let name = binary.operator.text
    let operatorRange = self.range(binary.operator)
    // `total? += 1`: the chain goes on over the operator.
    let isAssignment = name.hasSuffix("=") && !["==", "!=", "<=", ">=", "==="].contains(name)
    if isAssignment, containsOptionalUnwrap(left.withoutChain) {
      let whole = ExpressionNode(
        .binary(name, operatorRange: operatorRange, left.withoutChain, right), at: range)
      return ExpressionNode(.optionalChain(whole), at: range)
    }
    return ExpressionNode(
      .binary(name, operatorRange: operatorRange, left, right), at: range)
  }

  /// Closes a chain of `?`: the outermost postfix expression is the chain's end.
  private func wrapChain(_ node: ExpressionNode, _ syntax: ExprSyntax) -> ExpressionNode {
    guard containsOptionalUnwrap(node) else { return node }
    if let parent = syntax.parent {
      if let access = parent.as(MemberAccessExprSyntax.self), access.base?.id == syntax.id {
        return node
      }
      if let call = parent.as(FunctionCallExprSyntax.self), call.calledExpression.id == syntax.id {
        return node
      }
      if let call = parent.as(SubscriptCallExprSyntax.self), call.calledExpression.id == syntax.id {
        return node
      }
      if parent.is(OptionalChainingExprSyntax.self) { return node }
      if parent.is(ForceUnwrapExprSyntax.self) { return node }
    }
    if case .optionalUnwrap = node.kind { return node }  // `Int?` as a type; nothing follows it
    return ExpressionNode(.optionalChain(node), at: node.range)
  }

  private func containsOptionalUnwrap(_ node: ExpressionNode) -> Bool {
    switch node.kind {
    case .optionalUnwrap: true
    case .member(let base?, _, _, _), .tupleElement(let base, _), .subscript(let base, _),
      .call(let base, _), .forceUnwrap(let base):
      containsOptionalUnwrap(base)
    default: false
    }
  }

  func name(_ token: TokenSyntax) -> String {
    let text = token.text
    if text.count > 2, text.hasPrefix("`"), text.hasSuffix("`") {
      return String(text.dropFirst().dropLast())
    }
    return text
  }

  private func argumentLabels(_ names: DeclNameArgumentsSyntax) -> [String] {
    names.arguments.map { $0.name.text }
  }

  func arguments(
    _ list: LabeledExprListSyntax, trailing: ClosureExprSyntax?,
    more: MultipleTrailingClosureElementListSyntax?
  ) -> [ExpressionNode.Argument] {
    var result = list.map {
      ExpressionNode.Argument(
        label: $0.label.map(name), labelRange: $0.label.map { range($0) },
        value: expression($0.expression))
    }
    if let trailing {
      result.append(
        .init(
          label: nil, labelRange: nil, value: expression(ExprSyntax(trailing)),
          isTrailingClosure: true))
    }
    for element in more ?? [] {
      result.append(
        .init(
          label: element.label.text, labelRange: range(element.label),
          value: expression(ExprSyntax(element.closure)), isTrailingClosure: true))
    }
    return result
  }

  func closureNode(_ closure: ClosureExprSyntax) -> ClosureNode {
    var parameters: [ClosureNode.Parameter]?
    switch closure.signature?.parameterClause {
    case .simpleInput(let list)?:
      parameters = list.map { .init(name: $0.name.text, type: nil, range: range($0.name)) }
    case .parameterClause(let clause)?:
      parameters = clause.parameters.map { parameter in
        let name = parameter.secondName ?? parameter.firstName
        var type = parameter.type
        var isInout = false
        if let attributed = type?.as(AttributedTypeSyntax.self) {
          isInout = attributed.specifiers.contains { $0.trimmedDescription == "inout" }
          if isInout { type = attributed.baseType }
        }
        return .init(
          name: name.text, type: type.map { TypeNode($0, in: self) }, range: range(name),
          isInout: isInout)
      }
    case nil: break
    }
    let captures = (closure.signature?.capture?.items ?? []).map { item in
      ClosureNode.Capture(
        name: name(item.name),
        value: item.initializer.map { expression($0.value) }
          ?? ExpressionNode(
            .name(name(item.name), labels: nil, genericArguments: []), at: range(item.name)),
        ownership: ownership(item.specifier), range: range(item.name))
    }
    if let effects = closure.signature?.effectSpecifiers, effects.asyncSpecifier != nil {
      unsupported("'async' is", at: effects)
    }
    var single: ExpressionNode?
    if closure.statements.count == 1, let item = closure.statements.first {
      if let expression = item.expression {
        single = bodyExpression(expression)
      } else if case .stmt(let statement) = item.item,
        let value = statement.as(ReturnStmtSyntax.self)?.expression
      {
        single = expression(value)
      }
    }
    let finder = AnonymousParameterFinder(viewMode: .sourceAccurate)
    finder.walk(closure.statements)
    return ClosureNode(
      syntax: closure, context: self, range: range(closure), parameters: parameters,
      result: closure.signature?.returnClause.map { TypeNode($0.type, in: self) },
      captures: captures,
      throws: closure.signature?.effectSpecifiers?.throwsClause != nil, expression: single,
      anonymousParameterCount: finder.count)
  }

  private func ownership(_ specifier: ClosureCaptureSpecifierSyntax?) -> Ownership {
    switch specifier?.specifier.tokenKind {
    case .keyword(.weak)?: .weak
    case .keyword(.unowned)?: .unowned
    default: .strong
    }
  }

  /// `if` and `switch` are statements where they can be; everything else is the closure's value.
  private func bodyExpression(_ syntax: ExprSyntax) -> ExpressionNode? {
    if syntax.is(IfExprSyntax.self) || syntax.is(SwitchExprSyntax.self) { return nil }
    return expression(syntax)
  }
}

extension ExpressionNode {
  /// What is inside, if it is a chain of `?`.
  fileprivate var withoutChain: ExpressionNode {
    if case .optionalChain(let inner) = kind { inner } else { self }
  }
}
