extension ConstraintSolver {
  // MARK: Which candidates can work

  /// The candidates of a call whose labels fit and whose parameter types can take what is known of the arguments.
  func viableCandidates(_ constraint: Constraint, _ candidates: [Candidate]) -> [Candidate] {
    guard case .call(let site, _) = constraint else { return candidates }
    if candidates.count == 1 { return candidates }
    work += candidates.count + state.pending.count
    let viable = candidates.filter { isViable($0, site) }
    if viable.count < 2 { return viable }
    if case .binary(let name, _, _, _) = site.node.kind, name == "<<" || name == ">>" {
      // `mask & (1 << i)`: the context says what is shifted, not the amount.
      return viable
    }
    // An overload for exactly these types leaves nothing to try.
    let exact = viable.filter { isExact($0, site) }
    return exact.isEmpty ? viable : exact
  }

  private func isExact(_ candidate: Candidate, _ site: CallSite) -> Bool {
    guard let function = candidate.function, !candidate.isGeneric,
      function.parameters.count == site.arguments.count
    else { return false }
    var known = 0
    for (parameter, argument) in zip(function.parameters, site.arguments) {
      if parameter.isVariadic || parameter.label != argument.label && !site.isOperator {
        return false
      }
      let type = fullyResolved(argument.type)
      let wanted = parameter.type.substituting(candidate.substitutions)
      if case .variable(let variable) = type,
        let name = state.variables[variable.index].literal?.defaultTypeName, wanted.isNominal(name)
      {
        continue
      }
      if type.containsVariable || wanted != type { return false }
      known += 1
    }
    // Literals alone leave it to the context which overload is meant.
    return known > 0
  }

  func labels(_ site: CallSite) -> [(label: String?, isTrailingClosure: Bool)] {
    site.arguments.map { ($0.label, $0.isTrailingClosure) }
  }

  private func isViable(_ candidate: Candidate, _ site: CallSite) -> Bool {
    guard let function = candidate.function else {
      if let enumCase = candidate.declaration as? EnumCase {
        return enumCase.payload.count == site.arguments.count
      }
      return true
    }
    guard
      case .success(let matching) = function.match(
        labels: labels(site), isOperator: site.isOperator)
    else { return false }
    for (index, argument) in site.arguments.enumerated() {
      let parameter = function.parameters[matching.parameterOfArgument[index]]
      if parameter.isInout, !argument.isInout, !site.isOperator { return false }
      let type = parameter.type.substituting(candidate.substitutions)
      if !mayConvert(argument.type, to: type, function) { return false }
    }
    if let expected = expectedType(of: site.result) {
      var result = function.result.substituting(candidate.substitutions)
      if candidate.isUnwrapped { result = result.optionalObject ?? result }
      if !mayConvert(result, to: expected, function) { return false }
    }
    return true
  }

  /// What the result of a call is wanted as, as far as that is known.
  private func expectedType(of result: StaticType) -> StaticType? {
    let resolved = resolve(result)
    guard case .variable(let variable) = resolved else { return resolved }
    for case .conversion(let from, let to) in state.pending {
      if case .variable(let other) = resolve(from), other == variable {
        let wanted = resolve(to)
        if case .variable = wanted { continue }
        return wanted
      }
    }
    return nil
  }

