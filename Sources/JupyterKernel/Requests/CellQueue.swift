internal import JupyterProtocol

/// A cell that a front end wants run.
struct QueuedCell: Sendable {
  var message: Message
  var request: ExecuteRequest
  var reply: Route
}

/// The cells that wait, in the order in which they came.
final class CellQueue: Sendable {
  /// A failing cell refuses those behind it. When it fails at once, those that were sent together
  /// with it are still arriving, so the kernel waits until none has come for this long.
  static let quietMilliseconds = 5
  static let quietLimitMilliseconds = 100

  private struct State {
    var cells: [QueuedCell] = []
    var lastArrival = 0
    var isClosed = false
    var isDrainRequested = false
  }

  private let state = Monitor(State())
  private let pipe: WakePipe

  init(pipe: WakePipe) { self.pipe = pipe }

  /// Adds a cell. For the socket thread.
  func append(_ cell: QueuedCell) {
    state.update { state in
      state.lastArrival = monotonicMilliseconds()
      state.cells.append(cell)
    }
  }

  /// Waits for the next cell; `nil` once the queue is closed. For the cell thread.
  func next() -> QueuedCell? {
    let next: QueuedCell?? = state.wait { state in
      if state.isClosed { return .some(nil) }
      return state.cells.isEmpty ? nil : .some(state.cells.removeFirst())
    }
    return next ?? nil
  }

  /// Whether a cell waits, or comes within a time. For the cell thread.
  func hasCell(within milliseconds: Int) -> Bool {
    let found: Void? = state.wait(milliseconds: milliseconds) { state in
      state.isClosed || !state.cells.isEmpty ? () : nil
    }
    return found != nil
  }

  /// Takes all cells that a front end has sent up to now. For the cell thread.
  func takeAll() -> [QueuedCell] {
    // What the socket has received but the socket thread has not yet read counts, too.
    state.withLock { $0.isDrainRequested = true }
    pipe.wake(.output)
    _ = state.wait(milliseconds: Self.quietLimitMilliseconds) { state in
      state.isDrainRequested && !state.isClosed ? nil : ()
    }
    let end = monotonicMilliseconds() + Self.quietLimitMilliseconds
    while true {
      let now = monotonicMilliseconds()
      let quiet = state.withLock { $0.lastArrival } + Self.quietMilliseconds
      if now >= min(quiet, end) { break }
      let none: Void? = state.wait(milliseconds: min(quiet, end) - now) { $0.isClosed ? () : nil }
      if none != nil { break }
    }
    return state.withLock { state in
      defer { state.cells = [] }
      return state.cells
    }
  }

  /// Whether someone waits for the shell socket to be read empty. For the socket thread.
  var isDrainRequested: Bool { state.withLock { $0.isDrainRequested } }

  /// Tells that the shell socket has been read empty. For the socket thread.
  func noteDrained() { state.update { $0.isDrainRequested = false } }

  /// Lets the cell thread end.
  func close() { state.update { $0.isClosed = true } }
}
