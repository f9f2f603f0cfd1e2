/// What closures that outlive a call may not do: hold functions and variables that end with it, or name members of an
/// object without saying `self`.
struct ClosureRules {
  private let report: (Diagnostic) -> Void
  /// Functions that may only be called, and variables that end with the call.
  private var nonEscaping: Set<VariableDeclaration> = []
  private var inoutParameters: Set<VariableDeclaration> = []
  private let selfVariable: VariableDeclaration?
  /// `self` of a mutating method or a struct's initializer.
  private var isSelfChanging = false
  /// Whether what is being looked at is inside a closure that outlives the call and has to say `self`.
  private var needsSelf = false

  init(_ function: FunctionDeclaration?, report: @escaping (Diagnostic) -> Void) {
    self.report = report
    selfVariable = function?.selfVariable
    guard let function else { return }
    for parameter in function.parameters {
      if parameter.isNonEscapingFunction { nonEscaping.insert(parameter.variable) }
      if parameter.isInout { inoutParameters.insert(parameter.variable) }
    }
    if let owner = function.owner, owner.kind != .class, !function.isStatic {
      isSelfChanging = function.isMutating || function.kind == .initializer
    }
  }

  mutating func check(_ block: TypedBlock) {
    for statement in block.statements { check(statement) }
  }

  private mutating func check(_ statement: TypedStatement) {
    if case .return(let value?) = statement.kind {
      checkStored(value) { name, _ in
        "using non-escaping parameter '\(name)' in a context expecting an '@escaping' closure"
      }
      return
    }
    if case .binding(_, let value?) = statement.kind, case .load = value.kind { return }
    statement.forEachExpression { check($0) }
    statement.forEachBlock { check($0) }
  }

  private mutating func check(_ expression: TypedExpression) {
    switch expression.kind {
    case .closure(let closure): check(closure, escapes: true)
    case .call(let reference, let receiver, let arguments):
      checkImplicitSelf(receiver, reference.declaration, at: expression.range)
      if let receiver { check(receiver) }
      for (index, argument) in arguments.enumerated() {
        let parameters = reference.declaration.parameters
        check(
          argument, for: parameters.indices.contains(index) ? parameters[index] : nil,
          of: reference.declaration)
      }
    case .apply(let function, let arguments):
      if case .closure(let closure) = function.kind {
        check(closure, escapes: false)
      } else {
        check(function)
      }
      for argument in arguments {
        // A parameter of a function's type that is itself a function does not keep it.
        if case .closure(let closure) = argument.kind {
          check(closure, escapes: false)
        } else {
          check(argument)
        }
      }
    case .assign(let place, let value):
      if case .property = place { checkImplicitSelf(place, at: expression.range) }
      checkStored(value) { name, type in
        if case .function = type {
          "assigning non-escaping parameter '\(name)' to an '@escaping' closure"
        } else {
          "using non-escaping parameter '\(name)' in a context expecting an '@escaping' closure"
        }
      }
      place.forEachExpression { check($0) }
    case .load(let place), .inoutArgument(let place):
      checkImplicitSelf(place, at: expression.range)
      place.forEachExpression { check($0) }
    default:
      expression.forEachPart { check($0) }
      expression.forEachBlock { check($0) }
    }
  }

  private mutating func check(
    _ argument: TypedExpression, for parameter: FunctionDeclaration.Parameter?,
    of function: FunctionDeclaration
  ) {
    let keeps = parameter.map { !$0.isNonEscapingFunction && !$0.isAutoclosure } ?? true
    if case .closure(let closure) = argument.kind {
      check(closure, escapes: keeps)
      return
    }
    if case .functionConversion(let inner) = argument.kind, !keeps {
      check(inner, for: parameter, of: function)
      return
    }
    guard keeps else {
      check(argument)
      return
    }
    checkStored(argument) { name, _ in
      if case .parameter(let generic)? = parameter?.type {
        "converting non-escaping parameter '\(name)' to generic parameter '\(generic.name)' may allow it to escape"
      } else {
        "passing non-escaping parameter '\(name)' to function expecting an '@escaping' closure"
      }
    }
  }

