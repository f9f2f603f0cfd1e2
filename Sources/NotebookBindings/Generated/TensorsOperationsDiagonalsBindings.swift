// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsDiagonalsBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The matrix with zeros above a diagonal; of more axes, the last two.
          ///
          /// ```swift
          /// print(Tensor([[1, 2], [3, 4]]).lowerTriangle().scalars)   // [1.0, 0.0, 3.0, 4.0]
          /// ```
          ///
          /// - Parameter diagonal: The last diagonal that is kept: 0 is the main one, negative ones lie below it.
          ///
          /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``.
          ///
          /// Source: `numpy.tril`.
          @native("Tensor.lowerTriangle(diagonal:)")
          func lowerTriangle(diagonal: Int = 0) -> Tensor

          /// The matrix with zeros below a diagonal; of more axes, the last two.
          ///
          /// ```swift
          /// print(Tensor([[1, 2], [3, 4]]).upperTriangle().scalars)   // [1.0, 2.0, 0.0, 4.0]
          /// ```
          ///
          /// - Parameter diagonal: The first diagonal that is kept: 0 is the main one, negative ones lie below it.
          ///
          /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``.
          ///
          /// Source: `numpy.triu`.
          @native("Tensor.upperTriangle(diagonal:)")
          func upperTriangle(diagonal: Int = 0) -> Tensor

          /// The elements on a diagonal of a matrix; of more axes, the last two.
          ///
          /// ```swift
          /// print(Tensor([[1, 2], [3, 4]]).diagonal().scalars)            // [1.0, 4.0]
          /// print(Tensor([[1, 2], [3, 4]]).diagonal(offset: 1).scalars)   // [2.0]
          /// ```
          ///
          /// - Parameter offset: 0 is the main diagonal; positive ones lie above it, negative ones below.
          /// - Returns: A tensor without the last two axes and with one for the diagonal, which may be empty.
          ///
          /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``. Cost: no elements are copied.
          ///
          /// Source: `numpy.linalg.diagonal`.
          @native("Tensor.diagonal(offset:)")
          func diagonal(offset: Int = 0) -> Tensor

          /// The sum of the elements on a diagonal of a matrix; of more axes, the last two.
          ///
          /// ```swift
          /// print(Tensor([[1, 2], [3, 4]]).trace().item())   // 5.0
          /// ```
          ///
          /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``.
          @native("Tensor.trace(offset:)")
          func trace(offset: Int = 0) -> Tensor

          /// The products of each element of this tensor with each of another, both row by row.
          ///
          /// ```
          /// result[i, j] = self[i] other[j]
          /// ```
          ///
          /// ```swift
          /// print(Tensor([1, 2]).outer(Tensor([3, 4])).scalars)   // [3.0, 4.0, 6.0, 8.0]
          /// ```
          ///
          /// - Returns: A matrix with a row for each element of this tensor.
          ///
          /// Source: `numpy.outer`.
          @native("Tensor.outer(_:)")
          func outer(_ other: Tensor) -> Tensor

          /// A row of zeros with a one for each whole number: 1 at the index that it names.
          ///
          /// | Tensor | Shape                  |
          /// | ------ | ---------------------- |
          /// | `self` | `[…]`, whole numbers   |
          /// | result | `[…, classes]`         |
          ///
          /// ```swift
          /// let labels = Tensor([2, 0], dtype: .int32)
          /// print(labels.oneHot(classes: 3).scalars)   // [0.0, 0.0, 1.0, 1.0, 0.0, 0.0]
          /// ```
          ///
          /// - Parameter classes: How many numbers there are; each element lies within `0..<classes`.
          ///
          /// Errors: ``TensorError/labelOutOfRange(operation:label:position:classes:)``,
          /// ``TensorError/wrongElementType(operation:dtype:expected:)``,
          /// ``TensorError/negativeCount(operation:name:value:)``,
          /// ``TensorError/tooManyAxes(operation:count:)``.
          ///
          /// Source: `torch.nn.functional.one_hot`.
          @native("Tensor.oneHot(classes:)")
          func oneHot(classes: Int) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.lowerTriangle(diagonal:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let result: Tensor = receiver.lowerTriangle(diagonal: a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.upperTriangle(diagonal:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let result: Tensor = receiver.upperTriangle(diagonal: a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.diagonal(offset:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let result: Tensor = receiver.diagonal(offset: a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.trace(offset:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let result: Tensor = receiver.trace(offset: a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.outer(_:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.outer(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.oneHot(classes:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let result: Tensor = receiver.oneHot(classes: a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
