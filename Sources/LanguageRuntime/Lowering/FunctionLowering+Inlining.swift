internal import LanguageChecker

/// Where a function's code stands inside another's: for the trace of a failure.
final class InlineSite {
  /// The function whose code it is.
  let function: String
  /// The call that it stands in the place of.
  let call: SourceRange?
  /// Where that call stands, if not in the function itself.
  let outer: InlineSite?

  init(function: String, call: SourceRange?, outer: InlineSite?) {
    self.function = function
    self.call = call
    self.outer = outer
  }
}

/// A closure or function that is called where it is known, so that no object has to be made of it.
final class KnownFunction {
  enum Body {
    case closure(ClosureDeclaration)
    /// A function or method, with the value that it is bound to.
    case function(FunctionReference, FunctionType, receiver: (Value, StaticType)?)
  }
  let body: Body
  /// What its names stand for.
  let environment: FunctionLowering.Activation
  /// Makes it an object after all.
  let expression: TypedExpression

  init(_ body: Body, _ environment: FunctionLowering.Activation, _ expression: TypedExpression) {
    self.body = body
    self.environment = environment
    self.expression = expression
  }
}

extension FunctionLowering {
  /// What belongs to the body that is being lowered, be it the function's own or one that stands inside it.
  struct Activation {
    var substitutions: [GenericParameter: StaticType]
    var locations: [VariableDeclaration: Location]
    var result: Register?
    var epilogue: [() throws -> Void]
    var loops: [JumpTarget: LoopTargets]
    var fallthroughLabel: Label?
    var blockResults: Set<VariableDeclaration>
    var declaration: FunctionDeclaration?
    var finishInitializer: (() throws -> Void)?
    var delegatesToItsClass: Bool
    /// Where a `return` leads, and how many scopes stay then; `nil` in the function's own body.
    var inlineReturn: (label: Label, depth: Int)?
    /// The declarations whose bodies enclose it.
    var chain: [FunctionDeclaration]
  }

  var activation: Activation {
    get {
      Activation(
        substitutions: substitutions, locations: locations, result: result, epilogue: epilogue,
        loops: loops, fallthroughLabel: fallthroughLabel, blockResults: blockResults,
        declaration: declaration, finishInitializer: finishInitializer,
        delegatesToItsClass: delegatesToItsClass,
        inlineReturn: inlineReturn, chain: chain)
    }
    set {
      substitutions = newValue.substitutions
      locations = newValue.locations
      result = newValue.result
      epilogue = newValue.epilogue
      loops = newValue.loops
      fallthroughLabel = newValue.fallthroughLabel
      blockResults = newValue.blockResults
      declaration = newValue.declaration
      finishInitializer = newValue.finishInitializer
      delegatesToItsClass = newValue.delegatesToItsClass
      inlineReturn = newValue.inlineReturn
      chain = newValue.chain
    }
  }

  // MARK: Boxes

  /// Whether a variable lives in a box.
  func needsBox(_ variable: VariableDeclaration) -> Bool {
    variable.isCaptured && boxed.contains(variable)
  }

  /// Lowers as often as it takes to know which variables need a box: those that are held by a closure that becomes an object.
  static func install(
    in function: Function, _ machine: Machine,
    _ substitutions: [GenericParameter: StaticType] = [:],
    isTopLevel: Bool = false, _ lower: (FunctionLowering) throws -> Void
  ) throws {
    var boxed: Set<VariableDeclaration> = []
    while true {
      let lowering = FunctionLowering(
        machine: machine, substitutions: substitutions, isTopLevel: isTopLevel, boxed: boxed)
      try lower(lowering)
      if lowering.missingBoxes.isSubset(of: boxed) {
        lowering.install(in: function)
        return
      }
      boxed.formUnion(lowering.missingBoxes)
    }
  }

  // MARK: Which calls

