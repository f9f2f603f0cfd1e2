/// An expression with everything resolved: overload, literal type, conversions, defaults.
public final class TypedExpression {
  public let kind: Kind
  public let type: StaticType
  public let range: SourceRange

  public init(_ kind: Kind, type: StaticType, range: SourceRange) {
    self.kind = kind
    self.type = type
    self.range = range
  }

  public indirect enum Kind {
    // Literals. The expression's type says which type they have (`Int` or `Double` for an integer literal …).
    case integerLiteral(Int)
    case floatingLiteral(Double)
    case booleanLiteral(Bool)
    case stringLiteral(String)
    /// `nil` of the optional type that the expression has.
    case nilLiteral
    /// Strings and values in turn; each value becomes text as `String(describing:)` makes it.
    case interpolation([TypedExpression])
    /// Elements of an `Array` or `Set`, as the type says.
    case arrayLiteral([TypedExpression])
    case dictionaryLiteral([(key: TypedExpression, value: TypedExpression)])
    case tuple([TypedExpression])

    // Places
    case load(Place)
    /// Value is `Void`.
    case assign(Place, TypedExpression)
    /// Only as an argument (or receiver) whose parameter is `inout` (or whose method is mutating).
    case inoutArgument(Place)

    // Calls
    /// Arguments are in the order of the parameters: defaults filled in, variadic ones packed into one array.
    case call(FunctionReference, receiver: TypedExpression?, arguments: [TypedExpression])
    /// Calls a function value.
    case apply(TypedExpression, arguments: [TypedExpression])
    /// A function or method as a value; a receiver is bound to it.
    case functionValue(FunctionReference, receiver: TypedExpression?)
    case closure(ClosureDeclaration)
    /// An enum case with its payload (none for a plain case).
    case enumCase(EnumCase, payload: [TypedExpression])
    /// A type as a value: `Int.self`.
    case metatype(StaticType)

    // Control inside expressions
    case conditional(TypedExpression, then: TypedExpression, otherwise: TypedExpression)
    case and(TypedExpression, TypedExpression)
    case or(TypedExpression, TypedExpression)
    case nilCoalescing(TypedExpression, TypedExpression)
    /// Runs statements, then gives the value: `if` and `switch` as expressions assign to `result`.
    case block(TypedBlock, result: VariableDeclaration)

    // Optionals and conversions
    case optionalInjection(TypedExpression)
    /// `x!`
    case forceUnwrap(TypedExpression)
    /// `base?.rest`: if the base has a value it is bound to the variable and the rest is evaluated (already of optional type); otherwise `nil`.
    case optionalChain(base: TypedExpression, bound: VariableDeclaration, rest: TypedExpression)
    /// A subclass instance as its superclass, a function with fewer effects …: no change at run time.
    case upcast(TypedExpression)
    /// A concrete value (or an existential of more protocols) as `any P`.
    case erase(TypedExpression)
    /// `as!`, `as?` (type is optional) and `is` (type is Bool).
    case cast(TypedExpression, to: StaticType, CastKind)
    /// `(T) -> U` as a function type that differs in optionality or existentials of parameters or result.
    case functionConversion(TypedExpression)
    case tupleElement(TypedExpression, Int)

    // Errors
    /// `try` is invisible; `try?` and `try!` are these.
    case optionalTry(TypedExpression)
    case forceTry(TypedExpression)
  }

  public enum CastKind: Sendable { case forced, conditional, test }
}

/// A function as one use refers to it.
public struct FunctionReference {
  public enum Dispatch: Sendable {
    /// Exactly this declaration.
    case direct
    /// The most derived override of a class's method.
    case virtual
    /// A protocol requirement, found from the receiver's type: after substitution if that is concrete, otherwise (`any P`) at run time.
    case witness
  }
  public let declaration: FunctionDeclaration
  /// What stands for the generic parameters of the owner type, of the protocol's `Self` and of the function itself.
  public let substitutions: [GenericParameter: StaticType]
  public let dispatch: Dispatch
  public init(
    _ declaration: FunctionDeclaration, substitutions: [GenericParameter: StaticType] = [:],
    dispatch: Dispatch = .direct
  ) {
    self.declaration = declaration
    self.substitutions = substitutions
    self.dispatch = dispatch
  }
}

/// What can be read, assigned to and passed `inout`: a path from a variable.
public indirect enum Place {
  /// A global, local, parameter or static variable.
  case variable(VariableDeclaration)
  /// A stored or computed property. The base of a struct's property is a place when it is to be changed.
  case property(Place, VariableDeclaration, substitutions: [GenericParameter: StaticType])
  /// An element through a subscript.
  case `subscript`(
    Place, getter: FunctionReference, setter: FunctionReference?, arguments: [TypedExpression])
  case tupleElement(Place, Int)
  case forceUnwrap(Place)
  /// The value of an expression: the base of a path that is only read, or an object whose property is changed.
  case value(TypedExpression)
  /// `_`
  case discard
}

/// A closure expression.
public final class ClosureDeclaration {
  public let parameters: [VariableDeclaration]
  public let type: FunctionType
  public var body: TypedBlock
  /// Variables of enclosing functions that it uses (session variables are not captured).
  public internal(set) var captures: [VariableDeclaration]
  /// `[x, y = expression]`: evaluated when the closure is made, then constants of the body.
  public var captureList: [(VariableDeclaration, TypedExpression)]
  public let range: SourceRange
  /// Whether an error can come out of the body.
  public internal(set) var doesThrow = false

  public init(
    parameters: [VariableDeclaration], type: FunctionType, body: TypedBlock,
    captures: [VariableDeclaration], captureList: [(VariableDeclaration, TypedExpression)],
    range: SourceRange
  ) {
    self.parameters = parameters
    self.type = type
    self.body = body
    self.captures = captures
    self.captureList = captureList
    self.range = range
  }
}
