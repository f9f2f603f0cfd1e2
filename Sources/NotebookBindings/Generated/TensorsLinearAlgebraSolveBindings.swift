// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsLinearAlgebraSolveBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The solution of linear equations whose coefficients this matrix has.
          ///
          /// ```
          /// A x = b
          /// ```
          ///
          /// | matrix      | right side  | result      |
          /// | ----------- | ----------- | ----------- |
          /// | `[n, n]`    | `[n]`       | `[n]`       |
          /// | `[n, n]`    | `[n, k]`    | `[n, k]`    |
          /// | `[…, n, n]` | `[…, n, k]` | `[…, n, k]` |
          ///
          /// Leading axes are batches and broadcast; a right side with one axis is the same for all matrices.
          ///
          /// ```swift
          /// let a = Tensor([[2, 1], [1, 3]])
          /// print(a.solve(Tensor([5, 10])).scalars)   // [1.0, 3.0]
          /// ```
          ///
          /// - Parameter right: The right side.
          /// - Returns: The solution, computed in double precision and then rounded.
          ///
          /// Errors: ``TensorError/singularMatrix(operation:matrix:shape:)``,
          /// ``TensorError/equationsDoNotFit(operation:matrices:right:)``,
          /// ``TensorError/notSquare(operation:shape:)``, ``TensorError/tooFewAxes(operation:needed:shape:)``,
          /// ``TensorError/noLinearAlgebra(operation:)``.
          ///
          /// Cost: O(n³) for every matrix, by LU decomposition.
          @native("Tensor.solve(_:)")
          func solve(_ right: Tensor) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.solve(_:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.solve(a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