  /// Whether the variables that a local function uses are known where it is called.
  func canReach(_ captures: [VariableDeclaration]) -> Bool {
    captures.allSatisfy { variable in
      guard case .local = variable.storage, locations[variable] == nil else { return true }
      if case .metatype = variable.type { return true }
      return false
    }
  }

  /// How much code a function may become by inlining, and how deep bodies may stand inside one another.
  private static let maximumCode = 6_000
  private static let maximumChain = 16

  /// Whether a call's code is to stand in the place of the call: of small functions, and of those that get a closure that is
  /// known here.
  func isInlined(_ reference: FunctionReference, _ block: TypedBlock, _ arguments: [Argument])
    -> Bool
  {
    let declaration = reference.declaration
    // When a `deinit` is to run, references end where calls end.
    guard !machine.state.hasDeinitializers, code.count < Self.maximumCode,
      chain.count < Self.maximumChain,
      // A failure inside a model is told by the receivers of the calls that are under way.
      declaration.name != "callAsFunction",
      declaration.kind != .initializer, !declaration.result.isStandard("Never")
    else { return false }
    let repetitions = chain.reduce(0) { $0 + ($1 === declaration ? 1 : 0) }
    // A small function that calls itself is unrolled once.
    guard repetitions == 0 || repetitions == 1 && chain.count == 1 else { return false }
    let takesClosure = repetitions == 0 && arguments.contains { isKnownFunction($0) }
    guard let cost = block.inliningCost(atMost: takesClosure ? 1_200 : 40) else { return false }
    return takesClosure || cost <= 40
  }

  private func isKnownFunction(_ argument: Argument) -> Bool {
    guard case .expression(let expression) = argument else { return false }
    return isKnownFunction(expression)
  }

  func isKnownFunction(_ expression: TypedExpression) -> Bool {
    switch expression.kind {
    case .closure, .functionValue: return true
    case .upcast(let inner): return isKnownFunction(inner)
    case .load(.variable(let variable)):
      if case .function = locations[variable] { return true }
      return false
    default: return false
    }
  }

  /// The closure or function that an expression gives, if it can be called without making an object of it.
  func knownFunction(_ expression: TypedExpression) throws -> KnownFunction? {
    if machine.state.hasDeinitializers { return nil }
    switch expression.kind {
    case .closure(let closure):
      var environment = activation
      for (variable, value) in closure.captureList {
        let value = try copied(try self.value(value))
        environment.locations[variable] = .register(value.register)
      }
      return KnownFunction(.closure(closure), environment, expression)
    case .functionValue(let reference, let receiver):
      guard case .function(let type) = concrete(expression.type) else { return nil }
      let concreteReference = FunctionReference(
        reference.declaration, substitutions: reference.substitutions.mapValues(concrete),
        dispatch: reference.dispatch)
      guard let receiver, reference.declaration.captures.isEmpty,
        !reference.declaration.isStatic, reference.declaration.kind != .initializer
      else {
        return KnownFunction(
          .function(concreteReference, type, receiver: nil), activation, expression)
      }
      let value = try copied(try self.value(receiver))
      return KnownFunction(
        .function(concreteReference, type, receiver: (value, concrete(receiver.type))),
        activation, expression)
    case .upcast(let inner): return try knownFunction(inner)
    case .load(.variable(let variable)):
      if case .function(let known) = locations[variable] { return known }
      return nil
    default: return nil
    }
  }

  /// An object for a function that was thought to be called only.
  func object(of known: KnownFunction) throws -> Value {
    let outer = activation
    defer { activation = outer }
    activation = known.environment
    switch known.body {
    case .closure(let closure): return try makeClosure(closure, captureListIsKnown: true)
    case .function(let reference, let type, let receiver):
      return try functionValue(
        reference, receiver: receiver.map { .ready($0.0.borrowed, $0.1) }, type: .function(type))
    }
  }

  /// An argument that is a parameter with a literal argument, as that literal.
  func withLiteral(_ argument: Argument) -> Argument {
    if case .expression(let expression) = argument, let variable = expression.loadedVariable,
      case .literal(let literal)? = locations[variable]
    {
      return .expression(literal)
    }
    return argument
  }

