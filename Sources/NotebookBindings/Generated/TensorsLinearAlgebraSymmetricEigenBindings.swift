// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsLinearAlgebraSymmetricEigenBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The eigenvalues and eigenvectors of each symmetric matrix of the last two axes.
          ///
          /// ```
          /// A = V diag(λ) Vᵀ,   Vᵀ V = 1,   λ₁ ≤ λ₂ ≤ …
          /// ```
          ///
          /// ```swift
          /// let (values, vectors) = Tensor([[2, 0], [0, 1]]).eigh()
          /// print(values.scalars)   // [1.0, 2.0]
          /// ```
          ///
          /// Only the lower triangle is read. Gradients are those of a function of symmetric matrices; through the
          /// vectors they need different eigenvalues.
          ///
          /// - Returns: The eigenvalues, `[…, n]`, and the eigenvectors as columns of `[…, n, n]`, as in NumPy.
          ///
          /// Errors: ``TensorError/notSquare(operation:shape:)``, ``TensorError/tooFewAxes(operation:needed:shape:)``,
          /// ``TensorError/didNotConverge(operation:matrix:shape:)``, ``TensorError/noLinearAlgebra(operation:)``.
          ///
          /// Cost: O(n³) for every matrix.
          @native("Tensor.eigh()")
          func eigh() -> (values: Tensor, vectors: Tensor)
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.eigh()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: (values: Tensor, vectors: Tensor) = receiver.eigh()
      try checkLibraryErrors()
      try call.writeTuple([result.0.encode(call.machine), result.1.encode(call.machine)])
    }
  }
}
