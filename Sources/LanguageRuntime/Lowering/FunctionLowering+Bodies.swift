internal import LanguageChecker

extension FunctionLowering {
  /// Sets up the frame of a function with these arguments.
  func begin(_ convention: Convention) {
    result = convention.result
    nextRaw = convention.rawCount
    nextObject = convention.objectCount
    maximumRaw = nextRaw
    maximumObject = nextObject
    firstCleared = convention.firstCleared
    returnedRaw = convention.rawCount
  }

  func bindParameter(_ variable: VariableDeclaration, to register: Register, isInout: Bool) throws {
    guard needsBox(variable) else {
      locations[variable] = .register(register)
      return
    }
    let box = try allocate(.object)
    let bank = register.bank
    emit(.makeAggregate, box.index, bank == .raw ? 1 : 0, bank == .raw ? 0 : 1)
    emit(bank == .raw ? .putFieldRaw : .putFieldObject, box.index, register.index)
    locations[variable] = .box(box.index, bank)
    if isInout {
      epilogue.append { [self] in
        emit(bank == .raw ? .fieldRaw : .pullField, register.index, box.index)
      }
    }
  }

  /// Lowers a body whose scope is open already, up to its return.
  func lowerBody(_ block: TypedBlock) throws {
    for statement in block.statements { try lower(statement) }
    if !(code.last?.isEnd ?? false) || placedAtEnd == code.count {
      try leave(downTo: 0, clearing: false)
      try emitReturn(hasValue: false)
    }
    try finishLandingPads()
  }

  func finishLandingPads() throws {
    while !landingPads.isEmpty {
      let pads = landingPads
      landingPads = []
      for pad in pads { try pad() }
    }
  }

  func install(in function: Function) {
    if maximumObject <= firstCleared {
      for index in code.indices where code[index].opcode == .returnFromFunction {
        code[index].opcode = .returnRaw
      }
    }
    let tables = shorten()
    function.receiver = receiver
    function.writeBacks = writeBacks
    function.epilogue = epilogueRange
    function.record.pointee.rawCount = maximumRaw
    function.record.pointee.objectCount = maximumObject
    function.record.pointee.firstCleared = firstCleared
    function.install(code, places: places, tables: tables)
  }

  /// Makes fewer instructions of the code.
  ///
  /// - Returns: The tables of its jumps through a table.
  private func shorten() -> [[Int]] {
    let replayed = writeBacks.map(\.replayed) + [epilogueRange].compactMap { $0 }
    let covered = writeBacks.map(\.covered)
    var peephole = Peephole(
      code, kept: replayed, covered: covered, base: isTopLevel ? Limits.globals : 0,
      returned: returnedRaw, returnedObjects: firstCleared, maximum: maximumRaw,
      pinned: shownRaw.map { [$0] } ?? [])
    guard
      peephole.run(
        boundaries: (replayed + covered).flatMap { [$0.lowerBound, $0.upperBound] })
    else { return [] }
    places = peephole.places.map { places[$0] }
    code = peephole.code
    func now(_ range: Range<Int>) -> Range<Int> {
      peephole.positions[range.lowerBound]..<peephole.positions[range.upperBound]
    }
    writeBacks = writeBacks.map {
      WriteBack(covered: now($0.covered), replayed: now($0.replayed))
    }
    epilogueRange = epilogueRange.map(now)
    return peephole.tables
  }

  /// The banks of a declaration's arguments, the receiver first.
  func convention(of declaration: FunctionDeclaration, hasClosure: Bool) -> Convention {
    var arguments: [(bank: Bank, isInout: Bool)] = []
    if declaration.receivesSelf, let variable = declaration.selfVariable {
      arguments.append((bank(variable.type) ?? .object, declaration.handsSelfBack))
    }
    for parameter in declaration.parameters {
      arguments.append((bank(parameter.variable.type) ?? .object, parameter.isInout))
    }
    let isClassInitializer = declaration.kind == .initializer && declaration.owner?.kind == .class
    return Convention(
      result: isClassInitializer ? .object : bank(declaration.result), hasClosure: hasClosure,
      arguments: arguments)
  }

  func lowerFunction(
    _ declaration: FunctionDeclaration, hasClosure: Bool = false,
    captured: [(VariableDeclaration, Location)] = []
  ) throws {
    guard case .body(let block) = machine.implementation(of: declaration) else {
      throw RuntimeFailure.notAvailable("'\(declaration.name)'")
    }
    self.declaration = declaration
    chain = [declaration]
    range = declaration.range
    let convention = convention(of: declaration, hasClosure: hasClosure)
    begin(convention)
    scopes.append(Scope())
    try openCaptures(convention, captured)
    var registers = convention.arguments[...]
    if declaration.receivesSelf, let variable = declaration.selfVariable,
      let register = registers.popFirst()
    {
      receiver = (register, descriptor(variable.type))
      try bindParameter(variable, to: register, isInout: declaration.handsSelfBack)
    }
    for parameter in declaration.parameters {
      guard let register = registers.popFirst() else { break }
      try bindParameter(parameter.variable, to: register, isInout: parameter.isInout)
    }
    if declaration.kind == .initializer { try beginInitializer(declaration, block) }
    try lowerBody(block)
  }

