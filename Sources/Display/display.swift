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
    case let value as any Displayable: self = value.mimeBundle
    case let value as String: self.init(text: value.debugDescription)
    default: self.init(text: String(describing: value))
    }
  }
}
