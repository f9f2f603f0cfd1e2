/// Expressions in the order in which they are evaluated.
extension InitializationFlow {
  func visit(_ expression: TypedExpression) {
    switch expression.kind {
    case .integerLiteral, .floatingLiteral, .booleanLiteral, .stringLiteral, .nilLiteral,
      .metatype:
      break
    case .interpolation(let parts), .arrayLiteral(let parts), .tuple(let parts):
      for part in parts { visit(part) }
    case .dictionaryLiteral(let entries):
      for entry in entries {
        visit(entry.key)
        visit(entry.value)
      }
    case .load(let place): read(place, at: expression.range)
    case .assign(let place, let value):
      visit(value)
      assign(place, at: expression.range)
    case .inoutArgument(let place): change(place, at: expression.range, .passing)
    case .call(let reference, let receiver, let arguments):
      visitCall(reference, receiver, arguments, at: expression.range)
    case .apply(let function, let arguments):
      visit(function)
      for argument in arguments { visit(argument) }
      if case .function(let type) = function.type, type.throws { noteThrow() }
    case .functionValue(let reference, let receiver):
      if let receiver { visitReceiver(receiver, of: reference.declaration, at: expression.range) }
      capture(reference.declaration.captures, by: reference.declaration, at: expression.range)
    case .closure(let closure): visit(closure)
    case .enumCase(_, let payload): for value in payload { visit(value) }
    case .conditional(let condition, let then, let otherwise):
      visit(condition)
      let before = state
      visit(then)
      let afterThen = state
      state = before
      visit(otherwise)
      state.join(afterThen)
    case .and(let left, let right), .or(let left, let right), .nilCoalescing(let left, let right):
      visit(left)
      let skipped = state
      visit(right)
      state.join(skipped)
    case .block(let block, _): visit(block)
    case .optionalChain(let base, _, let rest):
      visit(base)
      let skipped = state
      visit(rest)
      state.join(skipped)
    case .optionalTry(let inner): catchingErrors { visit(inner) }
    case .optionalInjection(let inner), .forceUnwrap(let inner), .upcast(let inner),
      .erase(let inner), .cast(let inner, _, _), .functionConversion(let inner),
      .tupleElement(let inner, _), .forceTry(let inner):
      visit(inner)
    }
    if expression.type.isNominal("Never") { state.isReachable = false }
  }

  private func visitCall(
    _ reference: FunctionReference, _ receiver: TypedExpression?, _ arguments: [TypedExpression],
    at range: SourceRange
  ) {
    let function = reference.declaration
    if let initializer, let receiver, function.kind == .initializer, receiver.isSelfValue {
      for argument in arguments { visit(argument) }
      initializer.delegate(to: function, in: self, at: range)
      if function.throws { noteThrow() }
      return
    }
    if let receiver, !isMutation(receiver) {
      visitReceiver(receiver, of: function, at: range)
    }
    // A place that is passed inout is looked at when the call begins, after the other arguments.
    for argument in arguments where !isMutation(argument) { visit(argument) }
    for argument in arguments where isMutation(argument) { visit(argument) }
    checkAliases(arguments)
    if let receiver, isMutation(receiver), case .inoutArgument(let place) = receiver.kind {
      change(place, at: receiver.range, .calling(function))
    }
    capture(function.captures, by: function, at: range)
    if function.throws || function.rethrows && arguments.contains(where: \.canThrowWhenCalled) {
      noteThrow()
    }
  }

  /// A variable can be passed inout only once.
  private func checkAliases(_ arguments: [TypedExpression]) {
    var seen: Set<VariableDeclaration> = []
    for argument in arguments {
      guard case .inoutArgument(.variable(let variable)) = argument.kind else { continue }
      if !seen.insert(variable).inserted {
        complain("inout arguments are not allowed to alias each other", at: argument.range)
      }
    }
  }

  private func isMutation(_ expression: TypedExpression) -> Bool {
    if case .inoutArgument = expression.kind { true } else { false }
  }

  private func visitReceiver(
    _ receiver: TypedExpression, of function: FunctionDeclaration, at range: SourceRange
  ) {
    if let initializer, receiver.isSelfValue {
      initializer.use(.call(function), in: self, at: range)
    } else {
      visit(receiver)
    }
  }

  // MARK: Places

