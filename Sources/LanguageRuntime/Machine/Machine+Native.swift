internal import LanguageChecker

/// What native code asks of the machine.
extension Machine {
  typealias RawArguments = [(isRaw: Bool, slot: Slot)]

  /// Calls a closure from native code.
  func call(_ closure: AnyObject, _ arguments: RawArguments, resultBank: Bank?) throws -> Slot {
    guard let object = closure as? Aggregate, let info = object.header.info else {
      throw RuntimeFailure.inconsistent("a call of something that is no function")
    }
    let record = UnsafeMutablePointer(mutating: info.assumingMemoryBound(to: FunctionRecord.self))
    return try run(record, arguments, closure: object, resultBank: resultBank)
  }

  /// Calls a function from native code.
  func run(_ function: Function, _ arguments: RawArguments, resultBank: Bank?) throws -> Slot {
    try run(function.record, arguments, closure: nil, resultBank: resultBank)
  }

  private func run(
    _ record: UnsafeMutablePointer<FunctionRecord>, _ arguments: RawArguments, closure: Aggregate?,
    resultBank: Bank?
  ) throws -> Slot {
    let outer = live.pointee
    guard outer.nativeDepth < Limits.maximumNativeDepth else { throw RuntimeFailure.stackOverflow }
    let raw = outer.raw
    let objects = outer.objects
    guard raw + 70_000 < rawBank + Limits.bankRegisters,
      objects + 70_000 < objectBank + Limits.bankRegisters
    else { throw RuntimeFailure.stackOverflow }
    var nextRaw = resultBank == .raw ? 1 : 0
    var nextObject = resultBank == .object ? 1 : 0
    if let closure {
      objects[nextObject] = closure
      nextObject += 1
    }
    for argument in arguments {
      if argument.isRaw {
        raw[nextRaw] = argument.slot.raw
        nextRaw += 1
      } else {
        objects[nextObject] = argument.slot.object
        nextObject += 1
      }
    }
    let pending = outer.pendingError
    live.pointee.pendingError = nil
    defer {
      live.pointee.frame = outer.frame
      live.pointee.raw = raw
      live.pointee.objects = objects
    }
    try execute(record, raw: raw, objects: objects, cleared: objects)
    if let error = live.pointee.pendingError as? Existential {
      live.pointee.pendingError = pending
      objects[0] = nil
      throw ThrownValue(error)
    }
    live.pointee.pendingError = pending
    switch resultBank {
    case .raw?: return Slot(raw: raw[0])
    case .object?:
      defer { objects[0] = nil }
      return Slot(objects[0])
    case nil: return Slot(raw: 0)
    }
  }

  // MARK: Existentials

  /// An existential's value as a Swift existential of a native protocol.
  func existential<P>(_ object: AnyObject?, as type: P.Type) throws -> P {
    guard let existential = object as? Existential else { throw RuntimeFailure.notInitialized }
    if let value = swiftValue(existential.slot, existential.descriptor) as? P { return value }
    for name in protocolNames(of: existential.descriptor) {
      guard let adapt = registry.adapter(forProtocol: name) else { continue }
      if let value = adapt(ConformingValue(machine: self, existential: existential)) as? P {
        return value
      }
    }
    throw RuntimeFailure.notAvailable(
      "passing a '\(existential.descriptor.name)' to the library as '\(type)'")
  }

  private func protocolNames(of descriptor: TypeDescriptor) -> [String] {
    var names: [String] = []
    var current: StaticType? = descriptor.type
    while case .nominal(let declaration, _)? = current {
      names += declaration.allConformances().map(\.name)
      current = declaration.superclass
    }
    return names
  }

  /// A Swift value together with its type as cells know it.
  func existential(of value: Any) throws -> Existential {
    if let existential = value as? Existential { return existential }
    if let adapter = value as? any ConformingAdapter { return adapter.value.existential }
    guard let bridged = value as? any Bridged else {
      let type = descriptor(of: .nominal(foreignDeclaration(Swift.type(of: value)), []))
      return Existential(Slot(NativeBox<Any>(value)), type)
    }
    let slot = bridged.encode(self)
    return Existential(slot, descriptor(ofSwiftType: Swift.type(of: bridged)))
  }