  /// Emits a jump for a condition that is a call of a closure with one expression for a body: its comparison jumps itself.
  ///
  /// - Returns: Whether it was one.
  func branchInside(_ condition: TypedExpression, jumpIf expected: Bool, to target: Label) throws
    -> Bool
  {
    guard case .apply(let function, let arguments) = condition.kind,
      case .load(.variable(let variable)) = function.kind,
      case .function(let known)? = locations[variable], case .closure(let closure) = known.body,
      !closure.doesThrow, closure.parameters.count == arguments.count,
      !closure.type.parameters.contains(where: { $0.isInout }),
      let result = closure.body.singleResult, code.count < Self.maximumCode,
      known.environment.chain.count < Self.maximumChain
    else { return false }
    let object = nextObject
    let first = code.count
    let (locations, _) = try bind(
      closure.parameters, arguments.map { .expression($0) }, arguments.map { _ in false })
    let outer = activation
    let outerSite = site
    activation = known.environment
    self.locations.merge(locations) { _, new in new }
    site = InlineSite(function: "closure", call: range, outer: outerSite)
    scopes.append(Scope())
    if expected {
      try branch(result, ifTrue: target)
    } else {
      try branch(result, ifFalse: target)
    }
    scopes.removeLast()
    activation = outer
    site = outerSite
    clearTemporaries(from: object, since: first)
    return true
  }

  // MARK: Bodies in the place of calls

  /// Lowers a function's body in the place of its call.
  func inline(
    _ reference: FunctionReference, _ block: TypedBlock, arguments: [Argument], isInout: [Bool],
    result type: StaticType, into destination: Register?
  ) throws -> Value? {
    let declaration = reference.declaration
    var parameters: [VariableDeclaration] = []
    if declaration.receivesSelf, let variable = declaration.selfVariable {
      parameters.append(variable)
    }
    parameters += declaration.parameters.map(\.variable)
    var inner = activation
    inner.substitutions =
      declaration.captures.isEmpty
      ? reference.substitutions
      : substitutions.merging(reference.substitutions) { _, new in new }
    if declaration.captures.isEmpty { inner.locations = [:] }
    inner.declaration = declaration
    inner.blockResults = []
    inner.chain.append(declaration)
    return try inline(
      block, name: declaration.fullName, parameters, in: inner, arguments: arguments,
      isInout: isInout, result: type, into: destination)
  }

  /// Calls a closure or function that is known here.
  func call(
    _ known: KnownFunction, arguments: [Argument], isInout: [Bool], result type: StaticType,
    canThrow: Bool, into destination: Register?
  ) throws -> Value? {
    switch known.body {
    case .closure(let closure):
      guard code.count < Self.maximumCode, known.environment.chain.count < Self.maximumChain,
        closure.parameters.count == arguments.count
      else {
        return try callClosure(
          try object(of: known), arguments: arguments, isInout: isInout, result: type,
          canThrow: canThrow)
      }
      return try inline(
        closure.body, name: "closure", closure.parameters, in: known.environment,
        arguments: arguments, isInout: isInout, result: type, into: destination)
    case .function(let reference, _, let receiver):
      let declaration = reference.declaration
      // The arguments are of here, the function's name of where it stands.
      var values: [Argument] = []
      for (argument, isInout) in zip(arguments, isInout) {
        values.append(
          isInout ? try placed(argument) : .ready(try ready(argument), self.type(of: argument)))
      }
      var target = receiver.map { Argument.ready($0.0.borrowed, $0.1) }
      if target == nil, declaration.selfVariable != nil, !declaration.isStatic,
        declaration.kind != .initializer, declaration.captures.isEmpty, !values.isEmpty
      {
        target = values.removeFirst()
      }
      let outer = activation
      activation.locations = known.environment.locations
      activation.substitutions = known.environment.substitutions
      defer { activation = outer }
      return try call(
        reference, receiver: target, arguments: values, type: type, into: destination)
    }
  }

