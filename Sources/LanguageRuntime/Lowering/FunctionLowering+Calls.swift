internal import LanguageChecker

/// An argument of a call that is being lowered.
enum Argument {
  case expression(TypedExpression)
  case ready(Value, StaticType)
  /// Goes back to a place.
  case place(Access, StaticType)
}

extension FunctionLowering {
  // MARK: Calls of declarations

  func lowerCall(
    _ reference: FunctionReference, receiver: TypedExpression?, arguments: [TypedExpression],
    type: StaticType, into destination: Register?
  ) throws -> Value? {
    try call(
      reference, receiver: receiver.map { .expression($0) },
      arguments: arguments.map { .expression($0) }, type: type, into: destination)
  }

  func call(
    _ reference: FunctionReference, receiver: Argument?, arguments: [Argument], type: StaticType,
    into destination: Register?
  ) throws -> Value? {
    var reference = FunctionReference(
      reference.declaration, substitutions: reference.substitutions.mapValues(concrete),
      dispatch: reference.dispatch)
    if let requirements = reference.declaration.owner, requirements.kind == .protocol,
      let parameter = requirements.selfParameter
    {
      let selfType =
        reference.substitutions[parameter] ?? receiver.map { concrete(self.type(of: $0)) }
      let isOpen = selfType?.isExistential ?? true
      if let selfType, !isOpen {
        if let witness = machine.witness(reference, in: selfType) {
          reference = witness
        } else if let property = machine.storedWitness(reference.declaration, in: selfType),
          let receiver
        {
          return try storedProperty(property, of: receiver, selfType, arguments)
        } else if machine.isRequirement(reference.declaration),
          let value = try synthesized(reference.declaration, arguments, receiver, into: destination)
        {
          return value
        }
      } else if receiver != nil, !reference.declaration.isStatic {
        return try callThroughExistential(
          reference, receiver: receiver, arguments: arguments, type: type, into: destination)
      }
    }
    let declaration = reference.declaration
    if receiver == nil || declaration.isStatic, try compoundAssignment(declaration, arguments) {
      return nil
    }
    let block: TypedBlock
    switch machine.implementation(of: declaration) {
    case .intrinsic(let name):
      return try lowerIntrinsic(
        name, reference, receiver: receiver, arguments: arguments, type: type, into: destination)
    case .native(let symbol):
      let receives = receiver != nil && !declaration.isStatic && declaration.kind != .initializer
      return try callNative(
        symbol, declaration: declaration,
        arguments: (receives ? [receiver].compactMap { $0 } : []) + arguments,
        isInout: (receives ? [declaration.handsSelfBack] : [])
          + declaration.parameters.map(\.isInout), result: type)
    case .memberwiseInitializer:
      return try memberwise(
        declaration, receiver: receiver, arguments: arguments, type: type, into: destination)
    case .requirement:
      throw RuntimeFailure.notAvailable(
        "'\(declaration.name)' of '\(declaration.owner?.name ?? "a protocol")' for '\((receiver ?? arguments.first).map { self.type(of: $0) } ?? type)'"
      )
    case .unchecked:
      throw RuntimeFailure.inconsistent("'\(declaration.name)' was not checked")
    case .body(let body):
      block = body
    }
    if declaration.kind == .initializer {
      return try callInitializer(
        reference, receiver: receiver, arguments: arguments, type: type, into: destination)
    }
    let receives = declaration.selfVariable != nil && !declaration.isStatic
    if try sortByKey(reference, receiver: receiver, arguments: arguments) { return nil }
    if reference.dispatch != .virtual || !receives,
      isInlined(reference, block, arguments), canReach(declaration.captures)
    {
      return try inline(
        reference, block,
        arguments: receives ? [receiver].compactMap { $0 } + arguments : arguments,
        isInout: (receives ? [declaration.handsSelfBack] : [])
          + declaration.parameters.map(\.isInout), result: type, into: destination)
    }
    if !declaration.captures.isEmpty {
      let closure = try localFunctionValue(reference)
      return try callClosure(
        closure, arguments: arguments, isInout: declaration.parameters.map(\.isInout),
        result: type, canThrow: declaration.throws || declaration.rethrows)
    }
    var all = arguments
    if receives {
      guard let receiver else {
        throw RuntimeFailure.inconsistent("'\(declaration.name)' is called without a receiver")
      }
      all.insert(receiver, at: 0)
    }
    let isVirtual = reference.dispatch == .virtual && receives
    if isVirtual, let receiver,
      let layout = guardedLayout(reference, block, receiver: receiver, arguments)
    {
      return try inlineGuarded(
        reference, block, layout, arguments: [receiver] + arguments, result: type,
        into: destination)
    }
    return try emitCall(
      isVirtual
        ? .virtual(machine.methodSite(reference))
        : .function(try machine.instance(reference)),
      arguments: all,
      isInout: (receives ? [declaration.handsSelfBack] : [])
        + declaration.parameters.map(\.isInout),
      result: type, canThrow: declaration.throws || declaration.rethrows)
  }

