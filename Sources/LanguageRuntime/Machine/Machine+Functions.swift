internal import LanguageChecker

extension Machine {
  /// What runs when a declaration is called, once its body is checked.
  func implementation(of declaration: FunctionDeclaration) -> FunctionDeclaration.Implementation {
    var implementation = declaration.implementation
    while case .unchecked(let check) = implementation { implementation = check() }
    return implementation
  }

  func isRequirement(_ declaration: FunctionDeclaration) -> Bool {
    if case .requirement = implementation(of: declaration) { return true }
    return false
  }

  // MARK: Addresses

  /// The address of an object that code refers to; it lives as long as the machine.
  func address(of object: AnyObject) -> Int {
    if state.constantIndices.insert(ObjectIdentifier(object)).inserted {
      state.constants.append(object)
    }
    return Int(bitPattern: Unmanaged.passUnretained(object).toOpaque())
  }

  func add(_ function: Function) -> Function {
    state.functions.append(function)
    return function
  }

  // MARK: Instances

  /// The replacements of a declaration's generic parameters, in order.
  func arguments(
    of declaration: FunctionDeclaration, _ substitutions: [GenericParameter: StaticType]
  )
    -> [StaticType]
  {
    var parameters = declaration.owner?.genericParameters ?? []
    if let selfParameter = declaration.owner?.selfParameter { parameters.append(selfParameter) }
    parameters += declaration.genericParameters
    return parameters.map { substitutions[$0] ?? .parameter($0) }
  }

  /// The function that a reference, whose replacements are concrete, calls.
  func instance(_ reference: FunctionReference) throws -> Function {
    let declaration = reference.declaration
    let key = InstanceKey(
      declaration: ObjectIdentifier(declaration),
      arguments: arguments(of: declaration, reference.substitutions),
      isClosure: false)
    if let known = state.instances[key], known.declaration === declaration { return known.function }
    let substitutions = reference.substitutions
    let function = Function(name: declaration.fullName) { [unowned self] function in
      try FunctionLowering.install(in: function, self, substitutions) { lowering in
        try lowering.lowerFunction(declaration)
      }
    }
    keep(function, key, declaration)
    return function
  }

  func localFunction(
    _ key: InstanceKey, _ declaration: FunctionDeclaration,
    lower: @escaping (Function) throws -> Void
  ) -> Function {
    if let known = state.instances[key], known.declaration === declaration { return known.function }
    let function = Function(name: declaration.fullName, lower: lower)
    keep(function, key, declaration)
    return function
  }

  private func keep(_ function: Function, _ key: InstanceKey, _ declaration: FunctionDeclaration) {
    // Code may call it by its address even when no cell can name it any more.
    state.functions.append(function)
    state.instances[key] = Instance(declaration: declaration, function: function)
  }

  /// Makes a function's code.
  func prepare(_ record: UnsafeMutablePointer<FunctionRecord>) throws {
    // A generic function that calls itself with ever larger types does nothing else.
    try checkInterrupt()
    let function = record.pointee.function.takeUnretainedValue()
    try function.lower?(function)
    guard record.pointee.code != nil else {
      throw RuntimeFailure.inconsistent("'\(function.name)' has no code")
    }
  }

  // MARK: Witnesses

  /// What a concrete type has for a protocol's requirement, or a protocol extension's member for it.
  func witness(_ reference: FunctionReference, in type: StaticType) -> FunctionReference? {
    let requirement = reference.declaration
    let found: FunctionReference
    switch implementation(of: requirement) {
    case .requirement:
      guard let witness = requirement.witness(in: type) else { return nil }
      found = witness
    case .native:
      // A library's protocol: what the type itself has comes first.
      guard let witness = requirement.witness(in: type),
        witness.declaration.owner?.kind != .protocol
      else { return nil }
      found = witness
    default:
      // A member of a protocol extension that is no requirement is called as it is.
      return nil
    }
    var substitutions = found.substitutions
    for (mine, theirs) in zip(
      requirement.genericParameters, found.declaration.genericParameters)
    {
      if let replacement = reference.substitutions[mine] { substitutions[theirs] = replacement }
    }
    return FunctionReference(
      found.declaration, substitutions: substitutions, dispatch: found.dispatch)
  }

  /// The stored property that a concrete type has for an accessor of a protocol.
  func storedWitness(_ requirement: FunctionDeclaration, in type: StaticType) -> (
    VariableDeclaration, [GenericParameter: StaticType]
  )? {
    guard let property = requirement.accessedProperty,
      let (variable, substitutions) = property.witness(in: type), case .stored = variable.storage
    else { return nil }
    return (variable, substitutions)
  }

  /// - Parameter keyOffset: where in a receiver its kind stands.
  func methodSite(_ reference: FunctionReference, keyOffset: Int = Aggregate.infoOffset)
    -> MethodSite
  {
    MethodSite(reference, keyOffset: keyOffset)
  }

  /// The address of what a method's call looks at.
  func address(ofCacheOf site: MethodSite) -> Int {
    _ = address(of: site)
    return Int(bitPattern: site.cache)
  }

