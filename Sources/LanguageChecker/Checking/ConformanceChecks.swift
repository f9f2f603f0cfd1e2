/// Every requirement of a type's protocols has to be met.
extension CellChecker {
  func verifyConformances(_ nominal: NominalDeclaration) {
    guard nominal.kind != .protocol else { return }
    for conformance in nominal.allConformances() {
      if conformance.module == .standardLibrary, verifySynthesized(conformance, nominal) {
        continue
      }
      if conformance.isClassBound, nominal.kind != .class, let range = nominal.range {
        report(
          "non-class type '\(nominal.name)' cannot conform to class protocol '\(conformance.name)'",
          at: range)
        return
      }
      var notes: [Diagnostic] = []
      for name in conformance.memberNames.sorted() {
        for member in conformance.members(named: name) {
          notes += missingNotes(member, conformance, nominal)
        }
      }
      if !notes.isEmpty { reportMissing(conformance, nominal, notes) }
    }
  }

  // MARK: Requirements

  private func missingNotes(
    _ member: Declaration, _ conformance: NominalDeclaration, _ nominal: NominalDeclaration
  ) -> [Diagnostic] {
    let problem: String?
    if let function = member as? FunctionDeclaration {
      guard isRequired(function) else { return [] }
      guard let witness = function.witness(in: nominal.selfType), !isMissing(witness.declaration)
      else {
        return [requirement(member, nominal, candidate: nil, nil)]
      }
      problem = mismatch(witness, for: function, in: nominal)
      return problem.map { [requirement(member, nominal, candidate: witness.declaration, $0)] }
        ?? []
    }
    guard let variable = member as? VariableDeclaration,
      case .computed(let getter, let setter) = variable.storage,
      isRequired(getter)
    else { return [] }
    guard let (witness, substitutions) = variable.witness(in: nominal.selfType) else {
      return [requirement(member, nominal, candidate: nil, nil)]
    }
    if case .computed(let getter, _) = witness.storage, isMissing(getter) {
      return [requirement(member, nominal, candidate: nil, nil)]
    }
    let wanted = required(variable.type, by: variable, in: nominal)
    let offered = canonical(witness.type.substituting(substitutions))
    if !wanted.isOpen, !offered.isOpen, wanted != offered {
      problem = "candidate has non-matching type '\(offered)'"
    } else if setter != nil, !witness.isSettable {
      problem = "candidate is not settable, but protocol requires it"
    } else {
      problem = nil
    }
    return problem.map { [requirement(member, nominal, candidate: witness, $0)] } ?? []
  }

  /// Whether a type that conforms to the protocol must declare the member.
  private func isRequired(_ function: FunctionDeclaration) -> Bool {
    if case .requirement = function.implementation { return true }
    return function.isRequired
  }

  /// Whether what was found for a requirement is only the requirement itself.
  private func isMissing(_ witness: FunctionDeclaration) -> Bool {
    witness.isRequired && witness.owner?.kind == .protocol
  }

  private func mismatch(
    _ witness: FunctionReference, for requirement: FunctionDeclaration,
    in nominal: NominalDeclaration
  ) -> String? {
    let function = witness.declaration
    guard function.owner == nominal else { return nil }
    let wanted = required(requirement.result, by: requirement, in: nominal)
    let offered = canonical(function.result.substituting(witness.substitutions))
    if requirement.kind != .initializer, function.genericParameters.isEmpty, !wanted.isOpen,
      !offered.isOpen, wanted != offered, !offered.isSubclass(of: wanted)
    {
      return "candidate has non-matching type '\(function.typeDescription)'"
    }
    if function.isMutating, !requirement.isMutating, !nominal.isReference {
      return "candidate is marked 'mutating' but protocol does not allow it"
    }
    if function.throws, !requirement.throws {
      return "candidate throws, but protocol does not allow it"
    }
    return nil
  }

  /// A requirement's type in terms of the type that is to meet it.
  private func required(
    _ type: StaticType, by requirement: Declaration, in nominal: NominalDeclaration
  ) -> StaticType {
    guard let parameter = requirement.owningType?.selfParameter else { return type }
    return canonical(type.substituting([parameter: nominal.selfType]))
  }

  private func requirement(
    _ member: Declaration, _ nominal: NominalDeclaration, candidate: Declaration?, _ why: String?
  ) -> Diagnostic {
    var sentence = "protocol requires "
    switch member {
    case let function as FunctionDeclaration:
      switch function.kind {
      case .initializer: sentence += "initializer '\(function.fullName)'"
      case _ where function.name == "subscript": sentence += "subscript"
      default: sentence += "function '\(function.fullName)'"
      }
      sentence += " with type '\(function.typeDescription(for: nominal))'"
    case let variable as VariableDeclaration:
      let type = required(variable.type, by: variable, in: nominal)
      sentence += "property '\(variable.name)' with type '\(type)'"
    default: sentence += "'\(member.name)'"
    }
    if let why { sentence += "; \(why)" }
    let here = nominal.range
    let place = candidate?.range ?? member.range
    let range = place.flatMap { $0.file == here?.file ? $0 : nil } ?? here
    return Diagnostic(
      .note, sentence,
      at: range ?? SourceRange(file: SourceFile(name: "", text: ""), start: 0, end: 0))
  }

  private func reportMissing(
    _ conformance: NominalDeclaration, _ nominal: NominalDeclaration, _ notes: [Diagnostic]
  ) {
    guard let range = nominal.range else { return }
    report(
      "type '\(nominal.name)' does not conform to protocol '\(conformance.name)'", at: range,
      notes: notes)
  }

