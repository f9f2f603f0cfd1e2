internal import SwiftOperators
internal import SwiftSyntax

/// Checks cells against a session: names, labels, types and mutability, before anything runs.
///
/// A cell that is wrong changes nothing. A cell that is right is known to later ones once it has been committed.
/// Completion and inspection may be asked for on another thread while a cell runs.
public final class Checker {
  let library: Library
  let session = Scope(parent: nil)
  let lock = RecursiveLock()
  private var uncommitted: [() -> Void] = []
  /// Builders of committed cells own what their declarations refer to weakly.
  private var retained: [DeclarationBuilder] = []
  private let interfaceBodies: InterfaceBodies

  /// Creates a checker for an empty session.
  ///
  /// - Parameter modules: What cells can use; usually the standard library's part and the library's interfaces.
  public init(modules: [ModuleInterface]) {
    library = Library(modules: modules)
    session.isSession = true
    interfaceBodies = InterfaceBodies(library: library, lock: lock)
    library.bodies = interfaceBodies
  }

  /// What checking a cell has found.
  public struct CheckedCell {
    /// Errors and warnings, in the order in which they stand in the cell.
    public let diagnostics: [Diagnostic]
    /// The cell, ready to be run; `nil` if there are errors.
    public let program: TypedProgram?
    /// How often the statements of a closure were looked into: with every overload that it may be an argument of.
    package var closureBodyCount = 0
  }

  /// The standard library's types.
  public var standard: StandardTypes { library.standard }

  /// What is wrong in the interfaces themselves: empty unless an interface has a mistake.
  public var interfaceProblems: [Diagnostic] {
    lock.withLock { library.problems + interfaceBodies.problems }
  }

  /// Reads every interface and checks every body in them. Only tests need this.
  public func checkInterfaces() {
    lock.withLock {
      library.readAll()
      for nominal in library.nominals {
        for name in nominal.memberNames {
          for case let function as FunctionDeclaration in nominal.members(named: name) {
            _ = function.checkedImplementation()
            for index in function.parameters.indices { _ = function.defaultValue(at: index) }
          }
          for case let variable as VariableDeclaration in nominal.members(named: name) {
            if case .computed(let getter, let setter) = variable.storage {
              _ = getter.checkedImplementation()
              _ = setter?.checkedImplementation()
            }
          }
        }
      }
    }
  }

  /// Checks one cell; the session stays as it is.
  ///
  /// - Returns: What is wrong with it, or the program to run. A program that is to be known to later cells is
  ///   ``commit(_:)``ted after it has run; otherwise it is forgotten with the next check.
  public func check(_ file: SourceFile) -> CheckedCell {
    locked {
      discardUncommitted()
      let parse = ParseContext(file: file, operators: library.operators)
      let syntaxErrors = parse.takeDiagnostics()
      if !syntaxErrors.isEmpty {
        return CheckedCell(
          diagnostics: HabitNotes(file: file).annotateSyntax(syntaxErrors), program: nil)
      }
      let checker = CellChecker(library: library, session: session)
      checker.parseContext = parse
      interfaceBodies.active.append(checker)
      defer { interfaceBodies.active.removeLast() }
      let program = checker.checkTopLevel(parse)
      uncommitted = checker.undo
      let sorted = checker.diagnostics.enumerated().sorted {
        ($0.element.range.caret, $0.offset) < ($1.element.range.caret, $1.offset)
      }.map(\.element)
      if checker.hasErrors {
        discardUncommitted()
        return CheckedCell(
          diagnostics: HabitNotes(file: file).annotate(sorted), program: nil,
          closureBodyCount: checker.closureBodyCount)
      }
      pendingRetained = checker.retained
      pendingOperators = parse.operators
      return CheckedCell(
        diagnostics: sorted, program: program, closureBodyCount: checker.closureBodyCount)
    }
  }

  private var pendingRetained: [DeclarationBuilder] = []
  private var pendingOperators: OperatorTable?
  private var retainedForServices: [DeclarationBuilder] = []

  /// Makes what a program declares known to later cells.
  public func commit(_ program: TypedProgram) {
    lock.withLock {
      undoSinceCheckpoint?.append(contentsOf: uncommitted)
      uncommitted = []
      retained += pendingRetained
      pendingRetained = []
      if let operators = pendingOperators { library.operators = operators }
      for declaration in program.declarations {
        session.replace(with: declaration)
        if let function = declaration as? FunctionDeclaration, function.kind == .operatorFunction {
          session.declaredOperators.insert(function.name)
        }
        if let nominal = declaration as? NominalDeclaration {
          for name in nominal.memberNames
          where name.first.map({ !$0.isLetter && $0 != "_" }) == true {
            session.declaredOperators.insert(name)
          }
        }
      }
    }
  }

