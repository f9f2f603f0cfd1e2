// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display

enum DisplayDisplayBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["display"],
      text: ##"""
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
        @native("display(_:)")
        func display(_ value: Any)
        """##),
    .init(
      names: ["displayMarkdown"],
      text: ##"""
        /// Shows Markdown below the cell, or prints its source in a compiled program.
        ///
        /// - Parameter text: The Markdown.
        @native("displayMarkdown(_:)")
        func displayMarkdown(_ text: String)
        """##),
    .init(
      names: ["displayHTML"],
      text: ##"""
        /// Shows HTML below the cell, or prints its source in a compiled program.
        ///
        /// - Parameter text: The HTML; it is shown as it is, so text from elsewhere must be escaped first.
        @native("displayHTML(_:)")
        func displayHTML(_ text: String)
        """##),
    .init(
      names: ["printError"],
      text: ##"""
        /// Writes a line to standard error; JupyterLab shows it on a red ground.
        ///
        /// - Parameter text: The line, without its newline.
        @native("printError(_:)")
        func printError(_ text: String)
        """##),
    .init(
      names: ["clearOutput"],
      text: ##"""
        /// Clears the cell's output.
        ///
        /// - Parameter wait: Whether to clear only when the next output arrives, which avoids flicker.
        @native("clearOutput(wait:)")
        func clearOutput(wait: Bool = false)
        """##),
  ]

  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["MIMEBundle"],
      text: ##"""
        extension MIMEBundle {
          /// What a value looks like when it is the result of a cell.
          @native("MIMEBundle.init(describing:)")
          init(describing value: Any)
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("display(_:)") { call in
      let a0 = try call.readDescribable()
      Display.display(a0)
    }
    registry.add("MIMEBundle.init(describing:)") { call in
      let a0 = try call.readDescribable()
      let result: MIMEBundle = MIMEBundle(describing: a0)
      call.write(result)
    }
    registry.add("displayMarkdown(_:)") { call in
      let a0 = try call.read(String.self)
      Display.displayMarkdown(a0)
    }
    registry.add("displayHTML(_:)") { call in
      let a0 = try call.read(String.self)
      Display.displayHTML(a0)
    }
    registry.add("printError(_:)") { call in
      let a0 = try call.read(String.self)
      Display.printError(a0)
    }
    registry.add("clearOutput(wait:)") { call in
      let a0 = call.readBool()
      Display.clearOutput(wait: a0)
    }
  }
}
