/// Where a declaration stands: `Swift` (the prelude), `Gradus`, or the session's cells.
public struct ModuleName: Hashable, Sendable, ExpressibleByStringLiteral {
  public let name: String
  public init(_ name: String) { self.name = name }
  public init(stringLiteral value: String) { name = value }
  /// The prelude: what cells may use of the standard library.
  public static let standardLibrary: ModuleName = "Swift"
  /// What cells declare.
  public static let session: ModuleName = "session"
}

/// What every declaration has. Declarations have identity: a later cell's `f` is another `f`.
public class Declaration: Hashable {
  public let name: String
  public let module: ModuleName
  /// Where its name stands; `nil` for what has no text.
  public let range: SourceRange?
  /// Its `///` comment, in Markdown, without the slashes; empty if there is none.
  public var documentation: String = ""
  /// The declaration as a reader would write it: `func softmax(axis: Int = -1) -> Tensor`.
  public var signature: String = ""
  /// Whether subclasses may not replace it, or inherit it if it is a class.
  public var isFinal = false

  public init(name: String, module: ModuleName, range: SourceRange?) {
    self.name = name
    self.module = module
    self.range = range
  }

  public static func == (left: Declaration, right: Declaration) -> Bool { left === right }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A generic parameter `T` of a type or function, or the `Self` of a protocol.
public final class GenericParameter: Declaration {
  /// The protocols that arguments conform to.
  public var conformances: [NominalDeclaration] = []
  /// The class that arguments inherit from, if a requirement names one.
  public var superclass: StaticType?
}

/// `associatedtype Element` of a protocol.
public final class AssociatedTypeDeclaration: Declaration {
  public var conformances: [NominalDeclaration] = []
  /// `where Iterator.Element == Element`: its own associated types that are one of the conforming type's, by name.
  public var equalMembers: [String: AssociatedTypeDeclaration] = [:]
}

/// `typealias Weights = [[Double]]`.
public final class TypeAliasDeclaration: Declaration {
  public internal(set) var type: StaticType = .error
  public internal(set) var genericParameters: [GenericParameter] = []
}

/// A struct, class, enum or protocol.
public final class NominalDeclaration: Declaration {
  public enum Kind: Sendable { case structure, `class`, enumeration, `protocol` }

  /// How a value of the type is held in registers.
  public enum Representation: Hashable, Sendable {
    /// One raw register: an integer, a floating-point number or a truth value of the prelude.
    case raw(RawKind)
    /// One reference to a Swift object that only native code looks into (library types, String, Array …).
    case native
    /// Fields that the machine lays out itself (types declared in cells, and structs of the prelude with Swift bodies).
    case fields
  }
  public enum RawKind: Hashable, Sendable { case int, double, float, bool, character }

  public let kind: Kind
  public var representation: Representation = .fields
  /// Its generic parameters, after those of the generic types and functions around it.
  public var genericParameters: [GenericParameter] = []
  /// How many of the generic parameters are those of what is around it.
  public var inheritedParameterCount = 0
  /// For a protocol: the parameter that stands for the conforming type in its requirements.
  public var selfParameter: GenericParameter?
  /// Stored properties in order of declaration, without inherited and static ones.
  public var storedProperties: [VariableDeclaration] = []
  public var cases: [EnumCase] = []
  /// The raw type of an enum with raw values (`enum Color: String`).
  public var rawType: StaticType?
  public var superclass: StaticType?
  /// Protocols it states or inherits, all of them.
  public var conformances: [NominalDeclaration] = []
  /// For a protocol: the associated types that its own `where` clause says: `Element == Character`.
  var statedTypes: [String: StaticType] = [:]
  /// For a protocol: its associated types.
  public var associatedTypeDeclarations: [AssociatedTypeDeclaration] = []
  /// For a protocol: the associated types that `P<…>` names, in order.
  var primaryAssociatedTypes: [String] = []
  /// What its own `where` clause asks of its generic parameters.
  var requirements = GenericAssumptions()
  /// What it uses for the associated types of its protocols, by name, in terms of its own generic parameters.
  var associatedTypes: [String: StaticType] = [:]

  /// What it uses for an associated type of its protocols, in terms of its own generic parameters.
  public func associatedType(named name: String) -> StaticType? {
    if let known = associatedTypes[name] { return known }
    if name == "Element", memberNames.contains("Iterator"),
      let iterator = members(named: "Iterator").first as? NominalDeclaration,
      let element = iterator.associatedType(named: name)
    {
      // A sequence's elements are its iterator's, whatever its generic parameter is called.
      associatedTypes[name] = element
    } else if let parameter = ownParameters.first(where: { $0.name == name }) {
      associatedTypes[name] = .parameter(parameter)
    } else if memberNames.contains(name) {
      for member in members(named: name) {
        if let type = member as? NominalDeclaration { associatedTypes[name] = type.selfType }
        if let alias = member as? TypeAliasDeclaration { associatedTypes[name] = alias.type }
      }
    }
    return associatedTypes[name]
  }

