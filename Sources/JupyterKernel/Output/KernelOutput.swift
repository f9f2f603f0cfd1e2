internal import Display
internal import JSON
internal import JupyterProtocol

/// A cell's output on its way to the front ends.
final class KernelOutput: OutputSink {
  private let outbox: Outbox
  private let capture: StreamCapture
  /// What the running cell wants shown beside the notebook, and in its cells.
  private let payloads = Monitor<[Payload]>([])

  init(outbox: Outbox, capture: StreamCapture) {
    self.outbox = outbox
    self.capture = capture
  }

  var updatesInPlace: Bool { true }

  func write(_ text: String, to stream: StandardStream) {
    capture.catchUp()
    var text = text
    text.withUTF8 { outbox.write($0, to: stream) }
  }

  func display(_ bundle: MIMEBundle, identifier: DisplayIdentifier?) {
    publish(.displayData, bundle.content(identifier: identifier))
  }

  func update(_ bundle: MIMEBundle, identifier: DisplayIdentifier) {
    publish(.updateDisplayData, bundle.content(identifier: identifier))
  }

  func clearOutput(wait: Bool) { publish(.clearOutput, ["wait": .bool(wait)]) }

  func page(_ bundle: MIMEBundle) { payloads.withLock { $0.append(.page(bundle)) } }

  func setNextInput(_ text: String, replacesCell: Bool) {
    payloads.withLock { $0.append(.setNextInput(text, replacesCell: replacesCell)) }
  }

  /// Takes what the cell that has just ended wanted shown beside the notebook.
  func takePayloads() -> [Payload] {
    payloads.withLock { payloads in
      defer { payloads = [] }
      return payloads
    }
  }

  private func publish(_ type: MessageType, _ content: JSONObject) {
    capture.catchUp()
    outbox.publish { OutgoingMessage(type, parent: $0, content: content) }
  }
}