  /// The function that a call through a closure, a class or an existential leads to.
  func callee(
    _ step: UnsafeMutablePointer<Instruction>, _ objects: UnsafeMutablePointer<AnyObject?>
  ) throws -> UnsafeMutablePointer<FunctionRecord> {
    let instruction = step.pointee
    guard let object = objects[Int(instruction.c)] else { throw RuntimeFailure.notInitialized }
    if instruction.opcode == .callClosure {
      guard let info = unsafeDowncast(object, to: Aggregate.self).header.info else {
        throw RuntimeFailure.inconsistent("a call of something that is no function")
      }
      return UnsafeMutablePointer(
        mutating: info.assumingMemoryBound(to: FunctionRecord.self))
    }
    guard
      let site = UnsafeMutablePointer<MethodCache>(bitPattern: instruction.immediate)?.pointee.site?
        .takeUnretainedValue()
    else {
      throw RuntimeFailure.inconsistent("a call without a method")
    }
    if instruction.opcode == .callVirtual {
      guard let layout = unsafeDowncast(object, to: Aggregate.self).classLayout else {
        throw RuntimeFailure.inconsistent("a method call on something that is no instance")
      }
      if let known = site.known[ObjectIdentifier(layout)] { return known.record }
      let function = try override(site.reference, in: layout)
      site.note(function, for: layout)
      return function.record
    }
    guard let existential = object as? Existential else {
      throw RuntimeFailure.inconsistent("a requirement's call on a plain value")
    }
    let descriptor = existential.descriptor
    if let known = site.known[ObjectIdentifier(descriptor)] { return known.record }
    let function = try opened(site.reference, descriptor)
    site.note(function, for: descriptor)
    return function.record
  }

  /// The most derived override of a method in a class.
  private func override(_ reference: FunctionReference, in layout: ClassLayout) throws -> Function {
    let declaration = reference.declaration
    var current: ClassLayout? = layout
    while let found = current {
      guard case .nominal(let nominal, let arguments) = found.descriptor.type else { break }
      if nominal === declaration.owner { break }
      if let override = nominal.override(of: declaration) {
        var substitutions = nominal.replacements(for: arguments)
        for (mine, theirs) in zip(declaration.genericParameters, override.genericParameters) {
          if let replacement = reference.substitutions[mine] { substitutions[theirs] = replacement }
        }
        return try instance(FunctionReference(override, substitutions: substitutions))
      }
      current = found.superclass
    }
    return try instance(reference)
  }

  /// A function that takes an existential's value out and calls what its type has for a requirement.
  private func opened(_ reference: FunctionReference, _ descriptor: TypeDescriptor) throws
    -> Function
  {
    let requirement = reference.declaration
    var substitutions = reference.substitutions
    if let parameter = requirement.owner?.selfParameter {
      substitutions[parameter] = descriptor.type
    }
    let inner = FunctionReference(requirement, substitutions: substitutions, dispatch: .witness)
    return add(
      Function(name: requirement.fullName) { [unowned self] function in
        try FunctionLowering.install(in: function, self, reference.substitutions) { lowering in
          try lowering.lowerOpening(inner, descriptor)
        }
      })
  }
}

extension FunctionLowering {
  /// A function whose first argument is an existential: it calls a requirement on the value inside.
  func lowerOpening(_ reference: FunctionReference, _ descriptor: TypeDescriptor) throws {
    let requirement = reference.declaration
    let isMutating = requirement.handsSelfBack
    range = requirement.range
    // Seen from outside, `Self` in the signature is the existential.
    var arguments: [(bank: Bank, isInout: Bool)] = [(.object, isMutating)]
    for parameter in requirement.parameters {
      arguments.append((bank(parameter.variable.type) ?? .object, parameter.isInout))
    }
    let resultType = concrete(requirement.result)
    let convention = Convention(
      result: bank(resultType), hasClosure: false, arguments: arguments)
    begin(convention)
    scopes.append(Scope())
    let outer = convention.arguments[0].index
    let opened = try allocate(descriptor.isRaw ? .raw : .object)
    emit(descriptor.isRaw ? .openRaw : .openObject, opened.index, outer)
    if isMutating { emit(.clearObject, outer) }
    let inner = zip(convention.arguments.dropFirst(), requirement.parameters).map {
      register, parameter in
      let type = concrete(parameter.variable.type)
      return parameter.isInout
        ? Argument.place(.register(register), type)
        : Argument.ready(Value(register: register, isTemporary: false), type)
    }
    let innerType = requirement.result.substituting(reference.substitutions)
    let receiver: Argument =
      isMutating
      ? .place(.register(opened), descriptor.type)
      : .ready(Value(register: opened, isTemporary: false), descriptor.type)
    let value = try call(
      reference, receiver: receiver, arguments: inner, type: innerType, into: nil)
    if let value, let result {
      let value = resultType.isExistential ? try existential(value, innerType) : value
      move(value, to: result)
    }
    if isMutating {
      emit(
        descriptor.isRaw ? .eraseRaw : .eraseObject, outer, opened.index, 0,
        machine.address(of: descriptor))
    }
    try emitReturn(hasValue: true)
    try finishLandingPads()
  }
}

extension NominalDeclaration {
  /// The class's own declaration that replaces one of a superclass.
  fileprivate func override(of declaration: FunctionDeclaration) -> FunctionDeclaration? {
    switch declaration.kind {
    case .getter, .setter:
      if declaration.name == "subscript" {
        let getter = members(named: "subscript").lazy.compactMap { $0 as? FunctionDeclaration }
          .first { $0.isOverride || $0.parameters.count == declaration.subscriptIndexCount }
        return declaration.kind == .getter ? getter : getter?.subscriptSetter
      }
      for case let variable as VariableDeclaration in members(named: declaration.name) {
        if case .computed(let getter, let setter) = variable.storage {
          return declaration.kind == .getter ? getter : setter
        }
      }
      return nil
    default:
      return members(named: declaration.name).lazy.compactMap { $0 as? FunctionDeclaration }.first {
        $0.kind == declaration.kind && $0.isStatic == declaration.isStatic
          && $0.parameters.map(\.label) == declaration.parameters.map(\.label)
          && zip($0.parameters, declaration.parameters).allSatisfy { $0.type == $1.type }
      }
    }
  }
}

extension FunctionDeclaration {
  fileprivate var subscriptIndexCount: Int { parameters.count - (kind == .setter ? 1 : 0) }
}
