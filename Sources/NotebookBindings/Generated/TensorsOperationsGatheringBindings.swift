// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsGatheringBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The elements that indices choose along an axis, an index of its own for each element.
          ///
          /// ```
          /// result[i, j, k] = self[i, indices[i, j, k], k]   for axis 1 of three
          /// ```
          ///
          /// | Tensor    | Shape                                     |
          /// | --------- | ----------------------------------------- |
          /// | `self`    | `[…, n, …]`                               |
          /// | `indices` | `[…, m, …]`, whole numbers                |
          /// | result    | `[…, m, …]`                               |
          ///
          /// ```swift
          /// let scores = Tensor([[0.5, 0.25], [0.125, 1]])
          /// let labels = Tensor([[1], [0]]).to(.int32)
          /// print(scores.gathered(axis: 1, indices: labels).scalars)   // [0.25, 0.125]
          /// ```
          ///
          /// - Parameters:
          ///   - axis: The axis along which elements are chosen; negative values count from the end.
          ///   - indices: Which elements, counted from 0, or from the end if negative. The other axes have the
          ///     sizes of this tensor, or 1 on either side.
          /// - Returns: The elements; the gradient of an element is the sum over all places where it was chosen.
          ///
          /// Errors: ``TensorError/noSuchElement(operation:index:axis:shape:)``,
          /// ``TensorError/indicesDoNotFit(operation:indices:axis:shape:)``,
          /// ``TensorError/wrongElementType(operation:dtype:expected:)``,
          /// ``TensorError/axisOutOfRange(operation:axis:shape:)``.
          ///
          /// Source: `numpy.take_along_axis`, `torch.gather`.
          @native("Tensor.gathered(axis:indices:)")
          func gathered(axis: Int, indices: Tensor) -> Tensor

          /// This tensor with values added at the places that indices choose along an axis.
          ///
          /// ```
          /// result = self;  result[i, indices[i, j, k], k] += values[i, j, k]   for axis 1 of three
          /// ```
          ///
          /// | Tensor    | Shape                                     |
          /// | --------- | ----------------------------------------- |
          /// | `self`    | `[…, n, …]`                               |
          /// | `indices` | `[…, m, …]`, whole numbers                |
          /// | `values`  | `[…, m, …]`, or stretchable to it         |
          /// | result    | `[…, n, …]`                               |
          ///
          /// ```swift
          /// let counts = Tensor.zeros([3])
          /// let words = Tensor([2, 0, 2], dtype: .int32)
          /// print(counts.scatterAdded(axis: 0, indices: words, values: Tensor(1)).scalars)   // [1.0, 0.0, 2.0]
          /// ```
          ///
          /// Values whose indices are equal are all added. Whole numbers stay whole if both are.
          ///
          /// - Parameters:
          ///   - axis: The axis along which places are chosen; negative values count from the end.
          ///   - indices: Which places, counted from 0, or from the end if negative; the other axes have the
          ///     sizes of this tensor, or 1.
          ///   - values: What is added.
          ///
          /// Errors: ``TensorError/noSuchElement(operation:index:axis:shape:)``,
          /// ``TensorError/indicesDoNotFit(operation:indices:axis:shape:)``,
          /// ``TensorError/valuesDoNotFitIndices(operation:values:indices:)``,
          /// ``TensorError/wrongElementType(operation:dtype:expected:)``,
          /// ``TensorError/axisOutOfRange(operation:axis:shape:)``.
          ///
          /// Source: `torch.scatter_add`, `numpy.add.at`.
          @native("Tensor.scatterAdded(axis:indices:values:)")
          func scatterAdded(axis: Int, indices: Tensor, values: Tensor) -> Tensor

          /// The parts that indices choose along an axis, in the order given; an index may repeat.
          ///
          /// | Tensor    | Shape                                |
          /// | --------- | ------------------------------------ |
          /// | `self`    | `[before…, n, after…]`               |
          /// | `indices` | `[chosen…]`, whole numbers           |
          /// | result    | `[before…, chosen…, after…]`         |
          ///
          /// ```swift
          /// let m = Tensor([[1, 2, 3], [4, 5, 6]])
          /// print(m.taking(Tensor([2, 0], dtype: .int32), axis: 1).scalars)   // [3.0, 1.0, 6.0, 4.0]
          /// ```
          ///
          /// - Parameters:
          ///   - indices: Which parts, counted from 0, or from the end if negative; in any shape.
          ///   - axis: The axis along which parts are chosen; negative values count from the end.
          /// - Returns: The parts; the gradient of a part is the sum over all places where it was chosen.
          ///
          /// Errors: ``TensorError/noSuchElement(operation:index:axis:shape:)``,
          /// ``TensorError/wrongElementType(operation:dtype:expected:)``,
          /// ``TensorError/axisOutOfRange(operation:axis:shape:)``,
          /// ``TensorError/tooManyAxes(operation:count:)``.
          ///
          /// Source: `numpy.take`.
          @native("Tensor.taking(_:axis:)[Tensor, Int]")
          func taking(_ indices: Tensor, axis: Int) -> Tensor

          /// The parts that indices choose along an axis, in the order given; an index may repeat.
          ///
          /// ```swift
          /// let m = Tensor([[1, 2, 3], [4, 5, 6]])
          /// print(m.taking([-1, 0], axis: 1).scalars)   // [3.0, 1.0, 6.0, 4.0]
          /// ```
          ///
          /// Errors: ``TensorError/noSuchElement(operation:index:axis:shape:)``,
          /// ``TensorError/axisOutOfRange(operation:axis:shape:)``.
          @native("Tensor.taking(_:axis:)[[Int], Int]")
          func taking(_ indices: [Int], axis: Int) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.gathered(axis:indices:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let a1 = try call.read(Tensor.self)
      let result: Tensor = receiver.gathered(axis: a0, indices: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.scatterAdded(axis:indices:values:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let a1 = try call.read(Tensor.self)
      let a2 = try call.read(Tensor.self)
      let result: Tensor = receiver.scatterAdded(axis: a0, indices: a1, values: a2)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.taking(_:axis:)[Tensor, Int]") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read(Tensor.self)
      let a1 = call.readInt()
      let result: Tensor = receiver.taking(a0, axis: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.taking(_:axis:)[[Int], Int]") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read([Int].self)
      let a1 = call.readInt()
      let result: Tensor = receiver.taking(a0, axis: a1)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
