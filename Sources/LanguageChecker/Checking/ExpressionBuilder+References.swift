/// What a place is wanted for, as diagnostics say it.
///
/// Complaints point to what changes the place: the assigned part, the method, the `&`, the operator.
enum PlaceUse {
  case read
  case assignment(SourceRange)
  case mutatingMember(String, SourceRange)
  case inoutArgument(SourceRange)
  case mutatingOperator(SourceRange)

  /// Something that is assigned is part of the place: complaints say what part.
  case part(String, SourceRange)

  var isWrite: Bool { if case .read = self { false } else { true } }

  /// The use of a place when a part of it is used so.
  func through(_ part: String) -> PlaceUse {
    switch self {
    case .assignment(let range), .part(_, let range): .part(part, range)
    default: self
    }
  }
}

extension PlaceUse {
  /// What cannot be done to a place that does not change, and where it is tried.
  fileprivate func refusal(isProperty: Bool, isSubscript: Bool) -> (String, SourceRange)? {
    switch self {
    case .assignment(let range):
      let what = isSubscript ? "through subscript" : isProperty ? "to property" : "to value"
      return ("cannot assign \(what)", range)
    case .part(let part, let range): return ("cannot assign \(part)", range)
    case .mutatingMember(_, let range):
      return ("cannot use mutating member on immutable value", range)
    case .inoutArgument(let range):
      return ("cannot pass immutable value as inout argument", range)
    case .mutatingOperator(let range):
      return ("left side of mutating operator isn't mutable", range)
    case .read: return nil
    }
  }
}

extension ExpressionBuilder {
  // MARK: Reading

  /// The value of a name, member, tuple element, subscript or `!`.
  func reference(_ node: ExpressionNode, _ type: StaticType, _ scope: Scope) -> TypedExpression {
    switch node.kind {
    case .tupleElement(let base, let index):
      return TypedExpression(
        .tupleElement(build(base, scope: scope), index), type: type, range: node.range)
    case .forceUnwrap(let base):
      return TypedExpression(.forceUnwrap(build(base, scope: scope)), type: type, range: node.range)
    case .subscript:
      guard let place = place(node, for: .read, scope) else {
        return TypedExpression(.nilLiteral, type: .error, range: node.range)
      }
      return TypedExpression(.load(place), type: type, range: node.range)
    case .member(let base?, let name, _, _) where solution.choices[node.id] == nil:
      let value = build(base, scope: scope)
      if name == "self" { return value }
      if case .tuple(let elements) = value.type,
        let index = elements.firstIndex(where: { $0.label == name })
      {
        return TypedExpression(.tupleElement(value, index), type: type, range: node.range)
      }
      return TypedExpression(.nilLiteral, type: .error, range: node.range)
    default:
      guard let choice = solution.choices[node.id] else {
        return TypedExpression(.nilLiteral, type: .error, range: node.range)
      }
      return memberReference(node, choice, type, scope)
    }
  }

  /// The value that a chosen declaration has: a variable, property, function, case or type.
  func memberReference(
    _ node: ExpressionNode, _ choice: Choice, _ type: StaticType, _ scope: Scope
  ) -> TypedExpression {
    switch choice.candidate.declaration {
    case let variable as VariableDeclaration:
      guard let place = variablePlace(node, variable, choice, for: .read, scope) else {
        return TypedExpression(.nilLiteral, type: .error, range: node.range)
      }
      if choice.candidate.isUnwrapped {
        let optional = TypedExpression(
          .load(place), type: standard.optional(of: type), range: node.range)
        return TypedExpression(.forceUnwrap(optional), type: type, range: node.range)
      }
      return TypedExpression(.load(place), type: type, range: node.range)
    case let function as FunctionDeclaration:
      if function.isMutating {
        checker.report(
          "cannot reference 'mutating' method '\(function.name)' as a value", at: node.range)
      }
      checkAccess(function, nil, at: node.memberRange, scope)
      use(function, scope)
      let receiver = receiver(node, function, choice, scope)
      return TypedExpression(
        .functionValue(functionReference(function, choice), receiver: receiver), type: type,
        range: node.range)
    case let enumCase as EnumCase:
      if enumCase.payload.isEmpty {
        return TypedExpression(.enumCase(enumCase, payload: []), type: type, range: node.range)
      }
      return caseFunction(enumCase, type, node.range, scope)
    case is NominalDeclaration:
      if case .metatype(let denoted) = type {
        return TypedExpression(.metatype(denoted), type: type, range: node.range)
      }
      return TypedExpression(.nilLiteral, type: .error, range: node.range)
    default: return TypedExpression(.nilLiteral, type: .error, range: node.range)
    }
  }

