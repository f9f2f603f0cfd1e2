/// What statements and expressions are made of, for those who look at all of it.
extension TypedStatement {
  /// The expressions that stand in it directly, in order.
  func forEachExpression(_ body: (TypedExpression) -> Void) {
    switch kind {
    case .expression(let value), .throw(let value): body(value)
    case .binding(let pattern, let value):
      if let value { body(value) }
      pattern.forEachExpression(body)
    case .if(let conditions, _, _), .guard(let conditions, _), .while(let conditions, _, _):
      for condition in conditions {
        switch condition {
        case .expression(let value): body(value)
        case .match(let pattern, let value):
          body(value)
          pattern.forEachExpression(body)
        }
      }
    case .repeat(_, let condition, _): body(condition)
    case .forIn(let pattern, let iteration, let condition, _, _):
      switch iteration {
      case .integerRange(let lower, let upper, _):
        body(lower)
        body(upper)
      case .array(let value), .sequence(let value, _, _, _, _): body(value)
      }
      pattern.forEachExpression(body)
      if let condition { body(condition) }
    case .switch(let subject, let cases, _):
      body(subject)
      for (pattern, condition) in cases.flatMap(\.patterns) {
        pattern.forEachExpression(body)
        if let condition { body(condition) }
      }
    case .return(let value): if let value { body(value) }
    case .doCatch(_, let clauses):
      for clause in clauses {
        clause.pattern.forEachExpression(body)
        if let condition = clause.condition { body(condition) }
      }
    case .break, .continue, .fallthrough, .do, .defer, .localFunction: break
    }
  }

  /// The blocks that stand in it directly, in order.
  func forEachBlock(_ body: (TypedBlock) -> Void) {
    switch kind {
    case .if(_, let then, let otherwise):
      body(then)
      if let otherwise { body(otherwise) }
    case .guard(_, let block), .while(_, let block, _), .repeat(let block, _, _),
      .forIn(_, _, _, let block, _), .do(let block, _), .defer(let block):
      body(block)
    case .switch(_, let cases, _): for item in cases { body(item.body) }
    case .doCatch(let block, let clauses):
      body(block)
      for clause in clauses { body(clause.body) }
    case .expression, .binding, .return, .break, .continue, .fallthrough, .throw, .localFunction:
      break
    }
  }
}

extension TypedPattern {
  func forEachExpression(_ body: (TypedExpression) -> Void) {
    switch self {
    case .any, .variable: break
    case .tuple(let parts), .enumCase(_, let parts):
      for part in parts { part.forEachExpression(body) }
    case .optionalSome(let inner), .cast(_, let inner): inner.forEachExpression(body)
    case .expression(let value, _): body(value)
    }
  }
}

extension Place {
  /// The expressions that are evaluated to find the place.
  func forEachExpression(_ body: (TypedExpression) -> Void) {
    switch self {
    case .variable, .discard: break
    case .property(let base, _, _), .tupleElement(let base, _), .forceUnwrap(let base):
      base.forEachExpression(body)
    case .subscript(let base, _, _, let arguments):
      base.forEachExpression(body)
      for argument in arguments { body(argument) }
    case .value(let expression): body(expression)
    }
  }
}

extension TypedExpression {
  /// The expressions that it is made of, in order; bodies of closures are blocks.
  func forEachPart(_ body: (TypedExpression) -> Void) {
    switch kind {
    case .integerLiteral, .floatingLiteral, .booleanLiteral, .stringLiteral, .nilLiteral,
      .metatype, .block:
      break
    case .interpolation(let parts), .arrayLiteral(let parts), .tuple(let parts),
      .enumCase(_, let parts):
      for part in parts { body(part) }
    case .dictionaryLiteral(let entries):
      for entry in entries {
        body(entry.key)
        body(entry.value)
      }
    case .load(let place), .inoutArgument(let place): place.forEachExpression(body)
    case .assign(let place, let value):
      body(value)
      place.forEachExpression(body)
    case .call(_, let receiver, let arguments):
      if let receiver { body(receiver) }
      for argument in arguments { body(argument) }
    case .apply(let function, let arguments):
      body(function)
      for argument in arguments { body(argument) }
    case .functionValue(_, let receiver): if let receiver { body(receiver) }
    case .closure(let closure): for (_, value) in closure.captureList { body(value) }
    case .conditional(let condition, let then, let otherwise):
      body(condition)
      body(then)
      body(otherwise)
    case .and(let left, let right), .or(let left, let right), .nilCoalescing(let left, let right):
      body(left)
      body(right)
    case .optionalChain(let base, _, let rest):
      body(base)
      body(rest)
    case .optionalInjection(let inner), .forceUnwrap(let inner), .upcast(let inner),
      .erase(let inner), .cast(let inner, _, _), .functionConversion(let inner),
      .tupleElement(let inner, _), .optionalTry(let inner), .forceTry(let inner):
      body(inner)
    }
  }

  /// The blocks that stand in it directly.
  func forEachBlock(_ body: (TypedBlock) -> Void) {
    switch kind {
    case .closure(let closure): body(closure.body)
    case .block(let block, _): body(block)
    default: break
    }
  }
}
