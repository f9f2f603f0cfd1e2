public import JSON

/// Opens, uses or closes a comm: a channel between a front end's widget and the kernel.
public struct CommMessage: Sendable {
  public var commID: String

  public init(content: JSONObject) throws(ProtocolError) { commID = try content.text("comm_id") }

  /// The content of the `comm_close` that answers a target no one has registered.
  public var closeContent: JSONObject { ["comm_id": .string(commID), "data": [:]] }

  /// The content of `comm_info_reply` while no comm is open.
  public static var emptyInfo: JSONObject { ["status": "ok", "comms": [:]] }
}