  /// A quick test that never says no wrongly.
  private func mayConvert(
    _ argument: StaticType, to parameter: StaticType, _ function: FunctionDeclaration,
    depth: Int = 0
  ) -> Bool {
    if depth > 6 { return true }
    let a = resolve(argument)
    let b = resolve(parameter)
    switch (a, b) {
    case (.error, _), (_, .error), (_, .variable), (_, .member), (.member, _): return true
    case (.parameter(let mine), _) where isOwn(mine, function):
      // The result of a generic function.
      if case .nominal = b { return couldStandFor(mine, b) }
      return true
    case (_, .parameter(let theirs)) where isOwn(theirs, function):
      return couldStandFor(theirs, a)
    case (.variable(let variable), _):
      let info = state.variables[variable.index]
      if info.isClosure {
        switch b.optionalObject.map(resolve) ?? b {
        case .function(let wanted):
          guard let count = info.closureParameterCount else { return true }
          if wanted.parameters.count == count { return true }
          if wanted.parameters.count == 1, count > 1 {
            if case .tuple(let elements) = resolve(wanted.parameters[0].type) {
              return elements.count == count
            }
            switch resolve(wanted.parameters[0].type) {
            case .parameter, .member, .variable: return true
            default: return false
            }
          }
          return false
        case .existential(let protocols): return protocols.isEmpty
        default: return false
        }
      }
      guard let literal = info.literal else { return true }
      if let object = b.optionalObject {
        return literal == .nilValue
          || mayConvert(a, to: object, function, depth: depth + 1)
      }
      if case .existential = b { return true }
      guard canBe(b, literal) else { return false }
      if literal == .array, let element = b.nominalArguments.first,
        let inside = arrayElementVariable(variable)
      {
        return elementMayConvert(inside, element, function, depth)
      }
      return true
    case (_, .existential(let protocols)):
      return protocols.allSatisfy { fullyResolved(a).conforms(to: $0, assuming: assumptions) }
    case (.nominal(let x, let mine), .nominal(let y, let theirs)):
      if let object = b.optionalObject {
        return mayConvert(a.optionalObject ?? a, to: object, function, depth: depth + 1)
      }
      if x == y {
        return zip(mine, theirs).allSatisfy {
          mayConvert($0, to: $1, function, depth: depth + 1)
        }
      }
      return x.superclass != nil && a.isSubclass(of: b)
    case (_, .nominal):
      if let object = b.optionalObject {
        return mayConvert(a, to: object, function, depth: depth + 1)
      }
      if case .parameter(let parameter) = a { return parameter.superclass != nil }
      return false
    case (.tuple(let mine), .tuple(let theirs)):
      return mine.count == theirs.count
        && zip(mine, theirs).allSatisfy {
          mayConvert($0.type, to: $1.type, function, depth: depth + 1)
        }
    case (.function(let mine), .function(let theirs)):
      return mine.parameters.count == theirs.parameters.count
        || theirs.parameters.count == 1 && mine.parameters.count > 1
    case (.metatype, .metatype): return true
    default: return a == b
    }
  }

  private func isOwn(_ parameter: GenericParameter, _ function: FunctionDeclaration) -> Bool {
    function.genericParameters.contains(parameter)
      || function.owner?.selfParameter == parameter
      || function.owner?.genericParameters.contains(parameter) == true
  }

  private func couldStandFor(_ parameter: GenericParameter, _ type: StaticType) -> Bool {
    switch type {
    case .variable(let variable):
      let info = state.variables[variable.index]
      if info.isClosure { return parameter.conformances.isEmpty }
      guard let literal = info.literal else { return true }
      if parameter.conformances.isEmpty { return true }
      // A literal's type is open; its default has to be possible at least.
      switch literal {
      case .array:
        return standard.array(of: .error).conforms(toAll: parameter.conformances, assumptions)
      case .dictionary:
        return standard.dictionary(.error, .error).conforms(
          toAll: parameter.conformances, assumptions)
      case .string, .character:
        return ["String", "Character", "Substring"].contains {
          standard.type($0).conforms(toAll: parameter.conformances, assumptions)
        }
      case .boolean: return standard.bool.conforms(toAll: parameter.conformances, assumptions)
      case .integer, .floating:
        return ["Int", "Double", "Float", "UInt64"].contains {
          standard.type($0).conforms(toAll: parameter.conformances, assumptions)
        }
      case .nilValue:
        return true
      }
    case .parameter, .member, .error: return true
    default:
      return fullyResolved(type).conforms(toAll: parameter.conformances, assumptions)
    }
  }

  private func arrayElementVariable(_ variable: TypeVariable) -> StaticType? {
    for case .arrayLiteral(let type, let element) in state.pending {
      if case .variable(let other) = resolve(type), other == variable { return element }
    }
    return nil
  }

  /// Whether the elements of an array literal can be what a parameter's elements are.
  private func elementMayConvert(
    _ inside: StaticType, _ element: StaticType, _ function: FunctionDeclaration, _ depth: Int
  ) -> Bool {
    let resolved = resolve(inside)
    guard case .variable(let variable) = resolved else {
      return mayConvert(resolved, to: element, function, depth: depth + 1)
    }
    var checked = 0
    for case .conversion(let from, let to) in state.pending {
      guard case .variable(let other) = resolve(to), other == variable else { continue }
      if !mayConvert(from, to: element, function, depth: depth + 1) { return false }
      checked += 1
      if checked > 3 { break }
    }
    return true
  }

