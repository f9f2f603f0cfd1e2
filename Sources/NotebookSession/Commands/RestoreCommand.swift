internal import Display

/// `%restore FILE`
enum RestoreCommand: NotebookCommand {
  static let name = "restore"
  static let usage = "%restore FILE"
  static let summary = "brings back what '%save' has kept, in the place of the present session"
  static let example = "%restore lesson.gradus"
  static let details = "If the file cannot be read, the present session stays as it is."
  static let changesDeclarations = true
  static let argumentKind = CommandArgument.file

  static func run(_ argument: String, in session: NotebookSession) throws(CommandError) {
    let path = try TextFile.path(argument, of: Self.self)
    let contents = try SessionFile.contents(of: try TextFile.read(path), path: path)
    session.forgetEverything()
    do {
      let reader = try SessionReader(contents, into: session)
      let count = reader.variableCount == 1 ? "1 variable" : "\(reader.variableCount) variables"
      Output.sink.write("Restored \(count) from '\(path)'.\n", to: .output)
    } catch {
      // The cell that fails puts back what was there.
      throw CommandError("'\(path)' cannot be restored: \(error)", name: "FileError")
    }
  }
}
