public import JSON

/// Opens, uses or closes a comm: a channel between a front end's widget and the kernel.
public struct CommMessage: Sendable {
  public var commID: String
  /// What kind of comm is to be opened; empty in the messages of an open one.
  public var target: String
  public var data: JSONObject

  public init(content: JSONObject) throws(ProtocolError) {
    commID = try content.text("comm_id")
    target = try content.text("target_name", default: "")
    guard let data = content.field("data") else {
      self.data = [:]
      return
    }
    guard let object = data.object else { throw .wrongFieldType("data") }
    self.data = object
  }

  public init(commID: String, target: String = "", data: JSONObject = [:]) {
    self.commID = commID
    self.target = target
    self.data = data
  }

  public var content: JSONObject {
    var content: JSONObject = ["comm_id": .string(commID), "data": .object(data)]
    if !target.isEmpty { content["target_name"] = .string(target) }
    return content
  }
}

/// Asks which comms are open.
public struct CommInfoRequest: Sendable {
  /// The only kind that is asked for; `nil` for all.
  public var target: String?

  public init(content: JSONObject) throws(ProtocolError) {
    let name = try content.text("target_name", default: "")
    target = name.isEmpty ? nil : name
  }

  /// The content of the reply.
  public static func reply(_ comms: [(commID: String, target: String)]) -> JSONObject {
    var object = JSONObject()
    for comm in comms.sorted(by: { $0.commID < $1.commID }) {
      object[comm.commID] = ["target_name": .string(comm.target)]
    }
    return ["status": "ok", "comms": .object(object)]
  }
}
