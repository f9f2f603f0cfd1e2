internal import SwiftSyntax

extension CellChecker {
  /// The typed pattern for a value of a type; the variables that it binds become known.
  ///
  /// - Parameters:
  ///   - isLet: Whether names that the pattern binds are constants.
  ///   - isDeclaration: Whether bare names bind (after `let`, in `for`) rather than being expressions to compare with.
  func pattern(
    _ syntax: PatternSyntax, matching type: StaticType, isLet: Bool, _ parse: ParseContext,
    isDeclaration: Bool = false
  ) -> TypedPattern {
    let range = parse.range(syntax)
    switch syntax.as(PatternSyntaxEnum.self) {
    case .wildcardPattern: return .any
    case .identifierPattern(let identifier):
      let name = parse.name(identifier.identifier)
      if name == "_" { return .any }
      let variable = VariableDeclaration(
        name: name, module: .session, range: range, type: type, isLet: isLet, storage: .local)
      declare(variable)
      return .variable(variable)
    case .valueBindingPattern(let binding):
      return pattern(
        binding.pattern, matching: type,
        isLet: binding.bindingSpecifier.tokenKind == .keyword(.let),
        parse, isDeclaration: true)
    case .tuplePattern(let tuple):
      if tuple.elements.count == 1, let only = tuple.elements.first {
        return pattern(
          only.pattern, matching: type, isLet: isLet, parse, isDeclaration: isDeclaration)
      }
      var types: [StaticType] = tuple.elements.map { _ in .error }
      if case .tuple(let elements) = type {
        if elements.count == tuple.elements.count {
          types = elements.map(\.type)
        } else {
          report(
            "tuple pattern has the wrong length for tuple type '\(type)'", at: range)
        }
      } else if type != .error {
        report("tuple pattern cannot match values of non-tuple type '\(type)'", at: range)
      }
      return .tuple(
        zip(tuple.elements, types).map {
          pattern($0.pattern, matching: $1, isLet: isLet, parse, isDeclaration: isDeclaration)
        })
    case .isTypePattern(let test):
      return .cast(resolve(TypeNode(test.type, in: parse), currentScope), .any)
    case .expressionPattern(let expression):
      return expressionPattern(
        expression.expression, matching: type, isLet: isLet, parse, isDeclaration: isDeclaration)
    default:
      parse.unsupported("this pattern is", at: syntax)
      return .any
    }
  }

  /// A pattern that the parser took for an expression: cases, tuples with bindings inside, `let x?`, or a value.
  private func expressionPattern(
    _ syntax: ExprSyntax, matching type: StaticType, isLet: Bool, _ parse: ParseContext,
    isDeclaration: Bool
  ) -> TypedPattern {
    let range = parse.range(syntax)
    if let inner = syntax.as(PatternExprSyntax.self) {
      return pattern(
        inner.pattern, matching: type, isLet: isLet, parse, isDeclaration: isDeclaration)
    }
    if syntax.is(DiscardAssignmentExprSyntax.self) { return .any }
    if isDeclaration, let name = syntax.as(DeclReferenceExprSyntax.self), name.argumentNames == nil
    {
      let text = parse.name(name.baseName)
      let variable = VariableDeclaration(
        name: text, module: .session, range: range, type: type, isLet: isLet, storage: .local)
      declare(variable)
      return .variable(variable)
    }
    if let tuple = syntax.as(TupleExprSyntax.self) {
      if tuple.elements.count == 1, let only = tuple.elements.first, only.label == nil {
        return expressionPattern(
          only.expression, matching: type, isLet: isLet, parse, isDeclaration: isDeclaration)
      }
      if case .tuple(let elements) = type, elements.count == tuple.elements.count {
        return .tuple(
          zip(tuple.elements, elements).map {
            expressionPattern(
              $0.expression, matching: $1.type, isLet: isLet, parse, isDeclaration: isDeclaration)
          })
      }
      if type != .error {
        report("tuple pattern cannot match values of type '\(type)'", at: range)
      }
      for element in tuple.elements {
        _ = expressionPattern(
          element.expression, matching: .error, isLet: isLet, parse, isDeclaration: isDeclaration)
      }
      return .any
    }
    if let optional = syntax.as(OptionalChainingExprSyntax.self) {
      guard let object = type.optionalObject else {
        if type != .error {
          report("'?' pattern cannot match values of type '\(type)'", at: range)
        }
        return .any
      }
      return .optionalSome(
        expressionPattern(
          optional.expression, matching: object, isLet: isLet, parse, isDeclaration: isDeclaration))
    }
    if let cast = syntax.as(AsExprSyntax.self), cast.questionOrExclamationMark == nil {
      let target = resolve(TypeNode(cast.type, in: parse), currentScope)
      return .cast(
        target,
        expressionPattern(
          cast.expression, matching: target, isLet: isLet, parse, isDeclaration: isDeclaration))
    }
    if let found = casePattern(syntax, type, isLet, parse, isDeclaration) { return found }
    return valuePattern(parse.expression(syntax), type, parse)
  }

