internal import LanguageChecker

extension FunctionLowering {
  // MARK: Making closures

  /// - Parameter captureListIsKnown: the capture list was evaluated before, and its variables have places.
  func makeClosure(_ closure: ClosureDeclaration, captureListIsKnown: Bool = false) throws -> Value
  {
    var captured: [(VariableDeclaration, Location, Value)] = []
    for variable in closure.captures {
      if let capture = try capture(variable) { captured.append(capture) }
    }
    for (variable, expression) in closure.captureList {
      if captureListIsKnown {
        if let capture = try capture(variable) { captured.append(capture) }
        continue
      }
      var value = try owned(try value(expression))
      if variable.ownership != .strong { value = try weakReference(to: value) }
      captured.append((variable, .register(value.register), value))
    }
    if !missingBoxes.isSubset(of: boxed) { return try temporary(.object) }
    let function = machine.add(
      Function(name: "closure") { [machine, substitutions, captured, chain] function in
        try FunctionLowering.install(in: function, machine, substitutions) { lowering in
          lowering.chain = chain
          try lowering.lowerClosure(closure, captured: captured.map { ($0.0, $0.1) })
        }
      })
    return try closureObject(function, captured.map { ($0.1, $0.2) })
  }

  /// How a closure that is made here gets at a variable; `nil` if it needs no help.
  private func capture(_ variable: VariableDeclaration) throws -> (
    VariableDeclaration, Location, Value
  )? {
    guard case .local = variable.storage else { return nil }
    if locations[variable] == nil, case .metatype = variable.type { return nil }
    switch try location(of: variable) {
    case .register(let register):
      if variable.isCaptured { missingBoxes.insert(variable) }
      let copy = try temporary(register.bank)
      move(Value(register: register, isTemporary: false), to: copy.register)
      return (variable, .register(register), copy)
    case .box(let box, let bank):
      let copy = try temporary(.object)
      emit(.copyObject, copy.index, box)
      return (variable, .box(box, bank), copy)
    case .global: return nil
    case .function(let known):
      let value = try object(of: known)
      return (variable, .register(value.register), value)
    case .tuple, .literal:
      let value = try copied(read(access(variable)))
      return (variable, .register(value.register), value)
    }
  }

  /// A closure of a function and what it captures.
  func closureObject(_ function: Function, _ captured: [(Location, Value)]) throws -> Value {
    let raws = captured.filter { $0.1.bank == .raw }
    let objects = captured.filter { $0.1.bank == .object }
    let result = try temporary(.object)
    emit(
      .makeAggregate, result.index, raws.count, objects.count, Int(bitPattern: function.record))
    for (slot, capture) in (raws + objects).enumerated() {
      emit(
        capture.1.bank == .raw ? .putFieldRaw : .putFieldObject, result.index, capture.1.index, 0,
        slot)
    }
    return result
  }

  /// The function value of a local function, with what it captures here.
  func localFunctionValue(_ reference: FunctionReference) throws -> Value {
    let declaration = reference.declaration
    var captured: [(VariableDeclaration, Location, Value)] = []
    for variable in declaration.captures {
      if let capture = try capture(variable) { captured.append(capture) }
    }
    let key = InstanceKey(
      declaration: ObjectIdentifier(declaration),
      arguments: machine.arguments(of: declaration, reference.substitutions.mapValues(concrete))
        + substitutions.values.sorted { "\($0)" < "\($1)" }, isClosure: true)
    if !missingBoxes.isSubset(of: boxed) { return try temporary(.object) }
    let all = substitutions.merging(reference.substitutions.mapValues(concrete)) { _, new in new }
    let locations = captured.map { ($0.0, $0.1) }
    let function = machine.localFunction(key, declaration) { [machine] function in
      try FunctionLowering.install(in: function, machine, all) { lowering in
        try lowering.lowerFunction(declaration, hasClosure: true, captured: locations)
      }
    }
    return try closureObject(function, captured.map { ($0.1, $0.2) })
  }

  /// A function or method as a value.
  func functionValue(
    _ reference: FunctionReference, receiver: Argument?, type: StaticType
  ) throws -> Value {
    let declaration = reference.declaration
    if !declaration.captures.isEmpty { return try localFunctionValue(reference) }
    guard case .function(let functionType) = type else {
      throw RuntimeFailure.inconsistent("a function value of type '\(type)'")
    }
    let reference = FunctionReference(
      declaration, substitutions: reference.substitutions.mapValues(concrete),
      dispatch: reference.dispatch)
    let isBound = receiver != nil && !declaration.isStatic && declaration.kind != .initializer
    var captured: [(Location, Value)] = []
    var receiverType: StaticType?
    if isBound, let receiver {
      receiverType = self.type(of: receiver)
      let value = try owned(try ready(receiver))
      captured.append((.register(value.register), value))
    }
    let isUnbound =
      receiver == nil && declaration.selfVariable != nil && !declaration.isStatic
      && declaration.kind != .initializer
    let function = machine.add(
      Function(name: declaration.fullName) { [machine] function in
        try FunctionLowering.install(in: function, machine) { lowering in
          try lowering.lowerWrapper(functionType, captured: receiverType) { receiver, arguments in
            var arguments = arguments
            var target = receiver
            if isUnbound, !arguments.isEmpty { target = arguments.removeFirst() }
            return try lowering.call(
              reference, receiver: target, arguments: arguments, type: functionType.result,
              into: nil)
          }
        }
      })
    return try closureObject(function, captured)
  }

