/// What holds between the declarations of a cell's types: conformances, overrides, names that are taken, sizes.
extension CellChecker {
  func verify(_ types: [NominalDeclaration]) {
    for type in types {
      verifyNames(of: type)
      verifySize(of: type)
      verifyConformances(type)
      verifyOverrides(type)
    }
  }

  // MARK: Names

  /// A type has one member of a name; functions may differ in their labels and types.
  private func verifyNames(of nominal: NominalDeclaration) {
    // A protocol's extension has what the protocol requires once more.
    guard nominal.kind != .protocol else { return }
    for name in nominal.memberNames.sorted() {
      var seen: [Declaration] = []
      let members = nominal.members(named: name).sorted {
        ($0.range?.start ?? 0) < ($1.range?.start ?? 0)
      }
      for member in members {
        guard let range = member.range else { continue }
        let earlier = seen.first { other in
          guard let place = other.range, place.file == range.file, place != range else {
            return false
          }
          return member.cannotStand(beside: other)
        }
        if let earlier, let place = earlier.range, place.start < range.start {
          let name = (member as? FunctionDeclaration)?.fullName ?? member.name
          report(
            "invalid redeclaration of '\(name)'", at: range,
            notes: [
              Diagnostic(
                .note,
                "'\((earlier as? FunctionDeclaration)?.fullName ?? earlier.name)' previously declared here",
                at: place)
            ])
        }
        seen.append(member)
      }
    }
  }

  // MARK: Sizes

  /// A struct cannot contain itself, nor an enum that is not indirect.
  private func verifySize(of nominal: NominalDeclaration) {
    switch nominal.kind {
    case .structure:
      for property in nominal.storedProperties where contains(property.type, nominal) {
        guard let range = property.range else { continue }
        report(
          "value type '\(nominal.name)' cannot have a stored property that recursively contains it",
          at: range,
          notes: [
            Diagnostic(
              .note, "a class can: its instances are references; or put it into an array",
              at: range)
          ])
      }
    case .enumeration:
      let recursive = nominal.cases.first { enumCase in
        !enumCase.isIndirect && enumCase.payload.contains { contains($0.type, nominal) }
      }
      guard let recursive, let range = nominal.range else { return }
      report(
        "recursive enum '\(nominal.name)' is not marked 'indirect'", at: range,
        notes: recursive.range.map {
          [Diagnostic(.note, "case '\(recursive.name)' contains it", at: $0)]
        } ?? [],
        fixIts: [
          .init(
            message: "write 'indirect enum \(nominal.name)'",
            range: SourceRange(file: range.file, start: range.start, end: range.start),
            replacement: "")
        ])
    case .class, .protocol: break
    }
  }

  /// Whether a value of a type holds a value of another inside itself.
  private func contains(_ type: StaticType, _ wanted: NominalDeclaration) -> Bool {
    var seen: Set<Declaration> = []
    func visit(_ type: StaticType) -> Bool {
      if case .tuple(let elements) = type { return elements.contains { visit($0.type) } }
      if let object = type.optionalObject { return visit(object) }
      guard case .nominal(let declaration, _) = type else { return false }
      if declaration == wanted { return true }
      guard declaration.module == .session, seen.insert(declaration).inserted else { return false }
      switch declaration.kind {
      case .structure: return declaration.storedProperties.contains { visit($0.type) }
      case .enumeration:
        return declaration.cases.contains { enumCase in
          !enumCase.isIndirect && enumCase.payload.contains { visit($0.type) }
        }
      case .class, .protocol: return false
      }
    }
    return visit(type)
  }

  // MARK: Overrides

  /// Members of a class say 'override' where they replace one of its superclasses', and only there.
  private func verifyOverrides(_ nominal: NominalDeclaration) {
    guard nominal.kind == .class else { return }
    for name in nominal.memberNames.sorted() {
      for member in nominal.members(named: name) {
        if let function = member as? FunctionDeclaration,
          function.kind == .method || function.kind == .initializer
            || function.name == "subscript"
        {
          verifyOverride(function, in: nominal)
        } else if let property = member as? VariableDeclaration {
          verifyOverride(property, in: nominal)
        }
      }
    }
  }

