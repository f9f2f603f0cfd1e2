internal import SwiftSyntax

extension DeclarationBuilder {
  func function(
    _ syntax: FunctionDeclSyntax, owner: NominalDeclaration?, scope: Scope,
    requirements: GenericAssumptions
  ) -> FunctionDeclaration {
    let attributes = attributes(syntax.attributes)
    let isOperator = syntax.name.tokenKind.isOperator
    let isStatic = syntax.modifiers.has("static") || syntax.modifiers.has("class")
    let declaration = FunctionDeclaration(
      name: context.name(syntax.name), module: module, range: context.range(syntax.name),
      kind: isOperator ? .operatorFunction : owner == nil ? .function : .method,
      implementation: .requirement)
    declaration.documentation = documentation(syntax)
    declaration.signature = signature(
      syntax, attributes: syntax.attributes, until: syntax.body)
    declaration.isStatic = isStatic
    declaration.readFinality(syntax.modifiers, isInterface: isInterface || owner == nil)
    declaration.isMutating = syntax.modifiers.has("mutating")
    declaration.isOverride = syntax.modifiers.has("override")
    declaration.isDiscardable = attributes.isDiscardable
    declaration.isDisfavored = attributes.isDisfavored
    if let effects = syntax.signature.effectSpecifiers {
      if effects.asyncSpecifier != nil {
        context.unsupported("'async' is", at: effects)
      }
      if let clause = effects.throwsClause {
        refuseTypedThrows(clause)
        if clause.throwsSpecifier.tokenKind == .keyword(.rethrows) {
          declaration.rethrows = true
        } else {
          declaration.throws = true
        }
      }
    }
    let inner = signatureScope(
      declaration, generics: syntax.genericParameterClause, where: syntax.genericWhereClause,
      owner: owner, scope: scope, requirements: requirements)
    parameters(syntax.signature.parameterClause, of: declaration, inner)
    if let result = syntax.signature.returnClause {
      if let opaque = result.type.as(SomeOrAnyTypeSyntax.self), syntax.body != nil,
        opaque.someOrAnySpecifier.tokenKind == .keyword(.some), !isInterface
      {
        if case .existential(let protocols) = resolver(inner).resolve(opaque.constraint) {
          declaration.opaqueResult = protocols
          declaration.isResultOpen = true
        }
        declaration.result = .error
      } else {
        (declaration.result, declaration.isImplicitlyUnwrapped) = resolver(inner)
          .resolveAnnotation(result.type)
      }
      if let owner, owner.kind == .class, !owner.isFinal, !isInterface, isStatic,
        result.type.trimmedDescription == "Self"
      {
        context.unsupported(
          "a result of type 'Self' in a class that may have subclasses is", at: result.type,
          instead: "name the class, or mark it 'final'")
      }
    }
    declaration.access = accessLevel(syntax.modifiers)
    implement(
      declaration, attributes, body: syntax.body?.statements, at: syntax, inner, owner: owner)
    return declaration
  }

  private func refuseTypedThrows(_ clause: ThrowsClauseSyntax) {
    guard clause.type != nil, !isInterface else { return }
    context.unsupported("a typed 'throws(…)' is", at: clause, instead: "write 'throws'")
  }

  /// A scope with the generic parameters of a function, and its `self`.
  func signatureScope(
    _ declaration: FunctionDeclaration, generics: GenericParameterClauseSyntax?,
    where clause: GenericWhereClauseSyntax?, owner: NominalDeclaration?, scope: Scope,
    requirements: GenericAssumptions
  ) -> Scope {
    let inner = Scope(parent: scope)
    for parameter in generics?.parameters ?? [] {
      let generic = GenericParameter(
        name: parameter.name.text, module: module, range: context.range(parameter.name))
      declaration.genericParameters.append(generic)
      inner.add(generic)
    }
    var all = requirements
    all.sameTypes += readGenerics(generics, declaration.genericParameters, inner)
    readWhere(clause, inner, own: declaration.genericParameters, into: &all)
    declaration.sameTypeRequirements = all.sameTypes
    declaration.conformanceRequirements = all.conformances
    guard let owner else { return inner }
    declaration.owner = owner
    let type = declaration.isStatic ? StaticType.metatype(owner.selfType) : owner.selfType
    let changes =
      declaration.kind == .initializer || declaration.isMutating
    let variable = VariableDeclaration(
      name: "self", module: module, range: nil, type: type,
      isLet: owner.isReference || !changes || declaration.isStatic, storage: .local)
    declaration.selfVariable = variable
    inner.add(variable)
    return inner
  }