  /// `Shape.circle` as a function of its payload.
  private func caseFunction(
    _ enumCase: EnumCase, _ type: StaticType, _ range: SourceRange, _ scope: Scope
  ) -> TypedExpression {
    guard case .function(let function) = type else {
      return TypedExpression(.nilLiteral, type: .error, range: range)
    }
    let parameters = function.parameters.enumerated().map { index, parameter in
      VariableDeclaration(
        name: "payload\(index)", module: .session, range: range, type: parameter.type, isLet: true,
        storage: .local)
    }
    let value = TypedExpression(
      .enumCase(
        enumCase,
        payload: parameters.map {
          TypedExpression(.load(.variable($0)), type: $0.type, range: range)
        }), type: function.result, range: range)
    return TypedExpression(
      .closure(
        ClosureDeclaration(
          parameters: parameters, type: function,
          body: TypedBlock([TypedStatement(.return(value), range: range)]), captures: [],
          captureList: [], range: range)), type: type, range: range)
  }

  // MARK: Places

  /// The place that an expression denotes; complaints say why it cannot be changed.
  func place(_ node: ExpressionNode, for use: PlaceUse, _ scope: Scope) -> Place? {
    let inner = node.unparenthesized
    switch inner.kind {
    case .discard: return .discard
    case .name, .member:
      if let choice = solution.choices[inner.id] {
        if let variable = choice.candidate.declaration as? VariableDeclaration {
          let place = variablePlace(inner, variable, choice, for: use, scope)
          return choice.candidate.isUnwrapped ? place.map { .forceUnwrap($0) } : place
        }
        if use.isWrite {
          reportImmutable(inner, use, "'\(choice.candidate.declaration.name)' is not a variable")
          return nil
        }
      } else if case .member(let base?, let name, _, _) = inner.kind {
        if name == "self" { return place(base, for: use, scope) }
        if case .tuple(let elements) = type(of: base),
          let index = elements.firstIndex(where: { $0.label == name })
        {
          guard let basePlace = place(base, for: use, scope) else { return nil }
          return .tupleElement(basePlace, index)
        }
      }
      return use.isWrite ? nil : .value(build(inner, scope: scope))
    case .tupleElement(let base, let index):
      guard let basePlace = place(base, for: use.through("to property"), scope) else { return nil }
      return .tupleElement(basePlace, index)
    case .forceUnwrap(let base):
      guard let basePlace = place(base, for: use, scope) else { return nil }
      return .forceUnwrap(basePlace)
    case .subscript(let base, let arguments):
      return subscriptPlace(inner, base, arguments, for: use, scope)
    case .inoutAddress(let inner): return place(inner, for: use, scope)
    case .optionalUnwrap:
      if use.isWrite {
        // The bound value of a chain is a constant: only objects can be changed through it.
        let value = build(inner, scope: scope)
        return .value(value)
      }
      return .value(build(inner, scope: scope))
    default:
      if use.isWrite {
        reportImmutable(
          inner, use,
          inner.isWrittenLiteral ? "literals are not mutable" : "it is a value, not a variable")
        return nil
      }
      return .value(build(inner, scope: scope))
    }
  }

