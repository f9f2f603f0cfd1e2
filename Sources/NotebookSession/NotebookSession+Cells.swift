internal import Display
internal import LanguageChecker
internal import LanguageRuntime

/// A cell that was run.
struct PastCell {
  /// `In[3]`
  let name: String
  let text: String
  var hasSucceeded = false
}

extension NotebookSession {
  /// Runs a cell that has commands.
  ///
  /// Everything up to a command that changes what is declared is checked before anything of it runs. When a part fails,
  /// the session is again what it was before the cell.
  func runParts(of cell: CellText, name: String) -> Outcome {
    let problems =
      cell.misplaced.map { misplaced($0, in: cell, name: name) }
      + cell.commands.compactMap { problem(of: $0, in: cell, name: name) }
    if !problems.isEmpty { return .failure(refusal(problems)) }
    let checkpoint =
      cell.effectCount > 1 || cell.parts.contains(where: \.changesDeclarations)
      ? (checker.checkpoint(), machine.snapshot(), log) : nil
    defer { checker.endCheckpoint() }
    var times = CellTimes()
    var outcome = Outcome.success(nil)
    parts: for group in cell.groups {
      let ranges = group.compactMap(\.swiftRange)
      if ranges.count > 1 {
        // The whole before its parts.
        let file = SourceFile(name: name, text: cell.blank(except: ranges), shown: cell.text)
        let checked = times.measure(\.check) { checker.check(file) }
        if checked.program == nil {
          outcome = .failure(refusal(checked.diagnostics))
          break parts
        }
        if !checked.diagnostics.isEmpty {
          Output.sink.write(renderer.render(checked.diagnostics) + "\n", to: .error)
        }
      }
      for part in group {
        outcome = run(part, of: cell, name: name, isChecked: ranges.count > 1, &times)
        if case .failure = outcome { break parts }
      }
    }
    if case .failure(let failure) = outcome, !failure.isInterrupt, let checkpoint {
      checker.rollBack(to: checkpoint.0)
      machine.restore(checkpoint.1)
      log = checkpoint.2
    }
    // A cell that was refused has not taken any time that matters.
    if let command = cell.cellCommand, times.wall.run > 0 { command.report(times) }
    return outcome
  }

  private func run(
    _ part: CellText.Part, of cell: CellText, name: String, isChecked: Bool,
    _ times: inout CellTimes
  ) -> Outcome {
    if let range = part.swiftRange {
      let file = SourceFile(name: name, text: cell.blank(except: [range]), shown: cell.text)
      let (outcome, partTimes) = runSwift(file, showsWarnings: !isChecked)
      times = times + partTimes
      if case .command(let line) = part, partTimes.wall.run > 0 {
        CommandTable.command(named: line.name)?.report(partTimes)
      }
      return outcome
    }
    guard case .command(let line) = part else { return .success(nil) }
    do throws(CommandError) {
      switch line.kind {
      case .question(let wantsSource): try answer(line.name, wantsSource: wantsSource)
      case .percent(isForCell: true): break
      case .percent, .shell:
        guard let command = CommandTable.command(named: line.name) else { break }
        try command.run(cell.text(line.argument), in: self)
      }
      return .success(nil)
    } catch {
      let range = SourceRange(
        file: SourceFile(name: name, text: cell.text), start: line.nameRange.lowerBound,
        end: max(line.nameRange.upperBound, line.argument.upperBound))
      let text = renderer.render(Diagnostic(.error, "\(error.name): \(error.message)", at: range))
      return .failure(
        CellFailure(
          name: error.name, message: error.message, traceback: [text], isInterrupt: false))
    }
  }

  private func misplaced(_ line: CommandLine, in cell: CellText, name: String) -> Diagnostic {
    let range = SourceRange(
      file: SourceFile(name: name, text: cell.text), start: line.nameRange.lowerBound,
      end: line.nameRange.upperBound)
    return Diagnostic(
      .error, "'%\(line.name)' has to stand between statements, outside of all brackets", at: range)
  }

  /// What is wrong with a command before anything runs.
  private func problem(of line: CommandLine, in cell: CellText, name: String) -> Diagnostic? {
    func error(_ message: String, replacement: String? = nil) -> Diagnostic {
      let range = SourceRange(
        file: SourceFile(name: name, text: cell.text), start: line.nameRange.lowerBound,
        end: line.nameRange.upperBound)
      let fixIts = replacement.map {
        [Diagnostic.FixIt(message: "write '\($0)'", range: range, replacement: $0)]
      }
      return Diagnostic(.error, message, at: range, fixIts: fixIts ?? [])
    }
    guard case .percent(let isForCell) = line.kind else {
      return line.kind == .shell ? error(ElsewhereAdvice.insteadOfShell) : nil
    }
    let sign = isForCell ? "%%" : "%"
    guard let command = CommandTable.command(named: line.name) else {
      let argument = cell.text(line.argument)
      if let advice = ElsewhereAdvice.insteadOfCommand(line.name, argument: argument) {
        return error("there is no command '\(sign)\(line.name)': \(advice)")
      }
      let names = CommandTable.commands.map { $0.name }
      guard let nearest = line.name.closest(in: names) else {
        return error("there is no command '\(sign)\(line.name)'; '%help' lists those there are")
      }
      let isRight = isForCell && CommandTable.command(named: nearest)?.takesCell == true
      let meant = (isRight ? "%%" : "%") + nearest
      return error(
        "there is no command '\(sign)\(line.name)'; did you mean '\(meant)'?", replacement: meant)
    }
    if isForCell {
      guard command.takesCell else {
        return error("'%\(line.name)' is a command of one line", replacement: "%\(line.name)")
      }
      if !line.isFirstLine {
        return error("'%%\(line.name)' stands for a whole cell: it has to be the first line")
      }
      if !line.argument.isEmpty {
        return error(
          "'%%\(line.name)' stands alone in its line; for one statement write '\(command.usage)'")
      }
    } else if command.takesStatement, line.argument.isEmpty {
      return error(CommandError.missingArgument(of: command).message)
    }
    return nil
  }
}

extension CellText.Part {
  /// The part's Swift text, if it has any.
  var swiftRange: Range<Int>? {
    switch self {
    case .swift(let range): range
    case .command(let line): line.takesStatement ? line.argument : nil
    }
  }

  fileprivate var changesDeclarations: Bool {
    guard case .command(let line) = self, case .percent = line.kind else { return false }
    return CommandTable.command(named: line.name)?.changesDeclarations ?? false
  }
}

extension CellText {
  /// The parts in groups that can be checked as a whole; each but the last ends with a command that changes what is
  /// declared.
  fileprivate var groups: [[Part]] {
    var groups: [[Part]] = [[]]
    for part in parts {
      groups[groups.count - 1].append(part)
      if part.changesDeclarations { groups.append([]) }
    }
    return groups
  }

  /// How many parts change the session.
  fileprivate var effectCount: Int {
    parts.count { $0.swiftRange != nil || $0.changesDeclarations }
  }

  /// The command that stands for the whole cell.
  fileprivate var cellCommand: (any NotebookCommand.Type)? {
    guard case .command(let line)? = parts.first, line.kind == .percent(isForCell: true) else {
      return nil
    }
    return CommandTable.command(named: line.name)
  }
}
