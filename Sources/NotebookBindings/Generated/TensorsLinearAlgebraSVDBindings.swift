// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsLinearAlgebraSVDBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The singular value decomposition of each matrix of the last two axes.
          ///
          /// ```
          /// A = U diag(s) Vᵀ,   Uᵀ U = Vᵀ V = 1,   s₁ ≥ s₂ ≥ … ≥ 0
          /// ```
          ///
          /// | tensor      | u           | s        | vt          |               |
          /// | ----------- | ----------- | -------- | ----------- | ------------- |
          /// | `[…, m, n]` | `[…, m, k]` | `[…, k]` | `[…, k, n]` | k = min(m, n) |
          ///
          /// ```swift
          /// let (u, s, vt) = Tensor([[0, 2], [1, 0]]).svd()
          /// print(s.scalars)   // [2.0, 1.0]
          /// ```
          ///
          /// The signs of singular vectors are those that LAPACK gives. Gradients through `u` and `vt` need
          /// different singular values.
          ///
          /// - Returns: U, the singular values, and V transposed, as in NumPy.
          ///
          /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``,
          /// ``TensorError/didNotConverge(operation:matrix:shape:)``, ``TensorError/noLinearAlgebra(operation:)``.
          ///
          /// Cost: O(m n k) for every matrix. Source of the gradient: Townsend: Differentiating the singular value
          /// decomposition, 2016.
          @native("Tensor.svd()")
          func svd() -> (u: Tensor, s: Tensor, vt: Tensor)
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.svd()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: (u: Tensor, s: Tensor, vt: Tensor) = receiver.svd()
      try checkLibraryErrors()
      try call.writeTuple([result.0.encode(call.machine), result.1.encode(call.machine), result.2.encode(call.machine)])
    }
  }
}
