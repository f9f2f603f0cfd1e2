internal import SwiftOperators
internal import SwiftSyntax

/// Makes declarations from syntax: of module interfaces and of cells alike.
final class DeclarationBuilder {
  let library: Library
  let context: ParseContext
  let module: ModuleName
  let scope: Scope
  let isInterface: Bool
  /// Takes back what building changed in declarations that were there before: members that extensions add.
  var undo: [() -> Void] = []
  /// What cells declare has to be complete before its bodies are checked; these are the members to build then.
  private var deferred: [() -> Void] = []
  /// Functions whose bodies wait to be checked.
  var uncheckedFunctions: [FunctionDeclaration] = []
  /// What enums conform to as long as none of their cases has a payload.
  var impliedConformances: [NominalDeclaration: [NominalDeclaration]] = [:]
  /// Raw values of enum cases, as they are written.
  var rawValues: [Declaration: String] = [:]
  /// Keeps accessors' properties alive until the type has them.
  var accessorOwners: [VariableDeclaration] = []
  var synthesized: [DeclarationBuilder] = []
  /// Types that have been declared and wait for the rest.
  private var nominals: [(NominalDeclaration, DeclSyntax)] = []
  /// Functions that have not been built, and where they go.
  private var waitingFunctions: [FunctionDeclSyntax] = []
  /// Extensions whose members are not known yet.
  private var waitingExtensions: [ExtensionDeclSyntax] = []
  private var addFunction: ((Declaration) -> Void)?
  /// Checks a variable of the cell before its turn, because an initial value mentions its name.
  var prepareVariable: ((String) -> Void)?
  private var extendedTypes: [SyntaxIdentifier: NominalDeclaration] = [:]
  /// How many extensions that state protocols have not been read yet.
  var pendingConformances: [NominalDeclaration: Int] = [:]
  /// Whether a class has something to do when the last reference to an instance is gone.
  var declaresDeinitializers = false
  /// Types whose conformances wait to be verified.
  var newTypes: [NominalDeclaration] = []

  init(
    library: Library, context: ParseContext, module: ModuleName, scope: Scope, isInterface: Bool
  ) {
    self.library = library
    self.context = context
    self.module = module
    self.scope = scope
    self.isInterface = isInterface
  }

  /// Declares the types, functions and extensions among statements; variables of interfaces too.
  func build(_ statements: CodeBlockItemListSyntax, add: (Declaration) -> Void) {
    build(statements.declarations, add: add)
  }

  func build(_ declarations: [DeclSyntax], add: (Declaration) -> Void) {
    declareTypes(declarations, add: add)
    inherit(declarations)
    complete(declarations, add: add)
  }

  /// First: the names of types, so that whatever is read next can mention them.
  func declareTypes(_ declarations: [DeclSyntax], add: (Declaration) -> Void) {
    for syntax in declarations {
      if let nominal = declareNominal(syntax, in: scope) {
        add(nominal)
        nominals.append((nominal, syntax))
      }
    }
  }

  /// Second: what types inherit, also through extensions. Only names are needed for this.
  func inherit(_ declarations: [DeclSyntax]) {
    for (nominal, syntax) in nominals { readInheritance(of: nominal, syntax, outer: scope) }
    for syntax in declarations {
      guard let syntax = syntax.as(ExtensionDeclSyntax.self),
        let nominal = extendedType(syntax)
      else { continue }
      extendedTypes[syntax.id] = nominal
      if syntax.inheritanceClause != nil { pendingConformances[nominal, default: 0] += 1 }
      inherit(in: syntax, nominal)
    }
  }

