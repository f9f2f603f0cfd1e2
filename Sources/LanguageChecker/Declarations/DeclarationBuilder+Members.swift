internal import SwiftSyntax

extension DeclarationBuilder {
  /// Registers the members of a type or extension; cases and stored properties are read at once, because the type's layout needs them.
  func addMembers(
    _ members: MemberBlockItemListSyntax, to nominal: NominalDeclaration, _ scope: Scope,
    _ requirements: GenericAssumptions, isExtension: Bool
  ) {
    var hasInitializer = false
    var nested: [(NominalDeclaration, DeclSyntax)] = []
    for item in members {
      if let type = declareNominal(item.decl, in: scope) {
        nominal.addMember(type)
        nested.append((type, item.decl))
      }
    }
    for item in members {
      if let alias = item.decl.as(TypeAliasDeclSyntax.self) {
        if isInterface {
          member(alias.name.text, of: nominal, item.decl) { builder, declaration in
            declaration.as(TypeAliasDeclSyntax.self).map { [builder.typeAlias($0, scope)] } ?? []
          }
        } else {
          nominal.addMember(typeAlias(alias, scope))
        }
      }
    }
    for (type, syntax) in nested {
      readInheritance(of: type, syntax, outer: scope)
      completeNominal(type, syntax, outer: scope)
    }
    for item in members {
      switch item.decl.as(DeclSyntaxEnum.self) {
      case .functionDecl(let syntax):
        member(context.name(syntax.name), of: nominal, item.decl) {
          [unowned nominal] builder, declaration in
          declaration.as(FunctionDeclSyntax.self).map {
            [builder.function($0, owner: nominal, scope: scope, requirements: requirements)]
          } ?? []
        }
      case .initializerDecl:
        hasInitializer = true
        member("init", of: nominal, item.decl) { [unowned nominal] builder, declaration in
          declaration.as(InitializerDeclSyntax.self).map {
            [builder.initializer($0, owner: nominal, scope: scope, requirements: requirements)]
          } ?? []
        }
      case .subscriptDecl:
        member("subscript", of: nominal, item.decl) { [unowned nominal] builder, declaration in
          declaration.as(SubscriptDeclSyntax.self).map {
            [
              builder.subscriptDeclaration(
                $0, owner: nominal, scope: scope, requirements: requirements)
            ]
          } ?? []
        }
      case .variableDecl(let syntax):
        if let (wrapper, attribute) = wrapper(among: syntax.attributes) {
          wrapped(syntax, wrapper, attribute, of: nominal, scope, isExtension: isExtension)
        } else {
          variables(syntax, of: nominal, scope, requirements, isExtension: isExtension)
        }
      case .enumCaseDecl(let syntax): enumCases(syntax, nominal, scope)
      case .deinitializerDecl(let syntax):
        deinitializer(syntax, of: nominal, scope, isExtension: isExtension)
      case .ifConfigDecl, .macroExpansionDecl, .actorDecl:
        context.unsupported("this member is", at: item)
      default: break
      }
    }
    guard !isExtension, nominal.representation == .fields else { return }
    if nominal.kind == .structure && !hasInitializer
      || nominal.kind == .class && !hasInitializer && nominal.superclass == nil
    {
      if nominal.kind == .structure, wrapsProperties(nominal) {
        addSynthesized(memberwiseInitializer(members, of: nominal), to: nominal, scope)
      } else {
        addMemberwiseInitializer(to: nominal)
      }
    }
  }

