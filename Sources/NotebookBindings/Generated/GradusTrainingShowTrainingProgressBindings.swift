// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display
internal import Gradus
internal import NeuralNetworks
internal import Plotting
internal import Tensors

enum GradusTrainingShowTrainingProgressBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["showTrainingProgress"],
      text: ##"""
        /// Shows training runs while they go on, or stops showing them.
        ///
        /// A notebook shows them from the beginning. Turn it off before a loop of many short runs:
        ///
        /// ```swift
        /// showTrainingProgress(false)
        /// ```
        ///
        /// - Parameter isShown: Whether ``train(_:steps:optimizer:_:)`` shows a ``LiveTrainingDisplay``.
        @native("showTrainingProgress(_:)")
        func showTrainingProgress(_ isShown: Bool = true)
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("showTrainingProgress(_:)") { call in
      openErrorScope()
      let a0 = call.readBool()
      Gradus.showTrainingProgress(a0)
      try checkLibraryErrors()
    }
  }
}
