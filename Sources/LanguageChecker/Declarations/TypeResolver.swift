internal import SwiftSyntax

/// Finds the types that type syntax means.
struct TypeResolver {
  let library: Library
  let context: ParseContext
  let scope: Scope
  /// Takes a generic parameter that `some P` in a parameter list stands for, and what `P<…>` says of its associated types.
  typealias AddOpaque = (GenericParameter, [(StaticType, StaticType)]) -> Void
  var addOpaque: AddOpaque?
  /// Whether a generic type may stand without arguments, for the value to say: `let seen: Set = [1, 2]`.
  var allowsOpenGenerics = false

  /// Types of the standard library and of Foundation that cells do not have.
  static let notAvailable: Set<String> = [
    "Codable", "Encodable", "Decodable", "OptionSet", "KeyPathComparator", "JSONEncoder",
    "JSONDecoder", "DispatchQueue", "Thread", "Timer", "FileManager", "UserDefaults", "Process",
    "TaskGroup", "AsyncStream", "AsyncSequence", "Mutex", "NSObject", "Measurement",
    "DateFormatter",
    "NumberFormatter", "Calendar", "CollectionOfOne", "EmptyCollection", "ObjectIdentifier",
    "Float16", "Int128", "UInt128", "Float80", "Date", "Data", "URL", "UUID", "Task",
    "UnsafePointer",
    "UnsafeMutablePointer", "UnsafeRawPointer", "UnsafeBufferPointer", "StaticString",
    "Mirror", "AnyHashable", "AnyKeyPath", "PartialKeyPath",
    "Duration",
    "ContinuousClock", "Regex", "InlineArray", "Span",
  ]

  /// The way round for what cells do not have.
  static func advice(instead name: String) -> String? {
    switch name {
    case "Codable", "Encodable", "Decodable", "JSONEncoder", "JSONDecoder":
      return "models and tensors are saved with 'save'"
    case "Task", "TaskGroup", "AsyncStream", "AsyncSequence", "DispatchQueue", "Thread", "Timer",
      "Mutex":
      return "cells run one statement after the other"
    case "OptionSet": return "use a Set of an enum's cases"
    case "AnyHashable": return "use an enum with a case for each type"
    case "KeyPathComparator": return "write sorted { $0.name < $1.name }"
    case "InlineArray", "Span": return "use Array"
    case "ObjectIdentifier": return "compare instances with '==='"
    default: return nil
    }
  }

  func resolve(_ syntax: TypeSyntax) -> StaticType {
    switch syntax.as(TypeSyntaxEnum.self) {
    case .identifierType(let identifier):
      let arguments = (identifier.genericArgumentClause?.arguments).map(genericArguments) ?? []
      return named(context.name(identifier.name), arguments, at: syntax)
    case .memberType(let member):
      let base = resolve(member.baseType)
      if base == .error { return .error }
      let name = member.name.text
      if name == "Type" { return .metatype(base) }
      if let found = nested(name, in: base) { return found }
      context.error("'\(name)' is not a member type of type '\(base)'", at: member.name)
      return .error
    case .arrayType(let array): return library.standard.array(of: resolve(array.element))
    case .dictionaryType(let dictionary):
      let key = resolve(dictionary.key)
      let type = library.standard.dictionary(key, resolve(dictionary.value))
      if case .nominal(let declaration, let arguments) = type {
        note(declaration, arguments, at: syntax)
      }
      return type
    case .optionalType(let optional):
      return library.standard.optional(of: resolve(optional.wrappedType))
    case .implicitlyUnwrappedOptionalType(let optional):
      context.error(
        "using '!' is not allowed here; perhaps '?' was intended?", at: syntax)
      return library.standard.optional(of: resolve(optional.wrappedType))
    case .tupleType(let tuple):
      if tuple.elements.count == 1, let only = tuple.elements.first { return resolve(only.type) }
      return .tuple(
        tuple.elements.map { element in
          let label = element.firstName.map(context.name).flatMap { $0 == "_" ? nil : $0 }
          return TupleElement(label: label, type: resolve(element.type))
        })
    case .functionType(let function):
      return .function(
        FunctionType(
          parameters: function.parameters.map { parameter in
            .init(resolve(parameter.type), isInout: isInout(parameter.type))
          }, result: resolve(function.returnClause.type),
          throws: function.effectSpecifiers?.throwsClause != nil))
    case .attributedType(let attributed): return resolve(attributed.baseType)
    case .someOrAnyType(let type):
      if type.someOrAnySpecifier.tokenKind == .keyword(.any) { return existential(type.constraint) }
      let constraint = existential(type.constraint)
      guard case .existential(let protocols) = constraint else { return constraint }
      guard let addOpaque else {
        context.unsupported("'some' in this place is", at: syntax, instead: "name the type")
        return .error
      }
      let parameter = GenericParameter(
        name: type.trimmedDescription, module: .session, range: context.range(type))
      parameter.conformances = protocols
      addOpaque(
        parameter, primaryAssociatedTypes(type.constraint, of: .parameter(parameter)))
      return .parameter(parameter)
    case .compositionType: return existential(syntax)
    case .metatypeType(let type): return .metatype(resolve(type.baseType))
    case .missingType: return .error
    default:
      context.unsupported("this type is", at: syntax)
      return .error
    }
  }

