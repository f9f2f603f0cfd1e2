internal import JSON
internal import JupyterProtocol

/// Answers questions about code while a cell runs, on a thread of its own.
final class LanguageServices: Sendable {
  /// A question.
  enum Question: Sendable {
    case complete(CompleteRequest)
    case inspect(InspectRequest)
    case isComplete(IsCompleteRequest)
  }

  private struct State {
    var questions: [(question: Question, message: Message, reply: Route)] = []
  }

  private static let stackBytes = 64 << 20

  private let backend: any LanguageBackend
  private let outbox: Outbox
  private let state = Monitor(State())

  init(backend: any LanguageBackend, outbox: Outbox) {
    self.backend = backend
    self.outbox = outbox
  }

  /// Starts the thread.
  func start() throws(KernelError) {
    try startThread(stackBytes: Self.stackBytes) { [self] in
      while true {
        let next = state.wait { $0.questions.isEmpty ? nil : $0.questions.removeFirst() }
        guard let (question, message, reply) = next else { continue }
        let parent = message.asParent
        let content = answer(question)
        guard let type = message.header.type.reply else { continue }
        outbox.post([
          (reply, OutgoingMessage(type, parent: parent, content: content)),
          (.iopub, .status(.idle, parent: parent)),
        ])
      }
    }
  }

  /// Asks a question; the reply and `idle` follow.
  func ask(_ question: Question, of message: Message, reply: Route) {
    state.update { $0.questions.append((question, message, reply)) }
  }

  private func answer(_ question: Question) -> JSONObject {
    switch question {
    case .complete(let request):
      let completion = backend.complete(code: request.code, cursor: request.cursor)
      var seen: Set<String> = []
      let candidates = completion.candidates
        .filter { seen.insert($0.text).inserted }
        .map {
          (
            text: $0.text, kind: $0.kind, signature: $0.signature, documentation: $0.documentation
          )
        }
      return CompleteRequest.reply(candidates: candidates, range: completion.range)
    case .inspect(let request):
      return InspectRequest.reply(
        backend.inspect(
          code: request.code, cursor: request.cursor,
          detail: request.detailLevel > 0 ? .full : .brief))
    case .isComplete(let request):
      switch backend.isComplete(code: request.code) {
      case .complete: return IsCompleteRequest.reply(status: "complete", indent: nil)
      case .incomplete(let indent):
        return IsCompleteRequest.reply(status: "incomplete", indent: indent)
      case .invalid: return IsCompleteRequest.reply(status: "invalid", indent: nil)
      case .unknown: return IsCompleteRequest.reply(status: "unknown", indent: nil)
      }
    }
  }
}
