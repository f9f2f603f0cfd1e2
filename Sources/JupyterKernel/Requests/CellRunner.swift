internal import Display
internal import JSON
internal import JupyterProtocol

/// Runs cells, one after the other, on a thread of its own.
final class CellRunner: Sendable {
  /// Cells may call themselves deeply; only what they use of this becomes memory.
  private static let stackBytes = 512 << 20

  private enum Phase { case idle, running, ended }

  private let backend: any LanguageBackend
  private let queue: CellQueue
  private let outbox: Outbox
  private let text: LimitedText
  private let capture: StreamCapture
  private let output: KernelOutput
  private let input: KernelInput
  private let history: History
  private let comms: CommTable
  private let phase = Monitor(Phase.idle)

  init(
    backend: any LanguageBackend, queue: CellQueue, outbox: Outbox, text: LimitedText,
    capture: StreamCapture, output: KernelOutput, input: KernelInput, history: History,
    comms: CommTable
  ) {
    self.backend = backend
    self.queue = queue
    self.outbox = outbox
    self.text = text
    self.capture = capture
    self.output = output
    self.input = input
    self.history = history
    self.comms = comms
  }

  /// How long nothing must have happened before the backend warms up.
  private static let quietMilliseconds = 150

  /// Starts the thread.
  func start() throws(KernelError) {
    try startThread(stackBytes: Self.stackBytes) { [self] in
      var execution = Execution(clock: Timestamps(), count: 0)
      phase.withLock { $0 = .running }
      backend.begin()
      // What it has shown waits for the first cell's front end.
      capture.endCell()
      phase.withLock { $0 = .idle }
      var isPrepared = false
      var milliseconds: Int?
      while true {
        // Warming up takes a processor: it waits until the front end has asked its first questions.
        if !isPrepared, !queue.hasWork(within: Self.quietMilliseconds) {
          backend.prepare()
          isPrepared = true
        }
        while let time = milliseconds, !queue.hasWork(within: time) {
          milliseconds = backend.rest().map { max(1, $0) }
        }
        guard let work = queue.next() else { break }
        milliseconds = Self.quietMilliseconds
        switch work {
        case .cell(let cell): run(cell, &execution)
        case .change(let change): run(change)
        }
      }
      phase.update { $0 = .ended }
    }
  }

  /// Stops the running cell soon; does nothing between cells. For the socket thread.
  func interrupt() {
    phase.withLock { phase in
      guard phase == .running else { return }
      backend.interrupt()
      input.interrupt()
      outbox.endPacing()
    }
  }

  /// Stops the running cell and ends the thread; does not wait longer than is given.
  func stop(milliseconds: Int) {
    queue.close()
    interrupt()
    _ = phase.wait(milliseconds: milliseconds) { $0 == .ended ? () : nil }
    backend.finish()
  }

  /// What is carried from cell to cell.
  private struct Execution {
    var clock: Timestamps
    /// The number of the latest cell that was stored.
    var count: Int
  }

  private func run(_ cell: QueuedCell, _ execution: inout Execution) {
    let request = cell.request
    let parent = cell.message.asParent
    let started = execution.clock.now()
    if request.storesHistory {
      execution.count += 1
      history.append(line: execution.count, input: request.code)
    }
    var opening = [(Route.iopub, OutgoingMessage.status(.busy, parent: parent))]
    if !request.isSilent {
      let content = ExecuteInput(code: request.code, executionCount: execution.count).content
      opening.append((.iopub, OutgoingMessage(.executeInput, parent: parent, content: content)))
    }
    outbox.beginCell(parent, with: opening)
    input.beginCell(
      asker: request.allowsInput ? (cell.message.identities, parent) : nil)

    var reply = ExecuteReply(executionCount: execution.count)
    phase.withLock { phase in
      backend.clearInterrupt()
      phase = .running
    }
    let number = request.storesHistory ? execution.count : execution.count + 1
    let outcome = backend.execute(
      CellRequest(
        code: request.code, number: number, isSilent: request.isSilent,
        isRecorded: request.storesHistory && !request.isSilent))
    var ending: [(Route, OutgoingMessage)] = []
    var payloads = output.takePayloads()
    switch outcome {
    case .success(let result, let more):
      payloads += more
      if let result, !request.isSilent {
        let content = result.content(executionCount: execution.count)
        ending.append((.iopub, OutgoingMessage(.executeResult, parent: parent, content: content)))
        if request.storesHistory { history.setOutput(result.plainText, line: execution.count) }
      }
      reply.userExpressions = evaluate(request.userExpressions)
    case .failure(let error), .interrupted(let error):
      reply.failure = error.wireForm
      let content = error.wireForm.content
      ending.append((.iopub, OutgoingMessage(.error, parent: parent, content: content)))
    }
    handleChanges()
    phase.withLock { $0 = .idle }
    input.beginCell(asker: nil)
    comms.flush()
    reply.payloads = payloads.wireForm
    capture.endCell()
    text.endCell()

    let refused =
      reply.failure != nil && request.stopsOnError && !request.isSilent ? queue.takeAll() : []
    ending.append((cell.reply, .reply(reply, parent: parent, started: started)))
    ending.append((.iopub, .status(.idle, parent: parent)))
    outbox.endCell(with: ending)
    for cell in refused { refuse(cell, &execution) }
  }