  func variablePlace(
    _ node: ExpressionNode, _ variable: VariableDeclaration, _ choice: Choice, for use: PlaceUse,
    _ scope: Scope
  ) -> Place? {
    if case .computed(let getter, _) = variable.storage {
      checkThrows(getter.throws, node.range, scope, of: "property access")
    }
    switch choice.candidate.base {
    case .none:
      if variable.name == "super", let selfVariable = checker.selfVariable(in: scope) {
        self.use(selfVariable, scope)
        return .value(
          TypedExpression(
            .upcast(
              TypedExpression(
                .load(.variable(selfVariable)), type: selfVariable.type, range: node.range)),
            type: variable.type, range: node.range))
      }
      self.use(variable, scope)
      if case .computed(let getter, let setter) = variable.storage {
        for captured in getter.captures + (setter?.captures ?? []) { self.use(captured, scope) }
        if use.isWrite, setter == nil {
          reportImmutable(node, use, "'\(variable.name)' is a get-only property")
          return nil
        }
        return .property(
          .value(TypedExpression(.metatype(.void), type: .metatype(.void), range: node.range)),
          variable, substitutions: [:])
      }
      if use.isWrite, variable.isLet {
        if checker.unassigned.contains(variable), case .assignment = use,
          isDeclaredHere(variable, scope)
        {
          return .variable(variable)
        }
        if variable.name == "self" {
          reportImmutableSelf(use, scope, isProperty: false)
          return nil
        }
        reportImmutable(
          node, use,
          "'\(variable.name)' is a 'let' constant",
          declared: variable)
        return nil
      }
      return .variable(variable)
    case .type(let owner):
      checkMetatype(of: node, scope)
      checkAccess(variable, for: use, at: node, scope)
      if use.isWrite {
        if variable.isLet {
          reportImmutable(node, use, "'\(variable.name)' is a 'let' constant")
          return nil
        }
        if case .computed(_, nil) = variable.storage {
          reportImmutable(node, use, "'\(variable.name)' is a get-only property")
          return nil
        }
      }
      if case .computed = variable.storage {
        let denoted = solver.fullyResolved(owner)
        return .property(
          .value(
            TypedExpression(.metatype(denoted), type: .metatype(denoted), range: node.range)),
          variable, substitutions: substitutions(choice))
      }
      return .variable(variable)
    case .instance(let baseType):
      return propertyPlace(node, variable, choice, solver.fullyResolved(baseType), for: use, scope)
    }
  }

  private func propertyPlace(
    _ node: ExpressionNode, _ variable: VariableDeclaration, _ choice: Choice,
    _ baseType: StaticType, for use: PlaceUse, _ scope: Scope
  ) -> Place? {
    checkAccess(variable, for: use, at: node, scope)
    var setterMutates = true
    if use.isWrite {
      switch variable.storage {
      case .computed(_, let setter):
        guard let setter else {
          reportImmutable(node, use, "'\(variable.name)' is a get-only property", isProperty: true)
          return nil
        }
        setterMutates = setter.isMutating
      default:
        if variable.isLet, !isInitializing(node, variable, scope) {
          reportImmutable(
            node, use, "'\(variable.name)' is a 'let' constant", declared: variable,
            isProperty: true)
          return nil
        }
      }
    }
    let isReference = baseType.nominal?.isReference ?? false
    let baseUse: PlaceUse =
      use.isWrite && !isReference && setterMutates ? use.through("to property") : .read
    let basePlace: Place?
    if case .member(let base?, _, _, _) = node.kind {
      if base.isSuperName, let selfVariable = checker.selfVariable(in: scope) {
        self.use(selfVariable, scope)
        basePlace = .value(
          TypedExpression(
            .upcast(
              TypedExpression(
                .load(.variable(selfVariable)), type: selfVariable.type, range: node.range)),
            type: baseType, range: node.range))
      } else {
        basePlace =
          isReference ? .value(build(base, scope: scope)) : place(base, for: baseUse, scope)
      }
    } else if let selfVariable = checker.selfVariable(in: scope) {
      self.use(selfVariable, scope)
      if baseUse.isWrite, selfVariable.isLet {
        reportImmutableSelf(baseUse, scope)
        return nil
      }
      basePlace = .variable(selfVariable)
    } else {
      basePlace = nil
    }
    guard let basePlace else { return nil }
    return .property(basePlace, variable, substitutions: substitutions(choice))
  }

  /// Whether a `let` property is given its value in an initializer of its own type.
  /// Whether the body that assigns a variable is the one that declares it: closures cannot give constants a value.
  private func isDeclaredHere(_ variable: VariableDeclaration, _ scope: Scope) -> Bool {
    let context = scope.function ?? checker.context
    if case .global = variable.storage { return context.isTopLevel }
    return context.owns(variable)
  }