  /// What a call leads to.
  enum Target {
    case function(Function)
    /// The closure in a register.
    case closure(Value)
    case virtual(MethodSite)
    /// The receiver, the first argument, is an existential.
    case witness(MethodSite)
  }

  func emitCall(
    _ target: Target, arguments: [Argument], isInout: [Bool], result: StaticType, canThrow: Bool
  ) throws -> Value? {
    var hasClosure = false
    if case .closure = target { hasClosure = true }
    let types = arguments.map { type(of: $0) }
    let convention = Convention(
      result: bank(result), hasClosure: hasClosure,
      arguments: zip(types, isInout).map { (bank($0) ?? .object, $1) })
    return try window(
      rawCount: convention.rawCount, objectCount: convention.objectCount, convention.result,
      convention.arguments, arguments: arguments, isInout: isInout, canThrow: canThrow
    ) { rawBase, objectBase in
      func object(_ register: Register?) -> Int { objectBase + (register?.index ?? 0) }
      switch target {
      case .function(let function):
        emit(
          .call, rawBase, objectBase, convention.result?.bank == .object ? 1 : 0,
          Int(bitPattern: function.record))
      case .closure(let closure):
        move(
          closure, to: Register(bank: .object, index: object(convention.closure)))
        emit(.callClosure, rawBase, objectBase, object(convention.closure))
      case .virtual(let site):
        emit(
          .callVirtual, rawBase, objectBase, object(convention.arguments.first),
          machine.address(ofCacheOf: site))
      case .witness(let site):
        emit(
          .callWitness, rawBase, objectBase, object(convention.arguments.first),
          machine.address(ofCacheOf: site))
      }
    }
  }

  /// Puts arguments into a window of registers, calls, hands back what is `inout`, and checks for an error.
  private func window(
    rawCount: Int, objectCount: Int, _ result: Register?, _ registers: [Register],
    arguments: [Argument], isInout: [Bool], canThrow: Bool,
    emitCall: (_ rawBase: Int, _ objectBase: Int) throws -> Void
  ) throws -> Value? {
    // What putting a place back needs must outlive the call, so it stands below the window.
    let (arguments, accesses) = try prepared(arguments, isInout)
    var opened: [(Register, close: () throws -> Void)] = []
    for access in accesses.compactMap({ $0 }) where !access.isVariable {
      opened.append(try open(access))
    }
    let rawBase = nextRaw
    let objectBase = nextObject
    for _ in 0..<rawCount { _ = try allocate(.raw) }
    for _ in 0..<objectCount { _ = try allocate(.object) }
    func absolute(_ register: Register) -> Register {
      Register(
        bank: register.bank,
        index: register.index + (register.bank == .raw ? rawBase : objectBase))
    }
    for (index, argument) in arguments.enumerated() where accesses[index] == nil {
      let register = absolute(registers[index])
      switch argument {
      case .expression(let expression): _ = try value(expression, into: register)
      case .ready(let value, _): move(value, to: register)
      case .place(let access, _): move(try read(access, into: register), to: register)
      }
    }
    var closers: [() throws -> Void] = []
    var remaining = opened[...]
    for (index, access) in accesses.enumerated() {
      guard let access else { continue }
      let register = absolute(registers[index])
      if access.isVariable {
        closers.append(try open(access, into: register).close)
      } else if let (place, close) = remaining.popFirst() {
        move(Value(register: place, isTemporary: true), to: register)
        closers.append { [self] in
          move(Value(register: register, isTemporary: true), to: place)
          try close()
        }
      }
    }
    try emitCall(rawBase, objectBase)
    let call = code.count - 1
    for close in closers.reversed() { try close() }
    if !closers.isEmpty {
      writeBacks.append(.init(covered: call..<call + 1, replayed: call + 1..<code.count))
    }
    nextRaw = rawBase + (result?.bank == .raw ? 1 : 0)
    nextObject = objectBase + (result?.bank == .object ? 1 : 0)
    if canThrow { jump(.jumpIfError, to: errorLabel()) }
    return result.map { Value(register: absolute($0), isTemporary: true) }
  }