  private func verifyOverride(_ function: FunctionDeclaration, in nominal: NominalDeclaration) {
    guard let range = function.range else { return }
    let replaced = nominal.inherited(function.name) { other in
      guard let other = other as? FunctionDeclaration else { return false }
      return other.fullName == function.fullName && other.isStatic == function.isStatic
        && other.access != .private && !other.isConvenience && function.hasType(of: other)
    }
    if function.kind == .initializer {
      if replaced != nil, !function.isOverride, !function.isRequired {
        reportOverride(replaced, isOverride: false, "initializer", "initializer", range)
      } else if replaced == nil, function.isOverride {
        report(
          "initializer does not override a designated initializer from its superclass", at: range)
      }
      return
    }
    reportOverride(replaced, isOverride: function.isOverride, "method", "instance method", range)
  }

  private func verifyOverride(_ property: VariableDeclaration, in nominal: NominalDeclaration) {
    guard let range = property.range, !property.isStatic else { return }
    let replaced = nominal.inherited(property.name) { other in
      guard let other = other as? VariableDeclaration else { return false }
      return other.isStatic == property.isStatic && other.access != .private
    }
    if let replaced, case .stored = property.storage {
      report(
        "cannot override with a stored property '\(property.name)'", at: range,
        notes: replaced.range.map {
          [Diagnostic(.note, "attempt to override property here", at: $0)]
        } ?? [])
      return
    }
    reportOverride(replaced, isOverride: property.isOverride, "property", "property", range)
  }

  private func reportOverride(
    _ replaced: Declaration?, isOverride: Bool, _ kind: String, _ finalKind: String,
    _ range: SourceRange
  ) {
    guard let replaced else {
      if isOverride {
        report("\(kind) does not override any \(kind) from its superclass", at: range)
      }
      return
    }
    let note =
      replaced.range.map {
        [Diagnostic(.note, "overridden declaration is here", at: $0)]
      } ?? []
    if replaced.isFinal {
      report("\(finalKind) overrides a 'final' \(finalKind)", at: range, notes: note)
    } else if !isOverride {
      report(
        "overriding declaration requires an 'override' keyword", at: range, notes: note)
    }
  }
}

extension FunctionDeclaration {
  /// Whether it can stand in for another function: it takes the same and gives the same or something more special.
  fileprivate func hasType(of other: FunctionDeclaration) -> Bool {
    func isSame(_ mine: StaticType, _ theirs: StaticType) -> Bool {
      let isOpen = theirs.contains { if case .parameter = $0 { true } else { false } }
      return isOpen || mine == theirs || mine.isSubclass(of: theirs)
        || theirs.optionalObject.map { mine == $0 || mine.isSubclass(of: $0) } == true
    }
    let parameters = zip(parameters, other.parameters).allSatisfy { mine, theirs in
      isSame(theirs.type, mine.type) || isSame(mine.type, theirs.type)
    }
    return parameters && (kind == .initializer || isSame(result, other.result))
  }
}

extension Declaration {
  /// Whether two members of one type cannot both be there.
  fileprivate func cannotStand(beside other: Declaration) -> Bool {
    switch (self, other) {
    case (let mine as FunctionDeclaration, let theirs as FunctionDeclaration):
      return mine.fullName == theirs.fullName && mine.kind == theirs.kind
        && mine.isStatic == theirs.isStatic && mine.result == theirs.result
        && mine.parameters.map(\.type) == theirs.parameters.map(\.type)
        && mine.genericParameters.isEmpty && theirs.genericParameters.isEmpty
        && mine.conformanceRequirements.isEmpty && mine.sameTypeRequirements.isEmpty
        && theirs.conformanceRequirements.isEmpty && theirs.sameTypeRequirements.isEmpty
    case (let mine as VariableDeclaration, let theirs as VariableDeclaration):
      return mine.isStatic == theirs.isStatic
    case (let function as FunctionDeclaration, let variable as VariableDeclaration),
      (let variable as VariableDeclaration, let function as FunctionDeclaration):
      return function.parameters.isEmpty && function.isStatic == variable.isStatic
    default: return self is NominalDeclaration && other is NominalDeclaration
    }
  }
}

extension NominalDeclaration {
  /// The nearest superclass's member of a name that fits.
  fileprivate func inherited(_ name: String, _ fits: (Declaration) -> Bool) -> Declaration? {
    var parent = superclass?.nominal
    while let current = parent {
      if let found = current.members(named: name).first(where: fits) { return found }
      parent = current.superclass?.nominal
    }
    return nil
  }
}
