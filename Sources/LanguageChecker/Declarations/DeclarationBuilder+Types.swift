internal import SwiftSyntax

extension DeclarationBuilder {
  /// The declaration of a type, so far only its name, kind and generic parameters; `nil` for other syntax.
  func declareNominal(_ syntax: DeclSyntax, in outer: Scope) -> NominalDeclaration? {
    let kind: NominalDeclaration.Kind
    let name: TokenSyntax
    let attributeList: AttributeListSyntax
    let body: MemberBlockSyntax
    var generics: GenericParameterClauseSyntax?
    var isFinal = false
    switch syntax.as(DeclSyntaxEnum.self) {
    case .structDecl(let it):
      (kind, name, attributeList, body) = (.structure, it.name, it.attributes, it.memberBlock)
      generics = it.genericParameterClause
    case .classDecl(let it):
      (kind, name, attributeList, body) = (.class, it.name, it.attributes, it.memberBlock)
      generics = it.genericParameterClause
      isFinal = it.modifiers.has("final")
    case .enumDecl(let it):
      (kind, name, attributeList, body) = (.enumeration, it.name, it.attributes, it.memberBlock)
      generics = it.genericParameterClause
    case .protocolDecl(let it):
      (kind, name, attributeList, body) = (.protocol, it.name, it.attributes, it.memberBlock)
    default: return nil
    }
    let nominal = NominalDeclaration(
      kind: kind, name: context.name(name), module: module, range: context.range(name))
    nominal.isFinal = isFinal
    nominal.documentation = documentation(syntax)
    nominal.signature = signature(syntax, attributes: attributeList, until: body)
    let attributes = attributes(attributeList)
    switch attributes.representation {
    case "int": nominal.representation = .raw(.int)
    case "double": nominal.representation = .raw(.double)
    case "float": nominal.representation = .raw(.float)
    case "bool": nominal.representation = .raw(.bool)
    case "character": nominal.representation = .raw(.character)
    case "native": nominal.representation = .native
    default: if !attributes.natives.isEmpty { nominal.representation = .native }
    }
    nominal.isPropertyWrapper = attributes.isPropertyWrapper
    nominal.genericParameters = inheritedParameters(of: name, in: outer)
    nominal.inheritedParameterCount = nominal.genericParameters.count
    for parameter in generics?.parameters ?? [] {
      nominal.genericParameters.append(
        GenericParameter(
          name: parameter.name.text, module: module, range: context.range(parameter.name)))
    }
    if kind == .protocol {
      let selfParameter = GenericParameter(name: "Self", module: module, range: nil)
      selfParameter.conformances = [nominal]
      nominal.selfParameter = selfParameter
      if let declaration = syntax.as(ProtocolDeclSyntax.self) {
        nominal.primaryAssociatedTypes =
          declaration.primaryAssociatedTypeClause?.primaryAssociatedTypes.map(\.name.text) ?? []
        for member in declaration.memberBlock.members {
          guard let associated = member.decl.as(AssociatedTypeDeclSyntax.self) else { continue }
          nominal.associatedTypeDeclarations.append(
            AssociatedTypeDeclaration(
              name: associated.name.text, module: module, range: context.range(associated.name)))
        }
      }
    }
    return nominal
  }

  /// The generic parameters of the type around a type.
  private func inheritedParameters(of name: TokenSyntax, in outer: Scope)
    -> [GenericParameter]
  {
    var owner: Scope? = outer
    while let here = owner, here.owner == nil { owner = here.parent }
    let parameters = owner?.owner?.genericParameters ?? []
    if case .function(let function)? = outer.function?.kind,
      !(parameters + function.genericParameters).isEmpty
    {
      context.error(
        "type '\(name.text)' cannot be nested in generic function '\(function.fullName)'",
        at: name)
    }
    return parameters
  }

  /// The scope inside a type or extension: its generic parameters, and its members without a base.
  func innerScope(of nominal: NominalDeclaration, outer: Scope) -> Scope {
    let inner = Scope(parent: outer, owner: nominal)
    for parameter in nominal.genericParameters { inner.add(parameter) }
    return inner
  }

