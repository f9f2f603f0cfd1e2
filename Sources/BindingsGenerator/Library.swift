internal import SwiftParser
internal import SwiftSyntax

/// One source file of the library.
package struct LibraryFile {
  /// The module that it belongs to.
  package let module: String
  /// Its path inside the module, without `.swift`.
  package let path: String
  let syntax: SourceFileSyntax

  package init(module: String, path: String, text: String) {
    self.module = module
    self.path = path
    syntax = Parser.parse(source: text)
  }
}

/// A type that the library declares.
struct LibraryType {
  enum Kind { case structure, `class`, enumeration, `protocol` }
  var kind: Kind
  /// With the types around it: `Chart.Mark`.
  var name: String
  var isGeneric: Bool
  /// What its declaration and its extensions state.
  var inherited: [String] = []
  /// Whether an enumeration has cases; without any it is a place for static members.
  var hasCases = false
  /// Whether a case carries values.
  var hasPayload = false
}

/// What the whole library declares: enough to know what a type's name stands for.
package struct Library {
  let files: [LibraryFile]
  /// Public types by qualified name.
  private(set) var types: [String: LibraryType] = [:]
  /// What public type aliases stand for, by qualified name.
  private(set) var aliases: [String: TypeSyntax] = [:]
  /// Types from elsewhere that the library makes conform to its protocols.
  private(set) var conformers: [String: [String]] = [:]
  /// Requirements of each protocol: names with labels.
  private(set) var requirements: [String: Set<String>] = [:]
  /// Protocols by their names.
  private(set) var protocols: [String: ProtocolDeclSyntax] = [:]
  /// The members that a protocol's extensions have for every conforming type: names with labels.
  private(set) var defaults: [String: Set<String>] = [:]
  /// Types that importers do not see.
  private(set) var hidden: Set<String> = []
  /// Types that declare `==` themselves.
  private(set) var equatables: Set<String> = []

  package init(files: [LibraryFile]) {
    self.files = files
    for file in files {
      for item in file.syntax.statements {
        if let declaration = item.item.as(DeclSyntax.self) { collect(declaration, in: []) }
      }
    }
    for file in files {
      for item in file.syntax.statements {
        if let declaration = item.item.as(DeclSyntax.self) { extend(declaration) }
      }
    }
  }

  private mutating func collect(
    _ declaration: DeclSyntax, in path: [String], inherits: Bool = false
  ) {
    if let structure = declaration.as(StructDeclSyntax.self) {
      add(structure, .structure, structure.genericParameterClause, structure.name, path, inherits)
    } else if let type = declaration.as(ClassDeclSyntax.self) {
      add(type, .class, type.genericParameterClause, type.name, path, inherits)
    } else if let type = declaration.as(EnumDeclSyntax.self) {
      add(type, .enumeration, type.genericParameterClause, type.name, path, inherits)
    } else if let type = declaration.as(ProtocolDeclSyntax.self) {
      add(type, .protocol, nil, type.name, path, inherits)
      protocols[type.name.text] = type
      for member in type.memberBlock.members {
        if let key = member.decl.memberName {
          requirements[type.name.text, default: []].insert(key)
        }
      }
    } else if let alias = declaration.as(TypeAliasDeclSyntax.self) {
      if alias.modifiers.isPublic || inherits, alias.genericParameterClause == nil {
        aliases[(path + [alias.name.text]).joined(separator: ".")] = alias.initializer.value
      }
    } else if let addition = declaration.as(ExtensionDeclSyntax.self) {
      let path = addition.extendedType.trimmedDescription.split(separator: ".").map(String.init)
      for member in addition.memberBlock.members {
        collect(member.decl, in: path, inherits: addition.modifiers.isPublic)
      }
    }
  }

  private mutating func add(
    _ declaration: some DeclGroupSyntax, _ kind: LibraryType.Kind,
    _ generics: GenericParameterClauseSyntax?, _ name: TokenSyntax, _ path: [String],
    _ inherits: Bool
  ) {
    let path = path + [name.text]
    let qualified = path.joined(separator: ".")
    guard declaration.modifiers.isPublic || inherits else {
      hidden.insert(qualified)
      return
    }
    var type = LibraryType(kind: kind, name: qualified, isGeneric: generics != nil)
    type.inherited = declaration.inheritedNames
    for member in declaration.memberBlock.members {
      if let cases = member.decl.as(EnumCaseDeclSyntax.self) {
        type.hasCases = true
        if cases.elements.contains(where: { $0.parameterClause != nil }) { type.hasPayload = true }
      }
      if member.decl.declaresEquality { equatables.insert(qualified) }
      collect(member.decl, in: path)
    }
    types[qualified] = type
  }

  private mutating func extend(_ declaration: DeclSyntax) {
    guard let addition = declaration.as(ExtensionDeclSyntax.self) else { return }
    let name = addition.extendedType.trimmedDescription
    let inherited = addition.inheritedNames
    if types[name]?.kind == .protocol, addition.genericWhereClause == nil {
      for member in addition.memberBlock.members {
        if let key = member.decl.memberName { defaults[name, default: []].insert(key) }
      }
    }
    if addition.memberBlock.members.contains(where: { $0.decl.declaresEquality }) {
      equatables.insert(name)
    }
    if types[name] != nil {
      types[name]?.inherited += inherited
      return
    }
    for proto in inherited where types[proto]?.kind == .protocol {
      conformers[proto, default: []].append(name)
    }
  }
}

extension Library {
  /// Whether the type's values can be compared with `==`.
  func isEquatable(_ name: String) -> Bool {
    guard let type = types[name] else { return false }
    if type.kind == .enumeration, type.hasCases, !type.hasPayload { return true }
    return !Set(type.inherited).isDisjoint(with: ["Equatable", "Hashable", "Comparable"])
  }

  /// The library's protocols that the type states.
  func protocols(of name: String) -> [String] {
    types[name]?.inherited.filter { types[$0]?.kind == .protocol } ?? []
  }
}

extension DeclGroupSyntax {
  /// The names after the colon, without attributes such as `@unchecked`.
  var inheritedNames: [String] {
    (inheritanceClause?.inheritedTypes ?? []).compactMap { inherited in
      if let attributed = inherited.type.as(AttributedTypeSyntax.self) {
        return attributed.baseType.trimmedDescription
      }
      return inherited.type.trimmedDescription
    }
  }
}

extension DeclSyntax {
  var declaresEquality: Bool { self.as(FunctionDeclSyntax.self)?.name.text == "==" }

  /// A member's name with its argument labels: `matmul(_:)`, `shape`, `subscript(_:)`.
  var memberName: String? {
    func labels(_ parameters: FunctionParameterListSyntax, subscripts: Bool = false) -> String {
      let list = parameters.map { parameter -> String in
        if subscripts, parameter.secondName == nil { return "_:" }
        return parameter.firstName.text + ":"
      }
      return "(\(list.joined()))"
    }
    if let function = self.as(FunctionDeclSyntax.self) {
      return function.name.text + labels(function.signature.parameterClause.parameters)
    }
    if let initializer = self.as(InitializerDeclSyntax.self) {
      return "init" + labels(initializer.signature.parameterClause.parameters)
    }
    if let subscripting = self.as(SubscriptDeclSyntax.self) {
      return "subscript" + labels(subscripting.parameterClause.parameters, subscripts: true)
    }
    if let variable = self.as(VariableDeclSyntax.self) {
      return variable.bindings.first?.pattern.trimmedDescription
    }
    return nil
  }
}