  /// Forgets everything that cells have declared.
  public func reset() {
    lock.withLock {
      discardUncommitted()
      for name in session.allNames.keys { session.remove(name) }
      session.declaredOperators = []
    }
  }

  /// Forgets everything that cells have declared under a name.
  public func forget(_ name: String) {
    lock.withLock {
      discardUncommitted()
      session.remove(name)
    }
  }

  /// What the session had declared at one time.
  public struct Checkpoint {
    fileprivate let names: [String: [Declaration]]
    fileprivate let declaredOperators: Set<String>
    fileprivate let operators: OperatorTable
  }

  private var undoSinceCheckpoint: [() -> Void]?

  /// Remembers what is declared, so that ``rollBack(to:)`` can go back to it; one at a time.
  public func checkpoint() -> Checkpoint {
    lock.withLock {
      undoSinceCheckpoint = []
      return Checkpoint(
        names: session.allNames, declaredOperators: session.declaredOperators,
        operators: library.operators)
    }
  }

  /// Makes the session's declarations again what they were.
  public func rollBack(to checkpoint: Checkpoint) {
    lock.withLock {
      discardUncommitted()
      for undo in (undoSinceCheckpoint ?? []).reversed() { undo() }
      undoSinceCheckpoint = nil
      session.setNames(checkpoint.names)
      session.declaredOperators = checkpoint.declaredOperators
      library.operators = checkpoint.operators
    }
  }

  /// The checkpoint is no longer needed.
  public func endCheckpoint() { lock.withLock { undoSinceCheckpoint = nil } }

  /// A type of the library or of the standard library; `nil` if there is none of that name.
  public func libraryType(named name: String) -> NominalDeclaration? {
    lock.withLock { library.lookup(name).lazy.compactMap { $0 as? NominalDeclaration }.first }
  }

  /// Every name that a cell can use without saying where it is from.
  public var allNames: Set<String> {
    lock.withLock {
      Set(library.allNames).union(library.knownNames).union(session.allNames.keys)
        .filter { !$0.hasPrefix("_") }
    }
  }

  /// The variable that a name stands for in the session.
  public func sessionVariable(named name: String) -> VariableDeclaration? {
    lock.withLock { session.declarations(named: name).last as? VariableDeclaration }
  }

  /// The session's variables, functions and types by name.
  public var sessionDeclarations: [String: [Declaration]] {
    lock.withLock { session.allNames }
  }

  /// Checks text that is still being written; what is wrong in it does not matter.
  func checkPartially(_ checker: CellChecker, _ parse: ParseContext) {
    interfaceBodies.active.append(checker)
    defer { interfaceBodies.active.removeLast() }
    _ = checker.checkTopLevel(parse)
    for undo in checker.undo.reversed() { undo() }
    retainedForServices = checker.retained
  }

  /// Runs something that reads texts: alone, and on a stack that is large enough for them.
  func locked<Result>(_ body: () -> Result) -> Result {
    onLargeStack { lock.withLock(body) }
  }

  private func discardUncommitted() {
    for undo in uncommitted.reversed() { undo() }
    uncommitted = []
    pendingRetained = []
  }
}

