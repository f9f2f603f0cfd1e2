internal import LanguageChecker
internal import LanguageRuntime

/// Writes a session: the texts that declare its functions and types, the values of its variables, and the list of its
/// cells.
struct SessionWriter {
  private let session: NotebookSession
  private let log: DeclarationLog
  private var writer: ValueWriter
  /// Variables that could not be kept, with the reason.
  private(set) var omitted: [(name: String, reason: String)] = []
  /// How many variables were kept.
  private(set) var variableCount = 0

  var bytes: [UInt8] { writer.bytes }

  /// - Parameters:
  ///   - log: What has been declared, if not what the session's cells have.
  ///   - limit: How many bytes there may be at most.
  /// - Throws: `StorageError` if there would be more.
  init(_ session: NotebookSession, log: DeclarationLog? = nil, limit: Int = .max) throws {
    self.session = session
    let log = log ?? session.log
    self.log = log
    let types = log.types
    writer = ValueWriter(machine: session.machine) { declaration in
      declaration.module == .session ? types[declaration] : declaration.name
    }
    writer.limit = limit
    // In the middle of a cell the machine is what it has to be.
    if session.running == nil { session.machine.prepareForCalls() }
    writeHistory()
    writeDeclarations()
    try writeStates()
    try writeVariables()
    try writeStaticProperties(types)
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

  private mutating func writeVariables() throws {
    for (entry, position, variable) in log.variables {
      guard let value = session.machine.value(of: variable) else { continue }
      try attempt(variable.name) { writer in
        writer.write(true)
        writer.write(count: entry)
        writer.write(count: position)
        try writer.write(value)
      }
    }
    writer.write(false)
  }

  private mutating func writeStaticProperties(_ types: [NominalDeclaration: String]) throws {
    for (_, variable, value) in session.machine.staticValues {
      guard let owner = variable.owner, let name = types[owner] else { continue }
      try attempt("\(owner.name).\(variable.name)") { writer in
        writer.write(true)
        writer.write(name)
        writer.write(variable.name)
        try writer.write(value)
      }
    }
    writer.write(false)
  }

  private mutating func attempt(
    _ name: String, _ write: (inout ValueWriter) throws -> Void
  ) throws {
    do {
      try writer.wholly(write)
      variableCount += 1
    } catch let error as StorageError where error.isAboutSize {
      throw error
    } catch let failure as RuntimeFailure {
      omitted.append(
        (name, failure.name == "StackOverflow" ? "it is nested too deeply" : failure.message))
    } catch {
      omitted.append((name, "\(error)"))
    }
  }
}

extension StorageError {
  fileprivate var isAboutSize: Bool { if case .tooLarge = self { true } else { false } }
}
