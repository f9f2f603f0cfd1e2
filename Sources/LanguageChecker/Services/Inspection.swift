/// What is known about a name.
public struct InspectionResult: Sendable {
  public let name: String
  /// The declaration, or the variable with its type; one line for each overload.
  public var signature: String
  /// Its documentation in Markdown; empty if there is none.
  public let documentation: String
  /// The text of what cells have declared, if it is wanted.
  public var source = ""
  /// Whether it is a variable of the session, whose value the session knows.
  public var isSessionVariable = false
}

extension Checker {
  /// What is known about the name at a place of a cell; nothing is run.
  ///
  /// In the brackets of a call, away from names, it is what is called.
  public func inspect(_ text: String, at utf8Offset: Int) -> InspectionResult? {
    locked {
      let cursor = Cursor(text, utf8Offset, wholeName: true)
      if cursor.outline.place == .comment { return nil }
      let name = cursor.prefix
      let isLabel = cursor.bytes.dropFirst(cursor.offset).first { !$0.isBlank } == UInt8(ascii: ":")
      if let found = inspectOperator(cursor) { return found }
      let isInText = cursor.outline.place != .code
      if !name.isEmpty, !isInText, name.first?.isNumber != true {
        let analysis = PartialCell(self, text: cursor.before(cursor.expressionStart))
        if let base = cursor.base {
          if let found = base.isEmpty
            ? analysis.inspect(implicit: name, cursor) : analysis.inspect(name, in: base)
          {
            return found
          }
        } else if !(isLabel && cursor.call?.argument == .start) {
          if let found = analysis.inspect(name) { return found }
        }
      }
      if let call = cursor.call {
        let analysis = PartialCell(self, text: cursor.before(call.start))
        if let found = analysis.inspect(path: call.callee) { return found }
      }
      // A name that is not in scope may still be a member that someone wants to know about.
      return name.isEmpty || isInText ? nil : PartialCell(self, text: text).inspect(path: name)
    }
  }

  /// What is known about a name, a dotted path of names or an operator: `Linear`, `Tensor.matmul`, `.==`.
  public func inspect(name: String) -> InspectionResult? {
    locked {
      let analysis = PartialCell(self, text: "")
      let bytes = Array(name.utf8)
      if bytes.allSatisfy({ $0.isOperatorPart || $0 == UInt8(ascii: ".") }) {
        return analysis.inspect(operator: name, of: nil)
      }
      return analysis.inspect(path: name)
    }
  }

  /// The operator that the cursor touches, for what stands on its left.
  private func inspectOperator(_ cursor: Cursor) -> InspectionResult? {
    guard cursor.prefix.isEmpty, cursor.outline.place == .code else { return nil }
    let bytes = cursor.bytes
    func isPart(_ byte: UInt8) -> Bool { byte.isOperatorPart || byte == UInt8(ascii: ".") }
    var start = cursor.offset
    var end = cursor.offset
    while start > 0, isPart(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, isPart(bytes[end]) { end += 1 }
    let name = cursor.text(start, end)
    guard !name.isEmpty, name.contains(where: { $0 != "." }), !["=", "->", "?", "!"].contains(name)
    else { return nil }
    let analysis = PartialCell(self, text: cursor.before(start))
    return analysis.inspect(
      operator: name, of: analysis.type(of: cursor.expression(before: start))?.type)
  }
}

extension PartialCell {
  func inspect(_ name: String) -> InspectionResult? {
    switch checker.library.meaning(of: name, in: scope) {
    case .declarations(let found): return result(found)
    case .member(let owner):
      return result(checker.members(named: name, of: owner.selfType).map(\.declaration))
    case .unknown: return nil
    }
  }

  func inspect(_ name: String, in base: String) -> InspectionResult? {
    guard let (type, isType) = type(of: base) else { return nil }
    let found = checker.members(named: name, of: isType ? .metatype(type) : type)
    if found.isEmpty, isType {
      return result(checker.members(named: name, of: type).map(\.declaration))
    }
    return result(found.map(\.declaration))
  }

  func inspect(implicit name: String, _ cursor: Cursor) -> InspectionResult? {
    for type in expectedTypes(at: cursor.expressionStart, cursor) {
      let type = type.optionalObject ?? type
      let found = checker.members(named: name, of: .metatype(type))
      if !found.isEmpty { return result(found.map(\.declaration)) }
    }
    return nil
  }

  func inspect(path: String) -> InspectionResult? {
    guard let dot = path.lastIndex(of: ".") else { return inspect(path) ?? member(named: path) }
    return inspect(String(path[path.index(after: dot)...]), in: String(path[..<dot]))
  }

  /// An operator's functions: those that take the type on their left, if there are any.
  func inspect(operator name: String, of left: StaticType?) -> InspectionResult? {
    var found = checker.library.lookup(name) + scope.declarationsUpwards(named: name)
    if let left {
      found += checker.members(named: name, of: .metatype(left)).map(\.declaration)
      let fitting = found.filter {
        ($0 as? FunctionDeclaration)?.parameters.first?.type.nominal == left.nominal
          && left.nominal != nil
      }
      if !fitting.isEmpty { found = fitting }
    }
    return result(found)
  }

  /// A member of some type of the library: `relu` explains `Tensor.relu()`.
  private func member(named name: String) -> InspectionResult? {
    checker.library.readAll()
    var found: [Declaration] = []
    for nominal in checker.library.nominals where nominal.module != .standardLibrary {
      found += nominal.members(named: name)
    }
    return result(found)
  }

  private func result(_ declarations: [Declaration]) -> InspectionResult? {
    guard let first = declarations.last else { return nil }
    if let variable = first as? VariableDeclaration, variable.signature.isEmpty {
      var result = InspectionResult(
        name: first.name,
        signature: "\(variable.isLet ? "let" : "var") \(first.name): \(variable.type)",
        documentation: variable.documentation)
      if case .global = variable.storage, variable.module == .session {
        result.isSessionVariable = scope.declarationsOfSession(named: first.name).contains(first)
      }
      return result
    }
    var signatures: [String] = []
    for signature in declarations.map(\.signature)
    where !signature.isEmpty && !signatures.contains(signature) {
      signatures.append(signature)
    }
    if signatures.count > 12 {
      signatures = signatures.prefix(12) + ["// … and \(signatures.count - 12) more"]
    }
    var documentation = declarations.first { !$0.documentation.isEmpty }?.documentation ?? ""
    if let nominal = first as? NominalDeclaration {
      let initializers = nominal.members(named: "init")
      signatures += initializers.map(\.signature).filter { !$0.isEmpty }
      if documentation.isEmpty {
        documentation = initializers.first { !$0.documentation.isEmpty }?.documentation ?? ""
      }
    }
    return InspectionResult(
      name: first.name, signature: signatures.joined(separator: "\n"), documentation: documentation,
      source: declarations.filter { $0.module == .session }.compactMap(\.source)
        .joined(separator: "\n\n"))
  }
}

extension Scope {
  fileprivate func declarationsUpwards(named name: String) -> [Declaration] {
    declarations(named: name) + (parent?.declarationsUpwards(named: name) ?? [])
  }

  fileprivate func declarationsOfSession(named name: String) -> [Declaration] {
    isSession ? declarations(named: name) : parent?.declarationsOfSession(named: name) ?? []
  }
}

extension Declaration {
  /// Its text in the cell that declares it, with the comment above.
  fileprivate var source: String? {
    guard let range else { return nil }
    return range.file.declaration(around: range.start)
  }
}
