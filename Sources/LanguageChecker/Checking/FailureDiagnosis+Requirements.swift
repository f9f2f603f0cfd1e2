/// Failures that one look at the arguments explains: what a generic function asks of types, `&`, payloads, indices.
extension CellChecker {
  /// What candidates ask of their arguments' types.
  ///
  /// - Returns: Whether something was reported.
  func diagnoseRequirements(
    _ candidates: [Candidate], _ arguments: [ExpressionNode.Argument], _ node: ExpressionNode,
    _ calleeRange: SourceRange
  ) -> Bool {
    let labels = arguments.map { (label: $0.label, isTrailingClosure: $0.isTrailingClosure) }
    let matches = candidates.compactMap { candidate -> (FunctionDeclaration, ArgumentMatching)? in
      guard let function = candidate.function,
        case .success(let matching) = function.match(labels: labels, isOperator: false)
      else { return nil }
      return (function, matching)
    }
    guard matches.count == 1 || Set(matches.map(\.0.name)).count == 1, let first = matches.first
    else { return false }
    if matches.count == 1, reportMissingAddress(first.0, first.1, arguments) { return true }
    let problems = matches.map { requirementProblem($0.0, $0.1, arguments) }
    guard problems.allSatisfy({ $0 != nil }), let problem = problems.first ?? nil else {
      return false
    }
    report(problem, at: calleeRange)
    return true
  }

  /// What the extension that declares a method asks of the type that it is called on.
  func diagnoseOwnRequirements(
    _ candidates: [Candidate], _ arguments: [ExpressionNode.Argument], _ range: SourceRange
  ) -> Bool {
    let labels = arguments.map { (label: $0.label, isTrailingClosure: $0.isTrailingClosure) }
    var problems: [String] = []
    for candidate in candidates {
      guard let function = candidate.function,
        case .success = function.match(labels: labels, isOperator: false)
      else { continue }
      guard let problem = ownRequirementProblem(candidate, function) else { return false }
      problems.append(problem)
    }
    guard let problem = problems.first else { return false }
    report(problem, at: range)
    return true
  }

  private func ownRequirementProblem(
    _ candidate: Candidate, _ function: FunctionDeclaration
  ) -> String? {
    guard case .instance = candidate.base, let owner = function.owner else { return nil }
    for (constrained, needed) in function.conformanceRequirements {
      let type = canonical(constrained.substituting(candidate.substitutions))
      guard case .nominal = type, !type.containsVariable,
        !type.conforms(to: needed, assuming: assumptions)
      else { continue }
      return
        "referencing instance method '\(function.fullName)' on '\(owner.name)' requires that '\(type)' conform to '\(needed.name)'"
    }
    return nil
  }

  private func reportMissingAddress(
    _ function: FunctionDeclaration, _ matching: ArgumentMatching,
    _ arguments: [ExpressionNode.Argument]
  ) -> Bool {
    for (argument, position) in zip(arguments, matching.parameterOfArgument)
    where function.parameters[position].isInout {
      if case .inoutAddress = argument.value.kind { continue }
      guard let type = standaloneType(argument.value) else { continue }
      let range = argument.value.range
      report(
        "passing value of type '\(type)' to an inout parameter requires explicit '&'", at: range,
        fixIts: [
          .init(
            message: "insert '&'",
            range: SourceRange(file: range.file, start: range.start, end: range.start),
            replacement: "&")
        ])
      return true
    }
    return false
  }

  private func requirementProblem(
    _ function: FunctionDeclaration, _ matching: ArgumentMatching,
    _ arguments: [ExpressionNode.Argument]
  ) -> String? {
    var known: [GenericParameter: StaticType] = [:]
    for (argument, position) in zip(arguments, matching.parameterOfArgument) {
      guard case .parameter(let parameter) = function.parameters[position].type,
        function.genericParameters.contains(parameter),
        let type = standaloneType(argument.value)
      else { continue }
      if let missing = parameter.conformances.first(where: {
        !type.conforms(to: $0, assuming: assumptions)
      }) {
        if case .metatype = type { return "type '\(type)' cannot conform to '\(missing.name)'" }
        return
          "\(function.describedForRequirements) requires that '\(type)' conform to '\(missing.name)'"
      }
      if let other = known[parameter], other != type, !argument.value.isNumberLiteral,
        !([other, type].allSatisfy {
          $0.isNumber && arguments.contains(where: \.value.isNumberLiteral)
        })
      {
        return
          "conflicting arguments to generic parameter '\(parameter.name)' ('\(other)' vs. '\(type)')"
      }
      known[parameter] = known[parameter] ?? type
    }
    return nil
  }