  /// Third: everything else.
  func complete(_ declarations: [DeclSyntax], add: (Declaration) -> Void) {
    for syntax in declarations {
      guard let alias = syntax.as(TypeAliasDeclSyntax.self) else { continue }
      add(typeAlias(alias, scope))
    }
    waitingFunctions = declarations.compactMap { $0.as(FunctionDeclSyntax.self) }
    waitingExtensions = declarations.compactMap { $0.as(ExtensionDeclSyntax.self) }
    withoutActuallyEscaping(add) { add in
      addFunction = add
      while !nominals.isEmpty {
        let (nominal, syntax) = nominals.removeFirst()
        completeNominal(nominal, syntax, outer: scope)
      }
      addFunction = nil
    }
    while !waitingExtensions.isEmpty { extend(waitingExtensions.removeFirst()) }
    for syntax in declarations {
      switch syntax.as(DeclSyntaxEnum.self) {
      case .functionDecl(let function): buildFunctions(add) { $0.id == function.id }
      case .variableDecl(let variable) where isInterface:
        for declaration in properties(variable, owner: nil, scope, GenericAssumptions()) {
          add(declaration)
        }
      case .importDecl(let imported):
        let name = imported.path.first?.name.text ?? ""
        if !isInterface,
          !Library.importableModules.union(Library.modulesOfTheLibrary).contains(name)
        {
          context.error("no such module '\(name)'", at: imported.path)
        }
      case .structDecl, .classDecl, .enumDecl, .protocolDecl, .extensionDecl,
        .typeAliasDecl, .variableDecl, .operatorDecl, .precedenceGroupDecl:
        break
      case .missingDecl: break
      case .actorDecl:
        context.unsupported("an actor is", at: syntax, instead: "use a class")
      case .ifConfigDecl: context.unsupported("'#if' is", at: syntax)
      case .macroDecl, .macroExpansionDecl: context.unsupported("a macro is", at: syntax)
      case .initializerDecl, .deinitializerDecl, .subscriptDecl, .enumCaseDecl,
        .associatedTypeDecl:
        context.error("this declaration is only allowed inside a type", at: syntax)
      default: context.unsupported("this declaration is", at: syntax)
      }
    }
    while !deferred.isEmpty {
      let next = deferred
      deferred = []
      for member in next { member() }
    }
  }

  /// Builds what an initial value mentions and the cell declares further down: functions, types, variables.
  func prepare(_ value: ExprSyntax) {
    if isInterface { return }
    for token in value.tokens(viewMode: .sourceAccurate) {
      if case .identifier(let name) = token.tokenKind { prepare(named: name) }
    }
  }

  func prepare(named name: String) {
    while let index = waitingExtensions.firstIndex(where: { $0.declaresStatic(name) }) {
      extend(waitingExtensions.remove(at: index))
    }
    if let addFunction { buildFunctions(addFunction) { $0.name.text == name } }
    if let index = nominals.firstIndex(where: { $0.0.name == name }) {
      let (nominal, syntax) = nominals.remove(at: index)
      completeNominal(nominal, syntax, outer: scope)
    }
    prepareVariable?(name)
  }

  private func extend(_ syntax: ExtensionDeclSyntax) {
    if let nominal = extendedTypes[syntax.id] { extend(nominal, syntax) }
  }

  private func buildFunctions(
    _ add: (Declaration) -> Void, where isWanted: (FunctionDeclSyntax) -> Bool
  ) {
    let wanted = waitingFunctions.filter(isWanted)
    waitingFunctions.removeAll(where: isWanted)
    for function in wanted {
      add(
        self.function(function, owner: nil, scope: scope, requirements: GenericAssumptions()))
    }
  }

  func resolver(_ scope: Scope, addOpaque: TypeResolver.AddOpaque? = nil) -> TypeResolver {
    TypeResolver(library: library, context: context, scope: scope, addOpaque: addOpaque)
  }

  /// Builds a member now (a cell's, so that errors come out) or when someone asks for its name (an interface's).
  ///
  /// An interface's member is kept as text until then: the trees of all interfaces would take megabytes.
  func member(
    _ name: String, of owner: NominalDeclaration, _ syntax: DeclSyntax,
    _ make: @escaping (DeclarationBuilder, DeclSyntax) -> [Declaration]
  ) {
    let read = isInterface ? rereading(syntax) : { [self] in (self, syntax) }
    var isDone = false
    let build = { [weak owner] in
      guard !isDone, let owner else { return }
      isDone = true
      guard let (builder, declaration) = read() else { return }
      for declaration in make(builder, declaration) {
        if declaration.module == .session { owner.removeMembers(replacedBy: declaration) }
        owner.addMember(declaration)
      }
    }
    owner.pendingMembers[name, default: []].append(build)
    if !isInterface { deferred.append { _ = owner.members(named: name) } }
  }

