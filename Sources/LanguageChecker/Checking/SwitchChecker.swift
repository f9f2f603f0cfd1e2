internal import SwiftSyntax

extension CellChecker {
  func switchStatement(
    _ syntax: SwitchExprSyntax, label: String?, _ parse: ParseContext
  ) -> TypedStatement {
    switchStatement(syntax, label: label, parse) { [self] list, parse in
      TypedBlock(statements(list, parse))
    }
  }

  private func switchStatement(
    _ syntax: SwitchExprSyntax, label: String?, _ parse: ParseContext,
    body: (CodeBlockItemListSyntax, ParseContext) -> TypedBlock
  ) -> TypedStatement {
    let range = parse.range(syntax)
    let node = parse.expression(syntax.subject)
    flush(parse)
    let target = JumpTarget()
    guard let subject = check(node) else {
      return TypedStatement(.do(TypedBlock([]), target), range: range)
    }
    var cases: [TypedSwitchCase] = []
    var handled: [TypedPattern] = []
    targets.append(
      LoopTarget(label: label, target: target, isLoop: false, isBlock: false, context: context))
    for element in syntax.cases {
      guard case .switchCase(let syntax) = element else {
        parse.unsupported("'#if' is", at: element)
        continue
      }
      let inner = Scope(parent: currentScope)
      within(inner) {
        var patterns: [(pattern: TypedPattern, where: TypedExpression?)] = []
        var isDefault = false
        switch syntax.label {
        case .default: isDefault = true
        case .case(let label):
          var first: [VariableDeclaration]?
          for item in label.caseItems {
            // All patterns of a case bind the same names: the body uses the first one's variables.
            let scope = first == nil ? currentScope : Scope(parent: currentScope)
            within(scope) {
              let pattern = self.pattern(
                item.pattern, matching: subject.type, isLet: true, parse)
              var condition: TypedExpression?
              if let clause = item.whereClause {
                let node = parse.expression(clause.condition)
                flush(parse)
                condition = check(node, wanted: standard.bool, purpose: .condition)
              }
              if item.whereClause == nil {
                warnIfHandled(pattern, by: handled, at: parse.range(item.pattern))
                handled.append(pattern)
              }
              if let first, !first.isEmpty {
                patterns.append((pattern.renaming(to: first), condition))
              } else {
                first = pattern.variables
                patterns.append((pattern, condition))
              }
            }
          }
        }
        let block = body(syntax.statements, parse)
        if syntax.statements.isEmpty {
          report(
            "'\(isDefault ? "default" : "case")' label in a 'switch' must have at least one executable statement",
            at: parse.range(syntax))
        }
        cases.append(
          TypedSwitchCase(
            patterns: patterns, isDefault: isDefault, body: block, range: parse.range(syntax)))
      }
      flush(parse)
    }
    targets.removeLast()
    if !hasErrors { checkExhaustive(cases, subject.type, at: parse.range(syntax.switchKeyword)) }
    return TypedStatement(.switch(subject, cases, target), range: range)
  }

  /// A pattern that an earlier one leaves nothing for.
  private func warnIfHandled(
    _ pattern: TypedPattern, by earlier: [TypedPattern], at range: SourceRange
  ) {
    switch pattern {
    case .enumCase(let enumCase, _):
      let isHandled = earlier.contains {
        if case .enumCase(enumCase, let parts) = $0 {
          parts.allSatisfy(\.isIrrefutable)
        } else {
          false
        }
      }
      if isHandled {
        warn("case is already handled by previous patterns; consider removing it", at: range)
      }
    case .expression:
      guard let literal = pattern.literalText,
        earlier.contains(where: { $0.literalText == literal })
      else { return }
      warn("literal value is already handled by previous pattern; consider removing it", at: range)
    default: break
    }
  }

  // MARK: Exhaustiveness

  private func checkExhaustive(
    _ cases: [TypedSwitchCase], _ type: StaticType, at range: SourceRange
  ) {
    if cases.contains(where: \.isDefault) { return }
    let patterns = cases.flatMap(\.patterns).filter { $0.where == nil }.map(\.pattern)
    if covers(patterns, type) { return }
    var notes: [Diagnostic] = []
    if case .nominal(let declaration, _) = type, declaration.kind == .enumeration {
      for enumCase in declaration.cases {
        let mine = patterns.compactMap { pattern -> [TypedPattern]? in
          if case .enumCase(let other, let parts) = pattern, other == enumCase {
            parts
          } else {
            nil
          }
        }
        if !mine.contains(where: { $0.allSatisfy(\.isIrrefutable) }) {
          notes.append(
            Diagnostic(.note, "add missing case: '.\(enumCase.name)'", at: range))
        }
      }
    } else {
      notes.append(Diagnostic(.note, "add a default clause", at: range))
    }
    report("switch must be exhaustive", at: range, notes: notes)
  }

