/// What may stand at the cursor.
extension PartialCell {
  func candidates(at cursor: Cursor) -> RankedItems {
    var items = RankedItems(prefix: cursor.prefix)
    if let base = cursor.base {
      addMembers(of: base, cursor, to: &items)
      return items
    }
    if cursor.word(before: cursor.prefixStart) == "func" {
      addOverridable(to: &items)
      return items
    }
    let isType = cursor.isTypePosition
    let expected = isType ? [] : expectedTypes(at: cursor.prefixStart, cursor)
    if let call = cursor.call, call.argument == .start, !isType { addLabels(of: call, to: &items) }
    addNames(expected, isType: isType, to: &items)
    if !isType { addKeywords(cursor, to: &items) }
    return items
  }

  // MARK: Members

  private func addMembers(of base: String, _ cursor: Cursor, to items: inout RankedItems) {
    let expected = expectedTypes(at: cursor.expressionStart, cursor)
    let isKeyPath =
      cursor.expressionStart > 0 && cursor.bytes[cursor.expressionStart - 1] == UInt8(ascii: "\\")
    if isKeyPath {
      addKeyPathMembers(of: base, cursor, to: &items)
      return
    }
    if base.isEmpty {
      // `.relu`: static members and cases of the type that is wanted.
      for type in expected {
        let type = type.optionalObject ?? type
        addMembers(.metatype(type), expected: [type], isImplicit: true, to: &items)
      }
      return
    }
    guard let (type, isType) = type(of: base) else { return }
    addMembers(isType ? .metatype(type) : type, expected: expected, to: &items)
  }

  /// `xs.map(\.`: members of what the parameter's function takes; `\Point.`: of the type.
  private func addKeyPathMembers(
    of base: String, _ cursor: Cursor, to items: inout RankedItems
  ) {
    if !base.isEmpty {
      if let root = type(of: base) { addMembers(root.type, to: &items) }
      return
    }
    for case .function(let function) in expectedTypes(at: cursor.expressionStart - 1, cursor) {
      if let root = function.parameters.first?.type { addMembers(root, to: &items) }
    }
  }

  private func addMembers(
    _ type: StaticType, expected: [StaticType] = [], isImplicit: Bool = false,
    to items: inout RankedItems
  ) {
    let instance: StaticType
    if case .metatype(let inner) = type { instance = inner } else { instance = type }
    for name in checker.memberNames(of: instance) where items.matches(name) {
      guard let found = checker.members(named: name, of: type).first else { continue }
      let value = found.declaration.valueType?.substituting(found.substitutions)
      if isImplicit, let value, !expected.contains(where: { fits(value, $0) }) { continue }
      items.add(
        RankedItem(
          item: item(found.declaration, found.substitutions), origin: .member,
          fits: value.map { value in expected.contains { fits(value, $0) } } ?? false,
          isMachinery: Self.machinery.contains(name)))
    }
    if case .tuple(let elements) = type {
      for (index, element) in elements.enumerated() {
        items.add(
          RankedItem(
            item: CompletionItem(
              text: element.label ?? "\(index)", kind: .property, signature: "\(element.type)"),
            origin: .member))
      }
    }
  }

  /// Members that protocols need and readers rarely do.
  private static let machinery: Set<String> = [
    "addingReportingOverflow", "advanced", "bitWidth", "bitPattern", "capacity", "customMirror",
    "debugDescription", "distance", "dividedReportingOverflow", "formIndex", "formRemainder",
    "formSquareRoot", "formTruncatingRemainder", "hash", "hashValue", "index", "indices",
    "leadingZeroBitCount", "magnitude", "makeIterator", "multipliedReportingOverflow", "negate",
    "nonzeroBitCount", "quotientAndRemainder", "remainderReportingOverflow", "reserveCapacity",
    "subtractingReportingOverflow", "trailingZeroBitCount", "underestimatedCount",
    "unicodeScalars", "utf8", "withContiguousStorageIfAvailable", "endIndex", "startIndex",
  ]

  /// `override func `: what the superclass has.
  private func addOverridable(to items: inout RankedItems) {
    var owner: NominalDeclaration?
    var current: Scope? = scope
    while owner == nil, let here = current {
      owner = here.owner
      current = here.parent
    }
    var parent = (owner ?? unfinishedOwner)?.superclass?.nominal
    while let declaration = parent {
      for name in declaration.memberNames {
        for case let function as FunctionDeclaration in declaration.members(named: name)
        where function.kind == .method && !function.isStatic {
          guard let start = function.signature.range(ofName: name) else { continue }
          items.add(
            RankedItem(
              item: CompletionItem(
                text: String(function.signature[start...]) + " {", kind: .method,
                signature: "", documentation: function.documentation.firstSentences),
              origin: .member))
        }
      }
      parent = declaration.superclass?.nominal
    }
  }

