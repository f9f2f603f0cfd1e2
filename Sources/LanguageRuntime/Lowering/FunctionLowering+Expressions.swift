internal import LanguageChecker

extension FunctionLowering {
  /// Emits what computes an expression.
  ///
  /// - Parameter destination: where the value should stand; without it, wherever is cheapest.
  /// - Returns: Where it stands; `nil` for `Void`.
  @discardableResult
  func lower(_ expression: TypedExpression, into destination: Register? = nil) throws -> Value? {
    try within(expression.range) {
      let value = try lowerKind(expression, into: destination)
      guard let destination, let value, value.register != destination else { return value }
      move(value, to: destination)
      return Value(register: destination, isTemporary: true)
    }
  }

  /// The same for an expression that has a value.
  func value(_ expression: TypedExpression, into destination: Register? = nil) throws -> Value {
    if let value = try lower(expression, into: destination) { return value }
    // `Void` as a value, for example in `[()]`: an empty aggregate.
    let register = try destination ?? allocate(.object)
    emit(.makeAggregate, register.index)
    return Value(register: register, isTemporary: true)
  }

  private func lowerKind(_ expression: TypedExpression, into destination: Register?) throws
    -> Value?
  {
    let type = concrete(expression.type)
    switch expression.kind {
    // MARK: Literals
    case .integerLiteral(let value):
      let bits: Int
      switch machine.descriptor(of: type).shape {
      case .int, .unsigned: bits = value
      case .double: bits = Double(value).bits
      case .float: bits = Float(value).bits
      default: return try literal(value, of: type, into: destination)
      }
      return try constant(bits, into: destination)
    case .floatingLiteral(let value):
      switch machine.descriptor(of: type).shape {
      case .double: return try constant(value.bits, into: destination)
      case .float: return try constant(Float(value).bits, into: destination)
      default: return try literal(value, of: type, into: destination)
      }
    case .booleanLiteral(let value): return try constant(value ? 1 : 0, into: destination)
    case .stringLiteral(let text):
      if !type.isStandard("String") { return try literal(text, of: type, into: destination) }
      return try object(TextObject.make(text), into: destination)
    case .nilLiteral:
      let register = try destination ?? allocate(.object)
      emit(.clearObject, register.index)
      return Value(register: register, isTemporary: true)
    case .interpolation(let parts): return try interpolation(parts, into: destination)
    case .arrayLiteral(let elements):
      let array = try arrayLiteral(elements, of: type, into: destination)
      if type.arrayElement != nil { return array }
      return try construct(type, labels: ["_elements"], [array])
    case .dictionaryLiteral(let entries):
      guard case .nominal(_, let arguments) = type, arguments.count == 2 else {
        throw RuntimeFailure.notAvailable("a dictionary literal of type '\(type)'")
      }
      if entries.isEmpty {
        return try lowerTableIntrinsic("Table.empty", [], type: type, into: destination)
      }
      let keys = try arrayLiteral(entries.map(\.key), element: arguments[0])
      let values = try arrayLiteral(entries.map(\.value), element: arguments[1])
      return try construct(type, labels: ["_keys", "_values"], [keys, values])
    case .tuple(let elements):
      if elements.isEmpty { return nil }
      return try aggregate(tupleLayout(type), elements, into: destination)

    // MARK: Places
    case .load(let place):
      if try bank(expression.type) == nil && isStoredVoid(place) { return nil }
      return try loadValue(place, into: destination)
    case .assign(let place, let value):
      try assign(place, value)
      return nil
    case .inoutArgument(let place):
      // Where nobody hands it back, its value is enough.
      return try read(try access(place, forWriting: false), into: destination)

    // MARK: Calls
    case .call(let reference, let receiver, let arguments):
      return try lowerCall(
        reference, receiver: receiver, arguments: arguments, type: type, into: destination)
    case .apply(let function, let arguments):
      return try apply(function, arguments, into: destination)
    case .functionValue(let reference, let receiver):
      return try functionValue(reference, receiver: receiver.map { .expression($0) }, type: type)
    case .closure(let closure): return try makeClosure(closure)
    case .enumCase(let enumCase, let payload):
      return try makeCase(enumCase, payload, type: type, into: destination)
    case .metatype(let type):
      let register = try destination ?? allocate(.object)
      emit(.loadObject, register.index, 0, 0, machine.address(of: descriptor(type)))
      return Value(register: register, isTemporary: true)

    // MARK: Control
    case .conditional(let condition, let then, let otherwise):
      return try conditional(condition, then, otherwise, type: type, into: destination)
    case .and, .or:
      let register = try allocate(.raw)
      let end = Label()
      emit(.loadConstant, register.index)
      try branch(expression, ifFalse: end)
      emit(.loadConstant, register.index, 0, 0, 1)
      place(end)
      return Value(register: register, isTemporary: true)
    case .nilCoalescing(let optional, let otherwise):
      return try nilCoalescing(optional, otherwise, type: type)
    case .block(let block, let variable):
      if let bank = bank(variable.type) { try declare(variable, bank) }
      // The block may declare its result itself; it outlives the block all the same.
      blockResults.insert(variable)
      try lower(block)
      blockResults.remove(variable)
      return try bank(variable.type) == nil ? nil : loadValue(.variable(variable), into: nil)

    // MARK: Optionals and conversions
    case .optionalInjection(let inner):
      guard let wrapped = type.optionalObject else { return try lower(inner) }
      if machine.isWrapped(wrapped) {
        return try wrap(try value(inner), wrapped, into: destination)
      }
      return try wrap(try value(inner, into: destination), wrapped, into: destination)
    case .forceUnwrap(let inner):
      if let lookup = try lookup(inner) { return try forceUnwrapped(lookup, into: destination) }
      return try unwrap(try value(inner), type, into: destination)
    case .optionalChain(let base, let bound, let rest):
      return try optionalChain(base, bound, rest, type: type)
    case .upcast(let inner): return try lower(inner, into: destination)
    case .functionConversion(let inner): return try convertFunction(inner, to: type)
    case .erase(let inner): return try erase(inner, to: type, into: destination)
    case .cast(let inner, let target, let kind):
      return try cast(inner, to: concrete(target), kind, type: type)
    case .tupleElement(let tuple, let index):
      if let variable = tuple.loadedVariable, let part = part(index, of: variable) {
        return Value(register: part, isTemporary: false)
      }
      let layout = try tupleLayout(concrete(tuple.type))
      guard layout.fields.indices.contains(index) else {
        throw RuntimeFailure.inconsistent("a tuple element \(index)")
      }
      let field = layout.fields[index]
      if case .tuple(let elements) = field.descriptor.type, elements.isEmpty {
        try lower(tuple)
        return nil
      }
      let base = try value(tuple)
      return try read(
        .field(.value(base), slot: field.slot, field.descriptor.isRaw ? .raw : .object),
        into: destination)

    // MARK: Errors
    case .optionalTry(let inner): return try optionalTry(inner, type: type)
    case .forceTry(let inner):
      let failed = Label()
      handlers.append(Handler(label: failed, depth: scopes.count))
      let value = try lower(inner, into: destination)
      handlers.removeLast()
      let range = expression.range
      let site = site
      landingPads.append { [self] in
        let outer = self.site
        self.site = site
        try within(range) {
          place(failed)
          emit(.failUncaught, 1)
        }
        self.site = outer
      }
      return value
    }
  }

