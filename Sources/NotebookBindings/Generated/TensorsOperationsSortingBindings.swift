// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsSortingBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The elements along an axis in ascending order, or in descending order.
          ///
          /// ```swift
          /// print(Tensor([3, 1, 2]).sorted().scalars)                    // [1.0, 2.0, 3.0]
          /// print(Tensor([3, 1, 2]).sorted(descending: true).scalars)    // [3.0, 2.0, 1.0]
          /// ```
          ///
          /// NaN counts as greater than every number: it stands last, or first in descending order.
          ///
          /// - Parameters:
          ///   - axis: The axis along which elements are sorted; negative values count from the end.
          ///   - descending: Whether the greatest element comes first.
          /// - Returns: A tensor of the same shape; gradients go to where the elements were.
          ///
          /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
          ///
          /// Cost: proportional to the number of elements.
          @native("Tensor.sorted(axis:descending:)")
          func sorted(axis: Int = -1, descending: Bool = false) -> Tensor

          /// The indices that would sort the elements along an axis, as int32.
          ///
          /// ```swift
          /// print(Tensor([30, 10, 20]).argsorted().integers)   // [1, 2, 0]
          /// ```
          ///
          /// Equal elements keep their order, also in descending order. NaN counts as greater than every number.
          ///
          /// - Parameters:
          ///   - axis: The axis along which elements are sorted; negative values count from the end.
          ///   - descending: Whether the greatest element comes first.
          /// - Returns: Indices of the same shape, for ``gathered(axis:indices:)``.
          ///
          /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
          ///
          /// Cost: proportional to the number of elements.
          ///
          /// Source: `numpy.argsort(kind="stable")`, `torch.argsort(stable=True)`.
          @native("Tensor.argsorted(axis:descending:)")
          func argsorted(axis: Int = -1, descending: Bool = false) -> Tensor

          /// The `k` greatest elements along an axis, the greatest first, and where they stand.
          ///
          /// ```swift
          /// let (values, indices) = Tensor([0.1, 0.7, 0.2]).topK(2)
          /// print(values.scalars)      // [0.7, 0.2]
          /// print(indices.integers)    // [1, 2]
          /// ```
          ///
          /// Of equal elements the first ones count. NaN counts as greater than every number, as in ``max()``.
          ///
          /// - Parameters:
          ///   - k: How many elements, at most as many as the axis has.
          ///   - axis: The axis along which elements are compared; negative values count from the end.
          /// - Returns: The elements and their int32 indices, both with `k` elements along the axis; gradients of
          ///   the values go to where they were.
          ///
          /// Errors: ``TensorError/tooFewElements(operation:wanted:axis:shape:)``,
          /// ``TensorError/negativeCount(operation:name:value:)``,
          /// ``TensorError/axisOutOfRange(operation:axis:shape:)``.
          ///
          /// Cost: for a small `k`, that of looking at each element once.
          @native("Tensor.topK(_:axis:)")
          func topK(_ k: Int, axis: Int = -1) -> (values: Tensor, indices: Tensor)
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.sorted(axis:descending:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let a1 = call.readBool()
      let result: Tensor = receiver.sorted(axis: a0, descending: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.argsorted(axis:descending:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let a1 = call.readBool()
      let result: Tensor = receiver.argsorted(axis: a0, descending: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.topK(_:axis:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let a1 = call.readInt()
      let result: (values: Tensor, indices: Tensor) = receiver.topK(a0, axis: a1)
      try checkLibraryErrors()
      try call.writeTuple([result.0.encode(call.machine), result.1.encode(call.machine)])
    }
  }
}
