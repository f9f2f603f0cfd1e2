extension CellChecker {
  enum Named {
    case type(StaticType)
    case candidates([Candidate])
    case unknown
  }

  /// What a name can mean in an expression; an unknown name is reported.
  func candidates(named name: String, in scope: Scope, at range: SourceRange) -> Named {
    switch library.meaning(of: name, in: scope) {
    case .declarations(let declarations):
      if let type = type(declarations.last) { return .type(type) }
      return .candidates(
        declarations.filter { !($0 is NominalDeclaration) }.map {
          Candidate(declaration: $0, base: .none, substitutions: [:])
        })
    case .member(let owner):
      let selfType = selfType(in: scope) ?? owner.selfType
      if case .metatype = selfType {
        let found = members(named: name, of: selfType)
        if !found.isEmpty { return memberMeaning(found) }
        if !members(named: name, of: owner.selfType).isEmpty {
          report(
            "instance member '\(name)' cannot be used on type '\(owner.name)'", at: range)
          return .candidates([])
        }
      }
      let instance = members(named: name, of: selfType)
      if !instance.isEmpty { return memberMeaning(instance) }
      let statics = members(named: name, of: .metatype(owner.selfType))
      if statics.contains(where: {
        $0.declaration is NominalDeclaration || $0.declaration is TypeAliasDeclaration
      }) {
        return memberMeaning(statics)
      }
      if !statics.isEmpty {
        report(
          "static member '\(name)' cannot be used on instance of type '\(owner.name)'", at: range,
          fixIts: [
            .init(
              message: "write '\(owner.name).\(name)'", range: range,
              replacement: "\(owner.name).\(name)")
          ])
      }
      return .unknown
    case .unknown:
      if name == "Void" { return .type(.void) }
      if name == "Any" { return .type(.any) }
      if name == "super" {
        if case .nominal(let owner, let arguments)? = selfType(in: scope),
          let parent = owner.superclass
        {
          let type = parent.substituting(owner.replacements(for: arguments))
          let variable = VariableDeclaration(
            name: "super", module: .session, range: range, type: type, isLet: true, storage: .local)
          return .candidates([Candidate(declaration: variable, base: .none, substitutions: [:])])
        }
        if let owner = selfType(in: scope)?.nominal {
          report(
            owner.kind == .class
              ? "'super' cannot be used in class '\(owner.name)' because it has no superclass"
              : "'super' cannot be used in non-class type '\(owner.name)'", at: range)
        } else {
          report("'super' cannot be used outside of class members", at: range)
        }
        return .unknown
      }
      reportUnknown(name, in: scope, at: range)
      return .unknown
    }
  }

  private func memberMeaning(_ found: [Candidate]) -> Named {
    if let type = type(found.last?.declaration) { return .type(type) }
    return .candidates(found)
  }

  private func type(_ declaration: Declaration?) -> StaticType? {
    switch declaration {
    case let nominal as NominalDeclaration:
      if nominal.kind == .protocol { return .existential([nominal]) }
      return nominal.openType
    case let parameter as GenericParameter: return .parameter(parameter)
    case let alias as TypeAliasDeclaration: return alias.type
    default: return nil
    }
  }

  /// The type of `self` at a place.
  func selfType(in scope: Scope) -> StaticType? { selfVariable(in: scope)?.type }

  func selfVariable(in scope: Scope) -> VariableDeclaration? {
    var current: Scope? = scope
    while let here = current {
      if let found = here.declarations(named: "self").last as? VariableDeclaration { return found }
      current = here.parent
    }
    return nil
  }

  private func reportUnknown(_ name: String, in scope: Scope, at range: SourceRange) {
    if name.hasPrefix(Library.qualifier) {
      let name = name.dropFirst(Library.qualifier.count)
      report("module has no member named '\(name)' that cells can use", at: range)
      return
    }
    if name.hasPrefix("$") {
      report("anonymous closure argument not contained in a closure", at: range)
      return
    }
    if name == "self" {
      report(
        "cannot find 'self' in scope; did you mean to use it in a type or extension context?",
        at: range)
      return
    }
    if TypeResolver.notAvailable.contains(name) {
      let advice = TypeResolver.advice(instead: name).map { "; \($0)" } ?? ""
      report("'\(name)' is not available in cells yet\(advice)", at: range)
      return
    }
    let suggestion = name.closest(in: visibleNames(in: scope))
    let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    report(
      "cannot find '\(name)' in scope\(hint)", at: range,
      fixIts: suggestion.map {
        [.init(message: "replace it with '\($0)'", range: range, replacement: $0)]
      } ?? [])
  }

  /// Every name that can be written at a place.
  func visibleNames(in scope: Scope) -> Set<String> {
    var names = Set(library.allNames).union(library.knownNames)
    var current: Scope? = scope
    while let here = current {
      names.formUnion(here.allNames.keys)
      if let owner = here.owner { names.formUnion(owner.memberNames) }
      current = here.parent
    }
    return names.filter { $0.first?.isLetter == true || $0.first == "_" }
  }

  // MARK: Members

  /// The members of a name that a value of a type, or a metatype, has.
  func members(named name: String, of type: StaticType) -> [Candidate] {
    if case .metatype(let instance) = type {
      let found = instance.memberCandidates(named: name, assuming: assumptions).compactMap {
        declaration, substitutions -> Candidate? in
        switch declaration {
        case let function as FunctionDeclaration
        where !function.isStatic && function.kind != .initializer:
          return nil
        case let variable as VariableDeclaration where !variable.isStatic: return nil
        default: break
        }
        return Candidate(
          declaration: declaration, base: .type(instance), substitutions: substitutions)
      }
      return withoutOverridden(found)
    }
    let found = type.memberCandidates(named: name, assuming: assumptions).compactMap {
      declaration, substitutions -> Candidate? in
      switch declaration {
      case let function as FunctionDeclaration
      where !function.isStatic && function.kind != .initializer:
        break
      case let variable as VariableDeclaration where !variable.isStatic: break
      default: return nil
      }
      return Candidate(
        declaration: declaration, base: .instance(type), substitutions: substitutions)
    }
    return withoutOverridden(found)
  }

  /// Leaves out what a more derived declaration replaces: overridden methods, and requirements that the type itself fulfils.
  private func withoutOverridden(_ all: [Candidate]) -> [Candidate] {
    if all.count < 2 { return all }
    let candidates =
      all.filter { $0.function?.owner?.kind != .protocol }
      + all.filter { $0.function?.owner?.kind == .protocol && $0.function?.isRequirement == true }
      + all.filter { $0.function?.owner?.kind == .protocol && $0.function?.isRequirement == false }
    var result: [Candidate] = []
    for candidate in candidates {
      if candidate.declaration is VariableDeclaration {
        if result.contains(where: { $0.declaration is VariableDeclaration }) { continue }
      } else if let function = candidate.function {
        let isReplaced = result.contains { other in
          guard let known = other.function, known.kind == function.kind,
            known.parameters.map(\.label) == function.parameters.map(\.label)
          else { return false }
          let mine = function.parameters.map { $0.type.substituting(candidate.substitutions) }
          let theirs = known.parameters.map { $0.type.substituting(other.substitutions) }
          if mine == theirs,
            function.result.substituting(candidate.substitutions)
              == known.result.substituting(other.substitutions)
          {
            // Of a requirement and its default, the requirement: what the value itself has then runs.
            return known.owner != function.owner || known.isRequirement != function.isRequirement
          }
          return false
        }
        if isReplaced { continue }
      }
      result.append(candidate)
    }
    return result
  }

  /// What `T(…)` can call.
  func initializers(of type: StaticType) -> [Candidate] {
    var found: [Candidate] = []
    var owner: NominalDeclaration?
    for (declaration, substitutions) in type.memberCandidates(named: "init", assuming: assumptions)
    {
      guard let function = declaration as? FunctionDeclaration else { continue }
      // A subclass with designated initializers of its own does not inherit its superclass's.
      if let declaring = function.owner, declaring.kind == .class {
        if let owner, owner != declaring { continue }
        if !function.isConvenience { owner = declaring }
      }
      found.append(
        Candidate(declaration: function, base: .type(type), substitutions: substitutions))
    }
    return withoutOverridden(found)
  }

  // MARK: Operators

  /// Every declaration of an operator: global ones, and those that types and protocols have as static members.
  func operators(
    named name: String, _ fixity: ConstraintSolver.Fixity, in scope: Scope
  ) -> [Candidate] {
    let count = fixity == .infix ? 2 : 1
    let key = "\(name)/\(fixity)"
    let known = library.operatorCandidates[key]
    var result = known ?? []
    var seen = Set(result.map(\.declaration))
    func add(_ declaration: Declaration) {
      guard let function = declaration as? FunctionDeclaration,
        function.parameters.count == count, seen.insert(function).inserted
      else { return }
      if fixity == .postfix, function.isPrefixOnly { return }
      if fixity == .prefix, function.signature.contains("postfix ") { return }
      // A requirement and its default in an extension are one operator.
      if function.owner?.kind == .protocol,
        let index = result.firstIndex(where: {
          $0.function?.owner == function.owner
            && $0.function?.parameters.map(\.type) == function.parameters.map(\.type)
            && $0.function?.conformanceRequirements.isEmpty == true
        })
      {
        if function.isRequirement {
          result[index] = Candidate(declaration: function, base: .none, substitutions: [:])
        }
        return
      }
      result.append(Candidate(declaration: function, base: .none, substitutions: [:]))
    }
    if known == nil {
      for declaration in library.lookup(name) { add(declaration) }
      // Of the many integer types the protocols' operators are enough: each more would cost every expression.
      for owner in library.nominals
      where owner.module != .standardLibrary
        || !Prelude.fixedWidthIntegerNames.contains(owner.name)
      {
        for declaration in owner.members(named: name) { add(declaration) }
      }
      library.operatorCandidates[key] = result
    }
    var current: Scope? = scope
    while let here = current {
      for declaration in here.declarations(named: name) { add(declaration) }
      for (_, declarations) in here.allNames {
        for case let owner as NominalDeclaration in declarations {
          for declaration in owner.members(named: name) { add(declaration) }
        }
      }
      current = here.parent
    }
    return result
  }

  func reportUnknownOperator(
    _ name: String, _ fixity: ConstraintSolver.Fixity, at range: SourceRange
  ) {
    switch (name, fixity) {
    case ("++", _), ("--", _):
      let operation = name == "++" ? "+= 1" : "-= 1"
      report("cannot find operator '\(name)' in scope; did you mean '\(operation)'?", at: range)
    default:
      let kind = fixity == .infix ? "" : fixity == .prefix ? "prefix " : "postfix "
      report("cannot find \(kind)operator '\(name)' in scope", at: range)
    }
  }
}

extension FunctionDeclaration {
  /// Whether it is a protocol's requirement, without a body of its own.
  var isRequirement: Bool { if case .requirement = implementation { true } else { false } }

  fileprivate var isPrefixOnly: Bool { signature.contains("prefix ") }
}

extension Declaration {
  /// The type that has it as a member.
  var owningType: NominalDeclaration? {
    switch self {
    case let function as FunctionDeclaration: function.owner
    case let variable as VariableDeclaration: variable.owner
    case let enumCase as EnumCase: enumCase.owner
    default: nil
    }
  }
}