  /// The places of the arguments that go back, and the other arguments; these are evaluated now if a place needs registers of its own,
  /// because the places' accesses begin when all arguments are there.
  func prepared(
    _ arguments: [Argument], _ isInout: [Bool], keepingFunctions: Bool = false
  ) throws -> ([Argument], [Access?]) {
    let isSimple = zip(arguments, isInout).allSatisfy { argument, isInout in
      guard isInout else { return true }
      switch argument {
      case .expression(let expression):
        if case .inoutArgument(.variable) = expression.kind { return true }
        if case .inoutArgument = expression.kind { return false }
        return true
      case .place(let access, _): return access.isVariable
      case .ready: return true
      }
    }
    var all: [Argument] = []
    var accesses: [Access?] = []
    for (argument, isInout) in zip(arguments, isInout) {
      var access: Access?
      var prepared = argument
      switch argument {
      case .expression(let expression):
        if isInout, case .inoutArgument(let place) = expression.kind {
          access = try self.access(place, forWriting: true)
        } else if !isSimple, !keepingFunctions || !isKnownFunction(expression) {
          prepared = .ready(try copied(value(expression)), concrete(expression.type))
        }
      case .place(let place, _): if isInout { access = place }
      case .ready: break
      }
      all.append(prepared)
      accesses.append(access)
    }
    return (all, accesses)
  }

  func type(of argument: Argument) -> StaticType {
    switch argument {
    case .expression(let expression): return concrete(expression.type)
    case .ready(_, let type), .place(_, let type): return type
    }
  }

  // MARK: Natives

  func callNative(
    _ symbol: String, declaration: FunctionDeclaration? = nil, arguments: [Argument],
    isInout: [Bool], result: StaticType
  ) throws -> Value? {
    guard let body = machine.registry.body(of: symbol) else {
      throw RuntimeFailure.notAvailable("'\(declaration?.name ?? symbol)' (\(symbol))")
    }
    let canThrow = (declaration?.throws ?? false) || (declaration?.rethrows ?? false)
    let site = NativeSite(
      symbol: symbol, body: body,
      argumentTypes: arguments.map { machine.descriptor(of: type(of: $0)) }, isInout: isInout,
      resultType: machine.descriptor(of: result), canThrow: canThrow, place: cellLine)
    var nextRaw = site.resultBank == .raw ? 1 : 0
    var nextObject = site.resultBank == .object ? 1 : 0
    let registers = site.argumentTypes.map { type -> Register in
      if type.isRaw {
        nextRaw += 1
        return Register(bank: .raw, index: nextRaw - 1)
      }
      nextObject += 1
      return Register(bank: .object, index: nextObject - 1)
    }
    return try window(
      rawCount: site.rawCount, objectCount: site.objectCount,
      site.resultBank.map { Register(bank: $0, index: 0) }, registers, arguments: arguments,
      isInout: isInout, canThrow: canThrow
    ) { rawBase, objectBase in
      emit(
        .callNative, rawBase, objectBase, site.resultBank == .object ? 1 : 0,
        machine.address(of: site))
    }
  }

  /// Calls a native that no declaration stands for.
  func callNative(_ symbol: String, arguments: [TypedExpression], result: StaticType) throws
    -> Value
  {
    guard
      let value = try callNative(
        symbol, arguments: arguments.map { .expression($0) },
        isInout: arguments.map { _ in false }, result: result)
    else { throw RuntimeFailure.notAvailable("'\(symbol)' without a value") }
    return value
  }

