internal import JSON

/// Turns received frames into messages; refuses forged, repeated and malformed ones.
public struct MessageDecoder {
  /// The frame between routing and message.
  public static let delimiter = Array("<IDS|MSG>".utf8)

  private let signer: MessageSigner
  private var seen = SeenSignatures()

  public init(signer: MessageSigner) { self.signer = signer }

  /// Decodes one message.
  ///
  /// - Parameter frames: All frames of the message: identities, delimiter, signature, header, parent
  ///   header, metadata, content, buffers.
  /// - Throws: ``ProtocolError``, whatever the frames are. Only genuine messages count as received,
  ///   so a forged copy sent first does not block the genuine one.
  public mutating func decode(_ frames: [[UInt8]]) throws(ProtocolError) -> Message {
    guard let delimiter = frames.firstIndex(of: Self.delimiter) else { throw .missingDelimiter }
    let parts = frames[(delimiter + 1)...]
    guard parts.count >= 5 else { throw .tooFewFrames(count: parts.count) }
    let signature = frames[delimiter + 1]
    let first = delimiter + 2
    guard signer.accepts(signature, of: frames[first..<first + 4]) else { throw .wrongSignature }
    if signer.signs, !seen.insert(signature) { throw .repeatedSignature }
    let header = try Self.object(frames[first], part: "header")
    return Message(
      identities: Array(frames[..<delimiter]),
      header: MessageHeader(
        messageID: try header.text("msg_id"),
        session: try header.text("session", default: ""),
        username: try header.text("username", default: ""),
        type: MessageType(rawValue: try header.text("msg_type")),
        bytes: frames[first]),
      parentHeader: try Self.object(frames[first + 1], part: "parent header"),
      metadata: try Self.object(frames[first + 2], part: "metadata"),
      content: try Self.object(frames[first + 3], part: "content"),
      buffers: Array(frames[(first + 4)...]))
  }

  private static func object(_ bytes: [UInt8], part: String) throws(ProtocolError) -> JSONObject {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      throw .invalidJSON(part: part, error)
    }
    guard let object = value.object else { throw .notAnObject(part: part) }
    return object
  }
}

/// The signatures of recent genuine messages: at least the last 32,768 of them.
private struct SeenSignatures {
  private static let generationCount = 32_768
  private var recent: Set<UInt128> = []
  private var older: Set<UInt128> = []

  /// Notes a signature; `false` if it was there.
  mutating func insert(_ signature: [UInt8]) -> Bool {
    // Half of a genuine signature is still too much for two messages to share by chance.
    var start: UInt128 = 0
    for digit in signature.prefix(32) {
      start = start << 4 | UInt128(digit & 0x40 == 0 ? digit & 15 : (digit & 15) + 9)
    }
    if older.contains(start) || !recent.insert(start).inserted { return false }
    if recent.count >= Self.generationCount {
      older = recent
      recent = []
    }
    return true
  }
}
