/// A value outside the register banks: raw bits, or a reference (or nil).
///
/// Which of the two counts is known from the value's type.
public struct Slot {
  /// The bits of an `Int`, `Double`, `Float`, `Bool` or of an enum without payload.
  public var raw: Int
  /// Everything else.
  public var object: AnyObject?

  public init(raw: Int) {
    self.raw = raw
    object = nil
  }

  public init(_ object: AnyObject?) {
    raw = 0
    self.object = object
  }
}

/// A Swift value as one reference: a `String`, or a struct or enum of the library.
public final class NativeBox<Value> {
  public var value: Value
  public init(_ value: Value) { self.value = value }
}

/// An optional raw value that is not `nil`.
final class RawBox {
  let raw: Int
  init(_ raw: Int) { self.raw = raw }
}

/// An optional of an optional that is not `nil`.
final class OptionalBox {
  let object: AnyObject?
  init(_ object: AnyObject?) { self.object = object }
}

/// A value together with its type: an `any P` or `Any`.
public final class Existential {
  // The machine reads the descriptor through its offset; these stay the first fields, in this order.
  let slot: Slot
  public let descriptor: TypeDescriptor
  static let descriptorOffset = 32
  public init(_ slot: Slot, _ descriptor: TypeDescriptor) {
    self.slot = slot
    self.descriptor = descriptor
  }
}

extension Int {
  /// The reference that bits in an object slot stand for.
  @inline(__always)
  var unmanagedObject: Unmanaged<AnyObject>? {
    UnsafeRawPointer(bitPattern: self).map { Unmanaged<AnyObject>.fromOpaque($0) }
  }

  /// Bits that own one reference.
  @inline(__always)
  init(retaining object: AnyObject?) {
    self = object.map { Int(bitPattern: Unmanaged.passRetained($0).toOpaque()) } ?? 0
  }
}