  // MARK: Function values

  func apply(
    _ function: TypedExpression, _ arguments: [TypedExpression], into destination: Register?
  ) throws -> Value? {
    guard case .function(let type) = concrete(function.type) else {
      throw RuntimeFailure.inconsistent("a call of '\(function.type)'")
    }
    if let known = try knownFunction(function) {
      return try call(
        known, arguments: arguments.map { .expression($0) },
        isInout: type.parameters.map(\.isInout), result: type.result, canThrow: type.throws,
        into: destination)
    }
    var closure = try value(function)
    if case .load(.variable(let variable)) = function.kind, variable.isLet {
      // Nobody can change it while the arguments are evaluated.
    } else {
      closure = try copied(closure)
    }
    return try callClosure(
      closure, arguments: arguments.map { .expression($0) },
      isInout: type.parameters.map(\.isInout), result: type.result, canThrow: type.throws)
  }

  func callClosure(
    _ closure: Value, arguments: [Argument], isInout: [Bool], result: StaticType, canThrow: Bool
  ) throws -> Value? {
    try emitCall(
      .closure(closure), arguments: arguments, isInout: isInout, result: result, canThrow: canThrow)
  }

  // MARK: Properties

  func callGetter(_ accessors: Access.Accessors) throws -> Value? {
    let arguments = accessors.arguments.map { Argument.ready($0.value.borrowed, $0.type) }
    let receiver = try accessors.base.map { base -> Argument in
      .ready(try read(base).borrowed, accessors.baseType ?? .error)
    }
    return try call(
      accessors.getter, receiver: receiver, arguments: arguments, type: accessors.type, into: nil)
  }

  func callSetter(_ accessors: Access.Accessors, _ value: Value) throws {
    guard let setter = accessors.setter else {
      throw RuntimeFailure.inconsistent("'\(accessors.getter.declaration.name)' has no setter")
    }
    var arguments = accessors.arguments.map { Argument.ready($0.value.borrowed, $0.type) }
    arguments.append(.ready(value, accessors.type))
    let receiver = accessors.base.map { Argument.place($0, accessors.baseType ?? .error) }
    _ = try call(setter, receiver: receiver, arguments: arguments, type: .void, into: nil)
  }

  // MARK: Existentials

  private func callThroughExistential(
    _ reference: FunctionReference, receiver: Argument?, arguments: [Argument], type: StaticType,
    into destination: Register?
  ) throws -> Value? {
    guard let receiver else {
      throw RuntimeFailure.notAvailable("a static requirement of a value of protocol type")
    }
    let declaration = reference.declaration
    return try emitCall(
      .witness(machine.methodSite(reference, keyOffset: Existential.descriptorOffset)),
      arguments: [receiver] + arguments,
      isInout: [declaration.handsSelfBack] + declaration.parameters.map(\.isInout), result: type,
      canThrow: declaration.throws || declaration.rethrows)
  }

  /// Reads or, with an argument, writes the stored property that a type has for a protocol's requirement.
  private func storedProperty(
    _ property: (VariableDeclaration, [GenericParameter: StaticType]), of receiver: Argument,
    _ type: StaticType, _ arguments: [Argument]
  ) throws -> Value? {
    let owner = VariableDeclaration(
      name: "self", module: .session, range: nil, type: type, isLet: false, storage: .local)
    var base = Place.variable(owner)
    switch receiver {
    case .expression(let expression):
      if case .inoutArgument(let place) = expression.kind {
        base = place
      } else {
        locations[owner] = .register(try value(expression).register)
      }
    case .ready(let value, _): locations[owner] = .register(value.register)
    case .place(let access, _):
      guard case .register(let register) = access else {
        throw RuntimeFailure.notAvailable("this use of '\(property.0.name)'")
      }
      locations[owner] = .register(register)
    }
    let access = try access(
      .property(base, property.0, substitutions: property.1), forWriting: !arguments.isEmpty)
    guard let argument = arguments.first else { return try read(access) }
    try write(try owned(ready(argument)), to: access)
    return nil
  }

