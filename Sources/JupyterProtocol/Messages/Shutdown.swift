public import JSON

/// Asks the kernel to end.
public struct ShutdownRequest: Sendable {
  /// Whether a new kernel will be started in its place.
  public var restarts: Bool

  public init(content: JSONObject) throws(ProtocolError) {
    restarts = try content.flag("restart", default: false)
  }

  /// The content of the reply, on the request's channel and on IOPub.
  public var replyContent: JSONObject { ["status": "ok", "restart": .bool(restarts)] }
}
