/// Warnings about expressions that are right but hardly meant, in swiftc's words.
extension ExpressionBuilder {
  /// Only a cell's own text is warned about, not the bodies of modules.
  func warn(_ message: String, at range: SourceRange) {
    guard checker.parseContext?.file == range.file else { return }
    checker.warn(message, at: range)
  }

  /// `x == nil` and `x ?? y` for an `x` that is no optional.
  func warnAboutOptionalOperator(
    _ name: String, _ range: SourceRange, _ left: ExpressionNode, _ right: ExpressionNode
  ) {
    switch name {
    case "==", "!=":
      for (value, other) in [(left, right), (right, left)] {
        guard case .nilLiteral = other.unparenthesized.kind else { continue }
        let type = type(of: value)
        guard type.optionalObject == nil, type != .error, case .nominal = type else { continue }
        warn(
          "comparing non-optional value of type '\(type)' to 'nil' always returns \(name == "!=")",
          at: range)
      }
    case "??":
      let type = type(of: left)
      guard type.optionalObject == nil, case .nominal = type, !left.isLiteral else { return }
      warn(
        "left side of nil coalescing operator '??' has non-optional type '\(type)', so the right side is never used",
        at: range)
    default: break
    }
  }

  /// An optional where anything is taken, without `as Any`.
  func warnAboutErasedOptional(_ value: TypedExpression, _ wanted: StaticType) {
    guard wanted == .any, value.type.optionalObject != nil, !isCoercing else { return }
    if case .nilLiteral = value.kind { return }
    warn("expression implicitly coerced from '\(value.type)' to 'Any'", at: value.range)
  }

  func warnAboutInterpolatedOptional(_ value: TypedExpression) {
    guard value.type.optionalObject != nil else { return }
    warn(
      "string interpolation produces a debug description for an optional value; did you mean to make this explicit?",
      at: value.range)
  }

  /// A cast whose outcome is known when it is checked.
  func warnAboutCast(
    _ kind: TypedExpression.CastKind, from: StaticType, to: StaticType, at range: SourceRange
  ) {
    guard from != .error, to != .error else { return }
    if from == to || isUpcast(from, to) {
      switch kind {
      case .test: warn("'is' test is always true", at: range)
      case .conditional:
        warn("conditional cast from '\(from)' to '\(to)' always succeeds", at: range)
      case .forced:
        warn(
          from == to
            ? "forced cast of '\(from)' to same type has no effect"
            : "forced cast from '\(from)' to '\(to)' always succeeds; did you mean to use 'as'?",
          at: range)
      }
    } else if from.optionalObject == to {
      switch kind {
      case .test:
        warn(
          "checking a value with optional type '\(from)' against type '\(to)' succeeds whenever the value is non-nil; did you mean to use '!= nil'?",
          at: range)
      case .conditional:
        warn("conditional downcast from '\(from)' to '\(to)' does nothing", at: range)
      case .forced:
        warn(
          "forced cast from '\(from)' to '\(to)' only unwraps optionals; did you mean to use '!'?",
          at: range)
      }
    } else if areUnrelated(from, to) {
      warn("cast from '\(from)' to unrelated type '\(to)' always fails", at: range)
    }
  }

  private func isUpcast(_ from: StaticType, _ to: StaticType) -> Bool {
    guard case .nominal = from, from.optionalObject == nil else { return false }
    if case .existential(let protocols) = to {
      return protocols.allSatisfy { from.conforms(to: $0, assuming: GenericAssumptions()) }
    }
    return from.isSubclass(of: to)
  }

  /// Two types of values that have nothing to do with each other.
  private func areUnrelated(_ from: StaticType, _ to: StaticType) -> Bool {
    guard case .nominal(let mine, let arguments) = from, case .nominal(let theirs, _) = to,
      mine != theirs, from.optionalObject == nil, to.optionalObject == nil, arguments.isEmpty
    else { return false }
    return [mine, theirs].allSatisfy { $0.kind == .structure || $0.kind == .enumeration }
  }
}
