internal import SwiftSyntax

/// Checks bodies and default arguments when they are first needed: those of a cell by the checker of that cell,
/// those of interfaces by one of their own.
final class InterfaceBodies: BodyChecking {
  private let library: Library
  private let lock: RecursiveLock
  /// The checkers of cells, the innermost last.
  var active: [CellChecker] = []
  private(set) var problems: [Diagnostic] = []

  init(library: Library, lock: RecursiveLock) {
    self.library = library
    self.lock = lock
  }

  private func withChecker<Result>(
    _ context: ParseContext, _ body: (CellChecker) -> Result
  ) -> Result {
    lock.withLock {
      if let checker = active.last, checker.owns(context) { return body(checker) }
      let checker = CellChecker(library: library, session: Scope(parent: nil))
      active.append(checker)
      defer { active.removeLast() }
      let result = body(checker)
      problems += checker.diagnostics.filter { $0.severity == .error }
      return result
    }
  }

  func checkBody(
    of function: FunctionDeclaration, statements: CodeBlockItemListSyntax, context: ParseContext,
    scope: Scope
  ) {
    withChecker(context) { $0.checkFunctionBody(function, statements, context, scope) }
  }

  func checkValue(
    _ syntax: ExprSyntax, type: StaticType, context: ParseContext, scope: Scope,
    assumptions: GenericAssumptions
  ) -> TypedExpression? {
    withChecker(context) { checker in
      let inner = Scope(
        parent: scope,
        function: FunctionContext(
          .closure, parent: nil, result: type, canThrow: false, assumptions: assumptions))
      if let own = checker.selfVariable(in: scope) { inner.function?.declare(own) }
      let node = context.expression(syntax)
      checker.flush(context)
      return checker.within(inner) { checker.check(node, wanted: type, purpose: .specified) }
    }
  }

  func inferType(_ syntax: ExprSyntax, context: ParseContext, scope: Scope) -> TypedExpression? {
    withChecker(context) { checker in
      let inner = Scope(
        parent: scope,
        function: FunctionContext(.closure, parent: nil, result: nil, canThrow: false))
      if let own = checker.selfVariable(in: scope) { inner.function?.declare(own) }
      let node = context.expression(syntax)
      checker.flush(context)
      return checker.within(inner) { checker.check(node) }
    }
  }
}
