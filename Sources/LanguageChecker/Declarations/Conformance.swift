extension NominalDeclaration {
  /// Every protocol that values of the type conform to: its own, its superclasses' and those these inherit.
  public func allConformances() -> [NominalDeclaration] {
    var result: [NominalDeclaration] = []
    var seen: Set<Declaration> = []
    func visit(_ declaration: NominalDeclaration) {
      for conformance in declaration.conformances where seen.insert(conformance).inserted {
        result.append(conformance)
        visit(conformance)
      }
      if let parent = declaration.superclass?.nominal { visit(parent) }
    }
    visit(self)
    return result
  }

  /// Whether it is the protocol or inherits it.
  func inherits(_ protocolDeclaration: NominalDeclaration) -> Bool {
    self == protocolDeclaration || allConformances().contains(protocolDeclaration)
  }

  /// Protocols whose conformance a generic type of the standard library has only if its arguments have it.
  private var isConditional: Bool {
    module == .standardLibrary && ["Equatable", "Hashable", "Comparable"].contains(name)
  }

  func conforms(
    _ arguments: [StaticType], to wanted: NominalDeclaration, assuming: GenericAssumptions
  ) -> Bool {
    guard allConformances().contains(wanted) else { return false }
    if wanted.isConditional, module == .standardLibrary {
      return arguments.allSatisfy { $0.conforms(to: wanted, assuming: assuming) }
    }
    return true
  }
}

extension StaticType {
  /// Whether values of the type conform to a protocol. Types that are still variables count as conforming.
  func conforms(
    to wanted: NominalDeclaration, assuming: GenericAssumptions = GenericAssumptions()
  ) -> Bool {
    switch self {
    case .error, .variable: return true
    case .nominal(let declaration, let arguments):
      return declaration.conforms(arguments, to: wanted, assuming: assuming)
    case .existential(let protocols):
      return protocols.contains { $0.inherits(wanted) }
    case .parameter(let parameter):
      return parameter.conformances.contains { $0.inherits(wanted) }
        || parameter.superclass?.conforms(to: wanted, assuming: assuming) == true
        || assuming.allow(self, wanted)
    case .member(_, let associated):
      return associated.conformances.contains { $0.inherits(wanted) }
        || assuming.allow(self, wanted)
    case .tuple, .function, .metatype: return false
    }
  }

  /// Whether the type is the class or inherits it.
  func isSubclass(of parent: StaticType) -> Bool {
    if self == parent { return true }
    guard case .nominal(let declaration, let arguments) = self,
      let superclass = declaration.superclass
    else {
      if case .parameter(let parameter) = self, let superclass = parameter.superclass {
        return superclass.isSubclass(of: parent)
      }
      return false
    }
    return superclass.substituting(declaration.replacements(for: arguments)).isSubclass(of: parent)
  }
}

extension GenericAssumptions {
  func allow(_ type: StaticType, _ wanted: NominalDeclaration) -> Bool {
    let type = representative(of: type)
    return conformances.contains {
      $0.1.inherits(wanted) && representative(of: $0.0) == type
    }
  }

  /// The protocols that a type is known to conform to.
  func protocols(of type: StaticType) -> [NominalDeclaration] {
    if conformances.isEmpty { return [] }
    let type = representative(of: type)
    return conformances.filter { representative(of: $0.0) == type }.map(\.1)
  }

  /// Of several types that are known to be the same, always the same one.
  private func representative(of type: StaticType) -> StaticType {
    var current = type
    for _ in 0..<sameTypes.count {
      guard let next = resolved(current) else { break }
      current = next
    }
    return current
  }

  /// What an associated type is known to be.
  func resolved(_ type: StaticType) -> StaticType? {
    for (left, right) in sameTypes {
      if left == type, right != type { return right }
    }
    // A protocol says it: the `Element` of a `StringProtocol` is `Character`.
    guard case .member(.parameter(let parameter), let associated) = type else { return nil }
    let stated = conformances.filter { $0.0 == .parameter(parameter) }.map(\.1)
    for declaration in parameter.conformances + stated {
      for candidate in [declaration] + declaration.allConformances() {
        if let stated = candidate.statedTypes[associated.name] { return stated }
      }
    }
    return nil
  }
}
