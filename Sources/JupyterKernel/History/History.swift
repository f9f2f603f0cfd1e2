internal import JSON
package import JupyterProtocol

/// The cells of this session and of those before it, as consoles and `history_request` see them.
///
/// Whoever runs a cell only notes it in memory; a thread appends it to the file. The latest cells of
/// this session are also kept in memory, so that they are there whatever the disk does.
package final class History: Sendable {
  package typealias Entry = (session: Int, line: Int, input: String, output: String?)

  /// How many cells are kept in memory: they are answered from there, not from the file.
  private static let recentLimit = 200
  /// How many bytes may wait for the disk; beyond them cells are only in memory.
  private static let waitingLimit = 16 << 20
  /// How long an answer waits for the number of this session, which is read from the file.
  private static let numberMilliseconds = 1000
  /// How much of a result is kept.
  private static let outputLimit = 65_536

  private struct Cell: Sendable {
    var line: Int
    var input: String
    var output: String?
  }

  private struct State {
    var recent: [Cell] = []
    var waiting: [HistoryFile.Record] = []
    var waitingCount = 0
    /// The number of this session, once it is known.
    var session: Int?
    var isNumberWanted = false
    var isWriting = false
    var isClosed = false
  }

  private let state: Monitor<State>
  private let file: HistoryFile?

  /// Creates the history of a new session.
  ///
  /// - Parameter file: Where all sessions are kept; `nil` to know only this one.
  package init(file: HistoryFile? = nil) {
    self.file = file
    var state = State()
    if file == nil { state.session = 1 }
    self.state = Monitor(state)
  }

  // MARK: Noting

  /// Records a cell that begins.
  package func append(line: Int, input: String) {
    note(HistoryFile.Record(line: line, input: input)) { state in
      if state.recent.count >= 2 * Self.recentLimit {
        state.recent.removeFirst(Self.recentLimit)
      }
      state.recent.append(Cell(line: line, input: input))
    }
  }

  /// Records the result of a cell.
  package func setOutput(_ output: String, line: Int) {
    let output = output.utf8.count > Self.outputLimit ? String(output.prefix(4096)) + "…" : output
    note(HistoryFile.Record(line: line, output: output)) { state in
      if let position = state.recent.lastIndex(where: { $0.line == line }) {
        state.recent[position].output = output
      }
    }
  }

  private func note(_ record: HistoryFile.Record, _ change: (inout State) -> Void) {
    state.update { state in
      change(&state)
      guard file != nil, state.waitingCount + record.count <= Self.waitingLimit else { return }
      state.waiting.append(record)
      state.waitingCount += record.count
    }
  }

  // MARK: The file

  /// Starts the thread that writes the file.
  ///
  /// - Parameter report: Told once if the file cannot be written, with the reason.
  package func start(report: @escaping @Sendable (String) -> Void) throws(KernelError) {
    guard let file else { return }
    try startThread(stackBytes: 256 << 10) { [self] in
      var hasReported = false
      while let records = nextRecords() {
        do throws(HistoryFile.Failure) {
          var session = state.withLock { $0.session }
          if session == nil {
            session = try file.beginSession()
            state.update { $0.session = session }
          }
          try file.append(records, session: session ?? 1)
        } catch {
          if !hasReported { report("the history is not kept: \(error)") }
          hasReported = true
          state.update { $0.session = $0.session ?? 1 }
        }
        state.update { $0.isWriting = false }
      }
    }
  }

  private func nextRecords() -> [HistoryFile.Record]? {
    let next: [HistoryFile.Record]?? = state.wait { state in
      if state.waiting.isEmpty, !(state.isNumberWanted && state.session == nil) {
        return state.isClosed ? .some(nil) : nil
      }
      defer {
        state.waiting = []
        state.waitingCount = 0
        state.isNumberWanted = false
        state.isWriting = true
      }
      return .some(state.waiting)
    }
    return next ?? nil
  }

  /// Waits until everything is in the file, at most for a time.
  package func close(milliseconds: Int) {
    state.update { $0.isClosed = true }
    guard file != nil else { return }
    _ = state.wait(milliseconds: milliseconds) { $0.waiting.isEmpty && !$0.isWriting ? () : nil }
  }

  // MARK: Answering

  /// The cells that a request asks for, oldest first. May wait for the disk.
  package func entries(for request: HistoryRequest) -> [Entry] {
    state.update { $0.isNumberWanted = true }
    let known: (Int, [Cell])? = state.wait(milliseconds: Self.numberMilliseconds) { state in
      state.session.map { ($0, state.recent) }
    }
    // Without its number this session is all there is.
    let (session, recent) = known ?? (1, state.withLock { $0.recent })
    var choice = Choice(request, session: session)
    for cell in recent.reversed() where !choice.isComplete {
      choice.consider((session, cell.line, cell.input, cell.output))
    }
    if known != nil, !choice.isComplete {
      let first = recent.first?.line ?? .max
      file?.readFromEnd(session: choice.onlySession, outputs: request.wantsOutput) { entry in
        if entry.session != session || entry.line < first { choice.consider(entry) }
        return !choice.isComplete
      }
    }
    return choice.entries
  }
}

/// Chooses what a request asks for among cells that come latest first.
private struct Choice {
  private let request: HistoryRequest
  private let glob: Glob?
  private var seen: Set<String> = []
  private var chosen: [History.Entry] = []
  /// The one session of which cells are asked for, if so.
  let onlySession: Int?

  init(_ request: HistoryRequest, session: Int) {
    self.request = request
    switch request.access {
    case .tail: (glob, onlySession) = (nil, nil)
    case .search(let pattern, _): (glob, onlySession) = (Glob(pattern), nil)
    case .range(let number, _, _):
      (glob, onlySession) = (nil, number > 0 ? number : session &+ number)
    }
  }

  /// Whether nothing more is wanted.
  var isComplete: Bool {
    if case .range = request.access { return false }
    return request.limit.map { chosen.count >= $0 } ?? false
  }

  mutating func consider(_ entry: History.Entry) {
    switch request.access {
    case .tail: break
    case .range(_, let start, let stop):
      guard entry.session == onlySession, entry.line >= start,
        stop.map({ entry.line < $0 }) ?? true
      else { return }
    case .search(_, let unique):
      guard glob?.matches(entry.input) ?? true else { return }
      // Of equal cells the latest one stays.
      if unique, !seen.insert(entry.input).inserted { return }
    }
    let output = request.wantsOutput ? entry.output : nil
    chosen.append((entry.session, entry.line, entry.input, output))
  }

  /// What was chosen, oldest first.
  var entries: [History.Entry] { chosen.reversed() }
}
