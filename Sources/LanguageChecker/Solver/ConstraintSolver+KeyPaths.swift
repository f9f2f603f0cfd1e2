extension ConstraintSolver {
  /// Follows a key path from its root, as soon as that is known, to its value.
  ///
  /// - Parameter force: Whether nothing else will say what kind of key path is wanted.
  func openKeyPath(
    _ root: StaticType?, _ names: [String], _ type: StaticType, force: Bool
  ) -> Outcome {
    let resolved = resolve(type)
    let base: StaticType
    switch resolved {
    case .function(let function) where function.parameters.count == 1:
      base = function.parameters[0].type
    case .nominal where resolved.isKeyPath: base = resolved.nominalArguments[0]
    case .variable:
      guard force, let root else { return force ? .failed : .waiting }
      base = root
    default: return .failed
    }
    if let root, !unify(root, base) { return .failed }
    let start = fullyResolved(base)
    if start.containsVariable { return .waiting }
    guard let path = checker.keyPath(names, from: start) else { return .failed }
    switch resolved {
    case .function(let function): return unify(function.result, path.value) ? .solved : .failed
    case .nominal(let declaration, let arguments):
      if declaration.name != "KeyPath", path.kind == .readOnly { return .failed }
      if declaration.name == "ReferenceWritableKeyPath", path.kind != .reference { return .failed }
      return unify(arguments[1], path.value) ? .solved : .failed
    default:
      guard let declaration = standard.declaration(path.kind.rawValue) else { return .failed }
      return unify(resolved, .nominal(declaration, [start, path.value])) ? .solved : .failed
    }
  }
}

/// What a key path can do, by the name of its class.
enum KeyPathKind: String {
  case readOnly = "KeyPath"
  case writable = "WritableKeyPath"
  case reference = "ReferenceWritableKeyPath"
}

extension CellChecker {
  /// The properties that a key path names, with what it leads to; `nil` if one of them does not exist.
  func keyPath(_ names: [String], from root: StaticType) -> (
    steps: [KeyPathStep], value: StaticType, kind: KeyPathKind
  )? {
    var steps: [KeyPathStep] = []
    var current = root
    var kind = KeyPathKind.writable
    for name in names where name != "self" {
      if case .tuple(let elements) = current,
        let index = elements.index(ofMember: name)
      {
        steps.append(.element(index))
        current = elements[index].type
        continue
      }
      guard
        let candidate = members(named: name, of: current)
          .first(where: { $0.declaration is VariableDeclaration }),
        let variable = candidate.declaration as? VariableDeclaration
      else { return nil }
      steps.append(.property(variable, candidate.substitutions))
      kind = kind.through(variable, of: current)
      current = variable.type.substituting(candidate.substitutions)
    }
    return (steps, current, kind)
  }
}

/// One name of a key path.
enum KeyPathStep {
  case property(VariableDeclaration, [GenericParameter: StaticType])
  case element(Int)
}

extension KeyPathKind {
  /// What is left of it behind a property.
  fileprivate func through(_ variable: VariableDeclaration, of owner: StaticType) -> KeyPathKind {
    var canBeAssigned = !variable.isLet
    if case .computed(_, nil) = variable.storage { canBeAssigned = false }
    if owner.nominal?.isReference == true { return canBeAssigned ? .reference : .readOnly }
    if !canBeAssigned { return .readOnly }
    return self
  }
}

extension StaticType {
  /// Whether it is a class of key paths with its root and value.
  var isKeyPath: Bool {
    nominalArguments.count == 2
      && ["KeyPath", "WritableKeyPath", "ReferenceWritableKeyPath"].contains { isNominal($0) }
  }
}

extension CellChecker {
  /// `value[keyPath: path]`: the prelude has it as an extension of a protocol that every type is taken to conform to.
  func keyPathSubscripts(of type: StaticType) -> [Candidate] {
    guard let rooted = standard.declaration("_KeyPathRoot"), let parameter = rooted.selfParameter
    else { return [] }
    return rooted.members(named: "subscript").map {
      Candidate(declaration: $0, base: .instance(type), substitutions: [parameter: type])
    }
  }
}