  /// The type that an annotation means, and whether it was written `T!`.
  func resolveAnnotation(_ syntax: TypeSyntax) -> (type: StaticType, isUnwrapped: Bool) {
    guard let optional = syntax.as(ImplicitlyUnwrappedOptionalTypeSyntax.self) else {
      return (resolve(syntax), false)
    }
    return (library.standard.optional(of: resolve(optional.wrappedType)), true)
  }

  func isInout(_ type: TypeSyntax) -> Bool {
    type.as(AttributedTypeSyntax.self)?.specifiers.contains {
      $0.trimmedDescription == "inout"
    } ?? false
  }

  private func genericArguments(_ list: GenericArgumentListSyntax) -> [StaticType] {
    list.map {
      guard case .type(let type) = $0.argument else { return .error }
      return resolve(type)
    }
  }

  /// What `Sequence<Int>` says about the associated types of a type that conforms.
  func primaryAssociatedTypes(
    _ constraint: TypeSyntax, of type: StaticType
  ) -> [(StaticType, StaticType)] {
    if let composition = constraint.as(CompositionTypeSyntax.self) {
      return composition.elements.flatMap { primaryAssociatedTypes($0.type, of: type) }
    }
    guard let named = constraint.as(IdentifierTypeSyntax.self),
      let clause = named.genericArgumentClause,
      case .existential(let protocols) = resolve(constraint), let declaration = protocols.first
    else { return [] }
    let arguments = genericArguments(clause.arguments)
    guard arguments.count == declaration.primaryAssociatedTypes.count else {
      context.error(
        "protocol type '\(declaration.name)' specialized with \(arguments.count) type arguments (expected \(declaration.primaryAssociatedTypes.count))",
        at: constraint)
      return []
    }
    return zip(declaration.primaryAssociatedTypes, arguments).compactMap { name, argument in
      associated(name, [declaration], type).map { ($0, argument) }
    }
  }

  private func existential(_ syntax: TypeSyntax) -> StaticType {
    if let composition = syntax.as(CompositionTypeSyntax.self) {
      var protocols: [NominalDeclaration] = []
      for element in composition.elements {
        if case .existential(let more) = existential(element.type) { protocols += more }
      }
      return .existential(protocols)
    }
    let type = resolve(syntax)
    switch type {
    case .existential, .error: return type
    default:
      return type
    }
  }

  /// The type that a name with generic arguments means here.
  func named(_ name: String, _ arguments: [StaticType], at node: some SyntaxProtocol) -> StaticType
  {
    switch name {
    case "Any": return .any
    case "AnyObject": return .any
    case "Void": return .void
    case "Self":
      var current: Scope? = scope
      while let here = current {
        if let owner = here.owner { return owner.selfType }
        current = here.parent
      }
    default: break
    }
    var current: Scope? = scope
    while let here = current {
      for declaration in here.declarations(named: name).reversed() {
        if let type = type(of: declaration, arguments, at: node) { return type }
      }
      if let owner = here.owner, arguments.isEmpty, let type = nested(name, in: owner.selfType) {
        return type
      }
      current = here.parent
    }
    for declaration in library.lookup(name) {
      if let type = type(of: declaration, arguments, at: node) { return type }
    }
    if Self.notAvailable.contains(name) {
      context.unsupported("'\(name)' is", at: node, instead: Self.advice(instead: name))
      return .error
    }
    let candidates = library.typeNames(visibleIn: scope)
    let suggestion = name.closest(in: candidates).map { "; did you mean '\($0)'?" } ?? ""
    context.error("cannot find type '\(name)' in scope\(suggestion)", at: node)
    return .error
  }

