/// Makes typed expressions from a solution: overloads chosen, conversions and defaults written out.
final class ExpressionBuilder {
  let checker: CellChecker
  let solver: ConstraintSolver
  let solution: SolverState
  /// Whether what is being converted stands before `as`.
  var isCoercing = false

  init(checker: CellChecker, solver: ConstraintSolver, solution: SolverState) {
    self.checker = checker
    self.solver = solver
    self.solution = solution
  }

  var standard: StandardTypes { checker.standard }

  func type(of node: ExpressionNode) -> StaticType {
    solver.fullyResolved(solution.types[node.id] ?? .error)
  }

  func build(_ node: ExpressionNode, as wanted: StaticType, scope: Scope) -> TypedExpression {
    coerce(build(node, scope: scope), to: wanted)
  }

  func build(_ node: ExpressionNode, scope: Scope) -> TypedExpression {
    let type = type(of: node)
    let range = node.range
    func make(_ kind: TypedExpression.Kind) -> TypedExpression {
      TypedExpression(kind, type: type, range: range)
    }
    if let made = literalOfOwnType(node, type, scope) { return made }
    switch node.kind {
    case .integer(let value):
      if type.isNominal("Double") || type.isNominal("Float") {
        return make(.floatingLiteral(Double(value)))
      }
      checkRange(of: value, type, range)
      return make(.integerLiteral(value))
    case .largeInteger(let bits, let value):
      if type.isNominal("Double") || type.isNominal("Float") {
        return make(.floatingLiteral(value))
      }
      guard let bits, type.isNominal("UInt64") || type.isNominal("UInt") else {
        checker.report(
          "integer literal '\(range.file.text(from: range.start, to: range.end))' overflows when stored into '\(type)'",
          at: range)
        return make(.integerLiteral(0))
      }
      return make(.integerLiteral(bits))
    case .floating(let value): return make(.floatingLiteral(value))
    case .boolean(let value): return make(.booleanLiteral(value))
    case .string(let parts): return string(parts, type, range, scope)
    case .nilLiteral: return make(.nilLiteral)
    case .array(let elements):
      if let denoted = checker.typeDenoted(by: node, scope) {
        checker.reportBareType(range)
        return TypedExpression(.metatype(denoted), type: .metatype(denoted), range: range)
      }
      let element = type.nominalArguments.first ?? .error
      return make(.arrayLiteral(elements.map { build($0, as: element, scope: scope) }))
    case .dictionary(let elements):
      let arguments = type.nominalArguments
      guard arguments.count == 2 else { return make(.dictionaryLiteral([])) }
      return make(
        .dictionaryLiteral(
          elements.map {
            (
              key: build($0.key, as: arguments[0], scope: scope),
              value: build($0.value, as: arguments[1], scope: scope)
            )
          }))
    case .tuple(let elements):
      if elements.count == 1, elements[0].label == nil {
        return build(elements[0].value, scope: scope)
      }
      return make(.tuple(elements.map { build($0.value, scope: scope) }))
    case .name, .member, .tupleElement, .subscript, .forceUnwrap:
      if case .subscript = node.kind {
      } else if solution.choices[node.id]?.candidate.declaration is VariableDeclaration {
        // A variable that holds a type.
      } else if case .metatype(let denoted) = type {
        if case .name = node.kind, solution.choices[node.id] == nil {
          checker.reportBareType(node.range)
        }
        return TypedExpression(.metatype(denoted), type: type, range: range)
      }
      return reference(node, type, scope)
    case .call(_, let arguments) where solution.literalCoercions.contains(node.id):
      return build(arguments[0].value, scope: scope)
    case .call(let callee, let arguments): return call(node, callee, arguments, type, scope)
    case .prefix(_, _, let operand), .postfix(_, _, let operand):
      return operatorCall(node, [operand], type, scope)
    case .binary(let name, let operatorRange, let left, let right):
      warnAboutOptionalOperator(name, operatorRange, left, right)
      return operatorCall(node, [left, right], type, scope)
    case .assign(let left, let right): return assignment(left, right, range, scope)
    case .conditional(let condition, let then, let otherwise):
      return make(
        .conditional(
          build(condition, as: standard.bool, scope: scope),
          then: build(then, as: type, scope: scope),
          otherwise: build(otherwise, as: type, scope: scope)))
    case .closure(let closure): return self.closure(node, closure, type)
    case .optionalUnwrap(let base):
      // Only reached through the chain that encloses it.
      guard let bound = chainBindings[node.id] else {
        return make(.forceUnwrap(build(base, scope: scope)))
      }
      checker.context.use(bound)
      return make(.load(.variable(bound)))
    case .optionalChain(let inner): return optionalChain(inner, type, range, scope)
    case .is(let value, let typeNode):
      return cast(value, typeNode, .test, node, type, scope)
    case .coerce(let value, _):
      let built = build(value, scope: scope)
      isCoercing = true
      defer { isCoercing = false }
      return coerce(built, to: type)
    case .conditionalCast(let value, let typeNode):
      return cast(value, typeNode, .conditional, node, type, scope)
    case .forcedCast(let value, let typeNode):
      return cast(value, typeNode, .forced, node, type, scope)
    case .try(let value, let kind): return tryExpression(value, kind, type, range, scope)
    case .inoutAddress(let place):
      checker.report(
        "'&' may only be used to pass an argument to inout parameter", at: place.range)
      return make(.nilLiteral)
    case .type(let typeNode):
      let denoted = checker.resolve(typeNode, scope)
      return TypedExpression(.metatype(denoted), type: .metatype(denoted), range: range)
    case .keyPath(_, let names): return keyPath(names, type, range, scope)
    case .ifExpression(let syntax):
      return checker.within(scope) { checker.ifExpression(syntax, wanted: type, at: range) }
        ?? make(.nilLiteral)
    case .switchExpression(let syntax):
      return checker.within(scope) { checker.switchExpression(syntax, wanted: type, at: range) }
        ?? make(.nilLiteral)
    case .discard, .unsupported: return make(.nilLiteral)
    }
  }

