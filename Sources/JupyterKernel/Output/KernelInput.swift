internal import Display
internal import JSON
internal import JupyterProtocol

/// Asks the person at the front end whose cell is running.
final class KernelInput: InputSource {
  private struct State {
    /// Where to ask; `nil` if the running cell may not.
    var asker: (identities: [[UInt8]], parent: ParentHeader)?
    var isWaiting = false
    /// The identifier of the question, once it has been sent.
    var question: String?
    var answer: Result<String?, InputError>?
  }

  private let state = Monitor(State())
  private let outbox: Outbox
  private let capture: StreamCapture

  init(outbox: Outbox, capture: StreamCapture) {
    self.outbox = outbox
    self.capture = capture
  }

  /// Notes whom the cell that begins may ask.
  func beginCell(asker: (identities: [[UInt8]], parent: ParentHeader)?) {
    state.withLock { $0 = State(asker: asker) }
  }

  func readLine(prompt: String, isPassword: Bool) throws(InputError) -> String? {
    let asker = state.withLock { state in
      state.isWaiting = state.asker != nil
      state.question = nil
      state.answer = nil
      return state.asker
    }
    guard let asker else { throw .notAllowed }
    capture.catchUp()
    let request = InputRequest(prompt: prompt, isPassword: isPassword)
    outbox.post(
      .stdin(identities: asker.identities),
      OutgoingMessage(.inputRequest, parent: asker.parent, content: request.content))
    let answer = state.wait { state -> Result<String?, InputError>? in
      guard let answer = state.answer else { return nil }
      state.isWaiting = false
      return answer
    }
    return try (answer ?? .success(nil)).get()
  }

  /// Whether a cell waits for an answer.
  var isWaiting: Bool { state.withLock { $0.isWaiting && $0.answer == nil } }

  /// Notes the identifier under which the question was sent. For the socket thread.
  func asked(messageID: String) { state.withLock { $0.question = messageID } }

  /// Takes an `input_reply`; what answers no open question is ignored. For the socket thread.
  ///
  /// A reply that names its question must name this one. Jupyter's own client names none.
  func deliver(_ message: Message) throws(ProtocolError) {
    let reply = try InputReply(content: message.content)
    let named = message.parentHeader["msg_id"]?.string
    state.update { state in
      guard state.isWaiting, state.answer == nil, let question = state.question,
        named == nil || named == question, state.asker?.identities == message.identities
      else { return }
      state.answer = .success(reply.isEnd ? nil : reply.value)
    }
  }

  /// Ends the wait for an answer.
  func interrupt() {
    state.update { state in
      if state.isWaiting, state.answer == nil { state.answer = .failure(.interrupted) }
    }
  }
}
