internal import LanguageChecker

/// Counts what a body is made of, up to a limit.
private struct InliningCost {
  /// What may still be added.
  var remaining: Int

  mutating func spend(_ cost: Int = 1) -> Bool {
    remaining -= cost
    return remaining >= 0
  }

  mutating func visit(_ block: TypedBlock) -> Bool {
    for statement in block.statements where !visit(statement) { return false }
    return true
  }

  mutating func visit(_ statement: TypedStatement) -> Bool {
    switch statement.kind {
    case .expression(let expression): return visit(expression)
    case .binding(_, let value): return spend() && visit(value)
    case .if(let conditions, let then, let otherwise):
      return spend() && visit(conditions) && visit(then) && (otherwise.map { visit($0) } ?? true)
    case .guard(let conditions, let otherwise):
      return spend() && visit(conditions) && visit(otherwise)
    // A loop takes longer than the call that would be saved, unless it calls a closure that is known.
    case .while(let conditions, let body, _):
      return spend(60) && visit(conditions) && visit(body)
    case .repeat(let body, let condition, _):
      return spend(60) && visit(body) && visit(condition)
    case .forIn(_, let iteration, let condition, let body, _):
      return spend(60) && visit(iteration) && visit(condition) && visit(body)
    case .switch(let subject, let cases, _):
      guard spend(), visit(subject) else { return false }
      for switchCase in cases {
        guard spend(2), visit(switchCase.body) else { return false }
        for pattern in switchCase.patterns where !visit(pattern.where) { return false }
      }
      return true
    case .return(let value): return visit(value)
    case .break, .continue, .fallthrough: return spend()
    case .throw(let error): return spend(2) && visit(error)
    case .doCatch(let body, let clauses):
      guard spend(5), visit(body) else { return false }
      for clause in clauses where !visit(clause.body) { return false }
      return true
    case .do(let body, _): return visit(body)
    // What runs on every way out, and functions with captures, stay in functions of their own.
    case .defer, .localFunction: return false
    }
  }

  mutating func visit(_ conditions: [TypedCondition]) -> Bool {
    for condition in conditions {
      switch condition {
      case .expression(let expression), .match(_, let expression):
        guard visit(expression) else { return false }
      }
    }
    return true
  }

  mutating func visit(_ iteration: TypedIteration) -> Bool {
    switch iteration {
    case .integerRange(let lower, let upper, _): return visit(lower) && visit(upper)
    case .array(let expression), .sequence(let expression, _, _, _, _): return visit(expression)
    }
  }

  mutating func visit(_ expressions: [TypedExpression]) -> Bool {
    for expression in expressions where !visit(expression) { return false }
    return true
  }

  mutating func visit(_ expression: TypedExpression?) -> Bool {
    guard let expression else { return true }
    switch expression.kind {
    case .integerLiteral, .floatingLiteral, .booleanLiteral, .stringLiteral, .nilLiteral,
      .metatype, .functionValue(_, nil):
      return spend()
    case .interpolation(let parts), .arrayLiteral(let parts), .tuple(let parts),
      .enumCase(_, let parts):
      return spend(2) && visit(parts)
    case .dictionaryLiteral(let entries):
      return spend(5) && visit(entries.map(\.key)) && visit(entries.map(\.value))
    case .load(let place), .inoutArgument(let place): return visit(place)
    case .assign(let place, let value): return spend() && visit(place) && visit(value)
    case .call(_, let receiver, let arguments):
      return spend(2) && visit(receiver) && visit(arguments)
    case .apply(let function, let arguments):
      return spend(2) && visit(function) && visit(arguments)
    case .functionValue(_, let receiver): return spend() && visit(receiver)
    case .closure(let closure): return spend(4) && visit(closure.body)
    case .conditional(let condition, let then, let otherwise):
      return spend() && visit(condition) && visit(then) && visit(otherwise)
    case .and(let left, let right), .or(let left, let right), .nilCoalescing(let left, let right):
      return spend() && visit(left) && visit(right)
    case .block(let block, _): return visit(block)
    case .optionalInjection(let inner), .forceUnwrap(let inner), .upcast(let inner),
      .erase(let inner), .functionConversion(let inner), .tupleElement(let inner, _),
      .optionalTry(let inner), .forceTry(let inner), .cast(let inner, _, _):
      return spend() && visit(inner)
    case .optionalChain(let base, _, let rest): return spend(2) && visit(base) && visit(rest)
    }
  }

  mutating func visit(_ place: Place) -> Bool {
    switch place {
    case .variable, .discard: return spend()
    case .property(let base, _, _), .tupleElement(let base, _), .forceUnwrap(let base):
      return spend() && visit(base)
    case .subscript(let base, _, _, let arguments):
      return spend() && visit(base) && visit(arguments)
    case .value(let expression): return visit(expression)
    }
  }
}

extension TypedBlock {
  /// About how many instructions it becomes; `nil` if that is above a limit, or if it has to stay in a function of its own.
  func inliningCost(atMost limit: Int) -> Int? {
    var cost = InliningCost(remaining: limit)
    return cost.visit(self) ? limit - cost.remaining : nil
  }
}
