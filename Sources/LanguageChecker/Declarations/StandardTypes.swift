/// The types and protocols of the standard library that the language itself knows.
public final class StandardTypes {
  private let find: (String) -> Declaration?
  private var found: [String: NominalDeclaration] = [:]

  init(find: @escaping (String) -> Declaration?) { self.find = find }

  /// The declaration of a standard type; `nil` if the interfaces that were loaded do not have it.
  public func declaration(_ name: String) -> NominalDeclaration? {
    if let known = found[name] { return known }
    guard let declaration = find(name) as? NominalDeclaration else { return nil }
    found[name] = declaration
    return declaration
  }

  func type(_ name: String, _ arguments: [StaticType] = []) -> StaticType {
    declaration(name).map { .nominal($0, arguments) } ?? .error
  }

  public var int: StaticType { type("Int") }
  public var double: StaticType { type("Double") }
  public var float: StaticType { type("Float") }
  public var bool: StaticType { type("Bool") }
  public var string: StaticType { type("String") }
  public var character: StaticType { type("Character") }
  public func array(of element: StaticType) -> StaticType { type("Array", [element]) }
  public func optional(of wrapped: StaticType) -> StaticType { type("Optional", [wrapped]) }
  public func dictionary(_ key: StaticType, _ value: StaticType) -> StaticType {
    type("Dictionary", [key, value])
  }
  var anyError: StaticType { declaration("Error").map { .existential([$0]) } ?? .any }
}

extension StaticType {
  func isNominal(_ name: String) -> Bool {
    if case .nominal(let declaration, _) = self {
      return declaration.name == name && declaration.module == .standardLibrary
    }
    return false
  }

  /// What an optional type wraps.
  public var optionalObject: StaticType? {
    if case .nominal(let declaration, let arguments) = self, declaration.name == "Optional",
      declaration.module == .standardLibrary
    {
      return arguments.first
    }
    return nil
  }

  /// What an array type holds.
  public var arrayElement: StaticType? {
    isNominal("Array") ? nominalArguments.first : nil
  }

  var nominal: NominalDeclaration? {
    if case .nominal(let declaration, _) = self { return declaration }
    return nil
  }

  var nominalArguments: [StaticType] {
    if case .nominal(_, let arguments) = self { return arguments }
    return []
  }

  var containsError: Bool { contains { $0 == .error } }
  var containsVariable: Bool { contains { if case .variable = $0 { true } else { false } } }

  /// Whether a test holds for the type or a part of it.
  func contains(where test: (StaticType) -> Bool) -> Bool {
    if test(self) { return true }
    switch self {
    case .nominal(_, let arguments): return arguments.contains { $0.contains(where: test) }
    case .tuple(let elements): return elements.contains { $0.type.contains(where: test) }
    case .function(let function):
      return function.result.contains(where: test)
        || function.parameters.contains { $0.type.contains(where: test) }
    case .metatype(let type): return type.contains(where: test)
    case .member(let base, _): return base.contains(where: test)
    case .existential, .parameter, .error, .variable: return false
    }
  }

  /// The type with every part replaced for which there is a replacement.
  func mapped(_ replace: (StaticType) -> StaticType?) -> StaticType {
    if let replacement = replace(self) { return replacement }
    switch self {
    case .nominal(let declaration, let arguments):
      return arguments.isEmpty ? self : .nominal(declaration, arguments.map { $0.mapped(replace) })
    case .tuple(let elements):
      return .tuple(elements.map { .init(label: $0.label, type: $0.type.mapped(replace)) })
    case .function(let function):
      return .function(
        FunctionType(
          parameters: function.parameters.map {
            .init($0.type.mapped(replace), isInout: $0.isInout)
          }, result: function.result.mapped(replace), throws: function.throws))
    case .metatype(let type): return .metatype(type.mapped(replace))
    case .member(let base, let associated): return .member(base.mapped(replace), associated)
    case .existential, .parameter, .error, .variable: return self
    }
  }
}

extension [TupleElement] {
  /// The element that `pair.x` or `pair.0` names.
  func index(ofMember name: String) -> Int? {
    if let labeled = firstIndex(where: { $0.label == name }) { return labeled }
    return Int(name).flatMap { indices.contains($0) ? $0 : nil }
  }
}