  private func variables(
    _ syntax: VariableDeclSyntax, of nominal: NominalDeclaration, _ scope: Scope,
    _ requirements: GenericAssumptions, isExtension: Bool
  ) {
    let names = syntax.bindings.compactMap {
      $0.pattern.as(IdentifierPatternSyntax.self)?.identifier
    }.map(context.name)
    let isStatic = syntax.modifiers.has("static") || syntax.modifiers.has("class")
    let isStored =
      !isStatic && nominal.kind != .protocol && nominal.representation == .fields
      && syntax.bindings.contains { binding in
        let accessors = Accessors(binding.accessorBlock, context: context)
        return !accessors.hasGetter && attributes(syntax.attributes).natives.isEmpty
      }
    if isStored, syntax.modifiers.has("override") {
      context.error("cannot override with a stored property '\(names.first ?? "")'", at: syntax)
      return
    }
    if isStored, let separate = separateProperties(syntax) {
      for value in syntax.bindings.compactMap({ $0.initializer?.value }) { prepare(value) }
      withSynthesized(separate, for: nominal, scope, at: context.range(syntax)) {
        builder, members in
        for case let syntax? in members.map({ $0.decl.as(VariableDeclSyntax.self) }) {
          builder.properties(syntax, owner: nominal, scope, requirements).forEach(nominal.addMember)
        }
      }
      return
    }
    if isStored {
      if isExtension {
        context.error("extensions must not contain stored properties", at: syntax)
        return
      }
      if nominal.kind == .enumeration {
        context.error("enums must not contain stored properties", at: syntax)
        return
      }
      for property in properties(syntax, owner: nominal, scope, requirements) {
        nominal.addMember(property)
      }
      return
    }
    if names.isEmpty {
      context.unsupported(
        "a pattern in a property is", at: syntax, instead: "declare each by itself")
      return
    }
    var made: [Declaration]?
    for name in names {
      member(name, of: nominal, DeclSyntax(syntax)) {
        [unowned nominal] builder, declaration in
        if made == nil, let syntax = declaration.as(VariableDeclSyntax.self) {
          made = builder.properties(syntax, owner: nominal, scope, requirements)
        }
        return (made ?? []).filter { $0.name == name }
      }
    }
  }

  /// `let (a, b) = (1, 2)` as a property for each name; `nil` for everything else.
  private func separateProperties(_ syntax: VariableDeclSyntax) -> String? {
    guard syntax.bindings.count == 1, let binding = syntax.bindings.first,
      let names = binding.pattern.as(TuplePatternSyntax.self)?.elements,
      let values = binding.initializer?.value.as(TupleExprSyntax.self)?.elements,
      names.count == values.count, binding.typeAnnotation == nil,
      names.allSatisfy({ $0.pattern.is(IdentifierPatternSyntax.self) })
    else { return nil }
    let start = "\(syntax.modifiers.trimmedDescription) \(syntax.bindingSpecifier.text)"
    return zip(names, values).map {
      "\(start) \($0.pattern.trimmedDescription) = \($1.expression.trimmedDescription)\n"
    }.joined()
  }

