// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsEmbeddingBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The rows of a table that whole numbers choose: a vector for each token.
          ///
          /// | Tensor    | Shape             |
          /// | --------- | ----------------- |
          /// | `self`    | `[rows, width]`   |
          /// | `indices` | `[…]`, int32      |
          /// | result    | `[…, width]`      |
          ///
          /// ```swift
          /// let table = Tensor([[1, 2], [3, 4]])
          /// print(table.embedding(of: Tensor([1, 0, 1]).to(.int32)).shape)   // [3, 2]
          /// ```
          ///
          /// - Parameter indices: Which rows, counted from 0.
          /// - Returns: The rows; the gradient of a row is the sum over all places where it was chosen.
          ///
          /// Errors: ``TensorError/wrongElementType(operation:dtype:expected:)`` unless indices are whole numbers,
          /// ``TensorError/noSuchElement(operation:index:axis:shape:)``,
          /// ``TensorError/axisOutOfRange(operation:axis:shape:)`` unless the table has two axes.
          @native("Tensor.embedding(of:)")
          func embedding(of indices: Tensor) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.embedding(of:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.embedding(of: a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
