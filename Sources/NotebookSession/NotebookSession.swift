public import Display
public import LanguageChecker
public import LanguageRuntime

/// One notebook's cells, one after the other: checks a cell, runs it, and remembers what it declared.
///
/// ``run(_:name:)`` and ``evaluate(_:)`` belong to one thread; everything else may be called from any thread, also while
/// a cell runs.
public final class NotebookSession: @unchecked Sendable {
  /// Checks names and types of cells.
  public let checker: Checker
  /// Runs checked cells and holds their variables.
  public let machine: Machine
  /// Held while the machine runs or its values are read.
  let machineLock = MachineLock()
  let renderer: DiagnosticRenderer
  private let modules: [ModuleInterface]
  /// What the cells have declared.
  var log = DeclarationLog()
  /// What runs at this moment, with its text.
  var running: (program: TypedProgram, text: String)?
  /// What is kept by itself; `nil` if nothing is.
  public internal(set) var snapshots: AutomaticSnapshots?
  /// The cells that were run, oldest first.
  var history: [PastCell] = []

  /// Creates an empty session.
  ///
  /// - Parameters:
  ///   - library: What cells can use besides the standard library's part.
  ///   - style: How error messages are written: plain, or with a terminal's colours.
  ///   - register: Adds what the library's declarations run.
  public init(
    library: [ModuleInterface], style: DiagnosticRenderer.Style = .ansi,
    register: (inout NativeRegistry) -> Void
  ) {
    modules = [.standardLibrary] + library
    checker = Checker(modules: modules)
    var registry = NativeRegistry()
    registry.addStandardLibrary(
      streams: StandardStreams(
        write: { Output.sink.write($0, to: .output) },
        readLine: {
          do throws(InputError) {
            return try Input.source.readLine(prompt: "", isPassword: false)
          } catch {
            throw RuntimeFailure(name: error.name, message: error.description)
          }
        }))
    register(&registry)
    machine = Machine(registry: registry)
    renderer = DiagnosticRenderer(style: style)
  }

  /// How a cell ended.
  public enum Outcome {
    /// It ran to its end; its last expression may be worth showing.
    case success(MIMEBundle?)
    case failure(CellFailure)
  }

  /// Checks and runs a cell: its Swift text, and its commands.
  ///
  /// A cell that is refused has no effect. A cell that fails leaves the session's variables as they were; a cell that
  /// is interrupted keeps what it assigned so far.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - name: What messages call it: `In[3]`.
  ///   - isRecorded: Whether it is one of the cells that `%history` lists.
  public func run(_ text: String, name: String, isRecorded: Bool = true) -> Outcome {
    machineLock.lock()
    defer { machineLock.unlock() }
    snapshots?.noteCell()
    let cell = CellText(text) { !(checker.sessionDeclarations[$0] ?? []).isEmpty }
    if isRecorded { history.append(PastCell(name: name, text: text)) }
    let outcome =
      cell.hasCommands || !cell.misplaced.isEmpty
      ? runParts(of: cell, name: name) : runSwift(SourceFile(name: name, text: text)).outcome
    if isRecorded, case .success = outcome { history[history.count - 1].hasSucceeded = true }
    return outcome
  }

  /// Checks and runs Swift text; says how long both took.
  ///
  /// - Parameter showsWarnings: Whether warnings have not been shown before.
  func runSwift(_ file: SourceFile, showsWarnings: Bool = true) -> (
    outcome: Outcome, times: CellTimes
  ) {
    var times = CellTimes()
    let checked = times.measure(\.check) { checker.check(file) }
    guard let program = checked.program else {
      return (.failure(refusal(checked.diagnostics)), times)
    }
    if showsWarnings, !checked.diagnostics.isEmpty {
      Output.sink.write(renderer.render(checked.diagnostics) + "\n", to: .error)
    }
    running = (program, file.text)
    defer { running = nil }
    let outcome = times.measure(\.run) { () -> Outcome in
      do {
        let value = try machine.run(program)
        commit(program, text: file.text)
        return .success(try value.map(bundle))
      } catch let failure as RuntimeFailure {
        if failure.isInterrupt { commit(program, keeping: happened(of: program), text: file.text) }
        return .failure(CellFailure(failure, renderer: renderer))
      } catch {
        return .failure(
          CellFailure(
            name: "Error", message: "\(error)", traceback: ["\(error)"], isInterrupt: false))
      }
    }
    return (outcome, times)
  }

  /// Makes what a program has declared known to later cells.
  ///
  /// - Parameters:
  ///   - kept: What holds of it; all of it, if not given.
  ///   - text: The program's text, without commands.
  func commit(_ program: TypedProgram, keeping kept: [Declaration]? = nil, text: String) {
    let declarations = kept ?? program.declarations
    checker.commit(
      TypedProgram(file: program.file, statements: [], result: nil, declarations: declarations))
    log.add(program, text: text, kept: declarations)
  }

