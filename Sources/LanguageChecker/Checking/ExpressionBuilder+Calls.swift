extension ExpressionBuilder {
  func substitutions(_ choice: Choice) -> [GenericParameter: StaticType] {
    choice.substitutions.mapValues { solver.fullyResolved($0) }
  }

  /// A function as this use refers to it.
  func functionReference(
    _ function: FunctionDeclaration, _ choice: Choice, isSuper: Bool = false
  ) -> FunctionReference {
    var substitutions = substitutions(choice)
    var dispatch = FunctionReference.Dispatch.direct
    if case .requirement = function.implementation {
      dispatch = .witness
    } else if let owner = function.owner, owner.kind == .class, !function.isStatic, !isSuper,
      function.kind != .initializer
    {
      dispatch = .virtual
    }
    // Operators of a protocol say in their arguments what Self is.
    if let selfParameter = function.owner?.selfParameter, substitutions[selfParameter] == nil {
      substitutions[selfParameter] = inferredSelf(function, choice)
    }
    return FunctionReference(function, substitutions: substitutions, dispatch: dispatch)
  }

  private func inferredSelf(_ function: FunctionDeclaration, _ choice: Choice) -> StaticType? {
    guard let selfParameter = function.owner?.selfParameter else { return nil }
    for (index, parameter) in function.parameters.enumerated()
    where parameter.type == .parameter(selfParameter)
      && choice.parameterTypes.indices.contains(index)
    {
      return solver.fullyResolved(choice.parameterTypes[index])
    }
    return nil
  }

  // MARK: Arguments

  /// Arguments in the order of the parameters, with defaults filled in and variadic ones packed.
  func arguments(
    _ nodes: [ExpressionNode], _ function: FunctionDeclaration, _ choice: Choice,
    _ range: SourceRange, _ scope: Scope
  ) -> [TypedExpression] {
    guard let matching = choice.matching else { return [] }
    var result: [TypedExpression] = []
    for (index, parameter) in function.parameters.enumerated() {
      let wanted = solver.fullyResolved(choice.parameterTypes[index])
      let given = matching.argumentsOfParameter[index]
      if parameter.isVariadic {
        let elements = given.map { build(nodes[$0], as: wanted, scope: scope) }
        result.append(
          TypedExpression(
            .arrayLiteral(elements), type: standard.array(of: wanted), range: range))
      } else if let position = given.first {
        let node = nodes[position]
        if parameter.isInout {
          let isOperator = function.kind == .operatorFunction
          result.append(inoutArgument(node, wanted, scope, of: isOperator ? range : nil))
        } else if parameter.isAutoclosure {
          result.append(autoclosure(node, wanted, scope))
        } else {
          result.append(build(node, as: wanted, scope: scope))
        }
      } else if let value = function.defaultValue(at: index) {
        let value = coerce(value.substituting(substitutions(choice)), to: wanted)
        result.append(parameter.isAutoclosure ? closure(returning: value) : value)
      } else {
        checker.report(
          "missing argument for parameter '\(parameter.label ?? "_")' in call", at: range)
      }
    }
    return result
  }

  /// - Parameter operation: The operator's expression, which needs no `&`.
  func inoutArgument(
    _ node: ExpressionNode, _ type: StaticType, _ scope: Scope, of operation: SourceRange? = nil
  ) -> TypedExpression {
    var target = node
    if case .inoutAddress(let inner) = node.kind { target = inner }
    let address = node.range.pointing(at: node.range.start)
    let use = operation.map { PlaceUse.mutatingOperator($0) } ?? .inoutArgument(address)
    let place = place(target, for: use, scope)
    return TypedExpression(.inoutArgument(place ?? .discard), type: type, range: node.range)
  }

  /// What an `@autoclosure` parameter gets; a default refers to nothing here and captures nothing.
  private func closure(
    returning value: TypedExpression, captures: [VariableDeclaration] = []
  ) -> TypedExpression {
    let type = FunctionType(parameters: [], result: value.type, throws: false)
    return TypedExpression(
      .closure(
        ClosureDeclaration(
          parameters: [], type: type,
          body: TypedBlock([TypedStatement(.return(value), range: value.range)]),
          captures: captures,
          captureList: [], range: value.range)), type: .function(type), range: value.range)
  }

  private func autoclosure(
    _ node: ExpressionNode, _ wanted: StaticType, _ scope: Scope
  ) -> TypedExpression {
    let context = FunctionContext(
      .closure, parent: scope.function, result: wanted, canThrow: true)
    let inner = Scope(parent: scope, function: context)
    let value = checker.within(inner) { build(node, as: wanted, scope: inner) }
    let made = closure(returning: value, captures: context.captures)
    if case .closure(let declaration) = made.kind { context.closure = declaration }
    return made
  }

  // MARK: Calls

  /// `pair.first` of a tuple with labels, when it is called.
  private func labeledElement(_ callee: ExpressionNode, _ scope: Scope) -> TypedExpression? {
    guard case .member(let base?, let name, _, _) = callee.kind,
      case .tuple(let elements) = type(of: base),
      let index = elements.firstIndex(where: { $0.label == name })
    else { return nil }
    return TypedExpression(
      .tupleElement(build(base, scope: scope), index), type: elements[index].type,
      range: callee.range)
  }

  func call(
    _ node: ExpressionNode, _ callee: ExpressionNode, _ arguments: [ExpressionNode.Argument],
    _ type: StaticType, _ scope: Scope
  ) -> TypedExpression {
    let values = arguments.map(\.value)
    let range = node.range
    guard let choice = solution.choices[node.id] else {
      // A function value.
      let function: TypedExpression
      if let property = solution.calleeChoices[node.id] {
        function = memberReference(callee, property, calleeType(property), scope)
      } else {
        function = labeledElement(callee, scope) ?? build(callee, scope: scope)
      }
      guard case .function(let functionType) = function.type else {
        if !function.type.containsError {
          checker.report("this call is not available in cells yet", at: range)
        }
        return TypedExpression(.nilLiteral, type: .error, range: range)
      }
      checkThrows(functionType.throws, range, scope)
      var built: [TypedExpression] = []
      for (parameter, value) in zip(functionType.parameters, values) {
        built.append(
          parameter.isInout
            ? inoutArgument(value, parameter.type, scope)
            : build(value, as: parameter.type, scope: scope))
      }
      return TypedExpression(
        .apply(function, arguments: built), type: functionType.result, range: range)
    }
    if let enumCase = choice.candidate.declaration as? EnumCase {
      let payload = zip(choice.parameterTypes, values).map {
        build($1, as: solver.fullyResolved($0), scope: scope)
      }
      return TypedExpression(.enumCase(enumCase, payload: payload), type: type, range: range)
    }
    guard let function = choice.candidate.function else {
      return TypedExpression(.nilLiteral, type: .error, range: range)
    }
    checkAccess(function, choice.matching, at: callee.memberRange, scope)
    if case .type = choice.candidate.base { checkMetatype(of: callee, scope) }
    use(function, scope)
    let isSuper = callee.isSuperMember
    let reference = functionReference(function, choice, isSuper: isSuper)
    var receiver: TypedExpression?
    if case .instance = choice.candidate.base {
      // Of `b.inner(…)` the property's value is called.
      let property = solution.calleeChoices[node.id]
      if function.name == "callAsFunction",
        property != nil || solution.types[callee.id] != .void
      {
        receiver = receiverValue(calleeNode: callee, property: property, function, scope)
      } else {
        receiver = self.receiver(callee, function, choice, scope)
      }
    } else if function.name == "init", isSuper || callee.isSelfInitializer {
      receiver = delegatedReceiver(callee, scope)
    }
    let resultType = solver.fullyResolved(
      solver.constructed(choice.candidate)
        ?? solver.openType(function.result, choice.substitutions))
    let built = self.arguments(values, function, choice, range, scope)
    checkExclusive(function, built)
    checkExclusive(function, receiver, built)
    checkThrows(
      function.throws || function.rethrows && built.contains { $0.isThrowingClosure }, range, scope)
    let expression = TypedExpression(
      .call(reference, receiver: receiver, arguments: built), type: resultType, range: range)
    if function.name == "init", callee.isSelfInitializer,
      let variable = checker.selfVariable(in: scope),
      !(variable.type.nominal?.isReference ?? true)
    {
      return TypedExpression(
        .assign(
          .variable(variable),
          TypedExpression(
            .call(reference, receiver: nil, arguments: built), type: resultType, range: range)),
        type: .void, range: range)
    }
    if receiver != nil, function.name == "init" {
      return TypedExpression(expression.kind, type: .void, range: range)
    }
    if choice.candidate.isUnwrapped, let object = resultType.optionalObject {
      return TypedExpression(.forceUnwrap(expression), type: object, range: range)
    }
    return expression
  }

  /// Members of a type that is only known when the cell runs would have to be found then.
  func checkMetatype(of node: ExpressionNode, _ scope: Scope) {
    var base = node
    if case .member(let inner, _, _, _) = node.kind {
      guard let inner else { return }
      base = inner
    }
    guard checker.typeDenoted(by: base, scope) == nil, !base.isSuperName,
      case .metatype(let type) = type(of: base)
    else { return }
    switch type {
    case .existential: break
    case .nominal(let declaration, _) where declaration.kind == .class && !declaration.isFinal:
      if case .name("self", _, _) = base.kind { return }
      break
    default: return
    }
    checker.report(
      "a member of a type that is only known when the cell runs is not available in cells yet; use an instance's member, or a generic function",
      at: node.range)
  }

  private func calleeType(_ choice: Choice) -> StaticType {
    if let enumCase = choice.candidate.declaration as? EnumCase {
      return solver.fullyResolved(solver.openType(enumCase.owner.selfType, choice.substitutions))
    }
    guard let variable = choice.candidate.declaration as? VariableDeclaration else { return .error }
    return solver.fullyResolved(solver.openType(variable.type, choice.substitutions))
  }

  /// `self` of `self.init` and `super.init` in a class.
  private func delegatedReceiver(_ callee: ExpressionNode, _ scope: Scope) -> TypedExpression? {
    guard let variable = checker.selfVariable(in: scope), variable.type.nominal?.isReference == true
    else { return nil }
    use(variable, scope)
    return TypedExpression(.load(.variable(variable)), type: variable.type, range: callee.range)
  }

  func use(_ variable: VariableDeclaration, _ scope: Scope) {
    (scope.function ?? checker.context).use(variable)
  }

  func use(_ function: FunctionDeclaration, _ scope: Scope) {
    if function.isLocal { (scope.function ?? checker.context).use(function) }
  }

  /// The receiver of `value(…)` where the value is callable.
  private func receiverValue(
    calleeNode: ExpressionNode, property: Choice?, _ function: FunctionDeclaration, _ scope: Scope
  ) -> TypedExpression {
    if let property {
      if function.isMutating, let variable = property.candidate.declaration as? VariableDeclaration,
        !property.candidate.isUnwrapped
      {
        let place = variablePlace(
          calleeNode, variable, property, for: .mutatingMember("callAsFunction", calleeNode.range),
          scope)
        return TypedExpression(
          .inoutArgument(place ?? .discard), type: calleeType(property), range: calleeNode.range)
      }
      return memberReference(calleeNode, property, calleeType(property), scope)
    }
    if function.isMutating {
      let type = type(of: calleeNode)
      return TypedExpression(
        .inoutArgument(
          place(calleeNode, for: .mutatingMember("callAsFunction", calleeNode.range), scope)
            ?? .discard), type: type,
        range: calleeNode.range)
    }
    return build(calleeNode, scope: scope)
  }

  /// The receiver of a method: what stands before the dot, or `self`.
  func receiver(
    _ callee: ExpressionNode, _ function: FunctionDeclaration, _ choice: Choice, _ scope: Scope
  ) -> TypedExpression? {
    guard case .instance(let baseType) = choice.candidate.base else { return nil }
    let selfType = solver.fullyResolved(baseType)
    let isMutating = function.isMutating && !(selfType.nominal?.isReference ?? false)
    var base: ExpressionNode?
    if case .member(let node?, _, _, _) = callee.kind { base = node }
    if let base {
      if isMutating {
        let place = place(base, for: .mutatingMember(function.name, callee.range), scope)
        return TypedExpression(.inoutArgument(place ?? .discard), type: selfType, range: base.range)
      }
      return build(base, scope: scope)
    }
    guard let variable = checker.selfVariable(in: scope) else { return nil }
    use(variable, scope)
    if isMutating {
      if variable.isLet {
        checker.reportImmutableSelf(
          "cannot use mutating member on immutable value: 'self' is immutable", at: callee.range,
          scope)
      }
      return TypedExpression(
        .inoutArgument(.variable(variable)), type: variable.type, range: callee.range)
    }
    return TypedExpression(.load(.variable(variable)), type: variable.type, range: callee.range)
  }

  // MARK: Operators

  func operatorCall(
    _ node: ExpressionNode, _ operands: [ExpressionNode], _ type: StaticType, _ scope: Scope
  ) -> TypedExpression {
    if solution.literalTerms.contains(node.id), case .binary(let name, _, _, _) = node.kind {
      return literalArithmetic(node, name, operands, type, scope)
    }
    guard let choice = solution.choices[node.id], let function = choice.candidate.function else {
      return TypedExpression(.nilLiteral, type: .error, range: node.range)
    }
    let resultType = solver.fullyResolved(
      solver.openType(function.result, choice.substitutions))
    if function.module == .standardLibrary, operands.count == 2,
      ["&&", "||", "??"].contains(function.name)
    {
      let types = choice.parameterTypes.map { solver.fullyResolved($0) }
      var left = build(operands[0], as: types[0], scope: scope)
      let right = build(operands[1], as: types[1], scope: scope)
      let kind: TypedExpression.Kind
      switch function.name {
      case "&&": kind = .and(left, right)
      case "||": kind = .or(left, right)
      default:
        if resultType.optionalObject != nil, resultType == types[0] {
          left = coerce(left, to: standard.optional(of: resultType), injectInside: true)
        }
        kind = .nilCoalescing(left, right)
      }
      return TypedExpression(kind, type: resultType, range: node.range)
    }
    let reference = functionReference(function, choice)
    let built = arguments(operands, function, choice, node.range, scope)
    checkThrows(
      function.throws || function.rethrows && built.contains { $0.isThrowingClosure }, node.range,
      scope)
    return TypedExpression(
      .call(reference, receiver: nil, arguments: built), type: resultType, range: node.range)
  }

  /// The operator that a number type declares for two of its own values.
  private func literalArithmetic(
    _ node: ExpressionNode, _ name: String, _ operands: [ExpressionNode], _ type: StaticType,
    _ scope: Scope
  ) -> TypedExpression {
    let operators = checker.operators(named: name, .infix, in: scope).compactMap(\.function)
    let reference: FunctionReference
    if let own = operators.first(where: { $0.parameters.allSatisfy { $0.type == type } }) {
      reference = FunctionReference(own)
    } else if let required = operators.first(where: { $0.isArithmeticRequirement(of: type) }),
      let selfParameter = required.owner?.selfParameter
    {
      // A generic parameter: what its type turns out to have.
      reference = FunctionReference(
        required, substitutions: [selfParameter: type], dispatch: .witness)
    } else {
      checker.report(
        "binary operator '\(name)' cannot be applied to two '\(type)' operands", at: node.range)
      return TypedExpression(.nilLiteral, type: .error, range: node.range)
    }
    return TypedExpression(
      .call(
        reference, receiver: nil,
        arguments: operands.map { build($0, as: type, scope: scope) }), type: type,
      range: node.range)
  }

  /// Complains about a throwing call without `try`, and notes where errors can come out.
  func checkThrows(
    _ throwsError: Bool, _ range: SourceRange, _ scope: Scope, of what: String = "call"
  ) {
    guard throwsError else { return }
    checker.sawThrowingCall = true
    if checker.tryDepth == 0 {
      checker.report(
        "\(what) can throw but is not marked with 'try'", at: range,
        notes: [
          Diagnostic(.note, "did you mean to use 'try'?", at: range)
        ],
        fixIts: [
          .init(
            message: "insert 'try'",
            range: SourceRange(file: range.file, start: range.start, end: range.start),
            replacement: "try ")
        ])
    }
  }
}

extension ExpressionNode {
  var isSuperMember: Bool {
    if case .member(let base?, _, _, _) = kind, case .name("super", _, _) = base.kind {
      return true
    }
    return false
  }

  var isSelfInitializer: Bool {
    if case .member(let base?, "init", _, _) = kind, case .name("self", _, _) = base.kind {
      return true
    }
    return false
  }
}

extension TypedExpression {
  /// Whether it is a closure or function value that can throw.
  var isThrowingClosure: Bool {
    switch kind {
    case .closure(let closure): closure.doesThrow
    case .functionConversion(let inner), .upcast(let inner), .optionalInjection(let inner):
      inner.isThrowingClosure
    default: if case .function(let function) = type { function.throws } else { false }
    }
  }
}

extension FunctionDeclaration {
  var isNonReturning: Bool { result.isNominal("Never") }
}

extension FunctionDeclaration {
  /// Whether it is an operator that a protocol of the type requires for two of its values.
  fileprivate func isArithmeticRequirement(of type: StaticType) -> Bool {
    guard isRequirement, let owner, let selfParameter = owner.selfParameter else { return false }
    return parameters.allSatisfy { $0.type == .parameter(selfParameter) }
      && type.conforms(to: owner)
  }
}
