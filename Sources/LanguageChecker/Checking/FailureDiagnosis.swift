/// Says why an expression has no solution: the innermost part that is wrong by itself, or else how the parts do not
/// fit together.
extension CellChecker {
  func diagnose(_ node: ExpressionNode, wanted: StaticType?, purpose: Purpose) {
    let errors = errorCount
    for child in node.independentChildren {
      if standaloneType(child) != nil { continue }
      diagnose(child, wanted: nil, purpose: .value)
      if errorCount > errors { return }
    }
    switch node.kind {
    case .tuple(let elements) where elements.count == 1:
      diagnose(elements[0].value, wanted: wanted, purpose: purpose)
    case .call(let callee, let arguments):
      diagnoseCall(node, callee, arguments, wanted: wanted, purpose: purpose)
    case .binary(let name, let range, let left, let right):
      diagnoseBinary(node, name, range, left, right, wanted: wanted, purpose: purpose)
    case .prefix(let name, let range, let operand), .postfix(let name, let range, let operand):
      if let type = standaloneType(operand), standaloneType(node) == nil {
        report(
          "unary operator '\(name)' cannot be applied to an operand of type '\(type)'", at: range)
      }
    case .member(let base, let name, let nameRange, _):
      diagnoseMember(node, base, name, nameRange, wanted: wanted)
    case .subscript(let base, let arguments):
      diagnoseSubscript(node, base, arguments)
    case .conditional(let condition, let then, let otherwise):
      if !canBe(condition, standard.bool) {
        diagnose(condition, wanted: standard.bool, purpose: .condition)
      } else if wanted == nil, let a = standaloneType(then), let b = standaloneType(otherwise) {
        report(
          "result values in '? :' expression have mismatching types '\(a)' and '\(b)'",
          at: node.range)
      } else if let wanted {
        for branch in [then, otherwise] where !canBe(branch, wanted) {
          diagnose(branch, wanted: wanted, purpose: purpose)
          return
        }
      }
    case .assign(let left, let right):
      if let place = standaloneType(left) {
        diagnose(right, wanted: place, purpose: .assignment)
      }
    case .forceUnwrap(let base):
      if let type = standaloneType(base), type.optionalObject == nil {
        report("cannot force unwrap value of non-optional type '\(type)'", at: node.range)
      }
    case .optionalUnwrap(let base):
      if let type = standaloneType(base), type.optionalObject == nil {
        report(
          "cannot use optional chaining on non-optional value of type '\(type)'", at: node.range)
      }
    case .optionalChain(let inner):
      diagnose(inner, wanted: nil, purpose: .value)
    case .array(let elements): diagnoseArray(node, elements, wanted: wanted)
    case .dictionary(let elements):
      if elements.isEmpty, wanted == nil {
        report(
          "empty collection literal requires an explicit type; write for example 'let counts: [String: Int] = [:]'",
          at: node.range)
      } else if let wanted {
        diagnoseDictionary(elements, wanted)
      } else if let key = elements.lazy.compactMap({ self.standaloneType($0.key) }).first,
        let hashable = standard.declaration("Hashable"),
        !key.conforms(to: hashable, assuming: assumptions)
      {
        report(
          "generic struct 'Dictionary' requires that '\(key)' conform to 'Hashable'", at: node.range
        )
      } else {
        report(
          "the keys or values of this dictionary have no common type; write its type, such as [String: Any]",
          at: node.range)
      }
    case .tupleElement(let base, let index):
      if let type = standaloneType(base), standaloneType(node) == nil {
        report("value of tuple type '\(type)' has no member '\(index)'", at: node.range)
      }
    case .closure(let closure): diagnoseClosure(node, closure, wanted: wanted)
    case .nilLiteral:
      if wanted == nil {
        report("'nil' requires a contextual type", at: node.range)
      } else if let wanted {
        report(
          purpose == .returned
            ? "'nil' is incompatible with return type '\(wanted)'"
            : "'nil' cannot initialize specified type '\(wanted)'", at: node.range)
        return
      }
    case .coerce(let value, let type):
      if let from = standaloneType(value) {
        report(
          "cannot convert value of type '\(from)' to type '\(resolve(type, currentScope))' in coercion",
          at: value.range)
      }
    case .try(let inner, _): diagnose(inner, wanted: wanted, purpose: purpose)
    case .name(let name, _, _):
      if standaloneType(node) == nil {
        if case .candidates(let found) = candidates(named: name, in: currentScope, at: node.range),
          found.count > 1
        {
          report(
            "ambiguous use of '\(name)'", at: node.range, notes: candidateNotes(found, node.range))
        }
      }
    default: break
    }
    guard errorCount == errors, let wanted else { return }
    if let type = standaloneType(node) {
      reportMismatch(type, wanted, purpose, node)
    }
  }

  private func canBe(_ node: ExpressionNode, _ type: StaticType) -> Bool {
    let (result, problems) = capturingDiagnostics { solve(node, wanted: type) != nil }
    return result && !problems.contains { $0.severity == .error }
  }

