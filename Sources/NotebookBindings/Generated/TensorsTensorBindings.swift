// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsTensorBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        /// An array of numbers with any number of axes, whose operations can be differentiated.
        ///
        /// A tensor is a value: a copy never changes when the original does. Operations that take two tensors
        /// follow NumPy's broadcasting: shapes are compared from the last axis, and a size of 1 stretches.
        ///
        /// ```swift
        /// let m = Tensor([[1, 2, 3], [4, 5, 6]])
        /// print(m.shape)                  // [2, 3]
        /// print((m * 10).sum().item())    // 210.0
        /// ```
        ///
        /// Numbers are stored as float32 unless another ``DType`` is asked for; Booleans as bool.
        @representation("native")
        struct Tensor {
          /// The sizes along the axes, outermost first; `[]` for a single number.
          @native("Tensor.shape")
          var shape: [Int] { get }

          /// The number of axes.
          @native("Tensor.rank")
          var rank: Int { get }

          /// The number of elements: the product of the sizes.
          @native("Tensor.count")
          var count: Int { get }

          /// The type of the elements.
          @native("Tensor.dtype")
          var dtype: DType { get }

          /// How far apart, in elements, neighbours along each axis lie in memory.
          @native("Tensor.strides")
          var strides: [Int] { get }

          /// Whether there are no elements.
          @native("Tensor.isEmpty")
          var isEmpty: Bool { get }

          /// The only element of a tensor that has one, of whatever shape.
          ///
          /// ```swift
          /// print(Tensor([[3, 4]]).sum().item())   // 7.0
          /// ```
          ///
          /// Errors: ``TensorError/notOneElement(shape:)``.
          @native("Tensor.item()")
          func item() -> Float

          /// All elements, row by row, as numbers.
          ///
          /// ```swift
          /// print(Tensor([[1, 2], [3, 4]]).scalars)   // [1.0, 2.0, 3.0, 4.0]
          /// ```
          @native("Tensor.scalars")
          var scalars: [Float] { get }

          /// All elements as whole numbers, row by row; fractions are cut off towards zero.
          @native("Tensor.integers")
          var integers: [Int] { get }

          /// The same elements as another type.
          ///
          /// Numbers become true where they are not 0; to whole numbers, fractions are cut off and what does not
          /// fit becomes the nearest number that does; to 16 bits, numbers are rounded to the nearest, of two to
          /// the even one. Gradients flow through conversions between float32, float16 and bfloat16; they are
          /// float32 everywhere.
          @native("Tensor.to(_:)")
          func to(_ dtype: DType) -> Tensor
        }
        """##),
  ]

  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor", "=="],
      text: ##"""
        extension Tensor: Equatable {
          /// Whether two tensors have the same shape, element type and elements.
          ///
          /// For a comparison element by element use `.==`.
          @native("Tensor.==")
          static func == (left: Tensor, right: Tensor) -> Bool
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.shape") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: [Int] = receiver.shape
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.rank") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Int = receiver.rank
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.count") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Int = receiver.count
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.dtype") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: DType = receiver.dtype
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.strides") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: [Int] = receiver.strides
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.isEmpty") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Bool = receiver.isEmpty
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.item()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Float = receiver.item()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.scalars") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: [Float] = receiver.scalars
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.integers") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: [Int] = receiver.integers
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.to(_:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read(DType.self)
      let result: Tensor = receiver.to(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.==") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let result: Bool = a0 == a1
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
