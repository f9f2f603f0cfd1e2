internal import Display
internal import LanguageChecker
internal import LanguageRuntime

/// `input`, by hand: in a cell, what keeps an answer from coming is a failure of the cell.
enum InputBindings {
  static let chunks: [ModuleInterface.Chunk] = [
    .init(
      names: ["input"],
      text: #"""
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
        @native("input(_:isPassword:)")
        func input(_ prompt: String = "", isPassword: Bool = false) -> String
        """#)
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("input(_:isPassword:)") { call in
      let prompt = try call.read(String.self)
      let isPassword = try call.read(Bool.self)
      do throws(InputError) {
        call.write(try Input.source.answer(prompt: prompt, isPassword: isPassword))
      } catch {
        throw RuntimeFailure(name: error.name, message: error.description)
      }
    }
  }
}
