internal import SwiftSyntax

extension CellChecker {
  /// Checks statements one after the other in the current scope.
  func statements(
    _ list: CodeBlockItemListSyntax, _ syntax: ParseContext
  ) -> [TypedStatement] {
    declareLocals(list, syntax)
    var result: [TypedStatement] = []
    for item in list {
      result += statement(item, syntax)
      flush(syntax)
    }
    if let end = completionEnd, completionScope == nil, syntax === parseContext,
      list.endPosition.utf8Offset >= end
    {
      completionScope = currentScope
    }
    return result
  }

  /// Checks a block in a scope of its own.
  func block(
    _ list: CodeBlockItemListSyntax, _ syntax: ParseContext, in scope: Scope? = nil
  ) -> TypedBlock {
    let inner = Scope(parent: scope ?? currentScope)
    return within(inner) { TypedBlock(statements(list, syntax)) }
  }

  func flush(_ syntax: ParseContext) {
    for diagnostic in syntax.takeDiagnostics() { report(diagnostic) }
  }

  /// Types and functions of a body are known before its first statement runs.
  private func declareLocals(_ list: CodeBlockItemListSyntax, _ syntax: ParseContext) {
    guard !context.isTopLevel || currentScope.parent !== session else { return }
    var types: [DeclSyntax] = []
    for item in list {
      guard case .decl(let declaration) = item.item else { continue }
      switch declaration.as(DeclSyntaxEnum.self) {
      case .structDecl, .classDecl, .enumDecl, .protocolDecl, .typeAliasDecl:
        types.append(declaration)
      case .functionDecl(let function): declareLocalFunction(function, syntax)
      default: break
      }
    }
    guard !types.isEmpty else { return }
    let builder = DeclarationBuilder(
      library: library, context: syntax, module: .session, scope: currentScope, isInterface: false)
    let scope = currentScope
    builder.build(types) { scope.add($0) }
    flush(syntax)
    for function in builder.uncheckedFunctions { _ = function.checkedImplementation() }
    retained.append(builder)
  }

  private func declareLocalFunction(_ function: FunctionDeclSyntax, _ syntax: ParseContext) {
    let builder = DeclarationBuilder(
      library: library, context: syntax, module: .session, scope: currentScope, isInterface: false)
    let declaration = builder.function(
      function, owner: nil, scope: currentScope, requirements: GenericAssumptions())
    currentScope.add(declaration)
    localFunctions[function.id] = declaration
    flush(syntax)
  }

  func statement(
    _ item: CodeBlockItemSyntax, _ syntax: ParseContext
  ) -> [TypedStatement] {
    switch item.item {
    case .expr(let expression):
      return expressionStatement(expression, syntax)
    case .stmt(let statement):
      return self.statement(statement, syntax)
    case .decl(let declaration):
      switch declaration.as(DeclSyntaxEnum.self) {
      case .variableDecl(let variable): return binding(variable, syntax)
      case .functionDecl(let function):
        guard let declaration = localFunctions[function.id] else { return [] }
        _ = declaration.checkedImplementation()
        let range = syntax.range(function.name)
        for variable in declaration.captures { context.use(variable) }
        return [TypedStatement(.localFunction(declaration), range: range)]
      default: return []
      }
    }
  }

  // MARK: Expressions

  func expressionStatement(_ syntax: ExprSyntax, _ parse: ParseContext) -> [TypedStatement] {
    let range = parse.range(syntax)
    if let expression = syntax.as(IfExprSyntax.self) { return [ifStatement(expression, parse)] }
    if let expression = syntax.as(SwitchExprSyntax.self) {
      return [switchStatement(expression, label: nil, parse)]
    }
    let node = parse.expression(syntax)
    flush(parse)
    guard let expression = check(node) else { return [] }
    warnIfUnused(expression, node)
    return [TypedStatement(.expression(expression), range: range)]
  }

