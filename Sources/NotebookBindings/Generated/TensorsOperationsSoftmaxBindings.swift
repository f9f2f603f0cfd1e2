// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsSoftmaxBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// Positive numbers that sum to 1 along an axis, in the proportions of `e` to the elements.
          ///
          /// ```
          /// softmax(x)ᵢ = exp(xᵢ − m) / Σⱼ exp(xⱼ − m),   m = max(x)
          /// ```
          ///
          /// Subtracting `m` leaves the value unchanged and keeps `exp` from overflowing.
          ///
          /// ```swift
          /// print(Tensor([2, 2, 4]).softmax())
          /// // Tensor [3] float32
          /// // [0.106507, 0.106507, 0.786986]
          /// ```
          ///
          /// - Parameter axis: The axis along which the result sums to 1; the default is the last one.
          /// - Returns: A tensor of the same shape.
          ///
          /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
          @native("Tensor.softmax(axis:)")
          func softmax(axis: Int = -1) -> Tensor

          /// The logarithm of ``softmax(axis:)``, computed without its loss of digits.
          ///
          /// ```
          /// logSoftmax(x)ᵢ = xᵢ − m − log Σⱼ exp(xⱼ − m),   m = max(x)
          /// ```
          ///
          /// - Parameter axis: The axis that is normalised; the default is the last one.
          /// - Returns: A tensor of the same shape.
          ///
          /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
          @native("Tensor.logSoftmax(axis:)")
          func logSoftmax(axis: Int = -1) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.softmax(axis:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let result: Tensor = receiver.softmax(axis: a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.logSoftmax(axis:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let result: Tensor = receiver.logSoftmax(axis: a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