  /// Reads what a type inherits, and what its generic parameters and associated types do.
  func readInheritance(of nominal: NominalDeclaration, _ syntax: DeclSyntax, outer: Scope) {
    let inner = innerScope(of: nominal, outer: outer)
    let parts = NominalParts(syntax)
    nominal.requirements.sameTypes += readGenerics(
      parts.generics, Array(nominal.ownParameters), inner)
    // A superclass or protocol may mention the generic parameters, but no members.
    let header = Scope(parent: outer)
    for parameter in nominal.genericParameters { header.add(parameter) }
    for (associated, declaration) in zip(
      parts.members.compactMap { $0.decl.as(AssociatedTypeDeclSyntax.self) },
      nominal.associatedTypeDeclarations)
    {
      for inherited in associated.inheritanceClause?.inheritedTypes ?? [] {
        if case .existential(let list) = resolver(inner).resolve(inherited.type) {
          declaration.conformances += list
        }
      }
    }
    for inherited in parts.inheritance?.inheritedTypes ?? [] {
      if nominal.kind == .protocol, inherited.type.trimmedDescription == "AnyObject" {
        nominal.isClassBound = true
      }
      inherit(resolver(header).resolve(inherited.type), nominal, inherited)
    }
  }

  /// Reads what a type requires and registers its members.
  func completeNominal(_ nominal: NominalDeclaration, _ syntax: DeclSyntax, outer: Scope) {
    let inner = innerScope(of: nominal, outer: outer)
    let parts = NominalParts(syntax)
    var requirements = nominal.requirements
    readWhere(parts.whereClause, inner, own: nominal.genericParameters, into: &requirements)
    nominal.requirements = requirements
    if let selfType = nominal.selfParameter.map(StaticType.parameter) {
      for case (.member(selfType, let associated), let type) in requirements.sameTypes {
        nominal.statedTypes[associated.name] = type
      }
    }
    readEqualMembers(parts.members, of: nominal)
    addMembers(parts.members, to: nominal, inner, requirements, isExtension: false)
    if !isInterface { newTypes.append(nominal) }
    if nominal.kind == .enumeration { synthesizeEnumMembers(nominal, inner) }
    finishAssociatedTypes(nominal, inner)
  }

  /// `associatedtype Iterator: IteratorProtocol where Iterator.Element == Element`
  private func readEqualMembers(
    _ members: MemberBlockItemListSyntax, of nominal: NominalDeclaration
  ) {
    for (associated, declaration) in zip(
      members.compactMap { $0.decl.as(AssociatedTypeDeclSyntax.self) },
      nominal.associatedTypeDeclarations)
    {
      for requirement in associated.genericWhereClause?.requirements ?? [] {
        guard case .sameTypeRequirement(let same) = requirement.requirement,
          case .type(let left) = same.leftType, case .type(let right) = same.rightType,
          let member = left.as(MemberTypeSyntax.self),
          member.baseType.trimmedDescription == declaration.name,
          case .member(_, let equal)? = nominal.selfParameter.flatMap({
            resolver(scope).nested(right.trimmedDescription, in: .parameter($0))
          })
        else {
          context.unsupported("this requirement is", at: requirement)
          continue
        }
        declaration.equalMembers[member.name.text] = equal
      }
    }
  }

