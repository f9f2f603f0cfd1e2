internal import JSON

/// Reading fields of a content: absent and `null` mean the default, a wrong type is an error.
extension JSONObject {
  func field(_ name: String) -> JSONValue? {
    guard let value = self[name], value != .null else { return nil }
    return value
  }

  func text(_ name: String) throws(ProtocolError) -> String {
    guard let value = field(name) else { throw .missingField(name) }
    guard let text = value.string else { throw .wrongFieldType(name) }
    return text
  }

  func text(_ name: String, default other: String) throws(ProtocolError) -> String {
    field(name) == nil ? other : try text(name)
  }

  func flag(_ name: String, default other: Bool) throws(ProtocolError) -> Bool {
    guard let value = field(name) else { return other }
    guard let flag = value.bool else { throw .wrongFieldType(name) }
    return flag
  }

  func integer(_ name: String) throws(ProtocolError) -> Int? {
    guard let value = field(name) else { return nil }
    guard let integer = value.integer else { throw .wrongFieldType(name) }
    return integer
  }
}
