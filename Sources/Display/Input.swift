#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

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
  /// There was no answer: input came to its end.
  case ended
}

extension InputError: CustomStringConvertible {
  /// What a cell that stops for this reason calls it.
  public var name: String {
    switch self {
    case .notAllowed: "InputNotAllowed"
    case .interrupted: "Interrupted"
    case .ended: "EndOfInput"
    }
  }

  /// The error as one sentence.
  public var description: String {
    switch self {
    case .notAllowed:
      "whoever runs this cell takes no input; give the value in the cell, or run it in a notebook or console"
    case .interrupted: "the cell was interrupted"
    case .ended: "input came to its end before there was an answer"
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
  /// Shows the prompt and reads a line; a terminal does not show passwords as they are typed.
  public func readLine(prompt: String, isPassword: Bool) throws(InputError) -> String? {
    Output.sink.write(prompt, to: .output)
    guard isPassword, isatty(STDIN_FILENO) != 0 else { return Swift.readLine() }
    var settings = termios()
    tcgetattr(STDIN_FILENO, &settings)
    let before = settings
    settings.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
    let line = Swift.readLine()
    var restored = before
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &restored)
    Output.sink.write("\n", to: .output)
    return line
  }
}

/// Asks for one line and returns it.
///
/// ```swift
/// let name = input("Your name? ")
/// let token = input("Token: ", isPassword: true)
/// ```
///
/// A front end hides a password while it is typed; the answer is kept nowhere.
///
/// - Parameters:
///   - prompt: What to ask.
///   - isPassword: Whether the answer is hidden while it is typed.
/// - Returns: The answer, without its newline.
/// - Precondition: There is an answer. At the end of input, and where no one can be asked, the cell or
///   program stops; `readLine()` returns `nil` at the end of input.
public func input(_ prompt: String = "", isPassword: Bool = false) -> String {
  do {
    return try Input.source.answer(prompt: prompt, isPassword: isPassword)
  } catch {
    preconditionFailure("\(error)")
  }
}

extension InputSource {
  /// Asks for one line that must be there.
  public func answer(prompt: String, isPassword: Bool) throws(InputError) -> String {
    guard let line = try readLine(prompt: prompt, isPassword: isPassword) else { throw .ended }
    return line
  }
}
