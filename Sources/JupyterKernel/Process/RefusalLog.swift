internal import JupyterProtocol

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Counts what the kernel has refused to read, and says so briefly.
///
/// A line is written for the first refusal and whenever their number has doubled, so that a flood
/// of forged messages floods no log. Lines never contain anything of a message.
struct RefusalLog {
  private(set) var count = 0
  /// The process's own standard error, where captured output does not go.
  let file: Int32

  init(file: Int32) { self.file = file }

  mutating func note(_ error: ProtocolError, channel: StaticString) {
    count += 1
    guard count & (count - 1) == 0 else { return }
    writeLine("gradus: ignored a message on \(channel): \(error) (\(count) so far)", to: file)
  }
}

/// Writes a line to a file that no one captures.
func writeLine(_ line: String, to file: Int32) {
  _ = Array((line + "\n").utf8).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
}
