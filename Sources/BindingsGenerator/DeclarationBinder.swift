internal import SwiftSyntax

/// What one file's declarations become.
package struct BoundFile {
  package struct Chunk {
    package var names: [String]
    package var lines: [String]
    /// Whether it adds to a type, which the checker must have read before.
    var isExtension = false
  }
  package var chunks: [Chunk] = []
  package var thunks: [Thunk] = []
  /// How types of cells conform to the file's protocols.
  package var adapters: [ProtocolAdapter] = []
  /// Swift types that cells name, to be told to the registry; with the protocol that says how their
  /// values are held, unless that is written by hand or inherited.
  var types: [(name: String, bridging: String?)] = []
  /// Declarations that cells do not see, with the reason.
  package var notBound: [(symbol: String, reason: String, isExcluded: Bool)] = []
}

/// Turns the public declarations of one file into interface text and thunks.
package struct DeclarationBinder {
  let library: Library
  let file: LibraryFile
  /// Symbols that several declarations of the library share; they get their types appended.
  let ambiguousSymbols: Set<String>
  /// The symbols of all declarations of the library with their types.
  let allTypedSymbols: Set<String>
  package var result = BoundFile()
  /// Every symbol without types that came up, to find the ambiguous ones.
  private(set) var plainSymbols: [String] = []
  private(set) var typedSymbols: Set<String> = []

  package init(
    library: Library, file: LibraryFile, ambiguousSymbols: Set<String> = [],
    allTypedSymbols: Set<String> = []
  ) {
    self.allTypedSymbols = allTypedSymbols
    self.library = library
    self.file = file
    self.ambiguousSymbols = ambiguousSymbols
    for item in file.syntax.statements {
      guard let declaration = item.item.as(DeclSyntax.self) else { continue }
      bindTopLevel(declaration)
    }
  }

  /// Types whose bridging stands in `Sources/NotebookBindings/Bridging`.
  static let bridgedByHand: Set = ["Tensor"]

  /// Where a member stands.
  struct Scope {
    /// `nil` for a global declaration.
    var receiver: BoundType?
    var path: [String] = []
    var isClass = false
    var isProtocol = false
    /// Whether members are public without saying so.
    var inheritsAccess = false
    /// Members that cells reach through a protocol's requirement.
    var skipped: Set<String> = []
    var reader: TypeReader

    /// `Chart.Mark`, for a protocol too.
    var typeName: String { path.joined(separator: ".") }
    /// `Tensor`, as symbols and static calls write it.
    var name: String { receiver?.swiftText ?? "" }
  }

  /// Whether the library's functions may record an error.
  private var checksErrors: Bool { !["Display", "Plotting"].contains(file.module) }

  // MARK: Top level

  private mutating func bindTopLevel(_ declaration: DeclSyntax) {
    var operators: Set<String> = []
    let scope = Scope(reader: TypeReader(library: library, owner: []))
    if let addition = declaration.as(ExtensionDeclSyntax.self) {
      bindExtension(addition)
      return
    }
    let lines = bind(declaration, in: scope, operators: &operators)
    if lines.isEmpty { return }
    var names = operators.sorted()
    if let name = declaration.declaredName, !names.contains(name) { names.insert(name, at: 0) }
    result.chunks.append(.init(names: names, lines: lines))
  }

  mutating func refuse(_ symbol: String, _ refusal: NotBindable) {
    let exclusion = Exclusions.reason(for: symbol)
    let isExcluded = exclusion != nil || refusal.followsFromExclusion
    result.notBound.append((symbol, exclusion ?? refusal.reason, isExcluded))
  }

  // MARK: Types

  /// The conformances that mean something in cells.
  func known(_ inherited: [String]) -> [String] {
    let standard: Set = [
      "AnyObject", "Comparable", "CustomStringConvertible", "Equatable", "Error", "Hashable",
    ]
    var result: [String] = []
    for name in inherited {
      let name = name == "LocalizedError" ? "Error" : name
      let isLibrary = library.types[name] != nil && Exclusions.reason(for: name) == nil
      if standard.contains(name) || isLibrary, !result.contains(name) { result.append(name) }
    }
    return result
  }

  private mutating func bindType(
    _ declaration: some DeclGroupSyntax, keyword: String, kind: LibraryType.Kind, name: String,
    isGeneric: Bool, in outer: Scope, operators: inout Set<String>
  ) -> [String] {
    let path = outer.path + [name]
    let qualified = path.joined(separator: ".")
    if Exclusions.reason(for: qualified) != nil || isGeneric {
      refuse(qualified, NotBindable("cells do not have generic types of the library"))
      return []
    }
    let isProtocol = kind == .protocol
    let scope = Scope(
      receiver: isProtocol ? .existential(qualified) : .named(qualified), path: path,
      isClass: kind == .class || isProtocol, isProtocol: isProtocol, inheritsAccess: isProtocol,
      reader: TypeReader(library: library, owner: path))
    if !isProtocol {
      let isSubclass = declaration.inheritedNames.contains { library.types[$0]?.kind == .class }
      let byHand = Self.bridgedByHand.contains(qualified) || isSubclass
      result.types.append(
        (qualified, byHand ? nil : kind == .class ? "BridgedObject" : "BridgedBox"))
    }
    let conformances = known(declaration.inheritedNames)
    let clause = conformances.isEmpty ? "" : ": " + conformances.joined(separator: ", ")
    var lines = declaration.documentationLines
    lines += ["@representation(\"native\")", "\(keyword) \(name)\(clause) {"]
    var body = bindMembers(declaration.memberBlock, in: scope, operators: &operators)
    let synthesized = bindSynthesized(kind, qualified, declaration.inheritedNames, scope)
    if !synthesized.isEmpty, !body.isEmpty { body.append("") }
    body += synthesized.map { $0.isEmpty ? "" : "  " + $0 }
    return lines + body + ["}"]
  }

  /// What the compiler adds to a type.
  private mutating func bindSynthesized(
    _ kind: LibraryType.Kind, _ name: String, _ inherited: [String], _ scope: Scope
  ) -> [String] {
    var lines: [String] = []
    let own = BoundType.named(name)
    if library.isEquatable(name), !library.equatables.contains(name), kind != .class {
      let signature = Signature(
        parameters: [
          .init(label: nil, name: "left", type: own), .init(label: nil, name: "right", type: own),
        ], result: .named("Bool"), throws: false)
      lines += emit(
        "\(name).==", signature, .infixOperator("=="), nil,
        "static func == (left: \(name), right: \(name)) -> Bool")
    }
    guard kind == .enumeration else { return lines }
    if inherited.contains("CaseIterable") {
      let signature = Signature(parameters: [], result: .array(own), throws: false)
      if !lines.isEmpty { lines.append("") }
      lines += ["/// All cases, in order."]
      lines += emit(
        "\(name).allCases", signature, .staticGetter("\(name).allCases"), nil,
        "static var allCases: [\(name)] { get }")
    }
    if let raw = inherited.first(where: ["Int", "String"].contains) {
      if !lines.isEmpty { lines.append("") }
      lines += ["/// The case's raw value."]
      lines += emit(
        "\(name).rawValue", Signature(parameters: [], result: .named(raw), throws: false),
        .getter("rawValue"), own, "var rawValue: \(raw) { get }")
      let signature = Signature(
        parameters: [.init(label: "rawValue", name: "rawValue", type: .named(raw))],
        result: .optional(own), throws: false)
      lines += ["", "/// The case with a raw value, if there is one."]
      lines += emit(
        "\(name).init(rawValue:)", signature, .initializer(name), nil,
        "init?(rawValue: \(raw))")
    }
    return lines
  }

  /// Lets types of cells conform to a protocol.
  private mutating func bindAdapter(_ declaration: ProtocolDeclSyntax, _ path: [String]) {
    let name = path.joined(separator: ".")
    do throws(NotBindable) {
      if let adapter = try ProtocolAdapter(declaration, named: name, library: library) {
        result.adapters.append(adapter)
      }
    } catch {
      refuse("conformances to \(name)", error)
    }
  }

  // MARK: Members

  mutating func bindMembers(
    _ block: MemberBlockSyntax, in scope: Scope, operators: inout Set<String>
  ) -> [String] {
    var lines: [String] = []
    for member in block.members {
      var bound = bind(member.decl, in: scope, operators: &operators)
      if scope.isProtocol, !library.hasDefault(member.decl.memberName ?? "", of: scope.typeName),
        let mark = bound.firstIndex(where: { $0.hasPrefix("@") })
      {
        bound.insert("@required", at: mark)
      }
      if !lines.isEmpty, !bound.isEmpty { lines.append("") }
      lines += bound.map { $0.isEmpty ? "" : "  " + $0 }
    }
    return lines
  }

  /// The interface text of a declaration; empty if cells do not see it.
  private mutating func bind(
    _ declaration: DeclSyntax, in scope: Scope, operators: inout Set<String>
  ) -> [String] {
    if !declaration.isPublic, !scope.inheritsAccess, !declaration.is(EnumCaseDeclSyntax.self) {
      return []
    }
    if declaration.isHidden || scope.skipped.contains(declaration.memberName ?? "") { return [] }
    if let type = declaration.as(StructDeclSyntax.self) {
      return bindType(
        type, keyword: "struct", kind: .structure, name: type.name.text,
        isGeneric: type.genericParameterClause != nil, in: scope, operators: &operators)
    }
    if let type = declaration.as(ClassDeclSyntax.self) {
      return bindType(
        type, keyword: "class", kind: .class, name: type.name.text,
        isGeneric: type.genericParameterClause != nil, in: scope, operators: &operators)
    }
    if let type = declaration.as(EnumDeclSyntax.self) {
      return bindType(
        type, keyword: "enum", kind: .enumeration, name: type.name.text,
        isGeneric: type.genericParameterClause != nil, in: scope, operators: &operators)
    }
    if let type = declaration.as(ProtocolDeclSyntax.self) {
      let lines = bindType(
        type, keyword: "protocol", kind: .protocol, name: type.name.text, isGeneric: false,
        in: scope, operators: &operators)
      if !lines.isEmpty { bindAdapter(type, scope.path + [type.name.text]) }
      return lines
    }
    if let function = declaration.as(FunctionDeclSyntax.self) {
      return bindFunction(function, in: scope, operators: &operators)
    }
    if let initializer = declaration.as(InitializerDeclSyntax.self) {
      return bindInitializer(initializer, in: scope)
    }
    if let variable = declaration.as(VariableDeclSyntax.self) {
      return bindVariable(variable, in: scope)
    }
    if let subscripting = declaration.as(SubscriptDeclSyntax.self) {
      return bindSubscript(subscripting, in: scope)
    }
    if let cases = declaration.as(EnumCaseDeclSyntax.self) { return bindCases(cases, in: scope) }
    if declaration.is(AssociatedTypeDeclSyntax.self) {
      refuse(scope.name, NotBindable("it has an associated type"))
    }
    return []
  }

  /// Adds a thunk and gives back the marked declaration.
  mutating func emit(
    _ symbol: String, _ signature: Signature, _ target: Thunk.Target, _ receiver: BoundType?,
    isMutating: Bool = false, attributes: [String] = [], _ text: String
  ) -> [String] {
    plainSymbols.append(symbol)
    typedSymbols.insert(symbol + signature.typeList)
    let takesArray = allTypedSymbols.contains(symbol + signature.arrayTypeList)
    var symbol = symbol
    if ambiguousSymbols.contains(symbol) { symbol += signature.typeList }
    do {
      result.thunks.append(
        try Thunk(
          symbol: symbol, target: target, receiver: receiver, isMutating: isMutating,
          signature: signature, checksErrors: checksErrors, takesArray: takesArray))
    } catch {
      refuse(symbol, error)
      return []
    }
    return attributes + ["@native(\"\(symbol)\")", text]
  }

  func symbolPrefix(_ scope: Scope) -> String {
    guard let receiver = scope.receiver else { return "" }
    if case .existential(let name) = receiver { return name + "." }
    return receiver.swiftText + "."
  }
}
