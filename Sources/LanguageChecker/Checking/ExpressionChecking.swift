extension CellChecker {
  /// What a value is for, as diagnostics say it.
  enum Purpose: Equatable {
    case value
    case specified
    case returned
    case condition
    case argument
    case assignment
    case elementOfLoop
    case defaultArgument
    case closureResult
    case thrown
    /// An element of a collection literal: `element`, `dictionary key`, `dictionary value`.
    case element(String)
  }

  /// Types an expression.
  ///
  /// - Parameter wanted: The type it is to have; `nil` if any will do.
  /// - Returns: The typed expression, converted to the wanted type; `nil` if that is impossible, which has been reported.
  func check(
    _ node: ExpressionNode, wanted: StaticType? = nil, purpose: Purpose = .value
  ) -> TypedExpression? {
    let inner = node.unparenthesized
    if let initialization = wrapperInitialization(inner) {
      return check(initialization, wanted: wanted, purpose: purpose)
    }
    switch inner.kind {
    case .ifExpression(let syntax): return ifExpression(syntax, wanted: wanted, at: node.range)
    case .switchExpression(let syntax):
      return switchExpression(syntax, wanted: wanted, at: node.range)
    default: break
    }
    let errors = errorCount
    var ambiguous: [SolverState] = []
    guard let (solver, solution) = solve(node, wanted: wanted, ambiguous: &ambiguous) else {
      if errorCount == errors, !diagnoseAmbiguity(node, ambiguous) {
        diagnose(node, wanted: wanted, purpose: purpose)
      }
      if !hasErrors, wanted.flatMap(unfitArgument) == nil {
        report("the type of this expression cannot be found; write more types", at: node.range)
      }
      return nil
    }
    if errorCount > errors { return nil }
    // Something in it has been complained about before.
    if solution.types[node.id].map(solver.fullyResolved) == .error { return nil }
    if let literal = solution.emptyArrays.first(where: { $0.isDefaulted && $0.node == inner.id }) {
      report(Self.emptyArraySentence, at: literal.range)
      return nil
    }
    let builder = ExpressionBuilder(checker: self, solver: solver, solution: solution)
    let expression = builder.build(node, scope: currentScope)
    let result =
      wanted.map {
        $0.isOpenGeneric ? expression : builder.coerce(expression, to: solver.fullyResolved($0))
      } ?? expression
    return errorCount > errors ? nil : result
  }

  /// Solves the constraints of an expression without reporting that there is no solution.
  func solve(
    _ node: ExpressionNode, wanted: StaticType?
  ) -> (ConstraintSolver, SolverState)? {
    var ambiguous: [SolverState] = []
    return solve(node, wanted: wanted, ambiguous: &ambiguous)
  }

  /// - Parameter ambiguous: Set to the solutions of which none is the best.
  private func solve(
    _ node: ExpressionNode, wanted: StaticType?, ambiguous: inout [SolverState]
  ) -> (ConstraintSolver, SolverState)? {
    let solver = ConstraintSolver(checker: self)
    let errors = errorCount
    let type = solver.generate(node, currentScope)
    if errorCount > errors { return nil }
    if let wanted { solver.add(.conversion(type, solver.openGenerics(wanted))) }
    guard let solution = solver.solve() else {
      if solver.isTooComplex {
        report(
          "the compiler is unable to type-check this expression in reasonable time; try breaking up the expression into distinct sub-expressions",
          at: node.range)
      }
      ambiguous = solver.ambiguousSolutions
      return nil
    }
    solver.state = solution
    return (solver, solution)
  }

  /// The type that an expression has by itself, without reporting anything.
  func standaloneType(_ node: ExpressionNode) -> StaticType? {
    let (result, problems) = capturingDiagnostics { () -> StaticType? in
      guard let (solver, solution) = solve(node, wanted: nil), let type = solution.types[node.id]
      else { return nil }
      return solver.fullyResolved(type)
    }
    return problems.contains { $0.severity == .error } ? nil : result
  }

  /// The value of `[x]` or `[x = value]` in a closure's capture list.
  func captureValue(_ capture: ClosureNode.Capture, _ scope: Scope) -> TypedExpression? {
    guard let value = within(scope, { check(capture.value) }) else { return nil }
    if capture.ownership == .strong { return value }
    let object = value.type.optionalObject ?? value.type
    if !object.canBeReference {
      report(
        "'\(capture.ownership)' may only be applied to class and class-bound protocol types, not '\(object)'",
        at: capture.range)
      return nil
    }
    if capture.ownership == .unowned || value.type.optionalObject != nil { return value }
    return TypedExpression(
      .optionalInjection(value), type: standard.optional(of: value.type), range: value.range)
  }
}

extension StaticType {
  /// Whether it is a generic type whose arguments the value is to say.
  fileprivate var isOpenGeneric: Bool {
    guard case .nominal(let declaration, let arguments) = self else { return false }
    return arguments.count < declaration.genericParameters.count
  }
}
