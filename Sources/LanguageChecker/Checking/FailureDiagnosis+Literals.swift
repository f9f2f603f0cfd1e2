/// Collection literals and closures that do not fit.
extension CellChecker {
  static let emptyArraySentence =
    "empty collection literal requires an explicit type; write for example 'let values: [Double] = []'"

  func diagnoseArray(
    _ node: ExpressionNode, _ elements: [ExpressionNode], wanted: StaticType?
  ) {
    if elements.isEmpty, wanted == nil {
      report(Self.emptyArraySentence, at: node.range)
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

  func diagnoseClosure(
    _ node: ExpressionNode, _ closure: ClosureNode, wanted: StaticType?
  ) {
    let context = wanted.map { $0.optionalObject ?? $0 }
    if let failures = closureFailures[ObjectIdentifier(closure)] {
      for failure in failures { report(failure) }
      return
    }
    guard case .function(let function)? = context else {
      if let context, case .parameter = context { return }
      if context == nil, case .binary(let name, let range, _, _)? = closure.expression?.kind {
        // Each of the operator's types would do for parameters without one.
        report("ambiguous use of operator '\(name)'", at: range)
        return
      }
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
          at: node.range.pointing(
            at: closure.parameters?.first?.range.start ?? closure.expression?.range.start
              ?? node.range.start))
      }
      return
    }
    diagnoseClosureBody(
      closure, parameters: types,
      result: function.result.contains(where: {
        if case .parameter = $0 { true } else { false }
      }) ? nil : function.result)
  }

  func diagnoseClosureBody(
    _ closure: ClosureNode, parameters types: [StaticType], result: StaticType?
  ) {
    // Parameters that are still open say nothing wrong about the body.
    let known = types.map { type in
      type.containsVariable
        || type.contains { if case .parameter = $0 { true } else { $0 == .error } } ? .error : type
    }
    let result = result.flatMap { $0.containsVariable ? nil : $0 }
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

  func checkClosureBodyReporting(
    _ closure: ClosureNode, scope: Scope, context: FunctionContext, result: StaticType?
  ) -> Bool {
    if checkClosureBody(closure, scope: scope, context: context, result: result) == nil {
      for failure in closureFailures[ObjectIdentifier(closure)] ?? [] { report(failure) }
      return false
    }
    return true
  }
}
