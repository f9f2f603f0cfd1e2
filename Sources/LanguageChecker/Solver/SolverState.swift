/// Everything the solver knows at one point of its search; copied when it tries alternatives.
struct SolverState {
  struct Variable {
    var binding: StaticType?
    var literal: LiteralKind?
    var conformances: [NominalDeclaration] = []
    /// A closure's type: how many parameters it has, if that is known.
    var closureParameterCount: Int?
    var isClosure = false
    var closure: ClosureNode?
    /// A key path's type: a class of key paths, or a function.
    var isKeyPath = false
    /// What the elements of an array literal become: optionals, if nothing else will do.
    var isArrayElement = false
    /// Arithmetic of literals, whose operators are there for other numbers than the literals' own type too.
    var isArithmetic = false
    /// Something pending will say more about it: a call's or member's result.
    var isOutput = false
  }

  var variables: [Variable] = []
  var pending: [Constraint] = []
  var score = Score()
  /// Types of nodes.
  var types: [ObjectIdentifier: StaticType] = [:]
  var choices: [ObjectIdentifier: Choice] = [:]
  /// Number literals, and arithmetic of nothing but number literals: they have one type together.
  var literalTerms: Set<ObjectIdentifier> = []
  /// `UInt8(200)`: a literal that the named type is made of without a call.
  var literalCoercions: Set<ObjectIdentifier> = []
  /// For calls of a property that holds a function or something callable: the property.
  var calleeChoices: [ObjectIdentifier: Choice] = [:]
  var closures: [ObjectIdentifier: SolvedClosure] = [:]
  /// The type that a closure is wanted as, for its effects.
  var closureContexts: [ObjectIdentifier: FunctionType] = [:]
  /// The array literals without elements.
  var emptyArrays: [EmptyArray] = []
}

/// `[]`, whose elements are `Any` if nothing says what they are.
struct EmptyArray {
  let node: ObjectIdentifier
  let range: SourceRange
  let element: StaticType
  var isDefaulted = false
}

/// A closure whose parameter types are known.
struct SolvedClosure {
  let parameters: [VariableDeclaration]
  let scope: Scope
  let context: FunctionContext
  /// The result type that the body's value is converted to.
  var result: StaticType
  /// Statements, if the body is more than one expression; they were checked by themselves.
  var statements: TypedBlock?
  /// The tuple parameter whose elements the written parameters name.
  var destructured: VariableDeclaration?
  var type: FunctionType
}