  // MARK: Initializers

  /// Gives `self` its place and the properties with initial values these values.
  private func beginInitializer(_ declaration: FunctionDeclaration, _ block: TypedBlock) throws {
    guard let variable = declaration.selfVariable, let owner = declaration.owner else { return }
    let delegates = block.delegates(to: owner)
    delegatesToItsClass = delegates
    if owner.kind == .class {
      finishInitializer = { [self] in
        if let call = declaration.implicitSuperCall { _ = try lower(call) }
        guard let result else { return }
        move(try read(access(variable)).borrowed, to: result)
      }
      if !delegates, let object = try? read(access(variable)) {
        try initialValues(of: owner, type: concrete(variable.type), in: object)
      }
      return
    }
    try declare(variable)
    let type = concrete(variable.type)
    let isFailable = declaration.isFailable
    finishInitializer = { [self] in
      guard let result else { return }
      var value = try read(access(variable))
      if isFailable { value = try wrap(value.borrowed, type) }
      move(value, to: result)
    }
    guard owner.kind == .structure, case .structure(let layout) = machine.descriptor(of: type).shape
    else { return }
    let object = try temporary(.object)
    emit(.makeAggregate, object.index, layout.rawCount, layout.objectCount)
    if !delegates { try initialValues(of: owner, type: type, in: object) }
    try write(object, to: access(variable))
  }

  /// Puts the written values of stored properties into a new object.
  private func initialValues(
    of owner: NominalDeclaration, type: StaticType,
    _ replacements: [GenericParameter: StaticType] = [:], in object: Value
  ) throws {
    // The written values are in terms of the type's own generic parameters.
    let outer = substitutions
    substitutions.merge(replacements) { _, new in new }
    defer { substitutions = outer }
    for (index, property) in owner.storedProperties.enumerated() where !property.isLazy {
      guard let expression = property.initialValue else { continue }
      let field = try machine.field(index, of: owner, in: type)
      try freeingTemporaries {
        var value = try owned(try value(expression))
        if property.ownership != .strong { value = try weakReference(to: value) }
        emit(
          value.bank == .raw ? .putFieldRaw : .putFieldObject, object.index, value.index, 0,
          field.slot)
      }
    }
  }

  /// Gives the properties of subclasses of `stop` their written values, in an object that was just made.
  private func initialValues(from type: StaticType, to stop: NominalDeclaration?, in object: Value)
    throws
  {
    var current: StaticType? = type
    while case .nominal(let declaration, let arguments)? = current, declaration !== stop {
      let replacements = declaration.replacements(for: arguments)
      try initialValues(of: declaration, type: type, replacements, in: object)
      current = declaration.superclass?.substituting(replacements)
    }
  }

  /// `Type(…)`, `self.init(…)` and `super.init(…)`.
  func callInitializer(
    _ reference: FunctionReference, receiver: Argument?, arguments: [Argument], type: StaticType,
    into destination: Register?
  ) throws -> Value? {
    let declaration = reference.declaration
    let isInout = declaration.parameters.map(\.isInout)
    let canThrow = declaration.throws || declaration.rethrows
    let function = try machine.instance(reference)
    let delegated = receiver.flatMap { isInstance($0) ? $0 : nil }
    guard declaration.owner?.kind == .class else {
      let resultType = concrete(declaration.result.substituting(reference.substitutions))
      let value = try emitCall(
        .function(function), arguments: arguments, isInout: isInout, result: resultType,
        canThrow: canThrow)
      guard let delegated, let value else { return value }
      // `self.init(…)` of a struct: the result is `self`.
      var made = value
      if let wrapped = resultType.optionalObject, declaration.isFailable {
        let isMade = Label()
        jump(.jumpIfNotNil, value.index, to: isMade)
        if let result, result.bank == .object { emit(.clearObject, result.index) }
        try leave(downTo: 0, clearing: false)
        try emitReturn(hasValue: true)
        place(isMade)
        made = try unwrap(value, wrapped)
      }
      try write(made, to: try place(of: delegated))
      return nil
    }
    if let delegated {
      let object = try copied(ready(delegated))
      let selfType = concrete(declaration.selfVariable?.type ?? type)
      // An initializer that is inherited from further up knows nothing of the classes between.
      if case .nominal(let own, let arguments) = self.type(of: delegated),
        let first = delegatesToItsClass
          ? self.type(of: delegated)
          : own.superclass?.substituting(own.replacements(for: arguments))
      {
        try initialValues(from: first, to: declaration.owner, in: object)
      }
      let made = try emitCall(
        .function(function), arguments: [.ready(object.borrowed, selfType)] + arguments,
        isInout: [false] + isInout, result: selfType, canThrow: canThrow)
      if declaration.isFailable, let made {
        // Where the other initializer gives up, this one does.
        let isMade = Label()
        jump(.jumpIfNotNil, made.index, to: isMade)
        if let result, result.bank == .object { emit(.clearObject, result.index) }
        try leave(downTo: 0, clearing: false)
        try emitReturn(hasValue: true)
        place(isMade)
      }
      return made
    }
    let classType = declaration.isFailable ? type.optionalObject ?? type : type
    let object = try newInstance(of: classType)
    try initialValues(from: classType, to: declaration.owner, in: object)
    return try emitCall(
      .function(function), arguments: [.ready(object, classType)] + arguments,
      isInout: [false] + isInout, result: classType, canThrow: canThrow)
  }