  /// Evaluates an expression without changing what the session has declared.
  public func evaluate(_ expression: String) -> Outcome {
    machineLock.lock()
    defer { machineLock.unlock() }
    let checked = checker.check(SourceFile(name: "expression", text: expression))
    guard let program = checked.program else { return .failure(refusal(checked.diagnostics)) }
    do {
      return .success(try machine.run(program).map(bundle))
    } catch let failure as RuntimeFailure {
      return .failure(CellFailure(failure, renderer: renderer))
    } catch {
      return .failure(
        CellFailure(name: "Error", message: "\(error)", traceback: ["\(error)"], isInterrupt: false)
      )
    }
  }

  /// Runs something that calls closures which cells have left behind.
  ///
  /// - Returns: Why one of them failed, or `nil`.
  public func call(_ body: () -> Void) -> CellFailure? {
    machineLock.lock()
    defer { machineLock.unlock() }
    do {
      try machine.runCallbacks(body)
      return nil
    } catch let failure as RuntimeFailure {
      return CellFailure(failure, renderer: renderer)
    } catch {
      return CellFailure(
        name: "Error", message: "\(error)", traceback: ["\(error)"], isInterrupt: false)
    }
  }

  // MARK: Forgetting

  /// Forgets everything that cells have declared.
  func forgetEverything() {
    checker.reset()
    log = DeclarationLog()
    machine.releaseUnreachable()
  }

  /// Forgets what cells have declared under a name.
  func forget(_ name: String) {
    checker.forget(name)
    log.forget(name)
    machine.releaseUnreachable()
  }

  /// Forgets variables that have no value: those that a file does not have.
  func forgetNamesWithoutValue() {
    for (name, declarations) in checker.sessionDeclarations {
      guard let variable = declarations.last as? VariableDeclaration,
        case .global = variable.storage,
        machine.value(of: variable) == nil
      else { continue }
      forget(name)
    }
  }

  /// A checker for a session like this one in which no cell has been run.
  func emptyChecker() -> Checker { Checker(modules: modules) }

  /// Reads what nearly every cell needs, so that the first one does not wait for it.
  public func warmUp() {
    let text = "var w = 1 + 1; for i in 0..<w { w += i }; String(w) + \"\\([1.5].map { $0 * 2 })\""
    if let program = checker.check(SourceFile(name: "warm-up", text: text)).program {
      _ = try? machine.run(program)
    }
  }

  // MARK: Results

  /// What a value looks like below its cell.
  private func bundle(_ value: CellValue) throws -> MIMEBundle {
    if let bundle = machine.swiftValue(of: value) as? MIMEBundle { return bundle }
    if let shown = try machine.using(value, as: (any Displayable).self, { $0.mimeBundle }) {
      return shown
    }
    let isText = value.type == checker.standard.string
    return MIMEBundle(text: isText ? machine.debugDescribe(value) : machine.describe(value))
  }

  func refusal(_ diagnostics: [Diagnostic]) -> CellFailure {
    let errors = diagnostics.filter { $0.severity == .error }
    let more = errors.count > 1 ? " (and \(errors.count - 1) more)" : ""
    return CellFailure(
      name: "CompileError", message: (errors.first?.message ?? "the cell was refused") + more,
      traceback: [renderer.render(diagnostics)], isInterrupt: false)
  }

  /// What an interrupted program has declared so far: variables without a value are not known.
  func happened(of program: TypedProgram) -> [Declaration] {
    program.declarations.filter { declaration in
      guard let variable = declaration as? VariableDeclaration,
        case .global = variable.storage
      else { return true }
      return machine.value(of: variable) != nil
    }
  }
}

/// Why a cell was refused or stopped.
public struct CellFailure: Error, Hashable, Sendable {
  /// What kind of failure: `CompileError`, `DivisionByZero`, `Interrupted` …
  public let name: String
  /// One sentence.
  public let message: String
  /// What to show below the cell: the message with the place in the cell, and the calls that were going on.
  public let traceback: [String]
  public let isInterrupt: Bool

  init(name: String, message: String, traceback: [String], isInterrupt: Bool) {
    self.name = name
    self.message = message
    self.traceback = traceback
    self.isInterrupt = isInterrupt
  }

  init(_ failure: RuntimeFailure, renderer: DiagnosticRenderer) {
    var lines: [String] = []
    if let range = failure.range {
      lines.append(
        renderer.render(
          Diagnostic(
            .error, "\(failure.name): \(failure.message)", at: range.pointing(at: range.start))))
    } else {
      lines.append("\(failure.name): \(failure.message)")
    }
    // The first entry is the place above; endless recursion has a long and boring trace.
    if let first = failure.trace.first, first.count > 1 {
      lines.append("  in \(first.function), \(first.count) times inside one another")
    }
    let calls = failure.trace.dropFirst()
    for entry in calls.prefix(8) {
      guard let range = entry.range else { continue }
      let (line, column) = range.file.position(at: range.start)
      let place = entry.function == range.file.name ? "" : " in \(entry.function)"
      let times = entry.count > 1 ? ", \(entry.count) times" : ""
      lines.append("  called at \(range.file.name):\(line):\(column)\(place)\(times)")
    }
    if calls.count > 8 { lines.append("  … and \(calls.count - 8) more calls") }
    self.init(
      name: failure.name, message: failure.message, traceback: lines,
      isInterrupt: failure.isInterrupt)
  }
}
