extension TypedBlock {
  /// Whether control never reaches the end.
  var alwaysLeaves: Bool { statements.contains { $0.alwaysLeaves } }
}

extension TypedStatement {
  var alwaysLeaves: Bool {
    switch kind {
    case .return, .break, .continue, .throw, .fallthrough: return true
    case .expression(let expression):
      if expression.type.isNominal("Never") { return true }
      return false
    case .if(_, let then, let otherwise?): return then.alwaysLeaves && otherwise.alwaysLeaves
    case .do(let body, _): return body.alwaysLeaves
    case .doCatch(let body, let clauses):
      return body.alwaysLeaves && clauses.allSatisfy { $0.body.alwaysLeaves }
    case .switch(_, let cases, let target):
      return cases.allSatisfy { $0.body.alwaysLeaves && !$0.body.breaks(out: target) }
    case .while(let conditions, let body, let target):
      if conditions.count == 1, case .expression(let condition) = conditions[0],
        case .booleanLiteral(true) = condition.kind
      {
        return !body.breaks(out: target)
      }
      return false
    default: return false
    }
  }
}

extension TypedBlock {
  /// Whether a `break` inside leaves the statement with this target.
  func breaks(out target: JumpTarget) -> Bool {
    statements.contains { statement in
      switch statement.kind {
      case .break(let other): return other == target
      case .if(_, let then, let otherwise):
        return then.breaks(out: target) || otherwise?.breaks(out: target) == true
      case .guard(_, let otherwise): return otherwise.breaks(out: target)
      case .while(_, let body, _), .repeat(let body, _, _), .forIn(_, _, _, let body, _),
        .do(let body, _), .defer(let body):
        return body.breaks(out: target)
      case .switch(_, let cases, _): return cases.contains { $0.body.breaks(out: target) }
      case .doCatch(let body, let clauses):
        return body.breaks(out: target) || clauses.contains { $0.body.breaks(out: target) }
      default: return false
      }
    }
  }
}