  /// Warns about a value that nobody uses, as swiftc does.
  func warnIfUnused(
    _ expression: TypedExpression, _ node: ExpressionNode, isClosureValue: Bool = false
  ) {
    guard !expression.type.isVoid, expression.type != .error,
      expression.type.optionalObject != .void, !expression.type.isNominal("Never")
    else { return }
    switch expression.kind {
    case .call(let reference, _, _):
      let function = reference.declaration
      if function.isDiscardable { return }
      if function.kind == .operatorFunction {
        warn("result of operator '\(function.name)' is unused", at: node.range)
      } else if function.kind == .initializer {
        warn(
          "result of '\(function.owner?.name ?? "")' initializer is unused", at: node.range)
      } else {
        warn("result of call to '\(function.fullName)' is unused", at: node.range)
      }
    case .load(let place):
      if case .variable = place {
        warn("variable is unused", at: node.range)
      } else {
        warn("expression of type '\(expression.type)' is unused", at: node.range)
      }
    case .optionalTry(let inner), .forceTry(let inner): warnIfUnused(inner, node)
    case .optionalChain(_, _, let rest): warnIfUnused(rest, node)
    case .optionalInjection(let inner): warnIfUnused(inner, node)
    case .apply, .assign, .block, .conditional: break
    default:
      warn("expression of type '\(expression.type)' is unused", at: node.range)
    }
  }

  // MARK: Bindings

  private func binding(_ syntax: VariableDeclSyntax, _ parse: ParseContext) -> [TypedStatement] {
    let isLet = syntax.bindingSpecifier.tokenKind == .keyword(.let)
    var result: [TypedStatement] = []
    for attribute in syntax.attributes {
      parse.unsupported("this attribute is", at: attribute)
    }
    if syntax.modifiers.has("lazy") { parse.unsupported("a 'lazy' variable is", at: syntax) }
    // `let x, y: Int`: a later annotation holds for the names before it.
    var annotation: TypeSyntax?
    var annotations: [TypeSyntax?] = []
    for binding in syntax.bindings.reversed() {
      annotation = binding.typeAnnotation?.type ?? (binding.initializer == nil ? annotation : nil)
      annotations.append(annotation)
    }
    for (binding, annotation) in zip(syntax.bindings, annotations.reversed()) {
      let range = parse.range(binding)
      let wanted = annotation.map {
        resolve(
          TypeNode($0, in: parse), currentScope, allowsOpenGenerics: binding.initializer != nil)
      }
      let accessors = Accessors(binding.accessorBlock, context: parse)
      if accessors.hasGetter || accessors.willSet != nil || accessors.didSet != nil {
        if let variable = computedVariable(binding, accessors, wanted, parse) {
          declare(variable)
        }
        continue
      }
      guard let value = binding.initializer?.value else {
        guard let wanted else {
          report("type annotation missing in pattern", at: range)
          declareError(binding.pattern, isLet: isLet, parse)
          continue
        }
        let pattern = self.pattern(
          binding.pattern, matching: wanted, isLet: isLet, parse, isDeclaration: true)
        for variable in pattern.variables where isLet { unassigned.insert(variable) }
        var initial: TypedExpression?
        if !isLet, wanted.optionalObject != nil {
          initial = TypedExpression(.nilLiteral, type: wanted, range: range)
        }
        result.append(TypedStatement(.binding(pattern, initial), range: range))
        continue
      }
      let node = parse.expression(value)
      flush(parse)
      let known = wanted == .error ? nil : wanted
      let expression =
        wanted == .error ? nil : check(node, wanted: known, purpose: .specified)
      guard let expression else {
        declareError(binding.pattern, isLet: isLet, parse)
        continue
      }
      if expression.type.isVoid, binding.pattern.is(IdentifierPatternSyntax.self), wanted == nil {
        let name = binding.pattern.trimmedDescription
        warn(
          "\(isLet ? "constant" : "variable") '\(name)' inferred to have type '()', which may be unexpected",
          at: parse.range(binding.pattern))
      }
      if case .nilLiteral = expression.kind, expression.type == .error {
        declareError(binding.pattern, isLet: isLet, parse)
        continue
      }
      let pattern = self.pattern(
        binding.pattern, matching: expression.type, isLet: isLet, parse, isDeclaration: true)
      result.append(TypedStatement(.binding(pattern, expression), range: range))
    }
    return result
  }

  /// The names of a binding that failed exist all the same, so that later uses say nothing more.
  private func declareError(_ pattern: PatternSyntax, isLet: Bool, _ parse: ParseContext) {
    _ = self.pattern(pattern, matching: .error, isLet: isLet, parse, isDeclaration: true)
  }

