/// Says why an expression has no solution: the innermost part that is wrong by itself, or else how the parts do not
/// fit together.
extension CellChecker {
  func diagnose(_ node: ExpressionNode, wanted: StaticType?, purpose: Purpose) {
    let errors = errorCount
    for child in node.independentChildren {
      if standaloneType(child) != nil { continue }
      if let type = neededType(of: child, in: node, wanted: wanted) {
        diagnose(child, wanted: type, purpose: .argument)
      } else {
        diagnose(child, wanted: nil, purpose: .value)
      }
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
    case .keyPath(let root, let names): diagnoseKeyPath(node, root, names)
    case .nilLiteral:
      if wanted == nil {
        report("'nil' requires a contextual type", at: node.range)
      } else if let wanted {
        let sentence =
          switch purpose {
          case .returned: "'nil' is incompatible with return type '\(wanted)'"
          case .argument: "'nil' is not compatible with expected argument type '\(wanted)'"
          case .assignment: "'nil' cannot be assigned to type '\(wanted)'"
          case .closureResult: "'nil' is not compatible with closure result type '\(wanted)'"
          case .element(let what): "'nil' is not compatible with expected \(what) type '\(wanted)'"
          default: "'nil' cannot initialize specified type '\(wanted)'"
          }
        report(sentence, at: node.range)
        return
      }
    case .coerce(let value, let type):
      let wanted = resolve(type, currentScope)
      if let from = standaloneType(value), canConvert(wanted, from) {
        report(
          "'\(from)' is not convertible to '\(wanted)'", at: node.range,
          notes: [
            Diagnostic(
              .note, "did you mean to use 'as!' to force downcast, or 'as?'?", at: node.range)
          ])
      } else if let from = standaloneType(value) {
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

  func canBe(_ node: ExpressionNode, _ type: StaticType) -> Bool {
    let (result, problems) = capturingDiagnostics { solve(node, wanted: type) != nil }
    return result && !problems.contains { $0.severity == .error }
  }

  // MARK: Mismatches

  func reportMismatch(
    _ type: StaticType, _ wanted: StaticType, _ purpose: Purpose, _ node: ExpressionNode
  ) {
    let wanted = canonical(wanted)
    // Something in it has been complained about before.
    if type.containsError || wanted.containsError { return }
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
    if let missing = unmetProtocol(type, wanted) {
      let sentence: String? =
        switch purpose {
        case .argument:
          "argument type '\(type)' does not conform to expected type '\(missing.name)'"
        case .specified, .value:
          "value of type '\(type)' does not conform to specified type '\(missing.name)'"
        case .returned:
          "return expression of type '\(type)' does not conform to '\(missing.name)'"
        default: nil
        }
      if let sentence {
        report(sentence, at: node.range, notes: conformanceNote(type, missing))
        return
      }
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

  /// The first protocol of an existential type that a type does not conform to.
  private func unmetProtocol(_ type: StaticType, _ wanted: StaticType) -> NominalDeclaration? {
    guard case .existential(let protocols) = wanted, case .nominal = type else { return nil }
    return protocols.first { !type.conforms(to: $0, assuming: GenericAssumptions()) }
  }

  /// How a type that a cell declares comes to conform.
  func conformanceNote(
    _ type: StaticType, _ missing: NominalDeclaration
  ) -> [Diagnostic] {
    guard let nominal = type.nominal, nominal.module == .session, let range = nominal.range else {
      return []
    }
    let keyword =
      switch nominal.kind {
      case .structure: "struct"
      case .class: "class"
      case .enumeration: "enum"
      case .protocol: "protocol"
      }
    let text = "say that it conforms: '\(keyword) \(nominal.name): \(missing.name)'"
    return [Diagnostic(.note, text, at: range)]
  }

  func canConvert(_ from: StaticType, _ to: StaticType) -> Bool {
    let solver = ConstraintSolver(checker: self)
    return solver.convert(from, to: to) == .solved
  }

  var numberNames: Set<String> { ["Int", "Double", "Float"] }

  func conversionNote(
    _ type: StaticType, _ wanted: StaticType, _ node: ExpressionNode
  ) -> [Diagnostic] {
    guard let from = type.nominal?.name, let to = wanted.nominal?.name else { return [] }
    if numberNames.contains(from), numberNames.contains(to) {
      if from == "Int", case .binary("/", _, let left, let right) = node.unparenthesized.kind {
        func quotient(_ text: (ExpressionNode) -> String) -> String {
          [left, right].map { part in
            if case .integer = part.kind { return text(part) }
            return "\(to)(\(text(part)))"
          }.joined(separator: " / ")
        }
        return [
          .advice(
            "'/' of two 'Int's drops the fraction: write '\(quotient(text))'", at: node.range,
            replacement: quotient(\.range.text))
        ]
      }
      return [
        .advice(
          "convert it with '\(to)(…)'", at: node.range, replacement: "\(to)(\(node.range.text))")
      ]
    }
    if to == "String", numberNames.contains(from) {
      return [Diagnostic(.note, "convert it with 'String(…)' or write \"\\(…)\"", at: node.range)]
    }
    return []
  }

  // MARK: Operators

  func diagnoseBinary(
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
    if isArithmetic(name) {
      if name.hasSuffix("=") {
        reportMismatch(b, a, .argument, right)
        return
      }
      // Where a type is wanted, swiftc complains about the operand that is not of it.
      if let wanted, purpose != .value, a == wanted || b == wanted, a != b {
        let (type, operand) = a == wanted ? (b, right) : (a, left)
        reportMismatch(type, wanted, .argument, operand)
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
      let written = "\(target)(\(text(of: which)))"
      notes.append(
        .advice(
          "Swift does not convert numbers by itself: write '\(written)'", at: which.range,
          replacement: "\(target)(\(which.range.text))"))
    } else if name == "+", names.contains("String") {
      let which = names[0] == "String" ? right : left
      let written = "\"\\(\(text(of: which)))\""
      notes.append(
        .advice(
          "write \(written) to put it into the text", at: which.range,
          replacement: "\"\\(\(which.range.text))\""))
    }
    report(
      "binary operator '\(name)' cannot be applied to operands of type '\(a)' and '\(b)'",
      at: range,
      notes: notes)
  }

  private func isArithmetic(_ name: String) -> Bool {
    ["+", "-", "*", "/", "+=", "-=", "*=", "/="].contains(name)
  }

  /// What an expression around it makes of a part that has no type by itself: the type of the other operand, or of the
  /// only function's parameter.
  private func neededType(
    of child: ExpressionNode, in node: ExpressionNode, wanted: StaticType?
  ) -> StaticType? {
    guard case .binary(let name, _, let first, _) = child.unparenthesized.kind, isArithmetic(name)
    else { return nil }
    switch node.kind {
    case .binary(let outer, _, let left, let right) where isArithmetic(outer):
      if outer.hasSuffix("=") { return standaloneType(left) }
      let other = left === child ? right : left
      return wanted ?? (other.isLiteral ? nil : standaloneType(other)) ?? standaloneType(first)
    case .call(let callee, let arguments):
      guard case .name(let name, _, _) = callee.kind,
        case .candidates(let found) = candidates(named: name, in: currentScope, at: callee.range),
        found.count == 1, let candidate = found.first,
        let position = arguments.firstIndex(where: { $0.value === child }),
        let type = parameterType(candidate, arguments, position),
        !type.contains(where: { if case .parameter = $0 { true } else { false } })
      else { return nil }
      return type == .any ? nil : type
    default: return nil
    }
  }

  func text(of node: ExpressionNode) -> String {
    let text = node.range.text
    return text.count > 30 || text.contains("\n") ? "…" : text
  }
}

extension ArgumentMismatch {
  /// Whether only one label is wrong.
  func isRename(_ function: FunctionDeclaration, _ labels: [String?]) -> Bool {
    if case .label = self, function.parameters.count == labels.count { return true }
    switch self {
    case .label(let argument, _), .extra(let argument):
      // A label that is nearly right says which function was meant.
      guard labels.indices.contains(argument), let given = labels[argument] else { return false }
      return given.closest(in: function.parameters.compactMap(\.label)) != nil
    default: return false
    }
  }
}

extension StaticType {
  func hasTupleElement(_ name: String) -> Bool {
    if case .tuple(let elements) = self { elements.contains { $0.label == name } } else { false }
  }
}

extension Int {
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }

  var ordinal: String {
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
  var independentChildren: [ExpressionNode] {
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
