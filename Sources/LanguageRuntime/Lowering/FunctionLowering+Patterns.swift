internal import LanguageChecker

extension FunctionLowering {
  /// Tests a value and binds the pattern's variables, which are declared already.
  ///
  /// - Parameter target: where to go on if it does not match; `nil` for patterns that always do.
  func match(
    _ pattern: TypedPattern, _ value: Value, _ type: StaticType, orJumpTo target: Label?
  ) throws {
    switch pattern {
    case .any: break
    case .variable(let variable):
      try write(value.bank == .raw ? value : value.borrowed, to: access(variable))
    case .tuple(let elements):
      let layout = try tupleLayout(type)
      for (element, field) in zip(elements, layout.fields) {
        if case .any = element { continue }
        let bank: Bank = field.descriptor.isRaw ? .raw : .object
        let part = try read(.field(.value(value), slot: field.slot, bank))
        try match(element, part, field.descriptor.type, orJumpTo: target)
      }
    case .optionalSome(let inner):
      guard let wrapped = type.optionalObject else {
        throw RuntimeFailure.inconsistent("a pattern '?' for '\(type)'")
      }
      if let target { jump(.jumpIfNil, value.index, to: target) }
      if case .any = inner { return }
      if case .variable(let variable) = inner, case .register(let register) = locations[variable] {
        move(try unwrap(value.borrowed, wrapped, into: register), to: register)
        return
      }
      try match(inner, try unwrap(value.borrowed, wrapped), wrapped, orJumpTo: target)
    case .enumCase(let enumCase, let payload):
      try matchCase(enumCase, payload, value, type, orJumpTo: target)
    case .expression(let expression, let subject):
      locations[subject] = .register(value.register)
      if let target {
        try branch(expression, ifFalse: target)
      } else {
        try lower(expression)
      }
    case .cast(let castType, let inner):
      let to = concrete(castType)
      let source = try existential(value, type)
      let flag = try allocate(.raw)
      let result = try allocate(.object)
      emit(
        .castExistential, flag.index, source.index, result.index,
        machine.address(of: machine.castSite(to: to)))
      if let target { jump(.jumpIfFalse, flag.index, to: target) }
      if case .any = inner { return }
      try match(
        inner, try unwrap(Value(register: result, isTemporary: true), to), to, orJumpTo: target)
    }
  }

  private func matchCase(
    _ enumCase: EnumCase, _ payload: [TypedPattern], _ value: Value, _ type: StaticType,
    orJumpTo target: Label?
  ) throws {
    switch machine.descriptor(of: type).shape {
    case .plainEnum:
      if let target {
        jump(
          .jumpIntNotEqualConstant, value.index, 0, enumCase.index, to: target)
      }
    case .payloadEnum(let cases):
      guard cases.indices.contains(enumCase.index) else {
        throw RuntimeFailure.inconsistent("no case '\(enumCase.name)'")
      }
      if let target {
        let index = try read(.field(.value(value), slot: 0, .raw))
        jump(.jumpIntNotEqualConstant, index.index, 0, enumCase.index, to: target)
      }
      let fields = cases[enumCase.index].layout.fields
      if payload.count == 1, fields.count > 1 {
        // One pattern for the whole payload: a tuple of its values.
        let tuple = StaticType.tuple(
          fields.map { TupleElement(label: $0.name, type: $0.descriptor.type) })
        if case .tuple(let parts) = payload[0] {
          try matchFields(parts, fields, value, orJumpTo: target)
        } else {
          let whole = try gather(fields, value, as: tuple)
          try match(payload[0], whole, tuple, orJumpTo: target)
        }
        return
      }
      try matchFields(payload, fields, value, orJumpTo: target)
    case .optional(let wrapped):
      if enumCase.name == "some" {
        try match(.optionalSome(payload.first ?? .any), value, type, orJumpTo: target)
        _ = wrapped
      } else if let target {
        jump(.jumpIfNotNil, value.index, to: target)
      }
    case .native:
      guard payload.isEmpty else {
        throw RuntimeFailure.notAvailable("a pattern for the payload of '\(enumCase.name)'")
      }
      let expected = try callNative(
        "\(enumCase.owner.name).\(enumCase.name)", arguments: [], result: type)
      let flag = try allocate(.raw)
      emit(
        .equalObject, flag.index, value.index, expected.index,
        machine.address(of: machine.descriptor(of: type)))
      if let target { jump(.jumpIfFalse, flag.index, to: target) }
    default:
      throw RuntimeFailure.notAvailable("a pattern for the case '\(enumCase.name)'")
    }
  }