  private func computedVariable(
    _ binding: PatternBindingSyntax, _ accessors: Accessors, _ type: StaticType?,
    _ parse: ParseContext
  ) -> VariableDeclaration? {
    guard let name = binding.pattern.as(IdentifierPatternSyntax.self)?.identifier else {
      return nil
    }
    if accessors.willSet != nil || accessors.didSet != nil {
      parse.unsupported("an observer of a variable outside a type is", at: binding)
      return nil
    }
    guard let type else {
      report("computed property must have an explicit type", at: parse.range(binding))
      return nil
    }
    let builder = DeclarationBuilder(
      library: library, context: parse, module: .session, scope: currentScope, isInterface: false)
    let variable = VariableDeclaration(
      name: parse.name(name), module: .session, range: parse.range(name), type: type, isLet: false,
      storage: .local)
    let getter = FunctionDeclaration(
      name: variable.name, module: .session, range: variable.range, kind: .getter,
      implementation: .requirement)
    getter.result = type
    getter.accessedProperty = variable
    builder.implement(
      getter, DeclarationBuilder.Attributes(), body: accessors.getter, at: binding, currentScope,
      owner: nil)
    var setter: FunctionDeclaration?
    if accessors.hasSetter {
      let made = FunctionDeclaration(
        name: variable.name, module: .session, range: variable.range, kind: .setter,
        implementation: .requirement)
      made.accessedProperty = variable
      builder.addNewValue(accessors.newValueName, type, to: made, currentScope)
      builder.implement(
        made, DeclarationBuilder.Attributes(), body: accessors.setter, at: binding, currentScope,
        owner: nil)
      setter = made
    }
    variable.storage = .computed(getter: getter, setter: setter)
    retained.append(builder)
    pendingBodies += builder.uncheckedFunctions
    return variable
  }

  /// Makes a variable known in the current scope.
  func declare(_ variable: VariableDeclaration) {
    if let earlier = currentScope.declarations(named: variable.name).last, variable.name != "_",
      earlier is VariableDeclaration, !declaresInGuard
    {
      report(
        "invalid redeclaration of '\(variable.name)'",
        at: variable.range ?? earlierRange(earlier, variable),
        notes: earlier.range.map {
          [Diagnostic(.note, "'\(variable.name)' previously declared here", at: $0)]
        } ?? [])
    }
    if context.isTopLevel, currentScope.parent === session {
      if case .local = variable.storage { variable.storage = .global }
      currentScope.replace(with: variable)
      newDeclarations.append(variable)
      return
    }
    context.declare(variable)
    currentScope.add(variable)
  }

  private func earlierRange(_ earlier: Declaration, _ variable: VariableDeclaration) -> SourceRange
  {
    earlier.range ?? SourceRange(file: SourceFile(name: "", text: ""), start: 0, end: 0)
  }

  // MARK: Control flow

  private func statement(_ syntax: StmtSyntax, _ parse: ParseContext) -> [TypedStatement] {
    let range = parse.range(syntax)
    switch syntax.as(StmtSyntaxEnum.self) {
    case .expressionStmt(let statement): return expressionStatement(statement.expression, parse)
    case .labeledStmt(let labeled): return [self.labeled(labeled, parse)]
    case .forStmt(let statement): return [forStatement(statement, label: nil, parse)]
    case .whileStmt(let statement): return [whileStatement(statement, label: nil, parse)]
    case .repeatStmt(let statement): return [repeatStatement(statement, label: nil, parse)]
    case .doStmt(let statement): return [doStatement(statement, label: nil, parse)]
    case .guardStmt(let statement):
      declaresInGuard = true
      let conditions = self.conditions(statement.conditions, parse, in: nil)
      declaresInGuard = false
      let body = block(statement.body.statements, parse)
      if !body.alwaysLeaves {
        report(
          "'guard' body must not fall through, consider using a 'return' or 'throw' to exit the scope",
          at: SourceRange(file: range.file, start: range.end - 1, end: range.end))
      }
      return [TypedStatement(.guard(conditions, else: body), range: range)]
    case .returnStmt(let statement): return returnStatement(statement, parse)
    case .breakStmt(let statement):
      return jump(statement.label?.text, isContinue: false, range)
    case .continueStmt(let statement):
      return jump(statement.label?.text, isContinue: true, range)
    case .fallThroughStmt: return [TypedStatement(.fallthrough, range: range)]
    case .throwStmt(let statement):
      let node = parse.expression(statement.expression)
      flush(parse)
      guard let value = check(node, wanted: standard.anyError, purpose: .thrown) else { return [] }
      noteThrow(in: context, at: range)
      return [TypedStatement(.throw(value), range: range)]
    case .deferStmt(let statement):
      return [TypedStatement(.defer(block(statement.body.statements, parse)), range: range)]
    case .yieldStmt, .discardStmt:
      parse.unsupported("this statement is", at: syntax)
      return []
    case .missingStmt: return []
    default:
      parse.unsupported("this statement is", at: syntax)
      return []
    }
  }

