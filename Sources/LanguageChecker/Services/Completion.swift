internal import SwiftSyntax

/// Something that may stand at the cursor.
public struct CompletionItem: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case function, method, property, variable, type, enumCase, keyword, argumentLabel
  }
  /// The text that replaces what has been typed of the name.
  public let text: String
  public let kind: Kind
  /// Parameters and result, or the type: `(x: Tensor) -> Tensor`.
  public let signature: String
}

/// What may stand at the cursor, and the part of the text that it replaces, in UTF-8 offsets.
public struct CompletionList: Sendable {
  public let items: [CompletionItem]
  public let range: Range<Int>
}

/// What is known about a name.
public struct InspectionResult: Sendable {
  public let name: String
  /// The declaration, or the variable with its type.
  public let signature: String
  /// Its documentation in Markdown; empty if there is none.
  public let documentation: String
}

extension Checker {
  /// What may stand at a place of a cell; nothing is run.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - utf8Offset: The cursor, in UTF-8 offsets.
  public func complete(_ text: String, at utf8Offset: Int) -> CompletionList {
    locked {
      let cursor = Cursor(text, utf8Offset)
      let items: [CompletionItem]
      let analysis = PartialCell(self, text: cursor.before(cursor.expressionStart))
      if let base = cursor.base {
        items = analysis.members(of: base, implicit: base.isEmpty, callee: cursor.callee)
      } else {
        items = analysis.names() + analysis.labels(of: cursor.callee)
      }
      let prefix = cursor.prefix
      var seen: Set<String> = []
      let matching = items.filter {
        $0.text.lowercased().hasPrefix(prefix.lowercased())
          && (!$0.text.hasPrefix("_") || prefix.hasPrefix("_")) && seen.insert($0.text).inserted
      }
      let sorted = matching.sorted {
        let left = ($0.kind == .argumentLabel ? 0 : 1, $0.text.hasPrefix(prefix) ? 0 : 1)
        let right = ($1.kind == .argumentLabel ? 0 : 1, $1.text.hasPrefix(prefix) ? 0 : 1)
        return left != right ? left < right : $0.text.lowercased() < $1.text.lowercased()
      }
      return CompletionList(items: sorted, range: cursor.prefixStart..<cursor.offset)
    }
  }

  /// What is known about the name at a place of a cell; nothing is run.
  public func inspect(_ text: String, at utf8Offset: Int) -> InspectionResult? {
    locked {
      let cursor = Cursor(text, utf8Offset, wholeName: true)
      let name = cursor.prefix
      if name.isEmpty {
        // Inside the brackets of a call: tell about what is called.
        guard let callee = cursor.callee, !callee.isEmpty else { return nil }
        return PartialCell(self, text: "").inspect(path: callee)
      }
      let analysis = PartialCell(self, text: cursor.before(cursor.expressionStart))
      if let base = cursor.base, !base.isEmpty {
        return analysis.inspect(name, in: base)
      }
      // A name that is not in scope may still be a member that someone wants to know about.
      return analysis.inspect(name) ?? PartialCell(self, text: text).inspect(path: name)
    }
  }

  /// What is known about a name or a dotted path of names: `Linear`, `Tensor.matmul`.
  public func inspect(name: String) -> InspectionResult? {
    locked { PartialCell(self, text: "").inspect(path: name) }
  }
}

/// What stands around the cursor, found in the text alone.
struct Cursor {
  let bytes: [UInt8]
  let offset: Int
  /// Where the name that is being typed begins.
  let prefixStart: Int
  /// Where the expression begins that the name is part of.
  let expressionStart: Int
  /// What stands before the dot; empty for an implicit member; `nil` if there is no dot.
  let base: String?
  /// The name of the function whose arguments are being written.
  let callee: String?

