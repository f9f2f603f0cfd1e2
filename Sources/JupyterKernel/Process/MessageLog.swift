internal import JSON
internal import JupyterProtocol

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file with a line for every message that the kernel receives or sends, if its user wants one.
///
/// The file is the user's alone. Lines have the time, the channel, the type and the request; what
/// messages contain only if that is asked for, and answers to questions never: they may be passwords.
struct MessageLog {
  private let descriptor: Int32
  private let hasContent: Bool
  private var clock = Timestamps()

  /// Opens the log.
  ///
  /// - Parameters:
  ///   - path: The file, to which lines are added; `nil` for no log.
  ///   - hasContent: Whether lines have what messages contain.
  init(path: String?, hasContent: Bool) throws(KernelError) {
    self.hasContent = hasContent
    guard let path else {
      descriptor = -1
      return
    }
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0, fchmod(descriptor, 0o600) == 0 else {
      throw .cannotOpenLog(path: path, reason: String(cString: strerror(errno)))
    }
  }

  mutating func note(received message: Message, channel: StaticString) {
    guard descriptor >= 0 else { return }
    let isSecret = message.header.type == .inputReply
    write(
      channel, "received", message.header.type, message.header.messageID,
      content: hasContent && !isSecret ? message.content.serialized : [])
  }

  mutating func note(sent message: OutgoingMessage, channel: StaticString) {
    guard descriptor >= 0 else { return }
    write(channel, "sent", message.type, "", content: hasContent ? message.content : [])
  }

  mutating func note(refused error: ProtocolError, channel: StaticString) {
    guard descriptor >= 0 else { return }
    write(channel, "ignored: \(error)", "", "", content: [])
  }

  private mutating func write(
    _ channel: StaticString, _ what: String, _ type: MessageType, _ identifier: String,
    content: [UInt8]
  ) {
    var line = clock.now()
    for word in [channel.description, what, type.rawValue, identifier] where !word.isEmpty {
      line.append(UInt8(ascii: " "))
      // A sender chooses its types and identifiers: no line breaks, and not without end.
      line += word.utf8.prefix(200).map { $0 < 0x20 ? UInt8(ascii: "?") : $0 }
    }
    if !content.isEmpty { line += [UInt8(ascii: " ")] + content }
    line.append(UInt8(ascii: "\n"))
    _ = line.withUnsafeBytes { systemWrite(descriptor, $0) }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
