public import LanguageChecker

/// A value that a cell made, together with its type.
public struct CellValue {
  let slot: Slot
  public let descriptor: TypeDescriptor

  init(_ slot: Slot, _ descriptor: TypeDescriptor) {
    self.slot = slot
    self.descriptor = descriptor
  }

  public var type: StaticType { descriptor.type }
}
