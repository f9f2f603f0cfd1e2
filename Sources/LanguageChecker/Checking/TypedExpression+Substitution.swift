extension TypedExpression {
  /// The expression with generic parameters replaced: a default value of a generic declaration, as one use of it needs it.
  func substituting(_ replacements: [GenericParameter: StaticType]) -> TypedExpression {
    if replacements.isEmpty { return self }
    func each(_ list: [TypedExpression]) -> [TypedExpression] {
      list.map { $0.substituting(replacements) }
    }
    let changed: Kind
    switch kind {
    case .arrayLiteral(let elements): changed = .arrayLiteral(each(elements))
    case .dictionaryLiteral(let elements):
      changed = .dictionaryLiteral(
        elements.map {
          (key: $0.key.substituting(replacements), value: $0.value.substituting(replacements))
        })
    case .tuple(let elements): changed = .tuple(each(elements))
    case .call(let reference, let receiver, let arguments):
      changed = .call(
        FunctionReference(
          reference.declaration,
          substitutions: reference.substitutions.mapValues { $0.substituting(replacements) },
          dispatch: reference.dispatch), receiver: receiver?.substituting(replacements),
        arguments: each(arguments))
    case .enumCase(let enumCase, let payload): changed = .enumCase(enumCase, payload: each(payload))
    case .optionalInjection(let inner):
      changed = .optionalInjection(inner.substituting(replacements))
    case .erase(let inner): changed = .erase(inner.substituting(replacements))
    case .upcast(let inner): changed = .upcast(inner.substituting(replacements))
    case .metatype(let type): changed = .metatype(type.substituting(replacements))
    case .conditional(let condition, let then, let otherwise):
      changed = .conditional(
        condition.substituting(replacements), then: then.substituting(replacements),
        otherwise: otherwise.substituting(replacements))
    default: changed = kind
    }
    return TypedExpression(changed, type: type.substituting(replacements), range: range)
  }
}