  /// Parses a member's text again.
  private func rereading(_ syntax: DeclSyntax) -> () -> (DeclarationBuilder, DeclSyntax)? {
    let file = SourceFile(name: context.file.name, text: "struct _ {\n\(syntax.description)\n}")
    return { [library, module, scope] in
      let context = ParseContext(file: file, operators: library.operators)
      guard let item = context.tree.statements.first, case .decl(let declaration) = item.item,
        let member = declaration.as(StructDeclSyntax.self)?.memberBlock.members.first
      else { return nil }
      let builder = DeclarationBuilder(
        library: library, context: context, module: module, scope: scope, isInterface: true)
      return (builder, member.decl)
    }
  }

  // MARK: Documentation and attributes

  /// The `///` lines before a declaration.
  func documentation(_ syntax: some SyntaxProtocol) -> String {
    var lines: [String] = []
    for piece in syntax.leadingTrivia {
      switch piece {
      case .docLineComment(let text):
        var line = text.dropFirst(3)
        if line.first == " " { line = line.dropFirst() }
        lines.append(String(line))
      case .newlines(let count) where count > 1: lines = []
      default: break
      }
    }
    return lines.joined(separator: "\n")
  }

  struct Attributes {
    var natives: [String] = []
    var intrinsics: [String] = []
    var representation: String?
    var isDiscardable = false
    var isDisfavored = false
    /// Whether types that conform to a protocol of the library must declare it.
    var isRequired = false
    var isPropertyWrapper = false
    var last: AttributeSyntax?
    /// Whether a second symbol says how to assign.
    var hasSetter: Bool { natives.count > 1 || intrinsics.count > 1 }
  }

  func attributes(_ list: AttributeListSyntax) -> Attributes {
    var result = Attributes()
    for case .attribute(let attribute) in list {
      result.last = attribute
      let strings = attribute.strings
      switch attribute.attributeName.trimmedDescription {
      case "native": result.natives = strings
      case "intrinsic": result.intrinsics = strings
      case "representation": result.representation = strings.first
      case "discardableResult": result.isDiscardable = true
      case "_disfavoredOverload": result.isDisfavored = true
      case "required" where isInterface: result.isRequired = true
      case "inlinable", "inline", "usableFromInline", "escaping", "autoclosure", "available",
        "frozen", "MainActor":
        break
      case "propertyWrapper": result.isPropertyWrapper = true
      case "main":
        context.error(
          "'main' attribute cannot be used in a module that contains top-level code; call its 'main()' instead",
          at: attribute)
      case let name:
        if !isInterface { context.unsupported("the attribute '@\(name)' is", at: attribute) }
      }
    }
    return result
  }

  private func start(_ attributes: AttributeListSyntax, _ syntax: some SyntaxProtocol) -> Int {
    attributes.isEmpty
      ? syntax.positionAfterSkippingLeadingTrivia.utf8Offset : attributes.endPosition.utf8Offset
  }

  /// The declaration as a reader would write it, on one line, without attributes and body.
  func signature(
    _ syntax: some SyntaxProtocol, attributes: AttributeListSyntax,
    until body: (any SyntaxProtocol)?
  ) -> String {
    let start = start(attributes, syntax)
    let end = body?.position.utf8Offset ?? syntax.endPositionBeforeTrailingTrivia.utf8Offset
    return context.file.text(from: start, to: end)
      .split(whereSeparator: { $0 == "\n" || $0 == " " || $0 == "\t" }).joined(separator: " ")
  }
}

extension ExtensionDeclSyntax {
  /// Whether it has a static member of the name.
  fileprivate func declaresStatic(_ name: String) -> Bool {
    memberBlock.members.contains { member in
      if let variable = member.decl.as(VariableDeclSyntax.self), variable.modifiers.has("static") {
        return variable.bindings.contains {
          $0.pattern.as(IdentifierPatternSyntax.self)?.identifier.text == name
        }
      }
      guard let function = member.decl.as(FunctionDeclSyntax.self) else { return false }
      return function.modifiers.has("static") && function.name.text == name
    }
  }
}

extension AttributeSyntax {
  /// The string literals among the arguments.
  fileprivate var strings: [String] {
    guard case .argumentList(let list)? = arguments else { return [] }
    return list.compactMap {
      $0.expression.as(StringLiteralExprSyntax.self)?.segments.trimmedDescription
    }
  }
}

extension CodeBlockItemListSyntax {
  var declarations: [DeclSyntax] {
    compactMap { if case .decl(let declaration) = $0.item { declaration } else { nil } }
  }
}

extension DeclModifierListSyntax {
  func has(_ name: String) -> Bool { contains { $0.name.text == name } }
}
