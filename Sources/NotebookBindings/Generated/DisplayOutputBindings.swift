// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display

enum DisplayOutputBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["DisplayIdentifier"],
      text: ##"""
        /// Names one display, so that later updates replace it in place.
        @representation("native")
        struct DisplayIdentifier: Hashable {
          /// The identifier as front ends get it.
          @native("DisplayIdentifier.rawValue")
          var rawValue: String { get }

          /// Creates an identifier of a name of one's own choice.
          @native("DisplayIdentifier.init(rawValue:)")
          init(rawValue: String)

          /// Creates an identifier that no other display has.
          @native("DisplayIdentifier.init()")
          init()

          @native("DisplayIdentifier.==")
          static func == (left: DisplayIdentifier, right: DisplayIdentifier) -> Bool
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("DisplayIdentifier.rawValue") { call in
      let receiver = try call.read(DisplayIdentifier.self)
      let result: String = receiver.rawValue
      call.write(result)
    }
    registry.add("DisplayIdentifier.init(rawValue:)") { call in
      let a0 = try call.read(String.self)
      let result: DisplayIdentifier = DisplayIdentifier(rawValue: a0)
      call.write(result)
    }
    registry.add("DisplayIdentifier.init()") { call in
      let result: DisplayIdentifier = DisplayIdentifier()
      call.write(result)
    }
    registry.add("DisplayIdentifier.==") { call in
      let a0 = try call.read(DisplayIdentifier.self)
      let a1 = try call.read(DisplayIdentifier.self)
      let result: Bool = a0 == a1
      call.write(result)
    }
  }
}