  // MARK: Mismatches

  func reportMismatch(
    _ type: StaticType, _ wanted: StaticType, _ purpose: Purpose, _ node: ExpressionNode
  ) {
    let wanted = canonical(wanted)
    if let object = type.optionalObject, canConvert(object, wanted), purpose != .condition {
      report(
        "value of optional type '\(type)' must be unwrapped to a value of type '\(object)'",
        at: node.range,
        notes: [
          Diagnostic(
            .note, "use '??' to give a default for 'nil', or 'if let' to look inside",
            at: node.range)
        ],
        fixIts: [])
      return
    }
    let notes = conversionNote(type, wanted, node)
    switch purpose {
    case .returned:
      report(
        "cannot convert return expression of type '\(type)' to return type '\(wanted)'",
        at: node.range, notes: notes)
    case .closureResult:
      report(
        "cannot convert value of type '\(type)' to closure result type '\(wanted)'", at: node.range,
        notes: notes)
    case .element(let what):
      report(
        "cannot convert value of type '\(type)' to expected \(what) type '\(wanted)'",
        at: node.range, notes: notes)
    case .thrown:
      report(
        "thrown expression type '\(type)' does not conform to 'Error'", at: node.range)
    case .condition:
      if case .integer(let value) = node.unparenthesized.kind {
        report(
          "integer literal value '\(value)' cannot be used as a boolean; did you mean '\(value != 0)'?",
          at: node.range)
      } else if type.optionalObject != nil {
        report(
          "optional type '\(type)' cannot be used as a boolean; test for '!= nil' instead",
          at: node.range)
      } else if type == standard.int {
        report(
          "type 'Int' cannot be used as a boolean; test for '!= 0' instead", at: node.range)
      } else {
        report(
          "cannot convert value of type '\(type)' to expected condition type 'Bool'", at: node.range
        )
      }
    case .argument:
      report(
        "cannot convert value of type '\(type)' to expected argument type '\(wanted)'",
        at: node.range, notes: notes)
    case .assignment:
      report(
        "cannot assign value of type '\(type)' to type '\(wanted)'", at: node.range, notes: notes)
    case .specified, .value, .elementOfLoop, .defaultArgument:
      report(
        "cannot convert value of type '\(type)' to specified type '\(wanted)'", at: node.range,
        notes: notes)
    }
  }

  private func canConvert(_ from: StaticType, _ to: StaticType) -> Bool {
    let solver = ConstraintSolver(checker: self)
    return solver.convert(from, to: to) == .solved
  }

  private var numberNames: Set<String> { ["Int", "Double", "Float"] }

  private func conversionNote(
    _ type: StaticType, _ wanted: StaticType, _ node: ExpressionNode
  ) -> [Diagnostic] {
    guard let from = type.nominal?.name, let to = wanted.nominal?.name else { return [] }
    if numberNames.contains(from), numberNames.contains(to) {
      return [Diagnostic(.note, "convert it with '\(to)(…)'", at: node.range)]
    }
    if to == "String", numberNames.contains(from) {
      return [Diagnostic(.note, "convert it with 'String(…)' or write \"\\(…)\"", at: node.range)]
    }
    return []
  }

  // MARK: Operators

  private func diagnoseBinary(
    _ node: ExpressionNode, _ name: String, _ range: SourceRange, _ left: ExpressionNode,
    _ right: ExpressionNode, wanted: StaticType?, purpose: Purpose
  ) {
    if wanted != nil, standaloneType(node) != nil { return }
    guard let a = standaloneType(left) else {
      diagnose(left, wanted: nil, purpose: .value)
      return
    }
    guard let b = standaloneType(right) else {
      if name == "??", let object = a.optionalObject {
        diagnose(right, wanted: object, purpose: .argument)
      } else {
        diagnose(right, wanted: a, purpose: .argument)
      }
      return
    }
    if name == "??", a.optionalObject == nil {
      report(
        "left side of nil coalescing operator '??' has non-optional type '\(a)', so the right side is never used",
        at: left.range)
      return
    }
    if ["&&", "||"].contains(name) {
      for (operand, type) in [(left, a), (right, b)] where type != standard.bool {
        reportMismatch(type, standard.bool, .condition, operand)
        return
      }
    }
    for (operand, type) in [(left, a), (right, b)] {
      if let object = type.optionalObject, !["==", "!=", "??"].contains(name) {
        report(
          "value of optional type '\(type)' must be unwrapped to a value of type '\(object)'",
          at: operand.range,
          notes: [
            Diagnostic(
              .note, "use '??' to give a default for 'nil', or 'if let' to look inside",
              at: operand.range)
          ])
        return
      }
    }
    if a == b {
      report("binary operator '\(name)' cannot be applied to two '\(a)' operands", at: range)
      return
    }
    var notes: [Diagnostic] = []
    let names = [a, b].compactMap(\.nominal?.name)
    if names.count == 2, names.allSatisfy({ numberNames.contains($0) }) {
      let target = names.contains("Double") ? "Double" : "Float"
      let which = names[0] == target ? right : left
      notes.append(
        Diagnostic(
          .note, "Swift does not convert numbers by itself: write '\(target)(\(text(of: which)))'",
          at: which.range))
    } else if name == "+", names.contains("String") {
      let which = names[0] == "String" ? right : left
      notes.append(
        Diagnostic(
          .note, "write \"\\(\(text(of: which)))\" to put it into the text", at: which.range))
    }
    report(
      "binary operator '\(name)' cannot be applied to operands of type '\(a)' and '\(b)'",
      at: range,
      notes: notes)
  }

