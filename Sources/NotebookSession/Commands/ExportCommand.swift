internal import Display
internal import LanguageChecker

/// `%export [FILE]`
enum ExportCommand: NotebookCommand {
  static let name = "export"
  static let usage = "%export [FILE]"
  static let summary =
    "writes the cells that were run as one Swift program, which swiftc compiles"
  static let example = "%export training.swift"
  static let details = """
    Cells stand in the order in which they were run; those that failed are left out. Commands are comments. Without a \
    file the program is printed.
    """
  static let argumentKind = CommandArgument.file

  static func run(_ argument: String, in session: NotebookSession) throws(CommandError) {
    var export = ProgramExport(checker: session.emptyChecker())
    for cell in session.history where cell.hasSucceeded {
      do {
        try export.add(cell: cell.text, name: cell.name)
      } catch {
        throw CommandError("\(cell.name) cannot be exported: \(error)")
      }
    }
    guard !argument.isEmpty else {
      Output.sink.write(export.text, to: .output)
      return
    }
    let path = try TextFile.path(argument, of: Self.self)
    try TextFile.write(Array(export.text.utf8), to: path)
    let count = session.history.count { $0.hasSucceeded }
    Output.sink.write(
      "Wrote \(count == 1 ? "1 cell" : "\(count) cells") to '\(path)'.\n", to: .output)
  }
}
