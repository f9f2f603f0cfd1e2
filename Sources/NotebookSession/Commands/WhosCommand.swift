internal import Display

/// `%whos [TYPE]`
enum WhosCommand: NotebookCommand {
  static let name = "whos"
  static let usage = "%whos [TYPE]"
  static let summary =
    "lists the names that your cells have declared, with their types, values and shapes"
  static let example = "%whos"
  static let details = "With a type it lists the variables of that type."
  static let argumentKind = CommandArgument.type

  static func run(_ argument: String, in session: NotebookSession) {
    let listing = SessionListing(session, type: argument.isEmpty ? nil : argument, withValues: true)
    if listing.isEmpty {
      WhoCommand.run(argument, in: session)
    } else {
      Output.sink.display(listing.table, identifier: nil)
    }
  }
}
