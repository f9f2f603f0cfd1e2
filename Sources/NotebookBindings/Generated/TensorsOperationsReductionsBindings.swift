// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsReductionsBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The sum of all elements.
          ///
          /// ```swift
          /// print(Tensor([[1, 2], [3, 4]]).sum().item())   // 10.0
          /// ```
          ///
          /// Sums are formed in float64 and rounded once.
          @native("Tensor.sum()")
          func sum() -> Tensor

          /// The sums along an axis.
          ///
          /// ```swift
          /// print(Tensor([[1, 2], [3, 4]]).sum(axis: 0).scalars)   // [4.0, 6.0]
          /// ```
          ///
          /// - Parameters:
          ///   - axis: The axis that is summed over; negative values count from the end.
          ///   - keepingAxis: Whether the axis stays, with size 1.
          ///
          /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
          @native("Tensor.sum(axis:keepingAxis:)")
          func sum(axis: Int, keepingAxis: Bool = false) -> Tensor

          /// The mean of all elements; NaN if there are none.
          @native("Tensor.mean()")
          func mean() -> Tensor

          /// The means along an axis.
          ///
          /// - Parameters:
          ///   - axis: The axis that is averaged over; negative values count from the end.
          ///   - keepingAxis: Whether the axis stays, with size 1.
          ///
          /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
          @native("Tensor.mean(axis:keepingAxis:)")
          func mean(axis: Int, keepingAxis: Bool = false) -> Tensor

          /// The variance of all elements: the mean squared distance from the mean.
          ///
          /// ```
          /// var(x) = 1/n Σᵢ (xᵢ − mean(x))²
          /// ```
          ///
          /// ```swift
          /// print(Tensor([1, 2, 3, 4]).variance().item())   // 1.25
          /// ```
          @native("Tensor.variance()")
          func variance() -> Tensor

          /// The variances along an axis.
          ///
          /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
          @native("Tensor.variance(axis:keepingAxis:)")
          func variance(axis: Int, keepingAxis: Bool = false) -> Tensor

          /// The standard deviation of all elements: the square root of the variance.
          @native("Tensor.standardDeviation()")
          func standardDeviation() -> Tensor

          /// The standard deviations along an axis.
          ///
          /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
          @native("Tensor.standardDeviation(axis:keepingAxis:)")
          func standardDeviation(axis: Int, keepingAxis: Bool = false) -> Tensor

          /// The greatest element; NaN if there is one.
          ///
          /// Its gradient goes to the greatest element, in equal shares if there are several.
          ///
          /// Errors: ``TensorError/noElements(operation:shape:)``.
          @native("Tensor.max()")
          func max() -> Tensor

          /// The greatest elements along an axis.
          @native("Tensor.max(axis:keepingAxis:)")
          func max(axis: Int, keepingAxis: Bool = false) -> Tensor

          /// The smallest element; NaN if there is one.
          ///
          /// Errors: ``TensorError/noElements(operation:shape:)``.
          @native("Tensor.min()")
          func min() -> Tensor

          /// The smallest elements along an axis.
          @native("Tensor.min(axis:keepingAxis:)")
          func min(axis: Int, keepingAxis: Bool = false) -> Tensor

          /// The index of the greatest element among all, row by row, as an int32 tensor without axes.
          ///
          /// ```swift
          /// print(Tensor([2, 7, 5]).argmax())   // 1
          /// ```
          ///
          /// The first one counts if several are equal.
          ///
          /// Errors: ``TensorError/noElements(operation:shape:)``.
          @native("Tensor.argmax()")
          func argmax() -> Tensor

          /// The indices of the greatest elements along an axis, as int32.
          @native("Tensor.argmax(axis:keepingAxis:)")
          func argmax(axis: Int, keepingAxis: Bool = false) -> Tensor

          /// The index of the smallest element among all, row by row, as an int32 tensor without axes.
          ///
          /// Errors: ``TensorError/noElements(operation:shape:)``.
          @native("Tensor.argmin()")
          func argmin() -> Tensor

          /// The indices of the smallest elements along an axis, as int32.
          @native("Tensor.argmin(axis:keepingAxis:)")
          func argmin(axis: Int, keepingAxis: Bool = false) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.sum()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.sum()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.sum(axis:keepingAxis:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let a1 = call.readBool()
      let result: Tensor = receiver.sum(axis: a0, keepingAxis: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.mean()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.mean()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.mean(axis:keepingAxis:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let a1 = call.readBool()
      let result: Tensor = receiver.mean(axis: a0, keepingAxis: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.variance()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.variance()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.variance(axis:keepingAxis:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let a1 = call.readBool()
      let result: Tensor = receiver.variance(axis: a0, keepingAxis: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.standardDeviation()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.standardDeviation()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.standardDeviation(axis:keepingAxis:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let a1 = call.readBool()
      let result: Tensor = receiver.standardDeviation(axis: a0, keepingAxis: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.max()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.max()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.max(axis:keepingAxis:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let a1 = call.readBool()
      let result: Tensor = receiver.max(axis: a0, keepingAxis: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.min()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.min()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.min(axis:keepingAxis:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let a1 = call.readBool()
      let result: Tensor = receiver.min(axis: a0, keepingAxis: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.argmax()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.argmax()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.argmax(axis:keepingAxis:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let a1 = call.readBool()
      let result: Tensor = receiver.argmax(axis: a0, keepingAxis: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.argmin()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.argmin()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.argmin(axis:keepingAxis:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let a1 = call.readBool()
      let result: Tensor = receiver.argmin(axis: a0, keepingAxis: a1)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
