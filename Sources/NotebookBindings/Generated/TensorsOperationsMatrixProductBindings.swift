// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsMatrixProductBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The matrix product.
          ///
          /// ```
          /// yᵢⱼ = Σₖ aᵢₖ bₖⱼ
          /// ```
          ///
          /// | left        | right       | result      |
          /// | ----------- | ----------- | ----------- |
          /// | `[k]`       | `[k]`       | `[]`        |
          /// | `[m, k]`    | `[k]`       | `[m]`       |
          /// | `[k]`       | `[k, n]`    | `[n]`       |
          /// | `[m, k]`    | `[k, n]`    | `[m, n]`    |
          /// | `[…, m, k]` | `[…, k, n]` | `[…, m, n]` |
          ///
          /// Leading axes are batches and broadcast.
          ///
          /// ```swift
          /// let w = Tensor([[1, 2], [3, 4]])
          /// print(w.matmul(Tensor([10, 1])).scalars)   // [12.0, 34.0]
          /// ```
          ///
          /// Errors: ``TensorError/matrixSizesDiffer(left:right:)``,
          /// ``TensorError/matrixBatchesDiffer(left:right:)``,
          /// ``TensorError/matrixProductOfScalar(left:right:)``.
          ///
          /// Cost: O(m n k) for every matrix of a batch.
          @native("Tensor.matmul(_:)")
          func matmul(_ other: Tensor) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.matmul(_:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.matmul(a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
