internal import CZeroMQ
internal import JSON
internal import JupyterProtocol

/// Tells the kernel's starter the ports that the kernel has chosen, as JEP 66 describes.
///
/// One signed frame with the ports goes to the starter's socket; a signed `ACK` has to come back.
enum Registration {
  private static let acknowledgement = Array("ACK".utf8)
  private static let milliseconds = 5000

  static func announce(_ connection: ConnectionFile, at port: Int) throws(KernelError) {
    let address = connection.endpoint(port: port).address
    let context = try Context()
    let socket = try Socket(context, type: ZMQ_DEALER)
    defer {
      socket.close()
      context.terminate()
    }
    try socket.connect(address)
    let signer = MessageSigner(key: connection.key)
    // Ports are texts here: so the first implementation of this protocol reads them.
    var content = JSONObject()
    for (name, port) in connection.ports { content[name] = .string(String(port)) }
    let bytes = content.serialized
    socket.send([MessageDecoder.delimiter, signer.signature(of: [bytes]), bytes])
    var poller = Poller(sockets: [socket], file: -1)
    let end = monotonicMilliseconds() + milliseconds
    while true {
      let left = end - monotonicMilliseconds()
      guard left > 0 else {
        throw .cannotRegister(
          address: address, reason: "nobody has acknowledged it within \(milliseconds / 1000) s")
      }
      poller.wait(milliseconds: left)
      guard let frames = socket.receive() else { continue }
      let parts = Array(frames.drop { $0 == MessageDecoder.delimiter })
      // What is not signed with our key is not from our starter.
      if parts.count == 2, parts[1] == acknowledgement, signer.accepts(parts[0], of: [parts[1]]) {
        return
      }
    }
  }
}
