internal import SwiftSyntax

/// The part of a cell before the cursor, checked as far as it goes.
final class PartialCell {
  let checker: CellChecker
  let scope: Scope

  init(_ owner: Checker, text: String) {
    checker = CellChecker(library: owner.library, session: owner.session)
    let parse = ParseContext(
      file: SourceFile(name: "completion", text: text), operators: owner.library.operators,
      isTolerant: true)
    _ = parse.takeDiagnostics()
    checker.parseContext = parse
    // White space at the end belongs to what is missing after it.
    checker.completionEnd = text.utf8.count - text.utf8.reversed().prefix { $0 <= 0x20 }.count
    owner.checkPartially(checker, parse)
    scope = checker.completionScope ?? checker.currentScope
  }

  // MARK: Types

  /// The type of an expression, or the type that it names.
  func type(of text: String) -> (type: StaticType, isType: Bool)? {
    let parse = ParseContext(
      file: SourceFile(name: "base", text: text), operators: checker.library.operators,
      isTolerant: true)
    _ = parse.takeDiagnostics()
    guard let item = parse.tree.statements.first, case .expr(let syntax) = item.item else {
      return nil
    }
    let node = parse.expression(syntax)
    return checker.within(scope) {
      let (result, _) = checker.capturingDiagnostics { () -> (StaticType, Bool)? in
        if let denoted = checker.typeDenoted(by: node, scope) { return (denoted, true) }
        return checker.standaloneType(node).map { ($0, false) }
      }
      return result.map { (type: $0.0, isType: $0.1) }
    }
  }

  /// The functions that an expression before `(` may call, with what their generic parameters are.
  func functions(_ path: String) -> [(
    function: FunctionDeclaration, substitutions: [GenericParameter: StaticType]
  )] {
    func found(_ candidates: [Candidate]) -> [(
      function: FunctionDeclaration, substitutions: [GenericParameter: StaticType]
    )] {
      candidates.compactMap { candidate in candidate.function.map { ($0, candidate.substitutions) }
      }
    }
    if let dot = Self.lastDot(in: path) {
      let name = String(path[path.index(after: dot)...])
      guard let (type, isType) = type(of: String(path[..<dot])) else { return [] }
      if isType, let nested = self.type(of: path), nested.isType {
        return found(checker.initializers(of: nested.type))
      }
      return found(checker.members(named: name, of: isType ? .metatype(type) : type))
    }
    switch checker.library.meaning(of: path, in: scope) {
    case .declarations(let declarations):
      if let variable = declarations.last as? VariableDeclaration {
        // `model(x)`
        return found(checker.members(named: "callAsFunction", of: variable.type))
      }
      if declarations.last is NominalDeclaration || declarations.last is TypeAliasDeclaration,
        let denoted = type(of: path), denoted.isType
      {
        return found(checker.initializers(of: denoted.type))
      }
      return declarations.compactMap { $0 as? FunctionDeclaration }.map { ($0, [:]) }
    case .member(let owner):
      return found(checker.members(named: path, of: owner.selfType))
    case .unknown:
      guard let value = type(of: path), !value.isType else { return [] }
      return found(checker.members(named: "callAsFunction", of: value.type))
    }
  }

  /// The last dot of a path that is not inside brackets.
  private static func lastDot(in path: String) -> String.Index? {
    var depth = 0
    for index in path.indices.reversed() {
      switch path[index] {
      case ")", "]", "}": depth += 1
      case "(", "[", "{": depth -= 1
      case "." where depth == 0: return index
      default: break
      }
    }
    return nil
  }

  // MARK: What is wanted

  /// The types that a value at a place may have, as far as what stands before it says so.
  func expectedTypes(at position: Int, _ cursor: Cursor) -> [StaticType] {
    guard let last = cursor.lastCharacter(before: position) else { return [] }
    let byte = cursor.bytes[last]
    if let bracket = cursor.outline.brackets.last, bracket.position <= last {
      let opens = last == bracket.position || bracket.commas.last == last
      if bracket.kind == UInt8(ascii: "("), let call = cursor.call {
        if opens || byte == UInt8(ascii: ":") { return parameterTypes(call) }
      } else if bracket.kind == UInt8(ascii: "["), opens {
        return expectedTypes(at: bracket.position, cursor).compactMap(\.arrayElement)
      }
    }
    if byte.isOperatorPart {
      var start = last
      while start > 0, cursor.bytes[start - 1].isOperatorPart { start -= 1 }
      let name = cursor.text(start, last + 1)
      if name == "=" { return assigned(before: start, cursor) }
      if name == "->" { return [] }
      guard let left = type(of: cursor.expression(before: start)), !left.isType else { return [] }
      return [name == "??" ? left.type.optionalObject ?? left.type : left.type]
    }
    switch cursor.word(before: position) {
    case "return":
      return scope.function.flatMap { $0.result }.map { [$0] } ?? []
    case "case": return subject(before: position, cursor)
    default:
      if byte == UInt8(ascii: ","), cursor.statement(before: last).hasPrefix("case ") {
        return subject(before: position, cursor)
      }
      return []
    }
  }

  /// The types of the parameter whose argument is being written.
  private func parameterTypes(_ call: Cursor.Call) -> [StaticType] {
    functions(call.callee).compactMap { function, substitutions in
      guard let next = function.parameterIndex(after: call.labels) else { return nil }
      let rest = function.parameters[next...]
      let parameter: FunctionDeclaration.Parameter?
      if case .labelled(let label) = call.argument {
        parameter = rest.first { $0.label == label }
      } else {
        parameter = rest.first { $0.label == nil }
      }
      return parameter?.type.substituting(substitutions)
    }
  }

  /// `let c: Color = `, `color = `
  private func assigned(before position: Int, _ cursor: Cursor) -> [StaticType] {
    let statement = cursor.statement(before: position)
    if let colon = statement.firstIndex(of: ":"),
      statement.hasPrefix("let ") || statement.hasPrefix("var ")
    {
      return type(of: String(statement[statement.index(after: colon)...])).map { [$0.type] } ?? []
    }
    return type(of: cursor.expression(before: position)).map { [$0.type] } ?? []
  }

  /// What the `switch` around a `case` looks at.
  private func subject(before position: Int, _ cursor: Cursor) -> [StaticType] {
    guard let brace = cursor.outline.brackets.last, brace.kind == UInt8(ascii: "{") else {
      // `if case .red = color`: what follows is not written yet.
      return []
    }
    let statement = cursor.statement(before: brace.position)
    guard let word = statement.range(ofWord: "switch") else { return [] }
    return type(of: String(statement[word.upperBound...])).map { [$0.type] } ?? []
  }
}

extension String {
  fileprivate func range(ofWord word: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word + " ") {
        return start..<index(start, offsetBy: word.count)
      }
      start = index(after: start)
    }
    return nil
  }
}

extension FunctionDeclaration {
  /// The index of the parameter that comes next after arguments with these labels; `nil` if they do not fit.
  func parameterIndex(after labels: [String?]) -> Int? {
    var index = 0
    for label in labels {
      if label == nil, index > 0, parameters[index - 1].isVariadic { continue }
      while index < parameters.count, parameters[index].label != label {
        guard parameters[index].hasDefault || parameters[index].isVariadic else { return nil }
        index += 1
      }
      guard index < parameters.count else { return nil }
      index += 1
    }
    // More may follow for a variadic parameter.
    if index > 0, labels.last == .some(nil), parameters[index - 1].isVariadic { index -= 1 }
    return index
  }
}
