extension ConstraintSolver {
  /// A closure where a function is wanted: its own type takes the parameters from there, and its value is converted
  /// to the result.
  func closureContext(_ closureType: StaticType, _ wanted: StaticType) -> Outcome {
    guard case .variable(let variable) = closureType, case .function(let context) = wanted,
      let closure = state.variables[variable.index].closure
    else { return .failed }
    var types = context.parameters.map(\.type)
    var inouts = context.parameters.map(\.isInout)
    let written = closure.parameters?.count ?? closure.anonymousParameterCount
    let isUnfinished = checker.completionEnd != nil && closure.parameters == nil
    if written != types.count, !isUnfinished {
      if types.count == 1, written > 1 {
        let only = resolve(types[0])
        if case .variable = only { return .waiting }
        guard case .tuple(let elements) = only, elements.count == written else { return .failed }
        types = elements.map(\.type)
        inouts = types.map { _ in false }
      } else {
        return .failed
      }
    }
    guard let own = ownType(closure, contextual: types, inouts: inouts, throws: context.throws)
    else { return .failed }
    guard case .function(let function) = own else { return .failed }
    state.variables[variable.index].isClosure = false
    state.variables[variable.index].binding = own
    state.closureContexts[ObjectIdentifier(closure)] = context
    for (mine, theirs) in zip(function.parameters, types) {
      switch convert(theirs, to: mine.type) {
      case .failed: return .failed
      case .waiting: add(.conversion(theirs, mine.type))
      case .solved: break
      }
    }
    let wantedResult = resolve(context.result)
    if wantedResult.isVoid, closure.result == nil {
      return unify(function.result, .void) ? .solved : .failed
    }
    if closure.result == nil, !fullyResolved(wantedResult).containsVariable {
      // What the body gives is converted in the body: what is in it learns at once what is wanted.
      return outcome(unify(function.result, wantedResult))
    }
    add(.conversion(function.result, context.result))
    return .solved
  }

  /// The closure's own function type: what it writes down, and otherwise what the context says.
  private func ownType(
    _ closure: ClosureNode, contextual: [StaticType]?, inouts: [Bool], throws: Bool
  ) -> StaticType? {
    var parameters: [FunctionType.Parameter] = []
    if let written = closure.parameters {
      for (index, parameter) in written.enumerated() {
        if let type = parameter.type {
          parameters.append(
            .init(checker.resolve(type, checker.currentScope), isInout: parameter.isInout))
        } else if let contextual, contextual.indices.contains(index) {
          parameters.append(.init(contextual[index], isInout: inouts[index]))
        } else if closure.expression != nil {
          parameters.append(.init(openParameter()))
        } else {
          return nil
        }
      }
    } else if let contextual {
      parameters = zip(contextual, inouts).map { .init($0, isInout: $1) }
    } else if closure.anonymousParameterCount > 0 {
      guard closure.expression != nil else { return nil }
      parameters = (0..<closure.anonymousParameterCount).map { _ in .init(openParameter()) }
    }
    let result = closure.result.map { checker.resolve($0, checker.currentScope) } ?? freshVariable()
    return .function(
      FunctionType(parameters: parameters, result: result, throws: `throws` || closure.throws))
  }

  /// The type of a parameter that only what the body does with it says.
  private func openParameter() -> StaticType {
    let type = freshVariable()
    if case .variable(let variable) = type { openParameters.insert(variable.index) }
    return type
  }

  /// Looks into a closure as soon as the types of its parameters are known.
  func openClosure(
    _ node: ExpressionNode, _ closure: ClosureNode, _ type: StaticType, _ scope: Scope, force: Bool
  ) -> Outcome {
    var resolved = resolve(type)
    var hasContext = true
    if case .variable(let variable) = resolved {
      hasContext = false
      guard force, let own = ownType(closure, contextual: nil, inouts: [], throws: false) else {
        return force ? .failed : .waiting
      }
      state.variables[variable.index].isClosure = false
      state.variables[variable.index].binding = own
      resolved = own
    }
    guard case .function(let function) = resolved else { return .failed }
    let parameterTypes = function.parameters.map { fullyResolved($0.type) }
    if parameterTypes.contains(where: \.containsVariable) {
      // A single expression may say itself what is still open inside the parameters' types.
      let isKnownEnough =
        force && closure.expression != nil
        && (!hasContext
          || !parameterTypes.contains { if case .variable = $0 { true } else { false } })
      if !isKnownEnough { return force ? .failed : .waiting }
    }
    if closure.expression == nil {
      takeResultFromContext(closure, function.result)
      if !force, !opensBodies, fullyResolved(function.result).containsVariable { return .waiting }
    }
    let inner = Scope(
      parent: scope,
      function: FunctionContext(
        .closure, parent: scope.function, result: nil, canThrow: function.throws))
    let context = inner.function ?? checker.topLevelContext
    context.closureParameters = (scope.function?.closureParameters ?? []) + parameterTypes
    var parameters: [VariableDeclaration] = []
    for (index, type) in parameterTypes.enumerated() {
      let written = closure.parameters.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      let variable = VariableDeclaration(
        name: written?.name ?? "$\(index)", module: .session,
        range: written?.range ?? closure.range, type: type,
        isLet: !function.parameters[index].isInout, storage: .local)
      parameters.append(variable)
      context.declare(variable)
      inner.add(variable)
    }
    for capture in closure.captures {
      // `[x]`: a constant of the closure; its value is checked outside.
      guard let value = checker.captureValue(capture, scope) else { return .failed }
      let variable = VariableDeclaration(
        name: capture.name, module: .session, range: capture.range, type: value.type, isLet: true,
        storage: .local)
      variable.ownership = capture.ownership
      context.declare(variable)
      inner.add(variable)
    }
    var solved = SolvedClosure(
      parameters: parameters, scope: inner, context: context, result: function.result,
      statements: nil, destructured: nil, type: function)
    if let expression = closure.expression {
      state.closures[node.id] = solved
      let body = generate(expression, inner)
      if !resolve(function.result).isVoid || closure.result != nil {
        add(.conversion(body, function.result))
      }
      return .solved
    }
    let wanted = fullyResolved(function.result)
    guard
      let (statements, result) = checker.checkClosureBody(
        closure, scope: inner, context: context, result: wanted.containsVariable ? nil : wanted)
    else { return .failed }
    solved.statements = statements
    state.closures[node.id] = solved
    if wanted.containsVariable { return unify(function.result, result) ? .solved : .failed }
    return .solved
  }

  /// What a closure of several statements returns is what its context wants, if that is known.
  private func takeResultFromContext(_ closure: ClosureNode, _ result: StaticType) {
    guard case .variable = resolve(result),
      let context = state.closureContexts[ObjectIdentifier(closure)]
    else { return }
    let wanted = fullyResolved(context.result)
    if !wanted.containsVariable { _ = unify(result, wanted) }
  }
}

extension ConstraintSolver {
  /// `let y: [Float] = xs.map { x in …; return 1 }`: what a closure of several statements returns, where only the use of
  /// the call's value says it.
  ///
  /// - Returns: Whether one was found.
  func takeResultsFromUses() -> Bool {
    for case .closure(_, let closure, _, _) in state.pending where closure.expression == nil {
      guard let context = state.closureContexts[ObjectIdentifier(closure)],
        case .variable(let result) = resolve(context.result)
      else { continue }
      for case .conversion(let from, let to) in state.pending {
        let wanted = fullyResolved(to)
        if case .variable(result) = resolve(from), !wanted.containsVariable,
          case .nominal = wanted
        {
          return unify(.variable(result), wanted)
        }
      }
    }
    return false
  }
}
