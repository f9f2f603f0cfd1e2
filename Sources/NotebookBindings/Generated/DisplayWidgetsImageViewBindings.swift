// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display

enum DisplayWidgetsImageViewBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["ImageView"],
      text: ##"""
        /// A picture that the program can replace.
        ///
        /// ```swift
        /// if let picture = try? ImageView(contentsOf: "there-is-no.png") { display(picture) }
        /// ```
        @representation("native")
        class ImageView: Widget, CustomStringConvertible {
          /// Reads a picture.
          ///
          /// - Parameter path: A PNG file.
          ///
          /// Errors: one that says why the file cannot be read.
          @native("ImageView.init(contentsOf:)")
          init(contentsOf path: String) throws

          /// Shows another picture in its place.
          ///
          /// - Parameter path: A PNG file.
          ///
          /// Errors: one that says why the file cannot be read.
          @native("ImageView.show(contentsOf:)")
          func show(contentsOf path: String) throws

          /// How large the picture's file is.
          @native("ImageView.description")
          var description: String { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("ImageView.init(contentsOf:)") { call in
      let a0 = try call.read(String.self)
      let result: ImageView = try ImageView(contentsOf: a0)
      call.write(result)
    }
    registry.add("ImageView.show(contentsOf:)") { call in
      let receiver = try call.read(ImageView.self)
      let a0 = try call.read(String.self)
      try receiver.show(contentsOf: a0)
    }
    registry.add("ImageView.description") { call in
      let receiver = try call.read(ImageView.self)
      let result: String = receiver.description
      call.write(result)
    }
  }
}
