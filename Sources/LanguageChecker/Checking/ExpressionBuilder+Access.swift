extension ExpressionBuilder {
  /// Complains about a private function that is called from outside of its type.
  func checkAccess(
    _ function: FunctionDeclaration, _ matching: ArgumentMatching?, at range: SourceRange,
    _ scope: Scope
  ) {
    guard let owner = function.owner else { return }
    if function.access == .private, !scope.isInside(owner) {
      let name = function.kind == .initializer ? "\(owner.name)' initializer" : "\(function.name)'"
      checker.report("'\(name) is inaccessible due to 'private' protection level", at: range)
    }
    // A struct's own initializer is as private as what it sets; without arguments it sets nothing.
    guard case .memberwiseInitializer = function.implementation, let matching,
      matching.argumentsOfParameter.contains(where: { !$0.isEmpty }), !scope.isInside(owner),
      owner.storedProperties.contains(where: { property in
        property.access == .private && function.parameters.contains { $0.label == property.name }
      })
    else { return }
    checker.report(
      "'\(owner.name)' initializer is inaccessible due to 'private' protection level", at: range)
  }

  /// Complains about a private property that is named, or assigned to, outside of its type.
  func checkAccess(
    _ variable: VariableDeclaration, for use: PlaceUse, at node: ExpressionNode, _ scope: Scope
  ) {
    guard let owner = variable.owner,
      variable.access == .private || variable.setterAccess == .private,
      !scope.isInside(owner)
    else { return }
    if variable.access == .private {
      checker.report(
        "'\(variable.name)' is inaccessible due to 'private' protection level",
        at: node.memberRange)
    } else if use.isWrite {
      checker.report(
        "cannot assign to property: '\(variable.name)' setter is inaccessible", at: node.range)
    }
  }
}

extension Scope {
  /// Whether it is part of a type's declaration or of an extension of it.
  fileprivate func isInside(_ owner: NominalDeclaration) -> Bool {
    var current: Scope? = self
    while let here = current {
      if here.owner == owner { return true }
      current = here.parent
    }
    return false
  }
}

extension ExpressionNode {
  /// Where the name of a member stands.
  var memberRange: SourceRange {
    if case .member(_, _, let nameRange, _) = kind { return nameRange }
    return range
  }
}