  /// The descriptor of a Swift type.
  private func descriptor(ofSwiftType type: any Bridged.Type) -> TypeDescriptor {
    let name = registry.name(of: type) ?? "\(type)"
    if let declaration = state.nominal(named: name), declaration.genericParameters.isEmpty {
      return descriptor(of: .nominal(declaration, []))
    }
    let declaration = foreignDeclaration(type, named: name)
    if type.isRaw { declaration.representation = .raw(.int) }
    return descriptor(of: .nominal(declaration, []))
  }

  /// A declaration for a Swift type that no cell has named.
  private func foreignDeclaration(_ type: Any.Type, named name: String? = nil) -> NominalDeclaration
  {
    let key = ObjectIdentifier(type)
    if let known = state.foreign[key] { return known }
    let made = NominalDeclaration(
      kind: .structure, name: name ?? "\(type)", module: "Gradus", range: nil)
    made.representation = .native
    state.foreign[key] = made
    return made
  }

  // MARK: Swift values

  /// The Swift value of a register; `nil` if Swift has no such type.
  func swiftValue(_ slot: Slot, _ type: TypeDescriptor) -> Any? {
    switch type.shape {
    case .void: return ()
    case .int: return slot.raw
    case .double: return Double(bits: slot.raw)
    case .float: return Float(bits: slot.raw)
    case .bool: return slot.raw != 0
    case .character: return Character(bits: slot.raw)
    case .text:
      guard let text = slot.object as? TextObject else { return nil }
      return type.type.isStandard("String") ? text.string : text.substring
    case .native(let bridged):
      if let box = slot.object as? NativeBox<Any> { return box.value }
      if let bridged { return try? bridged.decode(slot, self) }
      return slot.object
    case .optional(let wrapped):
      return unwrapped(slot, wrapped).flatMap { swiftValue($0, wrapped) }
    case .array(let element):
      guard let array = slot.object as? ArrayObject else { return nil }
      return (0..<array.count).compactMap { swiftValue(array.slot(at: $0), element) }
    case .existential:
      return (slot.object as? Existential).flatMap { swiftValue($0.slot, $0.descriptor) }
    case .structure: return type.integerRange?.value(of: slot)
    case .plainEnum, .payloadEnum, .tuple, .instance, .function, .metatype, .dictionary, .set:
      return nil
    }
  }

  // MARK: Members of cells' types

  /// Calls a method, or reads a property, of a value by name and labels.
  func callMember(
    _ value: Existential, _ member: String, _ arguments: RawArguments, _ resultBank: Bank?
  ) throws -> Slot {
    let descriptor = value.descriptor
    let key = MemberKey(type: ObjectIdentifier(descriptor), member: member)
    let function: Function
    if let known = state.members[key] {
      function = known
    } else {
      function = try makeMember(member, of: descriptor)
      state.members[key] = function
    }
    return try run(
      function, [(descriptor.isRaw, value.slot)] + arguments, resultBank: resultBank)
  }

  private func makeMember(_ member: String, of descriptor: TypeDescriptor) throws -> Function {
    let name = String(member.prefix { $0 != "(" })
    for (candidate, substitutions) in descriptor.type.candidates(named: name) {
      if let function = candidate as? FunctionDeclaration, function.fullName == member,
        !isRequirement(function)
      {
        let dispatch: FunctionReference.Dispatch =
          function.owner?.kind == .class ? .virtual : .direct
        return add(
          Function(name: member) { [unowned self] made in
            let lowering = FunctionLowering(machine: self, substitutions: substitutions)
            try lowering.lowerMember(
              FunctionReference(function, substitutions: substitutions, dispatch: dispatch),
              of: descriptor)
            lowering.install(in: made)
          })
      }
      if let variable = candidate as? VariableDeclaration, name == member, !variable.isStatic {
        if case .computed(let getter, _) = variable.storage, isRequirement(getter) { continue }
        return add(
          Function(name: member) { [unowned self] made in
            let lowering = FunctionLowering(machine: self, substitutions: substitutions)
            try lowering.lowerMember(variable, substitutions, of: descriptor)
            lowering.install(in: made)
          })
      }
    }
    throw RuntimeFailure.notAvailable("'\(member)' of '\(descriptor.name)'")
  }

