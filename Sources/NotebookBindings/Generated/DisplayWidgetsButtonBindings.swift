// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display

enum DisplayWidgetsButtonBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Button"],
      text: ##"""
        /// Something that a person presses.
        ///
        /// ```swift
        /// let stop = Button("Stop")
        /// for step in 0..<100 {
        ///   if stop.wasPressed { break }
        /// }
        /// print(stop.pressCount)   // 0
        /// ```
        @representation("native")
        class Button: Widget, CustomStringConvertible {
          /// Creates a button.
          ///
          /// - Parameter label: What stands on it.
          @native("Button.init(_:)")
          init(_ label: String)

          /// How often it has been pressed up to this moment.
          @native("Button.pressCount")
          var pressCount: Int { get }

          /// Whether it has been pressed at least once.
          @native("Button.wasPressed")
          var wasPressed: Bool { get }

          /// What stands on it.
          @native("Button.description")
          var description: String { get }

          /// Runs something whenever a person has pressed the button and no cell runs.
          @native("Button.onPress(_:)")
          func onPress(_ body: () -> Void)
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Button.init(_:)") { call in
      let a0 = try call.read(String.self)
      let result: Button = Button(a0)
      call.write(result)
    }
    registry.add("Button.pressCount") { call in
      let receiver = try call.read(Button.self)
      let result: Int = receiver.pressCount
      call.write(result)
    }
    registry.add("Button.wasPressed") { call in
      let receiver = try call.read(Button.self)
      let result: Bool = receiver.wasPressed
      call.write(result)
    }
    registry.add("Button.description") { call in
      let receiver = try call.read(Button.self)
      let result: String = receiver.description
      call.write(result)
    }
    registry.add("Button.onPress(_:)") { call in
      let receiver = try call.read(Button.self)
      let a0Callback = try call.readCallback()
      let a0 = { () -> Void in a0Callback.machine.keepingErrors(fallback: ()) { try a0Callback.callVoid() } }
      receiver.onPress(a0)
    }
  }
}
