/// What an unqualified name means.
enum NameMeaning {
  /// Variables, functions (possibly overloaded) or a type.
  case declarations([Declaration])
  /// A member of the type whose body this is: `self.name` or `Self.name`.
  case member(of: NominalDeclaration)
  case unknown
}

extension Library {
  /// Stands before names that were written with their module: `Swift.min`.
  static let qualifier = "$module."
  static let modulesOfTheLibrary: Set<String> = [
    "Tensors", "NeuralNetworks", "Plotting", "Display", "Darwin", "FoundationEssentials",
  ]
  static let importableModules: Set<String> = ["Swift", "Foundation", "Glibc", "Gradus"]

  /// What a name means at a place: the innermost declaration wins; functions of one scope overload each other.
  func meaning(of name: String, in scope: Scope) -> NameMeaning {
    if name.hasPrefix(Library.qualifier) {
      let found = lookup(String(name.dropFirst(Library.qualifier.count)))
      return found.isEmpty ? .unknown : .declarations(found)
    }
    var current: Scope? = scope
    while let here = current {
      let found = here.declarations(named: name)
      if !found.isEmpty {
        if let last = found.last, !(last is FunctionDeclaration) { return .declarations([last]) }
        // Functions of the session and of the modules overload each other.
        if here.isSession {
          let more = lookup(name).filter { candidate in
            candidate is FunctionDeclaration
              && !found.contains { $0.hides(candidate) }
          }
          return .declarations(found + more)
        }
        return .declarations(found)
      }
      if let owner = here.owner, hasMember(owner, name) { return .member(of: owner) }
      current = here.parent
    }
    let found = lookup(name)
    return found.isEmpty ? .unknown : .declarations(found)
  }

  private func hasMember(_ owner: NominalDeclaration, _ name: String) -> Bool {
    if name == "init" || name == "subscript" { return false }
    return !owner.selfType.memberCandidates(named: name).isEmpty
  }
}

extension Declaration {
  /// Whether a later function takes the place of an earlier one: same labels and parameter types.
  func hides(_ other: Declaration) -> Bool {
    guard let mine = self as? FunctionDeclaration, let theirs = other as? FunctionDeclaration else {
      return true
    }
    return mine.fullName == theirs.fullName
      && mine.parameters.map(\.type) == theirs.parameters.map(\.type)
      && mine.genericParameters.count == theirs.genericParameters.count
  }
}
