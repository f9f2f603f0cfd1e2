extension ConstraintSolver {
  enum Outcome { case solved, failed, waiting }

  /// Works on the pending constraints until nothing more follows; `false` if one cannot hold.
  func simplify() -> Bool {
    var progress = true
    // What a closure of several statements returns may follow from what else is known: it waits for that.
    opensBodies = false
    while progress || !opensBodies && state.pending.contains(where: \.isClosureOfStatements) {
      if !progress, takeResultsFromUses() {
        progress = true
        continue
      }
      opensBodies = !progress
      progress = false
      let constraints = state.pending
      guard hasTime(for: constraints.count) else { return false }
      state.pending = []
      var waiting: [Constraint] = []
      waiting.reserveCapacity(constraints.count)
      for (index, constraint) in constraints.enumerated() {
        switch simplify(constraint) {
        case .solved: progress = true
        case .waiting: waiting.append(constraint)
        case .failed:
          state.pending = waiting + constraints[index...] + state.pending
          return false
        }
      }
      state.pending = waiting + state.pending
    }
    return true
  }

  func outcome(_ holds: Bool) -> Outcome { holds ? .solved : .failed }

  private func isOpen(_ type: StaticType) -> Bool {
    if case .variable = type { return true }
    if case .member(let base, _) = type { return base.containsVariable }
    return false
  }

  private func simplify(_ constraint: Constraint) -> Outcome {
    switch constraint {
    case .equal(let a, let b):
      let left = resolve(a)
      let right = resolve(b)
      if left == right { return .solved }
      for case .member(let base, _) in [left, right] where base.containsVariable {
        if isOpen(resolve(base)) { return .waiting }
        // The type is known, and has nothing of that name.
        return .failed
      }
      return outcome(unify(left, right))
    case .conversion(let a, let b): return convert(a, to: b)
    case .conformance(let type, let wanted):
      let resolved = resolve(type)
      if case .variable(let variable) = resolved {
        if !state.variables[variable.index].conformances.contains(wanted) {
          state.variables[variable.index].conformances.append(wanted)
        }
        return .solved
      }
      if isOpen(resolved) { return .waiting }
      return outcome(fullyResolved(resolved).conforms(to: wanted, assuming: assumptions))
    case .associatedType(let base, let associated, let result):
      let resolved = resolve(base)
      if isOpen(resolved) { return .waiting }
      let member = resolve(.member(resolved, associated))
      if case .member(let base, _) = member, base.containsVariable {
        if isOpen(base) { return .waiting }
        return .failed
      }
      return outcome(unify(member, result))
    case .optionalObject(let optional, let object):
      let resolved = resolve(optional)
      if isOpen(resolved) { return .waiting }
      if resolved == .error { return outcome(unify(object, .error)) }
      guard let wrapped = resolved.optionalObject else { return .failed }
      return outcome(unify(wrapped, object))
    case .chainResult(let inner, let result):
      let resolved = resolve(inner)
      if isOpen(resolved) { return .waiting }
      if resolved.optionalObject != nil || resolved == .error {
        return outcome(unify(resolved, result))
      }
      return outcome(unify(standard.optional(of: resolved), result))
    case .arrayLiteral(let type, let element):
      let resolved = resolve(type)
      if isOpen(resolved) { return .waiting }
      if resolved == .error { return outcome(unify(element, .error)) }
      if resolved.isNominal("Array") || resolved.isNominal("Set"),
        let argument = resolved.nominalArguments.first
      {
        return outcome(unify(element, argument))
      }
      guard case .nominal(let declaration, let arguments) = resolved,
        let elementType = declaration.arrayLiteralElement
      else { return .failed }
      return outcome(
        unify(element, elementType.substituting(declaration.replacements(for: arguments))))
    case .dictionaryLiteral(let type, let key, let value):
      let resolved = resolve(type)
      if isOpen(resolved) { return .waiting }
      if resolved == .error { return outcome(unify(key, .error) && unify(value, .error)) }
      guard case .nominal(let declaration, let arguments) = resolved,
        let pair = declaration.dictionaryLiteralElement(arguments)
      else { return .failed }
      return outcome(unify(key, pair.key) && unify(value, pair.value))
    case .tupleElement(let base, let index, let result):
      let resolved = resolve(base)
      if isOpen(resolved) { return .waiting }
      if resolved == .error { return outcome(unify(result, .error)) }
      guard case .tuple(let elements) = resolved, elements.indices.contains(index) else {
        return .failed
      }
      return outcome(unify(elements[index].type, result))
    case .reference(_, let candidates, _):
      if candidates.count == 1 { return outcome(choose(candidates[0], for: constraint)) }
      return .waiting
    case .call(_, let candidates):
      let viable = viableCandidates(constraint, candidates)
      if viable.isEmpty { return .failed }
      if viable.count == 1 { return outcome(choose(viable[0], for: constraint)) }
      return .waiting
    case .memberReference(let node, let base, let name, let type):
      return simplifyMember(node, base, name, type)
    case .memberCall(let site, let base, let name):
      return simplifyMemberCall(site, base, name)
    case .apply(let callee, let site): return simplifyApply(callee, site)
    case .closure(let node, let closure, let type, let scope):
      return openClosure(node, closure, type, scope, force: false)
    case .keyPath(_, let root, let names, let type):
      return openKeyPath(root, names, type, force: false)
    }
  }

  // MARK: Conversions

  /// A value of one type where another is wanted.
  func convert(_ from: StaticType, to: StaticType) -> Outcome {
    let a = resolve(from)
    let b = resolve(to)
    if a == b { return .solved }
    if a == .error || b == .error { return .solved }
    if case .variable(let variable) = a, state.variables[variable.index].isClosure {
      return convertClosure(a, to: b)
    }
    if case .variable(let variable) = a, state.variables[variable.index].isKeyPath {
      return convertKeyPath(a, to: b)
    }
    if isOpen(b) {
      // Only optionals, existentials and the like accept values of another type; a variable may become any of them.
      return .waiting
    }
    if isOpen(a) {
      if case .variable(let variable) = a, let literal = state.variables[variable.index].literal {
        return convertLiteral(a, variable, literal, to: b)
      }
      return .waiting
    }
    switch (a, b) {
    case (_, .existential(let protocols)):
      if protocols.isEmpty {
        if case .existential = a {} else { state.score.conversionsToAny += 1 }
        if a.optionalObject != nil { state.score.conversionsToAny += 1 }
        // A method without its call is hardly meant.
        if case .function = a { state.score.conversionsToAny += 3 }
        return .solved
      }
      let full = fullyResolved(a)
      return outcome(protocols.allSatisfy { full.conforms(to: $0, assuming: assumptions) })
    case (.nominal(let x, let mine), .nominal(let y, let theirs)):
      if let object = b.optionalObject {
        if let inner = a.optionalObject { return convertParts(inner, object) }
        state.score.valuesToOptional += 1
        return convertParts(a, object)
      }
      if x == y {
        if a.isNominal("Array") || a.isNominal("Set") || a.isNominal("Dictionary") {
          return convertCollection(mine, theirs, a, b)
        }
        return outcome(zip(mine, theirs).allSatisfy { unify($0, $1) })
      }
      if let superclass = x.superclass {
        return convertParts(superclass.substituting(x.replacements(for: mine)), b)
      }
      return .failed
    case (_, .nominal):
      if let object = b.optionalObject {
        state.score.valuesToOptional += 1
        return convertParts(a, object)
      }
      if case .parameter(let parameter) = a, let superclass = parameter.superclass {
        return convertParts(superclass, b)
      }
      if case .member = a { return outcome(unify(a, b)) }
      return .failed
    case (.tuple(let mine), .tuple(let theirs)):
      guard mine.count == theirs.count else { return .failed }
      for (left, right) in zip(mine, theirs) {
        if let l = left.label, let r = right.label, l != r { return .failed }
        if convertParts(left.type, right.type) == .failed { return .failed }
      }
      return .solved
    case (.function(let mine), .function(let theirs)):
      return convertFunction(mine, theirs)
    case (.metatype(let x), .metatype(let y)): return convertMetatype(resolve(x), to: resolve(y))
    default: return outcome(unify(a, b))
    }
  }

  /// `Dog.self` where `Animal.Type` or `any Animal.Type` is wanted.
  private func convertMetatype(_ type: StaticType, to wanted: StaticType) -> Outcome {
    switch (type, wanted) {
    case (.variable, _): return outcome(unify(type, wanted))
    case (_, .existential(let protocols)):
      if case .existential(let mine) = type, Set(protocols).isSubset(of: mine) { return .solved }
      let full = fullyResolved(type)
      return outcome(protocols.allSatisfy { full.conforms(to: $0, assuming: assumptions) })
    case (.nominal, .nominal) where fullyResolved(type).isSubclass(of: fullyResolved(wanted)):
      return .solved
    default: return outcome(unify(type, wanted))
    }
  }

  private func convertParts(_ a: StaticType, _ b: StaticType) -> Outcome {
    let result = convert(a, to: b)
    if result == .waiting {
      add(.conversion(a, b))
      return .solved
    }
    return result
  }

  private func convertCollection(
    _ mine: [StaticType], _ theirs: [StaticType], _ a: StaticType, _ b: StaticType
  ) -> Outcome {
    let left = mine.map(fullyResolved)
    let right = theirs.map(fullyResolved)
    if left == right { return .solved }
    if left.contains(where: \.containsVariable) || right.contains(where: \.containsVariable) {
      return outcome(zip(mine, theirs).allSatisfy { unify($0, $1) })
    }
    state.score.collectionUpcasts += 1
    for (x, y) in zip(left, right) where convertParts(x, y) == .failed { return .failed }
    return .solved
  }

  func convertFunction(_ mine: FunctionType, _ theirs: FunctionType) -> Outcome {
    if mine.throws && !theirs.throws { return .failed }
    var parameters = theirs.parameters
    if mine.parameters.count != parameters.count {
      // `{ a, b in … }` takes a pair apart.
      guard parameters.count == 1, case .tuple(let elements) = resolve(parameters[0].type),
        elements.count == mine.parameters.count
      else { return .failed }
      parameters = elements.map { .init($0.type) }
    }
    for (left, right) in zip(mine.parameters, parameters) {
      guard left.isInout == right.isInout else { return .failed }
      if left.isInout {
        if !unify(left.type, right.type) { return .failed }
      } else if convertParts(right.type, left.type) == .failed {
        return .failed
      }
    }
    return convertParts(mine.result, theirs.result)
  }

  /// A literal whose type is open, where a known type is wanted.
  private func convertLiteral(
    _ a: StaticType, _ variable: TypeVariable, _ literal: LiteralKind, to b: StaticType
  ) -> Outcome {
    switch b {
    case .existential: return .waiting
    case .nominal:
      if let object = b.optionalObject {
        if literal == .nilValue { return outcome(bind(variable.index, to: b)) }
        // `1` where `Int?` is wanted is an Int in an optional.
        let inner = resolve(object)
        if case .nominal = inner {
          state.score.valuesToOptional += 1
          return convertParts(a, inner)
        }
        if case .variable = inner {
          state.score.valuesToOptional += 1
          return convertParts(a, inner)
        }
        return .waiting
      }
      return outcome(bind(variable.index, to: b))
    case .parameter, .member: return outcome(bind(variable.index, to: b))
    default: return .failed
    }
  }

  /// A key path is a function of its root where a function is wanted.
  private func convertKeyPath(_ a: StaticType, to b: StaticType) -> Outcome {
    switch b {
    case .function(let wanted):
      guard wanted.parameters.count == 1 else { return .failed }
      let own = FunctionType(
        parameters: [.init(wanted.parameters[0].type)], result: freshVariable(isOutput: true))
      guard unify(a, .function(own)) else { return .failed }
      return convertFunction(own, wanted)
    case .nominal:
      if let object = b.optionalObject {
        state.score.valuesToOptional += 1
        return convertParts(a, object)
      }
      return b.isKeyPath ? outcome(unify(a, b)) : .failed
    case .existential(let protocols): return protocols.isEmpty ? .waiting : .failed
    case .variable: return .waiting
    default: return .failed
    }
  }

  private func convertClosure(_ a: StaticType, to b: StaticType) -> Outcome {
    switch b {
    case .function: return closureContext(a, b)
    case .nominal:
      if let object = b.optionalObject {
        state.score.valuesToOptional += 1
        return convertParts(a, object)
      }
      return .failed
    case .existential(let protocols): return protocols.isEmpty ? .waiting : .failed
    case .variable: return .waiting
    default: return .failed
    }
  }
}

extension NominalDeclaration {
  /// What dictionary literals of the type with these generic arguments consist of.
  func dictionaryLiteralElement(_ arguments: [StaticType]) -> (key: StaticType, value: StaticType)?
  {
    if name == "Dictionary", module == .standardLibrary, arguments.count == 2 {
      return (arguments[0], arguments[1])
    }
    let initializers = members(named: "init").compactMap { $0 as? FunctionDeclaration }
    guard
      let parameter = initializers.compactMap(\.parameters.first).first(where: {
        $0.label == "dictionaryLiteral"
      }),
      case .tuple(let elements) = parameter.type.substituting(replacements(for: arguments)),
      elements.count == 2
    else { return nil }
    return (elements[0].type, elements[1].type)
  }

  /// What array literals of the type consist of, in terms of its own generic parameters.
  fileprivate var arrayLiteralElement: StaticType? {
    if let known = associatedType(named: "ArrayLiteralElement") { return known }
    let initializers = members(named: "init").compactMap { $0 as? FunctionDeclaration }
    return initializers.first { $0.parameters.first?.label == "arrayLiteral" }?.parameters[0].type
      ?? associatedType(named: "Element")
  }
}