  /// A function as one with other optionality or existentials in its type.
  func convertFunction(_ inner: TypedExpression, to type: StaticType) throws -> Value {
    guard case .function(let source) = concrete(inner.type), case .function(let target) = type
    else { throw RuntimeFailure.inconsistent("a conversion of '\(inner.type)' to '\(type)'") }
    let value = try owned(try value(inner))
    if sameRegisters(source, target) { return value }
    let sourceType = StaticType.function(source)
    let function = machine.add(
      Function(name: "closure") { [machine] function in
        try FunctionLowering.install(in: function, machine) { lowering in
          try lowering.lowerWrapper(target, captured: sourceType) { closure, arguments in
            guard let closure else { return nil }
            let parts = try lowering.spread(arguments, over: source.parameters.count)
            let converted = try zip(parts, source.parameters).map { argument, parameter in
              parameter.isInout
                ? argument
                : Argument.ready(
                  try lowering.convert(
                    lowering.ready(argument), target: parameter.type,
                    from: lowering.type(of: argument)), parameter.type)
            }
            let result = try lowering.callClosure(
              lowering.copied(lowering.ready(closure)), arguments: converted,
              isInout: source.parameters.map(\.isInout), result: source.result,
              canThrow: source.throws)
            guard let result else { return nil }
            return try lowering.convert(result, target: target.result, from: source.result)
          }
        }
      })
    return try closureObject(function, [(.register(value.register), value)])
  }

  /// The elements of a tuple for a function that takes them one by one: `pairs.map(*)`.
  private func spread(_ arguments: [Argument], over count: Int) throws -> [Argument] {
    if arguments.count == count { return arguments }
    guard let tuple = arguments.first, arguments.count == 1,
      case .tuple(let layout) = machine.descriptor(of: type(of: tuple)).shape,
      layout.fields.count == count
    else {
      throw RuntimeFailure.inconsistent("a function of \(count) parameters for \(arguments.count)")
    }
    let base = try ready(tuple)
    return try layout.fields.map { field in
      let part = try read(
        .field(.value(base), slot: field.slot, field.descriptor.isRaw ? .raw : .object))
      return .ready(part, field.descriptor.type)
    }
  }

  private func sameRegisters(_ source: FunctionType, _ target: FunctionType) -> Bool {
    func same(_ left: StaticType, _ right: StaticType) -> Bool {
      left == right
        || bank(left) == bank(right)
          && (left.optionalObject != nil) == (right.optionalObject != nil)
          && left.isExistential == right.isExistential
    }
    return source.parameters.count == target.parameters.count
      && zip(source.parameters, target.parameters).allSatisfy { same($0.type, $1.type) }
      && same(source.result, target.result)
  }

  /// The implicit conversions of values: to an optional and to an existential.
  private func convert(_ value: Value, target: StaticType, from source: StaticType) throws -> Value
  {
    if source == target { return value }
    if let wrapped = target.optionalObject {
      if source.optionalObject != nil {
        guard let inner = source.optionalObject, inner != wrapped else { return value }
        throw RuntimeFailure.notAvailable("a conversion of '\(source)' to '\(target)'")
      }
      return try wrap(try convert(value, target: wrapped, from: source), wrapped)
    }
    if target.isExistential { return try existential(value, source) }
    return value
  }

  // MARK: Bodies

  /// Lowers a closure's body. What it captured stands in the closure object, which is its hidden argument.
  private func lowerClosure(
    _ closure: ClosureDeclaration, captured: [(VariableDeclaration, Location)]
  ) throws {
    guard case .function(let type) = concrete(.function(closure.type)) else { return }
    range = closure.range
    let convention = Convention(
      result: bank(type.result), hasClosure: true,
      arguments: type.parameters.map { (bank($0.type) ?? .object, $0.isInout) })
    begin(convention)
    scopes.append(Scope())
    try openCaptures(convention, captured)
    for (index, parameter) in closure.parameters.enumerated()
    where convention.arguments.indices.contains(index) {
      try bindParameter(
        parameter, to: convention.arguments[index], isInout: type.parameters[index].isInout)
    }
    try lowerBody(closure.body)
  }

  /// Makes known where captured variables are.
  func openCaptures(_ convention: Convention, _ captured: [(VariableDeclaration, Location)]) throws
  {
    guard let closure = convention.closure else { return }
    func bank(_ location: Location) -> Bank {
      if case .register(let register) = location { return register.bank }
      return .object
    }
    let ordered =
      captured.filter { bank($0.1) == .raw } + captured.filter { bank($0.1) == .object }
    for (slot, (variable, location)) in ordered.enumerated() {
      let value = try read(
        .instanceField(closure.index, slot: slot, bank(location)))
      if case .box(_, let content) = location {
        locations[variable] = .box(value.index, content)
      } else {
        locations[variable] = .register(value.register)
      }
    }
  }

  /// Lowers a function that passes its arguments on.
  func lowerWrapper(
    _ type: FunctionType, captured: StaticType?,
    _ body: (_ captured: Argument?, _ arguments: [Argument]) throws -> Value?
  ) throws {
    let convention = Convention(
      result: bank(type.result), hasClosure: true,
      arguments: type.parameters.map { (bank($0.type) ?? .object, $0.isInout) })
    begin(convention)
    scopes.append(Scope())
    var receiver: Argument?
    if let captured, let closure = convention.closure {
      let value = try read(.instanceField(closure.index, slot: 0, bank(captured) ?? .object))
      receiver = .ready(value.borrowed, captured)
    }
    let arguments = zip(convention.arguments, type.parameters).map { register, parameter in
      parameter.isInout
        ? Argument.place(.register(register), parameter.type)
        : Argument.ready(Value(register: register, isTemporary: false), parameter.type)
    }
    if let value = try body(receiver, arguments), let result { move(value, to: result) }
    try emitReturn(hasValue: true)
    try finishLandingPads()
    firstCleared = convention.firstCleared
  }
}
