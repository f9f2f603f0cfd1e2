// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display

enum DisplayWidgetsWidgetBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Widget"],
      text: ##"""
        /// Something in a notebook that a person can move, press or type into, also while a cell runs.
        ///
        /// A cell whose last line is a widget shows it; `display` does, too. What a person changes is seen by
        /// the program at once, and what the program changes is seen in the notebook. A terminal and a
        /// compiled program show the widget's text, and it keeps the value that it was given.
        @representation("native")
        protocol Widget: AnyObject, Displayable {
          /// The widget's label and value as text.
          @required
          @native("Widget.description")
          var description: String { get }
        }
        """##),
  ]

  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Widget"],
      text: ##"""
        extension Widget {
          /// The widget itself where widgets can be shown, and its text.
          @native("Widget.mimeBundle")
          var mimeBundle: MIMEBundle { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Widget.description") { call in
      let receiver = try call.readExistential((any Widget).self)
      let result: String = receiver.description
      call.write(result)
    }
    registry.add("Widget.mimeBundle") { call in
      let receiver = try call.readExistential((any Widget).self)
      let result: MIMEBundle = receiver.mimeBundle
      call.write(result)
    }
  }
}
