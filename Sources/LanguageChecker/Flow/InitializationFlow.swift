/// Follows every way through a body: variables have a value before they are read, constants get one only once,
/// initializers give one to every property, and code after a `return` is pointed out. swiftc calls this
/// definite initialisation.
final class InitializationFlow {
  /// What the body belongs to.
  enum Body {
    case statements
    case initializer(FunctionDeclaration, owner: NominalDeclaration)
  }

  let report: (Diagnostic) -> Void
  let initializer: SelfInitialization?
  var state = FlowState()
  /// Slots of the body that start without a value.
  var tracked: Set<Slot> = []
  /// While the first walk around a loop finds out what is assigned in it, nothing is said.
  var isSilent = false
  private var breaks: [JumpTarget: FlowState] = [:]
  private var continues: [JumpTarget: FlowState] = [:]
  /// What `defer` has put off, by block, the innermost last.
  private var deferred: [[TypedBlock]] = []
  /// How many blocks are around the statements that `break` and `continue` can name.
  private var depthOfTarget: [JumpTarget: Int] = [:]
  /// Where errors go: the states at the calls that can throw, and the blocks around the innermost `do`.
  private var catching: [(state: FlowState, depth: Int)] = []
  private var fallthroughState = FlowState.unreachable
  private var hasWarnedOfUnreachable = false
  private var complainedAbout: Set<Slot> = []

  init(_ body: Body, report: @escaping (Diagnostic) -> Void) {
    self.report = report
    switch body {
    case .statements: initializer = nil
    case .initializer(let function, let owner):
      initializer = SelfInitialization(function, owner)
    }
  }

  /// Follows a whole body.
  ///
  /// - Parameter end: The brace at its end.
  func run(_ block: TypedBlock, end: SourceRange?) {
    if let initializer {
      initializer.findDelegation(in: block)
      if initializer.isWronglyDelegating, let range = initializer.function.range {
        complain(
          "designated initializer for '\(initializer.owner.name)' cannot delegate (with 'self.init'); did you mean this to be a convenience initializer?",
          at: range)
        return
      }
      tracked.formUnion(initializer.slots)
    }
    visit(block)
    if state.isReachable { leaveInitializer(at: end) }
  }

  /// Follows the statements of a cell.
  ///
  /// - Parameter functions: Those that it declares: session variables that they use have a value where they stand.
  func runTopLevel(
    _ block: TypedBlock, result: TypedExpression?, functions: [FunctionDeclaration]
  ) {
    var waiting = functions.compactMap { function in function.range.map { (function, $0) } }
    waiting.sort { $0.1.start < $1.1.start }
    deferred.append([])
    for statement in block.statements {
      while let (function, range) = waiting.first, range.start < statement.range.start {
        waiting.removeFirst()
        checkGlobals(used: function, at: range)
      }
      if !state.isReachable {
        warnUnreachable(statement, after: block.statements)
        return
      }
      visit(statement)
    }
    for (function, range) in waiting { checkGlobals(used: function, at: range) }
    if let result { visit(result) }
    let pending = deferred.removeLast()
    for block in pending.reversed() { visit(block) }
  }

  private func checkGlobals(used function: FunctionDeclaration, at range: SourceRange) {
    guard !tracked.isEmpty, case .body(let body) = function.implementation else { return }
    checkGlobals(usedBy: body) { variable in
      "\(variable.kindName) '\(variable.name)' used by function definition before being initialized"
    } at: {
      range
    }
  }

  // MARK: Statements

  func visit(_ block: TypedBlock) {
    deferred.append([])
    for statement in block.statements {
      if !state.isReachable {
        warnUnreachable(statement, after: block.statements)
        break
      }
      visit(statement)
    }
    let pending = deferred.removeLast()
    if state.isReachable { for block in pending.reversed() { visit(block) } }
  }

