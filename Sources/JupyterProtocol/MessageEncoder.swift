internal import JSON

/// Turns messages into signed frames, under one session of the kernel's own.
public struct MessageEncoder {
  /// The protocol's version, as the header, `kernel_info_reply` and the kernelspec state it.
  public static let protocolVersion = "5.5"

  /// The kernel's session: fresh for every process, so that clients notice a restart.
  public let session: String
  private let signer: MessageSigner
  private var clock = Timestamps()
  private var count: Int64 = 0
  private let beforeCount: [UInt8]
  private let beforeDate: [UInt8]

  /// Creates an encoder with a session of its own.
  public init(signer: MessageSigner, username: String) {
    self.signer = signer
    session = Self.randomIdentifier()
    var writer = JSONWriter()
    writer.write(raw: "{\"msg_id\":\"")
    beforeCount = writer.bytes + Array(session.utf8) + [UInt8(ascii: "_")]
    writer = JSONWriter()
    writer.write(raw: "\",\"session\":")
    writer.write(session)
    writer.write(raw: ",\"username\":")
    writer.write(username)
    writer.write(raw: ",\"date\":\"")
    beforeDate = writer.bytes
  }

  /// A random UUID in its usual form.
  public static func randomIdentifier() -> String {
    var digits = ""
    for _ in 0..<2 {
      let half = String(UInt64.random(in: .min ... .max), radix: 16)
      digits += String(repeating: "0", count: 16 - half.count) + half
    }
    var text = ""
    for (offset, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(offset) { text.append("-") }
      text.append(offset == 12 ? "4" : offset == 16 ? "a" : digit)
    }
    return text
  }

  /// The identifier of the message encoded last.
  public var lastMessageID: String { "\(session)_\(count)" }

  /// Encodes a message.
  ///
  /// - Parameters:
  ///   - message: The message.
  ///   - prefix: The frames before the delimiter: a request's identities, or a topic.
  /// - Returns: All frames, signed.
  public mutating func encode(_ message: OutgoingMessage, prefix: [[UInt8]]) -> [[UInt8]] {
    let header = self.header(of: message.type)
    let metadata = message.metadata.isEmpty ? ParentHeader.none.bytes : message.metadata.serialized
    let parts = [header, message.parent.bytes, metadata, message.content]
    var frames = prefix
    frames.reserveCapacity(prefix.count + 6 + message.buffers.count)
    frames.append(MessageDecoder.delimiter)
    frames.append(signer.signature(of: parts))
    frames.append(contentsOf: parts)
    frames.append(contentsOf: message.buffers)
    return frames
  }

  private mutating func header(of type: MessageType) -> [UInt8] {
    count += 1
    var writer = JSONWriter(capacity: 256)
    writer.write(raw: beforeCount)
    writer.write(count)
    writer.write(raw: beforeDate)
    writer.write(raw: clock.now())
    writer.write(raw: "\",\"msg_type\":")
    writer.write(type.rawValue)
    writer.write(raw: ",\"version\":\"5.5\"}")
    return writer.bytes
  }
}
