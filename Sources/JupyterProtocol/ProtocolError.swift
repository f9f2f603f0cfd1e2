public import JSON

/// Why frames, a message's content or a connection file cannot be used.
public enum ProtocolError: Error, Hashable, Sendable {
  // Frames
  case missingDelimiter
  case tooFewFrames(count: Int)
  case wrongSignature
  case repeatedSignature
  case invalidJSON(part: String, JSONError)
  case notAnObject(part: String)

  // Fields
  case missingField(String)
  case wrongFieldType(String)

  // Connection file
  case unreadableFile(path: String, reason: String)
  case unsupportedSignatureScheme(String)
  case unsupportedTransport(String)
  case portOutOfRange(String)
  case invalidCurveKey(String)
}

extension ProtocolError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missingDelimiter: "the message has no <IDS|MSG> frame"
    case .tooFewFrames(let count):
      "the message has \(count) frames after its delimiter instead of 5 or more"
    case .wrongSignature: "the message's signature is wrong"
    case .repeatedSignature: "the message was received before"
    case .invalidJSON(let part, let error): "the \(part) is not JSON: \(error)"
    case .notAnObject(let part): "the \(part) is not a JSON object"
    case .missingField(let name): "the field '\(name)' is missing"
    case .wrongFieldType(let name): "the field '\(name)' has the wrong type"
    case .unreadableFile(let path, let reason): "cannot read \(path): \(reason)"
    case .unsupportedSignatureScheme(let name):
      "the signature scheme '\(name)' is not supported; 'hmac-sha256' is"
    case .unsupportedTransport(let name):
      "the transport '\(name)' is not supported; 'tcp' and 'ipc' are"
    case .portOutOfRange(let name): "the field '\(name)' is not a port"
    case .invalidCurveKey(let name): "the field '\(name)' is not a Curve key of 40 characters"
    }
  }
}
