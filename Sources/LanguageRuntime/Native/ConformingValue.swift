/// What an adapter is: when the library hands it back, the cell gets its own value again.
public protocol ConformingAdapter {
  var value: ConformingValue { get }
}

/// A value of a type that a cell declares, as native code sees it through a protocol of the library.
///
/// An adapter (`NativeRegistry.addAdapter`) wraps it in a Swift object that conforms to the protocol and passes calls on to it.
public struct ConformingValue {
  public let machine: Machine
  public let existential: Existential

  /// Calls a method, or reads a computed or stored property, by its name and labels: `callAsFunction(_:)`, `parameters`.
  public func call<R: Bridged>(_ member: String, returning result: R.Type) throws -> R {
    try R.decode(machine.callMember(existential, member, [], R.isRaw ? .raw : .object), machine)
  }

  public func call<A: Bridged, R: Bridged>(
    _ member: String, _ a: A, returning result: R.Type
  ) throws -> R {
    let argument = (isRaw: A.isRaw, slot: a.encode(machine))
    return try R.decode(
      machine.callMember(existential, member, [argument], R.isRaw ? .raw : .object), machine)
  }

  public func call<A: Bridged, B: Bridged, R: Bridged>(
    _ member: String, _ a: A, _ b: B, returning result: R.Type
  ) throws -> R {
    let arguments = [
      (isRaw: A.isRaw, slot: a.encode(machine)), (isRaw: B.isRaw, slot: b.encode(machine)),
    ]
    return try R.decode(
      machine.callMember(existential, member, arguments, R.isRaw ? .raw : .object), machine)
  }

  /// The Swift values of the stored properties that are native, with their names, in order; nested arrays and cell types are walked into.
  public func storedValues() -> [(name: String, value: Any)] { machine.storedValues(existential) }

  /// Name of the value's type.
  public var typeName: String { existential.descriptor.name }
}
