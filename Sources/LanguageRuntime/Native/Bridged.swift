/// A Swift type whose values pass between native code and cells.
///
/// Conform with `BridgedObject` (classes), `BridgedReference` (structs around one reference) or `BridgedBox` (other structs and enums).
public protocol Bridged {
  /// Whether values stand in the raw bank.
  static var isRaw: Bool { get }
  /// The Swift value of a register.
  static func decode(_ slot: Slot, _ machine: Machine) throws -> Self
  /// The register of the Swift value.
  func encode(_ machine: Machine) -> Slot
}

extension Bridged {
  public static var isRaw: Bool { false }

  static func mismatch(_ object: AnyObject?) -> RuntimeFailure {
    guard let object else { return .notInitialized }
    return .inconsistent("expected a \(Self.self), found a \(Swift.type(of: object))")
  }
}

/// A class of the library: its instances are stored directly.
public protocol BridgedObject: AnyObject, Bridged {}

extension BridgedObject {
  public static func decode(_ slot: Slot, _ machine: Machine) throws -> Self {
    guard let object = slot.object as? Self else { throw mismatch(slot.object) }
    return object
  }
  public func encode(_ machine: Machine) -> Slot { Slot(self) }
}

/// A struct that is one reference, such as `Tensor`: stored as that reference.
public protocol BridgedReference: Bridged {
  associatedtype Reference: AnyObject
  var bridgedReference: Reference { get }
  init(bridgedReference: Reference)
}

extension BridgedReference {
  public static func decode(_ slot: Slot, _ machine: Machine) throws -> Self {
    guard let reference = slot.object as? Reference else { throw mismatch(slot.object) }
    return Self(bridgedReference: reference)
  }
  public func encode(_ machine: Machine) -> Slot { Slot(bridgedReference) }
}

/// Any other struct or enum: stored in a `NativeBox`.
public protocol BridgedBox: Bridged {}

extension BridgedBox {
  public static func decode(_ slot: Slot, _ machine: Machine) throws -> Self {
    guard let box = slot.object as? NativeBox<Self> else { throw mismatch(slot.object) }
    return box.value
  }
  public func encode(_ machine: Machine) -> Slot { Slot(NativeBox(self)) }
}