  /// The variables that stand for the unwrapped bases of the chains being built.
  var chainBindings: [ObjectIdentifier: VariableDeclaration] = [:]

  private func cast(
    _ value: ExpressionNode, _ typeNode: TypeNode, _ kind: TypedExpression.CastKind,
    _ node: ExpressionNode, _ type: StaticType, _ scope: Scope
  ) -> TypedExpression {
    let built = build(value, scope: scope)
    let wanted = checker.resolve(typeNode, scope)
    warnAboutCast(kind, from: built.type, to: wanted, at: node.range)
    return TypedExpression(.cast(built, to: wanted, kind), type: type, range: node.range)
  }

  // MARK: Strings

  private func string(
    _ parts: [ExpressionNode.StringPart], _ type: StaticType, _ range: SourceRange, _ scope: Scope
  ) -> TypedExpression {
    var pieces: [TypedExpression] = []
    var isPlain = true
    for part in parts {
      switch part {
      case .text(let text):
        pieces.append(TypedExpression(.stringLiteral(text), type: standard.string, range: range))
      case .value(let node):
        isPlain = false
        // `"\([])"`: an empty literal says nothing about its elements, and here nothing else does.
        let wanted = node.typeOfEmptyCollection(standard)
        guard let value = checker.within(scope, { checker.check(node, wanted: wanted) })
        else { continue }
        warnAboutInterpolatedOptional(value)
        pieces.append(value)
      }
    }
    if isPlain {
      let text = parts.map { if case .text(let text) = $0 { text } else { "" } }.joined()
      return TypedExpression(.stringLiteral(text), type: type, range: range)
    }
    return TypedExpression(.interpolation(pieces), type: type, range: range)
  }

  // MARK: Chains, try, key paths

  /// Binds the bases of a chain's `?` one after the other, from the inside out.
  private func optionalChain(
    _ inner: ExpressionNode, _ type: StaticType, _ range: SourceRange, _ scope: Scope
  ) -> TypedExpression {
    guard let next = inner.firstUnwrap(notIn: chainBindings),
      case .optionalUnwrap(let base) = next.kind
    else {
      let value = build(inner, scope: scope)
      if value.type == type { return value }
      return coerce(value, to: type)
    }
    let baseValue = build(base, scope: scope)
    let bound = VariableDeclaration(
      name: "unwrapped", module: .session, range: base.range,
      type: baseValue.type.optionalObject ?? .error, isLet: true, storage: .local)
    (scope.function ?? checker.context).declare(bound)
    chainBindings[next.id] = bound
    let rest = optionalChain(inner, type, range, scope)
    chainBindings[next.id] = nil
    return TypedExpression(
      .optionalChain(base: baseValue, bound: bound, rest: rest), type: type, range: range)
  }

  private func tryExpression(
    _ value: ExpressionNode, _ kind: ExpressionNode.TryKind, _ type: StaticType,
    _ range: SourceRange, _ scope: Scope
  ) -> TypedExpression {
    tryDepth += 1
    defer { tryDepth -= 1 }
    switch kind {
    case .plain:
      let context = scope.function ?? checker.context
      let before = sawThrowingCall
      sawThrowingCall = false
      let built = build(value, scope: scope)
      let threw = sawThrowingCall
      if !threw {
        checker.warn("no calls to throwing functions occur within 'try' expression", at: range)
      }
      sawThrowingCall = before || sawThrowingCall
      if threw { checker.noteThrow(in: context, at: range) }
      return built
    case .optional:
      let built = build(value, scope: scope)
      let injected = coerce(built, to: type)
      return TypedExpression(.optionalTry(injected), type: type, range: range)
    case .forced:
      return TypedExpression(
        .forceTry(build(value, scope: scope)), type: type, range: range)
    }
  }

