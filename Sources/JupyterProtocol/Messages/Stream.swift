public import Display
internal import JSON

/// The content of a `stream` message as JSON text.
///
/// - Parameters:
///   - stream: Which of the two.
///   - text: Valid UTF-8.
public func streamContent(_ stream: StandardStream, utf8 text: [UInt8]) -> [UInt8] {
  var writer = JSONWriter(capacity: text.count + text.count / 16 + 32)
  writer.write(
    raw: stream == .output ? "{\"name\":\"stdout\",\"text\":" : "{\"name\":\"stderr\",\"text\":")
  text.withUnsafeBufferPointer { writer.write(utf8: $0) }
  writer.write(raw: "}")
  return writer.bytes
}
