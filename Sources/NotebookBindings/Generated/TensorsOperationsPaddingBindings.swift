// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsPaddingBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["PaddingMode"],
      text: ##"""
        /// What stands in the border of a padded tensor.
        @representation("native")
        enum PaddingMode {
          /// One number everywhere.
          case constant

          /// The nearest element.
          case edge

          /// The elements as in a mirror at the outermost one, which is not repeated.
          case reflect

          @native("PaddingMode.==")
          static func == (left: PaddingMode, right: PaddingMode) -> Bool

          /// The case's raw value.
          @native("PaddingMode.rawValue")
          var rawValue: String { get }

          /// The case with a raw value, if there is one.
          @native("PaddingMode.init(rawValue:)")
          init?(rawValue: String)
        }
        """##),
  ]

  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The tensor with a border along each axis.
          ///
          /// ```swift
          /// let x = Tensor([1, 2, 3])
          /// print(x.padded(before: [1], after: [2]).scalars)                   // [0.0, 1.0, 2.0, 3.0, 0.0, 0.0]
          /// print(x.padded(before: [1], after: [2], mode: .edge).scalars)      // [1.0, 1.0, 2.0, 3.0, 3.0, 3.0]
          /// print(x.padded(before: [1], after: [2], mode: .reflect).scalars)   // [2.0, 1.0, 2.0, 3.0, 2.0, 1.0]
          /// ```
          ///
          /// - Parameters:
          ///   - before: How many elements are added in front, for each axis; a single number counts for all.
          ///   - after: How many elements are added behind, likewise.
          ///   - mode: What stands in the border.
          ///   - value: The number that ``PaddingMode/constant`` puts there.
          ///
          /// Errors: ``TensorError/paddingCount(count:shape:)``,
          /// ``TensorError/negativeCount(operation:name:value:)``,
          /// ``TensorError/paddingOfNothing(mode:axis:shape:)``,
          /// ``TensorError/tooManyElements(operation:shape:)``.
          ///
          /// Source: `numpy.pad`.
          @native("Tensor.padded(before:after:mode:value:)")
          func padded(before: [Int], after: [Int], mode: PaddingMode = .constant, value: Double = 0) -> Tensor

          /// The tensor side by side with copies of itself.
          ///
          /// ```swift
          /// print(Tensor([1, 2]).tiled([3]).scalars)        // [1.0, 2.0, 1.0, 2.0, 1.0, 2.0]
          /// print(Tensor([1, 2]).tiled([2, 1]).shape)       // [2, 2]
          /// ```
          ///
          /// - Parameter counts: How often it stands along each axis, the last one for the last axis; more counts
          ///   than axes add leading axes.
          ///
          /// Errors: ``TensorError/negativeCount(operation:name:value:)``,
          /// ``TensorError/tooManyElements(operation:shape:)``, ``TensorError/tooManyAxes(operation:count:)``.
          ///
          /// Source: `numpy.tile`.
          @native("Tensor.tiled(_:)")
          func tiled(_ counts: [Int]) -> Tensor

          /// The tensor with each of its parts along an axis several times in a row.
          ///
          /// ```swift
          /// print(Tensor([1, 2]).repeated(3, axis: 0).scalars)   // [1.0, 1.0, 1.0, 2.0, 2.0, 2.0]
          /// ```
          ///
          /// Errors: ``TensorError/negativeCount(operation:name:value:)``,
          /// ``TensorError/axisOutOfRange(operation:axis:shape:)``,
          /// ``TensorError/tooManyElements(operation:shape:)``.
          ///
          /// Source: `numpy.repeat`.
          @native("Tensor.repeated(_:axis:)")
          func repeated(_ count: Int, axis: Int) -> Tensor

          /// The tensor with the elements along an axis in the opposite order.
          ///
          /// ```swift
          /// print(Tensor([1, 2, 3]).flipped(axis: 0).scalars)   // [3.0, 2.0, 1.0]
          /// ```
          ///
          /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``. Cost: no elements are copied.
          ///
          /// Source: `numpy.flip`.
          @native("Tensor.flipped(axis:)")
          func flipped(axis: Int) -> Tensor

          /// The tensor with the elements along an axis moved on; those that reach the end go to the start.
          ///
          /// ```swift
          /// print(Tensor([1, 2, 3, 4]).rolled(by: 1, axis: 0).scalars)   // [4.0, 1.0, 2.0, 3.0]
          /// ```
          ///
          /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
          ///
          /// Source: `numpy.roll`.
          @native("Tensor.rolled(by:axis:)")
          func rolled(by shift: Int, axis: Int) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("PaddingMode.constant") { call in
      let result: PaddingMode = PaddingMode.constant
      call.write(result)
    }
    registry.add("PaddingMode.edge") { call in
      let result: PaddingMode = PaddingMode.edge
      call.write(result)
    }
    registry.add("PaddingMode.reflect") { call in
      let result: PaddingMode = PaddingMode.reflect
      call.write(result)
    }
    registry.add("PaddingMode.==") { call in
      openErrorScope()
      let a0 = try call.read(PaddingMode.self)
      let a1 = try call.read(PaddingMode.self)
      let result: Bool = a0 == a1
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("PaddingMode.rawValue") { call in
      openErrorScope()
      let receiver = try call.read(PaddingMode.self)
      let result: String = receiver.rawValue
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("PaddingMode.init(rawValue:)") { call in
      openErrorScope()
      let a0 = try call.read(String.self)
      let result: PaddingMode? = PaddingMode(rawValue: a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.padded(before:after:mode:value:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read([Int].self)
      let a1 = try call.read([Int].self)
      let a2 = try call.read(PaddingMode.self)
      let a3 = call.readDouble()
      let result: Tensor = receiver.padded(before: a0, after: a1, mode: a2, value: a3)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.tiled(_:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read([Int].self)
      let result: Tensor = receiver.tiled(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.repeated(_:axis:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let a1 = call.readInt()
      let result: Tensor = receiver.repeated(a0, axis: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.flipped(axis:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let result: Tensor = receiver.flipped(axis: a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.rolled(by:axis:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let a1 = call.readInt()
      let result: Tensor = receiver.rolled(by: a0, axis: a1)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
