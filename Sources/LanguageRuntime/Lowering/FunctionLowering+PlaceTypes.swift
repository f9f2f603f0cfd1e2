internal import LanguageChecker

extension FunctionLowering {
  // MARK: Types of places

  /// The concrete type of a place's value.
  func placeType(_ place: Place) throws -> StaticType {
    switch place {
    case .variable(let variable): return concrete(variable.type)
    case .property(let base, let variable, let replacements):
      let type = concrete(variable.type.substituting(replacements))
      if case .metatype = type { return type }
      _ = base
      return type
    case .subscript(_, let getter, _, _):
      return concrete(getter.declaration.result.substituting(getter.substitutions))
    case .tupleElement(let base, let index):
      let fields = try tupleLayout(placeType(base)).fields
      guard fields.indices.contains(index) else {
        throw RuntimeFailure.inconsistent("a tuple element \(index)")
      }
      return fields[index].descriptor.type
    case .forceUnwrap(let base):
      return try placeType(base).optionalObject ?? .error
    case .value(let expression): return concrete(expression.type)
    case .discard: return .void
    }
  }

  func tupleLayout(_ type: StaticType) throws -> Layout {
    guard case .tuple(let layout) = machine.descriptor(of: type).shape else {
      throw RuntimeFailure.inconsistent("an element of '\(type)', which is no tuple")
    }
    return layout
  }
}
