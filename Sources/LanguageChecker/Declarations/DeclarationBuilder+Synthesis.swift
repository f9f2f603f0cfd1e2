internal import SwiftSyntax

/// Members that types get by themselves.
extension DeclarationBuilder {
  /// `rawValue`, `init(rawValue:)` and `allCases`, as Swift text that goes through the same code as a cell's.
  func synthesizeEnumMembers(_ nominal: NominalDeclaration, _ scope: Scope) {
    guard !isInterface || nominal.representation == .fields else { return }
    var text = ""
    if let rawType = nominal.rawType {
      var next = 0
      var getter = "", initializer = ""
      for enumCase in nominal.cases {
        var literal = rawValues[enumCase]
        if literal == nil {
          literal = rawType.isNominal("String") ? "\"\(enumCase.name)\"" : "\(next)"
        }
        let value = literal ?? ""
        if let number = Int(value) { next = number &+ 1 }
        getter += "case .`\(enumCase.name)`: return \(value)\n"
        initializer += "case \(value): self = .`\(enumCase.name)`\n"
      }
      text += "var rawValue: \(rawType) { switch self { \(getter) } }\n"
      text +=
        "init?(rawValue: \(rawType)) { switch rawValue { \(initializer) default: return nil } }\n"
    }
    if nominal.conformances.contains(where: { $0.name == "CaseIterable" }) {
      let list = nominal.cases.map { ".`\($0.name)`" }.joined(separator: ", ")
      text += "static var allCases: [\(nominal.name)] { return [\(list)] }\n"
    }
    if nominal.conformances.contains(where: { $0.name == "Comparable" }),
      !nominal.memberNames.contains("<")
    {
      text += comparison(of: nominal)
    }
    addSynthesized(text, to: nominal, scope)
  }

  /// `<` of an enum: in the order of the cases, those with payloads by what is in them.
  private func comparison(of nominal: NominalDeclaration) -> String {
    let numbers = nominal.cases.map { "case .`\($0.name)`: return \($0.index)" }
    var cases = ""
    for enumCase in nominal.cases where !enumCase.payload.isEmpty {
      func bound(_ name: String) -> String {
        enumCase.payload.indices.map { "let \(name)\($0)" }.joined(separator: ", ")
      }
      let steps = enumCase.payload.indices.map { "if l\($0) != r\($0) { return l\($0) < r\($0) }" }
      cases +=
        "case (.`\(enumCase.name)`(\(bound("l"))), .`\(enumCase.name)`(\(bound("r")))):\n"
        + steps.joined(separator: "\n") + "\nreturn false\n"
    }
    let order = "return lhs._order < rhs._order"
    let body = cases.isEmpty ? order : "switch (lhs, rhs) {\n\(cases)default: \(order)\n}"
    return """
      var _order: Int { switch self { \(numbers.joined(separator: "\n")) } }
      static func < (lhs: \(nominal.name), rhs: \(nominal.name)) -> Bool { \(body) }

      """
  }

  /// Adds members that were written as text.
  func addSynthesized(_ text: String, to nominal: NominalDeclaration, _ scope: Scope) {
    withSynthesized(text, for: nominal, scope, at: nominal.range) { builder, members in
      builder.addMembers(members, to: nominal, scope, GenericAssumptions(), isExtension: true)
    }
  }

  /// Reads members that were written as text; what is wrong with them is said about a place of the cell.
  func withSynthesized(
    _ text: String, for nominal: NominalDeclaration, _ scope: Scope, at range: SourceRange?,
    add: (DeclarationBuilder, MemberBlockItemListSyntax) -> Void
  ) {
    guard !text.isEmpty else { return }
    let file = SourceFile(name: "\(nominal.name)", text: "extension \(nominal.name) {\n\(text)}\n")
    let inner = ParseContext(file: file, operators: library.operators)
    let builder = DeclarationBuilder(
      library: library, context: inner, module: module, scope: scope, isInterface: isInterface)
    guard let first = inner.tree.statements.first, case .decl(let declaration) = first.item,
      let members = declaration.as(ExtensionDeclSyntax.self)?.memberBlock.members
    else { return }
    add(builder, members)
    builder.build([], add: { _ in })
    uncheckedFunctions += builder.uncheckedFunctions
    accessorOwners += builder.accessorOwners
    synthesized.append(builder)
    for diagnostic in inner.takeDiagnostics() {
      context.add(Diagnostic(.error, diagnostic.message, at: range ?? diagnostic.range))
    }
  }
}
