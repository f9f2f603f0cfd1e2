internal import Display
internal import JupyterProtocol

/// A cell that a front end wants run.
struct QueuedCell: Sendable {
  var message: Message
  var request: ExecuteRequest
  var reply: Route
}

/// A widget that a person has changed, for whose program something is to be run.
struct WidgetChange: Sendable {
  var model: WidgetModel
  /// The front end's message.
  var parent: ParentHeader
  /// Whether `idle` is to follow; it does not if the front end has been told already.
  var isOpen: Bool
}

/// What the cell thread does next.
enum CellWork: Sendable {
  case cell(QueuedCell)
  case change(WidgetChange)
}

/// The cells that wait, in the order in which they came, and the changes of widgets.
final class CellQueue: Sendable {
  /// A failing cell refuses those behind it. When it fails at once, those that were sent together
  /// with it are still arriving, so the kernel waits until none has come for this long.
  static let quietMilliseconds = 5
  static let quietLimitMilliseconds = 100

  private struct State {
    var cells: [QueuedCell] = []
    var changes: [WidgetChange] = []
    /// Whether the cell thread does something.
    var isServing = false
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

  /// Adds a change of a widget. For the socket thread.
  ///
  /// A front end sends its next change only after `idle`, so none waits for the running cell: the
  /// cell takes the change along at its end.
  ///
  /// - Returns: Whether `idle` follows when the change has been handled.
  func append(_ model: WidgetModel, parent: ParentHeader) -> Bool {
    state.update { state in
      let isOpen = !state.isServing && state.cells.isEmpty && state.changes.isEmpty
      if !isOpen { state.changes.removeAll { $0.model === model && !$0.isOpen } }
      state.changes.append(WidgetChange(model: model, parent: parent, isOpen: isOpen))
      return isOpen
    }
  }

  /// Waits for what is to be done next; `nil` once the queue is closed. For the cell thread.
  func next() -> CellWork? {
    let next: CellWork?? = state.wait { state in
      if state.isClosed { return .some(nil) }
      if state.changes.isEmpty, state.cells.isEmpty { return nil }
      state.isServing = true
      return .some(
        state.changes.isEmpty
          ? .cell(state.cells.removeFirst()) : .change(state.changes.removeFirst()))
    }
    return next ?? nil
  }

  /// Takes the changes that came while a cell ran; when there is none, the cell thread counts as idle from now on.
  func takeChanges() -> [WidgetChange] {
    state.withLock { state in
      defer { state.changes = [] }
      if state.changes.isEmpty { state.isServing = false }
      return state.changes
    }
  }

  /// Whether something waits, or comes within a time. For the cell thread.
  func hasWork(within milliseconds: Int) -> Bool {
    let found: Void? = state.wait(milliseconds: milliseconds) { state in
      state.isClosed || !state.cells.isEmpty || !state.changes.isEmpty ? () : nil
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
