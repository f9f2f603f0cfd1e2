internal import Display
internal import LanguageChecker

/// `%reset [NAME …]`
enum ResetCommand: NotebookCommand {
  static let name = "reset"
  static let usage = "%reset [NAME …]"
  static let summary = "forgets everything that your cells have declared, or some names"
  static let example = "%reset losses"
  static let details =
    "The library stays. Values that other variables still use stay alive; the list of past cells stays, too."
  static let changesDeclarations = true
  static let argumentKind = CommandArgument.name

  static func run(_ argument: String, in session: NotebookSession) throws(CommandError) {
    // `-f`: other notebooks ask before they do it.
    let names = argument.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
      .filter { $0 != "-f" && $0 != "-s" }
    let known = session.checker.sessionDeclarations
    for name in names where (known[name] ?? []).isEmpty {
      let nearest = name.closest(in: known.keys).map { "; did you mean '\($0)'?" } ?? ""
      throw CommandError("your cells have not declared '\(name)'\(nearest)")
    }
    let listing = SessionListing(session, withValues: false)
    if names.isEmpty {
      session.forgetEverything()
      Output.sink.write(
        listing.isEmpty
          ? "There was nothing to forget.\n"
          : "Forgot \(count(listing.variables, "variable")), \(count(listing.functions, "function")) and "
            + "\(count(listing.types, "type")).\n", to: .output)
    } else {
      for name in names { session.forget(name) }
      Output.sink.write("Forgot \(names.joined(separator: ", ")).\n", to: .output)
    }
  }

  private static func count(_ entries: [SessionListing.Entry], _ what: String) -> String {
    entries.count == 1 ? "1 \(what)" : "\(entries.count) \(what)s"
  }
}
