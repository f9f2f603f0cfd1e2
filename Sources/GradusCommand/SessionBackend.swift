internal import Display
internal import JupyterKernel
internal import LanguageChecker
internal import LanguageRuntime
internal import NotebookBindings
internal import NotebookSession

/// The language of the kernel: Swift cells on a notebook session with the library.
final class SessionBackend: LanguageBackend, @unchecked Sendable {
  private let session: NotebookSession

  /// - Parameters:
  ///   - isColoured: Whether errors and warnings are written in colours.
  ///   - snapshots: Where the session is kept by itself; `nil` to keep nothing.
  ///   - report: Told once if it cannot be kept, with the reason.
  init(
    isColoured: Bool = true, snapshots: SnapshotStore? = nil,
    report: @escaping (String) -> Void = { _ in }
  ) {
    let session = makeSession(
      style: isColoured && environment("NO_COLOR") == nil ? .ansi : .plain)
    self.session = session
    if let snapshots {
      var policy = AutomaticSnapshots.Policy()
      if let seconds = environment("GRADUS_SNAPSHOT_SECONDS").flatMap(Double.init), seconds > 0 {
        policy.interval = seconds
      }
      session.keepSnapshots(in: snapshots, policy: policy, report: report)
    }
    Documentation.lookup = { session.explain($0) }
  }

  let language = LanguageInformation(
    name: "swift", version: "6", mimeType: "text/x-swift", fileExtension: ".swift",
    pygmentsLexer: "swift", codeMirrorMode: "swift",
    banner: "Gradus \(GradusCommand.version): Swift cells, tensors and neural networks",
    helpLinks: [
      .init(text: "The Swift Programming Language", url: "https://docs.swift.org/swift-book/")
    ])

  func begin() {
    for file in startupFiles {
      guard let bytes = readFile(file.path) else {
        printError("cannot read \(file.path): \(lastSystemError())")
        continue
      }
      let text = String(decoding: bytes, as: UTF8.self)
      if case .failure(let failure) = session.run(text, name: file.name, isRecorded: false) {
        printError(failure.traceback.joined(separator: "\n"))
      }
    }
  }

  /// The Swift files that are run before the first cell, in the order of their names.
  private var startupFiles: [(path: String, name: String)] {
    guard let folder = keptFile("GRADUS_STARTUP", name: "startup") else { return [] }
    return visibleFiles(in: folder).filter { $0.hasSuffix(".swift") }.sorted()
      .map { ("\(folder)/\($0)", "startup/\($0)") }
  }

  func prepare() {
    session.warmUp()
    LibraryBindings.releaseSpareMemory()
  }

  func rest() -> Int? { session.snapshots?.rest().map { Int(1000 * $0) } }

  func finish() { session.snapshots?.finish(seconds: 0.3) }

  func execute(_ request: CellRequest) -> CellOutcome {
    let outcome = session.run(
      request.code, name: "In[\(request.number)]", isRecorded: request.isRecorded)
    return switch outcome {
    case .success(let result): .success(result: result)
    case .failure(let failure) where failure.isInterrupt: .interrupted(CellError(failure))
    case .failure(let failure): .failure(CellError(failure))
    }
  }

  func evaluate(expression: String) -> Result<MIMEBundle, CellError> {
    switch session.evaluate(expression) {
    case .success(let result): .success(result ?? MIMEBundle(text: "()"))
    case .failure(let failure): .failure(CellError(failure))
    }
  }

  func call(_ body: () -> Void) -> CellError? { session.call(body).map { CellError($0) } }

  func interrupt() { session.machine.requestInterrupt() }

  func clearInterrupt() {
    session.machine.clearInterrupt()
    LibraryBindings.clearInterrupt()
  }

  func complete(code: String, cursor: Int) -> Completion {
    let (items, range) = session.complete(code, cursor: cursor)
    return Completion(
      candidates: items.map {
        Completion.Candidate(
          text: $0.text, kind: $0.kind.jupyterName, signature: $0.signature,
          documentation: $0.documentation)
      }, range: range)
  }

  func inspect(code: String, cursor: Int, detail: InspectionDetail) -> MIMEBundle? {
    session.inspect(code, cursor: cursor, isFull: detail == .full)
  }

  func isComplete(code: String) -> JupyterKernel.Completeness {
    switch session.completeness(of: code) {
    case .complete: .complete
    case .incomplete(let indent): .incomplete(indent: indent)
    case .invalid: .invalid
    }
  }
}

/// A session with everything that cells can use.
func makeSession(style: DiagnosticRenderer.Style) -> NotebookSession {
  let session = NotebookSession(library: LibraryBindings.interfaces, style: style) {
    LibraryBindings.register(in: &$0)
  }
  LibraryBindings.attach(to: session.machine)
  return session
}

/// A notebook's code cells as one Swift program.
func exportedProgram(cells: [String]) -> Result<String, ExportError> {
  var export = ProgramExport(checker: makeSession(style: .plain).checker)
  do throws(ExportError) {
    for (index, cell) in cells.enumerated() {
      try export.add(cell: cell, name: "cell \(index + 1)")
    }
    return .success(export.text)
  } catch {
    return .failure(error)
  }
}

extension CellError {
  fileprivate init(_ failure: CellFailure) {
    self.init(name: failure.name, value: failure.message, traceback: failure.traceback)
  }
}

extension CompletionItem.Kind {
  /// The kind as JupyterLab knows it.
  fileprivate var jupyterName: String {
    switch self {
    case .function, .method: "function"
    case .property: "property"
    case .variable: "instance"
    case .type: "class"
    case .enumCase: "enum"
    case .keyword: "keyword"
    case .argumentLabel: "param"
    case .module: "module"
    case .command: "magic"
    case .file: "path"
    }
  }
}