  private func read(_ place: Place, at range: SourceRange) {
    switch place {
    case .variable(let variable):
      if let initializer, variable == initializer.selfVariable {
        initializer.use(.value, in: self, at: range)
        return
      }
      for slot in Slot.slots(of: variable)
      where tracked.contains(slot) && !state.definite.contains(slot) {
        complain(
          "\(variable.kindName) '\(slot.writtenName)' used before being initialized",
          at: range.narrowed(to: variable.name), about: slot, notes: variable.definedHere)
      }
    case .property(let base, let variable, _):
      if let initializer, base.isSelf {
        initializer.read(variable, in: self, at: range)
      } else {
        read(base, at: range)
      }
    case .subscript(let base, let getter, _, let arguments):
      if let initializer, base.isSelf {
        initializer.use(.call(getter.declaration), in: self, at: range)
      } else {
        read(base, at: range)
      }
      for argument in arguments { visit(argument) }
    case .tupleElement(let base, let index):
      guard case .variable(let variable) = base else {
        read(base, at: range)
        return
      }
      let slot = Slot.variable(variable, element: index)
      if tracked.contains(slot), !state.definite.contains(slot) {
        complain(
          "\(variable.kindName) '\(slot.writtenName)' used before being initialized", at: range,
          about: slot, notes: variable.definedHere)
      }
    case .forceUnwrap(let base): read(base, at: range)
    case .value(let expression): visit(expression)
    case .discard: break
    }
  }

  private func assign(_ place: Place, at range: SourceRange) {
    switch place {
    case .variable(let variable):
      if let initializer, variable == initializer.selfVariable {
        initializer.assignSelf(in: self)
        return
      }
      for slot in Slot.slots(of: variable) where tracked.contains(slot) {
        initialize(slot, variable, at: range)
      }
    case .tupleElement(.variable(let variable), let index)
    where tracked.contains(.variable(variable, element: index)):
      initialize(.variable(variable, element: index), variable, at: range)
    case .property(let base, let variable, _):
      if let initializer, base.isSelf {
        initializer.assign(variable, in: self, at: range)
      } else {
        change(base, at: range, .storing(in: variable.owner))
      }
    case .value(let expression): visit(expression)
    case .discard: break
    default: change(place, at: range, .calling(nil))
    }
  }

  /// A slot gets a value; a constant only if it cannot have one yet.
  func initialize(_ slot: Slot, _ variable: VariableDeclaration, at range: SourceRange) {
    if variable.isLet, state.possible.contains(slot) {
      complain(
        "immutable value '\(slot.writtenName)' may only be initialized once", at: range,
        about: slot, notes: variable.makeMutable)
    }
    state.assign(slot)
  }

  enum Change {
    /// Passed as an `inout` argument.
    case passing
    /// The receiver of a mutating method; `nil`: of a subscript's setter.
    case calling(FunctionDeclaration?)
    /// The base of a stored property that is assigned.
    case storing(in: NominalDeclaration?)

    func problem(_ kind: String, _ name: String) -> String {
      switch self {
      case .passing: "\(kind) '\(name)' passed by reference before being initialized"
      case .calling: "\(kind) '\(name)' used before being initialized"
      case .storing(let owner):
        owner?.kind == .structure
          ? "struct '\(name)' must be completely initialized before a member is stored to"
          : "\(kind) '\(name)' used before being initialized"
      }
    }
  }

  /// A place that has a value gets another.
  private func change(_ place: Place, at range: SourceRange, _ change: Change) {
    switch place {
    case .variable(let variable):
      if let initializer, variable == initializer.selfVariable {
        if case .calling(let function?) = change {
          initializer.use(.call(function), in: self, at: range)
        } else {
          initializer.use(.value, in: self, at: range)
        }
        return
      }
      for slot in Slot.slots(of: variable)
      where tracked.contains(slot) && !state.definite.contains(slot) {
        complain(
          change.problem(variable.kindName, slot.writtenName),
          at: range.narrowed(to: variable.name), about: slot, notes: variable.definedHere)
      }
    case .property(let base, let variable, _):
      if let initializer, base.isSelf {
        initializer.change(variable, change, in: self, at: range)
      } else {
        self.change(base, at: range, change.isPassing ? .storing(in: variable.owner) : change)
      }
    case .subscript(let base, let getter, _, let arguments):
      if let initializer, base.isSelf {
        initializer.use(.call(getter.declaration), in: self, at: range)
      } else {
        self.change(base, at: range, .calling(nil))
      }
      for argument in arguments { visit(argument) }
    case .tupleElement(let base, let index):
      if case .variable(let variable) = base {
        let slot = Slot.variable(variable, element: index)
        if tracked.contains(slot), !state.definite.contains(slot) {
          complain(
            change.problem(variable.kindName, slot.writtenName), at: range, about: slot,
            notes: variable.definedHere)
        }
      } else {
        self.change(base, at: range, change)
      }
    case .forceUnwrap(let base): self.change(base, at: range, change)
    case .value(let expression): visit(expression)
    case .discard: break
    }
  }

  // MARK: Closures and local functions

