extension ConstraintSolver {
  /// The type of a node as a type or variable, with the constraints that its parts put on it.
  @discardableResult
  func generate(_ node: ExpressionNode, _ scope: Scope) -> StaticType {
    let type = makeType(node, scope)
    state.types[node.id] = type
    return type
  }

  private func makeType(_ node: ExpressionNode, _ scope: Scope) -> StaticType {
    switch node.kind {
    case .integer, .largeInteger, .floating:
      state.literalTerms.insert(node.id)
      if case .floating = node.kind { return freshVariable(literal: .floating) }
      return freshVariable(literal: .integer)
    case .boolean: return freshVariable(literal: .boolean)
    case .string(let parts):
      // Interpolated values cannot change the string's type: they are checked when the rest is known.
      return freshVariable(literal: parts.literalKind)
    case .nilLiteral: return freshVariable(literal: .nilValue)
    case .array(let elements): return arrayLiteral(node, elements, scope)
    case .dictionary(let elements):
      let type = freshVariable(literal: .dictionary)
      let key = freshVariable()
      let value = freshVariable()
      if let hashable = standard.declaration("Hashable") { add(.conformance(key, hashable)) }
      add(.dictionaryLiteral(type, key: key, value: value))
      for element in elements {
        add(.conversion(generate(element.key, scope), key))
        add(.conversion(generate(element.value, scope), value))
      }
      return type
    case .tuple(let elements):
      if elements.count == 1, elements[0].label == nil {
        let type = generate(elements[0].value, scope)
        if state.literalTerms.contains(elements[0].value.id) { state.literalTerms.insert(node.id) }
        return type
      }
      return .tuple(
        elements.map { TupleElement(label: $0.label, type: generate($0.value, scope)) })
    case .name(let name, let labels, let arguments):
      return nameType(node, name, labels, arguments, scope)
    case .member(let base, let name, let nameRange, let labels):
      return memberType(node, base, name, nameRange, labels, scope)
    case .tupleElement(let base, let index):
      let result = freshVariable(isOutput: true)
      add(.tupleElement(generate(base, scope), index, result))
      return result
    case .subscript(let base, let arguments):
      let site = callSite(node, arguments, scope)
      add(.memberCall(site, base: generate(base, scope), name: "subscript"))
      return site.result
    case .call(let callee, let arguments): return callType(node, callee, arguments, scope)
    case .prefix(let name, let range, let operand):
      return operatorCall(node, name, range, [operand], .prefix, scope)
    case .postfix(let name, let range, let operand):
      return operatorCall(node, name, range, [operand], .postfix, scope)
    case .binary(let name, let range, let left, let right):
      return operatorCall(node, name, range, [left, right], .infix, scope)
    case .assign(let left, let right):
      if case .discard = left.unparenthesized.kind {
        generate(right, scope)
        state.types[left.id] = .void
        return .void
      }
      if case .name(let name, nil, _) = left.unparenthesized.kind,
        case .unknown = library.meaning(of: name, in: scope), name != "self"
      {
        checker.report(
          "cannot find '\(name)' in scope", at: left.range,
          notes: [
            .advice(
              "to declare a variable, write 'var \(name) = …'", at: left.range,
              replacement: "var \(name)")
          ])
        return .error
      }
      let place = generate(left, scope)
      add(.conversion(generate(right, scope), place))
      return .void
    case .conditional(let condition, let then, let otherwise):
      add(.conversion(generate(condition, scope), standard.bool))
      let result = freshVariable()
      add(.conversion(generate(then, scope), result))
      add(.conversion(generate(otherwise, scope), result))
      return result
    case .closure(let closure):
      let type = freshVariable(closure: closure)
      add(.closure(node, closure, type, scope))
      return type
    case .forceUnwrap(let base), .optionalUnwrap(let base):
      let object = freshVariable(isOutput: true)
      add(.optionalObject(generate(base, scope), object))
      return object
    case .optionalChain(let inner):
      let result = freshVariable(isOutput: true)
      add(.chainResult(generate(inner, scope), result))
      return result
    case .is(let value, let type):
      generate(value, scope)
      _ = checker.resolve(type, scope)
      return standard.bool
    case .coerce(let value, let type):
      // `[1, 2] as Set`: the value says what is in it.
      let wanted = openGenerics(checker.resolve(type, scope, allowsOpenGenerics: true))
      add(.conversion(generate(value, scope), wanted))
      return wanted
    case .conditionalCast(let value, let type):
      generate(value, scope)
      return standard.optional(of: checker.resolve(type, scope))
    case .forcedCast(let value, let type):
      generate(value, scope)
      return checker.resolve(type, scope)
    case .try(let value, let kind):
      let type = generate(value, scope)
      guard kind == .optional else { return type }
      let result = freshVariable(isOutput: true)
      add(.chainResult(type, result))
      return result
    case .inoutAddress(let place): return generate(place, scope)
    case .type(let type): return .metatype(checker.resolve(type, scope))
    case .keyPath(let root, let names):
      let type = freshVariable()
      if case .variable(let variable) = type { state.variables[variable.index].isKeyPath = true }
      add(.keyPath(node, root: root.map { checker.resolve($0, scope) }, names, type))
      return type
    case .discard:
      checker.report(
        "'_' can only appear in a pattern or on the left side of an assignment", at: node.range)
      return .error
    case .ifExpression, .switchExpression:
      // Checked by itself, with the type that is wanted, when the rest is known.
      return checker.controlExpressionType(node, scope)
    case .unsupported: return .error
    }
  }

