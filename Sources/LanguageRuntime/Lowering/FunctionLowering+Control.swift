internal import LanguageChecker

/// Conditions, optionals and their chains.
extension FunctionLowering {
  // MARK: Control

  func conditional(
    _ condition: TypedExpression, _ then: TypedExpression, _ otherwise: TypedExpression,
    type: StaticType, into destination: Register?
  ) throws -> Value? {
    let result = try bank(type).map { bank in
      if let destination, destination.bank == bank { return destination }
      return try allocate(bank)
    }
    let isFalse = Label()
    let end = Label()
    try branch(condition, ifFalse: isFalse)
    let raw = nextRaw
    let object = nextObject
    try lower(then, into: result)
    nextRaw = raw
    nextObject = object
    jump(to: end)
    place(isFalse)
    try lower(otherwise, into: result)
    place(end)
    return result.map { Value(register: $0, isTemporary: true) }
  }

  /// Jumps if a condition is false, otherwise goes on.
  func branch(_ condition: TypedExpression, ifFalse target: Label) throws {
    try within(condition.range) {
      switch condition.kind {
      case .booleanLiteral(let value): if !value { jump(to: target) }
      case .and(let left, let right):
        try branch(left, ifFalse: target)
        try branch(right, ifFalse: target)
      case .or(let left, let right):
        let isTrue = Label()
        try branch(left, ifTrue: isTrue)
        try branch(right, ifFalse: target)
        place(isTrue)
      default:
        if try branchOnComparison(condition, jumpIf: false, to: target) { return }
        if try branchInside(condition, jumpIf: false, to: target) { return }
        let value = try value(condition)
        jump(.jumpIfFalse, value.index, to: target)
      }
    }
  }

  func branch(_ condition: TypedExpression, ifTrue target: Label) throws {
    try within(condition.range) {
      switch condition.kind {
      case .booleanLiteral(let value): if value { jump(to: target) }
      case .or(let left, let right):
        try branch(left, ifTrue: target)
        try branch(right, ifTrue: target)
      case .and(let left, let right):
        let isFalse = Label()
        try branch(left, ifFalse: isFalse)
        try branch(right, ifTrue: target)
        place(isFalse)
      default:
        if try branchOnComparison(condition, jumpIf: true, to: target) { return }
        if try branchInside(condition, jumpIf: true, to: target) { return }
        let value = try value(condition)
        jump(.jumpIfTrue, value.index, to: target)
      }
    }
  }

  func optionalTry(_ inner: TypedExpression, type: StaticType) throws -> Value? {
    let result = try bank(type).map { try allocate($0) }
    let failed = Label()
    let end = Label()
    handlers.append(Handler(label: failed, depth: scopes.count))
    let value = try lower(inner)
    handlers.removeLast()
    if let result {
      if let value, bank(inner.type) != nil {
        let wrapped = type.optionalObject ?? type
        // `try?` of an optional is not wrapped once more.
        move(concrete(inner.type) == type ? value : try wrap(value, wrapped), to: result)
      } else {
        emit(.makeAggregate, result.index)
      }
    }
    jump(to: end)
    place(failed)
    let error = try allocate(.object)
    emit(.takeError, error.index)
    emit(.clearObject, error.index)
    if let result, result.bank == .object { emit(.clearObject, result.index) }
    place(end)
    return result.map { Value(register: $0, isTemporary: true) }
  }

  // MARK: Optionals

  /// A value as the value of an optional of its type.
  func wrap(_ value: Value, _ wrapped: StaticType, into destination: Register? = nil) throws
    -> Value
  {
    if value.bank == .raw {
      let register = try destination ?? allocate(.object)
      emit(.wrapRaw, register.index, value.index)
      return Value(register: register, isTemporary: true)
    }
    if wrapped.optionalObject != nil {
      let register = try allocate(.object)
      emit(.wrapOptional, register.index, value.index)
      return Value(register: register, isTemporary: true)
    }
    return value
  }

  /// The value of an optional; nil is a failure.
  func unwrap(_ value: Value, _ wrapped: StaticType, into destination: Register? = nil) throws
    -> Value
  {
    let bank: Bank = machine.isRaw(wrapped) ? .raw : .object
    let register = try destination ?? allocate(bank)
    let opcode: Opcode =
      bank == .raw ? .unwrapRaw : wrapped.optionalObject != nil ? .unwrapOptional : .unwrapObject
    emit(opcode, register.index, value.index)
    return Value(register: register, isTemporary: true)
  }

