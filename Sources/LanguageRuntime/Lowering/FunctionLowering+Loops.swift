internal import LanguageChecker

/// `for` loops.
extension FunctionLowering {
  func lowerFor(
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
          try lowerLoopBody(condition, body, next)
        }
      case .sequence(let expression, _, _, _, let element)
      where tableView(concrete(expression.type)) != nil:
        guard let (layout, part) = tableView(concrete(expression.type)) else { break }
        try lowerTable(pattern, expression, layout, part, concrete(element), target, next, end) {
          try lowerLoopBody(condition, body, next)
        }
      case .sequence(let expression, _, _, _, let element)
      where concrete(expression.type).isStandard("String")
        || concrete(expression.type).isStandard("Substring"):
        try lowerElements(
          of: expression, concrete(element), pattern, condition, body, target, next, end
        ) { _ in
          .nextCharacter
        }
      case .sequence(let expression, _, _, _, let element)
      where canOpen(concrete(expression.type)):
        try lowerOpened(
          pattern, try value(expression), concrete(expression.type), concrete(element), condition,
          body, target, next, end)
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
        if !variable.isLet {
          try declare(variable)
          try write(Value(register: counter, isTemporary: false), to: access(variable))
        } else {
          locations[variable] = .register(counter)
        }
      }
      try lowerLoopBody(condition, body, next)
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
    try lowerLoopBody(condition, body, next)
    place(skip)
  }

  func lowerLoopBody(_ condition: TypedExpression?, _ body: TypedBlock, _ next: Label) throws {
    if let condition {
      let skip = Label()
      try branch(condition, ifFalse: skip)
      try lower(body)
      place(skip)
    } else {
      try lower(body)
    }
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