  /// The properties that one `let` or `var` declares.
  func properties(
    _ syntax: VariableDeclSyntax, owner: NominalDeclaration?, _ scope: Scope,
    _ requirements: GenericAssumptions
  ) -> [VariableDeclaration] {
    let attributes = attributes(syntax.attributes)
    let isStatic = syntax.modifiers.has("static") || syntax.modifiers.has("class")
    let isLet = syntax.bindingSpecifier.tokenKind == .keyword(.let)
    var result: [VariableDeclaration] = []
    for (binding, annotation) in zip(syntax.bindings, syntax.bindings.annotations) {
      guard let pattern = binding.pattern.as(IdentifierPatternSyntax.self) else {
        context.unsupported(
          "a pattern in a property is", at: binding, instead: "declare each by itself")
        continue
      }
      let name = context.name(pattern.identifier)
      let accessors = Accessors(binding.accessorBlock, context: context)
      let annotated = annotation.map { resolver(scope).resolveAnnotation($0) }
      var type = annotated?.type
      var initial: TypedExpression?
      let lazyInitializer = syntax.modifiers.has("lazy") ? owner.map { makesLazy($0, name) } : nil
      let initialScope = owner.map { scopeForInitialValue(of: $0, scope) } ?? scope
      if let own = lazyInitializer?.selfVariable { initialScope.add(own) }
      if let value = binding.initializer?.value {
        prepare(value)
        if let type, let lazyInitializer {
          checkLater(value, type: type, of: lazyInitializer, initialScope, requirements)
        } else if let type {
          initial = library.bodies?.checkValue(
            value, type: type, context: context, scope: initialScope, assumptions: requirements)
        } else {
          initial = library.bodies?.inferType(value, context: context, scope: initialScope)
          type = initial?.type ?? .error
        }
      }
      if type == nil {
        context.error("type annotation missing in pattern", at: pattern)
      }
      let isComputed =
        accessors.hasGetter || !attributes.natives.isEmpty || !attributes.intrinsics.isEmpty
      let variable = VariableDeclaration(
        name: name, module: module, range: context.range(pattern), type: type ?? .error,
        isLet: isLet, storage: .local)
      variable.owner = owner
      variable.isImplicitlyUnwrapped = annotated?.isUnwrapped ?? false
      variable.ownership = ownership(syntax, type)
      variable.access = accessLevel(syntax.modifiers)
      variable.setterAccess = accessLevel(syntax.modifiers, ofSetter: true)
      variable.isStatic = isStatic || owner == nil
      variable.isLazy = syntax.modifiers.has("lazy")
      variable.isOverride = syntax.modifiers.has("override")
      variable.readFinality(syntax.modifiers, isInterface: isInterface)
      variable.documentation = documentation(syntax)
      variable.signature = signature(
        syntax, attributes: syntax.attributes,
        until: binding.accessorBlock ?? binding.initializer?.equal)
      variable.initialValue = initial
      if isComputed {
        computed(variable, accessors, attributes, at: syntax, owner: owner, scope, requirements)
      } else if isStatic || owner == nil {
        variable.storage = .static
      } else if let owner {
        if variable.isLazy {
          lazyInitializer?.result = variable.type
          if let initial { lazyInitializer?.implementation = .body(TypedBlock(returning: initial)) }
          variable.lazyInitializer = lazyInitializer
        }
        variable.storage = .stored(owner.storedProperties.count)
        owner.storedProperties.append(variable)
        if initial == nil, !isLet, variable.type.optionalObject != nil {
          variable.initialValue = TypedExpression(
            .nilLiteral, type: variable.type, range: context.range(pattern))
        }
        observers(variable, accessors, owner: owner, scope, requirements)
      }
      result.append(variable)
    }
    return result
  }

  /// `weak` and `unowned`, which only references to class instances can be.
  func ownership(_ syntax: VariableDeclSyntax, _ type: StaticType?) -> Ownership {
    guard
      let modifier = syntax.modifiers.first(where: {
        $0.name.text == "weak" || $0.name.text == "unowned"
      })
    else { return .strong }
    let name = modifier.name.text
    guard let type, type != .error else { return .strong }
    let object = type.optionalObject ?? type
    if !object.canBeReference {
      context.error(
        "'\(name)' may only be applied to class and class-bound protocol types, not '\(object)'",
        at: modifier)
    } else if name == "weak", type.optionalObject == nil {
      context.error("'weak' variable should have optional type '\(type)?'", at: modifier)
    }
    return name == "weak" ? .weak : .unowned
  }

  private func deinitializer(
    _ syntax: DeinitializerDeclSyntax, of nominal: NominalDeclaration, _ scope: Scope,
    isExtension: Bool
  ) {
    guard nominal.kind == .class, !isExtension else {
      context.error(
        isExtension
          ? "deinitializers may only be declared within a class"
          : "deinitializer cannot be declared in \(nominal.kind == .structure ? "struct" : "enum") '\(nominal.name)'",
        at: syntax.deinitKeyword)
      return
    }
    let function = FunctionDeclaration(
      name: "deinit", module: module, range: context.range(syntax.deinitKeyword), kind: .method,
      implementation: .requirement)
    let inner = signatureScope(
      function, generics: nil, where: nil, owner: nominal, scope: scope,
      requirements: nominal.requirements)
    nominal.deinitializer = function
    declaresDeinitializers = true
    implement(
      function, Attributes(), body: syntax.body?.statements, at: syntax, inner, owner: nominal)
  }

