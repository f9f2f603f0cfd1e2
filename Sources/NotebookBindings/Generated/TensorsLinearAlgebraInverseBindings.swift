// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsLinearAlgebraInverseBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The inverse of each matrix of the last two axes.
          ///
          /// ```
          /// A A⁻¹ = 1
          /// ```
          ///
          /// ```swift
          /// print(Tensor([[2, 0], [0, 4]]).inverse().scalars)   // [0.5, 0.0, 0.0, 0.25]
          /// ```
          ///
          /// To solve equations, ``solve(_:)`` is faster and more exact.
          ///
          /// - Returns: A tensor of the same shape, `[…, n, n]`.
          ///
          /// Errors: ``TensorError/singularMatrix(operation:matrix:shape:)``,
          /// ``TensorError/notSquare(operation:shape:)``, ``TensorError/tooFewAxes(operation:needed:shape:)``,
          /// ``TensorError/noLinearAlgebra(operation:)``.
          ///
          /// Cost: O(n³) for every matrix.
          @native("Tensor.inverse()")
          func inverse() -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.inverse()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.inverse()
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
