extension ConstraintSolver {
  /// The solution whose overloads are more specific wherever they differ; `nil` if none is.
  func mostSpecific(of solutions: [SolverState]) -> SolverState? {
    // Nothing says that one type of a closure's parameter is better than another.
    for index in openParameters {
      let types = solutions.map {
        $0.variables.indices.contains(index) ? $0.variables[index].binding : nil
      }
      if Set(types).count > 1 { return nil }
    }
    // Solutions that chose the same overloads differ only in types that nobody wrote; the first one is as good.
    var best = solutions[0]
    for candidate in solutions.dropFirst() {
      switch compare(best, candidate) {
      case .left, .same: break
      case .right: best = candidate
      case .neither: continue
      }
    }
    for candidate in solutions where compare(best, candidate) == .neither { return nil }
    return best
  }

  private enum Preference { case left, right, same, neither }

  private func compare(_ left: SolverState, _ right: SolverState) -> Preference {
    var leftBetter = false
    var rightBetter = false
    for (node, choice) in left.choices {
      guard let other = right.choices[node],
        choice.candidate.declaration != other.candidate.declaration,
        !choice.candidate.isMemberOfAnotherType(than: other.candidate)
      else { continue }
      let forward = isAsSpecific(choice.candidate, other.candidate)
      let backward = isAsSpecific(other.candidate, choice.candidate)
      if forward && !backward { leftBetter = true }
      if backward && !forward { rightBetter = true }
      if forward == backward {
        switch tieBreak(choice, other) {
        case .left: leftBetter = true
        case .right: rightBetter = true
        case .same: break
        case .neither: return .neither
        }
      }
    }
    switch (leftBetter, rightBetter) {
    case (true, false): return .left
    case (false, true): return .right
    case (true, true): return .neither
    case (false, false): return .same
    }
  }

  /// The type whose member was chosen. Members of different types are not compared: what gave the types decides.
  private func base(of choice: Choice, in solution: SolverState) -> StaticType? {
    let saved = state
    defer { state = saved }
    state = solution
    switch choice.candidate.base {
    case .none: return nil
    case .instance(let type), .type(let type): return fullyResolved(type)
    }
  }

  private func tieBreak(_ left: Choice, _ right: Choice) -> Preference {
    if left.candidate.function == nil, right.candidate.function == nil {
      // Each time a closure is opened it has parameters of its own.
      return .same
    }
    guard let a = left.candidate.function, let b = right.candidate.function else {
      // A property before a method, a declaration of the session before one of a module.
      return .left
    }
    if a.isVariadicUse(left.matching) != b.isVariadicUse(right.matching) {
      return b.isVariadicUse(right.matching) ? .left : .right
    }
    let unusedA = a.parameters.count - (left.matching?.usedCount ?? 0)
    let unusedB = b.parameters.count - (right.matching?.usedCount ?? 0)
    if unusedA != unusedB { return unusedA < unusedB ? .left : .right }
    if a.constraintCount != b.constraintCount {
      return a.constraintCount > b.constraintCount ? .left : .right
    }
    if (a.owner?.kind == .protocol) != (b.owner?.kind == .protocol) {
      return b.owner?.kind == .protocol ? .left : .right
    }
    if a.module != b.module {
      if a.module == .session { return .left }
      if b.module == .session { return .right }
      if a.module != .standardLibrary { return .left }
      if b.module != .standardLibrary { return .right }
    }
    if a.owner != nil, a.owner == b.owner, a.result != b.result { return .neither }
    // `a ?? b` where an optional is wanted: either will do.
    if a.name == "??", b.name == "??" { return a.result.optionalObject == nil ? .left : .right }
    // A refining protocol's member before the refined one's.
    if let x = a.owner, let y = b.owner, x.kind == .protocol, y.kind == .protocol, x != y {
      if x.inherits(y) { return .left }
      if y.inherits(x) { return .right }
      return .same
    }
    return .neither
  }

  /// Whether the parameters of the first function could be passed to the second.
  private func isAsSpecific(_ left: Candidate, _ right: Candidate) -> Bool {
    guard let a = left.function, let b = right.function else {
      return left.function == nil
    }
    guard
      a.parameters.count == b.parameters.count || a.parameters.contains(where: \.hasDefault)
        || b.parameters.contains(where: \.hasDefault)
    else { return true }
    let saved = state
    defer { state = saved }
    state = SolverState()
    var opened: [GenericParameter: StaticType] = [:]
    var parameters = b.genericParameters + (b.owner?.genericParameters ?? [])
    if let selfParameter = b.owner?.selfParameter { parameters.append(selfParameter) }
    for parameter in parameters {
      let variable = freshVariable()
      if case .variable(let v) = variable {
        state.variables[v.index].conformances = parameter.conformances
      }
      opened[parameter] = variable
    }
    for (mine, theirs) in zip(a.parameters, b.parameters) {
      if mine.isVariadic != theirs.isVariadic { return !mine.isVariadic }
      let wanted = openType(theirs.type, opened)
      switch convert(mine.type, to: wanted) {
      case .failed: return false
      case .waiting: if !unify(mine.type, wanted) { return false }
      case .solved: break
      }
    }
    for (type, wanted) in b.conformanceRequirements {
      let resolved = fullyResolved(openType(type, opened))
      if !resolved.conforms(to: wanted, assuming: a.assumptions) { return false }
    }
    return state.score.valuesToOptional == 0 || b.parameters.count > 0
  }
}

extension Candidate {
  /// Whether the bases have different types: then other choices decide between the two.
  fileprivate func isMemberOfAnotherType(than other: Candidate) -> Bool {
    guard case .instance(let mine) = base, case .instance(let theirs) = other.base else {
      return false
    }
    return mine.nominal != theirs.nominal
  }
}

extension FunctionDeclaration {
  fileprivate func isVariadicUse(_ matching: ArgumentMatching?) -> Bool {
    parameters.contains(where: \.isVariadic)
  }

  fileprivate var constraintCount: Int {
    conformanceRequirements.count + sameTypeRequirements.count
      + genericParameters.reduce(0) { $0 + $1.conformances.count }
  }
}

extension ArgumentMatching {
  fileprivate var usedCount: Int { argumentsOfParameter.count { !$0.isEmpty } }
}