  /// `==` and `hash(into:)` of types that only state their conformance.
  private func synthesized(
    _ requirement: FunctionDeclaration, _ arguments: [Argument], _ receiver: Argument?,
    into destination: Register?
  ) throws -> Value? {
    guard arguments.count == 2 else { return nil }
    if requirement.name == "==" {
      return try equality(arguments[0], arguments[1], into: destination)
    }
    // Cases of an enum without payload come in the order of their declaration.
    guard requirement.name == "<", requirement.owner?.name == "Comparable",
      case .plainEnum = machine.descriptor(of: type(of: arguments[0])).shape
    else { return nil }
    let left = try copiedIfChanged(arguments[0], by: arguments[1])
    let right = try ready(arguments[1])
    let register = try destination ?? allocate(.raw)
    emit(.intLess, register.index, left.index, right.index)
    return Value(register: register, isTemporary: true)
  }

  func equality(_ left: Argument, _ right: Argument, into destination: Register?) throws -> Value {
    let type = type(of: left)
    let left = try copiedIfChanged(left, by: right)
    let right = try ready(right)
    let register = try destination ?? allocate(.raw)
    emit(
      left.bank == .raw ? .equalRaw : .equalObject, register.index, left.index, right.index,
      machine.address(of: machine.descriptor(of: type)))
    return Value(register: register, isTemporary: true)
  }

  /// The value of an argument that is only read.
  func ready(_ argument: Argument) throws -> Value {
    switch argument {
    case .expression(let expression): return try value(expression)
    case .ready(let value, _): return value
    case .place(let access, _): return try read(access)
    }
  }

  /// The value of an argument that is read after another one was evaluated.
  func copiedIfChanged(_ argument: Argument, by later: Argument) throws -> Value {
    let value = try ready(argument)
    if value.isTemporary { return value }
    if case .expression(let expression) = later, expression.mayWrite(self) {
      return try copied(value)
    }
    return value
  }
}

extension Value {
  /// The same value, still owned by whoever has it.
  var borrowed: Value { Value(register: register, isTemporary: false) }
}

extension FunctionDeclaration {
  /// Whether a call gives `self` back: mutating methods of value types.
  var handsSelfBack: Bool { isMutating && !isStatic && !(owner?.isReference ?? false) }
}

extension TypedExpression {
  /// Whether evaluating it may change a variable that an earlier operand was read from.
  func mayWrite(_ lowering: FunctionLowering) -> Bool {
    switch kind {
    case .integerLiteral, .floatingLiteral, .booleanLiteral, .stringLiteral, .nilLiteral, .closure,
      .metatype:
      return false
    case .load(let place): return place.mayWrite(lowering)
    case .call(let reference, let receiver, let arguments):
      if case .intrinsic = lowering.machine.implementation(of: reference.declaration) {
        return ([receiver].compactMap { $0 } + arguments).contains { $0.mayWrite(lowering) }
      }
      return true
    case .tuple(let elements), .arrayLiteral(let elements):
      return elements.contains { $0.mayWrite(lowering) }
    case .optionalInjection(let inner), .upcast(let inner), .erase(let inner),
      .tupleElement(let inner, _), .forceUnwrap(let inner):
      return inner.mayWrite(lowering)
    case .and(let left, let right), .or(let left, let right), .nilCoalescing(let left, let right):
      return left.mayWrite(lowering) || right.mayWrite(lowering)
    default: return true
    }
  }
}

extension Place {
  fileprivate func mayWrite(_ lowering: FunctionLowering) -> Bool {
    switch self {
    case .variable, .discard: return false
    case .property(let base, let variable, _):
      if case .computed(let getter, _) = variable.storage {
        guard case .intrinsic = lowering.machine.implementation(of: getter) else { return true }
      }
      return base.mayWrite(lowering)
    case .subscript(let base, let getter, _, let arguments):
      guard case .intrinsic = lowering.machine.implementation(of: getter.declaration) else {
        return true
      }
      return base.mayWrite(lowering) || arguments.contains { $0.mayWrite(lowering) }
    case .tupleElement(let base, _), .forceUnwrap(let base): return base.mayWrite(lowering)
    case .value(let expression): return expression.mayWrite(lowering)
    }
  }
}
