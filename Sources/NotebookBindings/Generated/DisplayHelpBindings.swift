// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display

enum DisplayHelpBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["help"],
      text: ##"""
        /// Explains a name beside the notebook.
        ///
        /// ```swift
        /// help("relu")
        /// ```
        ///
        /// - Parameter name: The name of a function, type or variable.
        @native("help(_:)")
        func help(_ name: String)
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("help(_:)") { call in
      let a0 = try call.read(String.self)
      Display.help(a0)
    }
  }
}
