/// A type, as the checker and the lowering know it.
public indirect enum StaticType: Hashable {
  /// A struct, class or enum with its generic arguments: `Int`, `Array<Int>`, `Tensor`.
  case nominal(NominalDeclaration, [StaticType])
  /// A tuple; no elements is `Void`.
  case tuple([TupleElement])
  case function(FunctionType)
  /// `any P & Q`; no protocols is `Any`.
  case existential([NominalDeclaration])
  /// The type of a type: `Int.Type`.
  case metatype(StaticType)
  /// A generic parameter, or a protocol's `Self`, inside the declaration that has it.
  case parameter(GenericParameter)
  /// An associated type of a generic parameter: `Sequence.Element` of `S`.
  case member(StaticType, AssociatedTypeDeclaration)
  /// The type of something that was already diagnosed; it fits everywhere and is never lowered.
  case error
  /// A type still to be found; only while an expression is being checked.
  case variable(TypeVariable)

  public static let void = StaticType.tuple([])
  public static let any = StaticType.existential([])

  public var isVoid: Bool { self == .void }
}

/// A type still to be found while an expression is checked.
public struct TypeVariable: Hashable, Sendable {
  package let index: Int
  package init(_ index: Int) { self.index = index }
}

/// One element of a tuple type.
public struct TupleElement: Hashable {
  public let label: String?
  public let type: StaticType
  public init(label: String? = nil, type: StaticType) {
    self.label = label
    self.type = type
  }
}

/// The type of a function or closure value. Argument labels are not part of it.
public struct FunctionType: Hashable {
  public struct Parameter: Hashable {
    public let type: StaticType
    public let isInout: Bool
    public init(_ type: StaticType, isInout: Bool = false) {
      self.type = type
      self.isInout = isInout
    }
  }
  public let parameters: [Parameter]
  public let result: StaticType
  public let `throws`: Bool
  public init(parameters: [Parameter], result: StaticType, throws: Bool = false) {
    self.parameters = parameters
    self.result = result
    self.throws = `throws`
  }
}

extension StaticType {
  /// The type with generic parameters replaced; what has no replacement stays.
  public func substituting(_ replacements: [GenericParameter: StaticType]) -> StaticType {
    if replacements.isEmpty { return self }
    switch self {
    case .nominal(let declaration, let arguments):
      return arguments.isEmpty
        ? self : .nominal(declaration, arguments.map { $0.substituting(replacements) })
    case .tuple(let elements):
      return .tuple(
        elements.map { TupleElement(label: $0.label, type: $0.type.substituting(replacements)) })
    case .function(let function):
      return .function(
        FunctionType(
          parameters: function.parameters.map {
            .init($0.type.substituting(replacements), isInout: $0.isInout)
          },
          result: function.result.substituting(replacements), throws: function.throws))
    case .metatype(let type):
      return .metatype(type.substituting(replacements))
    case .parameter(let parameter):
      return replacements[parameter] ?? self
    case .member(let base, let associated):
      let base = base.substituting(replacements)
      return base.associatedType(associated) ?? .member(base, associated)
    case .existential, .error, .variable:
      return self
    }
  }

  /// What a concrete type uses for a protocol's associated type, if it conforms.
  public func associatedType(_ associated: AssociatedTypeDeclaration) -> StaticType? {
    guard case .nominal(let declaration, let arguments) = self else { return nil }
    guard let witness = declaration.associatedType(named: associated.name) else { return nil }
    return witness.substituting(declaration.replacements(for: arguments))
  }
}

extension StaticType {
  /// Whether values can be references to instances of classes.
  var canBeReference: Bool {
    switch self {
    case .nominal(let declaration, _): return declaration.isReference
    case .existential(let protocols):
      return protocols.isEmpty || protocols.contains(where: \.isClassBound)
    case .parameter(let parameter):
      return parameter.superclass != nil || parameter.conformances.contains(where: \.isClassBound)
    default: return false
    }
  }
}

extension StaticType: CustomStringConvertible {
  /// The type as Swift writes it: `[Int]`, `Double?`, `(Int, String) -> Bool`.
  public var description: String {
    switch self {
    case .nominal(let declaration, let all):
      let arguments = all.dropFirst(declaration.inheritedParameterCount)
      switch (declaration.name, arguments.count) {
      case ("Array", 1): return "[\(all[0])]"
      case ("_DictionaryKeys", 2): return "Dictionary<\(all[0]), \(all[1])>.Keys"
      case ("_DictionaryValues", 2): return "Dictionary<\(all[0]), \(all[1])>.Values"
      case ("_DictionaryIndex", 0): return "Dictionary.Index"
      case ("Dictionary", 2): return "[\(all[0]) : \(all[1])]"
      case ("Optional", 1):
        if case .function = all[0] { return "(\(all[0]))?" }
        if case .existential(let protocols) = all[0], !protocols.isEmpty {
          return "(\(all[0]))?"
        }
        return "\(all[0])?"
      default:
        let list = arguments.map(\.description).joined(separator: ", ")
        return arguments.isEmpty ? declaration.name : "\(declaration.name)<\(list)>"
      }
    case .tuple(let elements):
      let list = elements.map { ($0.label.map { "\($0): " } ?? "") + $0.type.description }
      return "(\(list.joined(separator: ", ")))"
    case .function(let function):
      let list = function.parameters.map { ($0.isInout ? "inout " : "") + $0.type.description }
      let effects = function.throws ? " throws" : ""
      let result = function.result.isVoid ? "()" : function.result.description
      return "(\(list.joined(separator: ", ")))\(effects) -> \(result)"
    case .existential(let protocols):
      return protocols.isEmpty ? "Any" : "any " + protocols.map(\.name).joined(separator: " & ")
    case .metatype(let type): return "\(type).Type"
    case .parameter(let parameter): return parameter.name
    case .member(let base, let associated): return "\(base).\(associated.name)"
    case .error: return "<<error>>"
    case .variable(let variable): return "$T\(variable.index)"
    }
  }
}