  /// Runs what the program wants run after a person has changed a widget.
  private func run(_ change: WidgetChange) {
    let busy = (Route.iopub, OutgoingMessage.status(.busy, parent: change.parent))
    // Whose `idle` was sent early is busy once more.
    outbox.beginCell(change.parent, with: change.isOpen ? [] : [busy])
    phase.withLock { phase in
      backend.clearInterrupt()
      phase = .running
    }
    call(change.model.handlers)
    handleChanges()
    phase.withLock { $0 = .idle }
    comms.flush()
    capture.endCell()
    outbox.endCell(with: [(.iopub, .status(.idle, parent: change.parent))])
  }

  /// Runs what waits for changes that came while something ran.
  private func handleChanges() {
    while true {
      let changes = queue.takeChanges()
      if changes.isEmpty { return }
      phase.withLock { _ in backend.clearInterrupt() }
      for change in changes { call(change.model.handlers) }
    }
  }

  private func call(_ handlers: [@Sendable () -> Void]) {
    for handler in handlers {
      guard let error = backend.call(handler) else { continue }
      output.write(error.traceback.joined(separator: "\n") + "\n", to: .error)
    }
  }

  private func evaluate(_ expressions: [(name: String, expression: String)]) -> JSONObject {
    var values = JSONObject()
    for (name, expression) in expressions {
      switch backend.evaluate(expression: expression) {
      case .success(let bundle):
        values[name] = .object([
          "status": "ok", "data": .object(bundle.jsonData), "metadata": .object(bundle.metadata),
        ])
      case .failure(let error):
        var content = error.wireForm.content
        content["status"] = "error"
        values[name] = .object(content)
      }
    }
    return values
  }

  /// Answers a cell that is not run because one before it has failed.
  private func refuse(_ cell: QueuedCell, _ execution: inout Execution) {
    let parent = cell.message.asParent
    let failure = ExecuteReply.Failure(
      name: "ExecutionAborted", value: "not run, because a cell before it failed", traceback: [])
    // The count is null: JupyterLab would show any number beside a cell that never ran.
    let reply = ExecuteReply(executionCount: nil, failure: failure)
    outbox.post([
      (.iopub, .status(.busy, parent: parent)),
      (cell.reply, .reply(reply, parent: parent, started: execution.clock.now())),
      (.iopub, .status(.idle, parent: parent)),
    ])
  }
}

extension OutgoingMessage {
  /// A `status` message.
  static func status(_ state: ExecutionState, parent: ParentHeader) -> OutgoingMessage {
    OutgoingMessage(.status, parent: parent, content: state.content)
  }

  /// An `execute_reply`; JupyterLab shows when the cell was started.
  fileprivate static func reply(
    _ reply: ExecuteReply, parent: ParentHeader, started: [UInt8]
  ) -> OutgoingMessage {
    OutgoingMessage(
      .executeReply, parent: parent, content: reply.content,
      metadata: [
        "started": .string(String(decoding: started, as: UTF8.self)),
        "status": reply.failure == nil ? "ok" : "error",
      ])
  }
}

extension CellError {
  fileprivate var wireForm: ExecuteReply.Failure {
    ExecuteReply.Failure(name: name, value: value, traceback: traceback)
  }
}

extension [Payload] {
  /// The payloads as the protocol writes them; of several texts for the next cell the last counts.
  fileprivate var wireForm: [JSONValue] {
    var pages: [JSONValue] = []
    var nextInput: JSONValue?
    for payload in self {
      switch payload {
      case .page(let bundle):
        pages.append(["source": "page", "data": .object(bundle.jsonData), "start": 0])
      case .setNextInput(let text, let replacesCell):
        nextInput = [
          "source": "set_next_input", "text": .string(text), "replace": .bool(replacesCell),
        ]
      }
    }
    if let nextInput { pages.append(nextInput) }
    return pages
  }
}