  private func visit(_ closure: ClosureDeclaration) {
    for (_, value) in closure.captureList { visit(value) }
    for variable in closure.captures {
      if let initializer, variable == initializer.selfVariable {
        initializer.use(.capture(closure), in: self, at: closure.range)
        continue
      }
      for slot in Slot.slots(of: variable)
      where tracked.contains(slot) && !state.definite.contains(slot) {
        complain(
          "\(variable.kindName) '\(variable.name)' captured by a closure before being initialized",
          at: closure.range.opening, about: slot, notes: variable.definedHere)
      }
    }
    checkGlobals(usedBy: closure.body) { variable in
      "\(variable.kindName) '\(variable.name)' captured by a closure before being initialized"
    } at: {
      closure.range.opening
    }
    guard !isSilent else { return }
    let inner = InitializationFlow(.statements, report: report)
    inner.run(closure.body, end: nil)
  }

  private func capture(
    _ captures: [VariableDeclaration], by function: FunctionDeclaration, at range: SourceRange
  ) {
    for variable in captures {
      if let initializer, variable == initializer.selfVariable {
        initializer.use(.value, in: self, at: range)
        continue
      }
      for slot in Slot.slots(of: variable)
      where tracked.contains(slot) && !state.definite.contains(slot) {
        complain(
          "\(variable.kindName) '\(variable.name)' used before being initialized", at: range,
          about: slot,
          notes: variable.definedHere + [
            Diagnostic(.note, "'\(function.name)' uses it", at: function.range ?? range)
          ])
      }
    }
  }

  /// Session variables are not captured: closures and functions of the same cell are looked through for them.
  func checkGlobals(
    usedBy body: TypedBlock, _ message: (VariableDeclaration) -> String, at range: () -> SourceRange
  ) {
    let open = tracked.filter { slot in
      guard case .variable(let variable, _) = slot, case .global = variable.storage else {
        return false
      }
      return !state.definite.contains(slot)
    }
    guard !open.isEmpty, !isSilent else { return }
    let used = VariableUses(of: body)
    for slot in open {
      guard case .variable(let variable, _) = slot, used.all.contains(variable) else { continue }
      complain(message(variable), at: range(), about: slot, notes: variable.definedHere)
    }
  }

  func leaveInitializer(at range: SourceRange?) {
    guard let initializer, let range else { return }
    initializer.leave(in: self, at: range)
  }
}

extension InitializationFlow.Change {
  fileprivate var isPassing: Bool { if case .passing = self { true } else { false } }
}

extension Slot {
  /// As swiftc writes it: `x`, `pair.0`, `self.x`.
  var writtenName: String {
    switch self {
    case .variable(let variable, nil): variable.name
    case .variable(let variable, let element?): "\(variable.name).\(element)"
    case .property(let variable): "self.\(variable.name)"
    case .delegation: "self"
    }
  }
}

extension VariableDeclaration {
  var kindName: String { isLet ? "constant" : "variable" }

  var definedHere: [Diagnostic] {
    range.map { [Diagnostic(.note, "\(kindName) defined here", at: $0)] } ?? []
  }

  var makeMutable: [Diagnostic] {
    guard let range else { return [] }
    if let word = range.wordBefore("let") {
      return [.advice("change 'let' to 'var' to make it mutable", at: word, replacement: "var")]
    }
    let next = range.file.text(from: range.end, to: range.end + 1)
    // `let a = 1, b: Int = 2` declares no parameter.
    let line = LineTokens(of: range.file, at: range.start)
    guard next == ":", let index = line.index(at: range.start),
      let open = line.enclosing(index), line.text(at: open) == "("
    else { return [] }
    return [
      Diagnostic(
        .note,
        "a parameter is a constant: copy it with 'var \(name) = \(name)', or declare it 'inout'",
        at: range)
    ]
  }
}

extension SourceRange {
  /// Its beginning, if a name stands there: of `values[0].x`, `values`.
  func narrowed(to name: String) -> SourceRange {
    guard text.hasPrefix(name) else { return self }
    return SourceRange(file: file, start: start, end: start + name.utf8.count)
  }

  /// Its first character: the brace of a closure.
  var opening: SourceRange { SourceRange(file: file, start: start, end: start + 1) }
}

extension Place {
  var isSelf: Bool {
    switch self {
    case .variable(let variable): variable.name == "self"
    case .value(let expression): expression.isSelfValue
    default: false
    }
  }
}

extension TypedExpression {
  /// Whether it is a function whose errors a `rethrows` function hands on.
  fileprivate var canThrowWhenCalled: Bool {
    if case .closure(let closure) = kind { return closure.doesThrow }
    if case .function(let type) = type { return type.throws }
    return false
  }

  /// Whether it is `self`, perhaps as its superclass.
  var isSelfValue: Bool {
    switch kind {
    case .load(.variable(let variable)): variable.name == "self"
    case .upcast(let inner): inner.isSelfValue
    default: false
    }
  }
}