  private func newInstance(of type: StaticType) throws -> Value {
    guard case .instance(let layout) = machine.descriptor(of: type).shape else {
      throw RuntimeFailure.inconsistent("an instance of '\(type)', which is no class")
    }
    let object = try temporary(.object)
    emit(.makeInstance, object.index, 0, 0, machine.address(of: layout))
    return object
  }

  /// Whether the receiver of an initializer is an instance (and not a type).
  private func isInstance(_ receiver: Argument) -> Bool {
    if case .metatype = type(of: receiver) { return false }
    return true
  }

  private func place(of argument: Argument) throws -> Access {
    switch argument {
    case .expression(let expression):
      switch expression.kind {
      case .inoutArgument(let place), .load(let place):
        return try access(place, forWriting: true)
      default: throw RuntimeFailure.inconsistent("an initializer of a value")
      }
    case .place(let access, _): return access
    case .ready(let value, _): return .register(value.register)
    }
  }

  func memberwise(
    _ declaration: FunctionDeclaration, receiver: Argument?, arguments: [Argument],
    type: StaticType, into destination: Register?
  ) throws -> Value? {
    guard let owner = declaration.owner else { return nil }
    if owner.kind == .class {
      if let receiver, isInstance(receiver) {
        // `super.init()` of a class without initializers of its own.
        let object = try ready(receiver)
        var current: StaticType? = self.type(of: receiver)
        while case .nominal(let declaration, let arguments)? = current, declaration !== owner {
          current = declaration.superclass?.substituting(declaration.replacements(for: arguments))
        }
        if let current { try initialValues(from: current, to: nil, in: object) }
        return nil
      }
      let object = try newInstance(of: type)
      try initialValues(from: type, to: nil, in: object)
      return object
    }
    guard case .structure(let layout) = machine.descriptor(of: type).shape else {
      throw RuntimeFailure.inconsistent("a memberwise initializer of '\(type)'")
    }
    var values: [String: Value] = [:]
    for (parameter, argument) in zip(declaration.parameters, arguments) {
      values[parameter.variable.name] = try owned(ready(argument))
    }
    let object = try temporary(.object)
    emit(.makeAggregate, object.index, layout.rawCount, layout.objectCount)
    let outer = substitutions
    if case .nominal(_, let arguments) = type {
      substitutions.merge(owner.replacements(for: arguments)) { _, new in new }
    }
    defer { substitutions = outer }
    for (property, field) in zip(owner.storedProperties, layout.fields) {
      var value = values[property.name]
      if value == nil, !property.isLazy, let expression = property.initialValue {
        value = try owned(self.value(expression))
      }
      guard var value else { continue }
      if property.ownership != .strong { value = try weakReference(to: value) }
      emit(
        value.bank == .raw ? .putFieldRaw : .putFieldObject, object.index, value.index, 0,
        field.slot)
    }
    return object
  }

  // MARK: Properties made on first use

  /// The session register of a static property; emits what makes it if it is not there yet.
  func lowerStatic(_ variable: VariableDeclaration) throws -> Register {
    let type = concrete(variable.type)
    let (register, flag, make) = try machine.staticProperty(variable, type)
    guard let make else { return register }
    let isMade = Label()
    let isSet = try allocate(.raw)
    emit(.loadGlobalRaw, isSet.index, 0, 0, flag.index)
    jump(.jumpIfTrue, isSet.index, to: isMade)
    emit(.call, nextRaw, nextObject, 0, Int(bitPattern: make.record))
    place(isMade)
    return register
  }