  /// What makes the value of a `lazy` property: a method of its own.
  private func makesLazy(_ owner: NominalDeclaration, _ name: String) -> FunctionDeclaration {
    let function = FunctionDeclaration(
      name: name, module: module, range: nil, kind: .method, implementation: .body(TypedBlock([])))
    function.owner = owner
    function.selfVariable = VariableDeclaration(
      name: "self", module: module, range: nil, type: owner.selfType, isLet: true, storage: .local)
    return function
  }

  /// The value of a `lazy` property may mention all members of its type: it is checked when they are there.
  private func checkLater(
    _ value: ExprSyntax, type: StaticType, of initializer: FunctionDeclaration, _ scope: Scope,
    _ requirements: GenericAssumptions
  ) {
    initializer.implementation = .unchecked {
      [weak initializer, weak library, context] in
      guard let initializer, let bodies = library?.bodies else { return .requirement }
      initializer.implementation = .body(TypedBlock([]))
      let checked = bodies.checkValue(
        value, type: type, context: context, scope: scope, assumptions: requirements)
      if let checked { initializer.implementation = .body(TypedBlock(returning: checked)) }
      return initializer.implementation
    }
    uncheckedFunctions.append(initializer)
  }

  /// Initial values are evaluated before there is a `self`.
  private func scopeForInitialValue(of owner: NominalDeclaration, _ scope: Scope) -> Scope {
    Scope(parent: scope)
  }

  private func computed(
    _ variable: VariableDeclaration, _ accessors: Accessors, _ attributes: Attributes,
    at syntax: VariableDeclSyntax, owner: NominalDeclaration?, _ scope: Scope,
    _ requirements: GenericAssumptions
  ) {
    func accessor(_ kind: FunctionDeclaration.Kind, mutating: Bool) -> (FunctionDeclaration, Scope)
    {
      let declaration = FunctionDeclaration(
        name: variable.name, module: module, range: variable.range, kind: kind,
        implementation: .requirement)
      declaration.isStatic = variable.isStatic && owner != nil
      declaration.isMutating = mutating
      declaration.accessedProperty = variable
      let inner = signatureScope(
        declaration, generics: nil, where: nil, owner: owner, scope: scope,
        requirements: requirements)
      return (declaration, inner)
    }
    let (getter, getterScope) = accessor(.getter, mutating: false)
    getter.result = variable.type
    getter.throws = accessors.getterThrows
    var getterAttributes = attributes
    getterAttributes.natives = Array(attributes.natives.prefix(1))
    implement(
      getter, getterAttributes, body: accessors.getter, at: syntax, getterScope, owner: owner)
    var setter: FunctionDeclaration?
    if accessors.hasSetter || attributes.hasSetter {
      let isMutating =
        owner.map { !$0.isReference && !$0.isClassBound } ?? false
        && !accessors.setterIsNonmutating
        && !variable.isStatic
      let (made, setterScope) = accessor(.setter, mutating: isMutating)
      addNewValue(accessors.newValueName, variable.type, to: made, setterScope)
      var setterAttributes = attributes
      setterAttributes.natives = Array(attributes.natives.dropFirst())
      setterAttributes.intrinsics = Array(attributes.intrinsics.dropFirst())
      implement(
        made, setterAttributes, body: accessors.setter, at: syntax, setterScope, owner: owner)
      setter = made
    }
    accessorOwners.append(variable)
    variable.storage = .computed(getter: getter, setter: setter)
  }

  private func observers(
    _ variable: VariableDeclaration, _ accessors: Accessors, owner: NominalDeclaration,
    _ scope: Scope, _ requirements: GenericAssumptions
  ) {
    func observer(_ syntax: AccessorDeclSyntax, _ defaultName: String) -> FunctionDeclaration {
      let declaration = FunctionDeclaration(
        name: variable.name, module: module, range: variable.range, kind: .method,
        implementation: .requirement)
      declaration.isMutating = !owner.isReference
      let inner = signatureScope(
        declaration, generics: nil, where: nil, owner: owner, scope: scope,
        requirements: requirements)
      addNewValue(
        syntax.parameters?.name.text ?? defaultName, variable.type, to: declaration, inner)
      implement(
        declaration, Attributes(), body: syntax.body?.statements, at: syntax, inner, owner: owner)
      return declaration
    }
    if let syntax = accessors.willSet { variable.willSet = observer(syntax, "newValue") }
    if let syntax = accessors.didSet { variable.didSet = observer(syntax, "oldValue") }
  }