  /// The type whose declaration the text ends in.
  private var unfinishedOwner: NominalDeclaration? {
    checker.currentScope.allNames.values.joined().compactMap { $0 as? NominalDeclaration }
      .max { ($0.range?.start ?? 0) < ($1.range?.start ?? 0) }
  }

  // MARK: Names

  private func addLabels(of call: Cursor.Call, to items: inout RankedItems) {
    for (function, substitutions) in functions(call.callee) {
      guard let next = function.parameterIndex(after: call.labels) else { continue }
      for parameter in function.parameters[next...] {
        if let label = parameter.label {
          let type = parameter.type.substituting(substitutions)
          items.add(
            RankedItem(
              item: CompletionItem(text: "\(label): ", kind: .argumentLabel, signature: "\(type)"),
              origin: .label))
        }
        // What has no default cannot be left out.
        if !parameter.hasDefault, !parameter.isVariadic { break }
      }
    }
  }

  private func addNames(_ expected: [StaticType], isType: Bool, to items: inout RankedItems) {
    for (name, origin) in visibleNames(matching: items) {
      var declarations: [(Declaration, [GenericParameter: StaticType])] = []
      switch checker.library.meaning(of: name, in: scope) {
      case .declarations(let found): declarations = found.last.map { [($0, [:])] } ?? []
      case .member(let owner):
        declarations = checker.members(named: name, of: owner.selfType).prefix(1).map {
          ($0.declaration, $0.substitutions)
        }
      case .unknown: continue
      }
      for (declaration, substitutions) in declarations {
        let namesType =
          declaration is NominalDeclaration || declaration is TypeAliasDeclaration
          || declaration is GenericParameter
        if isType != namesType, isType { continue }
        // Of functions that give a number there are too many.
        let value =
          declaration is VariableDeclaration || expected.contains(where: \.isOfLibraryOrSession)
          ? declaration.valueType?.substituting(substitutions) : nil
        // Protocols of the standard library are for people who look for them.
        let isProtocol = (declaration as? NominalDeclaration)?.kind == .protocol
        if isProtocol, !isType, items.prefix.isEmpty { continue }
        items.add(
          RankedItem(
            item: item(declaration, substitutions), origin: origin,
            fits: value.map { value in expected.contains { fits(value, $0) } } ?? false,
            isMachinery: isProtocol || (namesType && !isType && origin == .standard)))
      }
    }
  }

  /// Every name that begins as wanted, with where it comes from.
  private func visibleNames(matching items: RankedItems) -> [String: RankedItem.Origin] {
    var names: [String: RankedItem.Origin] = [:]
    for name in checker.library.allNames where items.matches(name) { names[name] = .library }
    for name in checker.library.knownNames where items.matches(name) {
      let isStandard = checker.library.lookup(name).last?.module == .standardLibrary
      names[name] = isStandard ? .standard : .library
    }
    var outer: [Scope] = []
    var current: Scope? = scope
    while let here = current {
      outer.append(here)
      current = here.parent
    }
    for here in outer.reversed() {
      for name in here.allNames.keys where items.matches(name) {
        names[name] = here.isSession ? .session : .local
      }
      var owner = here.owner
      while let type = owner {
        for name in type.memberNames where items.matches(name) { names[name] = .member }
        owner = type.superclass?.nominal
      }
    }
    return names.filter { $0.key.first?.isLetter == true || $0.key.first == "_" }
  }

  private func addKeywords(_ cursor: Cursor, to items: inout RankedItems) {
    let statement = cursor.statement(before: cursor.prefixStart)
    var keywords = ["true", "false", "nil", "try"]
    if statement.isEmpty { keywords += Self.statementKeywords }
    if scope.hasOwner { keywords.append("self") }
    if statement.hasSuffix("= ") || statement.hasSuffix("return ") { keywords += ["if", "switch"] }
    if statement.hasPrefix("for "), !statement.contains(" in ") { keywords.append("in") }
    if statement.hasSuffix(") ") { keywords += ["is", "as", "throws"] }
    if cursor.isAfterBrace { keywords += ["else", "catch"] }
    for keyword in keywords {
      items.add(
        RankedItem(
          item: CompletionItem(text: keyword, kind: .keyword, signature: ""), origin: .keyword))
    }
  }

  private static let statementKeywords = [
    "let", "var", "func", "struct", "class", "enum", "protocol", "extension", "if", "for",
    "while", "repeat", "switch", "case", "default", "return", "break", "continue", "guard",
    "do", "throw", "defer", "import", "init", "mutating", "static", "override", "final",
    "private", "typealias", "else", "catch",
  ]

  // MARK: Items

