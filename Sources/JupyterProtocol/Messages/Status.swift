internal import JSON

/// What the kernel does for a request; the content of a `status` message.
public enum ExecutionState: String, Sendable {
  case starting, busy, idle

  /// The content as JSON text.
  public var content: [UInt8] {
    switch self {
    case .starting: Self.startingContent
    case .busy: Self.busyContent
    case .idle: Self.idleContent
    }
  }

  // Two of these frame every request, so they are written once.
  private static let startingContent = text(.starting)
  private static let busyContent = text(.busy)
  private static let idleContent = text(.idle)

  private static func text(_ state: ExecutionState) -> [UInt8] {
    JSONValue.object(["execution_state": .string(state.rawValue)]).serialized
  }
}