  private var tryDepth: Int {
    get { checker.tryDepth }
    set { checker.tryDepth = newValue }
  }
  private var sawThrowingCall: Bool {
    get { checker.sawThrowingCall }
    set { checker.sawThrowingCall = newValue }
  }

  // MARK: Closures

  private func closure(
    _ node: ExpressionNode, _ closure: ClosureNode, _ type: StaticType
  ) -> TypedExpression {
    guard let solved = solution.closures[node.id], case .function(let function) = type else {
      return TypedExpression(.nilLiteral, type: .error, range: node.range)
    }
    let context = solved.context
    context.result = function.result
    for parameter in solved.parameters { parameter.type = solver.fullyResolved(parameter.type) }
    let savedTry = (tryDepth, sawThrowingCall)
    tryDepth = 0
    var body: TypedBlock
    if let statements = solved.statements {
      body = statements
    } else if let expression = closure.expression {
      let value = checker.within(solved.scope) { () -> TypedExpression in
        let built = build(expression, scope: solved.scope)
        return function.result.isVoid ? built : coerce(built, to: function.result)
      }
      let kind: TypedStatement.Kind =
        function.result.isVoid ? .expression(value) : .return(value)
      body = TypedBlock([TypedStatement(kind, range: expression.range)])
      if function.result.isVoid { checker.warnIfUnused(value, expression) }
    } else {
      body = TypedBlock([])
    }
    (tryDepth, sawThrowingCall) = savedTry
    var captureList: [(VariableDeclaration, TypedExpression)] = []
    for capture in closure.captures {
      guard
        let variable = solved.scope.declarations(named: capture.name).last as? VariableDeclaration,
        let value = checker.captureValue(capture, solved.scope.parent ?? checker.currentScope)
      else { continue }
      captureList.append((variable, value))
    }
    let contextualType = solution.closureContexts[ObjectIdentifier(closure)]
    if context.doesThrow, let wanted = contextualType, !wanted.throws {
      checker.report(
        "invalid conversion from throwing function of type '\(StaticType.function(FunctionType(parameters: function.parameters, result: function.result, throws: true)))' to non-throwing function type '\(solver.fullyResolved(.function(wanted)))'",
        at: node.range)
    }
    // A pair that is taken apart arrives as one parameter.
    var parameters = solved.parameters
    var closureType = function
    if let wanted = contextualType, wanted.parameters.count == 1, parameters.count > 1,
      case .tuple = solver.fullyResolved(wanted.parameters[0].type)
    {
      let pairType = solver.fullyResolved(wanted.parameters[0].type)
      let pair = VariableDeclaration(
        name: "pair", module: .session, range: node.range, type: pairType, isLet: true,
        storage: .local)
      context.declare(pair)
      let binding = TypedStatement(
        .binding(
          .tuple(parameters.map { .variable($0) }),
          TypedExpression(.load(.variable(pair)), type: pairType, range: node.range)),
        range: node.range)
      body.statements.insert(binding, at: 0)
      parameters = [pair]
      closureType = FunctionType(
        parameters: [.init(pairType)], result: function.result, throws: function.throws)
    }
    let declaration = ClosureDeclaration(
      parameters: parameters, type: closureType, body: body, captures: context.captures,
      captureList: captureList, range: node.range)
    declaration.doesThrow = context.doesThrow
    context.closure = declaration
    return TypedExpression(
      .closure(declaration), type: .function(closureType), range: node.range)
  }
}

extension ExpressionNode {
  /// The first `?` in the order of evaluation that is not bound yet.
  func firstUnwrap(
    notIn bound: [ObjectIdentifier: VariableDeclaration]
  ) -> ExpressionNode? {
    switch kind {
    case .optionalUnwrap(let base):
      if let inner = base.firstUnwrap(notIn: bound) { return inner }
      return bound[id] == nil ? self : nil
    case .member(let base?, _, _, _), .tupleElement(let base, _), .subscript(let base, _),
      .call(let base, _), .forceUnwrap(let base), .binary(_, _, let base, _):
      return base.firstUnwrap(notIn: bound)
    default: return nil
    }
  }
}

extension ExpressionNode {
  /// The type of `[]` and `[:]` where nothing is said about the elements; `nil` for everything else.
  fileprivate func typeOfEmptyCollection(_ standard: StandardTypes) -> StaticType? {
    switch unparenthesized.kind {
    case .array(let elements) where elements.isEmpty: standard.array(of: .existential([]))
    case .dictionary(let elements) where elements.isEmpty:
      standard.dictionary(standard.string, .existential([]))
    default: nil
    }
  }
}
