internal import CZeroMQ
internal import JSON
internal import JupyterProtocol

/// The IOPub socket: what it sends, every subscriber gets from its welcome on.
struct Publisher {
  private let socket: Socket
  private var hasWelcomed = false

  init(socket: Socket) { self.socket = socket }

  /// Sends a message to all subscribers.
  mutating func publish(_ message: OutgoingMessage, _ encoder: inout MessageEncoder) {
    // Whoever has subscribed by now must get this message, and its welcome before.
    confirmSubscriptions(&encoder)
    let topic = Array("kernel.\(encoder.session).\(message.type.rawValue)".utf8)
    socket.send(encoder.encode(message, prefix: [topic]))
  }

  /// Lets new subscribers in and welcomes each with its topic, as JEP 65 describes.
  mutating func confirmSubscriptions(_ encoder: inout MessageEncoder) {
    while let frames = socket.receive() {
      guard let event = frames.first, let kind = event.first else { continue }
      let topic = Array(event.dropFirst())
      if kind == 0 { socket.set(ZMQ_UNSUBSCRIBE, topic) }
      guard kind == 1, let text = String(validatingUTF8: topic.map { CChar(bitPattern: $0) } + [0])
      else { continue }
      socket.set(ZMQ_SUBSCRIBE, topic)
      let welcome = OutgoingMessage(
        .iopubWelcome, parent: .none, content: ["subscription": .string(text)])
      socket.send(encoder.encode(welcome, prefix: [topic]))
      if !hasWelcomed {
        hasWelcomed = true
        let message = OutgoingMessage.status(.starting, parent: .none)
        let topic = Array("kernel.\(encoder.session).status".utf8)
        socket.send(encoder.encode(message, prefix: [topic]))
      }
    }
  }
}