  private func labeled(_ syntax: LabeledStmtSyntax, _ parse: ParseContext) -> TypedStatement {
    let label = syntax.label.text
    let range = parse.range(syntax)
    switch syntax.statement.as(StmtSyntaxEnum.self) {
    case .forStmt(let statement): return forStatement(statement, label: label, parse)
    case .whileStmt(let statement): return whileStatement(statement, label: label, parse)
    case .repeatStmt(let statement): return repeatStatement(statement, label: label, parse)
    case .doStmt(let statement): return doStatement(statement, label: label, parse)
    case .expressionStmt(let statement):
      if let expression = statement.expression.as(SwitchExprSyntax.self) {
        return switchStatement(expression, label: label, parse)
      }
      fallthrough
    default:
      parse.unsupported("a label on this statement is", at: syntax)
      return TypedStatement(.do(TypedBlock([]), JumpTarget()), range: range)
    }
  }

  private func loop<Result>(
    _ label: String?, _ target: JumpTarget, isLoop: Bool = true, _ body: () -> Result
  ) -> Result {
    targets.append(LoopTarget(label: label, target: target, isLoop: isLoop, context: context))
    defer { targets.removeLast() }
    return body()
  }

  private func jump(_ label: String?, isContinue: Bool, _ range: SourceRange) -> [TypedStatement] {
    let reachable = targets.filter { $0.context === context }
    let found = reachable.last {
      label != nil ? $0.label == label : isContinue ? $0.isLoop : $0.isLoop || $0.label == nil
    }
    guard let found else {
      if let label {
        report("cannot find label '\(label)' in scope", at: range)
      } else {
        report(
          isContinue
            ? "'continue' is only allowed inside a loop"
            : "'break' is only allowed inside a loop, if, do, or switch",
          at: range)
      }
      return []
    }
    return [
      TypedStatement(isContinue ? .continue(found.target) : .break(found.target), range: range)
    ]
  }

  private func ifStatement(_ syntax: IfExprSyntax, _ parse: ParseContext) -> TypedStatement {
    let inner = Scope(parent: currentScope)
    let conditions = self.conditions(syntax.conditions, parse, in: inner)
    let then = block(syntax.body.statements, parse, in: inner)
    var otherwise: TypedBlock?
    switch syntax.elseBody {
    case .codeBlock(let body)?: otherwise = block(body.statements, parse)
    case .ifExpr(let next)?:
      otherwise = within(Scope(parent: currentScope)) { TypedBlock([ifStatement(next, parse)]) }
    default: break
    }
    return TypedStatement(.if(conditions, then, else: otherwise), range: parse.range(syntax))
  }

  /// Conditions of `if`, `guard` and `while`; what they bind goes into a scope (`guard`: the current one).
  func conditions(
    _ list: ConditionElementListSyntax, _ parse: ParseContext, in scope: Scope?
  ) -> [TypedCondition] {
    within(scope ?? currentScope) {
      var result: [TypedCondition] = []
      for element in list {
        switch element.condition {
        case .expression(let expression):
          let node = parse.expression(expression)
          flush(parse)
          if case .assign = node.unparenthesized.kind {
            report("use of '=' in a boolean context, did you mean '=='?", at: node.range)
            continue
          }
          if let value = check(node, wanted: standard.bool, purpose: .condition) {
            result.append(.expression(value))
          }
        case .optionalBinding(let binding):
          if let condition = optionalBinding(binding, parse) { result.append(condition) }
        case .matchingPattern(let matching):
          let node = parse.expression(matching.initializer.value)
          flush(parse)
          guard let value = check(node) else {
            _ = pattern(matching.pattern, matching: .error, isLet: true, parse)
            continue
          }
          result.append(
            .match(pattern(matching.pattern, matching: value.type, isLet: true, parse), value))
        default: parse.unsupported("this condition is", at: element)
        }
        flush(parse)
      }
      return result
    }
  }

