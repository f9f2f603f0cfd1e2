internal import LanguageChecker
internal import LanguageRuntime

/// Writes a session: the texts that declare its functions and types, the values of its variables, and the list of its
/// cells.
struct SessionWriter {
  private let session: NotebookSession
  private var writer: ValueWriter
  /// Variables that could not be kept, with the reason.
  private(set) var omitted: [(name: String, reason: String)] = []
  /// How many variables were kept.
  private(set) var variableCount = 0

  var bytes: [UInt8] { writer.bytes }

  init(_ session: NotebookSession) throws {
    self.session = session
    let types = session.log.types
    writer = ValueWriter(machine: session.machine) { declaration in
      declaration.module == .session ? types[declaration] : declaration.name
    }
    session.machine.prepareForCalls()
    writeHistory()
    writeDeclarations()
    try writeStates()
    writeVariables()
    writeStaticProperties(types)
  }

  private mutating func writeHistory() {
    // The cell that saves is not over yet.
    let cells = session.history.filter(\.hasSucceeded)
    writer.write(count: cells.count)
    for cell in cells {
      writer.write(cell.name)
      writer.write(cell.text)
    }
  }

  private mutating func writeDeclarations() {
    let log = session.log
    writer.write(count: log.entries.count)
    for entry in log.entries {
      writer.write(entry.name)
      writer.write(entry.text)
      writer.write(count: entry.isKept.count)
      for isKept in entry.isKept { writer.write(isKept) }
    }
    writer.write(count: log.forgotten.count)
    for (index, name) in log.forgotten {
      writer.write(count: index)
      writer.write(name)
    }
  }

  private mutating func writeStates() throws {
    let states = session.machine.registry.states.sorted { $0.key < $1.key }
    writer.write(count: states.count)
    for (name, state) in states {
      writer.write(name)
      try state.store(&writer)
    }
  }

  private mutating func writeVariables() {
    for (entry, position, variable) in session.log.variables {
      guard let value = session.machine.value(of: variable) else { continue }
      attempt(variable.name) { writer in
        writer.write(true)
        writer.write(count: entry)
        writer.write(count: position)
        try writer.write(value)
      }
    }
    writer.write(false)
  }

  private mutating func writeStaticProperties(_ types: [NominalDeclaration: String]) {
    for (_, variable, value) in session.machine.staticValues {
      guard let owner = variable.owner, let name = types[owner] else { continue }
      attempt("\(owner.name).\(variable.name)") { writer in
        writer.write(true)
        writer.write(name)
        writer.write(variable.name)
        try writer.write(value)
      }
    }
    writer.write(false)
  }

  private mutating func attempt(_ name: String, _ write: (inout ValueWriter) throws -> Void) {
    do {
      try writer.wholly(write)
      variableCount += 1
    } catch let failure as RuntimeFailure {
      omitted.append(
        (name, failure.name == "StackOverflow" ? "it is nested too deeply" : failure.message))
    } catch {
      omitted.append((name, "\(error)"))
    }
  }
}