  private func inherit(
    _ type: StaticType, _ nominal: NominalDeclaration, _ node: some SyntaxProtocol
  ) {
    switch type {
    case .existential(let protocols):
      nominal.conformances += protocols
      if nominal.kind == .protocol, protocols.contains(where: \.isClassBound) {
        nominal.isClassBound = true
      }
    case .nominal(let parent, _) where parent.kind == .class && nominal.kind == .class:
      if parent.isFinal, !isInterface {
        context.error(
          "inheritance from a final class '\(parent.name)'",
          at: nominal.range ?? context.range(node))
        return
      }
      if let other = nominal.superclass, !isInterface {
        context.error("multiple inheritance from classes '\(other)' and '\(type)'", at: node)
        return
      }
      if parent.representation == .native, !isInterface {
        context.unsupported("a subclass of the library's class '\(parent.name)' is", at: node)
      }
      if let between = classes(from: parent, to: nominal) {
        context.add(
          Diagnostic(
            .error, "'\(nominal.name)' inherits from itself",
            at: nominal.range ?? context.range(node),
            notes: between.compactMap { other in
              other.range.map {
                Diagnostic(.note, "through class '\(other.name)' declared here", at: $0)
              }
            }))
        return
      }
      nominal.superclass = type
    case .nominal where nominal.kind == .enumeration:
      nominal.rawType = type
      nominal.conformances += ["Equatable", "Hashable"].compactMap {
        library.standard.declaration($0)
      }
    case .error: break
    default:
      let wanted = nominal.kind == .class ? "non-protocol, non-class" : "non-protocol"
      context.error("inheritance from \(wanted) type '\(type)'", at: node)
    }
  }

  /// The classes on the way from one up to another, which is not among them; `nil` if it does not lead there.
  private func classes(
    from first: NominalDeclaration, to last: NominalDeclaration
  ) -> [NominalDeclaration]? {
    var path: [NominalDeclaration] = []
    var current: NominalDeclaration? = first
    while let here = current {
      if here == last { return path }
      path.append(here)
      current = here.superclass?.nominal
    }
    return nil
  }

  /// The type that an extension is about; `nil` if there is none.
  func extendedType(_ syntax: ExtensionDeclSyntax) -> NominalDeclaration? {
    let type = syntax.extendedType
    var nominal: NominalDeclaration?
    if let name = type.as(IdentifierTypeSyntax.self)?.name.text {
      for declaration in scopeDeclarations(name) {
        if let found = declaration as? NominalDeclaration { nominal = found }
      }
    } else if case .nominal(let found, _) = resolver(scope).resolve(type) {
      nominal = found
    }
    if nominal == nil {
      context.error("cannot find type '\(type.trimmedDescription)' in scope", at: type)
    }
    return nominal
  }

  /// Adds the protocols that an extension states.
  func inherit(in syntax: ExtensionDeclSyntax, _ nominal: NominalDeclaration) {
    if !isInterface {
      let (known, pending, conformances, associated) = (
        nominal.knownMembers, nominal.pendingMembers, nominal.conformances,
        nominal.associatedTypes
      )
      undo.append {
        nominal.knownMembers = known
        nominal.pendingMembers = pending
        nominal.conformances = conformances
        nominal.associatedTypes = associated
      }
    }
    for inherited in syntax.inheritanceClause?.inheritedTypes ?? [] {
      inherit(resolver(scope).resolve(inherited.type), nominal, inherited)
    }
  }

  func extend(_ nominal: NominalDeclaration, _ syntax: ExtensionDeclSyntax) {
    let type = syntax.extendedType
    let inner = innerScope(of: nominal, outer: scope)
    var requirements = nominal.requirements
    readWhere(syntax.genericWhereClause, inner, own: [], into: &requirements)
    if let arguments = type.as(IdentifierTypeSyntax.self)?.genericArgumentClause?.arguments {
      for (parameter, argument) in zip(nominal.genericParameters, arguments) {
        if case .type(let type) = argument.argument {
          requirements.sameTypes.append((.parameter(parameter), resolver(inner).resolve(type)))
        }
      }
    }
    addMembers(syntax.memberBlock.members, to: nominal, inner, requirements, isExtension: true)
    if syntax.inheritanceClause != nil { pendingConformances[nominal, default: 1] -= 1 }
    finishAssociatedTypes(nominal, inner)
    if !isInterface, syntax.inheritanceClause != nil { newTypes.append(nominal) }
  }

