// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsJoiningBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// Tensors one behind the other along an axis they have.
          ///
          /// ```swift
          /// let m = Tensor.concatenated([Tensor([[1, 2]]), Tensor([[3, 4], [5, 6]])], axis: 0)
          /// print(m.shape)   // [3, 2]
          /// ```
          ///
          /// - Parameters:
          ///   - tensors: At least one; their sizes are equal except along `axis`.
          ///   - axis: The axis along which they follow one another.
          ///
          /// Errors: ``TensorError/nothingToJoin(operation:)``,
          /// ``TensorError/cannotConcatenate(axis:first:other:position:)``,
          /// ``TensorError/axisOutOfRange(operation:axis:shape:)``.
          @native("Tensor.concatenated(_:axis:)")
          static func concatenated(_ tensors: [Tensor], axis: Int = 0) -> Tensor

          /// Tensors of one shape side by side along a new axis.
          ///
          /// ```swift
          /// let m = Tensor.stacked([Tensor([1, 2]), Tensor([3, 4])], axis: 1)
          /// print(m.scalars)   // [1.0, 3.0, 2.0, 4.0]
          /// ```
          ///
          /// - Parameters:
          ///   - tensors: At least one; all of one shape.
          ///   - axis: Where the new axis will be.
          ///
          /// Errors: ``TensorError/nothingToJoin(operation:)``,
          /// ``TensorError/cannotStack(first:other:position:)``.
          @native("Tensor.stacked(_:axis:)")
          static func stacked(_ tensors: [Tensor], axis: Int = 0) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.concatenated(_:axis:)") { call in
      openErrorScope()
      let a0 = try call.read([Tensor].self)
      let a1 = call.readInt()
      let result: Tensor = Tensor.concatenated(a0, axis: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.stacked(_:axis:)") { call in
      openErrorScope()
      let a0 = try call.read([Tensor].self)
      let a1 = call.readInt()
      let result: Tensor = Tensor.stacked(a0, axis: a1)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