  // MARK: Conformances that need no code

  /// - Returns: Whether the protocol is one that types get by themselves: it has been looked at.
  private func verifySynthesized(
    _ conformance: NominalDeclaration, _ nominal: NominalDeclaration
  ) -> Bool {
    switch conformance.name {
    case "Error": return true
    case "Equatable":
      if !declares("==", nominal) { verifyParts(of: nominal, conformance) }
      return true
    case "Hashable":
      if !declares("hash", nominal) { verifyParts(of: nominal, conformance) }
      return true
    case "Comparable":
      if nominal.kind != .enumeration || nominal.rawType != nil, !declares("<", nominal) {
        reportMissing(conformance, nominal, [synthesisNote(conformance, nominal)])
      }
      return true
    case "CaseIterable":
      let isPlain =
        nominal.kind == .enumeration && nominal.cases.allSatisfy { $0.payload.isEmpty }
      let hasOwn = nominal.members(named: "allCases").contains { $0.range != nil }
      if !isPlain, !hasOwn {
        let note = nominal.range.map {
          Diagnostic(
            .note, "protocol requires property 'allCases' with type '[\(nominal.name)]'", at: $0)
        }
        reportMissing(conformance, nominal, [note].compactMap { $0 })
      }
      return true
    default: return false
    }
  }

  private func synthesisNote(
    _ conformance: NominalDeclaration, _ nominal: NominalDeclaration
  ) -> Diagnostic {
    let kind =
      switch nominal.kind {
      case .structure: "struct"
      case .class: "class"
      case .enumeration: "enum"
      case .protocol: "protocol"
      }
    let function =
      conformance.name == "Comparable" ? "<" : conformance.name == "Hashable" ? "" : "=="
    let what =
      function.isEmpty
      ? "write 'func hash(into hasher: inout Hasher)'"
      : "write 'static func \(function) (left: \(nominal.name), right: \(nominal.name)) -> Bool'"
    return Diagnostic(
      .note,
      "automatic synthesis of '\(conformance.name)' is not supported for \(kind) declarations; \(what)",
      at: nominal.range ?? SourceRange(file: SourceFile(name: "", text: ""), start: 0, end: 0))
  }

  /// `==` and `hash(into:)` are made from those of the parts.
  private func verifyParts(of nominal: NominalDeclaration, _ conformance: NominalDeclaration) {
    if nominal.kind == .class {
      reportMissing(conformance, nominal, [synthesisNote(conformance, nominal)])
      return
    }
    var notes: [Diagnostic] = []
    func check(_ type: StaticType, _ what: String, at range: SourceRange?) {
      guard let range, !type.isOpen, !type.conforms(to: conformance, assuming: assumptions) else {
        return
      }
      notes.append(
        Diagnostic(
          .note,
          "\(what) type '\(type)' does not conform to protocol '\(conformance.name)', preventing synthesized conformance of '\(nominal.name)' to '\(conformance.name)'",
          at: range))
    }
    for property in nominal.storedProperties {
      check(property.type, "stored property", at: property.range)
    }
    for enumCase in nominal.cases {
      for element in enumCase.payload {
        check(element.type, "associated value", at: enumCase.range)
      }
    }
    if !notes.isEmpty { reportMissing(conformance, nominal, notes) }
  }

  /// Whether someone has written the function: the type, a protocol of the cells, or a global operator.
  private func declares(_ name: String, _ nominal: NominalDeclaration) -> Bool {
    var current: NominalDeclaration? = nominal
    while let here = current {
      if !here.members(named: name).isEmpty { return true }
      current = here.superclass?.nominal
    }
    let isInherited = nominal.allConformances().contains { conformance in
      conformance.module != .standardLibrary && !conformance.members(named: name).isEmpty
    }
    if isInherited { return true }
    var scope: Scope? = currentScope
    while let here = scope {
      let found = here.declarations(named: name).contains {
        ($0 as? FunctionDeclaration)?.parameters.first?.type.nominal == nominal
      }
      if found { return true }
      scope = here.parent
    }
    return false
  }
}

extension StaticType {
  /// Whether generic parameters or associated types are left in it, or something that was complained about.
  fileprivate var isOpen: Bool {
    contains {
      switch $0 {
      case .parameter, .member, .variable, .error: true
      default: false
      }
    }
  }
}

extension VariableDeclaration {
  var isSettable: Bool {
    if case .computed(_, let setter) = storage { return setter != nil }
    return !isLet
  }
}

extension FunctionDeclaration {
  /// `(Int, Double) -> String`
  fileprivate var typeDescription: String {
    let list = parameters.map { "\($0.isInout ? "inout " : "")\($0.type)" }
    return "(\(list.joined(separator: ", ")))\(self.throws ? " throws" : "") -> \(result)"
  }

  fileprivate func typeDescription(for nominal: NominalDeclaration) -> String {
    guard let parameter = owner?.selfParameter else { return typeDescription }
    let types = parameters.map {
      "\($0.isInout ? "inout " : "")\($0.type.substituting([parameter: nominal.selfType]))"
    }
    if kind == .initializer {
      let list = zip(parameters, types).map { "\($0.label ?? "_"): \($1)" }
      return "(\(list.joined(separator: ", ")))"
    }
    return
      "(\(types.joined(separator: ", ")))\(self.throws ? " throws" : "") -> \(result.substituting([parameter: nominal.selfType]))"
  }
}
