// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsReshapingBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The same elements, row by row, in another shape.
          ///
          /// ```swift
          /// let m = Tensor([1, 2, 3, 4, 5, 6]).reshaped(to: [2, -1])
          /// print(m.shape)   // [2, 3]
          /// ```
          ///
          /// - Parameter shape: The new sizes; one of them may be -1 and is then found out.
          ///
          /// Errors: ``TensorError/cannotReshape(from:to:)``, ``TensorError/severalUnknownSizes(shape:)``,
          /// ``TensorError/negativeSize(operation:shape:)``.
          ///
          /// Cost: none, if the elements lie in memory row by row; otherwise one copy.
          @native("Tensor.reshaped(to:)")
          func reshaped(to shape: [Int]) -> Tensor

          /// All elements along one axis, row by row.
          @native("Tensor.flattened()")
          func flattened() -> Tensor

          /// The same elements with an additional axis of size 1.
          ///
          /// - Parameter axis: Where the new axis will be; -1 is behind the last.
          ///
          /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``,
          /// ``TensorError/tooManyAxes(operation:count:)``.
          @native("Tensor.expandingAxis(_:)")
          func expandingAxis(_ axis: Int) -> Tensor

          /// The same elements without an axis of size 1.
          ///
          /// Errors: ``TensorError/cannotSqueeze(axis:shape:)``,
          /// ``TensorError/axisOutOfRange(operation:axis:shape:)``.
          @native("Tensor.squeezed(axis:)")
          func squeezed(axis: Int) -> Tensor

          /// The same elements without the axes of size 1.
          @native("Tensor.squeezed()")
          func squeezed() -> Tensor

          /// The matrix with rows and columns exchanged; of more axes, the last two.
          ///
          /// A tensor with one axis or none stays as it is.
          ///
          /// ```swift
          /// print(Tensor([[1, 2, 3]]).transposed().shape)   // [3, 1]
          /// ```
          ///
          /// Cost: no elements are copied.
          @native("Tensor.transposed()")
          func transposed() -> Tensor

          /// The same elements with the axes in another order.
          ///
          /// ```swift
          /// print(Tensor.zeros([2, 3, 4]).permuted([2, 0, 1]).shape)   // [4, 2, 3]
          /// ```
          ///
          /// - Parameter axes: For each axis of the result, which axis of this tensor it is.
          ///
          /// Errors: ``TensorError/notAPermutation(axes:shape:)``. Cost: no elements are copied.
          @native("Tensor.permuted(_:)")
          func permuted(_ axes: [Int]) -> Tensor

          /// The tensor stretched to a shape by repeating axes of size 1 and adding leading ones.
          ///
          /// ```swift
          /// print(Tensor([1, 2]).broadcast(to: [3, 2]).sum().item())   // 9.0
          /// ```
          ///
          /// Errors: ``TensorError/cannotBroadcast(from:to:)``. Cost: no elements are copied.
          @native("Tensor.broadcast(to:)")
          func broadcast(to shape: [Int]) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.reshaped(to:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read([Int].self)
      let result: Tensor = receiver.reshaped(to: a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.flattened()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.flattened()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.expandingAxis(_:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let result: Tensor = receiver.expandingAxis(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.squeezed(axis:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let result: Tensor = receiver.squeezed(axis: a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.squeezed()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.squeezed()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.transposed()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.transposed()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.permuted(_:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read([Int].self)
      let result: Tensor = receiver.permuted(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.broadcast(to:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read([Int].self)
      let result: Tensor = receiver.broadcast(to: a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
