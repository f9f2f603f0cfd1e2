internal import SwiftSyntax

extension CellChecker {
  /// Checks a function's body and makes it the function's implementation.
  func checkFunctionBody(
    _ function: FunctionDeclaration, _ statements: CodeBlockItemListSyntax, _ parse: ParseContext,
    _ scope: Scope
  ) {
    let isInitializer = function.kind == .initializer
    let context = FunctionContext(
      .function(function), parent: scope.function,
      result: isInitializer
        ? (function.isFailable ? function.result : .void)
        : function.isResultOpen ? nil : function.result,
      canThrow: function.throws || function.rethrows, assumptions: assumptions(for: function, scope)
    )
    let inner = Scope(parent: scope, function: context)
    if let selfVariable = function.selfVariable {
      context.declare(selfVariable)
      inner.add(selfVariable)
    }
    for parameter in function.parameters {
      context.declare(parameter.variable)
      if parameter.variable.name != "_" { inner.add(parameter.variable) }
    }
    let savedTargets = targets
    let savedTry = tryDepth
    tryDepth = 0
    targets = []
    let errors = errorCount
    let block = within(Scope(parent: inner)) { () -> TypedBlock in
      if let value = implicitReturn(statements, function, parse) { return value }
      return TypedBlock(self.statements(statements, parse))
    }
    flush(parse)
    targets = savedTargets
    tryDepth = savedTry
    if function.isResultOpen {
      finishOpaqueResult(of: function, block, context)
      return
    }
    if errorCount == errors, !function.result.isVoid, !isInitializer, !block.alwaysLeaves,
      function.kind != .setter, !function.isNonReturning
    {
      report(
        "missing return in \(function.describedKind) expected to return '\(function.result)'",
        at: closingBrace(of: statements, parse))
    }
    if errorCount == errors, owns(parse) {
      var body = InitializationFlow.Body.statements
      if isInitializer, let owner = function.owner { body = .initializer(function, owner: owner) }
      let flow = InitializationFlow(body) { [self] in report($0) }
      flow.run(block, end: closingBrace(of: statements, parse))
      var rules = ClosureRules(function) { [self] in report($0) }
      rules.check(block)
      for warning in UnusedVariables(in: block).warnings { report(warning) }
    }
    if isInitializer { function.implicitSuperCall = implicitSuperCall(of: function, block) }
    function.implementation = .body(block)
  }

  /// What an initializer of a subclass does at its end if it calls no other initializer.
  private func implicitSuperCall(
    of function: FunctionDeclaration, _ block: TypedBlock
  ) -> TypedExpression? {
    guard let owner = function.owner, owner.kind == .class, let parent = owner.superclass,
      let selfVariable = function.selfVariable, !function.isConvenience,
      let initializer = initializers(of: parent).first(where: {
        $0.function?.parameters.isEmpty == true
      }), let called = initializer.function, VariableUses(of: block).initializersOfSelf.isEmpty
    else { return nil }
    let range =
      function.range ?? SourceRange(file: SourceFile(name: "", text: ""), start: 0, end: 0)
    return TypedExpression(
      .call(
        FunctionReference(called, substitutions: initializer.substitutions),
        receiver: TypedExpression(
          .load(.variable(selfVariable)), type: selfVariable.type, range: range),
        arguments: []), type: .void, range: range)
  }

  /// `-> some P`: what the body returns is the result.
  private func finishOpaqueResult(
    of function: FunctionDeclaration, _ block: TypedBlock, _ context: FunctionContext
  ) {
    function.isResultOpen = false
    function.captures = context.captures
    function.implementation = .body(block)
    guard let type = context.inferredResult, let range = function.range else { return }
    function.result = type
    for wanted in function.opaqueResult ?? [] where !type.conforms(to: wanted) {
      report(
        "return type of \(function.describedKind) '\(function.fullName)' requires that '\(type)' conform to '\(wanted.name)'",
        at: range)
    }
  }

  /// A body of one expression returns its value.
  private func implicitReturn(
    _ statements: CodeBlockItemListSyntax, _ function: FunctionDeclaration, _ parse: ParseContext
  ) -> TypedBlock? {
    guard !function.result.isVoid, function.kind != .initializer, statements.count == 1,
      let item = statements.first
    else { return nil }
    guard let syntax = item.expression else { return nil }
    if syntax.is(IfExprSyntax.self) || syntax.is(SwitchExprSyntax.self), syntax.hasReturn {
      return nil
    }
    let node = parse.expression(syntax)
    flush(parse)
    if function.isNonReturning {
      return check(node).map {
        TypedBlock([TypedStatement(.expression($0), range: node.range)])
      } ?? TypedBlock([])
    }
    let wanted = function.isResultOpen ? nil : function.result
    guard let value = check(node, wanted: wanted, purpose: .returned) else {
      return TypedBlock([])
    }
    if function.isResultOpen { context.inferredResult = value.type }
    if value.type.isNominal("Never") {
      return TypedBlock([TypedStatement(.expression(value), range: node.range)])
    }
    return TypedBlock([TypedStatement(.return(value), range: node.range)])
  }

  private func assumptions(for function: FunctionDeclaration, _ scope: Scope) -> GenericAssumptions
  {
    var result = scope.function?.assumptions ?? GenericAssumptions()
    result.add(function)
    return result
  }

