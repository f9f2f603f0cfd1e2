internal import CZeroMQ
internal import JSON
internal import JupyterProtocol

/// The IOPub socket: what it sends, every subscriber gets from its welcome on.
struct Publisher {
  /// How much is kept for the first subscriber, in messages.
  private static let heldLimit = 1000

  private let socket: Socket
  /// What was sent before anyone had subscribed; `nil` once someone has. A front end's sockets
  /// connect one after the other, so its first request may come before its subscription.
  private var held: [[[UInt8]]]? = []

  init(socket: Socket) { self.socket = socket }

  /// Sends a message to all subscribers.
  mutating func publish(_ message: OutgoingMessage, _ encoder: inout MessageEncoder) {
    // Whoever has subscribed by now must get this message, and its welcome before.
    confirmSubscriptions(&encoder)
    let topic = Array("kernel.\(encoder.session).\(message.type.rawValue)".utf8)
    let frames = encoder.encode(message, prefix: [topic])
    if let count = held?.count {
      if count < Self.heldLimit { held?.append(frames) }
    } else {
      socket.send(frames)
    }
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
      guard let held else { continue }
      self.held = nil
      let starting = OutgoingMessage.status(.starting, parent: .none)
      socket.send(
        encoder.encode(starting, prefix: [Array("kernel.\(encoder.session).status".utf8)]))
      for frames in held { socket.send(frames) }
    }
  }
}
