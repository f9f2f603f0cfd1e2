public import JSON

/// Asks for earlier cells.
public struct HistoryRequest: Sendable {
  public enum Access: Sendable {
    /// The last cells.
    case tail
    /// Lines `start..<stop` of a session; a session of 0 or less counts back from this one.
    case range(session: Int, start: Int, stop: Int?)
    /// Cells that match a glob as a whole.
    case search(pattern: String, unique: Bool)
  }

  public var access: Access
  public var wantsOutput: Bool
  /// At most so many cells, the latest; `nil` for all.
  public var limit: Int?

  public init(content: JSONObject) throws(ProtocolError) {
    wantsOutput = try content.flag("output", default: false)
    limit = try content.integer("n").map { max(0, $0) }
    switch try content.text("hist_access_type", default: "tail") {
    case "range":
      access = .range(
        session: try content.integer("session") ?? 0, start: try content.integer("start") ?? 1,
        stop: try content.integer("stop"))
    case "search":
      access = .search(
        pattern: try content.text("pattern", default: "*"),
        unique: try content.flag("unique", default: false))
    case "tail": access = .tail
    default: throw .wrongFieldType("hist_access_type")
    }
  }

  /// The content of the reply.
  ///
  /// - Parameters:
  ///   - entries: Session, line and text of each cell, with its output if that was asked for.
  ///   - withOutput: Whether outputs were asked for.
  public static func reply(
    _ entries: [(session: Int, line: Int, input: String, output: String?)], withOutput: Bool
  ) -> JSONObject {
    let history: [JSONValue] = entries.map { entry in
      let input = JSONValue.string(entry.input)
      let output = entry.output.map { JSONValue.string($0) } ?? .null
      return [
        .integer(Int64(entry.session)), .integer(Int64(entry.line)),
        withOutput ? [input, output] : input,
      ]
    }
    return ["status": "ok", "history": .array(history)]
  }
}
