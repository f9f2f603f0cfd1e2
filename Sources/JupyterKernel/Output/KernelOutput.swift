internal import Display
internal import JSON
internal import JupyterProtocol

/// A cell's output on its way to the front ends.
final class KernelOutput: OutputSink {
  private let outbox: Outbox
  private let text: LimitedText
  private let capture: StreamCapture
  /// What the running cell wants shown beside the notebook, and in its cells.
  private let payloads = Monitor<[Payload]>([])
  /// The displays that can be updated.
  private let shown = Monitor<Set<DisplayIdentifier>>([])

  init(outbox: Outbox, text: LimitedText, capture: StreamCapture) {
    self.outbox = outbox
    self.text = text
    self.capture = capture
  }

  var updatesInPlace: Bool { true }

  func write(_ text: String, to stream: StandardStream) {
    capture.catchUp()
    var utf8 = text
    utf8.withUTF8 { self.text.write($0, to: stream) }
  }

  func display(_ bundle: MIMEBundle, identifier: DisplayIdentifier?) {
    if let identifier { shown.withLock { _ = $0.insert(identifier) } }
    publish(.displayData, bundle.content(identifier: identifier))
  }

  func update(_ bundle: MIMEBundle, identifier: DisplayIdentifier) {
    // A front end drops updates of displays that it does not know, such as those of a kernel before.
    let isShown = shown.withLock { !$0.insert(identifier).inserted }
    publish(isShown ? .updateDisplayData : .displayData, bundle.content(identifier: identifier))
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
