public import JSON

/// Asks the person at the front end for one line.
public struct InputRequest: Sendable {
  public var prompt: String
  public var isPassword: Bool

  public init(prompt: String, isPassword: Bool) {
    self.prompt = prompt
    self.isPassword = isPassword
  }

  public var content: JSONObject { ["prompt": .string(prompt), "password": .bool(isPassword)] }
}

/// The line a person gave.
public struct InputReply: Sendable {
  public var value: String

  public init(content: JSONObject) throws(ProtocolError) { value = try content.text("value") }

  /// Whether the person ended the input (control-D) instead of giving a line.
  public var isEnd: Bool { value == "\u{4}" }
}
