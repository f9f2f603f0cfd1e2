extension ConstraintSolver {
  /// What to try next: a type that is as good as known, then the alternatives with the fewest candidates, then
  /// defaults of literals, then closures that no context says anything about.
  func nextStep() -> Step? {
    let outputs = outputVariables()
    let bases = memberBases()
    let implicitBases = implicitMemberBases()
    let mentions = self.mentions()
    var firm: (Int, [StaticType])?
    var weak: (Int, [StaticType])?
    var output: (Int, [StaticType])?
    var literal: (Int, [StaticType])?
    var base: (Int, [StaticType])?
    for index in state.variables.indices
    where state.variables[index].binding == nil && isActive(index) {
      let bounds = self.bounds(of: index, mentions[index] ?? [])
      // Where anything is taken, nothing is said about the type.
      let isOutput = outputs.contains(index) || bounds.types.allSatisfy(\.takesAnything)
      if !bounds.types.isEmpty {
        if !isOutput && !bounds.isOpen && firm == nil || implicitBases.contains(index) {
          // `.relu` is looked for in the type that is wanted.
          firm = (index, bounds.types)
        } else if isOutput, output == nil {
          output = (index, bounds.types)
        } else if !isOutput, weak == nil {
          weak = (index, bounds.types)
        }
      } else if let type = bounds.literalDefault {
        // What a member is asked of first: the member says more about the others.
        if bases.contains(index) || bounds.isForGenericParameter {
          base = base ?? (index, type)
        } else if literal == nil || bounds.isInner {
          literal = (index, type)
        }
      }
    }
    if let firm { return .bindings(firm.0, firm.1) }
    if let step = alternatives() { return step }
    if let weak { return .bindings(weak.0, weak.1) }
    if literal != nil, let position = calledClosure() { return .closure(position) }
    // A member of a literal says what the member's result is.
    if let literal = base ?? literal { return .bindings(literal.0, literal.1) }
    if let step = emptyArray(where: closureParameters().contains) { return step }
    // Where anything is taken, the closure that makes the value says what it is.
    if let output, !output.1.allSatisfy(\.takesAnything) { return .bindings(output.0, output.1) }
    for (position, constraint) in state.pending.enumerated() {
      if case .closure = constraint { return .closure(position) }
      if case .keyPath(_, _?, _, _) = constraint { return .keyPath(position) }
    }
    if let output { return .bindings(output.0, output.1) }
    return emptyArray { _ in true }
  }

  /// Variables that are the type of a closure's parameter: `[].map { … }` needs to know it, `values.reduce([]) { … }` does not.
  private func closureParameters() -> Set<Int> {
    var result: Set<Int> = []
    for constraint in state.pending {
      guard case .closure(_, _, let type, _) = constraint,
        case .function(let function) = resolve(type)
      else { continue }
      for parameter in function.parameters {
        if case .variable(let variable) = resolve(parameter.type) { result.insert(variable.index) }
      }
    }
    return result
  }

  /// An array literal without elements that nothing else says anything about.
  private func emptyArray(where isMeant: (Int) -> Bool) -> Step? {
    guard checker.completionEnd == nil else { return nil }
    for (position, literal) in state.emptyArrays.enumerated() {
      if case .variable(let element) = resolve(literal.element), isActive(element.index),
        isMeant(element.index)
      {
        return .emptyArray(position)
      }
    }
    return nil
  }

  /// A closure that is called where it stands and says all its types: what its value is asked for decides about literals.
  private func calledClosure() -> Int? {
    state.pending.firstIndex { constraint in
      guard case .closure(_, let closure, let type, _) = constraint, closure.result != nil,
        closure.parameters?.allSatisfy({ $0.type != nil }) ?? (closure.anonymousParameterCount == 0)
      else { return false }
      return state.pending.contains {
        if case .apply(let callee, _) = $0 { resolve(callee) == resolve(type) } else { false }
      }
    }
  }

  private func alternatives() -> Step? {
    var best: (position: Int, candidates: [Candidate])?
    for (position, constraint) in state.pending.enumerated() {
      let candidates: [Candidate]
      switch constraint {
      case .call(_, let all): candidates = viableCandidates(constraint, all)
      case .reference(_, let all, _): candidates = all
      default: continue
      }
      if candidates.count < best?.candidates.count ?? .max {
        best = (position, candidates)
      }
    }
    guard let best else { return nil }
    // Concrete overloads first: a generic one is only wanted where none of them fits.
    let ordered =
      best.candidates.filter { !$0.isGeneric } + best.candidates.filter(\.isGeneric)
    return .alternatives(best.position, ordered)
  }

  /// Variables that implicit members are looked for in.
  private func implicitMemberBases() -> Set<Int> {
    var result: Set<Int> = []
    for constraint in state.pending {
      switch constraint {
      case .memberReference(_, let base, _, _), .memberCall(_, let base, _):
        guard case .metatype(let instance) = resolve(base) else { break }
        if case .variable(let variable) = resolve(instance) { result.insert(variable.index) }
      default: break
      }
    }
    return result
  }

  /// Variables whose members are asked for.
  private func memberBases() -> Set<Int> {
    var result: Set<Int> = []
    for constraint in state.pending {
      switch constraint {
      case .memberReference(_, let base, _, _), .memberCall(_, let base, _):
        if case .variable(let variable) = resolve(base) { result.insert(variable.index) }
      default: break
      }
    }
    return result
  }

  /// Variables that pending calls, members and closures will say more about.
  private func outputVariables() -> Set<Int> {
    var result: Set<Int> = []
    func note(_ type: StaticType) {
      if case .variable(let variable) = resolve(type) { result.insert(variable.index) }
    }
    for constraint in state.pending {
      switch constraint {
      case .call(let site, _), .memberCall(let site, _, _), .apply(_, let site): note(site.result)
      case .reference(_, _, let type), .memberReference(_, _, _, let type): note(type)
      case .closure(_, _, let type, _):
        if case .function(let function) = resolve(type) { note(function.result) }
      case .associatedType(_, _, let result), .optionalObject(_, let result),
        .chainResult(_, let result), .tupleElement(_, _, let result):
        note(result)
      default: break
      }
    }
    return result
  }

  private struct Bounds {
    var types: [StaticType] = []
    var isOpen = false
    var literalDefault: [StaticType]?
    /// A literal inside another one waits for the outer one's type.
    var isInner = false
    /// `Set<Double>([1, 2])`: that the literal is an array says what its elements are, not the other way round.
    var isForGenericParameter = false
  }

  /// The pending conversions and literals that say something about each open variable.
  private func mentions() -> [Int: [Constraint]] {
    var result: [Int: [Constraint]] = [:]
    for constraint in state.pending {
      switch constraint {
      case .conversion(let from, let to):
        if case .variable(let v) = resolve(from) { result[v.index, default: []].append(constraint) }
        if case .variable(let v) = resolve(to) { result[v.index, default: []].append(constraint) }
      case .arrayLiteral(let type, _), .dictionaryLiteral(let type, _, _):
        if case .variable(let v) = resolve(type) { result[v.index, default: []].append(constraint) }
      default: break
      }
    }
    return result
  }

  /// What the pending conversions say about a variable.
  private func bounds(of index: Int, _ mentions: [Constraint]) -> Bounds {
    var result = Bounds()
    var lower: [StaticType] = []
    var upper: [StaticType] = []
    var literals: [LiteralKind] = []
    let info = state.variables[index]
    if let literal = info.literal { literals.append(literal) }
    var isArithmetic = info.isArithmetic
    var elementOf: StaticType?
    for constraint in mentions {
      switch constraint {
      case .conversion(let from, let to):
        let a = resolve(from)
        let b = resolve(to)
        if case .variable(let v) = b, v.index == index {
          if case .variable(let other) = a {
            let otherInfo = state.variables[other.index]
            if let literal = otherInfo.literal {
              literals.append(literal)
              isArithmetic = isArithmetic || otherInfo.isArithmetic
            } else if otherInfo.isClosure {
              result.isOpen = true
            } else {
              result.isOpen = true
            }
          } else {
            lower.append(a)
          }
        }
        if case .variable(let v) = a, v.index == index {
          if case .variable(let parameter) = b {
            result.isOpen = result.isOpen || info.literal == nil
            if info.literal == .array, !state.variables[parameter.index].conformances.isEmpty {
              result.isForGenericParameter = true
            }
          } else {
            upper.append(b)
          }
        }
      case .arrayLiteral(let type, let element):
        if case .variable(let v) = resolve(type), v.index == index { elementOf = element }
      case .dictionaryLiteral(let type, let key, let value):
        if case .variable(let v) = resolve(type), v.index == index {
          result.literalDefault = [standard.dictionary(key, value)]
        }
      default: break
      }
    }
    if info.isClosure { return Bounds() }
    var types: [StaticType] = []
    if !lower.isEmpty { types += joined(lower) }
    for type in upper where !types.contains(type) {
      if let object = type.optionalObject, info.literal != nil || lower.isEmpty {
        let inner = resolve(object)
        if case .variable = inner {
          types.append(type)
        } else if info.literal != nil {
          types += [inner, type]
        } else {
          // `abs(x) as Int?`: what cannot be an optional itself may stand in one.
          types += [type, inner]
        }
        continue
      }
      types.append(type)
    }
    if !lower.isEmpty {
      // Nothing else worked: a value in an optional, or anything at all.
      if literals.contains(.nilValue), let first = lower.first, first.optionalObject == nil {
        types.insert(standard.optional(of: first), at: 0)
      } else if let first = lower.first, first.optionalObject == nil,
        lower.count > 1 || info.isArrayElement
      {
        types.append(standard.optional(of: first))
      }
      if literals.contains(.floating), lower.contains(standard.int) {
        types = types.filter { $0 != standard.int }
      }
    }
    result.types = types.filter { type in
      if case .existential = type, !literals.isEmpty {
        return false
      }
      return true
    }
    if result.types.isEmpty {
      if let elementOf {
        result.literalDefault = [standard.array(of: elementOf)]
      } else if literals.contains(.nilValue) {
        let others = literals.filter { $0 != .nilValue }
        if let type = defaultType(others) {
          result.literalDefault = [standard.optional(of: type)]
        }
      } else if let type = defaultType(literals) {
        var list = [type]
        if type == standard.int { list.append(standard.double) }
        if isArithmetic { list.append(standard.float) }
        if literals.contains(.character), type == standard.string {
          list.append(standard.character)
        }
        result.literalDefault = list
        result.isInner = info.literal == nil
      }
    }
    return result
  }

  private func defaultType(_ literals: [LiteralKind]) -> StaticType? {
    if literals.contains(.floating) { return standard.double }
    guard let name = literals.compactMap(\.defaultTypeName).first else { return nil }
    return standard.type(name)
  }

  /// The type that several values have in common, then the types themselves.
  private func joined(_ types: [StaticType]) -> [StaticType] {
    var unique: [StaticType] = []
    for type in types where !unique.contains(type) { unique.append(type) }
    if unique.count == 1 { return unique }
    if let optional = unique.first(where: { $0.optionalObject != nil }) {
      return [optional] + unique.filter { $0 != optional }
    }
    // A common superclass.
    if var candidate = unique.first, candidate.nominal?.kind == .class {
      while true {
        if unique.allSatisfy({ $0.isSubclass(of: candidate) }) { return [candidate] + unique }
        guard case .nominal(let declaration, let arguments) = candidate,
          let parent = declaration.superclass
        else { break }
        candidate = parent.substituting(declaration.replacements(for: arguments))
      }
    }
    return unique
  }
}

extension StaticType {
  fileprivate var takesAnything: Bool {
    if case .existential = self { true } else { false }
  }
}
