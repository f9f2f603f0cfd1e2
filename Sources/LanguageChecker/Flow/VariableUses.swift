/// The variables that statements name, however deep inside, and what is done to them.
struct VariableUses {
  private(set) var read: Set<VariableDeclaration> = []
  private(set) var written: Set<VariableDeclaration> = []
  /// What has an effect: what is read, or changed in part, or passed `inout`.
  private(set) var needed: Set<VariableDeclaration> = []
  /// Variables in the order of their declarations, with what declares them.
  private(set) var declared: [(variable: VariableDeclaration, by: Declarer)] = []
  /// What is called with `self.init` and `super.init`.
  private(set) var initializersOfSelf: [FunctionDeclaration] = []

  enum Declarer {
    case value, noValue, pattern, condition, loop
  }

  var all: Set<VariableDeclaration> { read.union(written) }

  init(of block: TypedBlock) { visit(block) }

  private mutating func visit(_ block: TypedBlock) {
    for statement in block.statements { visit(statement) }
  }

  private mutating func visit(_ statement: TypedStatement) {
    switch statement.kind {
    case .expression(let value), .throw(let value): visit(value)
    case .binding(let pattern, let value):
      if let value { visit(value) }
      if case .variable = pattern {
        declare(pattern, value == nil ? .noValue : .value)
      } else {
        declare(pattern, .pattern)
      }
    case .if(let conditions, let then, let otherwise):
      visit(conditions)
      visit(then)
      if let otherwise { visit(otherwise) }
    case .guard(let conditions, let otherwise):
      visit(conditions)
      visit(otherwise)
    case .while(let conditions, let body, _):
      visit(conditions)
      visit(body)
    case .repeat(let body, let condition, _):
      visit(body)
      visit(condition)
    case .forIn(let pattern, let iteration, let condition, let body, _):
      switch iteration {
      case .integerRange(let lower, let upper, _):
        visit(lower)
        visit(upper)
      case .array(let value), .sequence(let value, _, _, _, _): visit(value)
      }
      declare(pattern, .loop)
      if let condition { visit(condition) }
      visit(body)
    case .switch(let subject, let cases, _):
      visit(subject)
      for item in cases {
        for (index, (pattern, condition)) in item.patterns.enumerated() {
          if index == 0 { declare(pattern, .pattern) } else { visitExpressions(of: pattern) }
          if let condition { visit(condition) }
        }
        visit(item.body)
      }
    case .return(let value): if let value { visit(value) }
    case .break, .continue, .fallthrough: break
    case .doCatch(let body, let clauses):
      visit(body)
      for clause in clauses {
        declare(clause.pattern, .pattern)
        if let condition = clause.condition { visit(condition) }
        visit(clause.body)
      }
    case .do(let body, _), .defer(let body): visit(body)
    case .localFunction(let function):
      if case .body(let body) = function.implementation { visit(body) }
    }
  }

  private mutating func visit(_ conditions: [TypedCondition]) {
    for condition in conditions {
      switch condition {
      case .expression(let expression): visit(expression)
      case .match(let pattern, let value):
        visit(value)
        if case .optionalSome(.variable) = pattern, conditions.count == 1 {
          declare(pattern, .condition)
        } else {
          declare(pattern, .pattern)
        }
      }
    }
  }

  private mutating func declare(_ pattern: TypedPattern, _ declarer: Declarer) {
    switch pattern {
    case .any: break
    case .variable(let variable): declared.append((variable, declarer))
    case .tuple(let parts), .enumCase(_, let parts):
      for part in parts { declare(part, declarer) }
    case .optionalSome(let inner), .cast(_, let inner): declare(inner, declarer)
    case .expression(let value, _): visit(value)
    }
  }

  /// The further patterns of a case use the variables of the first.
  private mutating func visitExpressions(of pattern: TypedPattern) {
    switch pattern {
    case .any, .variable: break
    case .tuple(let parts), .enumCase(_, let parts):
      for part in parts { visitExpressions(of: part) }
    case .optionalSome(let inner), .cast(_, let inner): visitExpressions(of: inner)
    case .expression(let value, _): visit(value)
    }
  }

  private mutating func visit(_ expression: TypedExpression) {
    switch expression.kind {
    case .integerLiteral, .floatingLiteral, .booleanLiteral, .stringLiteral, .nilLiteral,
      .metatype:
      break
    case .interpolation(let parts), .arrayLiteral(let parts), .tuple(let parts),
      .enumCase(_, let parts):
      for part in parts { visit(part) }
    case .dictionaryLiteral(let entries):
      for entry in entries {
        visit(entry.key)
        visit(entry.value)
      }
    case .load(let place): visit(place, isWrite: false)
    case .assign(let place, let value):
      // `self.init(…)` of a struct is an assignment that has no right side of its own.
      if place.isSelf, value.range == expression.range,
        case .call(let reference, nil, _) = value.kind, reference.declaration.kind == .initializer
      {
        initializersOfSelf.append(reference.declaration)
      }
      visit(value)
      if case .variable(let variable) = place {
        written.insert(variable)
      } else {
        visit(place, isWrite: true)
      }
    case .inoutArgument(let place): visit(place, isWrite: true)
    case .call(let reference, let receiver, let arguments):
      if reference.declaration.kind == .initializer, let receiver, receiver.isSelfValue {
        initializersOfSelf.append(reference.declaration)
      }
      if let receiver { visit(receiver) }
      for argument in arguments { visit(argument) }
    case .apply(let function, let arguments):
      visit(function)
      for argument in arguments { visit(argument) }
    case .functionValue(_, let receiver): if let receiver { visit(receiver) }
    case .closure(let closure):
      for (variable, value) in closure.captureList {
        visit(value)
        // Named on purpose, whether the body uses it or not.
        read.insert(variable)
        needed.insert(variable)
      }
      visit(closure.body)
    case .conditional(let condition, let then, let otherwise):
      visit(condition)
      visit(then)
      visit(otherwise)
    case .and(let left, let right), .or(let left, let right), .nilCoalescing(let left, let right):
      visit(left)
      visit(right)
    case .block(let block, _): visit(block)
    case .optionalChain(let base, _, let rest):
      visit(base)
      visit(rest)
    case .optionalInjection(let inner), .forceUnwrap(let inner), .upcast(let inner),
      .erase(let inner), .cast(let inner, _, _), .functionConversion(let inner),
      .tupleElement(let inner, _), .optionalTry(let inner), .forceTry(let inner):
      visit(inner)
    }
  }

  private mutating func visit(_ place: Place, isWrite: Bool) {
    switch place {
    case .variable(let variable):
      if isWrite { written.insert(variable) } else { read.insert(variable) }
      needed.insert(variable)
    case .property(let base, let variable, _):
      if isWrite { written.insert(variable) } else { read.insert(variable) }
      visit(base, isWrite: isWrite)
    case .subscript(let base, _, _, let arguments):
      visit(base, isWrite: isWrite)
      for argument in arguments { visit(argument) }
    case .tupleElement(let base, _), .forceUnwrap(let base): visit(base, isWrite: isWrite)
    case .value(let expression): visit(expression)
    case .discard: break
    }
  }
}
