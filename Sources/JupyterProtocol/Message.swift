public import JSON

/// The header of a received message.
public struct MessageHeader: Sendable {
  public var messageID: String
  public var session: String
  public var username: String
  public var type: MessageType
  /// The header as it was received; replies carry it unchanged as their parent header.
  public var bytes: [UInt8]
}

/// A received message whose signature was right.
public struct Message: Sendable {
  /// The routing frames before the delimiter; a reply repeats them.
  public var identities: [[UInt8]]
  public var header: MessageHeader
  public var parentHeader: JSONObject
  public var metadata: JSONObject
  public var content: JSONObject
  /// The frames after the content, as they were received.
  public var buffers: [[UInt8]]

  /// The parent header of everything that is sent on behalf of this message.
  public var asParent: ParentHeader { ParentHeader(bytes: header.bytes) }
}

/// The header of the request on whose behalf a message is sent, as it was received.
public struct ParentHeader: Hashable, Sendable {
  public let bytes: [UInt8]
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The parent of what no request has caused: `{}`.
  public static let none = ParentHeader(bytes: Array("{}".utf8))
}

/// A message to be sent; it gets its own header and its signature when it is encoded.
public struct OutgoingMessage: Sendable {
  public var type: MessageType
  public var parent: ParentHeader
  public var metadata: JSONObject
  /// The content as JSON text.
  public var content: [UInt8]
  public var buffers: [[UInt8]]

  public init(
    _ type: MessageType, parent: ParentHeader, content: [UInt8], metadata: JSONObject = [:],
    buffers: [[UInt8]] = []
  ) {
    self.type = type
    self.parent = parent
    self.content = content
    self.metadata = metadata
    self.buffers = buffers
  }

  public init(
    _ type: MessageType, parent: ParentHeader, content: JSONObject, metadata: JSONObject = [:],
    buffers: [[UInt8]] = []
  ) {
    self.init(
      type, parent: parent, content: content.serialized, metadata: metadata, buffers: buffers)
  }
}
