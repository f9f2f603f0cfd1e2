// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsCumulativeBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The sums of the elements up to and including each one along an axis.
          ///
          /// ```
          /// yᵢ = x₀ + x₁ + … + xᵢ
          /// ```
          ///
          /// ```swift
          /// print(Tensor([1, 2, 3]).cumulativeSum(axis: 0).scalars)   // [1.0, 3.0, 6.0]
          /// ```
          ///
          /// - Parameter axis: The axis that is summed over; negative values count from the end.
          /// - Returns: A tensor of the same shape. Sums are kept in float64, and each is rounded once; whole
          ///   numbers stay whole.
          ///
          /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
          ///
          /// Source: `numpy.cumsum`.
          @native("Tensor.cumulativeSum(axis:)")
          func cumulativeSum(axis: Int) -> Tensor

          /// The products of the elements up to and including each one along an axis.
          ///
          /// ```
          /// yᵢ = x₀ x₁ ⋯ xᵢ
          /// ```
          ///
          /// ```swift
          /// print(Tensor([1, 2, 3]).cumulativeProduct(axis: 0).scalars)   // [1.0, 2.0, 6.0]
          /// ```
          ///
          /// - Parameter axis: The axis that is multiplied over; negative values count from the end.
          /// - Returns: A tensor of the same shape. Products are kept in float64, and each is rounded once; whole
          ///   numbers stay whole. The gradient is exact beside zeros too.
          ///
          /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
          ///
          /// Source: `numpy.cumprod`.
          @native("Tensor.cumulativeProduct(axis:)")
          func cumulativeProduct(axis: Int) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.cumulativeSum(axis:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let result: Tensor = receiver.cumulativeSum(axis: a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.cumulativeProduct(axis:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let result: Tensor = receiver.cumulativeProduct(axis: a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
