internal import Display

/// `%who [TYPE]`
enum WhoCommand: NotebookCommand {
  static let name = "who"
  static let usage = "%who [TYPE]"
  static let summary = "lists the names that your cells have declared"
  static let example = "%who Tensor"
  static let details = "With a type it lists the variables of that type."
  static let argumentKind = CommandArgument.type

  static func run(_ argument: String, in session: NotebookSession) {
    let type = argument.isEmpty ? nil : argument
    let listing = SessionListing(session, type: type, withValues: false)
    let text =
      listing.isEmpty
      ? type.map { "There is no variable of type '\($0)'." } ?? "Nothing has been declared yet."
      : listing.names
    Output.sink.write(text + "\n", to: .output)
  }
}
