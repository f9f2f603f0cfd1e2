/// Members that a type does not have.
extension CellChecker {
  func diagnoseMember(
    _ node: ExpressionNode, _ base: ExpressionNode?, _ name: String, _ range: SourceRange,
    wanted: StaticType?
  ) {
    guard let base else {
      if let wanted {
        let object = wanted.optionalObject ?? wanted
        reportNoMember(name, of: .metatype(object), at: range)
      } else {
        report("cannot infer contextual base in reference to member '\(name)'", at: range)
      }
      return
    }
    if let type = typeDenoted(by: base, currentScope) {
      if members(named: name, of: .metatype(type)).isEmpty {
        reportNoMember(name, of: .metatype(type), at: range)
      }
      return
    }
    guard let type = standaloneType(base) else { return }
    if members(named: name, of: type).isEmpty, !type.hasTupleElement(name) {
      reportNoMember(name, of: type, at: range, base: base.range)
    }
  }

  func reportNoMember(
    _ name: String, of type: StaticType, at range: SourceRange, base: SourceRange? = nil
  ) {
    if type.containsError { return }
    if let object = type.optionalObject, !members(named: name, of: object).isEmpty {
      report(
        "value of optional type '\(type)' must be unwrapped to refer to member '\(name)' of wrapped base type '\(object)'",
        at: base ?? range,
        notes: [Diagnostic(.note, "chain the optional using '?', or unwrap it with '!'", at: range)]
      )
      return
    }
    let instance: StaticType
    var isType = false
    if case .metatype(let inner) = type {
      instance = inner
      isType = true
      if !members(named: name, of: inner).isEmpty {
        report(
          "instance member '\(name)' cannot be used on type '\(inner)'; did you mean to use a value of this type instead?",
          at: range)
        return
      }
    } else {
      instance = type
      if !members(named: name, of: .metatype(type)).isEmpty {
        report(
          "static member '\(name)' cannot be used on instance of type '\(type)'", at: range,
          notes: [Diagnostic(.note, "write '\(type).\(name)'", at: range)])
        return
      }
    }
    let suggestion = name.closest(
      in: memberNames(of: instance).filter { candidate in
        !members(named: candidate, of: type).isEmpty
      })
    let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    var kind = isType ? "type" : "value of type"
    if case .tuple = instance, !isType { kind = "value of tuple type" }
    report(
      "\(kind) '\(instance)' has no member '\(name)'\(hint)", at: range,
      fixIts: suggestion.map {
        [.init(message: "replace it with '\($0)'", range: range, replacement: $0)]
      } ?? [])
  }

  /// A type's name is no value by itself.
  func reportBareType(_ range: SourceRange) {
    report(
      "expected member name or initializer call after type name", at: range,
      notes: [
        Diagnostic(
          .note, "add arguments after the type to construct a value of the type", at: range),
        Diagnostic(.note, "use '.self' to reference the type object", at: range),
      ])
  }

  /// The names of everything that a type has.
  func memberNames(of type: StaticType) -> Set<String> {
    var names: Set<String> = []
    func visit(_ declaration: NominalDeclaration) {
      names.formUnion(declaration.memberNames)
      names.formUnion(declaration.cases.map(\.name))
      for conformance in declaration.allConformances() { names.formUnion(conformance.memberNames) }
      if let parent = declaration.superclass?.nominal { visit(parent) }
    }
    switch type {
    case .nominal(let declaration, _): visit(declaration)
    case .existential(let protocols): for declaration in protocols { visit(declaration) }
    case .parameter(let parameter): for declaration in parameter.conformances { visit(declaration) }
    case .tuple(let elements): names.formUnion(elements.compactMap(\.label))
    default: break
    }
    return names.filter { $0.first?.isLetter == true && $0 != "init" && $0 != "subscript" }
  }
}
