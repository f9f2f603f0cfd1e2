internal import LanguageChecker
internal import LanguageRuntime

/// Reads a session that a ``SessionWriter`` has written into an empty one.
struct SessionReader {
  private let session: NotebookSession
  private var reader: ValueReader
  /// How many variables came back.
  private(set) var variableCount = 0

  /// Nothing is set before everything has been read.
  ///
  /// - Throws: If the bytes are not those of a session; cells may have been declared then.
  init(_ contents: [UInt8], into session: NotebookSession) throws {
    self.session = session
    var types: [String: NominalDeclaration] = [:]
    let library = session.checker
    func find(_ name: String) -> NominalDeclaration? {
      if types.isEmpty {
        for (nominal, name) in session.log.types { types[name] = nominal }
      }
      return types[name] ?? library.libraryType(named: name)
    }
    session.machine.prepareForCalls()
    reader = ValueReader(contents, machine: session.machine, declaration: find)
    let history = try readHistory()
    try readDeclarations()
    var changes = try readStates()
    while try reader.readBool() { changes.append(try readVariable()) }
    while try reader.readBool() { changes.append(try readStaticProperty(find)) }
    guard reader.isAtEnd else { throw StorageError.damaged("it goes on after its end") }
    try reader.finish()
    for change in changes { try change() }
    session.forgetNamesWithoutValue()
    session.history = history + session.history.suffix(1)
  }

  private mutating func readHistory() throws -> [PastCell] {
    try (0..<reader.readLength(bytesEach: 2)).map { _ in
      PastCell(name: try reader.readText(), text: try reader.readText(), hasSucceeded: true)
    }
  }

  private mutating func readDeclarations() throws {
    let count = try reader.readLength(bytesEach: 3)
    let cells = try (0..<count).map { _ in
      (
        name: try reader.readText(), text: try reader.readText(),
        isKept: try (0..<reader.readLength(bytesEach: 1)).map { _ in try reader.readBool() }
      )
    }
    let forgotten = try (0..<reader.readLength(bytesEach: 2)).map { _ in
      (index: try reader.readCount(), name: try reader.readText())
    }
    for index in 0...cells.count {
      for name in forgotten where name.index == index { session.forget(name.name) }
      guard cells.indices.contains(index) else { break }
      let (name, text, isKept) = cells[index]
      let checked = session.checker.check(SourceFile(name: name, text: text))
      guard let program = checked.program else {
        let message = checked.diagnostics.first?.message ?? "it is refused"
        throw StorageError.damaged(
          "its cell \(name) does not fit this version of Gradus: \(message)")
      }
      guard program.declarations.count == isKept.count else {
        throw StorageError.damaged("its cell \(name) declares something else now")
      }
      session.machine.adopt(program)
      let kept = zip(program.declarations, isKept).compactMap { $1 ? $0 : nil }
      session.commit(program, keeping: kept, text: text)
    }
  }

  private mutating func readStates() throws -> [() throws -> Void] {
    try (0..<reader.readLength(bytesEach: 1)).map { _ in
      let name = try reader.readText()
      guard let state = session.machine.registry.states[name] else {
        throw StorageError.damaged("'\(name)' is unknown to this version of Gradus")
      }
      return try state.restore(&reader)
    }
  }

  private mutating func readVariable() throws -> () throws -> Void {
    let entry = try reader.readCount()
    let position = try reader.readCount()
    guard let variable = session.log.variable(entry, position) else {
      throw StorageError.damaged("there is no such variable")
    }
    let value = try reader.readValue()
    variableCount += 1
    return { [machine = session.machine] in try machine.set(variable, to: value) }
  }

  private mutating func readStaticProperty(_ find: (String) -> NominalDeclaration?) throws
    -> () throws -> Void
  {
    let owner = find(try reader.readText())
    let name = try reader.readText()
    let found = owner?.members(named: name).first { ($0 as? VariableDeclaration)?.isStatic == true }
    guard let variable = found as? VariableDeclaration else {
      throw StorageError.damaged("there is no property '\(name)'")
    }
    let value = try reader.readValue()
    return { [machine = session.machine] in
      try machine.setStatic(variable, of: value.type, to: value)
    }
  }
}