  private func text(of node: ExpressionNode) -> String {
    let bytes = Array(node.range.file.text.utf8)
    guard node.range.end <= bytes.count else { return "…" }
    let text = String(decoding: bytes[node.range.start..<node.range.end], as: UTF8.self)
    return text.count > 30 || text.contains("\n") ? "…" : text
  }

  // MARK: Members

  private func diagnoseMember(
    _ node: ExpressionNode, _ base: ExpressionNode?, _ name: String, _ range: SourceRange,
    wanted: StaticType?
  ) {
    guard let base else {
      if let wanted {
        let object = wanted.optionalObject ?? wanted
        reportNoMember(name, of: .metatype(object), at: range)
      } else {
        report("cannot infer contextual base in reference to member '\(name)'", at: range)
      }
      return
    }
    if let type = typeDenoted(by: base, currentScope) {
      if members(named: name, of: .metatype(type)).isEmpty {
        reportNoMember(name, of: .metatype(type), at: range)
      }
      return
    }
    guard let type = standaloneType(base) else { return }
    if members(named: name, of: type).isEmpty, !type.hasTupleElement(name) {
      reportNoMember(name, of: type, at: range)
    }
  }

  func reportNoMember(_ name: String, of type: StaticType, at range: SourceRange) {
    if type.containsError { return }
    if let object = type.optionalObject, !members(named: name, of: object).isEmpty {
      report(
        "value of optional type '\(type)' must be unwrapped to refer to member '\(name)' of wrapped base type '\(object)'",
        at: range,
        notes: [Diagnostic(.note, "chain the optional using '?', or unwrap it with '!'", at: range)]
      )
      return
    }
    let instance: StaticType
    var isType = false
    if case .metatype(let inner) = type {
      instance = inner
      isType = true
      if !members(named: name, of: inner).isEmpty {
        report(
          "instance member '\(name)' cannot be used on type '\(inner)'; did you mean to use a value of this type instead?",
          at: range)
        return
      }
    } else {
      instance = type
      if !members(named: name, of: .metatype(type)).isEmpty {
        report(
          "static member '\(name)' cannot be used on instance of type '\(type)'", at: range,
          notes: [Diagnostic(.note, "write '\(type).\(name)'", at: range)])
        return
      }
    }
    let suggestion = name.closest(
      in: memberNames(of: instance).filter { candidate in
        !members(named: candidate, of: type).isEmpty
      })
    let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    let kind = isType ? "type" : "value of type"
    report(
      "\(kind) '\(instance)' has no member '\(name)'\(hint)", at: range,
      fixIts: suggestion.map {
        [.init(message: "replace it with '\($0)'", range: range, replacement: $0)]
      } ?? [])
  }

  /// The names of everything that a type has.
  func memberNames(of type: StaticType) -> Set<String> {
    var names: Set<String> = []
    func visit(_ declaration: NominalDeclaration) {
      names.formUnion(declaration.memberNames)
      names.formUnion(declaration.cases.map(\.name))
      for conformance in declaration.allConformances() { names.formUnion(conformance.memberNames) }
      if let parent = declaration.superclass?.nominal { visit(parent) }
    }
    switch type {
    case .nominal(let declaration, _): visit(declaration)
    case .existential(let protocols): for declaration in protocols { visit(declaration) }
    case .parameter(let parameter): for declaration in parameter.conformances { visit(declaration) }
    case .tuple(let elements): names.formUnion(elements.compactMap(\.label))
    default: break
    }
    return names.filter { $0.first?.isLetter == true && $0 != "init" && $0 != "subscript" }
  }

  // MARK: Calls

