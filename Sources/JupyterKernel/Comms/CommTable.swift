internal import Display
internal import JSON
internal import JupyterProtocol

/// The comms that are open: those of widgets, and those by which front ends ask for all widgets.
///
/// Messages of front ends are handled on the socket thread, so that a widget works while a cell runs.
/// What the program changes is sent at most every ``flushMilliseconds``, and at the end of its cell.
final class CommTable: WidgetHost {
  static let flushMilliseconds = 50

  private struct Widget {
    weak var model: WidgetModel?
    /// The same one, once it is shown.
    var kept: WidgetModel?
  }

  private struct State {
    var widgets: [String: Widget] = [:]
    /// In the order in which they were made: a widget comes after what it refers to.
    var order: [String] = []
    var controls: Set<String> = []
    var changed: [WidgetModel] = []
    var lastFlush = 0

    /// Forgets a widget and returns what held it; `nil` if there was none.
    mutating func remove(_ identifier: String) -> [WidgetModel]? {
      guard let widget = widgets.removeValue(forKey: identifier) else { return nil }
      order.removeAll { $0 == identifier }
      let waiting = changed.filter { $0.identifier == identifier }
      changed.removeAll { $0.identifier == identifier }
      return waiting + [widget.kept].compactMap { $0 }
    }
  }

  private let state = Monitor(State())
  private let outbox: Outbox
  private let pipe: WakePipe

  init(outbox: Outbox, pipe: WakePipe) {
    self.outbox = outbox
    self.pipe = pipe
  }

  // MARK: What the program does

  func open(_ model: WidgetModel) {
    state.withLock { state in
      state.widgets[model.identifier] = Widget(model: model)
      state.order.append(model.identifier)
    }
    outbox.announce { WidgetMessages.open(model, parent: $0) }
  }

  func keep(_ model: WidgetModel) {
    state.withLock { $0.widgets[model.identifier]?.kept = model }
  }

  func close(_ identifier: String) {
    if state.withLock({ $0.remove(identifier) }) != nil {
      outbox.announce { WidgetMessages.close(identifier, parent: $0) }
    }
  }

  func noteChange(of model: WidgetModel) {
    let now = monotonicMilliseconds()
    let (isDue, isFirst) = state.withLock { state in
      let isFirst = state.changed.isEmpty
      if !state.changed.contains(where: { $0 === model }) { state.changed.append(model) }
      return (now - state.lastFlush >= Self.flushMilliseconds, isFirst)
    }
    if isDue { flush() } else if isFirst { pipe.wake(.output) }
  }

  /// How long the socket thread may wait before it has to call ``flush()``.
  var millisecondsToFlush: Int? {
    state.withLock { state in
      guard !state.changed.isEmpty else { return nil }
      return max(0, state.lastFlush + Self.flushMilliseconds - monotonicMilliseconds())
    }
  }

  /// Sends what the program has changed.
  func flush() {
    let changed = state.withLock { state in
      defer {
        state.changed = []
        state.lastFlush = monotonicMilliseconds()
      }
      return state.changed
    }
    for model in changed {
      guard let attributes = model.takeUnsent() else { continue }
      outbox.announce { WidgetMessages.update(model.identifier, attributes, parent: $0) }
    }
  }

  // MARK: What front ends do

  /// All comms of a kind.
  func open(target: String?) -> [(commID: String, target: String)] {
    state.withLock { state in
      (state.order.map { ($0, WidgetMessages.target) }
        + state.controls.map { ($0, WidgetMessages.controlTarget) })
        .filter { target == nil || $0.1 == target }
    }
  }

  /// Opens a comm; one that nobody here would listen to is closed again.
  func open(_ message: Message) throws(ProtocolError) -> [OutgoingMessage] {
    let comm = try CommMessage(content: message.content)
    guard comm.target == WidgetMessages.controlTarget else {
      return [WidgetMessages.close(comm.commID, parent: message.asParent)]
    }
    state.withLock { _ = $0.controls.insert(comm.commID) }
    return []
  }

  func close(_ message: Message) throws(ProtocolError) {
    let comm = try CommMessage(content: message.content)
    let removed = state.withLock { state in
      state.controls.remove(comm.commID)
      return state.remove(comm.commID)
    }
    _ = removed  // released outside the lock, which a widget takes when it ends
  }

  /// Takes a message of an open comm; one that is not open is ignored.
  ///
  /// - Returns: What to publish, and the widget that was changed.
  func receive(_ message: Message) throws(ProtocolError) -> (
    messages: [OutgoingMessage], changed: WidgetModel?
  ) {
    let comm = try CommMessage(content: message.content)
    let parent = message.asParent
    let (model, isControl) = state.withLock {
      ($0.widgets[comm.commID]?.model, $0.controls.contains(comm.commID))
    }
    let method = comm.data["method"]?.string
    if isControl, method == "request_states" {
      let models = state.withLock { state in state.order.compactMap { state.widgets[$0]?.model } }
      return ([WidgetMessages.states(of: models, on: comm.commID, parent: parent)], nil)
    }
    guard let model else { return ([], nil) }
    switch method {
    case "update":
      let now = model.apply(WidgetMessages.attributes(in: message, comm.data))
      let echo = WidgetMessages.update(
        comm.commID, now, method: "echo_update", parent: parent)
      return ([echo], model)
    case "request_state":
      return ([WidgetMessages.update(comm.commID, model.attributes, parent: parent)], nil)
    case "custom":
      model.note(event: comm.data["content"]?["event"]?.string ?? "")
      return ([], model)
    default: return ([], nil)
    }
  }
}
