public import Display
public import JSON

extension MIMEBundle {
  /// The representations as a JSON object, in the order of their types' names; `text/plain` is
  /// always there.
  public var jsonData: JSONObject {
    var object = JSONObject()
    for (type, value) in data.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      object[type.rawValue] = value
    }
    if object[MIMEType.plainText.rawValue] == nil { object[MIMEType.plainText.rawValue] = "" }
    return object
  }

  /// The content of `display_data`, `update_display_data` and, with a count, `execute_result`.
  public func content(
    identifier: DisplayIdentifier? = nil, executionCount: Int? = nil
  ) -> JSONObject {
    var content: JSONObject = ["data": .object(jsonData), "metadata": .object(metadata)]
    if let executionCount {
      content["execution_count"] = .integer(Int64(executionCount))
    } else {
      var transient = JSONObject()
      if let identifier { transient["display_id"] = .string(identifier.rawValue) }
      content["transient"] = .object(transient)
    }
    return content
  }
}
