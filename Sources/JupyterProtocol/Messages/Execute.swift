public import JSON

/// Asks for a cell to be run.
public struct ExecuteRequest: Sendable {
  public var code: String
  public var isSilent: Bool
  /// Whether the cell gets a number and a place in the history; never so if it is silent.
  public var storesHistory: Bool
  /// Names and expressions to evaluate after the cell has succeeded.
  public var userExpressions: [(name: String, expression: String)]
  public var allowsInput: Bool
  /// Whether the cells that wait behind this one are refused if it fails.
  public var stopsOnError: Bool

  public init(content: JSONObject) throws(ProtocolError) {
    code = try content.text("code")
    isSilent = try content.flag("silent", default: false)
    let stores = try content.flag("store_history", default: !isSilent)
    storesHistory = stores && !isSilent
    allowsInput = try content.flag("allow_stdin", default: false)
    stopsOnError = try content.flag("stop_on_error", default: true)
    userExpressions = []
    guard let expressions = content.field("user_expressions") else { return }
    guard let object = expressions.object else { throw .wrongFieldType("user_expressions") }
    for (name, value) in object {
      guard let expression = value.string else { throw .wrongFieldType("user_expressions.\(name)") }
      userExpressions.append((name, expression))
    }
  }
}

/// How an `execute_request` ended.
public struct ExecuteReply: Sendable {
  /// What went wrong, with the same words in the reply and on IOPub.
  public struct Failure: Sendable {
    public var name: String
    public var value: String
    public var traceback: [String]

    public init(name: String, value: String, traceback: [String]) {
      self.name = name
      self.value = value
      self.traceback = traceback
    }

    /// The content of the `error` message, and the reply's fields beside `status`.
    public var content: JSONObject {
      [
        "ename": .string(name), "evalue": .string(value),
        "traceback": .array(traceback.map { .string($0) }),
      ]
    }
  }

  /// The cell's number; `nil` for a cell that was never run.
  public var executionCount: Int?
  public var failure: Failure?
  public var payloads: [JSONValue]
  public var userExpressions: JSONObject

  public init(
    executionCount: Int?, failure: Failure? = nil, payloads: [JSONValue] = [],
    userExpressions: JSONObject = [:]
  ) {
    self.executionCount = executionCount
    self.failure = failure
    self.payloads = payloads
    self.userExpressions = userExpressions
  }

  public var content: JSONObject {
    var content: JSONObject = ["status": failure == nil ? "ok" : "error"]
    content["execution_count"] = executionCount.map { .integer(Int64($0)) } ?? .null
    if let failure {
      for (key, value) in failure.content { content[key] = value }
    }
    content["user_expressions"] = .object(userExpressions)
    content["payload"] = .array(payloads)
    return content
  }
}

/// The cell's text, repeated for all front ends.
public struct ExecuteInput: Sendable {
  public var code: String
  public var executionCount: Int

  public init(code: String, executionCount: Int) {
    self.code = code
    self.executionCount = executionCount
  }

  public var content: JSONObject {
    ["code": .string(code), "execution_count": .integer(Int64(executionCount))]
  }
}