  // MARK: Choosing

  /// Opens a candidate and says what follows from it.
  func choose(_ candidate: Candidate, for constraint: Constraint) -> Bool {
    switch constraint {
    case .reference(let node, _, let type):
      var choice = open(candidate)
      let referenced = referenceType(candidate, &choice)
      state.choices[node.id] = choice
      return unify(referenced, type)
    case .call(let site, _): return call(candidate, site)
    default: return false
    }
  }

  /// The candidate with fresh variables for its generic parameters.
  private func open(_ candidate: Candidate) -> Choice {
    var substitutions = candidate.substitutions
    if let function = candidate.function {
      var parameters = function.genericParameters
      if case .none = candidate.base, let owner = function.owner {
        // An operator that a type declares: its operands say which type.
        parameters += owner.genericParameters
        if let selfParameter = owner.selfParameter { parameters.append(selfParameter) }
      }
      for parameter in parameters {
        let variable = freshVariable()
        substitutions[parameter] = variable
        if case .variable(let v) = variable {
          state.variables[v.index].conformances = parameter.conformances
        }
      }
      if function.isDisfavored { state.score.disfavoredOverloads += 1 }
      let opened = substitutions
      for (left, right) in function.sameTypeRequirements {
        add(.equal(openType(left, opened), openType(right, opened)))
      }
      for (type, wanted) in function.conformanceRequirements {
        add(.conformance(openType(type, opened), wanted))
      }
    }
    return Choice(candidate: candidate, substitutions: substitutions)
  }

  /// A declared type with opened parameters; associated types of variables become variables of their own.
  func openType(
    _ type: StaticType, _ substitutions: [GenericParameter: StaticType]
  ) -> StaticType {
    if substitutions.isEmpty { return type }
    return type.mapped { part in
      switch part {
      case .parameter(let parameter): return substitutions[parameter]
      case .member(let base, let associated):
        let opened = self.openType(base, substitutions)
        let resolved = self.resolve(opened)
        let member = self.resolve(.member(resolved, associated))
        if case .member(let inner, _) = member, inner.containsVariable {
          let result = self.freshVariable(isOutput: true)
          self.add(.associatedType(inner, associated, result))
          return result
        }
        return member
      default: return nil
      }
    }
  }

  private func referenceType(_ candidate: Candidate, _ choice: inout Choice) -> StaticType {
    switch candidate.declaration {
    case let variable as VariableDeclaration:
      return unwrapped(openType(variable.type, choice.substitutions), candidate)
    case let function as FunctionDeclaration:
      let parameters = function.parameters.map { parameter in
        FunctionType.Parameter(
          openType(
            parameter.isVariadic ? parameter.variable.type : parameter.type, choice.substitutions),
          isInout: parameter.isInout)
      }
      let result =
        constructed(candidate) ?? openType(function.resolvedResult, choice.substitutions)
      return .function(
        FunctionType(
          parameters: parameters, result: result, throws: function.throws))
    case let enumCase as EnumCase:
      let owner = openType(enumCase.owner.selfType, choice.substitutions)
      if enumCase.payload.isEmpty { return owner }
      return .function(
        FunctionType(
          parameters: enumCase.payload.map {
            .init(openType($0.type, choice.substitutions))
          }, result: owner))
    case let nominal as NominalDeclaration:
      if nominal.kind == .protocol { return .metatype(.existential([nominal])) }
      return .metatype(.nominal(nominal, nominal.genericParameters.map { _ in freshVariable() }))
    default: return .error
    }
  }

  /// The type of a candidate's value; of an implicitly unwrapped optional that of what is inside.
  private func unwrapped(_ type: StaticType, _ candidate: Candidate) -> StaticType {
    guard candidate.isUnwrapped, let object = type.optionalObject else { return type }
    state.score.implicitUnwraps += 1
    return object
  }

  /// What an inherited initializer makes: an instance of the class that was named.
  func constructed(_ candidate: Candidate) -> StaticType? {
    guard let function = candidate.function, function.kind == .initializer,
      function.owner?.kind == .class, case .type(let type) = candidate.base,
      case .nominal(let named, _) = type, named != function.owner
    else { return nil }
    return function.isFailable ? checker.standard.optional(of: type) : type
  }

