internal import Display

/// `%load FILE`
enum LoadCommand: NotebookCommand {
  static let name = "load"
  static let usage = "%load FILE"
  static let summary = "puts the text of a file in the place of this cell"
  static let example = "%load helpers.swift"
  static let details = "The text is not run until you run the cell again."
  static let argumentKind = CommandArgument.file

  static func run(_ argument: String, in session: NotebookSession) throws(CommandError) {
    let path = try TextFile.path(argument, of: Self.self)
    let bytes = try TextFile.read(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandError("'\(path)' is not a text in UTF-8", name: "FileError")
    }
    Output.sink.setNextInput("// %load \(argument)\n\(text.trimmedAtEnd)", replacesCell: true)
  }
}
