public import LanguageChecker

final class MachineState {}
extension Machine {
  func shape(of type: StaticType) -> Shape { .void }
  func customMember(_ name: String, of type: TypeDescriptor) -> Function? { nil }
  func call(_ closure: AnyObject, _ arguments: [(isRaw: Bool, slot: Slot)], resultBank: Bank?)
    throws -> Slot
  { throw RuntimeFailure.notAvailable("x") }
  func existential<P>(_ object: AnyObject?, as type: P.Type) throws -> P {
    throw RuntimeFailure.notAvailable("x")
  }
  func existential(of value: Any) throws -> Existential { throw RuntimeFailure.notAvailable("x") }
  func swiftValue(_ slot: Slot, _ type: TypeDescriptor) -> Any? { nil }
  func callMember(
    _ e: Existential, _ member: String, _ arguments: [(isRaw: Bool, slot: Slot)],
    _ resultBank: Bank?
  ) throws -> Slot { throw RuntimeFailure.notAvailable("x") }
  func storedValues(_ e: Existential) -> [(name: String, value: Any)] { [] }
}