  private func matchFields(
    _ patterns: [TypedPattern], _ fields: [Field], _ value: Value, orJumpTo target: Label?
  ) throws {
    for (pattern, field) in zip(patterns, fields) {
      if case .any = pattern { continue }
      let bank: Bank = field.descriptor.isRaw ? .raw : .object
      let part = try read(.field(.value(value), slot: field.slot, bank))
      try match(pattern, part, field.descriptor.type, orJumpTo: target)
    }
  }

  private func gather(_ fields: [Field], _ value: Value, as tuple: StaticType) throws -> Value {
    let layout = try tupleLayout(tuple)
    let result = try temporary(.object)
    emit(.makeAggregate, result.index, layout.rawCount, layout.objectCount)
    for (source, destination) in zip(fields, layout.fields) {
      let part = try read(
        .field(.value(value), slot: source.slot, source.descriptor.isRaw ? .raw : .object))
      emit(
        part.bank == .raw ? .putFieldRaw : .putFieldObject, result.index, part.index, 0,
        destination.slot)
    }
    return result
  }

  /// A value together with its type.
  func existential(_ value: Value, _ type: StaticType) throws -> Value {
    if type.isExistential { return value }
    let register = try allocate(.object)
    emit(
      value.bank == .raw ? .eraseRaw : .eraseObject, register.index, value.index, 0,
      machine.address(of: machine.descriptor(of: type)))
    return Value(register: register, isTemporary: true)
  }

  // MARK: switch

  func lowerSwitch(_ subject: TypedExpression, _ cases: [TypedSwitchCase], _ target: JumpTarget)
    throws
  {
    let end = Label()
    loops[target] = LoopTargets(
      breakLabel: end, continueLabel: nil, depth: scopes.count, isBackward: false)
    let outerFallthrough = fallthroughLabel
    try scope {
      let type = concrete(subject.type)
      // The subject lives in a variable of its own: a case may change what it was read from.
      let register = try allocate(bank(type) ?? .object)
      if register.bank == .object {
        scopes[scopes.count - 1].objectRegisters.append(register.index)
      }
      move(try value(subject, into: register), to: register)
      let value = Value(register: register, isTemporary: false)
      var bodyLabels = cases.map { _ in Label() }
      bodyLabels.append(end)
      for (index, switchCase) in cases.enumerated() {
        try lower(switchCase, value, type, body: bodyLabels[index], after: bodyLabels[index + 1])
        jumpUnlessEnded(to: end)
        for label in pendingLabels { place(label) }
        pendingLabels = []
      }
      emit(
        .fail, 0, 0, 0, machine.address(of: FailureBox(.inconsistent("a 'switch' without a match")))
      )
    }
    fallthroughLabel = outerFallthrough
    place(end)
  }

  private func lower(
    _ switchCase: TypedSwitchCase, _ value: Value, _ type: StaticType, body: Label, after: Label
  ) throws {
    let otherwise = Label()
    try scope {
      if !switchCase.patterns.isEmpty {
        // All alternatives bind variables of the same names; each has its own declarations.
        let variables = switchCase.patterns.flatMap { $0.pattern.variables }
        for variable in variables where locations[variable] == nil { try declare(variable) }
        for (index, alternative) in switchCase.patterns.enumerated() {
          let isLast = index == switchCase.patterns.count - 1
          let next = isLast ? otherwise : Label()
          let raw = nextRaw
          let object = nextObject
          try match(alternative.pattern, value, type, orJumpTo: next)
          if let condition = alternative.where { try branch(condition, ifFalse: next) }
          nextRaw = raw
          nextObject = object
          if !isLast {
            try shareVariables(of: alternative.pattern, with: switchCase.patterns.last?.pattern)
            jump(to: body)
            place(next)
          }
        }
      }
      place(body)
      let outer = fallthroughLabel
      fallthroughLabel = after
      try lower(switchCase.body)
      fallthroughLabel = outer
    }
    pendingLabels.append(otherwise)
  }

  /// The body uses the variables of one alternative: the others hand theirs over.
  private func shareVariables(of pattern: TypedPattern, with last: TypedPattern?) throws {
    guard let last else { return }
    for variable in pattern.variables {
      guard let target = last.variables.first(where: { $0.name == variable.name }),
        target !== variable
      else { continue }
      try write(try read(access(variable)), to: access(target))
    }
  }
}

extension TypedPattern {
  /// The variables that it binds, in order.
  var variables: [VariableDeclaration] {
    switch self {
    case .any, .expression: return []
    case .variable(let variable): return [variable]
    case .tuple(let elements), .enumCase(_, let elements): return elements.flatMap(\.variables)
    case .optionalSome(let inner), .cast(_, let inner): return inner.variables
    }
  }
}
