internal import Display

/// `%restore [FILE]`
enum RestoreCommand: NotebookCommand {
  static let name = "restore"
  static let usage = "%restore [FILE]"
  static let summary =
    "brings back what '%save' has kept, or without a file what was kept by itself before the kernel ended"
  static let example = "%restore lesson.gradus"
  static let details = """
    It takes the place of the present session. If the file cannot be read, the present session stays as it is. Without a \
    file it is the automatic snapshot of the session before this one; if that is damaged, the one before it.
    """
  static let changesDeclarations = true
  static let argumentKind = CommandArgument.file

  static func run(_ argument: String, in session: NotebookSession) throws(CommandError) {
    if argument.isEmpty { return try restoreSnapshot(in: session) }
    let path = try TextFile.path(argument, of: Self.self)
    let count = try restore(path, in: session)
    Output.sink.write("Restored \(count) from '\(path)'.\n", to: .output)
  }

  private static func restoreSnapshot(in session: NotebookSession) throws(CommandError) {
    guard let snapshots = session.snapshots else {
      throw CommandError(
        "no automatic snapshots are taken here; '%restore FILE' reads what '%save FILE' has written"
      )
    }
    let files = snapshots.store.earlier
    guard !files.isEmpty else {
      throw CommandError(
        "there is no automatic snapshot of an earlier session of this notebook; "
          + "'%restore FILE' reads what '%save FILE' has written")
    }
    var last = CommandError("")
    for file in files {
      do throws(CommandError) {
        let count = try restore(file.path, in: session)
        if !last.message.isEmpty {
          Output.sink.write(
            "\(last.message); the snapshot before it is used.\n", to: .error)
        }
        Output.sink.write(
          "Restored \(count) from the automatic snapshot of \(file.time).\n", to: .output)
        return
      } catch {
        last = error
      }
    }
    throw last
  }

  /// Reads a file into the session; the cell that fails puts back what was there.
  ///
  /// - Returns: How many variables came back, as text.
  private static func restore(_ path: String, in session: NotebookSession) throws(CommandError)
    -> String
  {
    let contents = try SessionFile.contents(of: try TextFile.read(path), path: path)
    session.forgetEverything()
    do {
      let reader = try SessionReader(contents, into: session)
      return reader.variableCount == 1 ? "1 variable" : "\(reader.variableCount) variables"
    } catch {
      throw CommandError("'\(path)' cannot be restored: \(error)", name: "FileError")
    }
  }
}