  private func note(
    _ declaration: NominalDeclaration, _ arguments: [StaticType], at node: some SyntaxProtocol
  ) {
    guard declaration.asksForConformances else { return }
    context.genericUses.append(
      GenericUse(declaration: declaration, arguments: arguments, range: context.range(node)))
  }

  private func type(
    of declaration: Declaration, _ arguments: [StaticType], at node: some SyntaxProtocol
  ) -> StaticType? {
    switch declaration {
    case let nominal as NominalDeclaration:
      if nominal.kind == .protocol { return .existential([nominal]) }
      if arguments.isEmpty, !nominal.ownParameters.isEmpty {
        // Inside its own declaration the bare name stands for the type with its own parameters.
        var current: Scope? = scope
        while let here = current {
          if here.owner == nominal { return nominal.selfType }
          current = here.parent
        }
        if allowsOpenGenerics { return nominal.openType }
        context.error(
          "reference to generic type '\(nominal.name)' requires arguments in <...>", at: node)
        return .error
      }
      guard arguments.count == nominal.ownParameters.count else {
        context.error(
          nominal.ownParameters.isEmpty
            ? "cannot specialize non-generic type '\(nominal.name)'"
            : "generic type '\(nominal.name)' specialized with \(arguments.count) type parameters (expected \(nominal.ownParameters.count))",
          at: node)
        return .error
      }
      guard case .nominal(_, let inherited) = nominal.openType else { return .error }
      note(nominal, arguments, at: node)
      return .nominal(nominal, inherited + arguments)
    case let parameter as GenericParameter: return .parameter(parameter)
    case let alias as TypeAliasDeclaration:
      return alias.genericParameters.isEmpty
        ? alias.type
        : alias.type.substituting(
          Dictionary(uniqueKeysWithValues: zip(alias.genericParameters, arguments)))
    default: return nil
    }
  }

  /// The type `base.name`: a nested type, a type alias or an associated type.
  func nested(_ name: String, in base: StaticType) -> StaticType? {
    switch base {
    case .nominal(let declaration, let arguments):
      for member in declaration.members(named: name) {
        if let type = member as? NominalDeclaration {
          return type.selfType.substituting(declaration.replacements(for: arguments))
        }
        if let alias = member as? TypeAliasDeclaration {
          return alias.type.substituting(declaration.replacements(for: arguments))
        }
      }
      if let type = declaration.associatedType(named: name) {
        return type.substituting(declaration.replacements(for: arguments))
      }
      return nil
    case .parameter(let parameter):
      return associated(name, parameter.conformances + required(of: base), base)
        ?? parameter.superclass.flatMap { nested(name, in: $0) }
    case .member(_, let declaration):
      return associated(name, declaration.conformances + required(of: base), base)
    default: return nil
    }
  }

  /// The protocols that `where` clauses around the place ask of a type.
  private func required(of type: StaticType) -> [NominalDeclaration] {
    var result: [NominalDeclaration] = []
    var current: Scope? = scope
    while let here = current {
      result += here.requirements.protocols(of: type)
      current = here.parent
    }
    return result
  }

  private func associated(
    _ name: String, _ protocols: [NominalDeclaration], _ base: StaticType
  ) -> StaticType? {
    for declaration in protocols {
      for candidate in [declaration] + declaration.allConformances() {
        if let found = candidate.associatedTypeDeclarations.first(where: { $0.name == name }) {
          return .member(base, found)
        }
      }
    }
    return nil
  }
}

extension Library {
  /// The names of types that can be written at a place, for suggestions.
  func typeNames(visibleIn scope: Scope) -> [String] {
    var names: [String] = allNames + Array(knownNames)
    var current: Scope? = scope
    while let here = current {
      names += here.allNames.filter { $0.value.contains { $0 is NominalDeclaration } }.map(\.key)
      current = here.parent
    }
    return names.filter { $0.first?.isUppercase == true }
  }
}