extension CellChecker {
  /// Checks the whole cell.
  func checkTopLevel(_ parse: ParseContext) -> TypedProgram? {
    let statements = parse.tree.statements
    SyntaxRules.check(parse)
    // Types and functions first: they may be used before the line that declares them.
    let builder = DeclarationBuilder(
      library: library, context: parse, module: .session, scope: currentScope, isInterface: false)
    var declarations: [Declaration] = []
    let scope = currentScope
    // Initial values of properties may mention variables: those are checked before their turn.
    var early: [SyntaxIdentifier: [TypedStatement]] = [:]
    var waiting = Array(statements).filter(\.isVariableDeclaration)
    builder.prepareVariable = { [self, unowned builder] name in
      guard let index = waiting.firstIndex(where: { $0.declaresVariable(name) }) else { return }
      let item = waiting.remove(at: index)
      for value in item.initialValues { builder.prepare(value) }
      early[item.id] = within(scope) { topLevelStatement(item, parse) }
    }
    defer { builder.prepareVariable = nil }
    builder.build(statements) { declaration in
      if let earlier = scope.declarations(named: declaration.name).last,
        earlier.hides(declaration)
          || !(earlier is FunctionDeclaration && declaration is FunctionDeclaration)
      {
        report(
          "invalid redeclaration of '\(declaration.name)'",
          at: declaration.range ?? parse.range(statements))
      }
      scope.add(declaration)
      declarations.append(declaration)
    }
    undo += builder.undo
    retained.append(builder)
    flush(parse)
    for function in builder.uncheckedFunctions where function.isResultOpen {
      _ = function.checkedImplementation()
    }
    verify(builder.newTypes)

    var typed: [TypedStatement] = []
    var result: TypedExpression?
    for (index, item) in statements.enumerated() {
      let isLast = index == statements.count - 1
      // For completion only what is declared before the cursor counts, and where the cursor is.
      if completionEnd != nil, !isLast, !item.mayDeclare { continue }
      if isLast, item.semicolon == nil, let syntax = item.resultExpression {
        let node = parse.expression(syntax)
        flush(parse)
        if let value = check(node) {
          if value.type.isVoid || value.type == .error || value.type.isNominal("Never")
            || value.isDiscardableCall
          {
            typed.append(TypedStatement(.expression(value), range: node.range))
          } else {
            result = value
          }
        }
        continue
      }
      typed += early[item.id] ?? topLevelStatement(item, parse)
      flush(parse)
    }
    let bodies = builder.uncheckedFunctions
    for function in completionEnd == nil ? bodies : bodies.nearEnd {
      _ = function.checkedImplementation()
    }
    if completionEnd == nil {
      for function in bodies {
        for index in function.parameters.indices { _ = function.defaultValue(at: index) }
      }
    }
    for function in pendingBodies { _ = function.checkedImplementation() }
    flush(parse)
    checkGenericArguments(parse.genericUses)
    if !hasErrors {
      let flow = InitializationFlow(.statements) { [self] in report($0) }
      let functions = declarations.compactMap { $0 as? FunctionDeclaration }
      flow.runTopLevel(TypedBlock(typed), result: result, functions: functions)
      for warning in UnusedVariables(in: TypedBlock(typed)).warnings { report(warning) }
    }
    if hasErrors { return nil }
    let program = TypedProgram(
      file: parse.file, statements: typed, result: result,
      declarations: declarations + newDeclarations)
    program.declaresDeinitializers = retained.contains(where: \.declaresDeinitializers)
    return program
  }

  private func topLevelStatement(
    _ item: CodeBlockItemSyntax, _ parse: ParseContext
  ) -> [TypedStatement] {
    if case .decl(let declaration) = item.item, !declaration.is(VariableDeclSyntax.self) {
      return []
    }
    return statement(item, parse)
  }
}

extension [FunctionDeclaration] {
  /// Those whose body the end of the text may be in: the last ones, and those without a name of their own.
  fileprivate var nearEnd: [FunctionDeclaration] {
    let starts = compactMap(\.range?.start).sorted().suffix(3)
    guard let first = starts.first else { return self }
    return filter { $0.range.map { $0.start >= first } ?? true }
  }
}

extension CodeBlockItemSyntax {
  /// Whether what follows may use a name that it declares.
  fileprivate var mayDeclare: Bool {
    switch item {
    case .decl: true
    case .stmt(let statement): statement.is(GuardStmtSyntax.self)
    case .expr: false
    }
  }

  /// The item as an expression whose value the cell shows.
  fileprivate var resultExpression: ExprSyntax? {
    guard let syntax = expression, !syntax.is(IfExprSyntax.self), !syntax.is(SwitchExprSyntax.self)
    else {
      return nil
    }
    return syntax
  }
}

extension TypedExpression {
  /// Whether it is called for its effect: what it gives is not shown.
  fileprivate var isDiscardableCall: Bool {
    if case .call(let reference, _, _) = kind { reference.declaration.isDiscardable } else { false }
  }
}

extension CodeBlockItemSyntax {
  private var variables: VariableDeclSyntax? {
    if case .decl(let declaration) = item { declaration.as(VariableDeclSyntax.self) } else { nil }
  }

  fileprivate var isVariableDeclaration: Bool { variables != nil }

  fileprivate func declaresVariable(_ name: String) -> Bool {
    variables?.bindings.contains {
      $0.pattern.as(IdentifierPatternSyntax.self)?.identifier.text == name
    } ?? false
  }

  fileprivate var initialValues: [ExprSyntax] {
    variables?.bindings.compactMap { $0.initializer?.value } ?? []
  }
}
