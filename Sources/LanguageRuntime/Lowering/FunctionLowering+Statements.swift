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
    if variable.isCaptured {
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

  private func bind(_ pattern: TypedPattern, _ value: TypedExpression?) throws {
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

  // MARK: Loops

  private func lowerFor(
    _ pattern: TypedPattern, _ iteration: TypedIteration, _ condition: TypedExpression?,
    _ body: TypedBlock, _ target: JumpTarget
  ) throws {
    let end = Label()
    let next = Label()
    try scope {
      switch iteration {
      case .integerRange(let lower, let upper, let isClosed):
        let counter = try allocate(.raw)
        let limit = try allocate(.raw)
        _ = try value(lower, into: counter)
        _ = try value(upper, into: limit)
        try lowerRange(
          pattern, counter, limit, isClosed: isClosed, condition, body, target, next, end)
      case .array(let expression):
        try lowerArray(pattern, expression, condition, body, target, next, end)
      case .sequence(let expression, _, _, _, _)
      where concrete(expression.type).arrayElement != nil:
        // Generic code over what is an array here.
        try lowerArray(pattern, expression, condition, body, target, next, end)
      case .sequence(let expression, _, _, _, _)
      where concrete(expression.type).isIntegerRange:
        let range = try value(expression)
        let counter = try allocate(.raw)
        let limit = try allocate(.raw)
        emit(.fieldRaw, counter.index, range.index)
        emit(.fieldRaw, limit.index, range.index, 0, 1)
        try lowerRange(
          pattern, counter, limit, isClosed: concrete(expression.type).isStandard("ClosedRange"),
          condition, body, target, next, end)
      case .sequence(let expression, _, _, _, let element)
      where machine.descriptor(of: concrete(expression.type)).tableLayout != nil:
        guard let layout = machine.descriptor(of: concrete(expression.type)).tableLayout else {
          break
        }
        try lowerTable(pattern, expression, layout, .entries, concrete(element), target, next, end)
        {
          try lowerBody(condition, body, next)
        }
      case .sequence(let expression, _, _, _, let element)
      where tableView(concrete(expression.type)) != nil:
        guard let (layout, part) = tableView(concrete(expression.type)) else { break }
        try lowerTable(pattern, expression, layout, part, concrete(element), target, next, end) {
          try lowerBody(condition, body, next)
        }
      case .sequence(let expression, _, _, _, let element)
      where concrete(expression.type).isStandard("String")
        || concrete(expression.type).isStandard("Substring"):
        try lowerElements(
          of: expression, concrete(element), pattern, condition, body, target, next, end
        ) { _ in
          .nextCharacter
        }
      case .sequence(
        let expression, let makeIterator, let iteratorType, let nextFunction, let element):
        let iteratorType = concrete(iteratorType)
        let element = concrete(element)
        let iterator = try allocate(bank(iteratorType) ?? .object)
        if iterator.bank == .object {
          scopes[scopes.count - 1].objectRegisters.append(iterator.index)
        }
        let made = try call(
          makeIterator, receiver: .expression(expression), arguments: [], type: iteratorType,
          into: iterator)
        if let made { move(made, to: iterator) }
        place(next)
        loops[target] = LoopTargets(
          breakLabel: end, continueLabel: next, depth: scopes.count, isBackward: true)
        try scope {
          for variable in pattern.variables { try declare(variable) }
          let optional = machine.optional(of: element)
          let taken = try call(
            nextFunction, receiver: .place(.register(iterator), iteratorType), arguments: [],
            type: optional, into: nil)
          guard let taken else { throw RuntimeFailure.inconsistent("'next' without a value") }
          jump(.jumpIfNil, taken.index, to: end)
          try lowerElement(pattern, element, body, condition, next) { register in
            _ = try unwrap(taken, element, into: register)
          }
        }
        jump(.jumpBack, to: next)
      }
      place(end)
    }
  }

  /// Counts from `counter` to `limit`.
  private func lowerRange(
    _ pattern: TypedPattern, _ counter: Register, _ limit: Register, isClosed: Bool,
    _ condition: TypedExpression?, _ body: TypedBlock, _ target: JumpTarget, _ next: Label,
    _ end: Label
  ) throws {
    emit(.checkRange, counter.index, limit.index, isClosed ? 1 : 0)
    let start = Label()
    jump(.jumpIntLessEqual, limit.index, counter.index, to: end)
    place(start)
    loops[target] = LoopTargets(
      breakLabel: end, continueLabel: next, depth: scopes.count, isBackward: false)
    try scope {
      if case .variable(let variable) = pattern {
        if variable.isCaptured || !variable.isLet {
          try declare(variable)
          try write(Value(register: counter, isTemporary: false), to: access(variable))
        } else {
          locations[variable] = .register(counter)
        }
      }
      try lowerBody(condition, body, next)
    }
    place(next)
    jump(.loopRange, counter.index, limit.index, to: start)
  }

  /// Goes over the elements of an array.
  private func lowerArray(
    _ pattern: TypedPattern, _ expression: TypedExpression, _ condition: TypedExpression?,
    _ body: TypedBlock, _ target: JumpTarget, _ next: Label, _ end: Label
  ) throws {
    guard let element = concrete(expression.type).arrayElement else {
      throw RuntimeFailure.inconsistent("a loop over '\(expression.type)'")
    }
    try lowerElements(of: expression, element, pattern, condition, body, target, next, end) {
      bank in
      bank == .raw ? .nextRawElement : .nextObjectElement
    }
  }

  /// Goes over the elements of what an instruction goes through.
  private func lowerElements(
    of expression: TypedExpression, _ element: StaticType, _ pattern: TypedPattern,
    _ condition: TypedExpression?, _ body: TypedBlock, _ target: JumpTarget, _ next: Label,
    _ end: Label, opcode: (Bank) -> Opcode
  ) throws {
    let array = try allocate(.object)
    scopes[scopes.count - 1].objectRegisters.append(array.index)
    _ = try value(expression, into: array)
    let index = try constant(0)
    place(next)
    loops[target] = LoopTargets(
      breakLabel: end, continueLabel: next, depth: scopes.count, isBackward: true)
    try scope {
      for variable in pattern.variables { try declare(variable) }
      try lowerElement(pattern, element, body, condition, next) { register in
        jump(opcode(register.bank), register.index, array.index, index.index, to: end)
      }
    }
    jump(.jumpBack, to: next)
  }

  /// Binds an element that `get` puts into a register, then runs the loop's body.
  private func lowerElement(
    _ pattern: TypedPattern, _ element: StaticType, _ body: TypedBlock,
    _ condition: TypedExpression?, _ next: Label, get: (Register) throws -> Void
  ) throws {
    let bank = bank(element) ?? .object
    let skip = Label()
    if case .variable(let variable) = pattern, case .register(let register) = locations[variable] {
      try get(register)
    } else {
      let register = try allocate(bank)
      scopes[scopes.count - 1].objectRegisters += bank == .object ? [register.index] : []
      try get(register)
      try match(
        pattern, Value(register: register, isTemporary: false), element, orJumpTo: skip)
    }
    try lowerBody(condition, body, next)
    place(skip)
  }

  private func lowerBody(_ condition: TypedExpression?, _ body: TypedBlock, _ next: Label) throws {
    if let condition {
      let skip = Label()
      try branch(condition, ifFalse: skip)
      try lower(body)
      place(skip)
    } else {
      try lower(body)
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
    try leave(downTo: 0, clearing: false)
    try emitReturn(hasValue: value != nil)
  }

  /// What runs between the last statement and the caller.
  func emitReturn(hasValue: Bool) throws {
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

extension StaticType {
  /// `Range<Int>` or `ClosedRange<Int>`, whose fields are their bounds.
  var isIntegerRange: Bool {
    guard isStandard("Range") || isStandard("ClosedRange"), case .nominal(_, let arguments) = self,
      let bound = arguments.first
    else { return false }
    return bound.isStandard("Int")
  }
}
