#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The two streams of text output.
public enum StandardStream: String, Sendable {
  /// What `print` writes to.
  case output = "stdout"
  /// Warnings and errors; JupyterLab shows it on a red ground.
  case error = "stderr"
}

/// Names one display, so that later updates replace it in place.
public struct DisplayIdentifier: Hashable, Sendable, RawRepresentable {
  /// The identifier as front ends get it.
  public let rawValue: String
  /// Creates an identifier of a name of one's own choice.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Creates an identifier that no other display has.
  public init() {
    let high = UInt64.random(in: .min ... .max), low = UInt64.random(in: .min ... .max)
    rawValue = "display-" + String(high, radix: 36) + String(low, radix: 36)
  }
}

/// Where output goes: the terminal for a compiled program, the notebook for a cell.
///
/// Calls may come from any thread and are carried out in the order in which they are made.
public protocol OutputSink: AnyObject, Sendable {
  /// Writes text as it is; no newline is added.
  func write(_ text: String, to stream: StandardStream)
  /// Shows a new display, under an identifier if it is to be updated later.
  func display(_ bundle: MIMEBundle, identifier: DisplayIdentifier?)
  /// Replaces what the display of that identifier shows.
  func update(_ bundle: MIMEBundle, identifier: DisplayIdentifier)
  /// Clears the cell's output, at once or when the next output arrives.
  func clearOutput(wait: Bool)
  /// Shows reading matter beside the notebook; a terminal prints it.
  func page(_ bundle: MIMEBundle)
  /// Puts text into the next cell, or in the place of this one's; a terminal prints it.
  func setNextInput(_ text: String, replacesCell: Bool)
  /// Whether displays can be updated in place; a terminal or a file cannot, and gets text.
  var updatesInPlace: Bool { get }
}

extension OutputSink {
  /// Prints the text.
  public func page(_ bundle: MIMEBundle) { write(bundle.plainText + "\n", to: .output) }
  /// Prints the text.
  public func setNextInput(_ text: String, replacesCell: Bool) { write(text + "\n", to: .output) }
}

/// The process's output.
public enum Output {
  private static let current = Guarded<any OutputSink>(TerminalSink())

  /// Where output goes now.
  public static var sink: any OutputSink {
    get { current.value }
    set { current.value = newValue }
  }
}

/// Output of a compiled program: text to standard output, displays as their plain text.
public final class TerminalSink: OutputSink {
  /// Creates the sink.
  public init() {}
  /// Never.
  public var updatesInPlace: Bool { false }
  /// Writes text to standard output or standard error at once.
  public func write(_ text: String, to stream: StandardStream) {
    let file = stream == .output ? stdout : stderr
    var text = text
    _ = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) }
    fflush(file)
  }
  /// Prints the bundle's text.
  public func display(_ bundle: MIMEBundle, identifier: DisplayIdentifier?) {
    write(bundle.plainText + "\n", to: .output)
  }
  /// Does nothing: a terminal keeps what it has shown.
  public func update(_ bundle: MIMEBundle, identifier: DisplayIdentifier) {}
  /// Does nothing: a terminal keeps what it has shown.
  public func clearOutput(wait: Bool) {}
}