  private func diagnoseCall(
    _ node: ExpressionNode, _ callee: ExpressionNode, _ arguments: [ExpressionNode.Argument],
    wanted: StaticType?, purpose: Purpose
  ) {
    if wanted != nil, standaloneType(node) != nil { return }
    let found: [Candidate]
    var calleeName: String
    if let type = typeDenoted(by: callee, currentScope) {
      let opened = type.nominal.map { nominal -> StaticType in
        type.nominalArguments.isEmpty && !nominal.genericParameters.isEmpty
          ? nominal.selfType : type
      }
      found = initializers(of: opened ?? type)
      calleeName = "initializer"
      if case .existential = type {
        report(
          "'\(type)' cannot be constructed because it has no accessible initializers",
          at: callee.range)
        return
      }
      if found.isEmpty {
        report(
          "'\(type)' cannot be constructed because it has no accessible initializers",
          at: node.range)
        return
      }
    } else {
      switch callee.kind {
      case .name(let name, _, _):
        guard
          case .candidates(let list) = candidates(named: name, in: currentScope, at: callee.range)
        else { return }
        found = list
        calleeName = "'\(name)'"
      case .member(let base?, let name, let range, _):
        let type: StaticType
        if let denoted = typeDenoted(by: base, currentScope) {
          type = .metatype(denoted)
        } else if let value = standaloneType(base) {
          type = value
        } else {
          return
        }
        found =
          callee.isSelfInitializer || name == "init" && callee.isSuperMember
          ? initializers(of: type) : members(named: name, of: type)
        calleeName = "'\(name)'"
        if found.isEmpty, !type.hasTupleElement(name) {
          reportNoMember(name, of: type, at: range)
          return
        }
      case .member(nil, let name, let range, _):
        guard let wanted else {
          report("cannot infer contextual base in reference to member '\(name)'", at: range)
          return
        }
        let object = wanted.optionalObject ?? wanted
        found =
          name == "init" ? initializers(of: object) : members(named: name, of: .metatype(object))
        calleeName = "'\(name)'"
        if found.isEmpty {
          reportNoMember(name, of: .metatype(object), at: range)
          return
        }
      default:
        found = []
        calleeName = "this value"
      }
    }
    let functions = found.filter { $0.function != nil || $0.declaration is EnumCase }
    if functions.isEmpty {
      diagnoseValueCall(node, callee, arguments)
      return
    }
    diagnoseCandidates(
      node, functions, arguments, calleeName, callee.range, wanted: wanted, purpose: purpose)
  }

  private func diagnoseValueCall(
    _ node: ExpressionNode, _ callee: ExpressionNode, _ arguments: [ExpressionNode.Argument]
  ) {
    guard let type = standaloneType(callee) else { return }
    guard case .function(let function) = type else {
      let callables = members(named: "callAsFunction", of: type)
      if callables.isEmpty {
        report("cannot call value of non-function type '\(type)'", at: callee.range)
      } else {
        diagnoseCandidates(
          node, callables, arguments, "'callAsFunction'", callee.range, wanted: nil, purpose: .value
        )
      }
      return
    }
    if function.parameters.count != arguments.count {
      report(
        "this function takes \(function.parameters.count.counted("argument")), but \(arguments.count) \(arguments.count == 1 ? "was" : "were") given",
        at: node.range)
      return
    }
    for (parameter, argument) in zip(function.parameters, arguments) {
      if let label = argument.label {
        report(
          "extraneous argument label '\(label):' in call", at: argument.labelRange ?? node.range)
        return
      }
      if !canBe(argument.value, parameter.type) {
        diagnose(argument.value, wanted: parameter.type, purpose: .argument)
        return
      }
    }
  }

  private func diagnoseSubscript(
    _ node: ExpressionNode, _ base: ExpressionNode, _ arguments: [ExpressionNode.Argument]
  ) {
    let type: StaticType
    if let denoted = typeDenoted(by: base, currentScope) {
      type = .metatype(denoted)
    } else if let value = standaloneType(base) {
      type = value
    } else {
      return
    }
    if arguments.count == 1, let argument = arguments.first?.value,
      let given = standaloneType(argument),
      diagnoseIndex(argument, of: given, in: type, base)
    {
      return
    }
    let found = members(named: "subscript", of: type)
    if found.isEmpty {
      if let object = type.optionalObject, !members(named: "subscript", of: object).isEmpty {
        report(
          "value of optional type '\(type)' must be unwrapped to refer to member 'subscript' of wrapped base type '\(object)'",
          at: base.range)
      } else {
        report("value of type '\(type)' has no subscripts", at: node.range)
      }
      return
    }
    diagnoseCandidates(
      node, found, arguments, "subscript", base.range, wanted: nil, purpose: .value)
  }

