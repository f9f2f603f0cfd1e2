internal import LanguageChecker

extension FunctionLowering {
  func lower(_ block: TypedBlock) throws {
    try scope { for statement in block.statements { try lower(statement) } }
  }

  /// Runs something in a scope of its own; at the end its `defer`s run and its variables are gone.
  func scope(_ body: () throws -> Void) throws {
    let raw = nextRaw
    let object = nextObject
    let known = locations
    scopes.append(Scope())
    try body()
    try leave(downTo: scopes.count - 1, clearing: true)
    scopes.removeLast()
    locations = known
    nextRaw = raw
    nextObject = object
  }

  /// Emits what leaving scopes does; they stay open for the code that follows.
  func leave(downTo depth: Int, clearing: Bool) throws {
    guard !(code.last?.isEnd ?? false) || isJumpTarget else { return }
    let saved = scopes
    for index in stride(from: saved.count - 1, through: depth, by: -1) {
      try runDefers(of: index, in: saved)
      let registers = saved[index].objectRegisters
      // An initializer's 'self' is still to be handed over.
      if clearing || machine.state.hasDeinitializers && finishInitializer == nil {
        for register in registers.reversed() { emit(.clearObject, register) }
      }
      if !registers.isEmpty, finishInitializer == nil { try runDeinitializers() }
    }
    scopes = saved
  }

  /// Whether a label stands at the end of the code so far, so that it is reached although the last instruction jumps away.
  private var isJumpTarget: Bool { placedAtEnd == code.count }

  private func runDefers(of index: Int, in saved: [Scope]) throws {
    for block in saved[index].defers.reversed() {
      // Inside it neither this `defer` nor those of inner scopes count any more.
      scopes = Array(saved[..<index]) + [Scope()]
      let raw = nextRaw
      let object = nextObject
      try lower(block)
      nextRaw = raw
      nextObject = object
    }
  }

  // MARK: Variables

  /// Gives a local variable its register, and a box if closures share it.
  func declare(_ variable: VariableDeclaration, _ bank: Bank? = nil) throws {
    if case .global = variable.storage {
      _ = try location(of: variable)
      return
    }
    if blockResults.contains(variable) { return }
    let bank = bank ?? self.bank(variable.type) ?? .object
    if needsBox(variable) {
      let box = try allocate(.object)
      emit(.makeAggregate, box.index, bank == .raw ? 1 : 0, bank == .raw ? 0 : 1)
      noteLocal(box)
      locations[variable] = .box(box.index, bank)
    } else {
      let register = try allocate(bank)
      noteLocal(register)
      locations[variable] = .register(register)
    }
  }

  private func noteLocal(_ register: Register) {
    guard register.bank == .object, !scopes.isEmpty else { return }
    scopes[scopes.count - 1].objectRegisters.append(register.index)
  }

  // MARK: Statements

  func lower(_ statement: TypedStatement) throws {
    try within(statement.range) { try lowerKind(statement) }
  }

  private func lowerKind(_ statement: TypedStatement) throws {
    switch statement.kind {
    case .expression(let expression):
      try freeingTemporaries {
        if try insertIntoSet(expression) { return }
        try lower(expression)
      }
      try runDeinitializers()
    case .binding(let pattern, let value):
      try bind(pattern, value)
      try runDeinitializers()
    case .if(let conditions, let then, let otherwise):
      let isFalse = Label()
      let end = Label()
      try scope {
        try lower(conditions, orJumpTo: isFalse)
        try lower(then)
      }
      if otherwise != nil { jumpUnlessEnded(to: end) }
      place(isFalse)
      if let otherwise {
        try lower(otherwise)
        place(end)
      }
    case .guard(let conditions, let otherwise):
      let isFalse = Label()
      let end = Label()
      for variable in conditions.flatMap(\.variables) { try declare(variable) }
      try lowerDeclared(conditions, orJumpTo: isFalse)
      jump(to: end)
      place(isFalse)
      try lower(otherwise)
      place(end)
    case .while(let conditions, let body, let target):
      let start = Label()
      let end = Label()
      place(start)
      loops[target] = LoopTargets(
        breakLabel: end, continueLabel: start, depth: scopes.count, isBackward: true)
      try scope {
        try lower(conditions, orJumpTo: end)
        try lower(body)
      }
      jump(.jumpBack, to: start)
      place(end)
    case .repeat(let body, let condition, let target):
      let start = Label()
      let next = Label()
      let end = Label()
      place(start)
      loops[target] = LoopTargets(
        breakLabel: end, continueLabel: next, depth: scopes.count, isBackward: false)
      try lower(body)
      place(next)
      try freeingTemporaries { try branch(condition, ifFalse: end) }
      jump(.jumpBack, to: start)
      place(end)
    case .forIn(let pattern, let iteration, let condition, let body, let target):
      try lowerFor(pattern, iteration, condition, body, target)
    case .switch(let subject, let cases, let target): try lowerSwitch(subject, cases, target)
    case .return(let value): try lowerReturn(value)
    case .break(let target):
      guard let loop = loops[target] else { throw RuntimeFailure.inconsistent("a lone 'break'") }
      try leave(downTo: loop.depth, clearing: true)
      jump(to: loop.breakLabel)
    case .continue(let target):
      guard let loop = loops[target], let label = loop.continueLabel else {
        throw RuntimeFailure.inconsistent("a lone 'continue'")
      }
      try leave(downTo: loop.depth, clearing: true)
      jump(loop.isBackward ? .jumpBack : .jump, to: label)
    case .fallthrough:
      guard let fallthroughLabel else {
        throw RuntimeFailure.inconsistent("a lone 'fallthrough'")
      }
      jump(to: fallthroughLabel)
    case .throw(let error):
      try freeingTemporaries {
        var value = try owned(try value(error))
        if !concrete(error.type).isExistential {
          let register = try allocate(.object)
          emit(
            value.bank == .raw ? .eraseRaw : .eraseObject, register.index, value.index, 0,
            machine.address(of: descriptor(error.type)))
          value = Value(register: register, isTemporary: true)
        }
        emit(.setError, value.index)
        jump(to: errorLabel())
      }
    case .doCatch(let body, let clauses): try lowerDo(body, clauses)
    case .do(let body, let target):
      let end = Label()
      loops[target] = LoopTargets(
        breakLabel: end, continueLabel: nil, depth: scopes.count, isBackward: false)
      try lower(body)
      place(end)
    case .defer(let block):
      if scopes.isEmpty { scopes.append(Scope()) }
      scopes[scopes.count - 1].defers.append(block)
    case .localFunction: break
    }
  }

