/// A declaration that a name may mean, seen from a base.
struct Candidate {
  enum Base {
    /// A global or local name.
    case none
    /// A member of a value.
    case instance(StaticType)
    /// A member of a type: static member, initializer, enum case.
    case type(StaticType)
  }
  let declaration: Declaration
  let base: Base
  /// What stands for the generic parameters of the type that declares it.
  let substitutions: [GenericParameter: StaticType]
  /// Whether the value of an implicitly unwrapped optional (`T!`) is taken out.
  var isUnwrapped = false

  var function: FunctionDeclaration? { declaration as? FunctionDeclaration }
  var isGeneric: Bool {
    guard let function else { return false }
    return !function.genericParameters.isEmpty || function.owner?.kind == .protocol
      || function.kind == .operatorFunction && function.owner?.genericParameters.isEmpty == false
  }
}

/// A candidate that was chosen, with its generic parameters opened.
struct Choice {
  let candidate: Candidate
  /// What stands for every generic parameter; variables of the solver until it is done.
  var substitutions: [GenericParameter: StaticType]
  var matching: ArgumentMatching?
  /// The type of the parameters as the call sees them.
  var parameterTypes: [StaticType] = []
}

/// An argument of a call as the solver sees it.
struct CallArgument {
  let label: String?
  let node: ExpressionNode
  let type: StaticType
  let isTrailingClosure: Bool
  var isInout: Bool {
    if case .inoutAddress = node.kind { true } else { false }
  }
}

/// A call: what is passed and what comes out.
struct CallSite {
  /// The node under which the choice is stored.
  let node: ExpressionNode
  let arguments: [CallArgument]
  let result: StaticType
  /// Operators take their operands without labels and `&`.
  let isOperator: Bool
}

enum Constraint {
  case equal(StaticType, StaticType)
  case conversion(StaticType, StaticType)
  case conformance(StaticType, NominalDeclaration)
  case associatedType(StaticType, AssociatedTypeDeclaration, StaticType)
  /// The first type is an optional of the second.
  case optionalObject(StaticType, StaticType)
  /// The result of a `?` chain: the first type, made optional unless it is already.
  case chainResult(StaticType, StaticType)
  case arrayLiteral(StaticType, element: StaticType)
  case dictionaryLiteral(StaticType, key: StaticType, value: StaticType)
  case tupleElement(StaticType, Int, StaticType)
  case reference(ExpressionNode, [Candidate], StaticType)
  case call(CallSite, [Candidate])
  case memberReference(ExpressionNode, base: StaticType, name: String, StaticType)
  case memberCall(CallSite, base: StaticType, name: String)
  case apply(StaticType, CallSite)
  case closure(ExpressionNode, ClosureNode, StaticType, Scope)
  case keyPath(ExpressionNode, root: StaticType?, [String], StaticType)

  var isClosureOfStatements: Bool {
    if case .closure(_, let closure, _, _) = self { closure.expression == nil } else { false }
  }
}

/// What kind of literal a type variable stands for.
enum LiteralKind: Hashable {
  /// `character` is a string literal of one character, which can be a `Character` too.
  case integer, floating, boolean, string, character, nilValue, array, dictionary

  /// The name of the protocol that types of such literals conform to.
  var protocolName: String {
    switch self {
    case .integer: "ExpressibleByIntegerLiteral"
    case .floating: "ExpressibleByFloatLiteral"
    case .boolean: "ExpressibleByBooleanLiteral"
    case .string: "ExpressibleByStringLiteral"
    case .character: "ExpressibleByUnicodeScalarLiteral"
    case .nilValue: "ExpressibleByNilLiteral"
    case .array: "ExpressibleByArrayLiteral"
    case .dictionary: "ExpressibleByDictionaryLiteral"
    }
  }

  /// The type that a literal has unless something else is wanted.
  var preferredTypeName: String? {
    switch self {
    case .array: "Array"
    case .dictionary: "Dictionary"
    default: defaultTypeName
    }
  }

  /// The same, for types without generic arguments.
  var defaultTypeName: String? {
    switch self {
    case .integer: "Int"
    case .floating: "Double"
    case .boolean: "Bool"
    case .string, .character: "String"
    case .nilValue, .array, .dictionary: nil
    }
  }
}

/// How the arguments of a call go to the parameters of a function.
struct ArgumentMatching: Hashable {
  /// For each parameter, the positions of the arguments it gets; none means its default.
  var argumentsOfParameter: [[Int]]
  var parameterOfArgument: [Int]
}

/// Why arguments do not fit the labels of a function.
enum ArgumentMismatch: Hashable {
  case missing(parameter: Int)
  case extra(argument: Int)
  /// The argument should have another label; `nil` for none.
  case label(argument: Int, expected: String?)
  /// The argument has to stand before the parameter's.
  case order(argument: Int, before: Int)
}
