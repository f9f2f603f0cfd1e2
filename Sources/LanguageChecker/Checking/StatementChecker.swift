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
    verify(builder.newTypes)
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
    declaration.isLocal = true
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
        context.use(declaration)
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
      // What the conditions bind does not exist in the body.
      let errors = errorCount
      let body = block(statement.body.statements, parse)
      let isBodyRight = errorCount == errors
      declaresInGuard = true
      let conditions = self.conditions(statement.conditions, parse, in: nil)
      declaresInGuard = false
      if isBodyRight, !body.alwaysLeaves {
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
      noteThrow(in: context, at: range, isStatement: true)
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

  func loop<Result>(
    _ label: String?, _ target: JumpTarget, isLoop: Bool = true, isBlock: Bool = false,
    _ body: () -> Result
  ) -> Result {
    targets.append(
      LoopTarget(
        label: label, target: target, isLoop: isLoop, isBlock: isBlock, context: context))
    defer { targets.removeLast() }
    return body()
  }

  private func jump(_ label: String?, isContinue: Bool, _ range: SourceRange) -> [TypedStatement] {
    let reachable = targets.filter { $0.context === context }
    let found = reachable.last {
      label != nil ? $0.label == label : isContinue ? $0.isLoop : $0.isLoop || !$0.isBlock
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
        case .availability: break  // Everything is available where cells run.
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
        at: parse.range(binding))
      _ = pattern(binding.pattern, matching: .error, isLet: isLet, parse, isDeclaration: true)
      return nil
    }
    let inner = pattern(
      binding.pattern, matching: object, isLet: isLet, parse, isDeclaration: true)
    return .match(.optionalSome(inner), value)
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
        : loop(label, target, isLoop: false, isBlock: true) {
          block(syntax.body.statements, parse)
        }
      return TypedStatement(.do(body, target), range: range)
    }
    let catchesAll = syntax.catchClauses.contains { clause in
      clause.catchItems.isEmpty
        || clause.catchItems.contains {
          $0.whereClause == nil && ($0.pattern?.bindsAnything ?? true)
        }
    }
    if catchesAll { context.catchDepth += 1 } else { context.partialCatchDepth += 1 }
    let sawThrow = context.sawThrow
    context.sawThrow = false
    let errors = errorCount
    let body = block(syntax.body.statements, parse)
    if !context.sawThrow, errorCount == errors, let clause = syntax.catchClauses.first {
      warn(
        "'catch' block is unreachable because no errors are thrown in 'do' block",
        at: parse.range(clause.catchKeyword))
    }
    context.sawThrow = sawThrow || context.sawThrow
    if catchesAll { context.catchDepth -= 1 } else { context.partialCatchDepth -= 1 }
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
