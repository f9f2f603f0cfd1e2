/// Says which name of an expression may mean two things that are equally good.
extension CellChecker {
  /// Reports the innermost name, or operator, for which equally good solutions choose different declarations.
  ///
  /// - Returns: Whether there is one.
  func diagnoseAmbiguity(_ node: ExpressionNode, _ solutions: [SolverState]) -> Bool {
    guard let first = solutions.first, solutions.count > 1 else { return false }
    // What was complained about before has any type.
    if hasErrors,
      first.types.values.contains(.error)
        || first.variables.contains(where: { $0.binding == .error })
    {
      return true
    }
    var found: (node: ExpressionNode, depth: Int, choices: [Choice])?
    func visit(_ part: ExpressionNode, _ depth: Int) {
      let choices = differing(part, solutions)
      if choices.count > 1, depth > found?.depth ?? -1 { found = (part, depth, choices) }
      for inner in part.parts { visit(inner, depth + 1) }
    }
    visit(node, 0)
    guard let found, let function = found.choices[0].candidate.function else { return false }
    let candidates = found.choices.map(\.candidate)
    if let range = found.node.operatorRange {
      report(
        "ambiguous use of operator '\(function.name)'", at: range,
        notes: candidateNotes(candidates, range))
    } else {
      let range = found.node.calleeName
      report(
        "ambiguous use of '\(function.shownName)'", at: range,
        notes: candidateNotes(candidates, range))
    }
    return true
  }

  /// What the solutions choose at a node, each declaration once.
  private func differing(_ node: ExpressionNode, _ solutions: [SolverState]) -> [Choice] {
    var choices: [Choice] = []
    for solution in solutions {
      guard let choice = solution.choices[node.id] else { return [] }
      if !choices.contains(where: { $0.candidate.declaration == choice.candidate.declaration }) {
        choices.append(choice)
      }
    }
    return choices
  }
}

extension ExpressionNode {
  fileprivate var operatorRange: SourceRange? {
    switch kind {
    case .binary(_, let range, _, _), .prefix(_, let range, _), .postfix(_, let range, _): range
    default: nil
    }
  }

  /// Where the name of what is called stands.
  fileprivate var calleeName: SourceRange {
    switch kind {
    case .call(let callee, _): callee.calleeName
    case .member(_, _, let nameRange, _): nameRange
    default: range
    }
  }

  /// The expressions that it is made of, also what a closure of one expression gives.
  fileprivate var parts: [ExpressionNode] {
    switch kind {
    case .string(let parts):
      parts.compactMap { if case .value(let value) = $0 { value } else { nil } }
    case .array(let elements): elements
    case .dictionary(let elements): elements.flatMap { [$0.key, $0.value] }
    case .tuple(let elements): elements.map(\.value)
    case .member(let base?, _, _, _): [base]
    case .tupleElement(let base, _), .forceUnwrap(let base), .optionalUnwrap(let base),
      .optionalChain(let base), .try(let base, _), .inoutAddress(let base), .is(let base, _),
      .coerce(let base, _), .conditionalCast(let base, _), .forcedCast(let base, _),
      .prefix(_, _, let base), .postfix(_, _, let base):
      [base]
    case .subscript(let base, let arguments), .call(let base, let arguments):
      [base] + arguments.map(\.value)
    case .binary(_, _, let left, let right), .assign(let left, let right): [left, right]
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    case .closure(let closure): closure.expression.map { [$0] } ?? []
    default: []
    }
  }
}
