internal import Display

/// A command that stands in a cell, such as `%who`.
///
/// One type and one file for each; a new one also goes into ``CommandTable``.
protocol NotebookCommand {
  /// What follows the `%`.
  static var name: String { get }
  /// How it is written: `%time STATEMENT`.
  static var usage: String { get }
  /// What it does, in one sentence.
  static var summary: String { get }
  /// Lines that use it.
  static var example: String { get }
  /// What else is to be known about it, in Markdown; may be empty.
  static var details: String { get }
  /// Whether its argument is Swift text, which is checked and run as part of the cell.
  static var takesStatement: Bool { get }
  /// Whether `%%name` at the top stands for the whole cell.
  static var takesCell: Bool { get }
  /// Whether it changes which names are declared, so that what follows it can only be checked after it.
  static var changesDeclarations: Bool { get }

  /// What its argument is, for completion.
  static var argumentKind: CommandArgument { get }

  /// Carries it out; what it shows goes to `Output.sink`.
  static func run(_ argument: String, in session: NotebookSession) throws(CommandError)

  /// Tells how long the statement or the cell took that the command stands for.
  static func report(_ times: CellTimes)
}

extension NotebookCommand {
  static var details: String { "" }
  static var takesStatement: Bool { false }
  static var takesCell: Bool { false }
  static var changesDeclarations: Bool { false }
  static var argumentKind: CommandArgument { .none }
  static func report(_ times: CellTimes) {}
}

/// What may be written behind a command.
enum CommandArgument {
  case none, file, name, type, command
}

/// All commands.
enum CommandTable {
  /// In the order in which `%help` lists them.
  static let commands: [any NotebookCommand.Type] = [
    TimeCommand.self, WhoCommand.self, WhosCommand.self, ResetCommand.self, HistoryCommand.self,
    LoadCommand.self, SaveCommand.self, RestoreCommand.self, ExportCommand.self,
    HelpCommand.self,
  ]

  static func command(named name: String) -> (any NotebookCommand.Type)? {
    commands.first { $0.name == name }
  }
}

/// Why a command could not be carried out.
struct CommandError: Error, Hashable {
  /// One sentence.
  let message: String
  /// What kind of error: `CommandError`, `FileError`.
  var name = "CommandError"

  init(_ message: String, name: String = "CommandError") {
    self.message = message
    self.name = name
  }

  static func unexpectedArgument(_ argument: String, of command: any NotebookCommand.Type)
    -> CommandError
  {
    CommandError("'%\(command.name)' does not take '\(argument)'; it is written '\(command.usage)'")
  }

  static func missingArgument(of command: any NotebookCommand.Type) -> CommandError {
    CommandError("'%\(command.name)' needs more; it is written '\(command.usage)'")
  }
}