  func jumpUnlessEnded(to label: Label) {
    if code.last?.isEnd ?? false, placedAtEnd != code.count { return }
    jump(to: label)
  }

  /// Binds the elements of a tuple that is written out, without putting it together.
  ///
  /// - Returns: Whether it was one.
  private func bindElements(_ pattern: TypedPattern, _ value: TypedExpression) throws -> Bool {
    guard case .tuple(let elements) = value.kind, !elements.isEmpty else { return false }
    switch pattern {
    case .variable(let variable):
      guard variable.isLet, case .local = variable.storage, !blockResults.contains(variable) else {
        return false
      }
      var parts: [Register] = []
      for element in elements {
        guard let bank = bank(element.type) else { return false }
        let register = try allocate(bank)
        noteLocal(register)
        parts.append(register)
      }
      for (element, register) in zip(elements, parts) {
        try freeingTemporaries { _ = try self.value(element, into: register) }
      }
      locations[variable] = .tuple(parts)
      return true
    case .tuple(let patterns):
      guard patterns.count == elements.count,
        pattern.variables.allSatisfy({ if case .local = $0.storage { true } else { false } })
      else { return false }
      for variable in pattern.variables { try declare(variable) }
      try freeingTemporaries {
        for (pattern, element) in zip(patterns, elements) {
          if case .variable(let variable) = pattern,
            case .register(let register)? = locations[variable]
          {
            _ = try self.value(element, into: register)
          } else {
            let part = try self.value(element)
            try match(pattern, part, concrete(element.type), orJumpTo: nil)
          }
        }
      }
      return true
    default: return false
    }
  }

  private func bind(_ pattern: TypedPattern, _ value: TypedExpression?) throws {
    if let value, try bindElements(pattern, value) { return }
    for variable in pattern.variables { try declare(variable) }
    guard let value else {
      for variable in pattern.variables {
        if case .register(let register) = locations[variable], register.bank == .object {
          emit(.clearObject, register.index)
        }
      }
      return
    }
    try freeingTemporaries {
      if case .variable(let variable) = pattern {
        switch try location(of: variable) {
        case _ where variable.ownership != .strong:
          try write(try owned(try self.value(value)), to: access(variable))
        case .register(let register): _ = try self.value(value, into: register)
        case .global(let register) where isTopLevel:
          // The new value may be made from what a re-run of the cell finds there.
          move(try owned(try self.value(value)), to: register)
        default: try write(try owned(try self.value(value)), to: access(variable))
        }
        return
      }
      if case .any = pattern {
        try lower(value)
        return
      }
      let subject = try self.value(value)
      try match(pattern, subject, concrete(value.type), orJumpTo: nil)
    }
  }

  /// Conditions of `if` and `while`: the variables they bind live in the current scope.
  private func lower(_ conditions: [TypedCondition], orJumpTo target: Label) throws {
    for variable in conditions.flatMap(\.variables) { try declare(variable) }
    try lowerDeclared(conditions, orJumpTo: target)
  }

  private func lowerDeclared(_ conditions: [TypedCondition], orJumpTo target: Label) throws {
    for condition in conditions {
      let isFalse = target
      switch condition {
      case .expression(let expression):
        let raw = nextRaw
        let object = nextObject
        try branch(expression, ifFalse: isFalse)
        nextRaw = raw
        nextObject = object
      case .match(let pattern, let expression):
        let raw = nextRaw
        let object = nextObject
        if case .optionalSome(let inner) = pattern, let lookup = try lookup(expression) {
          let found = try unwrapped(lookup, orJumpTo: isFalse)
          try match(inner, found.borrowed, lookup.valueType, orJumpTo: isFalse)
        } else {
          let subject = try value(expression)
          try match(pattern, subject, concrete(expression.type), orJumpTo: isFalse)
        }
        nextRaw = raw
        nextObject = object
      }
    }
  }

  // MARK: Leaving

  private func lowerReturn(_ value: TypedExpression?) throws {
    if let value {
      if let result {
        try freeingTemporaries { _ = try self.value(value, into: result) }
      } else {
        try freeingTemporaries { try lower(value) }
      }
    }
    try leave(downTo: inlineReturn?.depth ?? 0, clearing: inlineReturn != nil)
    try emitReturn(hasValue: value != nil)
  }

  /// What runs between the last statement and the caller.
  func emitReturn(hasValue: Bool) throws {
    if let inlineReturn {
      jump(to: inlineReturn.label)
      return
    }
    if let finishInitializer, !hasValue { try finishInitializer() }
    let start = code.count
    for step in epilogue { try step() }
    if !epilogue.isEmpty, epilogueRange == nil { epilogueRange = start..<code.count }
    emit(.returnFromFunction)
  }
}

extension TypedCondition {
  var variables: [VariableDeclaration] {
    if case .match(let pattern, _) = self { return pattern.variables }
    return []
  }
}