  // MARK: Literals

  private func arrayLiteral(
    _ node: ExpressionNode, _ elements: [ExpressionNode], _ scope: Scope
  ) -> StaticType {
    let type = freshVariable(literal: .array)
    let element = freshVariable()
    add(.arrayLiteral(type, element: element))
    if case .variable(let variable) = element {
      state.variables[variable.index].isArrayElement = true
    }
    if elements.isEmpty {
      state.emptyArrays.append(EmptyArray(node: node.id, range: node.range, element: element))
    }
    addElements(elements, element, scope)
    return type
  }

  /// What the elements of array literals say about their type.
  ///
  /// All literals of one kind have one type, and so have all rows of literals: a large matrix does not make a long search.
  /// Where a row has a `nil` in it, the others say of what it is an optional.
  private func addElements(_ elements: [ExpressionNode], _ element: StaticType, _ scope: Scope) {
    let sharesRows = elements.contains(where: \.isRowWithNil)
    var shared: [LiteralKind: StaticType] = [:]
    var row: (type: StaticType, element: StaticType)?
    var items: [ExpressionNode] = []
    for node in elements {
      if let kind = node.sharedLiteralKind {
        state.types[node.id] = literal(kind, of: element, &shared)
      } else if case .array(let nodes) = node.kind,
        sharesRows || !nodes.isEmpty && nodes.allSatisfy({ $0.sharedLiteralKind != nil })
      {
        if row == nil {
          let type = freshVariable(literal: .array)
          let inner = freshVariable()
          add(.arrayLiteral(type, element: inner))
          add(.conversion(type, element))
          row = (type, inner)
        }
        state.types[node.id] = row?.type
        items += nodes
      } else {
        add(.conversion(generate(node, scope), element))
      }
    }
    if let row { addElements(items, row.element, scope) }
  }

  /// The one type that all literals of a kind in an array literal have.
  private func literal(
    _ kind: LiteralKind, of element: StaticType, _ shared: inout [LiteralKind: StaticType]
  ) -> StaticType {
    if let known = shared[kind] { return known }
    let type = freshVariable(literal: kind)
    shared[kind] = type
    add(.conversion(type, element))
    return type
  }

  // MARK: Names

  private func nameType(
    _ node: ExpressionNode, _ name: String, _ labels: [String]?, _ arguments: [TypeNode],
    _ scope: Scope
  ) -> StaticType {
    if !arguments.isEmpty {
      return .metatype(
        checker.namedType(
          name, arguments.map { checker.resolve($0, scope) }, at: node.range, scope))
    }
    if name.first.map({ !$0.isLetter && $0 != "_" && $0 != "$" }) == true {
      // An operator as a function: `reduce(0, +)`.
      let type = freshVariable(isOutput: true)
      let candidates =
        checker.operators(named: name, .infix, in: scope)
        + checker.operators(named: name, .prefix, in: scope)
        // `x[...]`
        + (name == "..." ? checker.operators(named: name, .postfix, in: scope) : [])
      if candidates.isEmpty {
        checker.reportUnknownOperator(name, .infix, at: node.range)
        return .error
      }
      add(.reference(node, candidates, type))
      return type
    }
    switch checker.candidates(named: name, in: scope, at: node.range) {
    case .type(let type): return .metatype(openGenerics(type))
    case .candidates(let found):
      var candidates = found
      if let labels {
        candidates = found.filter {
          ($0.function?.parameters.map { $0.label ?? "_" } ?? []) == labels
        }
        if candidates.isEmpty {
          checker.report(
            "cannot find '\(name)(\(labels.map { $0 + ":" }.joined()))' in scope", at: node.range)
          return .error
        }
      }
      candidates = candidates.withUnwrapped
      let type = freshVariable(isOutput: true)
      if candidates.count == 1 {
        if !choose(candidates[0], for: .reference(node, candidates, type)) { return .error }
      } else {
        add(.reference(node, candidates, type))
      }
      return type
    case .unknown: return .error
    }
  }

