// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsTensorDescriptionBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor: CustomStringConvertible {
          /// The tensor as text: a line with shape and element type, then the elements in columns.
          ///
          /// ```swift
          /// print(Tensor([[1, 2.5], [-3, 4]]))
          /// // Tensor [2, 2] float32
          /// // [[ 1.0,  2.5],
          /// //  [-3.0,  4.0]]
          /// ```
          ///
          /// A tensor without axes is written as the number it is. Of a tensor with more than 200 elements,
          /// only the first and last three along each axis are shown.
          @native("Tensor.description")
          var description: String { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.description") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: String = receiver.description
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
