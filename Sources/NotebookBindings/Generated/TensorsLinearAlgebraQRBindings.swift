// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsLinearAlgebraQRBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The QR decomposition of each matrix of the last two axes.
          ///
          /// ```
          /// A = Q R,   Qᵀ Q = 1,   R upper triangular
          /// ```
          ///
          /// | tensor      | q           | r           |                      |
          /// | ----------- | ----------- | ----------- | -------------------- |
          /// | `[…, m, n]` | `[…, m, k]` | `[…, k, n]` | k = min(m, n)        |
          ///
          /// ```swift
          /// let (q, r) = Tensor([[3, 1], [4, 2]]).qr()
          /// print(r.shape, q.matmul(r).shape)   // [2, 2] [2, 2]
          /// ```
          ///
          /// The signs are those that LAPACK gives, as in NumPy. Gradients flow where m ≥ n.
          ///
          /// - Returns: Q and R.
          ///
          /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``, ``TensorError/noLinearAlgebra(operation:)``.
          ///
          /// Cost: O(m n k) for every matrix. Source: Householder: Unitary triangularization of a nonsymmetric
          /// matrix, 1958.
          @native("Tensor.qr()")
          func qr() -> (q: Tensor, r: Tensor)
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.qr()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: (q: Tensor, r: Tensor) = receiver.qr()
      try checkLibraryErrors()
      try call.writeTuple([result.0.encode(call.machine), result.1.encode(call.machine)])
    }
  }
}