  // MARK: Literals

  func object(_ object: AnyObject, into destination: Register? = nil) throws -> Value {
    let register = try destination ?? allocate(.object)
    emit(.loadObject, register.index, 0, 0, machine.address(of: object))
    return Value(register: register, isTemporary: true)
  }

  /// A literal of a type that makes itself from one: `init(integerLiteral:)` and the like.
  private func literal(_ value: Any, of type: StaticType, into destination: Register?) throws
    -> Value?
  {
    let label: String
    let argument: Value
    switch value {
    case let value as Int:
      label = "integerLiteral"
      argument = try constant(value)
    case let value as Double:
      label = "floatLiteral"
      argument = try constant(value.bits)
    case let value as String:
      if type.isStandard("Character"), let character = value.first {
        return try constant(character.bits, into: destination)
      }
      if type.isStandard("Substring") {
        return try object(TextObject.make(Substring(value)), into: destination)
      }
      label = "stringLiteral"
      argument = try object(TextObject.make(value))
    default: throw RuntimeFailure.notAvailable("a literal of type '\(type)'")
    }
    return try construct(type, labels: [label], [argument])
  }

  /// Calls an initializer of a type with ready arguments.
  private func construct(_ type: StaticType, labels: [String], _ arguments: [Value]) throws
    -> Value?
  {
    guard case .nominal(let declaration, let generics) = type,
      let initializer = declaration.members(named: "init").lazy.compactMap({
        $0 as? FunctionDeclaration
      }).first(where: { $0.parameters.map { $0.label ?? "_" } == labels })
    else {
      throw RuntimeFailure.notAvailable("a literal of type '\(type)'")
    }
    let types = initializer.parameters.map {
      concrete($0.type.substituting(declaration.replacements(for: generics)))
    }
    return try call(
      FunctionReference(initializer, substitutions: declaration.replacements(for: generics)),
      receiver: nil, arguments: zip(arguments, types).map { .ready($0, $1) }, type: type, into: nil)
  }

  private func arrayLiteral(
    _ elements: [TypedExpression], of type: StaticType, into destination: Register?
  ) throws -> Value {
    guard case .nominal(_, let arguments) = type, let element = arguments.first else {
      throw RuntimeFailure.notAvailable("an array literal of type '\(type)'")
    }
    return try arrayLiteral(
      elements, element: element, into: type.arrayElement == nil ? nil : destination)
  }

  private func arrayLiteral(
    _ elements: [TypedExpression], element: StaticType, into destination: Register? = nil
  ) throws -> Value {
    let isObject = bank(element) != .raw
    // Elements may read the variable that the literal is assigned to.
    let array = try temporary(.object)
    emit(.makeArray, array.index, 0, isObject ? 1 : 0, elements.count)
    for expression in elements {
      try freeingTemporaries {
        let value = try owned(try value(expression))
        emit(isObject ? .appendObject : .appendRaw, array.index, value.index)
      }
    }
    return array
  }