  private func isInitializing(
    _ node: ExpressionNode, _ variable: VariableDeclaration, _ scope: Scope
  ) -> Bool {
    guard variable.initialValue == nil else { return false }
    var context = scope.function
    while let current = context {
      if case .function(let function) = current.kind {
        guard function.kind == .initializer, function.owner == variable.owner else { return false }
        guard case .member(let base?, _, _, _) = node.kind else { return true }
        if case .name("self", _, _) = base.kind { return true }
        return false
      }
      context = current.parent
    }
    return false
  }

  private func subscriptPlace(
    _ node: ExpressionNode, _ base: ExpressionNode, _ arguments: [ExpressionNode.Argument],
    for use: PlaceUse, _ scope: Scope
  ) -> Place? {
    guard let choice = solution.choices[node.id], let getter = choice.candidate.function else {
      return nil
    }
    checkThrows(getter.throws, node.range, scope, of: "subscript access")
    let baseType = type(of: base)
    let isReference = baseType.nominal?.isReference ?? false
    if use.isWrite, getter.subscriptSetter == nil {
      reportImmutable(node, use, "subscript is get-only", isSubscript: true)
      return nil
    }
    let setterMutates = getter.subscriptSetter?.isMutating ?? true
    let basePlace: Place?
    if case .metatype = baseType {
      basePlace = .value(build(base, scope: scope))
    } else if isReference {
      basePlace = .value(build(base, scope: scope))
    } else {
      basePlace = place(
        base, for: use.isWrite && setterMutates ? use.through("through subscript") : .read, scope)
    }
    guard let basePlace else { return nil }
    let reference = functionReference(getter, choice)
    // The setter has generic parameters of its own, in the same order.
    var setterReference: FunctionReference?
    if let setter = getter.subscriptSetter {
      var substitutions = reference.substitutions
      for (mine, theirs) in zip(getter.genericParameters, setter.genericParameters) {
        if let type = substitutions[mine] { substitutions[theirs] = type }
      }
      var dispatch = reference.dispatch
      if case .requirement = setter.implementation { dispatch = .witness }
      setterReference = FunctionReference(setter, substitutions: substitutions, dispatch: dispatch)
    }
    return .subscript(
      basePlace, getter: reference, setter: setterReference,
      arguments: self.arguments(arguments.map(\.value), getter, choice, node.range, scope))
  }

  // MARK: Assignment

  func assignment(
    _ left: ExpressionNode, _ right: ExpressionNode, _ range: SourceRange, _ scope: Scope
  ) -> TypedExpression {
    let target = left.unparenthesized
    if case .discard = target.kind {
      let value = build(right, scope: scope)
      if value.type.isVoid, case .call = right.unparenthesized.kind {
        warn(
          "using '_' to ignore the result of a Void-returning function is redundant",
          at: target.range)
      }
      return TypedExpression(.assign(.discard, value), type: .void, range: range)
    }
    if case .tuple(let elements) = target.kind, elements.count > 1 {
      return tupleAssignment(elements.map(\.value), right, range, scope)
    }
    if case .optionalChain(let inner) = target.kind {
      return chainAssignment(inner, right, range, scope)
    }
    let value = build(right, as: type(of: left), scope: scope)
    guard let place = place(target, for: .assignment(target.range), scope) else {
      return TypedExpression(.assign(.discard, value), type: .void, range: range)
    }
    return TypedExpression(.assign(place, value), type: .void, range: range)
  }

  /// `(a, b) = (b, a)`: the right side first, then the places from left to right.
  private func tupleAssignment(
    _ targets: [ExpressionNode], _ right: ExpressionNode, _ range: SourceRange, _ scope: Scope
  ) -> TypedExpression {
    let value = build(right, scope: scope)
    let temporary = VariableDeclaration(
      name: "tuple", module: .session, range: range, type: value.type, isLet: true, storage: .local)
    (scope.function ?? checker.context).declare(temporary)
    var statements = [TypedStatement(.binding(.variable(temporary), value), range: range)]
    guard case .tuple(let elements) = value.type, elements.count == targets.count else {
      return TypedExpression(.nilLiteral, type: .error, range: range)
    }
    for (index, target) in targets.enumerated() {
      let element = TypedExpression(
        .tupleElement(
          TypedExpression(.load(.variable(temporary)), type: value.type, range: range), index),
        type: elements[index].type, range: range)
      if case .discard = target.kind { continue }
      guard let place = place(target, for: .assignment(target.range), scope) else { continue }
      statements.append(
        TypedStatement(
          .expression(
            TypedExpression(
              .assign(place, coerce(element, to: type(of: target))), type: .void, range: range)),
          range: range))
    }
    let unit = VariableDeclaration(
      name: "unit", module: .session, range: range, type: .void, isLet: true, storage: .local)
    return TypedExpression(.block(TypedBlock(statements), result: unit), type: .void, range: range)
  }