  /// A generic type without arguments: they are to be found.
  func openGenerics(_ type: StaticType) -> StaticType {
    guard case .nominal(let declaration, let arguments) = type,
      arguments.count < declaration.genericParameters.count
    else { return type }
    return .nominal(
      declaration,
      arguments
        + declaration.genericParameters.dropFirst(arguments.count).map { parameter in
          let variable = freshVariable()
          if case .variable(let v) = variable {
            state.variables[v.index].conformances = parameter.conformances
          }
          return variable
        })
  }

  private func memberType(
    _ node: ExpressionNode, _ base: ExpressionNode?, _ name: String, _ nameRange: SourceRange,
    _ labels: [String]?, _ scope: Scope
  ) -> StaticType {
    if let base {
      if let type = checker.typeDenoted(by: base, scope) {
        if name == "self" { return .metatype(openGenerics(type)) }
        let result = freshVariable(isOutput: true)
        state.types[base.id] = .metatype(openGenerics(type))
        add(
          .memberReference(node, base: state.types[base.id] ?? .error, name: name, result))
        return result
      }
      let result = freshVariable(isOutput: true)
      add(.memberReference(node, base: generate(base, scope), name: name, result))
      return result
    }
    let result = freshVariable(isOutput: true)
    // `.relu`: a member of the type that is wanted, of that same type.
    let wanted = freshVariable()
    add(.memberReference(node, base: .metatype(wanted), name: name, result))
    add(.equal(result, wanted))
    return wanted
  }

  // MARK: Calls

  private func callSite(
    _ node: ExpressionNode, _ arguments: [ExpressionNode.Argument], _ scope: Scope
  ) -> CallSite {
    CallSite(
      node: node,
      arguments: arguments.map {
        CallArgument(
          label: $0.label, node: $0.value, type: generate($0.value, scope),
          isTrailingClosure: $0.isTrailingClosure)
      }, result: freshVariable(isOutput: true), isOperator: false)
  }

  private func callType(
    _ node: ExpressionNode, _ callee: ExpressionNode, _ arguments: [ExpressionNode.Argument],
    _ scope: Scope
  ) -> StaticType {
    // `[Int](…)`, `Int(…)`, `Array<Int>(…)`
    if let type = checker.typeDenoted(by: callee, scope) {
      if case .name("Self", _, _) = callee.kind, case .nominal(let owner, _) = type,
        owner.kind == .class, !owner.isFinal
      {
        checker.report(
          "'Self(…)' in a class that may have subclasses is not available in cells yet; name the class, or mark it 'final'",
          at: callee.range)
      }
      if let made = literalOfType(type, node, arguments, scope) { return made }
      let site = callSite(node, arguments, scope)
      let opened = openGenerics(type)
      state.types[callee.id] = .metatype(opened)
      add(.apply(.metatype(opened), site))
      return site.result
    }
    switch callee.kind {
    case .name(let name, let labels, _):
      if name == "super" || name == "self" { break }
      switch checker.candidates(named: name, in: scope, at: callee.range) {
      case .candidates(var candidates):
        if let labels {
          candidates = candidates.filter {
            ($0.function?.parameters.map { $0.label ?? "_" } ?? []) == labels
          }
        }
        if candidates.allSatisfy({ $0.function != nil }) {
          let site = callSite(node, arguments, scope)
          state.types[callee.id] = .void
          add(.call(site, candidates.withUnwrapped))
          return site.result
        }
      case .type, .unknown: break
      }
    case .member(let base, let name, _, _):
      if let base {
        let baseType: StaticType
        if let type = checker.typeDenoted(by: base, scope) {
          baseType = .metatype(openGenerics(type))
          state.types[base.id] = baseType
        } else {
          baseType = generate(base, scope)
        }
        let site = callSite(node, arguments, scope)
        state.types[callee.id] = .void
        add(.memberCall(site, base: baseType, name: name))
        return site.result
      }
      // `.init(…)`, `.circle(radius: 1)`
      let wanted = freshVariable()
      let site = callSite(node, arguments, scope)
      state.types[callee.id] = .void
      add(.memberCall(site, base: .metatype(wanted), name: name))
      add(.equal(site.result, wanted))
      return wanted
    default: break
    }
    let type = generate(callee, scope)
    let site = callSite(node, arguments, scope)
    add(.apply(type, site))
    return site.result
  }