  func scopeDeclarations(_ name: String) -> [Declaration] {
    var current: Scope? = scope
    while let here = current {
      let found = here.declarations(named: name)
      if !found.isEmpty { return found }
      current = here.parent
    }
    return library.lookup(name)
  }

  func typeAlias(_ syntax: TypeAliasDeclSyntax, _ outer: Scope) -> TypeAliasDeclaration {
    let alias = TypeAliasDeclaration(
      name: syntax.name.text, module: module, range: context.range(syntax.name))
    let inner = Scope(parent: outer)
    for parameter in syntax.genericParameterClause?.parameters ?? [] {
      let generic = GenericParameter(
        name: parameter.name.text, module: module, range: context.range(parameter.name))
      inner.add(generic)
      alias.genericParameters.append(generic)
    }
    alias.type = resolver(inner).resolve(syntax.initializer.value)
    alias.signature = signature(syntax, attributes: syntax.attributes, until: nil)
    return alias
  }

  // MARK: Generic parameters and requirements

  /// Reads the protocols of generic parameters.
  ///
  /// - Returns: What `<S: Sequence<Int>>` says about associated types.
  @discardableResult
  func readGenerics(
    _ clause: GenericParameterClauseSyntax?, _ parameters: [GenericParameter], _ scope: Scope
  ) -> [(StaticType, StaticType)] {
    var result: [(StaticType, StaticType)] = []
    for (syntax, parameter) in zip(clause?.parameters ?? [], parameters) {
      guard let inherited = syntax.inheritedType else { continue }
      require(parameter, inherited, scope)
      result += resolver(scope).primaryAssociatedTypes(inherited, of: .parameter(parameter))
    }
    return result
  }

  private func require(_ parameter: GenericParameter, _ syntax: TypeSyntax, _ scope: Scope) {
    switch resolver(scope).resolve(syntax) {
    case .existential(let protocols): parameter.conformances += protocols
    case .nominal(let declaration, _) where declaration.kind == .class:
      parameter.superclass = resolver(scope).resolve(syntax)
    default: break
    }
  }

  func readWhere(
    _ clause: GenericWhereClauseSyntax?, _ scope: Scope, own: [GenericParameter],
    into requirements: inout GenericAssumptions
  ) {
    for requirement in clause?.requirements ?? [] {
      scope.requirements = requirements
      let resolver = resolver(scope)
      switch requirement.requirement {
      case .sameTypeRequirement(let same):
        guard case .type(let left) = same.leftType, case .type(let right) = same.rightType else {
          continue
        }
        requirements.sameTypes.append(
          (resolver.resolve(left), resolver.resolve(right)))
      case .conformanceRequirement(let conformance):
        let left = resolver.resolve(conformance.leftType)
        if case .parameter(let parameter) = left, own.contains(parameter) {
          require(parameter, conformance.rightType, scope)
        } else if case .existential(let list) = resolver.resolve(conformance.rightType) {
          for declaration in list { requirements.conformances.append((left, declaration)) }
        }
      default: context.unsupported("this requirement is", at: requirement)
      }
    }
    scope.requirements = requirements
  }

  // MARK: Associated types

  /// Finds what a cell's type uses for the associated types of its protocols where neither a nested type or alias nor
  /// a generic parameter of the name says it: what its members' types say.
  private func finishAssociatedTypes(_ nominal: NominalDeclaration, _ scope: Scope) {
    guard nominal.kind != .protocol, !isInterface, pendingConformances[nominal] ?? 0 <= 0 else {
      return
    }
    synthesizeCollectionMembers(nominal, scope)
    for conformance in nominal.allConformances() {
      for associated in conformance.associatedTypeDeclarations
      where nominal.associatedType(named: associated.name) == nil {
        if let type = inferred(associated, conformance, nominal),
          !type.contains(where: { if case .member(_, associated) = $0 { true } else { false } })
        {
          nominal.associatedTypes[associated.name] = type
        } else if associated.name == "Iterator",
          nominal.allConformances().contains(where: {
            $0.name == "IteratorProtocol" && $0.module == .standardLibrary
          })
        {
          // A sequence that is its own iterator.
          nominal.associatedTypes[associated.name] = nominal.selfType
        }
      }
    }
    // The elements of a sequence are its iterator's.
    if nominal.associatedType(named: "Element") == nil,
      case .nominal(let iterator, let arguments)? = nominal.associatedType(named: "Iterator"),
      let element = iterator.associatedType(named: "Element")
    {
      nominal.associatedTypes["Element"] = element.substituting(
        iterator.replacements(for: arguments))
    }
  }

