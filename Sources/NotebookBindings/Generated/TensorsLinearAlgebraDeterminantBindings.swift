// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsLinearAlgebraDeterminantBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The determinant of each matrix of the last two axes.
          ///
          /// ```swift
          /// print(Tensor([[1, 2], [3, 4]]).determinant().item())   // -2.0
          /// ```
          ///
          /// - Returns: A tensor without the last two axes; 0 for singular matrices.
          ///
          /// Errors: ``TensorError/notSquare(operation:shape:)``, ``TensorError/tooFewAxes(operation:needed:shape:)``,
          /// ``TensorError/noLinearAlgebra(operation:)``.
          ///
          /// Cost: O(n³) for every matrix, by LU decomposition in double precision.
          @native("Tensor.determinant()")
          func determinant() -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.determinant()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.determinant()
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
