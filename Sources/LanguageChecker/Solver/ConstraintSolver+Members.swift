extension ConstraintSolver {
  func simplifyMember(
    _ node: ExpressionNode, _ base: StaticType, _ name: String, _ type: StaticType
  ) -> Outcome {
    let resolved = resolve(base)
    switch resolved {
    case .variable: return .waiting
    case .metatype(.variable(let variable)):
      if case .variable = resolve(.variable(variable)) { return .waiting }
    case .error: return unify(type, .error) ? .solved : .failed
    case .tuple(let elements):
      guard let element = elements.first(where: { $0.label == name }) else { return .failed }
      return unify(element.type, type) ? .solved : .failed
    default: break
    }
    if name == "self" { return unify(resolved, type) ? .solved : .failed }
    var candidates = checker.members(named: name, of: metatypeResolved(resolved))
    if name == "init", case .metatype(let type) = metatypeResolved(resolved) {
      candidates = checker.initializers(of: type)
    }
    if case .member(_, _, _, let labels?) = node.kind {
      candidates = candidates.filter {
        ($0.function?.parameters.map { $0.label ?? "_" } ?? []) == labels
      }
    }
    if candidates.isEmpty { return .failed }
    add(.reference(node, candidates.withUnwrapped, type))
    return .solved
  }

  func simplifyMemberCall(_ site: CallSite, _ base: StaticType, _ name: String) -> Outcome {
    let resolved = metatypeResolved(resolve(base))
    switch resolved {
    case .variable: return .waiting
    case .metatype(.variable): return .waiting
    case .error: return unify(site.result, .error) ? .solved : .failed
    case .tuple(let elements):
      guard let element = elements.first(where: { $0.label == name }) else { return .failed }
      add(.apply(element.type, site))
      return .solved
    default: break
    }
    var candidates = checker.members(named: name, of: resolved)
    if name == "subscript", site.arguments.map(\.label) == ["keyPath"] {
      // Every type has this one.
      candidates = checker.keyPathSubscripts(of: resolved)
    }
    if name == "init" {
      if case .metatype(let type) = resolved {
        candidates = checker.initializers(of: type)
      } else if case .call(let callee, _) = site.node.kind,
        callee.isSelfInitializer || callee.isSuperMember
      {
        candidates = checker.initializers(of: resolved)
      }
    }
    if candidates.isEmpty { return .failed }
    add(.call(site, candidates.withUnwrapped))
    return .solved
  }

  private func metatypeResolved(_ type: StaticType) -> StaticType {
    if case .metatype(let inner) = type { return .metatype(resolve(inner)) }
    return type
  }
}

extension [Candidate] {
  /// With a second meaning for what is implicitly unwrapped: its value, if the optional itself does not fit.
  var withUnwrapped: [Candidate] {
    guard contains(where: \.canBeUnwrapped) else { return self }
    return flatMap { candidate -> [Candidate] in
      guard candidate.canBeUnwrapped else { return [candidate] }
      var unwrapped = candidate
      unwrapped.isUnwrapped = true
      return [candidate, unwrapped]
    }
  }
}

extension Candidate {
  fileprivate var canBeUnwrapped: Bool {
    if let function { return function.isImplicitlyUnwrapped }
    return (declaration as? VariableDeclaration)?.isImplicitlyUnwrapped ?? false
  }
}
