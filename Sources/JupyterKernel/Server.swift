internal import Display
internal import JSON
internal import JupyterProtocol

/// The socket thread: moves messages between the sockets and the other threads.
final class Server {
  /// How often the parent process is looked for.
  private static let parentMilliseconds = 1000
  /// How long a shutdown waits for the running cell to stop.
  private static let stopMilliseconds = 400
  /// How long a shutdown waits for the history's file.
  private static let historyMilliseconds = 200
  /// How often a question is sent again whose front end is not there yet.
  private static let questionMilliseconds = 10
  /// How many messages are read from one socket before the others get their turn.
  private static let turn = 256

  let channels: Channels
  let outbox: Outbox
  let queue: CellQueue
  let runner: CellRunner
  let services: LanguageServices
  let history: History
  let comms: CommTable
  let recollections: HistoryService
  let information: JSONObject
  let connection: ConnectionFile
  private let pipe: WakePipe
  private let capture: StreamCapture
  private let input: KernelInput
  private var publisher: Publisher
  private var decoder: MessageDecoder
  private var encoder: MessageEncoder
  var refusals: RefusalLog
  private var log: MessageLog
  /// A question that could not be sent yet.
  private var question: [[UInt8]]?
  /// Whether a request or the end of the parent process has asked the kernel to end.
  var isStopping = false

  init(
    channels: Channels, connection: ConnectionFile, settings: KernelSettings, pipe: WakePipe,
    outbox: Outbox, backend: any LanguageBackend, version: String
  ) throws(KernelError) {
    self.channels = channels
    self.connection = connection
    history = History(file: settings.historyPath.map { HistoryFile(path: $0) })
    recollections = HistoryService(history: history, outbox: outbox)
    self.pipe = pipe
    self.outbox = outbox
    log = try MessageLog(path: settings.logFile, hasContent: settings.logsContent)
    let signer = MessageSigner(key: connection.key)
    decoder = MessageDecoder(signer: signer)
    encoder = MessageEncoder(signer: signer, username: "kernel")
    publisher = Publisher(socket: channels.iopub)
    let text = LimitedText(outbox: outbox, limit: settings.cellOutputLimit)
    capture = try StreamCapture(text: text)
    refusals = RefusalLog(file: capture.originalError)
    queue = CellQueue(pipe: pipe)
    comms = CommTable(outbox: outbox, pipe: pipe)
    Widgets.host = comms
    let output = KernelOutput(outbox: outbox, text: text, capture: capture)
    input = KernelInput(outbox: outbox, capture: capture)
    Output.sink = output
    Input.source = input
    runner = CellRunner(
      backend: backend, queue: queue, outbox: outbox, text: text, capture: capture,
      output: output, input: input, history: history, comms: comms)
    services = LanguageServices(backend: backend, outbox: outbox)
    information = backend.language.reply(version: version).content
  }

  /// Serves until the kernel is to end.
  func run() throws(KernelError) {
    try capture.start()
    try runner.start()
    try services.start()
    try recollections.start()
    let log = capture.originalError
    try history.start { writeLine("gradus: \($0)", to: log) }
    let parent = ParentProcess()
    var poller = Poller(
      sockets: [
        channels.control, channels.shell, channels.stdin, channels.heartbeat, channels.iopub,
      ], file: pipe.readEnd)
    while !isStopping {
      sendAll()
      let longest = question == nil ? Self.parentMilliseconds : Self.questionMilliseconds
      let widgets = comms.millisecondsToFlush ?? longest
      poller.wait(milliseconds: outbox.prepareToWait(atMost: min(longest, widgets)))
      if comms.millisecondsToFlush == 0 { comms.flush() }
      if poller.fileIsReadable { react(to: pipe.drain()) }
      publisher.confirmSubscriptions(&encoder)
      echoHeartbeats()
      read(channels.control, "control", Self.turn) { handle($0, on: .control) }
      read(channels.stdin, "stdin", Self.turn) { deliver($0) }
      let mustDrain = queue.isDrainRequested
      let hasDrained = read(channels.shell, "shell", Self.turn) { handle($0, on: .shell) }
      if mustDrain {
        if hasDrained { queue.noteDrained() } else { pipe.wake(.output) }
      } else if !hasDrained {
        pipe.wake(.output)  // there is more to read
      }
      if parent.hasEnded { isStopping = true }
    }
    sendAll()
    runner.stop(milliseconds: Self.stopMilliseconds)
    history.close(milliseconds: Self.historyMilliseconds)
    sendAll()
  }

  private func react(to reasons: Set<WakePipe.Reason>) {
    if reasons.contains(.interrupt) { runner.interrupt() }
    if reasons.contains(.terminate) { isStopping = true }
  }

  /// Reads messages until none is left or it is someone else's turn.
  ///
  /// - Returns: Whether none is left.
  @discardableResult
  private func read(
    _ socket: Socket, _ channel: StaticString, _ limit: Int, _ handle: (Message) -> Void
  ) -> Bool {
    for _ in 0..<limit {
      guard !isStopping, let frames = socket.receive() else { return true }
      do {
        let message = try decoder.decode(frames)
        log.note(received: message, channel: channel)
        handle(message)
      } catch {
        refusals.note(error, channel: channel)
        log.note(refused: error, channel: channel)
      }
    }
    return false
  }

  private func echoHeartbeats() {
    while let frames = channels.heartbeat.receive() { channels.heartbeat.send(frames) }
  }

  private func deliver(_ message: Message) {
    guard message.header.type == .inputReply else { return }
    do {
      try input.deliver(message)
    } catch {
      refusals.note(error, channel: "stdin")
    }
  }

  /// Sends everything that has been posted.
  private func sendAll() {
    if let frames = question, !input.isWaiting || channels.stdin.send(frames) { question = nil }
    while true {
      let items = outbox.take()
      if items.isEmpty { return }
      for item in items { send(item) }
    }
  }

  private func send(_ item: Outbox.Item) {
    switch item {
    case .message(.shell(let identities), let message):
      log.note(sent: message, channel: "shell")
      channels.shell.send(encoder.encode(message, prefix: identities))
    case .message(.control(let identities), let message):
      log.note(sent: message, channel: "control")
      channels.control.send(encoder.encode(message, prefix: identities))
    case .message(.stdin(let identities), let message):
      log.note(sent: message, channel: "stdin")
      let frames = encoder.encode(message, prefix: identities)
      input.asked(messageID: encoder.lastMessageID)
      question = channels.stdin.send(frames) ? nil : frames
    case .message(.iopub, let message):
      publish(message)
    case .text(let stream, let text, let parent):
      let content = streamContent(stream, utf8: text)
      publish(OutgoingMessage(.stream, parent: parent, content: content))
    }
  }

  private func publish(_ message: OutgoingMessage) {
    log.note(sent: message, channel: "iopub")
    publisher.publish(message, &encoder)
  }
}

extension LanguageInformation {
  /// The `kernel_info_reply` of a kernel for this language.
  fileprivate func reply(version: String) -> KernelInfoReply {
    KernelInfoReply(
      implementation: "gradus", implementationVersion: version, banner: banner,
      languageInformation: [
        "name": .string(name), "version": .string(self.version), "mimetype": .string(mimeType),
        "file_extension": .string(fileExtension), "pygments_lexer": .string(pygmentsLexer),
        "codemirror_mode": .string(codeMirrorMode), "nbconvert_exporter": "script",
      ], helpLinks: helpLinks.map { ($0.text, $0.url) })
  }
}
