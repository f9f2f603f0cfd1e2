// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsErrorsTensorErrorSentencesBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["TensorError"],
      text: ##"""
        extension TensorError: CustomStringConvertible {
          /// The error as one sentence: the operation, the shapes, and what to do.
          @native("TensorError.description")
          var description: String { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("TensorError.description") { call in
      openErrorScope()
      let receiver = try call.read(TensorError.self)
      let result: String = receiver.description
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
