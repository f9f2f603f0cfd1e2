/// Finds the types and overloads of one expression, as swiftc's solver does: type variables, conversions, alternatives
/// tried in turn, the solution with the best score.
final class ConstraintSolver {
  let checker: CellChecker
  var state = SolverState()
  private(set) var solutions: [SolverState] = []
  private var bestScore: Score?
  private var steps = 0
  /// More steps than any expression that a person writes needs; somebody who waits for a completion waits less.
  private var stepLimit: Int { checker.completionEnd == nil ? 20_000 : 1_000 }
  /// Candidates and constraints that were looked at, and how many may be.
  var work = 0
  private let workLimit = 1_000_000
  private(set) var isTooComplex = false
  /// Whether a part of the search stopped for want of information rather than on a contradiction.
  private(set) var endedOpen = false
  /// While a component is solved: its variables; those made since count too.
  private var activeVariables: Set<Int>?
  private var firstNewVariable = 0
  /// The equally good solutions, of the whole or of a component, none of which is the most specific.
  private(set) var ambiguousSolutions: [SolverState] = []
  /// Parameters of closures that neither a type nor a context says anything about.
  var openParameters: Set<Int> = []
  /// Whether closures of several statements are looked into though their results are not known from outside.
  var opensBodies = false

  init(checker: CellChecker) { self.checker = checker }

  var library: Library { checker.library }
  var standard: StandardTypes { checker.library.standard }
  var assumptions: GenericAssumptions { checker.assumptions }

  // MARK: Type variables

  func freshVariable(
    literal: LiteralKind? = nil, isOutput: Bool = false, closure: ClosureNode? = nil
  ) -> StaticType {
    var variable = SolverState.Variable()
    variable.literal = literal
    variable.isOutput = isOutput
    variable.closureParameterCount = closure.flatMap { parameterCount($0) }
    variable.isClosure = closure != nil
    variable.closure = closure
    state.variables.append(variable)
    return .variable(TypeVariable(state.variables.count - 1))
  }

  /// How many parameters a closure takes; `nil` while it is still being written: `{ $0.` may become anything.
  private func parameterCount(_ closure: ClosureNode) -> Int? {
    if let written = closure.parameters { return written.count }
    return checker.completionEnd == nil ? closure.anonymousParameterCount : nil
  }

  /// The type with its head known, if it is.
  func resolve(_ type: StaticType) -> StaticType {
    var current = type
    while true {
      switch current {
      case .variable(let variable):
        // A variable of another expression, left over in a type after an error there, is as good as none.
        guard state.variables.indices.contains(variable.index) else { return .error }
        guard let binding = state.variables[variable.index].binding else { return current }
        current = binding
      case .member(let base, let associated):
        if let known = assumptions.resolved(current) {
          current = known
          continue
        }
        let resolvedBase = resolve(base)
        if let known = resolvedBase.associatedType(associated) {
          current = known
          continue
        }
        if case .member(let inner, let outer) = resolvedBase,
          let equal = outer.equalMembers[associated.name]
        {
          current = .member(inner, equal)
          continue
        }
        let member = StaticType.member(resolvedBase, associated)
        if member != current {
          current = member
          continue
        }
        return current
      case .parameter:
        if let known = assumptions.resolved(current) {
          current = known
          continue
        }
        return current
      default: return current
      }
    }
  }

  /// The type with everything replaced that is known.
  func fullyResolved(_ type: StaticType) -> StaticType {
    type.mapped { part in
      switch part {
      case .variable:
        let resolved = self.resolve(part)
        if case .variable = resolved { return resolved }
        return self.fullyResolved(resolved)
      case .member:
        let resolved = self.resolve(part)
        if resolved == part { return nil }
        return self.fullyResolved(resolved)
      case .parameter:
        let resolved = self.resolve(part)
        return resolved == part ? nil : self.fullyResolved(resolved)
      default: return nil
      }
    }
  }

  func add(_ constraint: Constraint) { state.pending.append(constraint) }

  // MARK: Unification

  /// Makes two types equal; `false` if they cannot be.
  func unify(_ left: StaticType, _ right: StaticType) -> Bool {
    let a = resolve(left)
    let b = resolve(right)
    if a == b { return true }
    switch (a, b) {
    case (.variable(let x), .variable(let y)): return merge(x.index, y.index)
    case (.variable, .member(let base, let associated)) where base.containsVariable:
      add(.associatedType(base, associated, a))
      return true
    case (.member(let base, let associated), .variable) where base.containsVariable:
      add(.associatedType(base, associated, b))
      return true
    case (.variable(let x), _): return bind(x.index, to: b)
    case (_, .variable(let y)): return bind(y.index, to: a)
    case (.error, _), (_, .error): return true
    case (.nominal(let x, let mine), .nominal(let y, let theirs)):
      guard x == y, mine.count == theirs.count else { return false }
      return zip(mine, theirs).allSatisfy { unify($0, $1) }
    case (.tuple(let mine), .tuple(let theirs)):
      guard mine.count == theirs.count else { return false }
      return zip(mine, theirs).allSatisfy {
        ($0.label == $1.label || $0.label == nil || $1.label == nil) && unify($0.type, $1.type)
      }
    case (.function(let x), .function(let y)):
      guard x.parameters.count == y.parameters.count else { return false }
      return zip(x.parameters, y.parameters).allSatisfy {
        $0.isInout == $1.isInout && unify($0.type, $1.type)
      } && unify(x.result, y.result)
    case (.metatype(let x), .metatype(let y)): return unify(x, y)
    case (.member(let x, let mine), .member(let y, let theirs)):
      if mine == theirs, unify(x, y) { return true }
      return deferMember(a, b)
    case (.member, _), (_, .member): return deferMember(a, b)
    default: return false
    }
  }