  /// The payload of an enum case.
  func diagnosePayload(
    _ enumCase: EnumCase, _ candidate: Candidate, _ arguments: [ExpressionNode.Argument],
    _ node: ExpressionNode
  ) {
    let payload = enumCase.payload
    let end = SourceRange(
      file: node.range.file, start: max(node.range.start, node.range.end - 1), end: node.range.end)
    if payload.isEmpty {
      report("enum case '\(enumCase.name)' has no associated values", at: node.range)
      return
    }
    if arguments.count < payload.count {
      let missing = payload[arguments.count]
      let what = missing.label.map { "parameter '\($0)'" } ?? "parameter #\(arguments.count + 1)"
      report("missing argument for \(what) in call", at: end)
      return
    }
    if arguments.count > payload.count {
      report("extra argument in call", at: arguments[payload.count].value.range)
      return
    }
    for (element, argument) in zip(payload, arguments) where element.label != argument.label {
      let range = argument.labelRange ?? argument.value.range
      switch (argument.label, element.label) {
      case (nil, let label?): report("missing argument label '\(label):' in call", at: range)
      case (let label?, nil): report("extraneous argument label '\(label):' in call", at: range)
      case (let label, let expected):
        report(
          "incorrect argument label in call (have '\(label ?? "_"):', expected '\(expected ?? "_"):')",
          at: range)
      }
      return
    }
    for (element, argument) in zip(payload, arguments) {
      let wanted = element.type.substituting(candidate.substitutions)
      if wanted.contains(where: { if case .parameter = $0 { true } else { false } }) { continue }
      let (fits, _) = capturingDiagnostics { solve(argument.value, wanted: wanted) != nil }
      if !fits {
        diagnose(argument.value, wanted: wanted, purpose: .argument)
        return
      }
    }
  }

  /// Closures among the arguments that do not fit.
  func diagnoseClosures(
    _ node: ExpressionNode, _ candidate: Candidate, _ arguments: [ExpressionNode.Argument]
  ) -> Bool {
    let errors = errorCount
    for (position, argument) in arguments.enumerated() {
      guard case .closure = argument.value.kind else { continue }
      diagnoseArgument(node, candidate, arguments, position)
      if errorCount > errors { return true }
    }
    return false
  }

  /// An index that is not one: `text[0]`, `values["a"]`.
  func diagnoseIndex(
    _ argument: ExpressionNode, of given: StaticType, in type: StaticType, _ base: ExpressionNode
  ) -> Bool {
    guard case .nominal(let declaration, let arguments) = type else { return false }
    switch declaration.name {
    case "String", "Substring":
      let isRange = ["Range", "ClosedRange"].contains(given.nominal?.name)
      guard given == standard.int || isRange && given.nominalArguments == [standard.int] else {
        return false
      }
      let (what, instead) =
        isRange ? ("an integer range", "a String.Index range") : ("an Int", "a String.Index")
      let values = "Array(\(text(of: base)))"
      report(
        "'subscript(_:)' is unavailable: cannot subscript String with \(what), use \(instead) instead.",
        at: base.range,
        notes: [
          .advice(
            isRange
              ? "write 'prefix', 'suffix' or 'dropFirst', or '\(values)[…]' for the characters"
              : "write '\(values)[…]' for a character, or 'first' and 'last'", at: base.range,
            replacement: "Array(\(base.range.text))")
        ])
      return true
    case "Array", "ArraySlice":
      guard given != standard.int, given.nominal?.name.contains("Range") != true else {
        return false
      }
      reportMismatch(given, standard.int, .argument, argument)
      return true
    case "Dictionary":
      guard let key = arguments.first, given != key, given.nominal?.name != "_DictionaryIndex"
      else { return false }
      reportMismatch(given, key, .argument, argument)
      return true
    default: return false
    }
  }

  /// Keys and values that do not fit the dictionary that is wanted.
  func diagnoseDictionary(
    _ elements: [(key: ExpressionNode, value: ExpressionNode)], _ wanted: StaticType
  ) {
    let dictionary = wanted.optionalObject ?? wanted
    guard dictionary.isNominal("Dictionary"), dictionary.nominalArguments.count == 2 else { return }
    for element in elements {
      for (node, type, what) in [
        (element.key, dictionary.nominalArguments[0], "dictionary key"),
        (element.value, dictionary.nominalArguments[1], "dictionary value"),
      ] {
        let (fits, _) = capturingDiagnostics { solve(node, wanted: type) != nil }
        if !fits {
          diagnose(node, wanted: type, purpose: .element(what))
          return
        }
      }
    }
  }
}

extension FunctionDeclaration {
  /// As swiftc calls it where a requirement is not met.
  fileprivate var describedForRequirements: String {
    switch kind {
    case .initializer: "initializer '\(fullName)'"
    case .operatorFunction: "operator function '\(name)'"
    default:
      if owner == nil {
        "global function '\(fullName)'"
      } else {
        isStatic ? "static method '\(fullName)'" : "instance method '\(fullName)'"
      }
    }
  }
}

extension ExpressionNode {
  fileprivate var isNumberLiteral: Bool {
    switch unparenthesized.kind {
    case .integer, .floating: true
    default: false
    }
  }
}

extension StaticType {
  fileprivate var isNumber: Bool {
    isNominal("Int") || isNominal("Double") || isNominal("Float")
  }
}
