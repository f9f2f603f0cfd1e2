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
      result: isInitializer ? (function.isFailable ? function.result : .void) : function.result,
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
    if errorCount == errors, !function.result.isVoid, !isInitializer, !block.alwaysLeaves,
      function.kind != .setter, !function.isNonReturning
    {
      let end = function.range ?? SourceRange(file: parse.file, start: 0, end: 0)
      let place = statements.last.map { parse.range($0) } ?? end
      report(
        "missing return in \(function.describedKind) expected to return '\(function.result)'",
        at: SourceRange(file: place.file, start: max(place.start, place.end - 1), end: place.end))
    }
    if isInitializer, errorCount == errors { checkInitialized(function, block) }
    function.captures = context.captures
    function.implementation = .body(block)
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
    guard let value = check(node, wanted: function.result, purpose: .returned) else {
      return TypedBlock([])
    }
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

  /// Every stored property has a value at the end of a struct's or class's initializer.
  private func checkInitialized(_ function: FunctionDeclaration, _ block: TypedBlock) {
    guard let owner = function.owner, owner.kind != .enumeration else { return }
    let assigned = block.assignedProperties
    if assigned.delegates { return }
    for property in owner.storedProperties
    where property.initialValue == nil && !assigned.names.contains(property.name)
      && !property.isLazy
    {
      report(
        "return from initializer without initializing all stored properties",
        at: function.range ?? SourceRange(file: SourceFile(name: "", text: ""), start: 0, end: 0),
        notes: property.range.map {
          [Diagnostic(.note, "'self.\(property.name)' not initialized", at: $0)]
        } ?? [])
      return
    }
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
}

extension TypedBlock {
  /// The properties of `self` that are assigned on every way through, and whether another initializer does the work.
  fileprivate var assignedProperties: (names: Set<String>, delegates: Bool) {
    var names: Set<String> = []
    var delegates = false
    for statement in statements {
      switch statement.kind {
      case .expression(let expression):
        switch expression.kind {
        case .assign(.property(let base, let variable, _), _):
          if base.isSelf { names.insert(variable.name) }
        case .assign(.variable(let variable), _) where variable.name == "self": delegates = true
        case .call(let reference, let receiver?, _)
        where reference.declaration.kind == .initializer:
          if case .load(.variable(let variable)) = receiver.kind,
            variable.type.nominal == reference.declaration.owner
          {
            delegates = true
          }
        default: break
        }
      case .if(_, let then, let otherwise?):
        let a = then.assignedProperties
        let b = otherwise.assignedProperties
        if then.alwaysLeaves {
          names.formUnion(b.names)
        } else if otherwise.alwaysLeaves {
          names.formUnion(a.names)
        } else {
          names.formUnion(a.names.intersection(b.names))
        }
        delegates = delegates || a.delegates && b.delegates
      case .switch(_, let cases, _):
        let all = cases.filter { !$0.body.alwaysLeaves }.map(\.body.assignedProperties)
        if let first = all.first {
          names.formUnion(all.dropFirst().reduce(first.names) { $0.intersection($1.names) })
          delegates = delegates || all.allSatisfy(\.delegates)
        }
      case .do(let body, _):
        let inner = body.assignedProperties
        names.formUnion(inner.names)
        delegates = delegates || inner.delegates
      default: break
      }
    }
    return (names, delegates)
  }
}

extension Place {
  fileprivate var isSelf: Bool {
    switch self {
    case .variable(let variable): return variable.name == "self"
    case .value(let expression):
      if case .load(.variable(let variable)) = expression.kind { return variable.name == "self" }
      return false
    default: return false
    }
  }
}
