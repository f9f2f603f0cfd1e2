internal import LanguageChecker

extension FunctionLowering {
  // MARK: Errors

  /// Where an error that is pending here leads: to the catching code, after the `defer`s between.
  func errorLabel() -> Label {
    let depth = handlers.last?.depth ?? 0
    let target = handlers.last?.label
    let hasDefers = scopes[depth...].contains { !$0.defers.isEmpty }
    target?.isTarget = true
    if let target, !hasDefers { return target }
    let key = LandingKey(
      target: target.map(ObjectIdentifier.init),
      defers: scopes[depth...].map(\.defers.count), scope: hasDefers ? scopes.count : 0)
    if let known = knownLandings[key], !hasDefers { return known }
    let label = Label()
    if !hasDefers { knownLandings[key] = label }
    let saved = (scopes, nextRaw, nextObject, activation, range, handlers, site)
    landingPads.append { [self] in
      let outer = (scopes, nextRaw, nextObject, activation, range, handlers, site)
      (scopes, nextRaw, nextObject, activation, range, handlers, site) = saved
      place(label)
      if hasDefers {
        let error = try allocate(.object)
        emit(.takeError, error.index)
        try leave(downTo: depth, clearing: false)
        emit(.setError, error.index)
      }
      if let target {
        jump(to: target)
      } else if isTopLevel {
        emit(.failUncaught)
      } else {
        if let result, result.bank == .object { emit(.clearObject, result.index) }
        for step in epilogue { try step() }
        emit(.returnFromFunction)
      }
      (scopes, nextRaw, nextObject, activation, range, handlers, site) = outer
    }
    return label
  }

  func lowerDo(_ body: TypedBlock, _ clauses: [TypedCatchClause]) throws {
    let caught = Label()
    let end = Label()
    handlers.append(Handler(label: caught, depth: scopes.count))
    try lower(body)
    handlers.removeLast()
    jumpUnlessEnded(to: end)
    place(caught)
    try scope {
      let error = try allocate(.object)
      scopes[scopes.count - 1].objectRegisters.append(error.index)
      emit(.takeError, error.index)
      for clause in clauses {
        let other = Label()
        try scope {
          for variable in clause.pattern.variables { try declare(variable) }
          try match(
            clause.pattern, Value(register: error, isTemporary: false), machine.errorType,
            orJumpTo: other)
          if let condition = clause.condition { try branch(condition, ifFalse: other) }
          try lower(clause.body)
        }
        emit(.clearObject, error.index)
        jumpUnlessEnded(to: end)
        place(other)
      }
      // Nobody caught it.
      emit(.setError, error.index)
      jump(to: errorLabel())
    }
    place(end)
  }
}

/// Landing pads that do the same are one.
struct LandingKey: Hashable {
  let target: ObjectIdentifier?
  let defers: [Int]
  let scope: Int
}