  private func fits(_ type: StaticType, _ wanted: StaticType) -> Bool {
    if type == wanted || wanted.optionalObject == type { return !type.isVoid }
    let wanted = wanted.optionalObject ?? wanted
    switch wanted {
    case .existential(let protocols):
      return !protocols.isEmpty && protocols.allSatisfy { type.conforms(to: $0) }
    case .parameter(let parameter):
      return !parameter.conformances.isEmpty
        && parameter.conformances.allSatisfy { type.conforms(to: $0) }
    case .nominal(let declaration, _) where declaration.kind == .class:
      return type.isSubclass(of: wanted)
    default: return false
    }
  }

  private func item(
    _ declaration: Declaration, _ substitutions: [GenericParameter: StaticType]
  ) -> CompletionItem {
    let kind: CompletionItem.Kind
    var signature = ""
    switch declaration {
    case let function as FunctionDeclaration:
      kind = function.owner == nil ? .function : .method
      let list = function.parameters.map { parameter in
        let type = parameter.type.substituting(substitutions)
        return
          "\(parameter.label.map { "\($0): " } ?? "")\(type)\(parameter.isVariadic ? "..." : "")"
      }
      let result = function.result.substituting(substitutions)
      signature =
        "(\(list.joined(separator: ", ")))" + (result.isVoid ? "" : " -> \(result)")
    case let variable as VariableDeclaration:
      kind = variable.owner == nil ? .variable : .property
      signature = "\(variable.type.substituting(substitutions))"
    case let enumCase as EnumCase:
      kind = .enumCase
      if !enumCase.payload.isEmpty {
        signature = "\(StaticType.tuple(enumCase.payload).substituting(substitutions))"
      }
    default: kind = .type
    }
    return CompletionItem(
      text: declaration.name, kind: kind, signature: signature,
      documentation: declaration.documentation.firstSentences)
  }
}

extension Declaration {
  /// The type of the value that its name, or a call of it, gives.
  fileprivate var valueType: StaticType? {
    switch self {
    case let variable as VariableDeclaration: variable.type
    case let function as FunctionDeclaration: function.result
    case let enumCase as EnumCase: enumCase.owner.selfType
    case let nominal as NominalDeclaration where nominal.kind != .protocol: nominal.selfType
    default: nil
    }
  }
}

extension StaticType {
  fileprivate var isOfLibraryOrSession: Bool {
    if case .nominal(let declaration, _) = self { return declaration.module != .standardLibrary }
    return false
  }
}

extension Scope {
  fileprivate var hasOwner: Bool {
    var current: Scope? = self
    while let here = current {
      if here.owner != nil { return true }
      current = here.parent
    }
    return false
  }
}

extension Cursor {
  /// Whether a type is being written: after `->`, `as`, `is`, or the colon of a declaration.
  var isTypePosition: Bool {
    switch word(before: prefixStart) {
    case "as", "is", "extension": return true
    default: break
    }
    guard let last = lastCharacter(before: prefixStart) else { return false }
    // `[Int`, `(Int`, `Int?`: the beginning of what is written counts.
    var end = last + 1
    while end > 0, bytes[end - 1] == UInt8(ascii: "[") || bytes[end - 1] == UInt8(ascii: "(") {
      end -= 1
    }
    let statement = statement(before: end)
    let written = statement.reversed().drop { $0 == " " }
    if written.starts(with: ">-") { return true }
    guard written.first == ":" else { return false }
    let words = statement.split(separator: " ").prefix(4)
    if words.contains("func") || words.contains(where: { $0.hasPrefix("init(") }) { return true }
    if words.contains("struct") || words.contains("class") || words.contains("enum")
      || words.contains("protocol") || words.contains("extension")
    {
      return true
    }
    return (words.contains("let") || words.contains("var")) && !statement.contains("=")
  }

  /// Whether a block has just been closed in this line.
  fileprivate var isAfterBrace: Bool {
    guard let last = lastCharacter(before: prefixStart), bytes[last] == UInt8(ascii: "}") else {
      return false
    }
    return !bytes[last..<prefixStart].contains(UInt8(ascii: "\n"))
  }
}

extension String {
  /// Where a name begins that is no part of a longer one.
  fileprivate func range(ofName name: String) -> Index? {
    var index = startIndex
    while index < endIndex {
      let isStart = index == startIndex || !(self[self.index(before: index)].isLetter)
      if isStart, self[index...].hasPrefix(name + "(") { return index }
      index = self.index(after: index)
    }
    return nil
  }

  /// The first paragraph, in one line.
  var firstSentences: String {
    var lines: [Substring] = []
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) { if lines.isEmpty { continue } else { break } }
      lines.append(line)
    }
    return lines.joined(separator: " ")
  }
}