  private func optionalBinding(
    _ binding: OptionalBindingConditionSyntax, _ parse: ParseContext
  ) -> TypedCondition? {
    let isLet = binding.bindingSpecifier.tokenKind == .keyword(.let)
    let node: ExpressionNode
    if let value = binding.initializer?.value {
      node = parse.expression(value)
    } else {
      node = ExpressionNode(
        .name(binding.pattern.trimmedDescription, labels: nil, genericArguments: []),
        at: parse.range(binding.pattern))
    }
    flush(parse)
    let wanted = binding.typeAnnotation.map {
      standard.optional(of: resolve(TypeNode($0.type, in: parse), currentScope))
    }
    guard let value = check(node, wanted: wanted) else {
      _ = pattern(binding.pattern, matching: .error, isLet: isLet, parse, isDeclaration: true)
      return nil
    }
    guard let object = value.type.optionalObject else {
      report(
        "initializer for conditional binding must have Optional type, not '\(value.type)'",
        at: node.range)
      _ = pattern(binding.pattern, matching: .error, isLet: isLet, parse, isDeclaration: true)
      return nil
    }
    let inner = pattern(
      binding.pattern, matching: object, isLet: isLet, parse, isDeclaration: true)
    return .match(.optionalSome(inner), value)
  }

  private func whileStatement(
    _ syntax: WhileStmtSyntax, label: String?, _ parse: ParseContext
  ) -> TypedStatement {
    let target = JumpTarget()
    let inner = Scope(parent: currentScope)
    let conditions = self.conditions(syntax.conditions, parse, in: inner)
    let body = loop(label, target) { block(syntax.body.statements, parse, in: inner) }
    return TypedStatement(.while(conditions, body, target), range: parse.range(syntax))
  }

  private func repeatStatement(
    _ syntax: RepeatStmtSyntax, label: String?, _ parse: ParseContext
  ) -> TypedStatement {
    let target = JumpTarget()
    let body = loop(label, target) { block(syntax.body.statements, parse) }
    let node = parse.expression(syntax.condition)
    flush(parse)
    let condition =
      check(node, wanted: standard.bool, purpose: .condition)
      ?? TypedExpression(.booleanLiteral(false), type: standard.bool, range: node.range)
    return TypedStatement(
      .repeat(body, while: condition, target), range: parse.range(syntax))
  }

  private func forStatement(
    _ syntax: ForStmtSyntax, label: String?, _ parse: ParseContext
  ) -> TypedStatement {
    let range = parse.range(syntax)
    let target = JumpTarget()
    if let keyword = syntax.awaitKeyword { parse.unsupported("'for await' is", at: keyword) }
    let node = parse.expression(syntax.sequence)
    flush(parse)
    let inner = Scope(parent: currentScope)
    let iteration = self.iteration(node)
    let elementType = iteration?.elementType ?? .error
    return within(inner) {
      let wanted = syntax.typeAnnotation.map { resolve(TypeNode($0.type, in: parse), currentScope) }
      let pattern = self.pattern(
        syntax.pattern, matching: wanted ?? elementType, isLet: true, parse, isDeclaration: true)
      var condition: TypedExpression?
      if let clause = syntax.whereClause {
        let node = parse.expression(clause.condition)
        flush(parse)
        condition = check(node, wanted: standard.bool, purpose: .condition)
      }
      let body = loop(label, target) { block(syntax.body.statements, parse) }
      guard let iteration else {
        return TypedStatement(.do(body, target), range: range)
      }
      return TypedStatement(
        .forIn(pattern, iteration.kind, where: condition, body, target), range: range)
    }
  }

  private func iteration(_ node: ExpressionNode) -> (kind: TypedIteration, elementType: StaticType)?
  {
    // `lower..<upper` of integers needs no range.
    if case .binary(let name, _, _, _) = node.unparenthesized.kind, name == "..<" || name == "..." {
      if let value = check(node), case .call(_, _, let arguments) = value.kind,
        arguments.count == 2, arguments[0].type == standard.int, arguments[1].type == standard.int
      {
        return (
          .integerRange(lower: arguments[0], upper: arguments[1], isClosed: name == "..."),
          standard.int
        )
      } else if let value = check(node) {
        return sequenceIteration(value, node)
      }
      return nil
    }
    guard let value = check(node) else { return nil }
    return sequenceIteration(value, node)
  }