  /// Methods, initializers (`init`), subscripts (`subscript`), operators, properties and nested types, by name, as far
  /// as someone has asked for them: see ``members(named:)``.
  var knownMembers: [String: [Declaration]] = [:]
  /// Members whose declarations have not been read yet, by name.
  var pendingMembers: [String: [() -> Void]] = [:]

  /// What the type itself and its extensions declare under a name.
  public func members(named name: String) -> [Declaration] {
    while var pending = pendingMembers[name], !pending.isEmpty {
      let next = pending.removeFirst()
      pendingMembers[name] = pending.isEmpty ? nil : pending
      next()
    }
    return knownMembers[name] ?? []
  }

  /// The names of all members.
  public var memberNames: Set<String> {
    Set(knownMembers.keys).union(pendingMembers.keys)
  }

  /// Forgets what an extension in an earlier cell declared, when one in a later cell declares it again.
  func removeMembers(replacedBy member: Declaration) {
    knownMembers[member.name]?.removeAll { known in
      guard known.module == .session, let file = known.range?.file, file != member.range?.file,
        file != range?.file
      else { return false }
      if let old = known as? FunctionDeclaration, let new = member as? FunctionDeclaration {
        return new.kind == old.kind && new.hides(old)
      }
      return known is VariableDeclaration && member is VariableDeclaration
    }
  }

  func addMember(_ member: Declaration) { knownMembers[member.name, default: []].append(member) }

  public init(kind: Kind, name: String, module: ModuleName, range: SourceRange?) {
    self.kind = kind
    super.init(name: name, module: module, range: range)
  }

  /// The type inside its own declaration: `Array<Element>`.
  public var selfType: StaticType {
    if kind == .protocol, let selfParameter { return .parameter(selfParameter) }
    return .nominal(self, genericParameters.map { .parameter($0) })
  }

  /// The generic parameters with what a use of the type gives for them.
  public func replacements(for arguments: [StaticType]) -> [GenericParameter: StaticType] {
    var result: [GenericParameter: StaticType] = [:]
    for (parameter, argument) in zip(genericParameters, arguments) { result[parameter] = argument }
    return result
  }

  /// Whether it is declared with `@propertyWrapper`.
  var isPropertyWrapper = false
  /// For a protocol: whether only classes conform (`: AnyObject`).
  public var isClassBound = false
  /// For a class: what runs when the last reference to an instance is gone.
  public var deinitializer: FunctionDeclaration?

  /// Its own generic parameters, without those of what is around it.
  public var ownParameters: ArraySlice<GenericParameter> {
    genericParameters.dropFirst(inheritedParameterCount)
  }

  /// The type as a name means it inside what is around it: its own generic parameters are still to be found.
  var openType: StaticType {
    .nominal(self, genericParameters.prefix(inheritedParameterCount).map { .parameter($0) })
  }

  /// Whether values are references with identity.
  public var isReference: Bool { kind == .class }
}

/// One case of an enum.
public final class EnumCase: Declaration {
  public unowned let owner: NominalDeclaration
  /// Its position among the owner's cases.
  public let index: Int
  /// The payload, empty for a plain case.
  public var payload: [TupleElement] = []
  /// Whether its payload is held by reference, so that it can contain the enum itself.
  public var isIndirect = false
  /// The literal raw value, if the enum has a raw type.
  public var rawValue: TypedExpression?

  public init(
    name: String, module: ModuleName, range: SourceRange?, owner: NominalDeclaration, index: Int
  ) {
    self.owner = owner
    self.index = index
    super.init(name: name, module: module, range: range)
  }
}

/// Who may name a declaration.
enum AccessLevel: Hashable, Sendable {
  /// The type that has it, in its declaration and extensions.
  case `private`
  case open
}

/// Whether a variable keeps the object alive that it refers to.
public enum Ownership: Hashable, Sendable { case strong, weak, unowned }

/// A variable, constant, parameter or property.
public final class VariableDeclaration: Declaration {
  public enum Storage {
    /// A session variable; the machine gives it its place at first use and keeps it from cell to cell.
    case global
    /// A local variable or a parameter of a function or closure.
    case local
    /// A stored property of a struct or class: its position in `storedProperties`.
    case stored(Int)
    /// A stored `static` property: kept like a global, made on first use from `initialValue`.
    case `static`
    /// A property without storage.
    case computed(getter: FunctionDeclaration, setter: FunctionDeclaration?)
  }
  public var type: StaticType
  public var isLet: Bool
  public var storage: Storage
  /// The type that has it as a property.
  public weak var owner: NominalDeclaration?
  public var isStatic = false
  public var isLazy = false
  /// Declared as `T!`: its type is `T?`, whose value is taken out where only `T` fits.
  var isImplicitlyUnwrapped = false
  /// How it holds on to an object: `weak` and `unowned` do not keep it alive.
  public var ownership = Ownership.strong
  /// Whether only its own type may name it, or only that type may assign to it.
  var access = AccessLevel.open
  var setterAccess = AccessLevel.open
  /// What a property wrapper does for it.
  var wrapping: PropertyWrapping?
  /// Whether it replaces a property of its superclass.
  public var isOverride = false
  /// Makes the value of a `lazy` property when it is first asked for.
  public var lazyInitializer: FunctionDeclaration?
  /// Whether a closure or local function that outlives the statement uses it and someone changes it: it then lives in a box.
  public var isCaptured = false
  /// Written value of a stored or static property.
  public var initialValue: TypedExpression?
  /// `willSet` and `didSet`, each with one parameter.
  public var willSet: FunctionDeclaration?
  public var didSet: FunctionDeclaration?