  init(_ text: String, _ utf8Offset: Int, wholeName: Bool = false) {
    let bytes = Array(text.utf8)
    var offset = min(max(0, utf8Offset), bytes.count)
    if wholeName { while offset < bytes.count, bytes[offset].isNamePart { offset += 1 } }
    var start = offset
    while start > 0, bytes[start - 1].isNamePart { start -= 1 }
    self.bytes = bytes
    self.offset = offset
    prefixStart = start
    if start > 0, bytes[start - 1] == UInt8(ascii: "."),
      !(start > 1 && bytes[start - 2] == UInt8(ascii: "."))
    {
      let from = Cursor.chainStart(bytes, before: start - 1)
      base = String(decoding: bytes[from..<(start - 1)], as: UTF8.self)
      expressionStart = from
    } else {
      base = nil
      expressionStart = start
    }
    callee = Cursor.enclosingCallee(bytes, before: start)
  }

  var prefix: String { String(decoding: bytes[prefixStart..<offset], as: UTF8.self) }

  func before(_ end: Int) -> String { String(decoding: bytes[..<end], as: UTF8.self) }

  /// Where a chain of names, calls and subscripts begins that ends before a place.
  private static func chainStart(_ bytes: [UInt8], before end: Int) -> Int {
    var position = end
    while position > 0 {
      let byte = bytes[position - 1]
      if byte.isNamePart || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?")
        || byte == UInt8(ascii: "!")
      {
        position -= 1
      } else if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
      {
        guard let open = matchingOpen(bytes, at: position - 1) else { break }
        position = open
        // `xs.map { … }`: the closure belongs to the call before it.
        if byte == UInt8(ascii: "}") {
          while position > 0, bytes[position - 1] == UInt8(ascii: " ") { position -= 1 }
        }
      } else if byte == UInt8(ascii: "\"") {
        position -= 1
        while position > 0, bytes[position - 1] != UInt8(ascii: "\"") { position -= 1 }
        position = max(0, position - 1)
        break
      } else {
        break
      }
    }
    return position
  }

  private static func matchingOpen(_ bytes: [UInt8], at close: Int) -> Int? {
    var depth = 0
    var position = close
    var isInString = false
    while position >= 0 {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") { isInString.toggle() }
      if !isInString {
        if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
          depth += 1
        }
        if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
          depth -= 1
          if depth == 0 { return position }
        }
      }
      position -= 1
    }
    return nil
  }

  /// What stands before the innermost open bracket around a place.
  private static func enclosingCallee(_ bytes: [UInt8], before end: Int) -> String? {
    var depth = 0
    var position = end
    while position > 0 {
      position -= 1
      let byte = bytes[position]
      if byte == UInt8(ascii: "\n"), depth == 0, position + 200 < end { return nil }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
        depth += 1
      }
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
        if depth == 0 { return nil }
        depth -= 1
      }
      if byte == UInt8(ascii: "(") {
        if depth == 0 {
          let from = chainStart(bytes, before: position)
          let name = String(decoding: bytes[from..<position], as: UTF8.self)
          return name.isEmpty ? nil : name
        }
        depth -= 1
      }
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isNamePart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...0xFF:
      true
    default: false
    }
  }
}

/// The part of a cell before the cursor, checked as far as it goes.
final class PartialCell {
  private let checker: CellChecker
  private let scope: Scope

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