  // MARK: Methods of classes

  /// The class whose instances get a method's code in the place of its call; other instances' own methods are called. `nil` if the
  /// call stays a call.
  func guardedLayout(
    _ reference: FunctionReference, _ block: TypedBlock, receiver: Argument,
    _ arguments: [Argument]
  ) -> ClassLayout? {
    guard case .nominal(let nominal, _) = type(of: receiver),
      reference.declaration.owner === nominal,
      !reference.declaration.parameters.contains(where: { $0.isInout }),
      !arguments.contains(where: { isKnownFunction($0) }),
      isInlined(reference, block, arguments),
      case .instance(let layout) = machine.descriptor(of: type(of: receiver)).shape
    else { return nil }
    return layout
  }

  /// Lowers a method of a class in the place of its call, for receivers of exactly that class; others are asked for their own.
  func inlineGuarded(
    _ reference: FunctionReference, _ block: TypedBlock, _ layout: ClassLayout,
    arguments: [Argument], result type: StaticType, into destination: Register?
  ) throws -> Value? {
    let result = try bank(type).map { bank in
      if let destination, destination.bank == bank { return destination }
      return try allocate(bank)
    }
    var values: [Argument] = []
    for (index, argument) in arguments.enumerated() {
      let value = try argumentValue(argument, hasInout: false, later: arguments[(index + 1)...])
      values.append(.ready(value.borrowed, self.type(of: argument)))
    }
    guard case .ready(let receiver, _)? = values.first else { return nil }
    let other = Label()
    let end = Label()
    let isInout = arguments.map { _ in false }
    let isExact = try allocate(.raw)
    emit(.isExactInstance, isExact.index, receiver.index, 0, machine.address(of: layout))
    jump(.jumpIfFalse, isExact.index, to: other)
    let direct = FunctionReference(reference.declaration, substitutions: reference.substitutions)
    let inlined = try inline(
      direct, block, arguments: values, isInout: isInout, result: type, into: result)
    if let inlined, let result { move(inlined, to: result) }
    jumpUnlessEnded(to: end)
    place(other)
    let called = try emitCall(
      .virtual(machine.methodSite(reference)), arguments: values, isInout: isInout,
      result: type, canThrow: reference.declaration.throws || reference.declaration.rethrows)
    if let called, let result { move(called, to: result) }
    place(end)
    return result.map { Value(register: $0, isTemporary: true) }
  }

  /// An argument that goes back, as a place that is evaluated here.
  func placed(_ argument: Argument) throws -> Argument {
    guard case .expression(let expression) = argument,
      case .inoutArgument(let place) = expression.kind
    else { return argument }
    return .place(try access(place, forWriting: true), concrete(expression.type))
  }

  /// Lowers a body here; its names stand for what `activation` says and for its arguments.
  private func inline(
    _ block: TypedBlock, name: String, _ parameters: [VariableDeclaration],
    in activation: Activation, arguments: [Argument], isInout: [Bool], result type: StaticType,
    into destination: Register?
  ) throws -> Value? {
    let result = try bank(type).map { bank in
      if let destination, destination.bank == bank { return destination }
      return try allocate(bank)
    }
    let raw = nextRaw
    let object = nextObject
    let first = code.count
    var (locations, opened) = try bind(parameters, arguments, isInout)
    var inner = activation
    inner.locations.merge(locations) { _, new in new }
    inner.result = result
    inner.epilogue = []
    let outer = self.activation
    let outerSite = site
    let end = Label()
    let thrown = Label()
    inner.inlineReturn = (end, scopes.count)
    locations = [:]

    let start = code.count
    self.activation = inner
    site = InlineSite(function: name, call: range, outer: outerSite)
    handlers.append(Handler(label: thrown, depth: scopes.count))
    scopes.append(Scope())
    for (variable, isInout) in zip(parameters, isInout) where needsBox(variable) {
      guard case .register(let register) = self.locations[variable] else { continue }
      try bindParameter(variable, to: register, isInout: isInout)
    }
    for statement in block.statements { try lower(statement) }
    try leave(downTo: scopes.count - 1, clearing: true)
    scopes.removeLast()
    handlers.removeLast()
    removeJump(to: end)
    place(end)
    place(thrown)
    let covered = start..<code.count
    for step in epilogue { try step() }
    let epilogueCount = epilogue.count
    self.activation = outer
    site = outerSite
    for close in opened.reversed() { try close() }
    if epilogueCount > 0 || !opened.isEmpty {
      writeBacks.append(.init(covered: covered, replayed: covered.upperBound..<code.count))
    }
    opened = []
    // Arguments that are temporary references go when the body is done, as those of a call do.
    clearTemporaries(from: object, since: first)
    nextRaw = raw
    nextObject = object
    if thrown.isTarget { jump(.jumpIfError, to: errorLabel()) }
    return result.map { Value(register: $0, isTemporary: true) }
  }