  /// `UInt8(200)` is the literal itself, so that what does not fit is an error at once, as in Swift.
  private func literalOfType(
    _ type: StaticType, _ node: ExpressionNode, _ arguments: [ExpressionNode.Argument],
    _ scope: Scope
  ) -> StaticType? {
    guard arguments.count == 1, arguments[0].label == nil, type.nominal?.module == .standardLibrary,
      case .raw? = type.nominal?.representation
    else { return nil }
    switch arguments[0].value.kind {
    case .integer, .largeInteger: if !canBe(type, .integer) { return nil }
    case .floating: if !canBe(type, .floating) { return nil }
    default: return nil
    }
    let score = state.score
    guard case .variable(let variable) = generate(arguments[0].value, scope),
      bind(variable.index, to: type)
    else { return nil }
    // That the literal has this type is written, and no worse than any other.
    state.score = score
    state.literalCoercions.insert(node.id)
    return type
  }

  enum Fixity { case prefix, infix, postfix }

  private func operatorCall(
    _ node: ExpressionNode, _ name: String, _ range: SourceRange, _ operands: [ExpressionNode],
    _ fixity: Fixity, _ scope: Scope
  ) -> StaticType {
    if fixity == .infix, let type = literalArithmetic(node, name, operands, scope) { return type }
    let candidates = checker.operators(named: name, fixity, in: scope)
    let site = CallSite(
      node: node,
      arguments: operands.map {
        CallArgument(
          label: nil, node: $0, type: generate($0, scope), isTrailingClosure: false)
      }, result: freshVariable(isOutput: true), isOperator: true)
    if candidates.isEmpty {
      checker.reportUnknownOperator(name, fixity, at: range)
      return .error
    }
    add(.call(site, candidates))
    return site.result
  }

  /// `2 * 3 + 0.5`: arithmetic of literals alone has the type that the literals have, so a long sum needs no search.
  private func literalArithmetic(
    _ node: ExpressionNode, _ name: String, _ operands: [ExpressionNode], _ scope: Scope
  ) -> StaticType? {
    guard ["+", "-", "*", "/"].contains(name), operands.allSatisfy(\.isLiteralArithmetic),
      checker.session.declaredOperators.isEmpty
    else { return nil }
    let left = generate(operands[0], scope)
    let right = generate(operands[1], scope)
    guard operands.allSatisfy({ state.literalTerms.contains($0.id) }), unify(left, right) else {
      return nil
    }
    state.literalTerms.insert(node.id)
    if case .variable(let variable) = resolve(left) {
      state.variables[variable.index].isArithmetic = true
    }
    return left
  }
}

extension ExpressionNode {
  /// Whether it is arithmetic of number literals.
  fileprivate var isLiteralArithmetic: Bool {
    switch kind {
    case .integer, .floating: true
    case .binary(let name, _, let left, let right):
      ["+", "-", "*", "/"].contains(name) && left.isLiteralArithmetic && right.isLiteralArithmetic
    case .tuple(let elements): elements.count == 1 && elements[0].value.isLiteralArithmetic
    default: false
    }
  }
}

extension ExpressionNode {
  /// Whether it is an array literal with a `nil` in it, however deep.
  fileprivate var isRowWithNil: Bool {
    guard case .array(let items) = kind else { return false }
    return items.contains { item in
      if case .nilLiteral = item.kind { true } else { item.isRowWithNil }
    }
  }

  /// The kind of a plain literal.
  fileprivate var sharedLiteralKind: LiteralKind? {
    switch kind {
    case .integer: .integer
    case .floating: .floating
    case .boolean: .boolean
    case .string(let parts) where parts.allSatisfy(\.isText): parts.literalKind
    default: nil
    }
  }
}

extension [ExpressionNode.StringPart] {
  /// A plain literal of one character can be a `Character`.
  fileprivate var literalKind: LiteralKind {
    if count == 1, case .text(let text) = self[0], text.count == 1 { return .character }
    return .string
  }
}

extension ExpressionNode.StringPart {
  var isText: Bool { if case .text = self { true } else { false } }
}
