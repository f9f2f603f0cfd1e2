internal import SwiftSyntax

/// Checks one cell, or one body of an interface, against the library and the session.
final class CellChecker {
  let library: Library
  let session: Scope
  private(set) var diagnostics: [Diagnostic] = []
  private var reported: Set<Diagnostic> = []
  /// The scope of the expression or statement being checked.
  var currentScope: Scope
  let topLevelContext: FunctionContext
  /// What checking closures by themselves has found, for when nothing else explains a failure.
  var closureFailures: [ObjectIdentifier: [Diagnostic]] = [:]
  /// Closures that turned out not to be values, and how often a closure's statements were looked into.
  var failedControlValues: Set<ControlValueAttempt> = []
  var closureBodyCount = 0
  /// Constants declared without a value: they may be assigned once.
  var unassigned: Set<Declaration> = []
  /// The loops and `switch`es around the statement being checked, outermost first.
  var targets: [LoopTarget] = []

  var localFunctions: [SyntaxIdentifier: FunctionDeclaration] = [:]
  /// Variables that the cell's top level has declared so far.
  var newDeclarations: [Declaration] = []
  /// Takes back what the cell's extensions added to types that were there before.
  var undo: [() -> Void] = []
  /// The cell's text; bodies of other texts have checkers of their own.
  var parseContext: ParseContext?
  func owns(_ context: ParseContext) -> Bool { parseContext === context }
  /// Bodies of computed variables, checked after the statements.
  var pendingBodies: [FunctionDeclaration] = []
  /// Builders own what their declarations refer to weakly.
  var retained: [DeclarationBuilder] = []

  /// For completion: where the text ends, and the innermost scope that is still open there.
  var completionEnd: Int?
  var completionScope: Scope?

  /// Whether the conditions of a `guard` are being checked: what they bind hides variables of the same scope.
  var declaresInGuard = false
  /// How many `try` enclose what is being built, and whether a call that can throw was met.
  var tryDepth = 0
  var sawThrowingCall = false

  /// A closure of one `if` or `switch`, seen as a value: of what type, where closures around it take parameters of what types.
  struct ControlValueAttempt: Hashable {
    let closure: SyntaxIdentifier
    let wanted: StaticType?
    let parameters: [StaticType]
  }

  struct LoopTarget {
    let label: String?
    let target: JumpTarget
    let isLoop: Bool
    /// A labelled `do`, which only a `break` with its label leaves.
    let isBlock: Bool
    let context: FunctionContext
  }

  init(library: Library, session: Scope) {
    self.library = library
    self.session = session
    topLevelContext = FunctionContext(
      .topLevel, parent: nil, result: nil, canThrow: true)
    currentScope = Scope(parent: session, function: topLevelContext)
  }

  deinit {
    for function in localFunctions.values { function.users = [] }
  }

  var standard: StandardTypes { library.standard }
  var context: FunctionContext { currentScope.function ?? topLevelContext }
  var assumptions: GenericAssumptions { context.assumptions }

  // MARK: Diagnostics

  func report(
    _ message: String, at range: SourceRange, notes: [Diagnostic] = [],
    fixIts: [Diagnostic.FixIt] = []
  ) {
    report(Diagnostic(.error, message, at: range, notes: notes, fixIts: fixIts))
  }

  func warn(_ message: String, at range: SourceRange) {
    report(Diagnostic(.warning, message, at: range))
  }