  /// Makes a struct, tuple or payload from the values of its fields.
  func aggregate(
    _ layout: Layout, _ elements: [TypedExpression], leading: Int? = nil,
    into destination: Register?
  ) throws -> Value {
    var values: [(Field, Value)] = []
    for (field, element) in zip(layout.fields, elements) {
      values.append((field, try owned(try value(element))))
    }
    let result = try temporary(.object)
    emit(.makeAggregate, result.index, layout.rawCount, layout.objectCount)
    if let leading {
      let index = try constant(leading)
      emit(.putFieldRaw, result.index, index.index)
    }
    for (field, value) in values {
      emit(
        value.bank == .raw ? .putFieldRaw : .putFieldObject, result.index, value.index, 0,
        field.slot)
    }
    return result
  }

  func makeCase(
    _ enumCase: EnumCase, _ payload: [TypedExpression], type: StaticType,
    into destination: Register?
  ) throws -> Value {
    switch machine.descriptor(of: type).shape {
    case .plainEnum: return try constant(enumCase.index, into: destination)
    case .payloadEnum(let cases):
      guard cases.indices.contains(enumCase.index) else {
        throw RuntimeFailure.inconsistent("no case '\(enumCase.name)'")
      }
      return try aggregate(
        cases[enumCase.index].layout, payload, leading: enumCase.index, into: destination)
    case .optional(let wrapped):
      guard let inner = payload.first else {
        let register = try destination ?? allocate(.object)
        emit(.clearObject, register.index)
        return Value(register: register, isTemporary: true)
      }
      return try wrap(try value(inner), wrapped.type, into: destination)
    case .native:
      return try callNative(
        "\(enumCase.owner.name).\(enumCase.name)", arguments: payload, result: type)
    default: throw RuntimeFailure.notAvailable("the case '\(enumCase.name)'")
    }
  }

  // MARK: Loading and assigning

  private func isStoredVoid(_ place: Place) throws -> Bool {
    if case .property(_, let variable, _) = place, case .computed = variable.storage {
      return false
    }
    if case .subscript = place { return false }
    return true
  }

  private func loadValue(_ place: Place, into destination: Register?) throws -> Value? {
    let access = try access(place, forWriting: false)
    if case .accessors(let accessors) = access { return try callGetter(accessors) }
    return try read(access, into: destination)
  }

  func assign(_ place: Place, _ expression: TypedExpression) throws {
    if case .discard = place {
      try lower(expression)
      return
    }
    if bank(expression.type) == nil {
      try lower(expression)
      return
    }
    // The parts of the place are evaluated first, as in Swift.
    let access = try access(place, forWriting: true)
    if case .register(let register) = access {
      if expression.isOneStep(self) {
        try lower(expression, into: register)
      } else {
        move(try value(expression), to: register)
      }
      return
    }
    if case .lookup(let lookup) = access, lookup.fallback == nil {
      switch expression.kind {
      case .optionalInjection(let inner) where bank(inner.type) != nil:
        try write(try value(inner), to: lookup)
        return
      case .nilLiteral:
        try remove(lookup)
        return
      default: break
      }
    }
    try write(try owned(try value(expression)), to: access)
  }

  // MARK: Existentials

  private func erase(_ inner: TypedExpression, to type: StaticType, into destination: Register?)
    throws -> Value?
  {
    let source = concrete(inner.type)
    if source.isExistential { return try lower(inner, into: destination) }
    let value = try value(inner)
    let register = try destination ?? allocate(.object)
    emit(
      value.bank == .raw ? .eraseRaw : .eraseObject, register.index, value.index, 0,
      machine.address(of: machine.descriptor(of: source)))
    return Value(register: register, isTemporary: true)
  }
}

extension TypedExpression {
  /// Whether the last instruction alone writes the result, so that it may go straight into a variable that the expression reads.
  func isOneStep(_ lowering: FunctionLowering) -> Bool {
    switch kind {
    case .integerLiteral, .floatingLiteral, .booleanLiteral, .stringLiteral, .load: return true
    case .call(let reference, _, _):
      if case .intrinsic = lowering.machine.implementation(of: reference.declaration) {
        return lowering.bank(type) == .raw
      }
      return false
    case .apply(let function, _):
      guard let variable = function.loadedVariable,
        case .function(let known)? = lowering.locations[variable], lowering.bank(type) == .raw
      else { return false }
      switch known.body {
      case .function(let reference, _, nil):
        if case .intrinsic = lowering.machine.implementation(of: reference.declaration) {
          return true
        }
        return false
      case .closure(let closure):
        let outer = lowering.activation
        defer { lowering.activation = outer }
        lowering.activation = known.environment
        guard let result = closure.body.singleResult, case .call = result.kind else { return false }
        return result.isOneStep(lowering)
      case .function: return false
      }
    default: return false
    }
  }
}

extension StaticType {
  func isStandard(_ name: String) -> Bool {
    if case .nominal(let declaration, _) = self {
      return declaration.name == name && declaration.module == .standardLibrary
    }
    return false
  }
}
