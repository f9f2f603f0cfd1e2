/// Explanations of names, for ``help(_:)``.
public enum Documentation {
  private static let current = Guarded<@Sendable (String) -> MIMEBundle?>({ _ in nil })

  /// Finds the explanation of a name, or `nil`. A notebook session sets this; a compiled program
  /// has none.
  public static var lookup: @Sendable (String) -> MIMEBundle? {
    get { current.value }
    set { current.value = newValue }
  }
}

/// Explains a name beside the notebook.
///
/// ```swift
/// help("relu")
/// ```
///
/// - Parameter name: The name of a function, type or variable.
public func help(_ name: String) {
  if let explanation = Documentation.lookup(name) {
    Output.sink.page(explanation)
  } else {
    Output.sink.write("nothing is known about '\(name)'\n", to: .error)
  }
}
