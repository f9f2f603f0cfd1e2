/// Calls whose labels or arguments do not fit.
extension CellChecker {
  func diagnoseCall(
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
          at: callee.range)
        return
      }
    } else {
      switch callee.kind {
      case .name(let name, _, _):
        guard
          case .candidates(let list) = candidates(named: name, in: currentScope, at: callee.range)
        else { return }
        found = list
        calleeName =
          list.allSatisfy { $0.function?.kind == .function }
          ? "global function '\(name)'" : "'\(name)'"
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
        if case .metatype = type {
          calleeName = "static method '\(name)'"
        } else {
          calleeName = "instance method '\(name)'"
        }
        if found.isEmpty, !type.hasTupleElement(name) {
          reportNoMember(name, of: type, at: range, base: base.range)
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

  func diagnoseValueCall(
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
      let given = arguments.count
      if given < function.parameters.count {
        report(
          "missing argument for parameter #\(given + 1) in call",
          at: arguments.last?.value.range.afterEnd
            ?? SourceRange(file: node.range.file, start: node.range.end - 1, end: node.range.end))
      } else if let extra = arguments.dropFirst(function.parameters.count).first {
        reportExtra(extra, of: arguments, parameters: function.parameters.count, callee.range)
      }
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

  func diagnoseSubscript(
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

  func diagnoseCandidates(
    _ node: ExpressionNode, _ candidates: [Candidate], _ arguments: [ExpressionNode.Argument],
    _ name: String, _ calleeRange: SourceRange, wanted: StaticType?, purpose: Purpose
  ) {
    let labels = arguments.map { (label: $0.label, isTrailingClosure: $0.isTrailingClosure) }
    if diagnoseOwnRequirements(candidates, arguments, calleeRange) { return }
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
      } else if let function = deepestCandidate.function,
        let parameter = function.genericParameters.first
          ?? (function.kind == .initializer ? function.owner?.genericParameters.first : nil)
      {
        if !hasErrors {
          report("generic parameter '\(parameter.name)' could not be inferred", at: node.range)
        }
      }
      return
    }
    if fitting.count > 1 {
      let agreeing = Set(fitting.map { parameterType($0, arguments, deepest)?.description ?? "" })
      if agreeing.count > 1, let type = standaloneType(arguments[deepest].value) {
        // `sqrt(n)`: of the functions on numbers, the one on 'Double' is meant.
        if type == standard.int,
          let candidate = fitting.first(where: {
            parameterType($0, arguments, deepest) == standard.double
          })
        {
          diagnoseArgument(node, candidate, arguments, deepest)
          return
        }
        report(
          "no exact matches in call to \(name): the \((deepest + 1).ordinal) argument is of type '\(type)'",
          at: arguments[deepest].value.range, notes: candidateNotes(fitting, node.range))
        return
      }
    }
    diagnoseArgument(node, deepestCandidate, arguments, deepest)
  }

  func candidateNotes(_ candidates: [Candidate], _ range: SourceRange) -> [Diagnostic] {
    candidates.prefix(5).compactMap { candidate in
      let signature = candidate.declaration.signature
      return signature.isEmpty
        ? nil : Diagnostic(.note, "found this candidate: \(signature)", at: range)
    }
  }

  func parameterType(
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
  func firstMisfit(
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
        return solver.solve() != nil || solver.endedOpen
      }
      if !fits || problems.contains(where: { $0.severity == .error }) { return count - 1 }
    }
    return arguments.count
  }

  func resultType(
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
    if case .array(let elements) = argument.value.unparenthesized.kind, !elements.isEmpty,
      wanted.isNominal("Array") || wanted.isNominal("Set")
    {
      diagnoseArray(argument.value, elements, wanted: wanted)
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
  func solvedParameterType(
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

  /// More arguments than a function takes.
  private func reportExtra(
    _ first: ExpressionNode.Argument, of arguments: [ExpressionNode.Argument], parameters: Int,
    _ callee: SourceRange, _ notes: [Diagnostic] = []
  ) {
    let isOne = arguments.count - parameters <= 1
    let start = callee.end
    let parenthesis = SourceRange(file: callee.file, start: start, end: start + 1)
    let range = isOne || parenthesis.text != "(" ? first.value.range : parenthesis
    let message: String
    if parameters == 0 {
      message = "argument passed to call that takes no arguments"
    } else if isOne {
      message = "extra argument\(first.label.map { " '\($0)'" } ?? "") in call"
    } else {
      let positions = (parameters + 1...arguments.count).map { "#\($0)" }
      message = "extra arguments at positions \(positions.joined(separator: ", ")) in call"
    }
    report(message, at: range, notes: notes)
  }

  func report(
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
      report(
        "missing argument for \(what) in \(node.isSubscript ? "subscript" : "call")",
        at: node.place(ofMissing: function, index, arguments), notes: declared)
    case .extra(let index):
      let argument = arguments[index]
      reportExtra(
        argument, of: arguments, parameters: function.parameters.count, calleeRange, declared)
    case .label(let index, let expected):
      let argument = arguments[index]
      let range = argument.labelRange ?? argument.value.range
      let caret = range.pointing(at: calleeRange.end)
      if let names = function.labels(meantBy: arguments) {
        reportLabels(names, arguments, range.pointing(at: calleeRange.end), declared)
        return
      }
      switch (argument.label, expected) {
      case (nil, let expected?):
        report(
          "missing argument label '\(expected):' in call", at: caret, notes: declared,
          fixIts: [
            .init(
              message: "insert '\(expected): '",
              range: SourceRange(file: range.file, start: range.start, end: range.start),
              replacement: "\(expected): ")
          ])
      case (let label?, nil):
        report("extraneous argument label '\(label):' in call", at: caret, notes: declared)
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
}

extension CellChecker {
  /// Labels that are missing, too many or wrong, all together, as swiftc says it.
  private func reportLabels(
    _ names: [String?], _ arguments: [ExpressionNode.Argument], _ range: SourceRange,
    _ notes: [Diagnostic]
  ) {
    let written = arguments.prefix { !$0.isTrailingClosure }
    let wrong = zip(written, names).filter { $0.label != $1 }
    guard let first = wrong.first else { return }
    let fixIts = wrong.map { argument, name -> Diagnostic.FixIt in
      let value = argument.value.range
      guard let label = argument.labelRange else {
        return .init(
          message: "insert '\(name ?? ""):'", range: value.beforeStart,
          replacement: name.map { "\($0): " } ?? "")
      }
      guard let name else {
        let extra = SourceRange(file: label.file, start: label.start, end: value.start)
        return .init(message: "remove the label", range: extra, replacement: "")
      }
      return .init(message: "replace it with '\(name)'", range: label, replacement: name)
    }
    let several = wrong.count > 1 ? "s" : ""
    let sentence: String
    if wrong.allSatisfy({ $0.0.label == nil }) {
      let labels = wrong.map { "\($0.1 ?? "_"):" }.joined()
      sentence = "missing argument label\(several) '\(labels)' in call"
    } else if wrong.allSatisfy({ $0.1 == nil }) {
      let labels = wrong.map { "\($0.0.label ?? "_"):" }.joined()
      sentence = "extraneous argument label\(several) '\(labels)' in call"
    } else {
      let have = written.map { "\($0.label ?? "_"):" }.joined()
      let expected = names.prefix(written.count).map { "\($0 ?? "_"):" }.joined()
      sentence =
        "incorrect argument label\(several) in call (have '\(have)', expected '\(expected)')"
    }
    let place = first.0.labelRange ?? first.0.value.range
    if arguments.count == 1, first.0.label == nil {
      report(sentence, at: first.0.value.range, notes: notes, fixIts: fixIts)
      return
    }
    let whole = SourceRange(
      file: place.file, start: range.caret, end: place.end, caret: range.caret)
    report(sentence, at: whole, notes: notes, fixIts: fixIts)
  }
}

extension FunctionDeclaration {
  /// The labels that the arguments should have, if there is one parameter for each of them.
  fileprivate func labels(meantBy arguments: [ExpressionNode.Argument]) -> [String?]? {
    var names: [String?] = []
    var next = 0
    for (position, argument) in arguments.enumerated() {
      if argument.isTrailingClosure { break }
      let left = arguments[(position + 1)...].count { !$0.isTrailingClosure }
      // Parameters with a default may be left out: not those whose label comes, nor more than there are.
      while next < parameters.count, parameters[next].label != argument.label,
        parameters[next].hasDefault, parameters.count - next - 1 > left,
        argument.label == nil
          || parameters[(next + 1)...].contains(where: { $0.label == argument.label })
      {
        next += 1
      }
      guard next < parameters.count else { return nil }
      names.append(parameters[next].label)
      // A variadic parameter takes what follows without a label.
      let isFollowed = position + 1 < arguments.count && arguments[position + 1].label == nil
      if !(parameters[next].isVariadic && isFollowed) { next += 1 }
    }
    let given = Set(arguments.compactMap(\.label))
    // The same labels in another order are another mistake.
    if names.count > 1, Set(names.compactMap { $0 }) == given { return nil }
    return names
  }
}

extension ExpressionNode {
  fileprivate var isSubscript: Bool { if case .subscript = kind { true } else { false } }

  /// Where the argument of a parameter would have to be added: after the one before it.
  fileprivate func place(
    ofMissing function: FunctionDeclaration, _ index: Int, _ arguments: [Argument]
  ) -> SourceRange {
    let labels = function.parameters.prefix(index).map(\.label)
    var before: Argument?
    for (argument, label) in zip(arguments, labels) where argument.label == label {
      if argument.isTrailingClosure { break }
      before = argument
    }
    if let before { return before.value.range.afterEnd }
    if let first = arguments.first, !first.isTrailingClosure {
      return (first.labelRange ?? first.value.range).beforeStart
    }
    return SourceRange(file: range.file, start: max(range.start, range.end - 1), end: range.end)
  }
}
