internal import JSON

/// Shows a value below the cell, or prints its text in a compiled program.
///
/// A ``Displayable`` value shows its richest form; a string shows as a literal, in quotes; any
/// other value shows what `print` would write.
///
/// ```swift
/// display([1, 2, 3])   // [1, 2, 3]
/// ```
///
/// - Parameter value: The value to show.
public func display(_ value: Any) {
  Output.sink.display(MIMEBundle(describing: value), identifier: nil)
}

extension MIMEBundle {
  /// What a value looks like when it is the result of a cell.
  public init(describing value: Any) {
    switch value {
    case let value as MIMEBundle: self = value
    case let value as any Displayable: self = value.mimeBundle
    case let value as String: self.init(text: value.debugDescription)
    default: self.init(text: String(describing: value))
    }
  }
}

/// Shows Markdown below the cell, or prints its source in a compiled program.
///
/// - Parameter text: The Markdown.
public func displayMarkdown(_ text: String) {
  Output.sink.display(
    MIMEBundle([.markdown: .string(text), .plainText: .string(text)]), identifier: nil)
}

/// Shows HTML below the cell, or prints its source in a compiled program.
///
/// - Parameter text: The HTML; it is shown as it is, so text from elsewhere must be escaped first.
public func displayHTML(_ text: String) {
  Output.sink.display(
    MIMEBundle([.html: .string(text), .plainText: .string(text)]), identifier: nil)
}

/// Writes a line to standard error; JupyterLab shows it on a red ground.
///
/// - Parameter text: The line, without its newline.
public func printError(_ text: String) { Output.sink.write(text + "\n", to: .error) }

/// Clears the cell's output.
///
/// - Parameter wait: Whether to clear only when the next output arrives, which avoids flicker.
public func clearOutput(wait: Bool = false) { Output.sink.clearOutput(wait: wait) }