  private func call(_ candidate: Candidate, _ site: CallSite) -> Bool {
    var choice = open(candidate)
    switch candidate.declaration {
    case let function as FunctionDeclaration:
      guard
        case .success(let matching) = function.match(
          labels: labels(site), isOperator: site.isOperator)
      else { return false }
      choice.matching = matching
      choice.parameterTypes = function.parameters.map {
        openType($0.type, choice.substitutions)
      }
      let result = unwrapped(
        constructed(candidate) ?? openType(function.resolvedResult, choice.substitutions), candidate
      )
      state.choices[site.node.id] = choice
      // The result first: what it is wanted as often decides the parameters.
      guard unify(result, site.result) else { return false }
      for (index, argument) in site.arguments.enumerated() {
        let position = matching.parameterOfArgument[index]
        let type = choice.parameterTypes[position]
        if function.parameters[position].isInout {
          guard argument.isInout || site.isOperator, unify(argument.type, type) else {
            return false
          }
        } else {
          if argument.isInout { return false }
          switch convert(argument.type, to: type) {
          case .failed: return false
          case .waiting: add(.conversion(argument.type, type))
          case .solved: break
          }
        }
      }
      return true
    case let enumCase as EnumCase
    where enumCase.payload.isEmpty && enumCase.owner.memberNames.contains("callAsFunction"):
      // The case is a value that can be called.
      let type = referenceType(candidate, &choice)
      state.calleeChoices[site.node.id] = choice
      add(.apply(type, site))
      return true
    case let enumCase as EnumCase:
      guard enumCase.payload.count == site.arguments.count else { return false }
      for (element, argument) in zip(enumCase.payload, site.arguments)
      where element.label != argument.label { return false }
      choice.parameterTypes = enumCase.payload.map { openType($0.type, choice.substitutions) }
      state.choices[site.node.id] = choice
      guard unify(openType(enumCase.owner.selfType, choice.substitutions), site.result) else {
        return false
      }
      for (type, argument) in zip(choice.parameterTypes, site.arguments) {
        add(.conversion(argument.type, type))
      }
      return true
    case is VariableDeclaration:
      // A property that holds a function or something callable.
      let type = referenceType(candidate, &choice)
      state.calleeChoices[site.node.id] = choice
      add(.apply(type, site))
      return true
    case let nominal as NominalDeclaration:
      let type = StaticType.nominal(
        nominal, nominal.genericParameters.map { _ in freshVariable() })
      return construct(type, site)
    default: return false
    }
  }

  // MARK: Calls of values

  func simplifyApply(_ callee: StaticType, _ site: CallSite) -> Outcome {
    let resolved = resolve(callee)
    switch resolved {
    case .variable: return .waiting
    case .error:
      return unify(site.result, .error) ? .solved : .failed
    case .function(let function):
      guard function.parameters.count == site.arguments.count else { return .failed }
      guard unify(function.result, site.result) else { return .failed }
      for (parameter, argument) in zip(function.parameters, site.arguments) {
        if argument.label != nil { return .failed }
        if parameter.isInout {
          guard argument.isInout, unify(parameter.type, argument.type) else { return .failed }
        } else {
          if argument.isInout { return .failed }
          add(.conversion(argument.type, parameter.type))
        }
      }
      return .solved
    case .metatype(let type): return construct(type, site) ? .solved : .failed
    default:
      let candidates = checker.members(
        named: "callAsFunction", of: resolved)
      if candidates.isEmpty { return .failed }
      add(.call(site, candidates))
      return .solved
    }
  }

  /// `T(…)`
  private func construct(_ type: StaticType, _ site: CallSite) -> Bool {
    let resolved = resolve(type)
    if case .existential = resolved { return false }
    let candidates = checker.initializers(of: resolved)
    if candidates.isEmpty { return false }
    add(.call(site, candidates))
    return true
  }
}

extension StaticType {
  fileprivate func conforms(
    toAll protocols: [NominalDeclaration], _ assumptions: GenericAssumptions
  ) -> Bool {
    protocols.allSatisfy { conforms(to: $0, assuming: assumptions) }
  }
}