  func readLazy(
    _ storage: Access, _ variable: VariableDeclaration, _ owner: Access,
    _ replacements: [GenericParameter: StaticType]
  ) throws -> Value {
    let type = concrete(variable.type.substituting(replacements))
    let bank = bank(type) ?? .object
    let result = try allocate(bank)
    let isMissing = Label()
    let end = Label()
    let stored = try read(storage)
    jump(.jumpIfNil, stored.index, to: isMissing)
    move(try unwrap(stored, type), to: result)
    jump(to: end)
    place(isMissing)
    if let initializer = variable.lazyInitializer {
      let ownerType =
        variable.owner.map { concrete($0.selfType.substituting(replacements)) } ?? .error
      let made = try call(
        FunctionReference(initializer, substitutions: replacements),
        receiver: .place(owner, ownerType), arguments: [], type: type, into: nil)
      if let made { move(made, to: result) }
    } else if let expression = variable.initialValue {
      _ = try value(expression, into: result)
    } else {
      throw RuntimeFailure.inconsistent("a lazy property without a value")
    }
    let copy = try copied(Value(register: result, isTemporary: false))
    try write(try wrap(copy, type), to: storage)
    place(end)
    return Value(register: result, isTemporary: true)
  }

  func writeObserved(
    _ value: Value, _ storage: Access, _ variable: VariableDeclaration, _ owner: Access,
    _ replacements: [GenericParameter: StaticType]
  ) throws {
    let type = concrete(variable.type.substituting(replacements))
    let value = try copied(value)
    let ownerType =
      variable.owner.map { concrete($0.selfType.substituting(replacements)) } ?? .error
    func notify(_ observer: FunctionDeclaration, _ value: Value) throws {
      let reference = FunctionReference(observer, substitutions: replacements)
      _ = try call(
        reference, receiver: .place(owner, ownerType), arguments: [.ready(value.borrowed, type)],
        type: .void, into: nil)
    }
    if let observer = variable.willSet { try notify(observer, value) }
    guard let observer = variable.didSet else {
      try write(value, to: storage)
      return
    }
    let old = try copied(read(storage))
    try write(value, to: storage)
    try notify(observer, old)
  }

  // MARK: Casts

  func cast(
    _ inner: TypedExpression, to target: StaticType, _ kind: TypedExpression.CastKind,
    type: StaticType
  ) throws -> Value? {
    let sourceType = concrete(inner.type)
    let value = try value(inner)
    let source = try existential(value, sourceType)
    let flag = try allocate(.raw)
    let result = try allocate(.object)
    emit(
      .castExistential, flag.index, source.index, result.index,
      machine.address(of: machine.castSite(to: target)))
    switch kind {
    case .test:
      return Value(register: flag, isTemporary: true)
    case .conditional:
      return Value(register: result, isTemporary: true)
    case .forced:
      let isRight = Label()
      jump(.jumpIfTrue, flag.index, to: isRight)
      emit(
        .failCast, source.index, 0, 0, machine.address(of: machine.descriptor(of: target)))
      place(isRight)
      return try unwrap(Value(register: result, isTemporary: true), target)
    }
  }
}

extension FunctionDeclaration {
  /// Whether `self` is an argument: methods and accessors of instances, and initializers of classes.
  var receivesSelf: Bool {
    guard selfVariable != nil, !isStatic else { return false }
    return kind != .initializer || owner?.kind == .class
  }
}

extension TypedBlock {
  /// Whether an initializer's body calls another initializer of the same type.
  fileprivate func delegates(to owner: NominalDeclaration) -> Bool {
    statements.contains { $0.delegates(to: owner) }
  }
}

extension TypedStatement {
  fileprivate func delegates(to owner: NominalDeclaration) -> Bool {
    switch kind {
    case .expression(let expression): return expression.delegates(to: owner)
    case .if(_, let then, let otherwise):
      return then.delegates(to: owner) || otherwise?.delegates(to: owner) ?? false
    case .do(let body, _), .doCatch(let body, _): return body.delegates(to: owner)
    case .switch(_, let cases, _): return cases.contains { $0.body.delegates(to: owner) }
    case .guard(_, let otherwise): return otherwise.delegates(to: owner)
    default: return false
    }
  }
}

extension TypedExpression {
  fileprivate func delegates(to owner: NominalDeclaration) -> Bool {
    switch kind {
    case .call(let reference, let receiver?, _):
      guard reference.declaration.kind == .initializer, reference.declaration.owner === owner
      else { return false }
      if case .metatype = receiver.type { return false }
      return true
    case .assign(.variable(let variable), let value):
      // `self.init(…)` of a struct.
      guard variable.name == "self", case .call(let reference, _, _) = value.kind else {
        return false
      }
      return reference.declaration.kind == .initializer && reference.declaration.owner === owner
    case .forceTry(let inner), .forceUnwrap(let inner), .optionalTry(let inner),
      .upcast(let inner):
      return inner.delegates(to: owner)
    default: return false
    }
  }
}
