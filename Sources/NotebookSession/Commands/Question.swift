internal import Display
internal import LanguageChecker

extension NotebookSession {
  /// Answers `name?`, or `name??`, which also wants the text of what a cell has declared.
  func answer(_ question: String, wantsSource: Bool) throws(CommandError) {
    let name = String(question.drop { $0 == "%" })
    if question.hasPrefix("%") {
      guard let command = CommandTable.command(named: name) else {
        let nearest = name.closest(in: CommandTable.commands.map { $0.name })
        let hint = nearest.map { "; did you mean '%\($0)'?" } ?? ""
        throw CommandError("there is no command '%\(name)'\(hint)")
      }
      Output.sink.page(HelpCommand.explanation(of: command))
      return
    }
    guard let explanation = explain(name, wantsSource: wantsSource) else {
      let nearest = name.closest(in: checker.allNames).map { "; did you mean '\($0)'?" } ?? ""
      throw CommandError("nothing is known about '\(name)'\(nearest)")
    }
    Output.sink.page(explanation)
  }
}
