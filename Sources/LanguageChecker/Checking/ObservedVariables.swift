internal import SwiftSyntax

extension CellChecker {
  /// `var total = 0 { didSet { … } }` outside a type: a computed variable over a hidden one that holds the value.
  func observedVariable(
    _ binding: PatternBindingSyntax, _ accessors: Accessors, _ wanted: StaticType?,
    _ parse: ParseContext
  ) -> [TypedStatement] {
    guard let name = binding.pattern.as(IdentifierPatternSyntax.self)?.identifier else { return [] }
    let range = parse.range(binding)
    guard let syntax = binding.initializer?.value else {
      report("an observed variable needs a value: write '= …' behind its type", at: range)
      return []
    }
    let node = parse.expression(syntax)
    flush(parse)
    guard let value = check(node, wanted: wanted, purpose: .specified) else {
      _ = pattern(binding.pattern, matching: .error, isLet: false, parse, isDeclaration: true)
      return []
    }
    let isGlobal = context.isTopLevel && currentScope.parent === session
    let type = value.type
    func variable(
      _ storage: VariableDeclaration.Storage, _ range: SourceRange
    ) -> VariableDeclaration {
      VariableDeclaration(
        name: parse.name(name), module: .session, range: range, type: type, isLet: false,
        storage: storage)
    }
    // It stands for the whole binding: nobody can use it by its name.
    let storage = variable(isGlobal ? .global : .local, range)
    if !isGlobal { context.declare(storage) }
    // The observers themselves see the value: assigning to it there does not call them again.
    let inner = Scope(parent: currentScope)
    inner.add(storage)
    let willSet = observer(accessors.willSet, "newValue", type, inner, parse)
    let didSet = observer(accessors.didSet, "oldValue", type, inner, parse)
    let observed = variable(.local, parse.range(name))
    let (getter, setter) = observingAccessors(of: observed, over: storage, willSet, didSet, range)
    observed.storage = .computed(getter: getter, setter: setter)
    let captured = [storage] + (willSet?.captures ?? []) + (didSet?.captures ?? [])
    if !isGlobal {
      getter.captures = [storage]
      for variable in captured where !setter.captures.contains(variable) {
        setter.captures.append(variable)
      }
      storage.isCaptured = true
    }
    declare(observed)
    return [TypedStatement(.binding(.variable(storage), value), range: range)]
  }

  private func observer(
    _ syntax: AccessorDeclSyntax?, _ defaultName: String, _ type: StaticType, _ scope: Scope,
    _ parse: ParseContext
  ) -> FunctionDeclaration? {
    guard let syntax else { return nil }
    let builder = DeclarationBuilder(
      library: library, context: parse, module: .session, scope: scope, isInterface: false)
    let function = FunctionDeclaration(
      name: syntax.accessorSpecifier.text, module: .session,
      range: parse.range(syntax.accessorSpecifier), kind: .function, implementation: .requirement)
    builder.addNewValue(syntax.parameters?.name.text ?? defaultName, type, to: function, scope)
    builder.implement(
      function, DeclarationBuilder.Attributes(), body: syntax.body?.statements, at: syntax, scope,
      owner: nil)
    retained.append(builder)
    _ = function.checkedImplementation()
    return function
  }

  /// What reads the value, and what assigns it between the observers.
  private func observingAccessors(
    of variable: VariableDeclaration, over storage: VariableDeclaration,
    _ willSet: FunctionDeclaration?, _ didSet: FunctionDeclaration?, _ range: SourceRange
  ) -> (FunctionDeclaration, FunctionDeclaration) {
    func load(_ variable: VariableDeclaration) -> TypedExpression {
      TypedExpression(.load(.variable(variable)), type: variable.type, range: range)
    }
    func constant(_ name: String) -> VariableDeclaration {
      VariableDeclaration(
        name: name, module: .session, range: range, type: variable.type, isLet: true,
        storage: .local)
    }
    func call(_ function: FunctionDeclaration, _ value: VariableDeclaration) -> TypedStatement {
      TypedStatement(
        .expression(
          TypedExpression(
            .call(FunctionReference(function), receiver: nil, arguments: [load(value)]),
            type: .void, range: range)), range: range)
    }
    func accessor(_ kind: FunctionDeclaration.Kind, _ statements: [TypedStatement])
      -> FunctionDeclaration
    {
      FunctionDeclaration(
        name: variable.name, module: .session, range: range, kind: kind,
        implementation: .body(TypedBlock(statements)))
    }
    let getter = accessor(.getter, [TypedStatement(.return(load(storage)), range: range)])
    getter.result = variable.type
    let new = constant("newValue")
    let old = constant("oldValue")
    var statements = [TypedStatement(.binding(.variable(old), load(storage)), range: range)]
    if let willSet { statements.append(call(willSet, new)) }
    statements.append(
      TypedStatement(
        .expression(
          TypedExpression(
            .assign(.variable(storage), load(new)), type: .void, range: range)), range: range))
    if let didSet { statements.append(call(didSet, old)) }
    let setter = accessor(.setter, statements)
    setter.parameters = [.init(label: nil, variable: new, type: variable.type)]
    for function in [getter, setter] { function.accessedProperty = variable }
    return (getter, setter)
  }
}