  /// Gives parameters their places: known functions stay what they are, values get registers, and places are opened.
  private func bind(
    _ parameters: [VariableDeclaration], _ arguments: [Argument], _ isInout: [Bool]
  ) throws -> ([VariableDeclaration: Location], [() throws -> Void]) {
    var locations: [VariableDeclaration: Location] = [:]
    let (arguments, accesses) = try prepared(arguments, isInout, keepingFunctions: true)
    let hasInout = isInout.contains(true)
    for (index, argument) in arguments.enumerated()
    where accesses[index] == nil && parameters.indices.contains(index) {
      let parameter = parameters[index]
      if case .expression(let expression) = argument,
        let known = try knownFunction(expression)
      {
        locations[parameter] = .function(known)
        continue
      }
      if case .expression(let expression) = withLiteral(argument),
        Argument.expression(expression).isLiteralNumber
      {
        locations[parameter] = .literal(expression)
        continue
      }
      let later = arguments[(index + 1)...]
      let value = try argumentValue(argument, hasInout: hasInout, later: later)
      locations[parameter] = .register(value.register)
    }
    var closers: [() throws -> Void] = []
    for (index, access) in accesses.enumerated() where parameters.indices.contains(index) {
      guard let access else { continue }
      let (register, close) = try open(access)
      locations[parameters[index]] = .register(register)
      closers.append(close)
    }
    return (locations, closers)
  }

  /// The value of an argument in a register that nobody changes while the body runs.
  private func argumentValue(_ argument: Argument, hasInout: Bool, later: ArraySlice<Argument>)
    throws -> Value
  {
    let value = try ready(argument)
    if value.isTemporary { return value }
    if isTopLevel, value.index < Limits.globals { return try copied(value) }
    switch argument {
    case .ready: return value
    case .expression(let expression):
      guard let variable = expression.loadedVariable else { return try copied(value) }
      if variable.isLet { return value }
      if hasInout || variable.isCaptured || variable.storage.isGlobal { return try copied(value) }
      let mayChange = later.contains {
        if case .expression(let expression) = $0 { return expression.mayWrite(self) }
        return false
      }
      return mayChange ? try copied(value) : value
    case .place: return try copied(value)
    }
  }

  /// A jump to where the code goes on anyway is left out.
  private func removeJump(to label: Label) {
    guard placedAtEnd != code.count, code.last?.opcode == .jump,
      label.jumps.last == code.count - 1
    else { return }
    label.jumps.removeLast()
    code.removeLast()
    places.removeLast()
  }
}

extension VariableDeclaration.Storage {
  var isGlobal: Bool {
    switch self {
    case .global, .static: return true
    case .local, .stored, .computed: return false
    }
  }
}

extension TypedExpression {
  /// The variable whose value it is.
  var loadedVariable: VariableDeclaration? {
    switch kind {
    case .load(.variable(let variable)): return variable
    case .upcast(let inner): return inner.loadedVariable
    default: return nil
    }
  }
}
