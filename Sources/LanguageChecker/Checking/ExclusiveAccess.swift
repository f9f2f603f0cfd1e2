/// Two `inout` arguments of one call must not be parts of one variable: each is changed as if it were alone.
extension ExpressionBuilder {
  func checkExclusive(_ function: FunctionDeclaration, _ arguments: [TypedExpression]) {
    var earlier: [(place: Place, range: SourceRange)] = []
    for argument in arguments {
      guard case .inoutArgument(let place) = argument.kind else { continue }
      for other in earlier where place.overlaps(other.place) {
        guard let name = place.sharedName(with: other.place) else { continue }
        let isSwap = function.name == "swap" && place.isElementOfArray
        let way =
          isSwap
          ? "calling MutableCollection.swapAt(_:_:)" : "copying to a local variable"
        checker.report(
          "overlapping accesses to '\(name)', but modification requires exclusive access; consider \(way)",
          at: other.range,
          notes: [Diagnostic(.note, "conflicting access is here", at: argument.range)])
        return
      }
      earlier.append((place, argument.range))
    }
  }

  /// `values.removeAll { values.contains($0) }`: a local variable that a method changes must not be looked at by the
  /// closure that the method calls.
  func checkExclusive(
    _ function: FunctionDeclaration, _ receiver: TypedExpression?, _ arguments: [TypedExpression]
  ) {
    guard case .inoutArgument(.variable(let variable))? = receiver?.kind, let receiver,
      case .local = variable.storage, variable.type.nominal?.isReference != true
    else { return }
    for (parameter, argument) in zip(function.parameters, arguments) where !parameter.isEscaping {
      guard case .closure(let closure) = argument.kind, closure.captures.contains(variable) else {
        continue
      }
      checker.report(
        "overlapping accesses to '\(variable.name)', but modification requires exclusive access; consider copying to a local variable",
        at: receiver.range,
        notes: [Diagnostic(.note, "conflicting access is here", at: argument.range)])
      return
    }
  }
}

extension Place {
  /// The variable that it is a part of; none if an object stands between.
  fileprivate var root: VariableDeclaration? {
    switch self {
    case .variable(let variable): variable
    case .property(let base, _, _), .subscript(let base, _, _, _), .tupleElement(let base, _),
      .forceUnwrap(let base):
      base.root
    case .value, .discard: nil
    }
  }

  /// What both are parts of: `board.cells`.
  fileprivate func sharedName(with other: Place) -> String? {
    let shared = zip(path, other.path).prefix { $0 == $1 }.map(\.0)
    return root.map { ([$0.name] + shared).joined(separator: ".") }
  }

  fileprivate var isElementOfArray: Bool {
    if case .subscript(_, let getter, _, _) = self {
      getter.declaration.owner?.name == "Array"
    } else {
      false
    }
  }

  /// The stored fields on the way from the variable, up to the first part that is computed.
  private var path: [String] {
    var names: [String] = []
    func visit(_ place: Place) -> Bool {
      switch place {
      case .variable, .value, .discard: return true
      case .property(let base, let variable, _):
        guard visit(base), case .stored = variable.storage else { return false }
        names.append(variable.name)
        return true
      case .tupleElement(let base, let index):
        guard visit(base) else { return false }
        names.append("\(index)")
        return true
      case .forceUnwrap(let base): return visit(base)
      case .subscript(let base, _, _, _):
        _ = visit(base)
        return false
      }
    }
    _ = visit(self)
    return names
  }

  /// Whether both are, or may be, parts of the same storage.
  fileprivate func overlaps(_ other: Place) -> Bool {
    guard let root, root == other.root else { return false }
    return zip(path, other.path).allSatisfy { $0 == $1 }
  }
}
