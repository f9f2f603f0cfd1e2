internal import SwiftOperators
internal import SwiftSyntax

/// The declarations of all module interfaces, read chunk by chunk when a name of theirs is first used.
final class Library {
  private struct Entry {
    let module: ModuleName
    let chunk: ModuleInterface.Chunk
    var isRead = false
  }

  private var entries: [Entry] = []
  private var index: [String: [Int]] = [:]
  private var declarations: [String: [Declaration]] = [:]
  private(set) var standard: StandardTypes! = nil
  /// Precedences of all operators.
  var operators = OperatorTable.everywhere
  /// What is wrong in the interfaces themselves; tests want it empty.
  private(set) var problems: [Diagnostic] = []
  /// Checks bodies and default arguments that interfaces have.
  var bodies: (any BodyChecking)?
  private(set) var rootScope = Scope(parent: nil)
  /// Operator declarations of the modules, by name and fixity.
  var operatorCandidates: [String: [Candidate]] = [:]
  /// Types that have been read.
  private(set) var nominals: [NominalDeclaration] = []

  init(modules: [ModuleInterface]) {
    for module in modules {
      for chunk in module.chunks {
        for name in Set(chunk.names) { index[name, default: []].append(entries.count) }
        entries.append(Entry(module: ModuleName(module.name), chunk: chunk))
      }
    }
    standard = StandardTypes { [unowned self] name in
      self.lookup(name).first { $0 is NominalDeclaration }
    }
  }

  /// Every name that some chunk declares.
  var allNames: [String] { Array(index.keys) }

  /// What the interfaces declare under a name.
  func lookup(_ name: String) -> [Declaration] {
    if let waiting = index.removeValue(forKey: name) {
      knownNames.insert(name)
      for number in waiting where !entries[number].isRead { read(number) }
    }
    return declarations[name] ?? []
  }

  private(set) var knownNames: Set<String> = []

  /// Reads everything, as tests and a warm start want it.
  func readAll() {
    for number in entries.indices where !entries[number].isRead { read(number) }
  }

  func add(_ declaration: Declaration) {
    declarations[declaration.name, default: []].append(declaration)
    if let nominal = declaration as? NominalDeclaration { nominals.append(nominal) }
  }

  func report(_ diagnostics: [Diagnostic]) { problems += diagnostics }

  private func read(_ number: Int) {
    entries[number].isRead = true
    let entry = entries[number]
    let file = SourceFile(
      name: "\(entry.module.name).\(entry.chunk.names.first ?? "")", text: entry.chunk.text)
    let context = ParseContext(file: file, operators: operators)
    let builder = DeclarationBuilder(
      library: self, context: context, module: entry.module, scope: rootScope,
      isInterface: true)
    let declarations = context.tree.statements.declarations
    builder.declareTypes(declarations) { add($0) }
    inheriting += 1
    builder.inherit(declarations)
    inheriting -= 1
    waiting.append { [unowned self] in
      builder.complete(declarations) { add($0) }
      problems += context.takeDiagnostics()
      operatorCandidates = [:]
    }
    while inheriting == 0, !waiting.isEmpty { waiting.removeFirst()() }
  }

  /// How many chunks are being read whose inheritance is not known yet.
  private var inheriting = 0
  /// Chunks that lead one to another are all declared, with what their types inherit, before any is completed.
  private var waiting: [() -> Void] = []
}

/// Checks the bodies of functions; the statement checker does it.
protocol BodyChecking: AnyObject {
  func checkBody(
    of function: FunctionDeclaration, statements: CodeBlockItemListSyntax, context: ParseContext,
    scope: Scope)
  func checkValue(
    _ syntax: ExprSyntax, type: StaticType, context: ParseContext, scope: Scope,
    assumptions: GenericAssumptions
  ) -> TypedExpression?
  func inferType(_ syntax: ExprSyntax, context: ParseContext, scope: Scope) -> TypedExpression?
}