  private func visit(_ statement: TypedStatement) {
    switch statement.kind {
    case .expression(let expression): visit(expression)
    case .binding(let pattern, let value):
      if let value { visit(value) }
      declare(pattern, isInitialized: value != nil)
    case .if(let conditions, let then, let otherwise):
      let failed = visit(conditions)
      visit(then)
      let afterThen = state
      state = failed
      if let otherwise { visit(otherwise) }
      state.join(afterThen)
    case .guard(let conditions, let otherwise):
      let failed = visit(conditions)
      let passed = state
      state = failed
      visit(otherwise)
      state = passed
    case .while(let conditions, let body, let target):
      loop(target) { [self] in
        let exit = visit(conditions)
        visit(body)
        join(&state, continues.removeValue(forKey: target))
        return exit
      }
    case .repeat(let body, let condition, let target):
      loop(target) { [self] in
        visit(body)
        join(&state, continues.removeValue(forKey: target))
        return visitCondition(condition)
      }
    case .forIn(let pattern, let iteration, let condition, let body, let target):
      visit(iteration)
      loop(target) { [self] in
        let exit = state
        declare(pattern, isInitialized: true)
        var skipped = FlowState.unreachable
        if let condition { skipped = visitCondition(condition) }
        visit(body)
        join(&state, continues.removeValue(forKey: target))
        state.join(skipped)
        return exit
      }
    case .switch(let subject, let cases, let target):
      visit(subject)
      visit(cases, target)
    case .return(let value):
      if let value { visit(value) }
      visitDeferred(from: 0)
      if value == nil, state.isReachable { leaveInitializer(at: statement.range) }
      state.isReachable = false
    case .break(let target): jump(to: target, \.breaks)
    case .continue(let target): jump(to: target, \.continues)
    case .fallthrough:
      fallthroughState.join(state)
      state.isReachable = false
    case .throw(let value):
      visit(value)
      noteThrow()
      state.isReachable = false
    case .doCatch(let body, let clauses):
      catching.append((.unreachable, deferred.count))
      visit(body)
      let caught = catching.removeLast().state
      var after = state
      for clause in clauses {
        state = caught
        state.isReachable = true
        declare(clause.pattern, isInitialized: true)
        if let condition = clause.condition { visit(condition) }
        visit(clause.body)
        after.join(state)
      }
      state = after
    case .do(let body, let target):
      depthOfTarget[target] = deferred.count
      visit(body)
      join(&state, breaks.removeValue(forKey: target))
    case .defer(let block): deferred[deferred.count - 1].append(block)
    case .localFunction: break
    }
  }

  private func visit(_ cases: [TypedSwitchCase], _ target: JumpTarget) {
    depthOfTarget[target] = deferred.count
    var matching = state
    var after = FlowState.unreachable
    let outerFallthrough = fallthroughState
    fallthroughState = .unreachable
    for item in cases {
      state = matching
      for (pattern, condition) in item.patterns {
        declare(pattern, isInitialized: true)
        if let condition { visit(condition) }
      }
      matching = state
      state.join(fallthroughState)
      fallthroughState = .unreachable
      visit(item.body)
      after.join(state)
    }
    fallthroughState = outerFallthrough
    state = after
    join(&state, breaks.removeValue(forKey: target))
  }

  private func visit(_ iteration: TypedIteration) {
    switch iteration {
    case .integerRange(let lower, let upper, _):
      visit(lower)
      visit(upper)
    case .array(let value): visit(value)
    case .sequence(let value, _, _, _, _): visit(value)
    }
  }

  /// Conditions of `if`, `guard` and `while`.
  ///
  /// - Returns: What holds where one of them is not met; the state is that where all are.
  private func visit(_ conditions: [TypedCondition]) -> FlowState {
    var failed = FlowState.unreachable
    for condition in conditions {
      switch condition {
      case .expression(let expression): failed.join(visitCondition(expression))
      case .match(let pattern, let value):
        visit(value)
        failed.join(state)
        declare(pattern, isInitialized: true)
      }
    }
    return failed
  }

  /// - Returns: What holds where the condition is false; the state is that where it is true.
  private func visitCondition(_ condition: TypedExpression) -> FlowState {
    visit(condition)
    switch condition.kind {
    case .booleanLiteral(true): return .unreachable
    default: return state
    }
  }