  private func diagnoseCandidates(
    _ node: ExpressionNode, _ candidates: [Candidate], _ arguments: [ExpressionNode.Argument],
    _ name: String, _ calleeRange: SourceRange, wanted: StaticType?, purpose: Purpose
  ) {
    let labels = arguments.map { (label: $0.label, isTrailingClosure: $0.isTrailingClosure) }
    if diagnoseRequirements(candidates, arguments, node, calleeRange) { return }
    var fitting: [Candidate] = []
    var mismatches: [(FunctionDeclaration, ArgumentMismatch)] = []
    for candidate in candidates {
      guard let function = candidate.function else {
        if let enumCase = candidate.declaration as? EnumCase, candidates.count == 1 {
          diagnosePayload(enumCase, candidate, arguments, node)
          return
        }
        fitting.append(candidate)
        continue
      }
      switch function.match(labels: labels, isOperator: false) {
      case .success: fitting.append(candidate)
      case .failure(let failure): mismatches.append((function, failure.mismatch))
      }
    }
    if fitting.isEmpty {
      if mismatches.count == 1 || Set(mismatches.map(\.1)).count == 1, let first = mismatches.first
      {
        report(first.1, first.0, arguments, node, calleeRange)
      } else if let close = mismatches.first(where: { $0.1.isRename($0.0, labels.map(\.label)) }) {
        report(close.1, close.0, arguments, node, calleeRange)
      } else {
        report(
          "no exact matches in call to \(name)", at: node.range,
          notes: candidateNotes(candidates, node.range))
      }
      return
    }
    // Which argument is it? The first that no candidate can take together with those before it.
    var deepest = -1
    var deepestCandidate = fitting[0]
    for candidate in fitting {
      let position = firstMisfit(candidate, node, arguments)
      if position > deepest {
        deepest = position
        deepestCandidate = candidate
      }
    }
    if deepest >= arguments.count {
      // The arguments are right: it is the result, or what cannot be inferred.
      if let wanted, let result = resultType(deepestCandidate, node, arguments) {
        reportMismatch(result, wanted, purpose, node)
      } else if diagnoseClosures(node, deepestCandidate, arguments) {
        return
      } else if let parameter = deepestCandidate.function?.genericParameters.first {
        report("generic parameter '\(parameter.name)' could not be inferred", at: node.range)
      }
      return
    }
    if fitting.count > 1 {
      let agreeing = Set(fitting.map { parameterType($0, arguments, deepest)?.description ?? "" })
      if agreeing.count > 1, let type = standaloneType(arguments[deepest].value) {
        report(
          "no exact matches in call to \(name): the \((deepest + 1).ordinal) argument is of type '\(type)'",
          at: arguments[deepest].value.range, notes: candidateNotes(fitting, node.range))
        return
      }
    }
    diagnoseArgument(node, deepestCandidate, arguments, deepest)
  }

  private func candidateNotes(_ candidates: [Candidate], _ range: SourceRange) -> [Diagnostic] {
    candidates.prefix(5).compactMap { candidate in
      let signature = candidate.declaration.signature
      return signature.isEmpty
        ? nil : Diagnostic(.note, "found this candidate: \(signature)", at: range)
    }
  }

  private func parameterType(
    _ candidate: Candidate, _ arguments: [ExpressionNode.Argument], _ position: Int
  ) -> StaticType? {
    guard let function = candidate.function,
      case .success(let matching) = function.match(
        labels: arguments.map { ($0.label, $0.isTrailingClosure) }, isOperator: false)
    else { return nil }
    return function.parameters[matching.parameterOfArgument[position]].type.substituting(
      candidate.substitutions)
  }

  /// The first argument that does not fit when the arguments are added one by one; their number if all fit.
  private func firstMisfit(
    _ candidate: Candidate, _ node: ExpressionNode, _ arguments: [ExpressionNode.Argument]
  ) -> Int {
    guard let function = candidate.function,
      case .success(let matching) = function.match(
        labels: arguments.map { ($0.label, $0.isTrailingClosure) }, isOperator: false)
    else { return 0 }
    for count in 1...max(1, arguments.count) where count <= arguments.count {
      let (fits, problems) = capturingDiagnostics { () -> Bool in
        let solver = ConstraintSolver(checker: self)
        var substitutions = candidate.substitutions
        for parameter in function.genericParameters
          + (function.kind == .initializer ? function.owner?.genericParameters ?? [] : [])
        where substitutions[parameter] == nil || substitutions[parameter] == .parameter(parameter) {
          let variable = solver.freshVariable()
          if case .variable(let v) = variable {
            solver.state.variables[v.index].conformances = parameter.conformances
          }
          substitutions[parameter] = variable
        }
        for index in 0..<count {
          let parameter = function.parameters[matching.parameterOfArgument[index]]
          let type = solver.generate(arguments[index].value, currentScope)
          solver.add(.conversion(type, solver.openType(parameter.type, substitutions)))
        }
        // Parameters that later arguments decide stay open: only contradictions count.
        return solver.solve() != nil || solver.couldStillFit
      }
      if !fits || problems.contains(where: { $0.severity == .error }) { return count - 1 }
    }
    return arguments.count
  }

  private func resultType(
    _ candidate: Candidate, _ node: ExpressionNode, _ arguments: [ExpressionNode.Argument]
  ) -> StaticType? {
    candidate.function.map { $0.result.substituting(candidate.substitutions) }
  }