  /// The native values in the stored properties of a cell's value, with their names.
  func storedValues(_ value: Existential) -> [(name: String, value: Any)] {
    var result: [(name: String, value: Any)] = []
    var visited: Set<ObjectIdentifier> = []
    func visit(_ slot: Slot, _ type: TypeDescriptor, _ path: String) {
      switch type.shape {
      case .structure(let layout), .tuple(let layout):
        guard let object = slot.object as? Aggregate else { return }
        for (index, field) in layout.fields.enumerated() {
          visit(
            type.slot(field, of: object), field.descriptor, join(path, field.name ?? "\(index)"))
        }
      case .instance:
        guard let object = slot.object as? Aggregate, let layout = object.classLayout,
          visited.insert(ObjectIdentifier(object)).inserted
        else { return }
        for field in layout.fields {
          visit(type.slot(field, of: object), field.descriptor, join(path, field.name ?? ""))
        }
      case .array(let element):
        guard let array = slot.object as? ArrayObject, !element.isRaw else { return }
        for index in 0..<array.count {
          visit(array.slot(at: index), element, join(path, "\(index)"))
        }
      case .dictionary(let key, let value):
        guard let table = slot.object as? HashTable, !value.isRaw else { return }
        for entry in table.indices {
          let name = (try? key.text(table.key(entry))) ?? "\(entry)"
          visit(table.value(entry), value, join(path, name))
        }
      case .optional(let wrapped):
        if let inner = unwrapped(slot, wrapped) { visit(inner, wrapped, path) }
      case .existential:
        if let inner = slot.object as? Existential { visit(inner.slot, inner.descriptor, path) }
      case .native:
        if let value = swiftValue(slot, type) { result.append((path, value)) }
      default: break
      }
    }
    func join(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
    visit(value.slot, value.descriptor, "")
    return result
  }
}

struct MemberKey: Hashable {
  let type: ObjectIdentifier
  let member: String
}

extension FunctionLowering {
  /// A function that calls a method of its first argument with the others.
  func lowerMember(_ reference: FunctionReference, of descriptor: TypeDescriptor) throws {
    let declaration = reference.declaration
    let types = declaration.parameters.map { concrete($0.variable.type) }
    let resultType = concrete(declaration.result)
    // Native code has no `inout`: changes stay inside.
    let convention = Convention(
      result: bank(resultType), hasClosure: false,
      arguments: ([descriptor.type] + types).map { (bank($0) ?? .object, false) })
    begin(convention)
    scopes.append(Scope())
    let receiver = convention.arguments[0]
    let arguments = zip(convention.arguments.dropFirst(), types).map {
      Argument.ready(Value(register: $0, isTemporary: false), $1)
    }
    let value = try call(
      reference,
      receiver: declaration.handsSelfBack
        ? .place(.register(receiver), descriptor.type)
        : .ready(Value(register: receiver, isTemporary: false), descriptor.type),
      arguments: arguments, type: resultType, into: nil)
    if let value, let result { move(value, to: result) }
    try emitReturn(hasValue: true)
    try finishLandingPads()
  }

  /// A function that reads a property of its argument.
  func lowerMember(
    _ variable: VariableDeclaration, _ substitutions: [GenericParameter: StaticType],
    of descriptor: TypeDescriptor
  ) throws {
    let type = concrete(variable.type)
    let convention = Convention(
      result: bank(type), hasClosure: false,
      arguments: [(descriptor.isRaw ? .raw : .object, false)])
    begin(convention)
    scopes.append(Scope())
    let owner = VariableDeclaration(
      name: "value", module: .session, range: nil, type: descriptor.type, isLet: true,
      storage: .local)
    locations[owner] = .register(convention.arguments[0])
    let access = try access(
      .property(.variable(owner), variable, substitutions: substitutions), forWriting: false)
    let value = try read(access)
    if let result { move(value.borrowed, to: result) }
    try emitReturn(hasValue: true)
    try finishLandingPads()
  }
}

extension StaticType {
  /// Members of a name: the type's own, its superclasses', then those of its protocols.
  func candidates(named name: String) -> [(Declaration, [GenericParameter: StaticType])] {
    var result: [(Declaration, [GenericParameter: StaticType])] = []
    var current: StaticType? = self
    while case .nominal(let declaration, let arguments)? = current {
      let replacements = declaration.replacements(for: arguments)
      result += declaration.members(named: name).map { ($0, replacements) }
      current = declaration.superclass?.substituting(replacements)
    }
    if case .nominal(let declaration, _) = self {
      for conformance in declaration.allConformances() {
        let replacements = conformance.selfParameter.map { [$0: self] } ?? [:]
        result += conformance.members(named: name).map { ($0, replacements) }
      }
    }
    return result
  }
}
