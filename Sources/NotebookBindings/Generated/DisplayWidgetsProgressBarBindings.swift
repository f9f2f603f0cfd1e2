// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display

enum DisplayWidgetsProgressBarBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["ProgressBar"],
      text: ##"""
        /// A bar that fills up.
        ///
        /// ```swift
        /// let bar = ProgressBar("files", total: 4)
        /// for _ in 0..<3 { bar.advance() }
        /// print(bar)   // files: 3 of 4
        /// ```
        ///
        /// However often it advances, front ends hear of it at most 20 times a second, and always of the end.
        @representation("native")
        class ProgressBar: Widget, CustomStringConvertible {
          /// Creates an empty bar.
          ///
          /// - Parameters:
          ///   - label: What stands before it.
          ///   - total: The value at which it is full.
          @native("ProgressBar.init(_:total:)")
          init(_ label: String, total: Double)

          /// How much is done.
          @native("ProgressBar.value", "ProgressBar.value=")
          var value: Double { get set }

          /// The value at which it is full.
          @native("ProgressBar.total")
          var total: Double { get }

          /// Notes that more is done.
          ///
          /// - Parameter amount: How much more.
          @native("ProgressBar.advance(by:)")
          func advance(by amount: Double = 1)

          /// The label, and how much of the whole is done.
          @native("ProgressBar.description")
          var description: String { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("ProgressBar.init(_:total:)") { call in
      let a0 = try call.read(String.self)
      let a1 = call.readDouble()
      let result: ProgressBar = ProgressBar(a0, total: a1)
      call.write(result)
    }
    registry.add("ProgressBar.value") { call in
      let receiver = try call.read(ProgressBar.self)
      let result: Double = receiver.value
      call.write(result)
    }
    registry.add("ProgressBar.value=") { call in
      let receiver = try call.read(ProgressBar.self)
      let a0 = call.readDouble()
      receiver.value = a0
    }
    registry.add("ProgressBar.total") { call in
      let receiver = try call.read(ProgressBar.self)
      let result: Double = receiver.total
      call.write(result)
    }
    registry.add("ProgressBar.advance(by:)") { call in
      let receiver = try call.read(ProgressBar.self)
      let a0 = call.readDouble()
      receiver.advance(by: a0)
    }
    registry.add("ProgressBar.description") { call in
      let receiver = try call.read(ProgressBar.self)
      let result: String = receiver.description
      call.write(result)
    }
  }
}