  func nilCoalescing(
    _ optional: TypedExpression, _ otherwise: TypedExpression, type: StaticType
  ) throws -> Value? {
    guard let bank = bank(type) else {
      try lower(optional)
      return nil
    }
    let result = try allocate(bank)
    let isNil = Label()
    let end = Label()
    let wrapped = concrete(optional.type).optionalObject ?? type
    if wrapped == type, let lookup = try lookup(optional) {
      move(try unwrapped(lookup, into: result, orJumpTo: isNil), to: result)
      jump(to: end)
      place(isNil)
      _ = try value(otherwise, into: result)
      place(end)
      return Value(register: result, isTemporary: true)
    }
    let base = try value(optional)
    jump(.jumpIfNil, base.index, to: isNil)
    if wrapped == type {
      move(try unwrap(base, type), to: result)
    } else {
      // The right side is optional too, so the left one stays as it is.
      move(base, to: result)
    }
    jump(to: end)
    place(isNil)
    _ = try value(otherwise, into: result)
    place(end)
    return Value(register: result, isTemporary: true)
  }

  func optionalChain(
    _ base: TypedExpression, _ bound: VariableDeclaration, _ rest: TypedExpression,
    type: StaticType
  ) throws -> Value? {
    let isNil = Label()
    let end = Label()
    let resultBank = bank(type)
    let result = try resultBank.map { try allocate($0) }
    // A chain that changes what it found works on the place itself.
    let changesBase = changes(bound, rest)
    let value: Value
    var close: (() throws -> Void)?
    guard let wrapped = concrete(base.type).optionalObject else {
      throw RuntimeFailure.inconsistent("a '?' behind \(base.type)")
    }
    if let lookup = try lookup(base, forWriting: changesBase) {
      if changesBase {
        (value, close) = try openValue(lookup, orJumpTo: isNil)
      } else {
        value = try unwrapped(lookup, orJumpTo: isNil)
      }
    } else {
      let optional = try self.value(base)
      jump(.jumpIfNil, optional.index, to: isNil)
      value = try unwrap(optional, wrapped)
    }
    let failed = Label()
    let pads = landingPads.count
    if close != nil { handlers.append(Handler(label: failed, depth: scopes.count)) }
    locations[bound] = .register(value.register)
    if let restValue = try lower(rest), let result {
      if bank(rest.type) == nil {
        emit(.makeAggregate, result.index)
      } else {
        move(restValue, to: result)
      }
    } else if let result {
      emit(.makeAggregate, result.index)
    }
    if let close {
      handlers.removeLast()
      try close()
      if !failed.jumps.isEmpty || landingPads.count > pads {
        // An error leaves the value that was changed so far.
        jump(to: end)
        place(failed)
        let error = try allocate(.object)
        emit(.takeError, error.index)
        try close()
        emit(.setError, error.index)
        jump(to: errorLabel())
      }
    } else if case .load(let place) = base.kind, changesBase {
      // `x?.field = value`: the changed value goes back.
      let access = try access(place, forWriting: true)
      try write(
        try wrap(Value(register: value.register, isTemporary: true), wrapped), to: access)
    }
    jump(to: end)
    place(isNil)
    if let result, result.bank == .object { emit(.clearObject, result.index) }
    place(end)
    return result.map { Value(register: $0, isTemporary: true) }
  }

  /// Whether an optional chain assigns to or calls a mutating method of what it bound.
  private func changes(_ variable: VariableDeclaration, _ expression: TypedExpression) -> Bool {
    func isPath(_ place: Place) -> Bool {
      switch place {
      case .variable(let root): return root === variable
      case .property(let base, let property, _):
        return !(property.owner?.isReference ?? false) && isPath(base)
      case .subscript(let base, let getter, _, _):
        return !(getter.declaration.owner?.isReference ?? false) && isPath(base)
      case .tupleElement(let base, _), .forceUnwrap(let base): return isPath(base)
      case .value(let expression):
        if case .load(let inner) = expression.kind { return isPath(inner) }
        return false
      case .discard: return false
      }
    }
    switch expression.kind {
    case .assign(let place, _), .inoutArgument(let place): return isPath(place)
    case .optionalInjection(let inner), .upcast(let inner): return changes(variable, inner)
    case .call(_, let receiver, let arguments):
      return ([receiver].compactMap { $0 } + arguments).contains { changes(variable, $0) }
    case .optionalChain(let base, let inner, let rest):
      // `a?.b?.c = x`: what the inner `?` found goes back into what the outer one found.
      if case .load(let place) = base.kind, isPath(place), changes(inner, rest) { return true }
      return changes(variable, base) || changes(variable, rest)
    default: return false
    }
  }
}
