internal import SwiftSyntax

extension DeclarationBinder {
  /// What an extension of a type from elsewhere adds to: one type, or one of several that a generic
  /// parameter stands for.
  private struct Extended {
    var receiver: BoundType
    /// The extended type with its requirements, as cells read it.
    var header: (type: String, requirements: String)
    var element: BoundType?
  }

  mutating func bindExtension(_ addition: ExtensionDeclSyntax) {
    let name = addition.extendedType.trimmedDescription
    let conformances = known(addition.inheritedNames)
    let inherits = addition.modifiers.isPublic
    let path = name.split(separator: ".").map(String.init)
    if Exclusions.reason(for: name) != nil || library.hidden.contains(name) { return }
    if let type = library.types[name], !type.isGeneric, addition.genericWhereClause == nil {
      let receiver: BoundType = type.kind == .protocol ? .existential(name) : .named(name)
      let scope = Scope(
        receiver: receiver, path: path, isClass: type.kind == .class || type.kind == .protocol,
        inheritsAccess: inherits, reader: TypeReader(library: library, owner: path))
      bindExtension(addition, (name, ""), conformances, scope)
      return
    }
    guard library.types[name] == nil else {
      refuse(name, NotBindable("it extends only some of the type's uses"))
      return
    }
    let hasPublicMembers = addition.memberBlock.members.contains { $0.decl.isPublic || inherits }
    if !hasPublicMembers, conformances.isEmpty { return }
    do {
      for extended in try extendedTypes(of: addition) {
        var reader = TypeReader(library: library, owner: [])
        if let element = extended.element { reader.generics["Element"] = element }
        var scope = Scope(receiver: extended.receiver, inheritsAccess: inherits, reader: reader)
        for conformance in addition.inheritedNames {
          for requirement in library.requirements[conformance] ?? []
          where !extended.header.requirements.isEmpty || name.contains("<")
            || Exclusions.reason(for: "\(conformance).\(requirement)") != nil
          {
            scope.skipped.insert(requirement)
          }
        }
        bindExtension(addition, extended.header, conformances, scope)
      }
    } catch {
      refuse(name, error)
    }
  }

  /// What `extension Array where Element == Tensor`, `extension Range<Int>` and the like extend.
  private func extendedTypes(
    of addition: ExtensionDeclSyntax
  ) throws(NotBindable) -> [Extended] {
    let name = addition.extendedType.trimmedDescription
    let base = String(name.prefix { $0 != "<" })
    let requirements = addition.genericWhereClause?.requirements.map(\.requirement) ?? []
    let reader = TypeReader(library: library, owner: [])
    if requirements.isEmpty {
      if TypeReader.standardTypes.contains(name) {
        return [Extended(receiver: .named(name), header: (name, ""))]
      }
      if base != name, let receiver = try? reader.read(addition.extendedType) {
        return [Extended(receiver: receiver, header: (name, ""))]
      }
      throw NotBindable("it extends \(name)")
    }
    guard requirements.count == 1 else { throw NotBindable("it extends \(name)") }
    switch requirements[0] {
    case .sameTypeRequirement(let requirement):
      guard let type = TypeSyntax(requirement.rightType) else { break }
      let parameter = requirement.leftType.trimmedDescription
      let argument = try reader.read(type)
      let header = (name, " where \(parameter) == \(argument.interfaceText)")
      if name == "Array" {
        return [Extended(receiver: .array(argument), header: header, element: argument)]
      }
      if TypeReader.standardGenerics.contains(name) {
        let receiver = BoundType.named("\(name)<\(argument.swiftText)>")
        return [Extended(receiver: receiver, header: header)]
      }
    case .conformanceRequirement(let requirement) where name == "Array":
      let bound = requirement.rightType.trimmedDescription
      let elements = (library.conformers[bound] ?? []).filter(TypeReader.standardTypes.contains)
      return elements.map { element in
        Extended(
          receiver: .array(.named(element)), header: (name, " where Element == \(element)"),
          element: .named(element))
      }
    default: break
    }
    throw NotBindable("it extends \(name)")
  }

  private mutating func bindExtension(
    _ addition: ExtensionDeclSyntax, _ header: (type: String, requirements: String),
    _ conformances: [String], _ scope: Scope
  ) {
    var operators: Set<String> = []
    let body = bindMembers(addition.memberBlock, in: scope, operators: &operators)
    if body.isEmpty, conformances.isEmpty { return }
    let clause = conformances.isEmpty ? "" : ": " + conformances.joined(separator: ", ")
    let lines = ["extension \(header.type)\(clause)\(header.requirements) {"] + body + ["}"]
    let top = header.type.prefix { $0 != "." && $0 != "<" }
    result.chunks.append(
      .init(names: [String(top)] + operators.sorted(), lines: lines, isExtension: true))
  }
}