  func diagnoseArgument(
    _ node: ExpressionNode, _ candidate: Candidate, _ arguments: [ExpressionNode.Argument],
    _ position: Int
  ) {
    let argument = arguments[position]
    guard var wanted = parameterType(candidate, arguments, position) else { return }
    let function = candidate.function
    if let function,
      case .success(let matching) = function.match(
        labels: arguments.map { ($0.label, $0.isTrailingClosure) }, isOperator: false)
    {
      let parameter = function.parameters[matching.parameterOfArgument[position]]
      let isAddress = { if case .inoutAddress = argument.value.kind { true } else { false } }()
      if parameter.isInout, !isAddress {
        report(
          "passing value of type '\(wanted)' to an inout parameter requires explicit '&'",
          at: argument.value.range,
          fixIts: [
            .init(
              message: "insert '&'",
              range: SourceRange(
                file: argument.value.range.file, start: argument.value.range.start,
                end: argument.value.range.start), replacement: "&")
          ])
        return
      }
      wanted = solvedParameterType(function, candidate, matching, arguments, position) ?? wanted
    }
    if case .closure(let closure) = argument.value.kind {
      diagnoseClosure(argument.value, closure, wanted: wanted)
      return
    }
    if let type = standaloneType(argument.value) {
      if let function,
        case .success(let matching) = function.match(
          labels: arguments.map { ($0.label, $0.isTrailingClosure) }, isOperator: false),
        function.parameters[matching.parameterOfArgument[position]].isVariadic,
        type.arrayElement.map({ canConvert($0, wanted) }) == true
      {
        report(
          "cannot pass array of type '\(type)' as variadic arguments of type '\(wanted)'",
          at: argument.value.range)
        return
      }
      if case .parameter(let parameter) = wanted,
        let missing = parameter.conformances.first(where: {
          !type.conforms(to: $0, assuming: assumptions)
        })
      {
        report(
          "\(function?.kind == .initializer ? "initializer" : "'\(function?.name ?? "")'") requires that '\(type)' conform to '\(missing.name)'",
          at: argument.value.range)
        return
      }
      reportMismatch(type, wanted, .argument, argument.value)
    } else {
      diagnose(argument.value, wanted: wanted, purpose: .argument)
    }
  }

  /// The type of a parameter with what the arguments before it say about the generic parameters.
  private func solvedParameterType(
    _ function: FunctionDeclaration, _ candidate: Candidate, _ matching: ArgumentMatching,
    _ arguments: [ExpressionNode.Argument], _ position: Int
  ) -> StaticType? {
    let (result, _) = capturingDiagnostics { () -> StaticType? in
      let solver = ConstraintSolver(checker: self)
      var substitutions = candidate.substitutions
      for parameter in function.genericParameters {
        substitutions[parameter] = solver.freshVariable()
      }
      for index in 0..<position {
        let parameter = function.parameters[matching.parameterOfArgument[index]]
        let type = solver.generate(arguments[index].value, currentScope)
        solver.add(.conversion(type, solver.openType(parameter.type, substitutions)))
      }
      let parameter = function.parameters[matching.parameterOfArgument[position]]
      let wanted = solver.openType(parameter.type, substitutions)
      if let solution = solver.solve() { solver.state = solution }
      var names: [Int: GenericParameter] = [:]
      for (generic, type) in substitutions {
        if case .variable(let v) = solver.resolve(type) { names[v.index] = generic }
      }
      return solver.fullyResolved(wanted).mapped {
        if case .variable(let v) = $0 { names[v.index].map { .parameter($0) } } else { nil }
      }
    }
    return result
  }

  private func report(
    _ mismatch: ArgumentMismatch, _ function: FunctionDeclaration,
    _ arguments: [ExpressionNode.Argument], _ node: ExpressionNode, _ calleeRange: SourceRange
  ) {
    let declared =
      function.signature.isEmpty
      ? []
      : [
        Diagnostic(
          .note, "'\(function.name)' declared here: \(function.signature)",
          at: function.range ?? calleeRange)
      ].filter { $0.range.file == node.range.file || function.module != .session }
        .map { Diagnostic(.note, $0.message, at: calleeRange) }
    switch mismatch {
    case .missing(let index):
      let parameter = function.parameters[index]
      let what = parameter.label.map { "parameter '\($0)'" } ?? "parameter #\(index + 1)"
      let end = SourceRange(
        file: node.range.file, start: max(node.range.start, node.range.end - 1), end: node.range.end
      )
      report(
        "missing argument for \(what) in call", at: arguments.isEmpty ? end : end, notes: declared)
    case .extra(let index):
      let argument = arguments[index]
      report(
        arguments.count - function.parameters.count > 1
          ? "extra arguments at positions #\(index + 1) and following in call"
          : function.parameters.isEmpty
            ? "argument passed to call that takes no arguments"
            : "extra argument\(argument.label.map { " '\($0)'" } ?? "") in call",
        at: argument.value.range, notes: declared)
    case .label(let index, let expected):
      let argument = arguments[index]
      let range = argument.labelRange ?? argument.value.range
      switch (argument.label, expected) {
      case (nil, let expected?):
        report(
          "missing argument label '\(expected):' in call", at: range, notes: declared,
          fixIts: [
            .init(
              message: "insert '\(expected): '",
              range: SourceRange(file: range.file, start: range.start, end: range.start),
              replacement: "\(expected): ")
          ])
      case (let label?, nil):
        report("extraneous argument label '\(label):' in call", at: range, notes: declared)
      case (let label?, let expected?):
        let own = function.parameters.compactMap(\.label)
        let expected = label.closest(in: Set(own)) ?? expected
        report(
          "incorrect argument label in call (have '\(label):', expected '\(expected):')", at: range,
          notes: declared,
          fixIts: [
            .init(message: "replace it with '\(expected)'", range: range, replacement: expected)
          ])
      case (nil, nil): break
      }
    case .order(let index, let before):
      let moved = arguments[index].label ?? "#\(index + 1)"
      let other = arguments[before].label.map { "'\($0)'" } ?? "unnamed argument #\(before + 1)"
      report(
        "argument '\(moved)' must precede \(arguments[before].label == nil ? other : "argument \(other)")",
        at: arguments[index].labelRange ?? arguments[index].value.range, notes: declared)
    }
  }