  /// Where the name of the case stands in a pattern.
  private func memberRange(_ syntax: ExprSyntax, _ parse: ParseContext) -> SourceRange {
    let callee = syntax.as(FunctionCallExprSyntax.self)?.calledExpression ?? syntax
    return callee.as(MemberAccessExprSyntax.self).map { parse.range($0.declName) }
      ?? parse.range(syntax)
  }

  /// `.circle(let radius)`, `Shape.square`, `.some(x)`, `.none`
  private func casePattern(
    _ syntax: ExprSyntax, _ type: StaticType, _ isLet: Bool, _ parse: ParseContext,
    _ isDeclaration: Bool
  ) -> TypedPattern? {
    var callee = syntax
    var arguments: LabeledExprListSyntax?
    if let call = syntax.as(FunctionCallExprSyntax.self) {
      callee = call.calledExpression
      arguments = call.arguments
    }
    guard let access = callee.as(MemberAccessExprSyntax.self) else { return nil }
    let name = parse.name(access.declName.baseName)
    var subject = type
    if let base = access.base {
      guard let named = typeDenoted(by: parse.expression(base), currentScope),
        case .nominal(let declaration, _) = named, declaration.kind == .enumeration
      else { return nil }
      if let object = type.optionalObject, object.nominal == declaration {
        return casePattern(of: object, name, arguments, isLet, parse, isDeclaration, syntax).map {
          .optionalSome($0)
        }
      }
      // An error of an unknown type: first see whether it is this one.
      if case .existential = type {
        return casePattern(of: named, name, arguments, isLet, parse, isDeclaration, syntax).map {
          .cast(named, $0)
        }
      }
      subject = type == .error ? named : type
    }
    if let object = subject.optionalObject {
      if name == "none" { return .expressionNone(self, subject, parse.range(syntax)) }
      if name == "some", arguments == nil { return .optionalSome(.any) }
      if name == "some", let only = arguments?.first {
        return .optionalSome(
          expressionPattern(
            only.expression, matching: object, isLet: isLet, parse, isDeclaration: isDeclaration))
      }
      return casePattern(of: object, name, arguments, isLet, parse, isDeclaration, syntax).map {
        .optionalSome($0)
      }
    }
    return casePattern(of: subject, name, arguments, isLet, parse, isDeclaration, syntax)
  }

  private func casePattern(
    of type: StaticType, _ name: String, _ arguments: LabeledExprListSyntax?, _ isLet: Bool,
    _ parse: ParseContext, _ isDeclaration: Bool, _ syntax: ExprSyntax
  ) -> TypedPattern? {
    guard case .nominal(let declaration, let typeArguments) = type,
      declaration.kind == .enumeration, declaration.representation != .native
    else { return nil }
    guard let enumCase = declaration.cases.first(where: { $0.name == name }) else {
      if declaration.members(named: name).isEmpty {
        let hint = name.closest(in: declaration.cases.map(\.name)).map { "; did you mean '\($0)'?" }
        report(
          "type '\(type)' has no member '\(name)'\(hint ?? "")",
          at: memberRange(syntax, parse))
        return .any
      }
      return nil
    }
    guard let arguments else {
      return .enumCase(enumCase, enumCase.payload.map { _ in .any })
    }
    let replacements = declaration.replacements(for: typeArguments)
    let types = enumCase.payload.map { $0.type.substituting(replacements) }
    if arguments.count == 1, types.count > 1, let only = arguments.first {
      // One name for the whole payload.
      report(
        "enum case '\(name)' has \(types.count) associated values; match each of them",
        at: parse.range(only))
      _ = expressionPattern(
        only.expression, matching: .error, isLet: isLet, parse, isDeclaration: isDeclaration)
      return .any
    }
    guard arguments.count == types.count else {
      report(
        types.isEmpty
          ? "pattern with associated values does not match enum case '\(name)'"
          : types.count == 1
            ? "tuple pattern has the wrong length for the associated values of '\(name)'"
            : "tuple pattern has the wrong length for tuple type '\(StaticType.tuple(zip(enumCase.payload, types).map { TupleElement(label: $0.label, type: $1) }))'",
        at: memberRange(syntax, parse).afterEnd)
      // The names are there, so that nothing more is said about them.
      for argument in arguments {
        _ = expressionPattern(
          argument.expression, matching: .error, isLet: isLet, parse, isDeclaration: isDeclaration)
      }
      return .any
    }
    return .enumCase(
      enumCase,
      zip(arguments, types).map {
        expressionPattern(
          $0.expression, matching: $1, isLet: isLet, parse, isDeclaration: isDeclaration)
      })
  }