  /// Equality with an associated type whose base is not known yet waits.
  private func deferMember(_ a: StaticType, _ b: StaticType) -> Bool {
    let isOpen = [a, b].contains {
      if case .member(let base, _) = $0 { base.containsVariable } else { false }
    }
    if isOpen { add(.equal(a, b)) }
    return isOpen
  }

  private func merge(_ x: Int, _ y: Int) -> Bool {
    let (from, into) = x > y ? (x, y) : (y, x)
    let old = state.variables[from]
    var new = state.variables[into]
    if let literal = old.literal {
      if let other = new.literal, other != literal {
        // An integer literal can be what a floating-point literal is.
        switch (literal, other) {
        case (.integer, .floating), (.floating, .integer): new.literal = .floating
        case (.string, .character), (.character, .string): new.literal = .string
        default: return false
        }
      } else {
        new.literal = literal
      }
    }
    for conformance in old.conformances where !new.conformances.contains(conformance) {
      new.conformances.append(conformance)
    }
    new.isClosure = new.isClosure || old.isClosure
    new.isKeyPath = new.isKeyPath || old.isKeyPath
    new.closure = new.closure ?? old.closure
    new.closureParameterCount = new.closureParameterCount ?? old.closureParameterCount
    new.isOutput = new.isOutput || old.isOutput
    new.isArrayElement = new.isArrayElement || old.isArrayElement
    new.isArithmetic = new.isArithmetic || old.isArithmetic
    state.variables[into] = new
    state.variables[from].binding = .variable(TypeVariable(into))
    return true
  }

  func bind(_ index: Int, to type: StaticType) -> Bool {
    let variable = state.variables[index]
    var parts = 0
    if isTooLarge(type, &parts) {
      isTooComplex = true
      return false
    }
    if occurs(index, in: type) { return false }
    if let literal = variable.literal, !canBe(type, literal) { return false }
    for conformance in variable.conformances
    where !fullyResolved(type).conforms(to: conformance, assuming: assumptions) { return false }
    if variable.isClosure, type != .error {
      guard case .function = type else { return false }
    }
    state.variables[index].binding = type
    if let literal = variable.literal, let name = literal.preferredTypeName,
      !type.isNominal(name), type != .error
    {
      state.score.nonDefaultLiterals += 1
    }
    return true
  }

  /// Whether a type has more parts than any that a person writes: `f(f(f(…)))` doubles them with every call of an `f` that
  /// gives a pair.
  private func isTooLarge(_ type: StaticType, _ parts: inout Int) -> Bool {
    parts += 1
    if parts > 2_000 { return true }
    switch resolve(type) {
    case .nominal(_, let arguments): return arguments.contains { isTooLarge($0, &parts) }
    case .tuple(let elements): return elements.contains { isTooLarge($0.type, &parts) }
    case .function(let function):
      return function.parameters.contains { isTooLarge($0.type, &parts) }
        || isTooLarge(function.result, &parts)
    case .metatype(let instance): return isTooLarge(instance, &parts)
    default: return false
    }
  }

  private func occurs(_ index: Int, in type: StaticType) -> Bool {
    fullyResolved(type).contains {
      if case .variable(let variable) = $0 { variable.index == index } else { false }
    }
  }

  /// Whether a literal of a kind can have a type.
  func canBe(_ type: StaticType, _ literal: LiteralKind) -> Bool {
    switch type {
    case .error: return true
    case .nominal(let declaration, _):
      if literal == .nilValue, type.optionalObject != nil { return true }
      if literal == .array, type.isNominal("Array") || type.isNominal("Set") { return true }
      if literal == .dictionary, type.isNominal("Dictionary") { return true }
      if let name = literal.defaultTypeName, type.isNominal(name) { return true }
      return declaration.allConformances().contains { conformance in
        conformance.name == literal.protocolName
          || literal == .integer && conformance.name == "ExpressibleByFloatLiteral"
      }
    case .parameter(let parameter):
      let known = parameter.conformances + assumptions.protocols(of: type)
      return known.contains { $0.promises(literal) }
    case .member(_, let associated):
      let known = associated.conformances + assumptions.protocols(of: type)
      return known.contains { $0.promises(literal) }
    default: return false
    }
  }

