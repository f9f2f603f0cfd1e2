/// Statements that run one after the other in a scope of their own.
public struct TypedBlock {
  public var statements: [TypedStatement]
  public init(_ statements: [TypedStatement]) { self.statements = statements }
  /// The body of a function that is one expression.
  init(returning value: TypedExpression) {
    statements = [TypedStatement(.return(value), range: value.range)]
  }
}

/// The target of `break` and `continue`.
public final class JumpTarget: Hashable {
  public init() {}
  public static func == (left: JumpTarget, right: JumpTarget) -> Bool { left === right }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

public struct TypedStatement {
  public let kind: Kind
  public let range: SourceRange
  public init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  public indirect enum Kind {
    case expression(TypedExpression)
    /// `let` or `var`; without a value the variable is assigned before its first use.
    case binding(TypedPattern, TypedExpression?)
    case `if`([TypedCondition], TypedBlock, else: TypedBlock?)
    /// The `else` block does not fall through.
    case `guard`([TypedCondition], else: TypedBlock)
    case `while`([TypedCondition], TypedBlock, JumpTarget)
    /// `repeat { … } while condition`
    case `repeat`(TypedBlock, while: TypedExpression, JumpTarget)
    case forIn(TypedPattern, TypedIteration, where: TypedExpression?, TypedBlock, JumpTarget)
    /// Cases are tried in order and are exhaustive.
    case `switch`(TypedExpression, [TypedSwitchCase], JumpTarget)
    case `return`(TypedExpression?)
    case `break`(JumpTarget)
    case `continue`(JumpTarget)
    case `fallthrough`
    case `throw`(TypedExpression)
    case doCatch(TypedBlock, [TypedCatchClause])
    case `do`(TypedBlock, JumpTarget)
    case `defer`(TypedBlock)
    /// A function declared inside another; from here on its captures exist.
    case localFunction(FunctionDeclaration)
  }
}

public enum TypedCondition {
  case expression(TypedExpression)
  /// `if let`, `if case`: a pattern that may fail to match.
  case match(TypedPattern, TypedExpression)
}

/// What a `for` loop goes over.
public enum TypedIteration {
  /// `lower..<upper` or `lower...upper` of `Int`, without making a range.
  case integerRange(lower: TypedExpression, upper: TypedExpression, isClosed: Bool)
  /// An `Array`.
  case array(TypedExpression)
  /// Anything else: `makeIterator` gives an iterator, whose `next` gives elements until `nil`.
  case sequence(
    TypedExpression, makeIterator: FunctionReference, iteratorType: StaticType,
    next: FunctionReference, elementType: StaticType)
}

public indirect enum TypedPattern {
  /// `_`
  case any
  /// Binds the whole value.
  case variable(VariableDeclaration)
  case tuple([TypedPattern])
  /// A value of an optional type that is not `nil`; the inner pattern sees the value.
  case optionalSome(TypedPattern)
  case enumCase(EnumCase, [TypedPattern])
  /// Matches when the expression, which reads the value from `subject`, is true (`==` or `~=`).
  case expression(TypedExpression, subject: VariableDeclaration)
  /// `is T` and `let x as T`: matches when the cast succeeds; the inner pattern sees the result.
  case cast(StaticType, TypedPattern)
}

public struct TypedSwitchCase {
  /// Any of them may match; empty is `default`.
  public let patterns: [(pattern: TypedPattern, where: TypedExpression?)]
  public let isDefault: Bool
  public let body: TypedBlock
  public let range: SourceRange
  public init(
    patterns: [(pattern: TypedPattern, where: TypedExpression?)], isDefault: Bool, body: TypedBlock,
    range: SourceRange
  ) {
    self.patterns = patterns
    self.isDefault = isDefault
    self.body = body
    self.range = range
  }
}

public struct TypedCatchClause {
  /// Matches the error, which is of type `any Error`.
  public let pattern: TypedPattern
  public let condition: TypedExpression?
  public let body: TypedBlock
  public init(pattern: TypedPattern, condition: TypedExpression?, body: TypedBlock) {
    self.pattern = pattern
    self.condition = condition
    self.body = body
  }
}
