// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display

enum DisplayWidgetsChoicesBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Checkbox"],
      text: ##"""
        /// A box that a person ticks.
        ///
        /// ```swift
        /// let shuffles = Checkbox("shuffle", value: true)
        /// print(shuffles.value)   // true
        /// ```
        @representation("native")
        class Checkbox: Widget, CustomStringConvertible {
          /// Creates a box.
          ///
          /// - Parameters:
          ///   - label: What stands beside it.
          ///   - value: Whether it is ticked at first.
          @native("Checkbox.init(_:value:)")
          init(_ label: String, value: Bool = false)

          /// Whether it is ticked at this moment.
          @native("Checkbox.value", "Checkbox.value=")
          var value: Bool { get set }

          /// The label and the value.
          @native("Checkbox.description")
          var description: String { get }

          /// Runs something whenever a person has ticked or cleared the box and no cell runs.
          ///
          /// - Parameter body: Gets the new value.
          @native("Checkbox.onChange(_:)")
          func onChange(_ body: (Bool) -> Void)
        }
        """##),
    .init(
      names: ["Dropdown"],
      text: ##"""
        /// One of several texts that a person chooses from a list.
        ///
        /// ```swift
        /// let activation = Dropdown("activation", ["relu", "tanh", "gelu"])
        /// print(activation.value)   // relu
        /// ```
        @representation("native")
        class Dropdown: Widget, CustomStringConvertible {
          /// Creates a list.
          ///
          /// - Parameters:
          ///   - label: What stands before it.
          ///   - options: The texts.
          ///   - value: The text at first; the first one if it is left out or not in the list.
          @native("Dropdown.init(_:_:value:)")
          init(_ label: String, _ options: [String], value: String? = nil)

          /// The text that is chosen at this moment; empty if there is none to choose from.
          @native("Dropdown.value", "Dropdown.value=")
          var value: String { get set }

          /// The label and the chosen text.
          @native("Dropdown.description")
          var description: String { get }

          /// Runs something whenever a person has chosen another text and no cell runs.
          ///
          /// - Parameter body: Gets the chosen text.
          @native("Dropdown.onChange(_:)")
          func onChange(_ body: (String) -> Void)
        }
        """##),
    .init(
      names: ["TextField"],
      text: ##"""
        /// A text that a person types.
        ///
        /// ```swift
        /// let name = TextField("name", value: "run 1")
        /// print(name.value)   // run 1
        /// ```
        @representation("native")
        class TextField: Widget, CustomStringConvertible {
          /// Creates a field.
          ///
          /// - Parameters:
          ///   - label: What stands before it.
          ///   - value: The text at first.
          @native("TextField.init(_:value:)")
          init(_ label: String, value: String = "")

          /// The text, as it is at this moment.
          @native("TextField.value", "TextField.value=")
          var value: String { get set }

          /// The label and the text.
          @native("TextField.description")
          var description: String { get }

          /// Runs something whenever a person has changed the text and no cell runs.
          ///
          /// - Parameter body: Gets the new text.
          @native("TextField.onChange(_:)")
          func onChange(_ body: (String) -> Void)
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Checkbox.init(_:value:)") { call in
      let a0 = try call.read(String.self)
      let a1 = call.readBool()
      let result: Checkbox = Checkbox(a0, value: a1)
      call.write(result)
    }
    registry.add("Checkbox.value") { call in
      let receiver = try call.read(Checkbox.self)
      let result: Bool = receiver.value
      call.write(result)
    }
    registry.add("Checkbox.value=") { call in
      let receiver = try call.read(Checkbox.self)
      let a0 = call.readBool()
      receiver.value = a0
    }
    registry.add("Checkbox.description") { call in
      let receiver = try call.read(Checkbox.self)
      let result: String = receiver.description
      call.write(result)
    }
    registry.add("Checkbox.onChange(_:)") { call in
      let receiver = try call.read(Checkbox.self)
      let a0Callback = try call.readCallback()
      let a0 = { (p0: Bool) -> Void in a0Callback.machine.keepingErrors(fallback: ()) { try a0Callback.callVoid(p0) } }
      receiver.onChange(a0)
    }
    registry.add("Dropdown.init(_:_:value:)") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([String].self)
      let a2 = try call.read(String?.self)
      let result: Dropdown = Dropdown(a0, a1, value: a2)
      call.write(result)
    }
    registry.add("Dropdown.value") { call in
      let receiver = try call.read(Dropdown.self)
      let result: String = receiver.value
      call.write(result)
    }
    registry.add("Dropdown.value=") { call in
      let receiver = try call.read(Dropdown.self)
      let a0 = try call.read(String.self)
      receiver.value = a0
    }
    registry.add("Dropdown.description") { call in
      let receiver = try call.read(Dropdown.self)
      let result: String = receiver.description
      call.write(result)
    }
    registry.add("Dropdown.onChange(_:)") { call in
      let receiver = try call.read(Dropdown.self)
      let a0Callback = try call.readCallback()
      let a0 = { (p0: String) -> Void in a0Callback.machine.keepingErrors(fallback: ()) { try a0Callback.callVoid(p0) } }
      receiver.onChange(a0)
    }
    registry.add("TextField.init(_:value:)") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let result: TextField = TextField(a0, value: a1)
      call.write(result)
    }
    registry.add("TextField.value") { call in
      let receiver = try call.read(TextField.self)
      let result: String = receiver.value
      call.write(result)
    }
    registry.add("TextField.value=") { call in
      let receiver = try call.read(TextField.self)
      let a0 = try call.read(String.self)
      receiver.value = a0
    }
    registry.add("TextField.description") { call in
      let receiver = try call.read(TextField.self)
      let result: String = receiver.description
      call.write(result)
    }
    registry.add("TextField.onChange(_:)") { call in
      let receiver = try call.read(TextField.self)
      let a0Callback = try call.readCallback()
      let a0 = { (p0: String) -> Void in a0Callback.machine.keepingErrors(fallback: ()) { try a0Callback.callVoid(p0) } }
      receiver.onChange(a0)
    }
  }
}
