/// What names mean at one place of a program, from the inside out.
final class Scope {
  let parent: Scope?
  /// The function or closure whose body this is part of.
  let function: FunctionContext?
  /// The type whose members can be named without a base here.
  let owner: NominalDeclaration?
  /// What the `where` clause of the declaration says whose inside this is.
  var requirements = GenericAssumptions()
  /// Whether these are the session's own variables, functions and types.
  var isSession = false
  private var names: [String: [Declaration]] = [:]

  init(
    parent: Scope?, function: FunctionContext? = nil, owner: NominalDeclaration? = nil
  ) {
    self.parent = parent
    self.function = function ?? parent?.function
    self.owner = owner
  }

  /// Operators that the session has declared.
  var declaredOperators: Set<String> = []

  func add(_ declaration: Declaration) { names[declaration.name, default: []].append(declaration) }

  /// Declares something in place of what had its name; functions with other parameters stay.
  func replace(with declaration: Declaration) {
    guard declaration is FunctionDeclaration else {
      names[declaration.name] = [declaration]
      return
    }
    var known = (names[declaration.name] ?? []).filter { $0 is FunctionDeclaration }
    known.removeAll { declaration.hides($0) }
    names[declaration.name] = known + [declaration]
  }

  func remove(_ name: String) { names[name] = nil }

  func setNames(_ names: [String: [Declaration]]) { self.names = names }

  func add(_ declaration: Declaration, as name: String) {
    names[name, default: []].append(declaration)
  }

  /// What this scope itself declares under a name.
  func declarations(named name: String) -> [Declaration] { names[name] ?? [] }

  var allNames: [String: [Declaration]] { names }
}

/// One function or closure body while it is checked.
final class FunctionContext {
  enum Kind { case topLevel, function(FunctionDeclaration), closure }
  let kind: Kind
  let parent: FunctionContext?
  /// What `return` gives; `nil` while the result of a closure is still to be found.
  var result: StaticType?
  /// The type of the first `return` of a closure without a stated result.
  var inferredResult: StaticType?
  var canThrow: Bool
  /// How many `do`-`catch` that catch everything enclose the statement being checked.
  var catchDepth = 0
  /// How many others do.
  var partialCatchDepth = 0
  /// Whether a `throw` or a `try` that nothing inside catches was met.
  var doesThrow = false
  /// Whether one was met in the innermost `do`-`catch`.
  var sawThrow = false
  /// The types of the parameters of this closure and of those around it.
  var closureParameters: [StaticType] = []
  private(set) var captures: [VariableDeclaration] = []
  private var captured: Set<Declaration> = []
  /// Variables declared in this body.
  private var locals: Set<Declaration> = []
  var selfVariable: VariableDeclaration?
  /// What generic code of this body may assume.
  var assumptions: GenericAssumptions

  init(
    _ kind: Kind, parent: FunctionContext?, result: StaticType?, canThrow: Bool,
    assumptions: GenericAssumptions? = nil
  ) {
    self.kind = kind
    self.parent = parent
    self.result = result
    self.canThrow = canThrow
    self.assumptions = assumptions ?? parent?.assumptions ?? GenericAssumptions()
    self.selfVariable = parent?.selfVariable
  }

  var isTopLevel: Bool { if case .topLevel = kind { true } else { false } }
  var isClosure: Bool { if case .closure = kind { true } else { false } }

  func declare(_ variable: VariableDeclaration) { locals.insert(variable) }

  func owns(_ variable: VariableDeclaration) -> Bool { locals.contains(variable) }

  /// The closure that was made of this body.
  weak var closure: ClosureDeclaration?

  private func capture(_ variable: VariableDeclaration) {
    guard captured.insert(variable).inserted else { return }
    captures.append(variable)
    closure?.captures = captures
    if case .function(let function) = kind {
      function.captures = captures
      for user in function.users { user.use(variable) }
    }
  }

  /// Records that this body calls a local function: it needs what that captures, now or later in its body.
  func use(_ function: FunctionDeclaration) {
    function.users.append(self)
    for variable in function.captures { use(variable) }
  }

  /// Records that this body uses a variable; every body between here and the one that declares it captures it.
  func use(_ variable: VariableDeclaration) {
    guard case .local = variable.storage else { return }
    var passed: [FunctionContext] = []
    var context: FunctionContext? = self
    while let current = context {
      if current.owns(variable) {
        if !passed.isEmpty {
          for inner in passed { inner.capture(variable) }
          if !variable.isLet { variable.isCaptured = true }
        }
        return
      }
      passed.append(current)
      context = current.parent
    }
  }
}

/// `where` clauses that hold in a body.
struct GenericAssumptions {
  var sameTypes: [(StaticType, StaticType)] = []
  var conformances: [(StaticType, NominalDeclaration)] = []

  mutating func add(_ function: FunctionDeclaration) {
    sameTypes += function.sameTypeRequirements
    conformances += function.conformanceRequirements
  }
}