  private func sequenceIteration(
    _ value: TypedExpression, _ node: ExpressionNode
  ) -> (kind: TypedIteration, elementType: StaticType)? {
    if let element = value.type.arrayElement { return (.array(value), element) }
    if value.type == .error { return nil }
    guard let sequence = standard.declaration("Sequence"),
      value.type.conforms(to: sequence, assuming: assumptions),
      let makeIterator = requirement("makeIterator", of: "Sequence", for: value.type),
      let next = requirementDeclaration("next", of: "IteratorProtocol"),
      let iteratorAssociated = associated("Iterator", of: "Sequence"),
      let elementAssociated = associated("Element", of: "Sequence")
    else {
      if value.type.optionalObject != nil {
        report(
          "for-in loop requires '\(value.type)' to conform to 'Sequence'; did you mean to unwrap optional?",
          at: node.range)
      } else {
        report(
          "for-in loop requires '\(value.type)' to conform to 'Sequence'", at: node.range,
          notes: value.type == standard.int
            ? [Diagnostic(.note, "write '0..<\(nodeText(node))' to count", at: node.range)] : [])
      }
      return nil
    }
    let element = canonical(.member(value.type, elementAssociated))
    var iterator = canonical(.member(value.type, iteratorAssociated))
    if case .member = iterator, makeIterator.declaration.result != .error {
      iterator = canonical(
        makeIterator.declaration.result.substituting(makeIterator.substitutions))
    }
    let nextReference: FunctionReference
    if let selfParameter = next.owner?.selfParameter {
      nextReference = FunctionReference(
        next, substitutions: [selfParameter: iterator], dispatch: .witness)
    } else {
      nextReference = FunctionReference(next)
    }
    return (
      .sequence(
        value, makeIterator: makeIterator, iteratorType: iterator, next: nextReference,
        elementType: element), element
    )
  }

  func canonical(_ type: StaticType) -> StaticType {
    ConstraintSolver(checker: self).fullyResolved(type)
  }

  private func nodeText(_ node: ExpressionNode) -> String {
    let bytes = Array(node.range.file.text.utf8)
    guard node.range.end <= bytes.count else { return "count" }
    return String(decoding: bytes[node.range.start..<node.range.end], as: UTF8.self)
  }

  private func requirementDeclaration(_ name: String, of owner: String) -> FunctionDeclaration? {
    standard.declaration(owner)?.members(named: name).first as? FunctionDeclaration
  }

  private func requirement(
    _ name: String, of owner: String, for type: StaticType
  ) -> FunctionReference? {
    guard let declaration = requirementDeclaration(name, of: owner) else { return nil }
    if let witness = declaration.witness(in: type) { return witness }
    guard let selfParameter = declaration.owner?.selfParameter else { return nil }
    return FunctionReference(declaration, substitutions: [selfParameter: type], dispatch: .witness)
  }

  private func associated(_ name: String, of owner: String) -> AssociatedTypeDeclaration? {
    standard.declaration(owner)?.associatedTypeDeclarations.first { $0.name == name }
  }

  private func returnStatement(
    _ syntax: ReturnStmtSyntax, _ parse: ParseContext
  ) -> [TypedStatement] {
    let range = parse.range(syntax)
    if context.isTopLevel {
      report("return invalid outside of a func", at: range)
      return []
    }
    guard let value = syntax.expression else {
      if let result = context.result, !result.isVoid, !isInitializer {
        report("non-void function should return a value", at: range)
      }
      if context.result == nil, context.inferredResult == nil { context.inferredResult = .void }
      return [TypedStatement(.return(nil), range: range)]
    }
    let node = parse.expression(value)
    flush(parse)
    if let result = context.result, result.isVoid {
      guard let checked = check(node) else { return [] }
      if !checked.type.isVoid {
        report("unexpected non-void return value in void function", at: node.range)
        return []
      }
      return [
        TypedStatement(.expression(checked), range: range),
        TypedStatement(.return(nil), range: range),
      ]
    }
    let wanted = context.result ?? context.inferredResult
    guard let checked = check(node, wanted: wanted, purpose: .returned) else { return [] }
    if context.result == nil, context.inferredResult == nil {
      context.inferredResult = checked.type
    }
    return [TypedStatement(.return(checked), range: range)]
  }

  private var isInitializer: Bool {
    if case .function(let function) = context.kind { function.kind == .initializer } else { false }
  }

