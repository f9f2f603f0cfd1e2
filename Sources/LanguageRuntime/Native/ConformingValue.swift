/// What an adapter is: when the library hands it back, the cell gets its own value again.
public protocol ConformingAdapter {
  var value: ConformingValue { get }
}

/// An `any P` of a native protocol on its way to a cell.
public struct AnyArgument: Bridged {
  let value: Any
  public init(_ value: Any) { self.value = value }

  public static func decode(_ slot: Slot, _ machine: Machine) throws -> AnyArgument {
    AnyArgument(try machine.existential(slot.object, as: Any.self))
  }

  public func encode(_ machine: Machine) -> Slot {
    Slot((try? machine.existential(of: value)) ?? nil as Existential?)
  }
}

/// A value of a type that a cell declares, as native code sees it through a protocol of the library.
///
/// An adapter (`NativeRegistry.addAdapter`) wraps it in a Swift object that conforms to the protocol and passes calls on to it.
public struct ConformingValue {
  public let machine: Machine
  public let existential: Existential

  /// Name of the value's type.
  public var typeName: String { existential.descriptor.name }

  /// Whether the type, one of its superclasses or an extension in a cell declares the member: `callAsFunction(_:)`, `parameters`.
  public func declares(_ member: String) -> Bool {
    machine.member(member, of: existential.descriptor) != nil
  }

  /// Calls a method, or reads a property, by its name and labels.
  public func call<each A: Bridged, R: Bridged>(
    _ member: String, _ arguments: repeat each A, returning result: R.Type
  ) throws -> R {
    let bank: Bank = R.isRaw ? .raw : .object
    let slot = try machine.callMember(
      existential, member, slots(repeat each arguments), bank)
    return try R.decode(slot, machine)
  }

  /// Calls a method that returns an `any P` of a native protocol.
  public func call<each A: Bridged, P>(
    _ member: String, _ arguments: repeat each A, returningAny type: P.Type
  ) throws -> P {
    let slot = try machine.callMember(
      existential, member, slots(repeat each arguments), .object)
    return try machine.existential(slot.object, as: type)
  }

  /// Calls a method for what it does, or sets a property: `step()`, `learningRate=`.
  public func callVoid<each A: Bridged>(_ member: String, _ arguments: repeat each A) throws {
    _ = try machine.callMember(existential, member, slots(repeat each arguments), nil)
  }

  private func slots<each A: Bridged>(_ arguments: repeat each A) -> Machine.RawArguments {
    var slots: Machine.RawArguments = []
    repeat slots.append(((each A).isRaw, (each arguments).encode(machine)))
    return slots
  }

  /// The value as an instance of a native protocol, if its type conforms to it.
  public func adapted<P>(to type: P.Type = P.self) -> P? {
    try? machine.existential(existential, as: type)
  }
}

extension Machine {
  /// A value of a type that a cell declares, as native code sees it; nil for all others.
  func conformingValue(_ slot: Slot, _ type: TypeDescriptor) -> ConformingValue? {
    switch type.shape {
    case .plainEnum, .payloadEnum, .structure, .instance:
      return ConformingValue(machine: self, existential: Existential(slot, type))
    case .existential:
      return (slot.object as? Existential).flatMap { conformingValue($0.slot, $0.descriptor) }
    default: return nil
    }
  }

  /// Uses a value as an instance of a native protocol, if its type is one of the library or of a cell that conforms to it.
  ///
  /// - Throws: The failure of what the cell's type declares.
  public func using<P, R>(_ value: CellValue, as type: P.Type, _ body: (P) -> R) throws -> R? {
    if let found = swiftValue(of: value) as? P { return body(found) }
    prepareForRun()
    guard let found: P = conformingValue(value.slot, value.descriptor)?.adapted() else {
      return nil
    }
    let result = body(found)
    try checkNativeErrors()
    return result
  }
}
