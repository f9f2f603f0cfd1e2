public import Display
public import JSON

/// Asks what the name at the cursor means.
public struct InspectRequest: Sendable {
  public var code: String
  /// The cursor in Unicode scalars; the end of the text if the request leaves it out.
  public var cursor: Int
  /// 0 for the essentials, 1 for everything.
  public var detailLevel: Int

  public init(content: JSONObject) throws(ProtocolError) {
    code = try content.text("code")
    cursor = try content.cursor(in: code)
    detailLevel = try content.integer("detail_level") ?? 0
  }

  /// The content of the reply.
  public static func reply(_ found: MIMEBundle?) -> JSONObject {
    [
      "status": "ok", "found": .bool(found != nil),
      "data": .object(found?.jsonData ?? [:]), "metadata": .object(found?.metadata ?? [:]),
    ]
  }
}

extension JSONObject {
  /// The field `cursor_pos`, brought into `0...count` of the text's Unicode scalars.
  func cursor(in code: String) throws(ProtocolError) -> Int {
    let end = code.unicodeScalars.count
    guard let value = field("cursor_pos") else { return end }
    // Compared as a double first, because any whole number may come, however large.
    guard let number = value.double, number == number.rounded() else {
      throw .wrongFieldType("cursor_pos")
    }
    return number <= 0 ? 0 : number >= Double(end) ? end : value.integer ?? end
  }
}
