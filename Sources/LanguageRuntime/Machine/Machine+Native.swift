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
      live.pointee.place = outer.place
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
    // An adapter for the very protocol comes first: others may conform to it too.
    let wanted = "\(type)"
    let names = protocolNames(of: existential.descriptor)
    for name in names.filter({ wanted.hasSuffix($0) }) + names {
      guard let adapt = registry.adapter(forProtocol: name) else { continue }
      if let value = adapt(ConformingValue(machine: self, existential: existential)) as? P {
        return value
      }
    }
    throw RuntimeFailure.notAvailable(
      "passing a '\(existential.descriptor.name)' to the library as '\(type)'")
  }

  func protocolNames(of descriptor: TypeDescriptor) -> [String] {
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
    case .unsigned: return UInt64(bitPattern: Int64(slot.raw))
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
}
