internal import SwiftSyntax

/// Turns the types of one declaration's text into what cells can hold.
struct TypeReader {
  let library: Library
  /// The types around the declaration, outermost first; names are looked up from the inside out.
  var owner: [String]
  /// What generic parameters of the declaration stand for.
  var generics: [String: BoundType] = [:]

  /// Types of the standard library that cells know.
  static let standardTypes: Set<String> = [
    "Int", "Double", "Float", "Bool", "String", "Character", "Substring", "UInt64", "UInt8",
  ]
  /// Generic types of the standard library that travel with a given argument.
  static let standardGenerics: Set<String> = [
    "Range", "ClosedRange", "PartialRangeFrom", "PartialRangeUpTo", "PartialRangeThrough",
    "StrideTo", "StrideThrough",
  ]

  func read(_ type: TypeSyntax) throws(NotBindable) -> BoundType {
    if let attributed = type.as(AttributedTypeSyntax.self) {
      if attributed.attributes.has("autoclosure") {
        throw NotBindable("it takes an autoclosure")
      }
      return try read(attributed.baseType)
    }
    if let array = type.as(ArrayTypeSyntax.self) { return .array(try read(array.element)) }
    if let optional = type.as(OptionalTypeSyntax.self) {
      return .optional(try read(optional.wrappedType))
    }
    if let dictionary = type.as(DictionaryTypeSyntax.self) {
      return .dictionary(try read(dictionary.key), try read(dictionary.value))
    }
    if let tuple = type.as(TupleTypeSyntax.self) {
      if tuple.elements.count == 1, let only = tuple.elements.first { return try read(only.type) }
      var elements: [BoundType.Element] = []
      for element in tuple.elements {
        elements.append(.init(label: element.firstName?.text, type: try read(element.type)))
      }
      return .tuple(elements)
    }
    if let function = type.as(FunctionTypeSyntax.self) { return try readFunction(function) }
    if let some = type.as(SomeOrAnyTypeSyntax.self) { return try readExistential(some) }
    if let identifier = type.as(IdentifierTypeSyntax.self) {
      return try readName(identifier.name.text, arguments: identifier.genericArgumentClause)
    }
    if let member = type.as(MemberTypeSyntax.self) {
      let base = member.baseType.trimmedDescription
      if base == "Swift" {
        return try readName(member.name.text, arguments: member.genericArgumentClause)
      }
      if generics[base] != nil {
        throw NotBindable("it uses the associated type \(base).\(member.name.text)")
      }
      return try readName(
        "\(base).\(member.name.text)", arguments: member.genericArgumentClause)
    }
    throw NotBindable("cells do not have the type \(type.trimmedDescription)")
  }

  /// Reads a type that is written as a plain name: `Tensor`, `Chart.Mark`.
  func read(named name: String) throws(NotBindable) -> BoundType {
    try readName(name, arguments: nil)
  }

  private func readFunction(_ type: FunctionTypeSyntax) throws(NotBindable) -> BoundType {
    if type.effectSpecifiers?.asyncSpecifier != nil { throw NotBindable("it is asynchronous") }
    var parameters: [BoundType] = []
    for parameter in type.parameters { parameters.append(try read(parameter.type)) }
    return .function(
      .init(
        parameters: parameters, result: try read(type.returnClause.type),
        throws: type.effectSpecifiers?.throwsClause != nil))
  }

  private func readExistential(_ type: SomeOrAnyTypeSyntax) throws(NotBindable) -> BoundType {
    let name = type.constraint.trimmedDescription
    if name == "Any" { return .any }
    guard library.types[name]?.kind == .protocol else {
      throw NotBindable("cells do not have values of '\(type.trimmedDescription)'")
    }
    return .existential(name)
  }

  private func readName(
    _ name: String, arguments: GenericArgumentClauseSyntax?
  ) throws(NotBindable) -> BoundType {
    if let arguments {
      var types: [BoundType] = []
      for argument in arguments.arguments {
        guard case .type(let type) = argument.argument else {
          throw NotBindable("it uses a value as a generic argument")
        }
        types.append(try read(type))
      }
      switch (name, types.count) {
      case ("Array", 1): return .array(types[0])
      case ("Optional", 1): return .optional(types[0])
      case ("Dictionary", 2): return .dictionary(types[0], types[1])
      case (_, 1) where Self.standardGenerics.contains(name):
        return .named("\(name)<\(types[0].interfaceText)>")
      default: throw NotBindable("cells do not have the generic type \(name)")
      }
    }
    if let bound = generics[name] { return bound }
    if name == "Self", !owner.isEmpty { return .named(owner.joined(separator: ".")) }
    if name == "Void" { return .void }
    if name == "Any" { return .any }
    for depth in stride(from: owner.count, through: 0, by: -1) {
      let qualified = (owner.prefix(depth) + [name]).joined(separator: ".")
      if let alias = library.aliases[qualified] {
        var outer = self
        outer.owner = Array(owner.prefix(depth))
        return try outer.read(alias)
      }
      if let type = library.types[qualified] {
        if Exclusions.reason(for: qualified) != nil {
          var refusal = NotBindable("cells do not see \(qualified)")
          refusal.followsFromExclusion = true
          throw refusal
        }
        if type.isGeneric { throw NotBindable("cells do not have the generic type \(qualified)") }
        if type.kind == .protocol { return .existential(qualified) }
        return .named(qualified)
      }
    }
    if Self.standardTypes.contains(name) { return .named(name) }
    throw NotBindable("cells do not have the type \(name)")
  }
}
