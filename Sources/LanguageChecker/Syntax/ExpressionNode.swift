/// An expression as it was written, with operators folded, before names and types are known.
///
/// Nodes have identity: the solver keys types and overload choices by node.
final class ExpressionNode {
  let kind: Kind
  let range: SourceRange
  /// - Parameter caret: Where swiftc points in it, if what it is made of does not say.
  init(_ kind: Kind, at range: SourceRange, caret: Int? = nil) {
    self.kind = kind
    self.range = range.pointing(at: caret ?? kind.caret ?? range.start)
  }

  var id: ObjectIdentifier { ObjectIdentifier(self) }

  struct Argument {
    let label: String?
    let labelRange: SourceRange?
    let value: ExpressionNode
    var isTrailingClosure = false
  }

  enum StringPart {
    case text(String)
    case value(ExpressionNode)
  }

  enum TryKind { case plain, optional, forced }

  indirect enum Kind {
    case integer(Int)
    /// A whole number that `Int` cannot hold: for `UInt64` its bits, for floating-point types its value.
    case largeInteger(bits: Int?, Double)
    case floating(Double)
    case boolean(Bool)
    case string([StringPart])
    case nilLiteral
    case array([ExpressionNode])
    case dictionary([(key: ExpressionNode, value: ExpressionNode)])
    case tuple([(label: String?, value: ExpressionNode)])
    /// `x`, `f(_:to:)`, `+` as a value, `Array<Int>`
    case name(String, labels: [String]?, genericArguments: [TypeNode])
    /// `base.name`; without a base an implicit member `.name`
    case member(ExpressionNode?, name: String, nameRange: SourceRange, labels: [String]?)
    case tupleElement(ExpressionNode, Int)
    case `subscript`(ExpressionNode, [Argument])
    case call(ExpressionNode, [Argument])
    case prefix(String, operatorRange: SourceRange, ExpressionNode)
    case postfix(String, operatorRange: SourceRange, ExpressionNode)
    case binary(String, operatorRange: SourceRange, ExpressionNode, ExpressionNode)
    case assign(ExpressionNode, ExpressionNode)
    case conditional(ExpressionNode, ExpressionNode, ExpressionNode)
    case closure(ClosureNode)
    case forceUnwrap(ExpressionNode)
    /// `base?` inside a chain
    case optionalUnwrap(ExpressionNode)
    /// The whole of a chain with `?` in it
    case optionalChain(ExpressionNode)
    case `is`(ExpressionNode, TypeNode)
    case coerce(ExpressionNode, TypeNode)
    case conditionalCast(ExpressionNode, TypeNode)
    case forcedCast(ExpressionNode, TypeNode)
    case `try`(ExpressionNode, TryKind)
    case inoutAddress(ExpressionNode)
    case type(TypeNode)
    /// `\.name.count`, `\Person.name`
    case keyPath(root: TypeNode?, [String])
    case discard
    case ifExpression(IfNode)
    case switchExpression(SwitchNode)
    /// `1...`, `...5`, `..<5` and the like are prefix and postfix operators; this is a lone `...`.
    case unsupported(String)
  }
}

extension ExpressionNode.Kind {
  /// Where swiftc points in such an expression, if that is not its start.
  fileprivate var caret: Int? {
    switch self {
    case .member(_, _, let nameRange, _): nameRange.start
    case .binary(_, let operatorRange, _, _), .postfix(_, let operatorRange, _):
      operatorRange.start
    case .call(let inner, _), .optionalChain(let inner), .try(let inner, _),
      .inoutAddress(let inner):
      inner.range.caret
    case .forceUnwrap(let base), .optionalUnwrap(let base): base.range.end
    case .tuple(let elements) where elements.count == 1: elements[0].value.range.caret
    default: nil
    }
  }
}

extension ExpressionNode {
  /// The expression without parentheses around it.
  var unparenthesized: ExpressionNode {
    if case .tuple(let elements) = kind, elements.count == 1, elements[0].label == nil {
      return elements[0].value.unparenthesized
    }
    return self
  }

  var isLiteral: Bool {
    switch kind {
    case .integer, .largeInteger, .floating, .boolean, .nilLiteral: true
    case .string(let parts):
      parts.allSatisfy { if case .text = $0 { true } else { false } }
    default: false
    }
  }
}