  func parameters(
    _ clause: FunctionParameterClauseSyntax, of declaration: FunctionDeclaration, _ scope: Scope
  ) {
    let resolver = resolver(scope) {
      declaration.genericParameters.append($0)
      declaration.sameTypeRequirements += $1
    }
    for syntax in clause.parameters {
      let first = context.name(syntax.firstName)
      let inner = syntax.secondName.map(context.name) ?? first
      var (type, isUnwrapped) = resolver.resolveAnnotation(syntax.type)
      let isVariadic = syntax.ellipsis != nil
      // An existential of a protocol stands for "any P" in the parameter's type.
      let isInout = resolver.isInout(syntax.type)
      let isAutoclosure =
        syntax.type.as(AttributedTypeSyntax.self)?.attributes.contains {
          $0.trimmedDescription == "@autoclosure"
        } ?? false
      let variableType = isVariadic ? library.standard.array(of: type) : type
      let variable = VariableDeclaration(
        name: inner, module: module, range: context.range(syntax.secondName ?? syntax.firstName),
        type: variableType, isLet: !isInout, storage: .local)
      variable.isImplicitlyUnwrapped = isUnwrapped
      if isAutoclosure, case .function(let function) = type { type = function.result }
      let isOperator = declaration.kind == .operatorFunction
      var parameter = FunctionDeclaration.Parameter(
        label: first == "_" || isOperator ? nil : first, variable: variable, type: type)
      parameter.isInout = isInout
      parameter.isVariadic = isVariadic
      parameter.isAutoclosure = isAutoclosure
      parameter.isEscaping =
        syntax.type.as(AttributedTypeSyntax.self)?.attributes.contains {
          $0.trimmedDescription == "@escaping"
        } ?? false
      if let value = syntax.defaultValue {
        parameter.hasDefault = true
        let library = library
        let assumptions = declaration.assumptions
        let read = rereading(value.value)
        var isBeingRead = false
        parameter.untypedDefault = { [weak library] in
          let (syntax, context) = read()
          guard let syntax else { return nil }
          if isBeingRead {
            context.error("circular reference", at: syntax)
            return nil
          }
          isBeingRead = true
          defer { isBeingRead = false }
          return library?.bodies?.checkValue(
            syntax, type: type, context: context, scope: scope, assumptions: assumptions)
        }
      }
      declaration.parameters.append(parameter)
      inferRequirements(from: variableType, for: declaration.genericParameters)
    }
  }

  /// `[Key: Value]` in a signature says that `Key` is hashable.
  private func inferRequirements(from type: StaticType, for parameters: [GenericParameter]) {
    guard !parameters.isEmpty else { return }
    _ = type.contains { part in
      guard case .nominal(let declaration, let arguments) = part else { return false }
      for (own, argument) in zip(declaration.genericParameters, arguments) {
        guard case .parameter(let parameter) = argument, parameters.contains(parameter) else {
          continue
        }
        for wanted in own.conformances where !parameter.conformances.contains(wanted) {
          parameter.conformances.append(wanted)
        }
      }
      return false
    }
  }

  /// Gives a function what runs when it is called.
  func implement(
    _ declaration: FunctionDeclaration, _ attributes: Attributes,
    body: CodeBlockItemListSyntax?, at syntax: some SyntaxProtocol, _ scope: Scope,
    owner: NominalDeclaration?
  ) {
    if let symbol = attributes.natives.first {
      declaration.implementation = .native(symbol)
      declaration.isRequired = attributes.isRequired
    } else if let name = attributes.intrinsics.first {
      declaration.implementation = .intrinsic(name)
    } else if let body {
      let read = rereading(body)
      let library = library
      declaration.implementation = .unchecked { [weak declaration, weak library] in
        guard let declaration, let bodies = library?.bodies else { return .requirement }
        declaration.implementation = .body(TypedBlock([]))
        let (statements, context) = read()
        bodies.checkBody(of: declaration, statements: statements, context: context, scope: scope)
        return declaration.implementation
      }
      uncheckedFunctions.append(declaration)
    } else if owner?.kind == .protocol {
      declaration.implementation = .requirement
    } else {
      context.error("expected '{' in body of function declaration", at: syntax)
    }
  }