  private func type(of text: String) -> (type: StaticType, isType: Bool)? {
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

  // MARK: Completion

  func members(of base: String, implicit: Bool, callee: String?) -> [CompletionItem] {
    if implicit { return implicitMembers(callee) }
    guard let (type, isType) = type(of: base) else { return [] }
    return items(of: isType ? .metatype(type) : type)
  }

  private func items(of type: StaticType) -> [CompletionItem] {
    let instance: StaticType
    if case .metatype(let inner) = type { instance = inner } else { instance = type }
    var items: [CompletionItem] = []
    for name in checker.memberNames(of: instance) {
      guard let found = checker.members(named: name, of: type).first else { continue }
      items.append(item(found.declaration, found.substitutions))
    }
    if case .tuple(let elements) = type {
      for (index, element) in elements.enumerated() {
        items.append(
          CompletionItem(
            text: element.label ?? "\(index)", kind: .property, signature: "\(element.type)"))
      }
    }
    return items
  }

  /// `.relu`: static members of the types that the parameters of the enclosing call have.
  private func implicitMembers(_ callee: String?) -> [CompletionItem] {
    guard let callee else { return [] }
    var result: [CompletionItem] = []
    for function in functions(callee) {
      for parameter in function.parameters {
        let type = parameter.type.optionalObject ?? parameter.type
        guard case .nominal(let declaration, _) = type,
          declaration.kind == .enumeration || declaration.module != .standardLibrary
        else { continue }
        result += items(of: .metatype(type)).filter { $0.text != "init" }
      }
    }
    return result
  }

  func labels(of callee: String?) -> [CompletionItem] {
    guard let callee else { return [] }
    return functions(callee).flatMap { function in
      function.parameters.compactMap { parameter in
        parameter.label.map {
          CompletionItem(text: "\($0): ", kind: .argumentLabel, signature: "\(parameter.type)")
        }
      }
    }
  }

  private func functions(_ path: String) -> [FunctionDeclaration] {
    if let dot = path.lastIndex(of: ".") {
      let name = String(path[path.index(after: dot)...])
      guard let (type, isType) = type(of: String(path[..<dot])) else { return [] }
      return checker.members(named: name, of: isType ? .metatype(type) : type).compactMap(
        \.function)
    }
    switch checker.library.meaning(of: path, in: scope) {
    case .declarations(let found):
      if let nominal = found.last as? NominalDeclaration {
        return checker.initializers(of: nominal.selfType).compactMap(\.function)
      }
      return found.compactMap { $0 as? FunctionDeclaration }
    case .member(let owner):
      return checker.members(named: path, of: owner.selfType).compactMap(\.function)
    case .unknown: return []
    }
  }

  func names() -> [CompletionItem] {
    var items: [CompletionItem] = []
    for name in checker.visibleNames(in: scope) {
      guard case .declarations(let found) = checker.library.meaning(of: name, in: scope),
        let declaration = found.last
      else {
        if case .member(let owner) = checker.library.meaning(of: name, in: scope),
          let member = checker.members(named: name, of: owner.selfType).first
        {
          items.append(item(member.declaration, member.substitutions))
        }
        continue
      }
      items.append(item(declaration, [:]))
    }
    items += Self.keywords.map { CompletionItem(text: $0, kind: .keyword, signature: "") }
    return items
  }

  private static let keywords = [
    "let", "var", "func", "struct", "class", "enum", "protocol", "extension", "if", "else", "for",
    "in", "while", "repeat", "switch", "case", "default", "return", "break", "continue", "guard",
    "true", "false", "nil", "self", "try", "catch", "throw", "throws", "defer", "import", "init",
    "mutating", "static", "is", "as",
  ]

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
    case is EnumCase: kind = .enumCase
    default: kind = .type
    }
    return CompletionItem(text: declaration.name, kind: kind, signature: signature)
  }

  // MARK: Inspection

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

  func inspect(path: String) -> InspectionResult? {
    guard let dot = path.lastIndex(of: ".") else { return inspect(path) ?? member(named: path) }
    return inspect(String(path[path.index(after: dot)...]), in: String(path[..<dot]))
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
      return InspectionResult(
        name: first.name,
        signature: "\(variable.isLet ? "let" : "var") \(first.name): \(variable.type)",
        documentation: variable.documentation)
    }
    var signatures = declarations.map(\.signature).filter { !$0.isEmpty }
    var documentation = declarations.first { !$0.documentation.isEmpty }?.documentation ?? ""
    if let nominal = first as? NominalDeclaration {
      let initializers = nominal.members(named: "init")
      signatures += initializers.map(\.signature).filter { !$0.isEmpty }
      if documentation.isEmpty {
        documentation = initializers.first { !$0.documentation.isEmpty }?.documentation ?? ""
      }
    }
    return InspectionResult(
      name: first.name, signature: signatures.joined(separator: "\n"), documentation: documentation)
  }
}
