internal import Display
internal import JupyterProtocol

/// Where an outgoing message goes.
enum Route: Sendable {
  case shell(identities: [[UInt8]])
  case control(identities: [[UInt8]])
  case stdin(identities: [[UInt8]])
  case iopub
}

/// Everything the kernel is going to send, in one order.
///
/// Any thread may post; the socket thread alone takes. Text is gathered: what is written to one
/// stream for one parent becomes one message, until anything else is posted, 64 KiB have come
/// together, or 50 ms have passed.
final class Outbox: Sendable {
  enum Item: Sendable {
    case message(Route, OutgoingMessage)
    case text(StandardStream, [UInt8], parent: ParentHeader)
  }

  static let textLimit = 65_536
  static let textMilliseconds = 50
  /// How much output that belongs to no cell is kept for the next one.
  static let strayLimit = 1 << 20

  private struct OpenText {
    var stream: StandardStream
    var parent: ParentHeader
    var bytes: [UInt8]
    var deadline: Int
  }

  private struct State {
    var items: [Item] = []
    /// Text that may still grow; it comes after all items.
    var text: OpenText?
    /// On whose behalf output is written; `nil` between cells.
    var parent: ParentHeader?
    /// Output written between cells, for the next cell to show.
    var stray: [(stream: StandardStream, bytes: [UInt8])] = []
    var strayCount = 0
    /// How fast the running cell may write.
    var pace: OutputPace
    /// How long whoever writes has to wait now.
    var pause = 0
    /// Whether the running cell need not wait any more.
    var isUnpaced = false
    /// Whether the socket thread will look here again without being woken.
    var isWatched = true

    mutating func closeText() {
      guard let text else { return }
      pause = pace.note(text: text.bytes, now: monotonicMilliseconds())
      items.append(.text(text.stream, text.bytes, parent: text.parent))
      self.text = nil
    }

    /// Appends text to what is gathered.
    ///
    /// - Returns: Whether the socket thread must look at it.
    mutating func append(
      _ bytes: UnsafeBufferPointer<UInt8>, to stream: StandardStream, parent: ParentHeader
    ) -> Bool {
      if let text, text.stream != stream { closeText() }
      let isNew = text == nil
      if isNew {
        text = OpenText(
          stream: stream, parent: parent, bytes: [],
          deadline: monotonicMilliseconds() + textMilliseconds)
      }
      text?.bytes.append(contentsOf: bytes)
      if let count = text?.bytes.count, count >= textLimit {
        closeText()
        return true
      }
      return isNew  // the socket thread must learn of the deadline
    }

    /// Notes that the socket thread must look.
    ///
    /// - Returns: Whether it has to be woken for that.
    mutating func mustWake() -> Bool {
      if isWatched { return false }
      isWatched = true
      return true
    }

    /// Takes the wait that is due.
    mutating func takePause() -> Int {
      defer { pause = 0 }
      return isUnpaced ? 0 : pause
    }
  }

  private let state: Monitor<State>
  private let pipe: WakePipe
  /// Whether cells have to wait at all.
  private let isPaced: Bool

  init(pipe: WakePipe, isPaced: Bool) {
    self.pipe = pipe
    self.isPaced = isPaced
    state = Monitor(State(pace: OutputPace(now: 0, isEndless: !isPaced)))
  }

  /// Posts messages that belong together.
  func post(_ messages: [(Route, OutgoingMessage)]) {
    wake(
      state.withLock { state in
        state.closeText()
        for (route, message) in messages { state.items.append(.message(route, message)) }
        return state.mustWake()
      })
  }

  /// Posts one message.
  func post(_ route: Route, _ message: OutgoingMessage) { post([(route, message)]) }

  /// Posts a message about the running cell; between cells it is dropped.
  func publish(_ message: (ParentHeader) -> OutgoingMessage) {
    let (wakes, milliseconds) = state.withLock { state in
      guard let parent = state.parent else { return (false, 0) }
      state.closeText()
      state.pause = max(state.pause, state.pace.note(text: [], now: monotonicMilliseconds()))
      state.items.append(.message(.iopub, message(parent)))
      return (state.mustWake(), state.takePause())
    }
    wake(wakes)
    pause(milliseconds)
  }

  /// Posts a message that is sent whether a cell runs or not, and for which nobody waits.
  func announce(_ message: (ParentHeader) -> OutgoingMessage) {
    wake(
      state.withLock { state in
        state.closeText()
        state.items.append(.message(.iopub, message(state.parent ?? .none)))
        return state.mustWake()
      })
  }

  /// Writes text of the running cell.
  ///
  /// - Parameter text: Valid UTF-8.
  func write(_ text: UnsafeBufferPointer<UInt8>, to stream: StandardStream) {
    guard !text.isEmpty else { return }
    let (wakes, milliseconds) = state.withLock { state in
      guard let parent = state.parent else {
        if state.strayCount < Self.strayLimit {
          state.strayCount += text.count
          state.stray.append((stream, Array(text)))
        }
        return (false, 0)
      }
      let changes = state.append(text, to: stream, parent: parent)
      return (changes && state.mustWake(), state.takePause())
    }
    wake(wakes)
    pause(milliseconds)
  }

  private func wake(_ isNeeded: Bool) { if isNeeded { pipe.wake(.output) } }

  /// Waits, so that a cell does not write faster than front ends can take it.
  private func pause(_ milliseconds: Int) {
    guard milliseconds > 0 else { return }
    _ = state.wait(milliseconds: milliseconds) { $0.isUnpaced ? () : nil }
  }

  /// Lets the running cell write as fast as it can to its end. Called when it is interrupted.
  func endPacing() { state.update { $0.isUnpaced = true } }

  /// From now on output belongs to a cell.
  func beginCell(_ parent: ParentHeader, with messages: [(Route, OutgoingMessage)]) {
    wake(
      state.withLock { state in
        for (route, message) in messages { state.items.append(.message(route, message)) }
        state.parent = parent
        state.pace = OutputPace(now: monotonicMilliseconds(), isEndless: !isPaced)
        state.isUnpaced = false
        for (stream, bytes) in state.stray {
          bytes.withUnsafeBufferPointer { _ = state.append($0, to: stream, parent: parent) }
        }
        state.stray = []
        state.strayCount = 0
        return state.mustWake()
      })
  }

  /// Posts what ends a cell; output that comes later does not belong to it.
  func endCell(with messages: [(Route, OutgoingMessage)]) {
    wake(
      state.withLock { state in
        state.closeText()
        state.pause = 0
        for (route, message) in messages { state.items.append(.message(route, message)) }
        state.parent = nil
        return state.mustWake()
      })
  }

  /// Takes what is to be sent now. For the socket thread.
  func take() -> [Item] {
    state.withLock { state in
      if let text = state.text, text.deadline <= monotonicMilliseconds() { state.closeText() }
      state.isWatched = true
      defer { state.items = [] }
      return state.items
    }
  }

  /// Tells the outbox that the socket thread is about to wait.
  ///
  /// - Returns: How many milliseconds it may wait for other things; 0 if there is something to take.
  func prepareToWait(atMost milliseconds: Int) -> Int {
    state.withLock { state in
      guard state.items.isEmpty else { return 0 }
      state.isWatched = false
      guard let text = state.text else { return milliseconds }
      return max(0, min(milliseconds, text.deadline - monotonicMilliseconds()))
    }
  }
}