  // MARK: Search

  /// Solves what has been added.
  ///
  /// - Returns: The best solution; `nil` if there is none or two are equally good.
  func solve() -> SolverState? {
    search()
    guard let bestScore else { return nil }
    let best = solutions.filter { $0.score == bestScore }
    if best.count == 1 { return best[0] }
    let chosen = mostSpecific(of: best)
    if chosen == nil { ambiguousSolutions = best }
    return chosen
  }

  func accept(_ solution: SolverState) {
    if let known = bestScore, known < solution.score { return }
    bestScore = solution.score
    solutions.removeAll { solution.score < $0.score }
    if solutions.count < 32 { solutions.append(solution) }
  }

  func search() {
    steps += 1
    if steps > stepLimit || work > workLimit {
      isTooComplex = true
      return
    }
    guard simplify() else { return }
    if let bestScore, bestScore < state.score { return }
    let components = components()
    if components.count > 1 {
      solve(components)
      return
    }
    guard let next = nextStep() else {
      if state.pending.isEmpty, isSolved { accept(state) } else { endedOpen = true }
      return
    }
    switch next {
    case .alternatives(let position, let candidates):
      let constraint = state.pending.remove(at: position)
      let saved = state
      let solvedBefore = bestScore
      var foundConcrete = false
      for candidate in candidates {
        if foundConcrete && candidate.isGeneric { continue }
        state = saved
        if choose(candidate, for: constraint) {
          search()
          // Nothing can be better than a concrete overload that fits as it is.
          if !candidate.isGeneric, let bestScore,
            solvedBefore != bestScore || bestScore == saved.score
          {
            foundConcrete = true
          }
        }
        if isTooComplex { return }
      }
      state = saved
    case .bindings(let variable, let types):
      let saved = state
      for type in types {
        state = saved
        let before = solutions.count
        if bind(variable, to: type) { search() }
        // A later binding is a fallback for when the earlier ones do not work.
        if solutions.count > before || isTooComplex { return }
      }
      state = saved
    case .emptyArray(let position):
      let saved = state
      state.emptyArrays[position].isDefaulted = true
      if unify(state.emptyArrays[position].element, .any) { search() }
      state = saved
    case .keyPath(let position):
      let constraint = state.pending.remove(at: position)
      guard case .keyPath(_, let root, let names, let type) = constraint else { return }
      let saved = state
      if openKeyPath(root, names, type, force: true) == .solved { search() }
      state = saved
    case .closure(let position):
      let constraint = state.pending.remove(at: position)
      guard case .closure(let node, let closure, let type, let scope) = constraint else { return }
      let saved = state
      if openClosure(node, closure, type, scope, force: true) == .solved { search() }
      state = saved
    }
  }

  /// Counts constraints that are about to be looked at; `false` once it is enough for one expression.
  func hasTime(for constraints: Int) -> Bool {
    work += constraints
    if work > workLimit { isTooComplex = true }
    return !isTooComplex
  }

  func isActive(_ index: Int) -> Bool {
    guard let activeVariables else { return true }
    return index >= firstNewVariable || activeVariables.contains(index)
  }

  private var isSolved: Bool {
    state.variables.indices.allSatisfy { state.variables[$0].binding != nil || !isActive($0) }
  }

  /// Solves groups that have nothing to do with each other, one after the other.
  private func solve(_ components: [Component]) {
    let outer = (solutions, bestScore, activeVariables, firstNewVariable)
    let saved = state
    var isSolved = true
    for component in components {
      (solutions, bestScore) = ([], nil)
      activeVariables = component.variables
      firstNewVariable = state.variables.count
      state.pending = component.constraints
      search()
      let best = solutions.filter { $0.score == bestScore }
      if let solution = best.count > 1 ? mostSpecific(of: best) : best.first {
        state = solution
      } else {
        if best.count > 1 { ambiguousSolutions = best }
        isSolved = false
        break
      }
    }
    (solutions, bestScore, activeVariables, firstNewVariable) = outer
    if isSolved { accept(state) }
    state = saved
  }

  enum Step {
    case alternatives(Int, [Candidate])
    case bindings(Int, [StaticType])
    case closure(Int)
    case keyPath(Int)
    case emptyArray(Int)
  }
}

extension NominalDeclaration {
  /// Whether values of types that conform to the protocol can be written as literals of a kind.
  func promises(_ literal: LiteralKind) -> Bool {
    let names = Set(([self] + allConformances()).map(\.name))
    if names.contains(literal.protocolName) { return true }
    return literal == .integer
      && !names.isDisjoint(with: ["Numeric", "BinaryInteger", "ExpressibleByFloatLiteral"])
      || literal == .floating && names.contains("BinaryFloatingPoint")
  }
}
