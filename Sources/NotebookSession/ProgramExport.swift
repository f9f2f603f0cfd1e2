public import LanguageChecker

/// Writes the cells of a notebook as one Swift program that prints what the notebook shows.
///
/// - A cell's last expression, if the notebook shows its value, becomes `display(…)`.
/// - Commands, such as `%time`, become comments; what `%time` measures stays.
/// - A cell that declares a name again opens a scope, in which the new declaration hides the old one, as it does in the
///   notebook.
public struct ProgramExport {
  private let checker: Checker
  private var lines: [String] = []
  private var openScopes = 0
  private var names: [String: [Declaration]] = [:]

  /// Starts an empty program.
  public init(checker: Checker) { self.checker = checker }

  /// Adds a cell.
  ///
  /// - Throws: ``ExportError`` if the cell is no valid Swift.
  public mutating func add(cell text: String, name: String) throws(ExportError) {
    let cell = CellText(text)
    let checked = checker.check(
      cell.hasCommands
        ? SourceFile(name: name, text: cell.swift, shown: text)
        : SourceFile(name: name, text: text))
    guard let program = checked.program else {
      throw .refused(DiagnosticRenderer(style: .plain).render(checked.diagnostics))
    }
    checker.commit(program)
    lines.append("")
    lines.append("// \(name)")
    let hidden = program.declarations.filter { declaration in
      names[declaration.name]?.contains { isHidden($0, by: declaration) } ?? false
    }
    if !hidden.isEmpty {
      lines.append("do {  // \(hidden.map { "'\($0.name)'" }.joined(separator: ", ")) again")
      openScopes += 1
      names = names.mapValues { known in known.filter { _ in false } }
    }
    for declaration in program.declarations {
      names[declaration.name, default: []].append(declaration)
    }
    lines.append(withoutImports(shown(cell, program)))
  }

  /// The program.
  public var text: String {
    let body = lines + Array(repeating: "}", count: openScopes)
    return "import Foundation\nimport Gradus\n" + body.joined(separator: "\n") + "\n"
  }

  /// Functions with different parameters overload each other; everything else hides what had its name.
  private func isHidden(_ earlier: Declaration, by later: Declaration) -> Bool {
    guard let old = earlier as? FunctionDeclaration, let new = later as? FunctionDeclaration else {
      return true
    }
    return old.fullName == new.fullName
      && old.parameters.map(\.type) == new.parameters.map(\.type)
  }

  /// The cell with its result wrapped in a call that shows it, and with its commands as comments.
  private func shown(_ cell: CellText, _ program: TypedProgram) -> String {
    var insertions: [(offset: Int, text: String)] = []
    for command in cell.commands {
      insertions.append((command.nameRange.lowerBound, command.takesStatement ? "/* " : "// "))
      if command.takesStatement { insertions.append((command.nameRange.upperBound, " */")) }
    }
    let length = cell.text.utf8.count
    if let range = program.result?.range, range.start <= range.end, range.end <= length {
      // Only what stands last is shown.
      let isShown = cell.parts.last?.swiftRange?.contains(range.start) ?? false
      insertions.append((range.start, isShown ? "display(" : "_ = ("))
      insertions.append((range.end, ")"))
    }
    var result = ""
    var position = 0
    for (offset, text) in insertions.sorted(by: { $0.offset < $1.offset }) {
      result += cell.text(position..<offset) + text
      position = offset
    }
    return result + cell.text(position..<length)
  }

  private func withoutImports(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("import ") }.joined(separator: "\n")
  }
}

/// Why a notebook cannot be written as a program.
public enum ExportError: Error, Hashable, Sendable {
  /// A cell is no valid Swift; the messages say where.
  case refused(String)
}

extension ExportError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .refused(let messages): "a cell cannot be compiled:\n\(messages)"
    }
  }
}
