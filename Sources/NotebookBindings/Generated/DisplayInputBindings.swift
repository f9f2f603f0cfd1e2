// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display

enum DisplayInputBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["input"],
      text: ##"""
        /// Asks for one line and returns it; empty at the end of input.
        ///
        /// ```swift
        /// let name = input("Your name? ")
        /// print("hello, \(name)")
        /// ```
        ///
        /// - Parameter prompt: What to ask.
        /// - Returns: The answer, without its newline.
        @native("input(_:)")
        func input(_ prompt: String = "") -> String
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("input(_:)") { call in
      let a0 = try call.read(String.self)
      let result: String = Display.input(a0)
      call.write(result)
    }
  }
}