  public init(
    name: String, module: ModuleName, range: SourceRange?, type: StaticType, isLet: Bool,
    storage: Storage
  ) {
    self.type = type
    self.isLet = isLet
    self.storage = storage
    super.init(name: name, module: module, range: range)
  }
}

/// A function, method, initializer, accessor, subscript accessor or operator.
public final class FunctionDeclaration: Declaration {
  public struct Parameter {
    /// What a call writes before the colon; `nil` for `_`.
    public var label: String?
    /// What the body calls it; also holds its type (for a variadic parameter: the array).
    public var variable: VariableDeclaration
    public var type: StaticType
    public var isInout = false
    /// `T...`: `type` is `T`, the variable's type is `[T]`.
    public var isVariadic = false
    public var isAutoclosure = false
    /// A function that may be kept after the call (`@escaping`).
    public var isEscaping = false
    /// What a call without this argument passes.
    public var defaultValue: TypedExpression?
    /// Whether there is a default; those of interfaces are typed on first use.
    public var hasDefault = false
    /// Types the default.
    var untypedDefault: (() -> TypedExpression?)?

    public init(label: String?, variable: VariableDeclaration, type: StaticType) {
      self.label = label
      self.variable = variable
      self.type = type
    }
  }

  public enum Kind: Sendable {
    case function, method, initializer, getter, setter, operatorFunction
  }

  public enum Implementation {
    /// Swift statements.
    case body(TypedBlock)
    /// A closure in the native registry.
    case native(String)
    /// One or a few instructions that the lowering knows by name.
    case intrinsic(String)
    /// Fills the stored properties of a struct that have the parameters' names; the others take their initial values.
    case memberwiseInitializer
    /// A protocol's requirement: only conforming types have an implementation.
    case requirement
    /// Checked later (bodies of the prelude); asking the checker completes it.
    case unchecked(() -> Implementation)
  }

  public let kind: Kind
  /// For a member of a protocol of the library: whether conforming types must declare it; for an initializer: whether it says so.
  var isRequired = false
  public var parameters: [Parameter] = []
  public var result: StaticType = .void
  public var `throws` = false
  public var `rethrows` = false
  /// Its own parameters, without those of its type.
  public var genericParameters: [GenericParameter] = []
  /// `where S.Element == T` and the like, beyond the parameters' own conformances.
  public var sameTypeRequirements: [(StaticType, StaticType)] = []
  /// `where Element: Comparable` on parameters of the owner and on associated types.
  public var conformanceRequirements: [(StaticType, NominalDeclaration)] = []
  /// Declared with a result of `T!`.
  var isImplicitlyUnwrapped = false
  /// For `-> some P`: what the result has to conform to; the body says which type it is.
  var opaqueResult: [NominalDeclaration]?
  /// Whether the body has not yet said what the opaque result is.
  var isResultOpen = false
  var access = AccessLevel.open
  /// Chosen only when nothing else fits (`@_disfavoredOverload`).
  var isDisfavored = false
  /// The type that has it as a member (for an extension: the extended type).
  public weak var owner: NominalDeclaration?
  public var isStatic = false
  public var isMutating = false
  public var isFailable = false
  public var isOverride = false
  /// An initializer that calls another one of its class.
  public var isConvenience = false
  /// `super.init()`, which runs at the end of an initializer that does not say so itself.
  public var implicitSuperCall: TypedExpression?
  public var isDiscardable = false
  /// The implicit `self` of methods, initializers and accessors. For mutating methods and initializers of structs it is passed in and handed back.
  public var selfVariable: VariableDeclaration?
  public var implementation: Implementation
  /// Variables of enclosing functions that a local function uses.
  public internal(set) var captures: [VariableDeclaration] = []
  /// Whether it is declared inside a body.
  var isLocal = false
  /// Bodies that call this local function, and so need what it captures.
  var users: [FunctionContext] = []
  /// The property whose accessor this is.
  public weak var accessedProperty: VariableDeclaration?
  /// For the getter that a subscript is known by: what assigns through the subscript. Its last parameter is the new value.
  public var subscriptSetter: FunctionDeclaration?

  public init(
    name: String, module: ModuleName, range: SourceRange?, kind: Kind,
    implementation: Implementation
  ) {
    self.kind = kind
    self.implementation = implementation
    super.init(name: name, module: module, range: range)
  }

  /// The result; an opaque one is found by checking the body first.
  var resolvedResult: StaticType {
    if isResultOpen { _ = checkedImplementation() }
    return result
  }

  /// Name with labels: `train(_:steps:)`.
  public var fullName: String {
    "\(name)(\(parameters.map { ($0.label ?? "_") + ":" }.joined()))"
  }
}