  private func doStatement(
    _ syntax: DoStmtSyntax, label: String?, _ parse: ParseContext
  ) -> TypedStatement {
    let range = parse.range(syntax)
    if syntax.catchClauses.isEmpty {
      let target = JumpTarget()
      let body =
        label == nil
        ? block(syntax.body.statements, parse)
        : loop(label, target, isLoop: false) { block(syntax.body.statements, parse) }
      return TypedStatement(.do(body, target), range: range)
    }
    let catchesAll = syntax.catchClauses.contains { clause in
      clause.catchItems.isEmpty
        || clause.catchItems.contains {
          $0.whereClause == nil && ($0.pattern?.bindsAnything ?? true)
        }
    }
    if catchesAll { context.catchDepth += 1 }
    let body = block(syntax.body.statements, parse)
    if catchesAll { context.catchDepth -= 1 }
    var clauses: [TypedCatchClause] = []
    for clause in syntax.catchClauses {
      let items = clause.catchItems.isEmpty ? [nil] : clause.catchItems.map { Optional($0) }
      for item in items {
        let inner = Scope(parent: currentScope)
        within(inner) {
          var pattern = TypedPattern.any
          if let syntax = item?.pattern {
            pattern = self.pattern(syntax, matching: standard.anyError, isLet: true, parse)
          } else {
            let variable = VariableDeclaration(
              name: "error", module: .session, range: nil, type: standard.anyError, isLet: true,
              storage: .local)
            declareLocal(variable)
            pattern = .variable(variable)
          }
          var condition: TypedExpression?
          if let clause = item?.whereClause {
            let node = parse.expression(clause.condition)
            flush(parse)
            condition = check(node, wanted: standard.bool, purpose: .condition)
          }
          let body = block(clause.body.statements, parse)
          clauses.append(TypedCatchClause(pattern: pattern, condition: condition, body: body))
        }
      }
    }
    return TypedStatement(.doCatch(body, clauses), range: range)
  }

  /// Declares a variable of an inner scope.
  func declareLocal(_ variable: VariableDeclaration) {
    context.declare(variable)
    currentScope.add(variable)
  }
}

extension PatternSyntax {
  /// Whether the pattern matches every value.
  fileprivate var bindsAnything: Bool {
    if self.is(WildcardPatternSyntax.self) || self.is(IdentifierPatternSyntax.self) { return true }
    if let binding = self.as(ValueBindingPatternSyntax.self) {
      return binding.pattern.bindsAnything
    }
    return false
  }
}

extension TypedBlock {
  /// Whether control never reaches the end.
  var alwaysLeaves: Bool { statements.contains { $0.alwaysLeaves } }
}

extension TypedStatement {
  var alwaysLeaves: Bool {
    switch kind {
    case .return, .break, .continue, .throw, .fallthrough: return true
    case .expression(let expression):
      if expression.type.isNominal("Never") { return true }
      return false
    case .if(_, let then, let otherwise?): return then.alwaysLeaves && otherwise.alwaysLeaves
    case .do(let body, _): return body.alwaysLeaves
    case .doCatch(let body, let clauses):
      return body.alwaysLeaves && clauses.allSatisfy { $0.body.alwaysLeaves }
    case .switch(_, let cases, let target):
      return cases.allSatisfy { $0.body.alwaysLeaves && !$0.body.breaks(out: target) }
    case .while(let conditions, let body, let target):
      if conditions.count == 1, case .expression(let condition) = conditions[0],
        case .booleanLiteral(true) = condition.kind
      {
        return !body.breaks(out: target)
      }
      return false
    default: return false
    }
  }
}

extension TypedBlock {
  /// Whether a `break` inside leaves the statement with this target.
  func breaks(out target: JumpTarget) -> Bool {
    statements.contains { statement in
      switch statement.kind {
      case .break(let other): return other == target
      case .if(_, let then, let otherwise):
        return then.breaks(out: target) || otherwise?.breaks(out: target) == true
      case .guard(_, let otherwise): return otherwise.breaks(out: target)
      case .while(_, let body, _), .repeat(let body, _, _), .forIn(_, _, _, let body, _),
        .do(let body, _), .defer(let body):
        return body.breaks(out: target)
      case .switch(_, let cases, _): return cases.contains { $0.body.breaks(out: target) }
      case .doCatch(let body, let clauses):
        return body.breaks(out: target) || clauses.contains { $0.body.breaks(out: target) }
      default: return false
      }
    }
  }
}
