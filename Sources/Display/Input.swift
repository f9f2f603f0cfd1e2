/// Where a cell or program reads a person's answers.
public protocol InputSource: AnyObject, Sendable {
  /// Asks for one line.
  ///
  /// - Parameters:
  ///   - prompt: What to ask; it is shown before the answer.
  ///   - isPassword: Whether the answer is hidden while it is typed.
  /// - Returns: The line without its end, or `nil` at the end of input.
  /// - Throws: ``InputError`` if no one can be asked, or if the cell was interrupted meanwhile.
  func readLine(prompt: String, isPassword: Bool) throws(InputError) -> String?
}

/// Why no line could be read.
public enum InputError: Error, Hashable, Sendable {
  /// The front end that runs this cell takes no input.
  case notAllowed
  /// The cell was interrupted while it waited.
  case interrupted
}

extension InputError: CustomStringConvertible {
  /// The error as one sentence.
  public var description: String {
    switch self {
    case .notAllowed: "this front end takes no input"
    case .interrupted: "interrupted while waiting for input"
    }
  }
}

/// The process's input.
public enum Input {
  private static let current = Guarded<any InputSource>(TerminalInput())

  /// Where input comes from now.
  public static var source: any InputSource {
    get { current.value }
    set { current.value = newValue }
  }
}

/// Input of a compiled program: the terminal, or whatever standard input is.
public final class TerminalInput: InputSource {
  /// Creates the source.
  public init() {}
  /// Shows the prompt and reads a line; passwords are shown as they are typed.
  public func readLine(prompt: String, isPassword: Bool) throws(InputError) -> String? {
    Output.sink.write(prompt, to: .output)
    return Swift.readLine(strippingNewline: true)
  }
}

/// Asks for one line and returns it; empty at the end of input.
///
/// ```swift
/// let name = input("Your name? ")
/// print("hello, \(name)")
/// ```
///
/// - Parameter prompt: What to ask.
/// - Returns: The answer, without its newline.
public func input(_ prompt: String = "") -> String {
  ((try? Input.source.readLine(prompt: prompt, isPassword: false)) ?? nil) ?? ""
}
