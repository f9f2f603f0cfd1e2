internal import LanguageChecker
internal import LanguageRuntime

extension NativeCall {
  /// The next argument as a Swift value; what Swift has no type for comes as its text.
  mutating func readDescribable() throws -> Any {
    let place = readLaterSlot()
    return describable(place.slot, place.type)
  }

  /// The next argument, an array or variadic `Any`, as Swift values.
  mutating func readDescribables() throws -> [Any] {
    let element = nextType?.element
    let array = try readArray()
    return (0..<array.count).map { describable(array.slot(at: $0), element) }
  }

  private mutating func readLaterSlot() -> (slot: Slot, type: TypeDescriptor?) {
    let type = nextType
    return (readSlot(), type)
  }

  private func describable(_ slot: Slot, _ type: TypeDescriptor?) -> Any {
    guard let type else { return DescribedValue(description: "") }
    return machine.swiftValue(slot, type)
      ?? DescribedValue(description: machine.describe(slot, type))
  }
}

/// A value of a type that a cell declares, as the library sees it: its text.
struct DescribedValue: CustomStringConvertible {
  let description: String
}

extension [TypeDescriptor] {
  func at(_ index: Int) -> TypeDescriptor? { indices.contains(index) ? self[index] : nil }
}

extension TypeDescriptor {
  /// The name of a struct, class or enum without its generic arguments.
  var nominalName: String? {
    guard case .nominal(let declaration, _) = type else { return nil }
    return declaration.name
  }
}