  /// The expression, later: of an interface no trees are kept, so its text is parsed again.
  private func rereading(_ value: ExprSyntax) -> () -> (ExprSyntax?, ParseContext) {
    if !isInterface { return { [context] in (value, context) } }
    let read = rereading(text: value.description)
    return {
      let (statements, context) = read()
      return (statements.first?.expression, context)
    }
  }

  /// The body, later: of an interface no trees are kept, so its text is parsed again.
  private func rereading(
    _ body: CodeBlockItemListSyntax
  ) -> () -> (CodeBlockItemListSyntax, ParseContext) {
    isInterface ? rereading(text: body.description) : { [context] in (body, context) }
  }

  private func rereading(text: String) -> () -> (CodeBlockItemListSyntax, ParseContext) {
    let file = SourceFile(name: context.file.name, text: text)
    return { [library] in
      let context = ParseContext(file: file, operators: library.operators)
      return (context.tree.statements, context)
    }
  }

  func initializer(
    _ syntax: InitializerDeclSyntax, owner: NominalDeclaration, scope: Scope,
    requirements: GenericAssumptions
  ) -> FunctionDeclaration {
    let attributes = attributes(syntax.attributes)
    let declaration = FunctionDeclaration(
      name: "init", module: module, range: context.range(syntax.initKeyword), kind: .initializer,
      implementation: .requirement)
    declaration.documentation = documentation(syntax)
    declaration.signature = signature(syntax, attributes: syntax.attributes, until: syntax.body)
    declaration.isFailable = syntax.optionalMark != nil
    declaration.access = accessLevel(syntax.modifiers)
    declaration.isOverride = syntax.modifiers.has("override")
    declaration.readFinality(syntax.modifiers, isInterface: isInterface)
    declaration.isConvenience = syntax.modifiers.has("convenience")
    declaration.isRequired = syntax.modifiers.has("required")
    declaration.isDisfavored = attributes.isDisfavored
    declaration.throws =
      syntax.signature.effectSpecifiers?.throwsClause?.throwsSpecifier.tokenKind
      == .keyword(.throws)
    declaration.rethrows =
      syntax.signature.effectSpecifiers?.throwsClause?.throwsSpecifier.tokenKind
      == .keyword(.rethrows)
    let inner = signatureScope(
      declaration, generics: syntax.genericParameterClause, where: syntax.genericWhereClause,
      owner: owner, scope: scope, requirements: requirements)
    parameters(syntax.signature.parameterClause, of: declaration, inner)
    declaration.result =
      declaration.isFailable
      ? library.standard.optional(of: owner.selfType) : owner.selfType
    implement(
      declaration, attributes, body: syntax.body?.statements, at: syntax, inner, owner: owner)
    return declaration
  }

  /// The declaration that a subscript is known by is its getter.
  func subscriptDeclaration(
    _ syntax: SubscriptDeclSyntax, owner: NominalDeclaration, scope: Scope,
    requirements: GenericAssumptions
  ) -> FunctionDeclaration {
    let attributes = attributes(syntax.attributes)
    let accessors = Accessors(syntax.accessorBlock, context: context)
    func make(_ kind: FunctionDeclaration.Kind) -> (FunctionDeclaration, Scope) {
      let declaration = FunctionDeclaration(
        name: "subscript", module: module, range: context.range(syntax.subscriptKeyword),
        kind: kind, implementation: .requirement)
      declaration.documentation = documentation(syntax)
      declaration.signature = signature(
        syntax, attributes: syntax.attributes, until: syntax.accessorBlock)
      declaration.isStatic = syntax.modifiers.has("static")
      declaration.isMutating =
        kind == .setter && !owner.isReference && !accessors.setterIsNonmutating
      declaration.isDisfavored = attributes.isDisfavored
      let inner = signatureScope(
        declaration, generics: syntax.genericParameterClause, where: syntax.genericWhereClause,
        owner: owner, scope: scope, requirements: requirements)
      parameters(syntax.parameterClause, of: declaration, inner)
      // A subscript's parameters have labels only where two names are written.
      for (index, parameter) in syntax.parameterClause.parameters.enumerated()
      where parameter.secondName == nil { declaration.parameters[index].label = nil }
      return (declaration, inner)
    }
    let (getter, getterScope) = make(.getter)
    getter.result = resolver(getterScope).resolve(syntax.returnClause.type)
    getter.throws = accessors.getterThrows
    var getterAttributes = attributes
    getterAttributes.natives = Array(attributes.natives.prefix(1))
    implement(
      getter, getterAttributes, body: accessors.getter, at: syntax, getterScope, owner: owner)
    if accessors.hasSetter || attributes.hasSetter {
      let (setter, setterScope) = make(.setter)
      // The element's type in the setter's own generic parameters.
      let type = resolver(setterScope).resolve(syntax.returnClause.type)
      addNewValue(accessors.newValueName, type, to: setter, setterScope)
      var setterAttributes = attributes
      setterAttributes.natives = Array(attributes.natives.dropFirst())
      setterAttributes.intrinsics = Array(attributes.intrinsics.dropFirst())
      implement(
        setter, setterAttributes, body: accessors.setter, at: syntax, setterScope, owner: owner)
      getter.subscriptSetter = setter
    }
    return getter
  }

