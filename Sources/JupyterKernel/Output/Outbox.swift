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
    /// Whether the socket thread will look here again without being woken.
    var isWatched = true

    mutating func closeText() {
      guard let text else { return }
      items.append(.text(text.stream, text.bytes, parent: text.parent))
      self.text = nil
    }
  }

  private let state = Monitor(State())
  private let pipe: WakePipe

  init(pipe: WakePipe) { self.pipe = pipe }

  /// Posts messages that belong together.
  func post(_ messages: [(Route, OutgoingMessage)]) {
    let wakes = state.withLock { state in
      state.closeText()
      for (route, message) in messages { state.items.append(.message(route, message)) }
      return Self.mustWake(&state)
    }
    if wakes { pipe.wake(.output) }
  }

  /// Posts one message.
  func post(_ route: Route, _ message: OutgoingMessage) { post([(route, message)]) }

  /// Posts a message about the running cell; between cells it is dropped.
  func publish(_ type: MessageType, content: (ParentHeader) -> OutgoingMessage) {
    let wakes = state.withLock { state in
      guard let parent = state.parent else { return false }
      state.closeText()
      state.items.append(.message(.iopub, content(parent)))
      return Self.mustWake(&state)
    }
    if wakes { pipe.wake(.output) }
  }

  /// Writes text of the running cell.
  ///
  /// - Parameter text: Valid UTF-8.
  func write(_ text: UnsafeBufferPointer<UInt8>, to stream: StandardStream) {
    guard !text.isEmpty else { return }
    let wakes = state.withLock { state in
      guard let parent = state.parent else {
        if state.strayCount < Self.strayLimit {
          state.strayCount += text.count
          state.stray.append((stream, Array(text)))
        }
        return false
      }
      return Self.append(text, to: stream, parent: parent, &state)
    }
    if wakes { pipe.wake(.output) }
  }

  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, to stream: StandardStream, parent: ParentHeader,
    _ state: inout State
  ) -> Bool {
    if let open = state.text, open.stream != stream { state.closeText() }
    let isNew = state.text == nil
    if isNew {
      state.text = OpenText(
        stream: stream, parent: parent, bytes: [],
        deadline: monotonicMilliseconds() + textMilliseconds)
    }
    state.text?.bytes.append(contentsOf: text)
    guard let count = state.text?.bytes.count, count < textLimit else {
      state.closeText()
      return mustWake(&state)
    }
    return isNew && mustWake(&state)  // the socket thread must learn of the deadline
  }

  private static func mustWake(_ state: inout State) -> Bool {
    if state.isWatched { return false }
    state.isWatched = true
    return true
  }

  /// From now on output belongs to a cell.
  func beginCell(_ parent: ParentHeader, with messages: [(Route, OutgoingMessage)]) {
    let wakes = state.withLock { state in
      for (route, message) in messages { state.items.append(.message(route, message)) }
      state.parent = parent
      for (stream, bytes) in state.stray {
        bytes.withUnsafeBufferPointer { _ = Self.append($0, to: stream, parent: parent, &state) }
      }
      state.stray = []
      state.strayCount = 0
      return Self.mustWake(&state)
    }
    if wakes { pipe.wake(.output) }
  }

  /// Posts what ends a cell; output that comes later does not belong to it.
  func endCell(with messages: [(Route, OutgoingMessage)]) {
    let wakes = state.withLock { state in
      state.closeText()
      for (route, message) in messages { state.items.append(.message(route, message)) }
      state.parent = nil
      return Self.mustWake(&state)
    }
    if wakes { pipe.wake(.output) }
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
