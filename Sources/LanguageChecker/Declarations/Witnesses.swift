extension FunctionDeclaration {
  /// What a concrete type has for this requirement of a protocol.
  ///
  /// - Returns: The type's own function, or the default of a protocol extension; `nil` if there is none, as for
  ///   `==` and `hash(into:)` of types whose conformance is synthesised.
  public func witness(in type: StaticType) -> FunctionReference? {
    guard let requirements = owner, requirements.kind == .protocol else { return nil }
    if kind == .getter || kind == .setter {
      return accessorWitness(in: type)
    }
    var best: FunctionReference?
    for (candidate, substitutions) in type.memberCandidates(named: name) {
      guard let function = candidate as? FunctionDeclaration, function !== self,
        function.kind == kind, function.isStatic == isStatic,
        function.parameters.map(\.label) == parameters.map(\.label)
      else { continue }
      if case .requirement = function.implementation { continue }
      guard matches(function, substitutions, requirements, type) else { continue }
      let reference = FunctionReference(
        function, substitutions: substitutions,
        dispatch: function.owner?.kind == .class && !function.isStatic ? .virtual : .direct)
      if function.owner?.kind != .protocol { return reference }
      if best == nil { best = reference }
    }
    return best
  }

  private func accessorWitness(in type: StaticType) -> FunctionReference? {
    guard let property = accessedProperty else {
      // A subscript's accessor: found under the subscript's own name.
      for (candidate, substitutions) in type.memberCandidates(named: "subscript") {
        guard let getter = candidate as? FunctionDeclaration, getter !== self,
          getter.kind == .getter
        else { continue }
        let indexCount = parameters.count - (kind == .setter ? 1 : 0)
        guard let requirements = owner, getter.parameters.count == indexCount,
          zip(getter.parameters, parameters).allSatisfy({ $0.label == $1.label }),
          matches(getter, substitutions, requirements, type)
        else { continue }
        let function = kind == .getter ? getter : getter.subscriptSetter
        guard let function else { continue }
        if case .requirement = function.implementation { continue }
        return FunctionReference(function, substitutions: substitutions)
      }
      return nil
    }
    guard let (variable, substitutions) = property.witness(in: type),
      case .computed(let getter, let setter) = variable.storage,
      let function = kind == .getter ? getter : setter
    else { return nil }
    return FunctionReference(
      function, substitutions: substitutions,
      dispatch: function.owner?.kind == .class ? .virtual : .direct)
  }

  /// Whether a candidate has the parameter types that the requirement asks of the type.
  private func matches(
    _ candidate: FunctionDeclaration, _ substitutions: [GenericParameter: StaticType],
    _ requirements: NominalDeclaration, _ type: StaticType
  ) -> Bool {
    var own: [GenericParameter: StaticType] = [:]
    if let parameter = requirements.selfParameter { own[parameter] = type }
    for (mine, theirs) in zip(genericParameters, candidate.genericParameters) {
      own[mine] = .parameter(theirs)
    }
    guard genericParameters.count <= candidate.genericParameters.count else { return false }
    guard candidate.whereClauseHolds(substitutions) else { return false }
    for (mine, theirs) in zip(parameters, candidate.parameters) {
      let wanted = mine.type.substituting(own)
      let offered = theirs.type.substituting(substitutions)
      let isOpen = offered.contains {
        if case .parameter(let p) = $0 { candidate.genericParameters.contains(p) } else { false }
      }
      if !isOpen, wanted != offered, !wanted.isUnresolvedMember { return false }
    }
    return true
  }
}

extension FunctionDeclaration {
  /// Whether what a constrained extension asks for is true of the types that stand for its parameters.
  fileprivate func whereClauseHolds(_ substitutions: [GenericParameter: StaticType]) -> Bool {
    for (type, wanted) in conformanceRequirements {
      let concrete = type.substituting(substitutions)
      let isOwn = concrete.contains {
        if case .parameter(let p) = $0 { genericParameters.contains(p) } else { false }
      }
      if !isOwn, !concrete.conforms(to: wanted) { return false }
    }
    return true
  }
}

extension VariableDeclaration {
  /// The property that a concrete type has for this requirement of a protocol, and what stands for the generic
  /// parameters of the type that declares it.
  public func witness(in type: StaticType) -> (
    VariableDeclaration, [GenericParameter: StaticType]
  )? {
    var best: (VariableDeclaration, [GenericParameter: StaticType])?
    for (candidate, substitutions) in type.memberCandidates(named: name) {
      guard let variable = candidate as? VariableDeclaration, variable !== self,
        variable.isStatic == isStatic
      else { continue }
      if case .computed(let getter, _) = variable.storage,
        case .requirement = getter.implementation
      {
        continue
      }
      if variable.owner?.kind != .protocol { return (variable, substitutions) }
      if best == nil { best = (variable, substitutions) }
    }
    return best
  }
}

extension StaticType {
  fileprivate var isUnresolvedMember: Bool {
    contains { if case .member = $0 { true } else { false } }
  }

  /// Members of a name that a type has: its own first, then its superclasses', then those of its protocols; each
  /// with what stands for the generic parameters of the declaring type.
  func memberCandidates(
    named name: String, assuming: GenericAssumptions = GenericAssumptions()
  ) -> [(Declaration, [GenericParameter: StaticType])] {
    var result: [(Declaration, [GenericParameter: StaticType])] = []
    var seen: Set<Declaration> = []
    func addProtocol(_ declaration: NominalDeclaration) {
      guard seen.insert(declaration).inserted else { return }
      let substitutions = declaration.selfParameter.map { [$0: self] } ?? [:]
      for member in declaration.members(named: name) { result.append((member, substitutions)) }
      for inherited in declaration.conformances { addProtocol(inherited) }
    }
    switch self {
    case .nominal(let declaration, let arguments):
      var current: NominalDeclaration? = declaration
      var currentArguments = arguments
      while let nominal = current {
        let replacements = nominal.replacements(for: currentArguments)
        if nominal.kind == .enumeration,
          let found = nominal.cases.first(where: { $0.name == name })
        {
          result.append((found, replacements))
        }
        for member in nominal.members(named: name) { result.append((member, replacements)) }
        if case .nominal(let parent, let list)? = nominal.superclass?.substituting(replacements) {
          current = parent
          currentArguments = list
        } else {
          current = nil
        }
      }
      for conformance in declaration.allConformances() { addProtocol(conformance) }
    case .existential(let protocols):
      for declaration in protocols { addProtocol(declaration) }
    case .parameter(let parameter):
      if let superclass = parameter.superclass {
        result += superclass.memberCandidates(named: name)
      }
      for declaration in parameter.conformances { addProtocol(declaration) }
      for declaration in assuming.protocols(of: self) { addProtocol(declaration) }
    case .member(_, let associated):
      for declaration in associated.conformances { addProtocol(declaration) }
      for declaration in assuming.protocols(of: self) { addProtocol(declaration) }
    case .tuple, .function, .metatype, .error, .variable: break
    }
    return result
  }
}
