/// The kind of a message, `header.msg_type`.
public struct MessageType: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  // Shell and control
  public static let executeRequest: MessageType = "execute_request"
  public static let executeReply: MessageType = "execute_reply"
  public static let inspectRequest: MessageType = "inspect_request"
  public static let completeRequest: MessageType = "complete_request"
  public static let historyRequest: MessageType = "history_request"
  public static let historyReply: MessageType = "history_reply"
  public static let isCompleteRequest: MessageType = "is_complete_request"
  public static let commInfoRequest: MessageType = "comm_info_request"
  public static let kernelInfoRequest: MessageType = "kernel_info_request"
  public static let connectRequest: MessageType = "connect_request"
  public static let shutdownRequest: MessageType = "shutdown_request"
  public static let shutdownReply: MessageType = "shutdown_reply"
  public static let interruptRequest: MessageType = "interrupt_request"
  public static let usageRequest: MessageType = "usage_request"
  public static let commOpen: MessageType = "comm_open"
  public static let commMessage: MessageType = "comm_msg"
  public static let commClose: MessageType = "comm_close"

  // IOPub
  public static let status: MessageType = "status"
  public static let executeInput: MessageType = "execute_input"
  public static let stream: MessageType = "stream"
  public static let displayData: MessageType = "display_data"
  public static let updateDisplayData: MessageType = "update_display_data"
  public static let executeResult: MessageType = "execute_result"
  public static let error: MessageType = "error"
  public static let clearOutput: MessageType = "clear_output"
  public static let iopubWelcome: MessageType = "iopub_welcome"

  // Stdin
  public static let inputRequest: MessageType = "input_request"
  public static let inputReply: MessageType = "input_reply"

  /// The type of the reply: `execute_reply` for `execute_request`; `nil` for what is no request.
  public var reply: MessageType? {
    guard rawValue.hasSuffix("_request") else { return nil }
    return MessageType(rawValue: String(rawValue.dropLast("request".count)) + "reply")
  }
}
