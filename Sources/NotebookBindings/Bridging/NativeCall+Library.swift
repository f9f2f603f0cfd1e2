internal import Display
internal import LanguageChecker
package import LanguageRuntime

extension NativeCall {
  /// The next argument as a value to show: what the library knows how to show as itself, the rest as text.
  package mutating func readDescribable() throws -> Any {
    try readShown(shownByTheLibrary) { DescribedValue(description: $0) }
  }

  /// The same for an array or a variadic argument.
  mutating func readDescribables() throws -> [Any] {
    try readEachShown(shownByTheLibrary) { DescribedValue(description: $0) }
  }
}

private func shownByTheLibrary(_ value: Any) -> Any? {
  if let value = value as? ConformingValue {
    let shown: (any Displayable)? = value.adapted()
    return shown
  }
  return value is any Displayable || value is MIMEBundle || value is String ? value : nil
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