  /// Whether a modifier says `private`. What is `fileprivate` can be named by every cell of a notebook, which is one file.
  func accessLevel(_ modifiers: DeclModifierListSyntax, ofSetter: Bool = false) -> AccessLevel {
    if isInterface { return .open }
    let isPrivate = modifiers.contains {
      $0.name.text == "private" && ($0.detail?.detail.text == "set") == ofSetter
    }
    return isPrivate ? .private : .open
  }

  func addNewValue(
    _ name: String, _ type: StaticType, to setter: FunctionDeclaration, _ scope: Scope
  ) {
    let variable = VariableDeclaration(
      name: name, module: module, range: nil, type: type, isLet: true, storage: .local)
    setter.parameters.append(.init(label: nil, variable: variable, type: type))
  }
}

extension FunctionDeclaration {
  /// What its body may assume.
  var assumptions: GenericAssumptions {
    var result = GenericAssumptions()
    result.add(self)
    return result
  }

  /// What runs when it is called; bodies that nobody has asked for yet are checked now.
  public func checkedImplementation() -> Implementation {
    if case .unchecked(let check) = implementation { return check() }
    return implementation
  }

  /// What a call without an argument for the parameter passes.
  public func defaultValue(at index: Int) -> TypedExpression? {
    guard parameters.indices.contains(index) else { return nil }
    if let known = parameters[index].defaultValue { return known }
    let value = parameters[index].untypedDefault?()
    parameters[index].defaultValue = value
    return value
  }
}

/// The parts of `{ get set }`, `{ get { … } set { … } }`, `{ … }` and observers.
struct Accessors {
  var getter: CodeBlockItemListSyntax?
  var setter: CodeBlockItemListSyntax?
  var newValueName = "newValue"
  var hasGetter = false
  var hasSetter = false
  /// `get throws`
  var getterThrows = false
  var setterIsNonmutating = false
  var willSet: AccessorDeclSyntax?
  var didSet: AccessorDeclSyntax?

  init(_ block: AccessorBlockSyntax?, context: ParseContext) {
    switch block?.accessors {
    case .getter(let statements)?:
      getter = statements
      hasGetter = true
    case .accessors(let list)?:
      for accessor in list {
        switch accessor.accessorSpecifier.tokenKind {
        case .keyword(.get):
          getter = accessor.body?.statements
          hasGetter = true
          getterThrows = accessor.effectSpecifiers?.throwsClause != nil
          if let async = accessor.effectSpecifiers?.asyncSpecifier {
            context.unsupported("'async' is", at: async)
          }
        case .keyword(.set):
          setter = accessor.body?.statements
          hasSetter = true
          setterIsNonmutating = accessor.modifier?.name.text == "nonmutating"
          if let name = accessor.parameters?.name.text { newValueName = name }
        case .keyword(.willSet): willSet = accessor
        case .keyword(.didSet): didSet = accessor
        default: context.unsupported("this accessor is", at: accessor)
        }
      }
    default: break
    }
  }
}

extension TokenKind {
  var isOperator: Bool {
    switch self {
    case .binaryOperator, .prefixOperator, .postfixOperator: true
    default: false
    }
  }
}