  /// A value that is kept: it must not be a function that may only be called.
  private mutating func checkStored(
    _ value: TypedExpression, _ message: (String, StaticType) -> String
  ) {
    switch value.kind {
    case .load(.variable(let variable)) where nonEscaping.contains(variable):
      complain(about: variable, message(variable.name, value.type), at: value.range)
    case .optionalInjection(let inner), .functionConversion(let inner), .erase(let inner),
      .upcast(let inner):
      checkStored(inner, message)
    case .arrayLiteral(let elements):
      for element in elements { checkStored(element) { name, _ in message(name, value.type) } }
    default: check(value)
    }
  }

  private func complain(
    about variable: VariableDeclaration, _ message: String, at range: SourceRange
  ) {
    let note = variable.range.map {
      Diagnostic(
        .note,
        "parameter '\(variable.name)' is implicitly non-escaping; write '@escaping' before its type",
        at: $0)
    }
    report(Diagnostic(.error, message, at: range, notes: [note].compactMap { $0 }))
  }

  // MARK: Closures

  private mutating func check(_ closure: ClosureDeclaration, escapes: Bool) {
    for (_, value) in closure.captureList { check(value) }
    if escapes {
      for variable in closure.captures {
        if nonEscaping.contains(variable) {
          complain(
            about: variable, "escaping closure captures non-escaping parameter '\(variable.name)'",
            at: closure.range.opening)
        } else if inoutParameters.contains(variable) {
          report(
            Diagnostic(
              .error, "escaping closure captures 'inout' parameter '\(variable.name)'",
              at: closure.range.opening))
        } else if variable == selfVariable, isSelfChanging {
          report(
            Diagnostic(
              .error, "escaping closure captures mutating 'self' parameter",
              at: closure.range.opening))
        }
      }
    }
    let saved = needsSelf
    if escapes, let selfVariable, selfVariable.type.nominal?.isReference == true {
      // `[self]` says it once for all.
      needsSelf = closure.captures.contains(selfVariable)
    }
    check(closure.body)
    needsSelf = saved
  }

  // MARK: self

  private func isImplicitSelf(_ base: Place, at range: SourceRange) -> Bool {
    needsSelf && base.isSelf && !range.text.hasPrefix("self") && !range.text.hasPrefix("super")
  }

  private func checkImplicitSelf(_ place: Place, at range: SourceRange) {
    switch place {
    case .property(let base, let variable, _):
      guard isImplicitSelf(base, at: range) else {
        checkImplicitSelf(base, at: range)
        return
      }
      reportImplicitSelf(
        "reference to property '\(variable.name)'", at: range.narrowed(to: variable.name))
    case .subscript(let base, _, _, _), .tupleElement(let base, _), .forceUnwrap(let base):
      checkImplicitSelf(base, at: range)
    case .variable, .value, .discard: break
    }
  }

  private func checkImplicitSelf(
    _ receiver: TypedExpression?, _ function: FunctionDeclaration, at range: SourceRange
  ) {
    guard let receiver, function.kind == .method, case .load(let place) = receiver.kind,
      isImplicitSelf(place, at: range)
    else { return }
    reportImplicitSelf("call to method '\(function.name)'", at: range.narrowed(to: function.name))
  }

  private func reportImplicitSelf(_ what: String, at range: SourceRange) {
    report(
      Diagnostic(
        .error,
        "\(what) in closure requires explicit use of 'self' to make capture semantics explicit",
        at: range,
        notes: [
          .advice(
            "reference 'self.' explicitly",
            at: SourceRange(file: range.file, start: range.start, end: range.start),
            replacement: "self.")
        ]))
  }
}

extension FunctionDeclaration.Parameter {
  /// Whether it is a function that only the call itself may use.
  var isNonEscapingFunction: Bool {
    guard case .function = type else { return false }
    return !isEscaping && !isVariadic
  }
}
