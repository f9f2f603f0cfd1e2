internal import Display
internal import JSON
internal import LanguageChecker

/// `%help [COMMAND]`
enum HelpCommand: NotebookCommand {
  static let name = "help"
  static let usage = "%help [COMMAND]"
  static let summary = "lists the commands, or explains one"
  static let example = "%help time"
  static let argumentKind = CommandArgument.command

  static func run(_ argument: String, in session: NotebookSession) throws(CommandError) {
    guard !argument.isEmpty else {
      Output.sink.display(overview, identifier: nil)
      return
    }
    let name = String(argument.drop { $0 == "%" })
    guard let command = CommandTable.command(named: name) else {
      let nearest = name.closest(in: CommandTable.commands.map { $0.name })
      let hint = nearest.map { "; did you mean '%\($0)'?" } ?? "; '%help' lists those there are"
      throw CommandError("there is no command '%\(name)'\(hint)")
    }
    Output.sink.display(explanation(of: command), identifier: nil)
  }

  /// What there is to know about one command.
  static func explanation(of command: any NotebookCommand.Type) -> MIMEBundle {
    let details = command.details.isEmpty ? "" : "\n\n\(command.details)"
    let cell = command.takesCell ? "\n%%\(command.name)" : ""
    return MIMEBundle([
      .plainText: .string(
        "\(command.usage)\(cell)\n\n\(sentence(command)).\(details)\n\nExample:\n\n\(command.example)"
      ),
      .markdown: .string(
        "```swift\n\(command.usage)\(cell)\n```\n\n\(sentence(command)).\(details)\n\nExample:\n\n```swift\n\(command.example)\n```"
      ),
    ])
  }

  private static func sentence(_ command: any NotebookCommand.Type) -> String {
    command.summary.prefix(1).uppercased() + command.summary.dropFirst()
  }

  private static var overview: MIMEBundle {
    let rows =
      CommandTable.commands.map { ($0.usage, $0.summary, $0.example) } + [
        ("NAME?", "explains a name; 'NAME??' also shows your own function's text", "Linear?")
      ]
    let width = rows.map { $0.0.count }.max() ?? 0
    let lines = rows.map {
      $0.0 + String(repeating: " ", count: width - $0.0.count + 2) + $0.1
        + "\n" + String(repeating: " ", count: width + 4) + $0.2
    }
    let table = rows.map { row in
      "| `\(row.0)` | \(row.1.replacingQuotes) | `\(row.2)` |"
    }
    return MIMEBundle([
      .plainText: .string(lines.joined(separator: "\n")),
      .markdown: .string(
        "| command | what it does | example |\n|---|---|---|\n" + table.joined(separator: "\n")),
    ])
  }
}

extension String {
  /// With code in backticks instead of quotes.
  fileprivate var replacingQuotes: String { String(map { $0 == "'" ? "`" : $0 }) }
}