  private func covers(_ patterns: [TypedPattern], _ type: StaticType) -> Bool {
    if patterns.contains(where: \.isIrrefutable) { return true }
    switch type {
    case .nominal(let declaration, let arguments):
      if type == standard.bool {
        let literals = patterns.compactMap(\.booleanLiteral)
        return literals.contains(true) && literals.contains(false)
      }
      if let object = type.optionalObject {
        let some = patterns.compactMap { pattern -> TypedPattern? in
          if case .optionalSome(let inner) = pattern { inner } else { nil }
        }
        return patterns.contains(where: \.isNil) && covers(some, object)
      }
      guard declaration.kind == .enumeration, declaration.representation != .native else {
        return false
      }
      let replacements = declaration.replacements(for: arguments)
      return declaration.cases.allSatisfy { enumCase in
        let mine = patterns.compactMap { pattern -> [TypedPattern]? in
          if case .enumCase(let other, let parts) = pattern, other == enumCase {
            parts
          } else {
            nil
          }
        }
        return coversProduct(mine, enumCase.payload.map { $0.type.substituting(replacements) })
      }
    case .tuple(let elements):
      let rows = patterns.compactMap { pattern -> [TypedPattern]? in
        if case .tuple(let parts) = pattern { parts } else { nil }
      }
      return coversProduct(rows, elements.map(\.type))
    default: return false
    }
  }

  /// Whether rows of patterns cover every combination of values.
  private func coversProduct(_ rows: [[TypedPattern]], _ types: [StaticType]) -> Bool {
    guard let first = types.first else { return !rows.isEmpty }
    let rest = Array(types.dropFirst())
    let wild = rows.filter { $0[0].isIrrefutable }
    if coversProduct(wild.map { Array($0.dropFirst()) }, rest) { return true }
    // Split by what the first column distinguishes.
    switch first {
    case .tuple(let elements):
      let split = rows.compactMap { row -> [TypedPattern]? in
        if row[0].isIrrefutable { return elements.map { _ in .any } + row.dropFirst() }
        if case .tuple(let parts) = row[0] { return parts + row.dropFirst() }
        return nil
      }
      return coversProduct(split, elements.map(\.type) + rest)
    case _ where first.optionalObject != nil:
      guard let object = first.optionalObject else { return false }
      let none = rows.filter { $0[0].isIrrefutable || $0[0].isNil }
      let some = rows.compactMap { row -> [TypedPattern]? in
        if row[0].isIrrefutable { return [.any] + row.dropFirst() }
        if case .optionalSome(let inner) = row[0] { return [inner] + row.dropFirst() }
        return nil
      }
      return coversProduct(none.map { Array($0.dropFirst()) }, rest)
        && coversProduct(some, [object] + rest)
    case .nominal(let declaration, let arguments)
    where declaration.kind == .enumeration && declaration.representation != .native:
      let replacements = declaration.replacements(for: arguments)
      return declaration.cases.allSatisfy { enumCase in
        let payload = enumCase.payload.map { $0.type.substituting(replacements) }
        let mine = rows.compactMap { row -> [TypedPattern]? in
          if row[0].isIrrefutable { return payload.map { _ in .any } + row.dropFirst() }
          if case .enumCase(let other, let parts) = row[0], other == enumCase {
            return parts + row.dropFirst()
          }
          return nil
        }
        return coversProduct(mine, payload + rest)
      }
    case _ where first == standard.bool:
      return [true, false].allSatisfy { value in
        coversProduct(
          rows.filter { $0[0].isIrrefutable || $0[0].booleanLiteral == value }.map {
            Array($0.dropFirst())
          }, rest)
      }
    default:
      let used = rows.filter { covers([$0[0]], first) }
      return !used.isEmpty && coversProduct(used.map { Array($0.dropFirst()) }, rest)
    }
  }

  // MARK: `if` and `switch` as expressions

  /// The type of a control expression inside another expression: that of its first branch.
  func controlExpressionType(_ node: ExpressionNode, _ scope: Scope) -> StaticType {
    within(scope) {
      let (result, _) = capturingDiagnostics { () -> TypedExpression? in
        switch node.kind {
        case .ifExpression(let syntax): ifExpression(syntax, wanted: nil, at: node.range)
        case .switchExpression(let syntax): switchExpression(syntax, wanted: nil, at: node.range)
        default: nil
        }
      }
      return result?.type ?? .error
    }
  }