  func report(_ diagnostic: Diagnostic) {
    if reported.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  var errorCount: Int { diagnostics.count { $0.severity == .error } }

  /// Runs something and takes back what it reports.
  func capturingDiagnostics<Result>(_ body: () -> Result) -> (Result, [Diagnostic]) {
    let saved = (diagnostics, reported)
    diagnostics = []
    reported = []
    defer { (diagnostics, reported) = saved }
    let result = body()
    return (result, diagnostics)
  }

  func within<Result>(_ scope: Scope, _ body: () -> Result) -> Result {
    let saved = currentScope
    currentScope = scope
    defer { currentScope = saved }
    return body()
  }

  // MARK: Types

  func resolve(
    _ type: TypeNode, _ scope: Scope, allowsOpenGenerics: Bool = false
  ) -> StaticType {
    var resolver = TypeResolver(library: library, context: type.context, scope: scope)
    resolver.allowsOpenGenerics = allowsOpenGenerics
    let resolved = resolver.resolve(type.syntax)
    for diagnostic in type.context.takeDiagnostics() { report(diagnostic) }
    return resolved
  }

  func namedType(
    _ name: String, _ arguments: [StaticType], at range: SourceRange, _ scope: Scope
  ) -> StaticType {
    guard
      case .type(.nominal(let declaration, let inherited)) = candidates(
        named: name, in: scope, at: range)
    else {
      report("cannot specialize '\(name)': it is not a generic type", at: range)
      return .error
    }
    guard declaration.ownParameters.count == arguments.count else {
      report(
        "generic type '\(name)' specialized with too \(arguments.count > declaration.ownParameters.count ? "many" : "few") type parameters (got \(arguments.count), but expected \(declaration.ownParameters.count))",
        at: range)
      return .error
    }
    if declaration.asksForConformances {
      parseContext?.genericUses.append(
        GenericUse(declaration: declaration, arguments: arguments, range: range))
    }
    return .nominal(declaration, inherited + arguments)
  }

  /// The type that an expression names, if it names one: `Int`, `[Double]`, `Dictionary<String, Int>`, `Int?`.
  func typeDenoted(by node: ExpressionNode, _ scope: Scope) -> StaticType? {
    switch node.kind {
    case .name(let name, nil, let arguments):
      if name == "Self", let owner = enclosingOwner(scope) { return owner.selfType }
      guard isTypeName(name, scope) else { return nil }
      guard case .type(let type) = candidates(named: name, in: scope, at: node.range) else {
        return nil
      }
      if arguments.isEmpty, case .nominal(let declaration, let known) = type,
        known.count < declaration.genericParameters.count, declaration.module == .session,
        encloses(declaration, scope)
      {
        // Inside of a generic type its bare name means the type with the same arguments.
        return declaration.selfType
      }
      return arguments.isEmpty
        ? type : namedType(name, arguments.map { resolve($0, scope) }, at: node.range, scope)
    case .member(let base?, let name, _, nil):
      guard let outer = typeDenoted(by: base, scope),
        case .nominal(let declaration, let known) = outer
      else { return nil }
      for member in declaration.members(named: name) {
        if let type = member as? NominalDeclaration {
          return .nominal(type, known.count == type.inheritedParameterCount ? known : [])
        }
        if let alias = member as? TypeAliasDeclaration { return alias.type }
      }
      return nil
    case .array(let elements):
      guard elements.count == 1, let element = typeDenoted(by: elements[0], scope) else {
        return nil
      }
      return standard.array(of: element)
    case .dictionary(let elements):
      guard elements.count == 1, let key = typeDenoted(by: elements[0].key, scope),
        let value = typeDenoted(by: elements[0].value, scope)
      else { return nil }
      let dictionary = standard.dictionary(key, value)
      if case .nominal(let declaration, let arguments) = dictionary {
        parseContext?.genericUses.append(
          GenericUse(declaration: declaration, arguments: arguments, range: node.range))
      }
      return dictionary
    case .optionalUnwrap(let base):
      return typeDenoted(by: base, scope).map { standard.optional(of: $0) }
    case .optionalChain(let inner): return typeDenoted(by: inner, scope)
    case .tuple(let elements):
      if elements.isEmpty { return nil }
      var parts: [TupleElement] = []
      for element in elements {
        guard let type = typeDenoted(by: element.value, scope) else { return nil }
        parts.append(TupleElement(label: element.label, type: type))
      }
      return parts.count == 1 ? parts[0].type : .tuple(parts)
    case .type(let type): return resolve(type, scope)
    default: return nil
    }
  }

  private func isTypeName(_ name: String, _ scope: Scope) -> Bool {
    switch library.meaning(of: name, in: scope) {
    case .declarations(let found):
      return found.last is NominalDeclaration || found.last is GenericParameter
        || found.last is TypeAliasDeclaration
    case .member(let owner):
      return owner.members(named: name).contains {
        $0 is NominalDeclaration || $0 is TypeAliasDeclaration
      } || owner.associatedType(named: name) != nil
    case .unknown: return name == "Void" || name == "Any"
    }
  }

  private func encloses(_ nominal: NominalDeclaration, _ scope: Scope) -> Bool {
    var current: Scope? = scope
    while let here = current {
      if here.owner == nominal { return true }
      current = here.parent
    }
    return false
  }

  private func enclosingOwner(_ scope: Scope) -> NominalDeclaration? {
    var current: Scope? = scope
    while let here = current {
      if let owner = here.owner { return owner }
      current = here.parent
    }
    return nil
  }
}