  // MARK: Initializers and cases

  private func addMemberwiseInitializer(to nominal: NominalDeclaration) {
    let declaration = FunctionDeclaration(
      name: "init", module: module, range: nominal.range, kind: .initializer,
      implementation: .memberwiseInitializer)
    declaration.owner = nominal
    declaration.result = nominal.selfType
    if nominal.kind == .structure {
      for property in nominal.storedProperties
      where !(property.isLet && property.initialValue != nil) && !property.isLazy {
        let variable = VariableDeclaration(
          name: property.name, module: module, range: property.range, type: property.type,
          isLet: true, storage: .local)
        var parameter = FunctionDeclaration.Parameter(
          label: property.name, variable: variable, type: property.type)
        parameter.isEscaping = true
        parameter.defaultValue = property.initialValue
        parameter.hasDefault = property.initialValue != nil
        declaration.parameters.append(parameter)
      }
    } else if let missing = nominal.storedProperties.first(where: {
      $0.initialValue == nil && !$0.isLazy
    }) {
      context.add(
        Diagnostic(
          .error, "class '\(nominal.name)' has no initializers",
          at: nominal.range ?? SourceRange(file: context.file, start: 0, end: 0),
          notes: [
            Diagnostic(
              .note,
              "stored property '\(missing.name)' without initial value prevents synthesized initializers",
              at: missing.range ?? SourceRange(file: context.file, start: 0, end: 0))
          ]))
    }
    let list = declaration.parameters.map { parameter in
      "\(parameter.label ?? "_"): \(parameter.type)\(parameter.hasDefault ? " = …" : "")"
    }
    declaration.signature = "init(\(list.joined(separator: ", ")))"
    nominal.addMember(declaration)
  }

  private func enumCases(
    _ syntax: EnumCaseDeclSyntax, _ nominal: NominalDeclaration, _ scope: Scope
  ) {
    for element in syntax.elements {
      let declaration = EnumCase(
        name: context.name(element.name), module: module, range: context.range(element.name),
        owner: nominal, index: nominal.cases.count)
      declaration.documentation = documentation(syntax)
      declaration.signature = "case \(element.trimmedDescription)"
      declaration.isIndirect =
        syntax.modifiers.has("indirect") || syntax.enclosingEnum?.modifiers.has("indirect") == true
      declaration.payload = (element.parameterClause?.parameters ?? []).map { parameter in
        TupleElement(
          label: parameter.firstName.map(context.name).flatMap { $0 == "_" ? nil : $0 },
          type: resolver(scope).resolve(parameter.type))
      }
      rawValues[declaration] = element.rawValue?.value.trimmedDescription
      nominal.cases.append(declaration)
    }
    // Without payloads an enum is Equatable and Hashable by itself.
    if nominal.cases.allSatisfy({ $0.payload.isEmpty }) {
      for name in ["Equatable", "Hashable"] {
        if let conformance = library.standard.declaration(name),
          !nominal.conformances.contains(conformance)
        {
          nominal.conformances.append(conformance)
          impliedConformances[nominal, default: []].append(conformance)
        }
      }
    } else if let implied = impliedConformances.removeValue(forKey: nominal) {
      // A case before had no payload, but this one has.
      nominal.conformances.removeAll { implied.contains($0) }
    }
  }
}

extension EnumCaseDeclSyntax {
  fileprivate var enclosingEnum: EnumDeclSyntax? {
    var current = parent
    while let here = current {
      if let found = here.as(EnumDeclSyntax.self) { return found }
      current = here.parent
    }
    return nil
  }
}

extension Declaration {
  /// Notes whether subclasses may replace a member.
  func readFinality(_ modifiers: DeclModifierListSyntax, isInterface: Bool) {
    guard !isInterface else { return }
    isFinal = modifiers.has("final")
  }
}