  func ifExpression(
    _ node: IfNode, wanted: StaticType?, at range: SourceRange
  ) -> TypedExpression? {
    var result: VariableDeclaration?
    let errors = errorCount
    if let wanted { result = resultVariable(wanted, range) }
    guard let statement = ifBranch(node.syntax, node.context, &result) else { return nil }
    guard let result, errorCount == errors else { return nil }
    return TypedExpression(
      .block(TypedBlock([statement]), result: result), type: result.type, range: range)
  }

  private func ifBranch(
    _ syntax: IfExprSyntax, _ parse: ParseContext, _ result: inout VariableDeclaration?
  ) -> TypedStatement? {
    let inner = Scope(parent: currentScope)
    let typed = conditions(syntax.conditions, parse, in: inner)
    let then = within(inner) { branch(syntax.body.statements, parse, &result) }
    let otherwise: TypedBlock
    switch syntax.elseBody {
    case .codeBlock(let body)?: otherwise = branch(body.statements, parse, &result)
    case .ifExpr(let next)?:
      otherwise = TypedBlock(ifBranch(next, parse, &result).map { [$0] } ?? [])
    default:
      report(
        "'if' must have an unconditional 'else' to be used as expression", at: parse.range(syntax))
      return nil
    }
    return TypedStatement(.if(typed, then, else: otherwise), range: parse.range(syntax))
  }

  func switchExpression(
    _ node: SwitchNode, wanted: StaticType?, at range: SourceRange
  ) -> TypedExpression? {
    var result: VariableDeclaration?
    let errors = errorCount
    if let wanted { result = resultVariable(wanted, range) }
    let statement = switchStatement(node.syntax, label: nil, node.context) { list, parse in
      branch(list, parse, &result)
    }
    guard let result, errorCount == errors else { return nil }
    return TypedExpression(
      .block(TypedBlock([statement]), result: result), type: result.type, range: range)
  }

  private func resultVariable(_ type: StaticType, _ range: SourceRange) -> VariableDeclaration {
    let variable = VariableDeclaration(
      name: "result", module: .session, range: range, type: type, isLet: false, storage: .local)
    context.declare(variable)
    return variable
  }

  /// One branch: a single expression whose value is the result.
  private func branch(
    _ list: CodeBlockItemListSyntax, _ parse: ParseContext, _ result: inout VariableDeclaration?
  ) -> TypedBlock {
    guard list.count == 1, let item = list.first else {
      report(
        "non-expression branch of 'if' or 'switch' expression may only end with a 'throw'",
        at: parse.range(list))
      return TypedBlock([])
    }
    guard let syntax = item.expression else { return block(list, parse) }
    let node = parse.expression(syntax)
    flush(parse)
    guard let value = check(node, wanted: result?.type) else { return TypedBlock([]) }
    let variable = result ?? resultVariable(value.type, node.range)
    result = variable
    return TypedBlock([
      TypedStatement(
        .expression(
          TypedExpression(
            .assign(.variable(variable), value), type: .void, range: node.range)),
        range: node.range)
    ])
  }
}

extension TypedPattern {
  /// Whether it is `nil`, of an optional.
  fileprivate var isNil: Bool {
    if case .expression(let value, _) = self, case .nilCoalescing = value.kind {
      true
    } else {
      false
    }
  }

  fileprivate var booleanLiteral: Bool? {
    guard case .expression(let expression, _) = self,
      case .call(_, _, let arguments) = expression.kind
    else { return nil }
    for argument in arguments {
      if case .booleanLiteral(let value) = argument.kind { return value }
    }
    return nil
  }

  /// The pattern with its variables replaced by those of the same names.
  fileprivate func renaming(to variables: [VariableDeclaration]) -> TypedPattern {
    switch self {
    case .variable(let variable):
      return .variable(variables.first { $0.name == variable.name } ?? variable)
    case .tuple(let parts): return .tuple(parts.map { $0.renaming(to: variables) })
    case .enumCase(let enumCase, let parts):
      return .enumCase(enumCase, parts.map { $0.renaming(to: variables) })
    case .optionalSome(let inner): return .optionalSome(inner.renaming(to: variables))
    case .cast(let type, let inner): return .cast(type, inner.renaming(to: variables))
    case .any, .expression: return self
    }
  }
}

extension TypedPattern {
  fileprivate var literalText: String? {
    guard case .expression(let value, _) = self, case .call(_, nil, let arguments) = value.kind,
      arguments.count == 2
    else { return nil }
    return arguments.compactMap(\.literalText).first
  }
}

extension TypedExpression {
  /// An integer or a text that is written down.
  fileprivate var literalText: String? {
    switch kind {
    case .integerLiteral(let value): "\(value)"
    case .stringLiteral(let text): "\"" + text
    default: nil
    }
  }
}