  /// `object?.property = value`
  private func chainAssignment(
    _ inner: ExpressionNode, _ right: ExpressionNode, _ range: SourceRange, _ scope: Scope
  ) -> TypedExpression {
    let optionalVoid = standard.optional(of: .void)
    guard let next = inner.firstUnwrap(notIn: chainBindings),
      case .optionalUnwrap(let optional) = next.kind
    else {
      guard let place = place(inner, for: .assignment(inner.range), scope) else {
        return TypedExpression(.nilLiteral, type: .error, range: range)
      }
      let assignment = TypedExpression(
        .assign(place, build(right, as: type(of: inner), scope: scope)), type: .void, range: range)
      return TypedExpression(.optionalInjection(assignment), type: optionalVoid, range: range)
    }
    let value = build(optional, scope: scope)
    let isReference = type(of: next).nominal?.isReference == true
    if !isReference, place(optional, for: .assignment(optional.range), scope) == nil {
      return TypedExpression(.nilLiteral, type: .error, range: range)
    }
    let bound = VariableDeclaration(
      name: "unwrapped", module: .session, range: next.range, type: type(of: next),
      isLet: isReference, storage: .local)
    (scope.function ?? checker.context).declare(bound)
    chainBindings[next.id] = bound
    defer { chainBindings[next.id] = nil }
    return TypedExpression(
      .optionalChain(
        base: value, bound: bound, rest: chainAssignment(inner, right, range, scope)),
      type: optionalVoid, range: range)
  }

  private func reportImmutable(
    _ node: ExpressionNode, _ use: PlaceUse, _ why: String, declared: VariableDeclaration? = nil,
    isSubscript: Bool = false, isProperty: Bool = false
  ) {
    var notes: [Diagnostic] = []
    if let declared, declared.isLet, declared.range?.file == node.range.file {
      notes = declared.makeMutable
    }
    let isProperty = isProperty || { if case .member = node.kind { true } else { false } }()
    guard let (what, range) = use.refusal(isProperty: isProperty, isSubscript: isSubscript) else {
      return
    }
    checker.report("\(what): \(why)", at: range, notes: notes)
  }

  /// A method that is not `mutating` changes what it belongs to.
  func reportImmutableSelf(_ use: PlaceUse, _ scope: Scope, isProperty: Bool = true) {
    guard let (what, range) = use.refusal(isProperty: isProperty, isSubscript: false) else {
      return
    }
    checker.reportImmutableSelf("\(what): 'self' is immutable", at: range, scope)
  }
}

extension ExpressionNode {
  fileprivate var isWrittenLiteral: Bool {
    switch kind {
    case .integer, .floating, .string, .boolean, .array, .dictionary: true
    default: false
    }
  }

  var isSuperName: Bool { if case .name("super", _, _) = kind { true } else { false } }
}

extension CellChecker {
  func reportImmutableSelf(_ message: String, at range: SourceRange, _ scope: Scope) {
    var context = scope.function
    while let current = context {
      if case .function(let function) = current.kind {
        let note = function.range.map {
          [Diagnostic(.note, "mark method 'mutating' to make 'self' mutable", at: $0)]
        }
        report(message, at: range, notes: note ?? [])
        return
      }
      context = current.parent
    }
    report(message, at: range)
  }

  /// An error may leave here: is there someone to take it?
  func noteThrow(in context: FunctionContext, at range: SourceRange, isStatement: Bool = false) {
    context.sawThrow = true
    if context.catchDepth > 0 { return }
    context.doesThrow = true
    if !context.canThrow, !context.isClosure {
      if context.partialCatchDepth > 0 {
        report(
          "errors thrown from here are not handled because the enclosing catch is not exhaustive",
          at: range)
      } else if isStatement {
        report(
          "error is not handled because the enclosing function is not declared 'throws'", at: range)
      } else {
        report("errors thrown from here are not handled", at: range)
      }
    }
  }
}