  // MARK: Collections and closures

  private func diagnoseArray(
    _ node: ExpressionNode, _ elements: [ExpressionNode], wanted: StaticType?
  ) {
    if elements.isEmpty, wanted == nil {
      report(
        "empty collection literal requires an explicit type; write for example 'let values: [Double] = []'",
        at: node.range)
      return
    }
    if let element = wanted?.optionalObject?.nominalArguments.first
      ?? wanted?.nominalArguments.first,
      wanted?.isNominal("Array") == true || wanted?.isNominal("Set") == true
        || wanted?.optionalObject?.isNominal("Array") == true
    {
      for item in elements where !canBe(item, element) {
        diagnose(item, wanted: element, purpose: .element("element"))
        return
      }
      return
    }
    guard wanted == nil else { return }
    var first: StaticType?
    for item in elements {
      guard let type = standaloneType(item) else { continue }
      if let known = first, known != type,
        ![known, type].allSatisfy({ $0 == standard.int || $0 == standard.double })
      {
        report(
          "heterogeneous collection literal could only be inferred to '[Any]'; add explicit type annotation if this is intentional",
          at: node.range,
          notes: [
            Diagnostic(
              .note, "this element is '\(type)', the first is '\(known)'", at: item.range)
          ])
        return
      }
      if first == nil { first = type }
    }
  }

  private func diagnoseClosure(
    _ node: ExpressionNode, _ closure: ClosureNode, wanted: StaticType?
  ) {
    let context = wanted.map { $0.optionalObject ?? $0 }
    if let failures = closureFailures[ObjectIdentifier(closure)] {
      for failure in failures { report(failure) }
      return
    }
    guard case .function(let function)? = context else {
      if let context, case .parameter = context { return }
      if let context {
        report(
          "cannot convert a closure to expected argument type '\(context)'", at: node.range)
      } else if closure.parameters?.contains(where: { $0.type == nil }) == true
        || closure.anonymousParameterCount > 0
      {
        report(
          "cannot infer type of closure parameter without a type annotation", at: node.range)
      } else {
        diagnoseClosureBody(
          closure, parameters: closure.parameters?.map { _ in .error } ?? [], result: nil)
      }
      return
    }
    let expected = function.parameters.count
    let written = closure.parameters?.count ?? closure.anonymousParameterCount
    var types = function.parameters.map(\.type)
    if expected == 1, written > 1, case .tuple(let elements) = types[0], elements.count == written {
      types = elements.map(\.type)
    } else if written != expected {
      if closure.parameters == nil, written == 0 {
        report(
          "contextual type for closure argument list expects \(expected.counted("argument")), which cannot be implicitly ignored",
          at: node.range,
          notes: [
            Diagnostic(
              .note,
              "write '\(Array(repeating: "_", count: expected).joined(separator: ", ")) in' at its start",
              at: node.range)
          ])
      } else {
        report(
          "contextual closure type '\(context ?? .error)' expects \(expected.counted("argument")), but \(written) \(written == 1 ? "was" : "were") used in closure body",
          at: node.range)
      }
      return
    }
    diagnoseClosureBody(
      closure, parameters: types,
      result: function.result.contains(where: {
        if case .parameter = $0 { true } else { false }
      }) ? nil : function.result)
  }

  private func diagnoseClosureBody(
    _ closure: ClosureNode, parameters types: [StaticType], result: StaticType?
  ) {
    // Parameters that are still open say nothing wrong about the body.
    let known = types.map { type in
      type.contains { if case .parameter = $0 { true } else { $0 == .error } } ? .error : type
    }
    let context = FunctionContext(
      .closure, parent: self.context, result: result, canThrow: true)
    let inner = Scope(parent: currentScope, function: context)
    for (index, type) in known.enumerated() {
      let written = closure.parameters.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      let variable = VariableDeclaration(
        name: written?.name ?? "$\(index)", module: .session, range: closure.range,
        type: written?.type.map { resolve($0, currentScope) } ?? type, isLet: true, storage: .local)
      context.declare(variable)
      inner.add(variable)
    }
    within(inner) {
      if let expression = closure.expression {
        _ = check(
          expression, wanted: result.flatMap { $0.isVoid ? nil : $0 }, purpose: .closureResult)
      } else {
        _ = checkClosureBodyReporting(closure, scope: inner, context: context, result: result)
      }
    }
  }