  func inferred(
    _ associated: AssociatedTypeDeclaration, _ requirements: NominalDeclaration,
    _ nominal: NominalDeclaration
  ) -> StaticType? {
    guard let selfParameter = requirements.selfParameter else { return nil }
    let wanted = StaticType.member(.parameter(selfParameter), associated)
    for name in requirements.memberNames {
      for requirement in requirements.members(named: name) {
        for member in nominal.members(named: name) {
          if let requirement = requirement as? FunctionDeclaration,
            let function = member as? FunctionDeclaration,
            requirement.fullName == function.fullName
          {
            let pairs =
              zip(requirement.parameters.map(\.type), function.parameters.map(\.type)).map { $0 }
              + [(requirement.result, function.result)]
            for (abstract, concrete) in pairs {
              if let type = abstract.matched(with: concrete, finding: wanted) { return type }
            }
          }
          if let requirement = requirement as? VariableDeclaration,
            let variable = member as? VariableDeclaration,
            let type = requirement.type.matched(with: variable.type, finding: wanted)
          {
            return type
          }
        }
        // What a protocol's extension gives instead.
        if let requirement = requirement as? FunctionDeclaration,
          let function = requirement.witness(in: nominal.selfType),
          let type = requirement.result.matched(
            with: function.declaration.result.substituting(function.substitutions),
            finding: wanted),
          !type.contains(where: { if case .member = $0 { true } else { false } })
        {
          return type
        }
      }
    }
    return nil
  }
}

extension StaticType {
  /// The part of a concrete type that stands where a part of this type is the wanted one.
  fileprivate func matched(with concrete: StaticType, finding wanted: StaticType) -> StaticType? {
    if self == wanted { return concrete }
    switch (self, concrete) {
    case (.nominal(let a, let mine), .nominal(let b, let theirs)) where a == b:
      for (left, right) in zip(mine, theirs) {
        if let found = left.matched(with: right, finding: wanted) { return found }
      }
    case (.tuple(let mine), .tuple(let theirs)) where mine.count == theirs.count:
      for (left, right) in zip(mine, theirs) {
        if let found = left.type.matched(with: right.type, finding: wanted) { return found }
      }
    default: break
    }
    return nil
  }
}

/// The parts that declarations of types have in common.
private struct NominalParts {
  var inheritance: InheritanceClauseSyntax?
  var generics: GenericParameterClauseSyntax?
  var whereClause: GenericWhereClauseSyntax?
  var members: MemberBlockItemListSyntax = []

  init(_ syntax: DeclSyntax) {
    switch syntax.as(DeclSyntaxEnum.self) {
    case .structDecl(let it):
      (inheritance, generics, whereClause, members) = (
        it.inheritanceClause, it.genericParameterClause, it.genericWhereClause,
        it.memberBlock.members
      )
    case .classDecl(let it):
      (inheritance, generics, whereClause, members) = (
        it.inheritanceClause, it.genericParameterClause, it.genericWhereClause,
        it.memberBlock.members
      )
    case .enumDecl(let it):
      (inheritance, generics, whereClause, members) = (
        it.inheritanceClause, it.genericParameterClause, it.genericWhereClause,
        it.memberBlock.members
      )
    case .protocolDecl(let it):
      (inheritance, generics, whereClause, members) = (
        it.inheritanceClause, nil, it.genericWhereClause, it.memberBlock.members
      )
    default: break
    }
  }
}
