extension ConstraintSolver {
  /// The unbound variables among the active ones and the pending constraints, in groups that do not mention each other.
  ///
  /// Groups can be solved one after the other: the work is their sum instead of their product. The arguments of
  /// `print(…)` are such groups.
  func components() -> [Component] {
    // Each variable's parent on the way to its group's root; -1 for a variable that is none of ours.
    var parent = [Int](repeating: -1, count: state.variables.count)
    func root(_ index: Int) -> Int {
      var current = index
      while parent[current] != current {
        // Halving the way keeps it short: a literal of 10,000 elements is one long chain otherwise.
        parent[current] = parent[parent[current]]
        current = parent[current]
      }
      return current
    }
    for index in state.variables.indices
    where state.variables[index].binding == nil && isActive(index) { parent[index] = index }
    var mentioned: [Int?] = []
    for constraint in state.pending {
      var first: Int?
      for type in types(in: constraint) {
        for index in unboundVariables(in: type) {
          if parent[index] < 0 { parent[index] = index }
          if let first { parent[root(index)] = root(first) } else { first = index }
        }
      }
      mentioned.append(first)
    }
    var groups: [Int: Component] = [:]
    var order: [Int] = []
    func group(_ key: Int) -> Int {
      if groups[key] == nil {
        groups[key] = Component()
        order.append(key)
      }
      return key
    }
    for index in parent.indices where parent[index] >= 0 {
      groups[group(root(index))]?.variables.insert(index)
    }
    for (constraint, first) in zip(state.pending, mentioned) {
      // What mentions no variable stands for itself.
      groups[group(first.map(root) ?? -1)]?.constraints.append(constraint)
    }
    return order.compactMap { groups[$0] }
  }

  struct Component {
    var variables: Set<Int> = []
    var constraints: [Constraint] = []
  }

  private func types(in constraint: Constraint) -> [StaticType] {
    func types(_ site: CallSite) -> [StaticType] { site.arguments.map(\.type) + [site.result] }
    func types(_ candidates: [Candidate]) -> [StaticType] {
      var result: [StaticType] = []
      for candidate in candidates {
        switch candidate.base {
        case .none: break
        case .instance(let type), .type(let type): result.append(type)
        }
        result += candidate.substitutions.values
      }
      return result
    }
    switch constraint {
    case .equal(let a, let b), .conversion(let a, let b), .optionalObject(let a, let b),
      .chainResult(let a, let b), .associatedType(let a, _, let b), .tupleElement(let a, _, let b),
      .memberReference(_, let a, _, let b):
      return [a, b]
    case .conformance(let type, _), .closure(_, _, let type, _), .keyPath(_, _, _, let type):
      return [type]
    case .arrayLiteral(let type, let element): return [type, element]
    case .dictionaryLiteral(let type, let key, let value): return [type, key, value]
    case .reference(_, let candidates, let type): return types(candidates) + [type]
    case .call(let site, let candidates): return types(site) + types(candidates)
    case .memberCall(let site, let base, _): return types(site) + [base]
    case .apply(let callee, let site): return types(site) + [callee]
    }
  }

  private func unboundVariables(in type: StaticType) -> Set<Int> {
    var result: Set<Int> = []
    _ = fullyResolved(type).contains {
      if case .variable(let variable) = $0, state.variables.indices.contains(variable.index) {
        result.insert(variable.index)
      }
      return false
    }
    return result
  }
}