  private func checkClosureBodyReporting(
    _ closure: ClosureNode, scope: Scope, context: FunctionContext, result: StaticType?
  ) -> Bool {
    if checkClosureBody(closure, scope: scope, context: context, result: result) == nil {
      for failure in closureFailures[ObjectIdentifier(closure)] ?? [] { report(failure) }
      return false
    }
    return true
  }
}

extension ConstraintSolver {
  /// Whether the search stopped for want of information rather than on a contradiction.
  var couldStillFit: Bool {
    state = initialState
    return simplify() && !state.pending.isEmpty
  }
}

extension ArgumentMismatch {
  /// Whether only one label is wrong.
  fileprivate func isRename(_ function: FunctionDeclaration, _ labels: [String?]) -> Bool {
    if case .label = self { return function.parameters.count == labels.count }
    return false
  }
}

extension StaticType {
  fileprivate func hasTupleElement(_ name: String) -> Bool {
    if case .tuple(let elements) = self { elements.contains { $0.label == name } } else { false }
  }
}

extension Int {
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }

  fileprivate var ordinal: String {
    switch self {
    case 1: "first"
    case 2: "second"
    case 3: "third"
    default: "\(self)th"
    }
  }
}

extension ExpressionNode {
  /// The parts whose types do not depend on the rest.
  fileprivate var independentChildren: [ExpressionNode] {
    switch kind {
    case .array(let elements): elements.filter { !$0.dependsOnContext }
    case .dictionary(let elements):
      elements.flatMap { [$0.key, $0.value] }.filter { !$0.dependsOnContext }
    case .tuple(let elements): elements.map(\.value).filter { !$0.dependsOnContext }
    case .member(let base?, _, _, _): [base].filter { !$0.namesType }
    case .tupleElement(let base, _), .forceUnwrap(let base), .optionalUnwrap(let base): [base]
    case .subscript(let base, let arguments):
      [base] + arguments.map(\.value).filter { !$0.dependsOnContext }
    case .call(let callee, let arguments):
      callee.calleeBase + arguments.map(\.value).filter { !$0.dependsOnContext }
    case .prefix(_, _, let operand), .postfix(_, _, let operand): [operand]
    case .binary(_, _, let left, let right):
      [left, right].filter { !$0.dependsOnContext }
    case .assign(let left, let right):
      [left, right].filter { if case .discard = $0.kind { false } else { !$0.dependsOnContext } }
    case .conditional(let condition, let then, let otherwise):
      [condition, then, otherwise].filter { !$0.dependsOnContext }
    case .is(let value, _), .coerce(let value, _), .conditionalCast(let value, _),
      .forcedCast(let value, _), .inoutAddress(let value):
      [value].filter { !$0.dependsOnContext }
    default: []
    }
  }

  private var calleeBase: [ExpressionNode] {
    switch kind {
    case .member(let base?, _, _, _): return base.namesType ? [] : [base]
    case .call, .subscript, .forceUnwrap: return [self]
    default: return []
    }
  }

  /// Whether it can be a type's name, which is no value by itself.
  private var namesType: Bool {
    switch kind {
    case .name(let name, _, _): name.first?.isUppercase == true || name == "super"
    case .array(let elements): elements.count == 1 && elements[0].namesType
    case .dictionary, .type: true
    case .optionalUnwrap(let base): base.namesType
    default: false
    }
  }

  /// Whether its type comes from where it stands: closures, `.red`, `nil`, `[]` and what contains them.
  private var dependsOnContext: Bool {
    switch kind {
    case .closure, .nilLiteral, .keyPath, .discard, .ifExpression, .switchExpression: true
    case .name(let name, _, _): name.first.map { !$0.isLetter && !"_$".contains($0) } ?? false
    case .member(nil, _, _, _): true
    case .call(let callee, _): callee.dependsOnContext
    case .member(let base?, _, _, _): base.dependsOnContext
    case .array(let elements): elements.isEmpty || elements.contains(where: \.dependsOnContext)
    case .dictionary(let elements):
      elements.isEmpty || elements.contains { $0.key.dependsOnContext || $0.value.dependsOnContext }
    case .tuple(let elements): elements.contains(where: \.value.dependsOnContext)
    case .conditional(_, let then, let otherwise):
      then.dependsOnContext || otherwise.dependsOnContext
    case .inoutAddress(let inner): inner.dependsOnContext
    default: false
    }
  }
}
