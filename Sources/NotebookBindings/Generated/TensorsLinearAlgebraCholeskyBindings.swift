// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsLinearAlgebraCholeskyBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The Cholesky factor of each symmetric, positive definite matrix of the last two axes.
          ///
          /// ```
          /// A = L Lᵀ,   L lower triangular with a positive diagonal
          /// ```
          ///
          /// ```swift
          /// print(Tensor([[4, 2], [2, 5]]).cholesky().scalars)   // [2.0, 0.0, 1.0, 2.0]
          /// ```
          ///
          /// Only the lower triangle is read. The gradient is that of a function of symmetric matrices, as in
          /// PyTorch.
          ///
          /// - Returns: A tensor of the same shape, `[…, n, n]`.
          ///
          /// Errors: ``TensorError/notPositiveDefinite(operation:matrix:shape:)``,
          /// ``TensorError/notSquare(operation:shape:)``, ``TensorError/tooFewAxes(operation:needed:shape:)``,
          /// ``TensorError/noLinearAlgebra(operation:)``.
          ///
          /// Cost: O(n³) for every matrix, half of ``solve(_:)``. Source of the gradient: Murray: Differentiation
          /// of the Cholesky decomposition, 2016.
          @native("Tensor.cholesky()")
          func cholesky() -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.cholesky()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.cholesky()
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