  /// A value to compare with: `case 0:`, `case 1...9:`, `case "yes":`.
  private func valuePattern(
    _ node: ExpressionNode, _ type: StaticType, _ parse: ParseContext
  ) -> TypedPattern {
    flush(parse)
    guard type != .error else { return .any }
    let subject = VariableDeclaration(
      name: "$match", module: .session, range: node.range, type: type, isLet: true, storage: .local)
    context.declare(subject)
    let inner = Scope(parent: currentScope)
    inner.add(subject)
    let name = ExpressionNode(
      .name("$match", labels: nil, genericArguments: []), at: node.range)
    return within(inner) {
      if case .nilLiteral = node.kind, type.optionalObject != nil {
        return .expressionNone(self, type, node.range)
      }
      for operatorName in ["~=", "=="] {
        let comparison =
          operatorName == "~="
          ? ExpressionNode(
            .binary("~=", operatorRange: node.range, node, name), at: node.range)
          : ExpressionNode(
            .binary("==", operatorRange: node.range, name, node), at: node.range)
        let (result, problems) = capturingDiagnostics { check(comparison, wanted: standard.bool) }
        if let result {
          for problem in problems { report(problem) }
          return .expression(result, subject: subject)
        }
      }
      if let value = standaloneType(node) {
        report(
          "expression pattern of type '\(value)' cannot match values of type '\(type)'",
          at: node.range)
      } else {
        _ = check(node, wanted: type)
        report("this pattern cannot match values of type '\(type)'", at: node.range)
      }
      return .any
    }
  }
}

extension TypedPattern {
  /// Matches an optional without a value.
  fileprivate static func expressionNone(
    _ checker: CellChecker, _ type: StaticType, _ range: SourceRange
  ) -> TypedPattern {
    let subject = VariableDeclaration(
      name: "$match", module: .session, range: range, type: type, isLet: true, storage: .local)
    checker.context.declare(subject)
    let bound = VariableDeclaration(
      name: "unwrapped", module: .session, range: range, type: type.optionalObject ?? .error,
      isLet: true, storage: .local)
    checker.context.declare(bound)
    let bool = checker.standard.bool
    // nil ⟺ the chain that would give `false` gives nothing.
    let chain = TypedExpression(
      .optionalChain(
        base: TypedExpression(.load(.variable(subject)), type: type, range: range), bound: bound,
        rest: TypedExpression(
          .optionalInjection(TypedExpression(.booleanLiteral(false), type: bool, range: range)),
          type: checker.standard.optional(of: bool), range: range)),
      type: checker.standard.optional(of: bool), range: range)
    let isNil = TypedExpression(
      .nilCoalescing(chain, TypedExpression(.booleanLiteral(true), type: bool, range: range)),
      type: bool, range: range)
    return .expression(isNil, subject: subject)
  }

  /// The variables that it binds.
  var variables: [VariableDeclaration] {
    switch self {
    case .variable(let variable): [variable]
    case .tuple(let parts), .enumCase(_, let parts): parts.flatMap(\.variables)
    case .optionalSome(let inner), .cast(_, let inner): inner.variables
    case .any, .expression: []
    }
  }

  /// Whether every value of the type matches.
  var isIrrefutable: Bool {
    switch self {
    case .any, .variable: true
    case .tuple(let parts): parts.allSatisfy(\.isIrrefutable)
    default: false
    }
  }
}
