internal import Display

/// `%history`
enum HistoryCommand: NotebookCommand {
  static let name = "history"
  static let usage = "%history [-n COUNT]"
  static let summary = "lists the cells that were run, with their numbers"
  static let example = "%history -n 5"
  static let details =
    "The list is Swift text with a comment above each cell, so it can be copied into a file."

  static func run(_ argument: String, in session: NotebookSession) throws(CommandError) {
    var words = argument.split(separator: " ")
    if words.first == "-n" || words.first == "-l" { words.removeFirst() }
    var cells = session.history[...]
    if let word = words.first {
      guard words.count == 1, let count = Int(word), count > 0 else {
        throw .unexpectedArgument(argument, of: Self.self)
      }
      cells = cells.suffix(count)
    } else if !argument.isEmpty {
      throw .missingArgument(of: Self.self)
    }
    let text = cells.map { cell in
      "// \(cell.name)\(cell.hasSucceeded || cell.isLast(of: session) ? "" : "  (failed)")\n\(cell.text.trimmedAtEnd)\n"
    }
    Output.sink.write(text.joined(separator: "\n"), to: .output)
  }
}

extension PastCell {
  /// Whether it is the cell that is running.
  fileprivate func isLast(of session: NotebookSession) -> Bool {
    session.history.last?.name == name
  }
}

extension String {
  /// Without white space at its end.
  var trimmedAtEnd: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
