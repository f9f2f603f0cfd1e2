// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsLinearAlgebraLeastSquaresBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The solution of equations that comes closest where there is no exact one.
          ///
          /// ```
          /// x = argmin ‖A x − b‖²; of several the shortest
          /// ```
          ///
          /// | matrix      | right side  | result      |
          /// | ----------- | ----------- | ----------- |
          /// | `[m, n]`    | `[m]`       | `[n]`       |
          /// | `[…, m, n]` | `[…, m, k]` | `[…, n, k]` |
          ///
          /// ```swift
          /// let x = Tensor([[1, 0], [1, 1], [1, 2]])
          /// print(x.leastSquares(Tensor([1, 3, 5])).scalars)   // [1.0, 2.0]
          /// ```
          ///
          /// Singular values below max(m, n) 2⁻²³ of the largest count as 0, as in NumPy.
          ///
          /// - Parameter right: The right side.
          /// - Returns: The solution, computed in double precision and then rounded.
          ///
          /// Errors: ``TensorError/equationsDoNotFit(operation:matrices:right:)``,
          /// ``TensorError/tooFewAxes(operation:needed:shape:)``,
          /// ``TensorError/didNotConverge(operation:matrix:shape:)``, ``TensorError/noLinearAlgebra(operation:)``.
          ///
          /// Cost: O(m n min(m, n)) for every matrix, by singular values.
          @native("Tensor.leastSquares(_:)")
          func leastSquares(_ right: Tensor) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.leastSquares(_:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.leastSquares(a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
