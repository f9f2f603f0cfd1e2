public import JSON

/// Asks what may stand at the cursor.
public struct CompleteRequest: Sendable {
  public var code: String
  /// The cursor in Unicode scalars; the end of the text if the request leaves it out.
  public var cursor: Int

  public init(content: JSONObject) throws(ProtocolError) {
    code = try content.text("code")
    cursor = try content.cursor(in: code)
  }

  /// The content of the reply.
  ///
  /// - Parameters:
  ///   - candidates: Texts with their kind, signature and documentation, which may be empty.
  ///   - range: What a candidate replaces, in Unicode scalars.
  public static func reply(
    candidates: [(text: String, kind: String, signature: String, documentation: String)],
    range: Range<Int>
  ) -> JSONObject {
    let start = JSONValue.integer(Int64(range.lowerBound))
    let end = JSONValue.integer(Int64(range.upperBound))
    let types: [JSONValue] = candidates.map { candidate in
      var entry: JSONObject = [
        "text": .string(candidate.text), "type": .string(candidate.kind), "start": start,
        "end": end,
      ]
      if !candidate.signature.isEmpty { entry["signature"] = .string(candidate.signature) }
      if !candidate.documentation.isEmpty {
        entry["documentation"] = .string(candidate.documentation)
      }
      return .object(entry)
    }
    return [
      "status": "ok", "matches": .array(candidates.map { .string($0.text) }),
      "cursor_start": start, "cursor_end": end,
      "metadata": ["_jupyter_types_experimental": .array(types)],
    ]
  }
}