  /// A loop: once without a word, to know what one round assigns, then for good.
  ///
  /// - Parameter round: Follows the body once, and returns what holds where the loop ends by its condition.
  private func loop(_ target: JumpTarget, _ round: () -> FlowState) {
    depthOfTarget[target] = deferred.count
    let entry = state
    let wasSilent = isSilent
    isSilent = true
    var exit = round()
    let assigned = state.isReachable ? state.possible : []
    let outside = breaks.removeValue(forKey: target)
    isSilent = wasSilent
    if !wasSilent {
      state = entry
      state.possible.formUnion(assigned)
      exit = round()
      join(&exit, breaks.removeValue(forKey: target))
    } else {
      join(&exit, outside)
    }
    exit.possible.formUnion(assigned)
    state = exit
  }

  private func join(_ state: inout FlowState, _ other: FlowState?) {
    if let other { state.join(other) }
  }

  private func jump(
    to target: JumpTarget,
    _ list: ReferenceWritableKeyPath<InitializationFlow, [JumpTarget: FlowState]>
  ) {
    // What is put off may have jumps of its own.
    visitDeferred(from: depthOfTarget[target] ?? deferred.count)
    self[keyPath: list][target, default: .unreachable].join(state)
    state.isReachable = false
  }

  /// What has been put off by the blocks from a depth on runs when they are left.
  private func visitDeferred(from depth: Int) {
    guard depth < deferred.count, deferred.contains(where: { !$0.isEmpty }) else { return }
    let saved = deferred
    deferred = []
    for block in saved[depth...].joined().reversed() { visit(block) }
    deferred = saved
  }

  /// Errors inside do not reach a `catch` around it.
  func catchingErrors(_ body: () -> Void) {
    catching.append((.unreachable, deferred.count))
    body()
    catching.removeLast()
  }

  /// A call that can throw, or `throw`, leads to the innermost `catch`.
  func noteThrow() {
    guard state.isReachable, !catching.isEmpty else { return }
    catching[catching.count - 1].state.join(state)
  }

  // MARK: Declarations

  private func declare(_ pattern: TypedPattern, isInitialized: Bool) {
    if case .expression(let value, _) = pattern { visit(value) }
    if case .tuple(let parts) = pattern {
      for part in parts { declare(part, isInitialized: isInitialized) }
      return
    }
    guard !isInitialized, case .variable(let variable) = pattern else { return }
    for slot in Slot.slots(of: variable) {
      tracked.insert(slot)
      state.forget(slot)
    }
  }

  // MARK: Complaints

  func complain(
    _ message: String, at range: SourceRange, about slot: Slot? = nil, notes: [Diagnostic] = []
  ) {
    guard !isSilent, state.isReachable else { return }
    if let slot {
      // One complaint about each is enough: what follows is usually the same mistake.
      guard complainedAbout.insert(slot).inserted else { return }
    }
    report(Diagnostic(.error, message, at: range, notes: notes))
  }

  private func warnUnreachable(_ statement: TypedStatement, after: [TypedStatement]) {
    guard !isSilent, !hasWarnedOfUnreachable else { return }
    if case .localFunction = statement.kind { return }
    hasWarnedOfUnreachable = true
    let before = after.last { $0.range.start < statement.range.start }
    // What the checker has added to a statement is not the reader's.
    if after.contains(where: { $0.range == statement.range && $0.alwaysLeaves }) { return }
    let why: String
    switch before?.kind {
    case .return?: why = "code after 'return' will never be executed"
    case .throw?: why = "code after 'throw' will never be executed"
    case .break?: why = "code after 'break' will never be executed"
    case .continue?: why = "code after 'continue' will never be executed"
    default: why = "will never be executed"
    }
    report(Diagnostic(.warning, why, at: statement.range))
  }
}

extension Slot {
  /// A variable's own slot, or those of the elements of a tuple.
  static func slots(of variable: VariableDeclaration) -> [Slot] {
    if case .tuple(let elements) = variable.type, !elements.isEmpty {
      return elements.indices.map { .variable(variable, element: $0) }
    }
    return [.variable(variable, element: nil)]
  }
}