  /// Where a body ends.
  private func closingBrace(
    of statements: CodeBlockItemListSyntax, _ parse: ParseContext
  ) -> SourceRange {
    if let block = statements.parent?.as(CodeBlockSyntax.self) {
      return parse.range(block.rightBrace)
    }
    if let block = statements.parent?.as(AccessorBlockSyntax.self) {
      return parse.range(block.rightBrace)
    }
    let end = parse.range(statements).end
    return SourceRange(file: parse.file, start: max(0, end - 1), end: end)
  }

  /// Checks the body of a closure of several statements by itself.
  ///
  /// - Parameter result: The type that it is to return; `nil` if the first `return` decides.
  /// - Returns: The statements and the result's type; `nil` if something in the body is wrong.
  func checkClosureBody(
    _ closure: ClosureNode, scope: Scope, context: FunctionContext, result: StaticType?
  ) -> (TypedBlock, StaticType)? {
    context.result = result
    context.inferredResult = nil
    let savedTargets = targets
    let savedTry = tryDepth
    targets = []
    tryDepth = 0
    defer {
      targets = savedTargets
      tryDepth = savedTry
    }
    closureBodyCount += 1
    if let value = controlValue(of: closure, scope, context, wanted: result) {
      let isVoid = value.type.isVoid
      let statement = TypedStatement(
        isVoid ? .expression(value) : .return(value), range: value.range)
      return (TypedBlock([statement]), value.type)
    }
    let (block, problems) = capturingDiagnostics {
      within(Scope(parent: scope)) { TypedBlock(statements(closure.statements, closure.context)) }
    }
    if problems.contains(where: { $0.severity == .error }) {
      closureFailures[ObjectIdentifier(closure)] = problems
      return nil
    }
    let type = result ?? context.inferredResult ?? .void
    if !type.isVoid, !block.alwaysLeaves {
      closureFailures[ObjectIdentifier(closure)] = [
        Diagnostic(
          .error, "missing return in closure expected to return '\(type)'",
          at: SourceRange(
            file: closure.range.file, start: max(closure.range.start, closure.range.end - 1),
            end: closure.range.end))
      ]
      return nil
    }
    return (block, type)
  }
}

extension CellChecker {
  /// A closure whose body is one `if` or `switch` with a value in every branch returns that value.
  private func controlValue(
    of closure: ClosureNode, _ scope: Scope, _ context: FunctionContext, wanted: StaticType?
  ) -> TypedExpression? {
    guard wanted?.isVoid != true, closure.statements.count == 1,
      let syntax = closure.statements.first?.expression, syntax.hasValueInEveryBranch
    else { return nil }
    // A closure that is no value is checked again, as a statement, and so are the closures in it: each would be tried as a
    // value twice as often as the one around it.
    let attempt = ControlValueAttempt(
      closure: closure.syntax.id, wanted: wanted, parameters: context.closureParameters)
    if failedControlValues.contains(attempt) { return nil }
    let (value, problems) = capturingDiagnostics {
      within(Scope(parent: scope)) { () -> TypedExpression? in
        let node = closure.context.expression(syntax)
        flush(closure.context)
        return check(node, wanted: wanted, purpose: .closureResult)
      }
    }
    guard let value, !problems.contains(where: { $0.severity == .error }) else {
      failedControlValues.insert(attempt)
      return nil
    }
    return value
  }
}

extension FunctionDeclaration {
  /// What swiftc calls a function of its kind.
  fileprivate var describedKind: String {
    switch kind {
    case .getter: "getter"
    case .method: isStatic ? "static method" : "instance method"
    default: selfVariable == nil ? "global function" : "instance method"
    }
  }
}

extension ExprSyntax {
  /// Whether a `return` stands inside, outside of closures.
  fileprivate var hasReturn: Bool {
    final class Finder: SyntaxVisitor {
      var found = false
      override func visit(_ node: ReturnStmtSyntax) -> SyntaxVisitorContinueKind {
        found = true
        return .skipChildren
      }
      override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    }
    let finder = Finder(viewMode: .sourceAccurate)
    finder.walk(self)
    return finder.found
  }
  /// Whether it is an `if` or `switch` whose every branch is one expression.
  fileprivate var hasValueInEveryBranch: Bool {
    func isValue(_ list: CodeBlockItemListSyntax) -> Bool {
      guard list.count == 1, let item = list.first else { return false }
      if case .stmt(let statement) = item.item { return statement.is(ThrowStmtSyntax.self) }
      guard let expression = item.expression else { return false }
      return !(expression.is(IfExprSyntax.self) || expression.is(SwitchExprSyntax.self))
        || expression.hasValueInEveryBranch
    }
    if let syntax = self.as(IfExprSyntax.self) {
      guard isValue(syntax.body.statements) else { return false }
      switch syntax.elseBody {
      case .codeBlock(let block)?: return isValue(block.statements)
      case .ifExpr(let next)?: return ExprSyntax(next).hasValueInEveryBranch
      case nil: return false
      }
    }
    guard let syntax = self.as(SwitchExprSyntax.self) else { return false }
    return syntax.cases.allSatisfy { element in
      if case .switchCase(let one) = element { isValue(one.statements) } else { false }
    }
  }
}
