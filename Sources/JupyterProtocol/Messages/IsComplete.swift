public import JSON

/// Asks whether a console should run the text or wait for more.
public struct IsCompleteRequest: Sendable {
  public var code: String

  public init(content: JSONObject) throws(ProtocolError) { code = try content.text("code") }

  /// The content of the reply.
  ///
  /// - Parameters:
  ///   - status: `complete`, `incomplete`, `invalid` or `unknown`.
  ///   - indent: The next line's beginning, if the text is incomplete.
  public static func reply(status: String, indent: String?) -> JSONObject {
    var content: JSONObject = ["status": .string(status)]
    if let indent { content["indent"] = .string(indent) }
    return content
  }
}
