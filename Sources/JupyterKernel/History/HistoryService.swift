internal import JupyterProtocol

/// Answers questions about earlier cells on a thread of its own, because it may wait for a disk.
final class HistoryService: Sendable {
  private typealias Question = (request: HistoryRequest, message: Message, reply: Route)

  private let history: History
  private let outbox: Outbox
  private let questions = Monitor<[Question]>([])

  init(history: History, outbox: Outbox) {
    self.history = history
    self.outbox = outbox
  }

  /// Starts the thread.
  func start() throws(KernelError) {
    try startThread(stackBytes: 512 << 10) { [self] in
      while true {
        let next = questions.wait { $0.isEmpty ? nil : $0.removeFirst() }
        guard let (request, message, reply) = next else { continue }
        let parent = message.asParent
        let content = HistoryRequest.reply(
          history.entries(for: request), withOutput: request.wantsOutput)
        outbox.post([
          (reply, OutgoingMessage(.historyReply, parent: parent, content: content)),
          (.iopub, .status(.idle, parent: parent)),
        ])
      }
    }
  }

  /// Asks a question; the reply and `idle` follow.
  func ask(_ request: HistoryRequest, of message: Message, reply: Route) {
    questions.update { $0.append((request, message, reply)) }
  }
}
