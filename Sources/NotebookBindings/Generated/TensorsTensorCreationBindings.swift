// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsTensorCreationBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// A tensor with a single number and no axes.
          ///
          /// ```swift
          /// print(Tensor(3.5).shape)   // []
          /// ```
          @native("Tensor.init(_:)[S]")
          init<S: TensorScalar>(_ number: S)

          /// A tensor with one axis.
          ///
          /// ```swift
          /// let x = Tensor([0, 1, 0.5])
          /// print(x.shape)   // [3]
          /// ```
          @native("Tensor.init(_:)[[S]]")
          init<S: TensorScalar>(_ values: [S])

          /// A tensor with two axes, from its rows.
          ///
          /// Errors: ``TensorError/raggedArray(axis:index:count:expected:)`` unless all rows are equally long.
          @native("Tensor.init(_:)[[[S]]]")
          init<S: TensorScalar>(_ rows: [[S]])

          /// A tensor with three axes, from nested arrays.
          ///
          /// Errors: ``TensorError/raggedArray(axis:index:count:expected:)``.
          @native("Tensor.init(_:)[[[[S]]]]")
          init<S: TensorScalar>(_ blocks: [[[S]]])

          /// A tensor with four axes, from nested arrays.
          ///
          /// Errors: ``TensorError/raggedArray(axis:index:count:expected:)``.
          @native("Tensor.init(_:)[[[[[S]]]]]")
          init<S: TensorScalar>(_ values: [[[[S]]]])

          /// A tensor of a shape, from its elements row by row.
          ///
          /// ```swift
          /// let m = Tensor([1, 2, 3, 4, 5, 6], shape: [2, 3])
          /// ```
          ///
          /// Errors: ``TensorError/countDoesNotFitShape(count:shape:)``.
          @native("Tensor.init(_:shape:)")
          init<S: TensorScalar>(_ values: [S], shape: [Int])

          /// A tensor with one axis and elements of a chosen type.
          ///
          /// ```swift
          /// print(Tensor([1, 2, 3], dtype: .int32).dtype)   // int32
          /// ```
          @native("Tensor.init(_:dtype:)")
          init<S: TensorScalar>(_ values: [S], dtype: DType)

          /// A tensor of a shape with elements of a chosen type, row by row.
          ///
          /// ```swift
          /// let ids = Tensor([1, 2, 9_007_199_254_740_993], shape: [3, 1], dtype: .int64)
          /// print(ids.integers)   // [1, 2, 9007199254740993]
          /// ```
          ///
          /// Errors: ``TensorError/countDoesNotFitShape(count:shape:)``.
          @native("Tensor.init(_:shape:dtype:)")
          init<S: TensorScalar>(_ values: [S], shape: [Int], dtype: DType)

          /// A tensor of zeros.
          ///
          /// - Parameters:
          ///   - shape: The sizes, 0 or more each; at most 8.
          ///   - dtype: The type of the elements.
          @native("Tensor.zeros(_:dtype:)")
          static func zeros(_ shape: [Int], dtype: DType = .float32) -> Tensor

          /// A tensor of ones.
          ///
          /// - Parameters:
          ///   - shape: The sizes, 0 or more each; at most 8.
          ///   - dtype: The type of the elements.
          @native("Tensor.ones(_:dtype:)")
          static func ones(_ shape: [Int], dtype: DType = .float32) -> Tensor

          /// A tensor whose elements are all the same.
          ///
          /// ```swift
          /// let halves = Tensor.full([2, 2], 0.5)
          /// print(Tensor.full([3], 7, dtype: .int32).integers)   // [7, 7, 7]
          /// ```
          ///
          /// - Parameters:
          ///   - shape: The sizes, 0 or more each; at most 8.
          ///   - value: What every element is; to whole numbers, a fraction is cut off towards zero.
          ///   - dtype: The type of the elements.
          @native("Tensor.full(_:_:dtype:)")
          static func full(_ shape: [Int], _ value: Double, dtype: DType = .float32) -> Tensor

          /// The identity matrix: ones on the diagonal, zeros elsewhere.
          ///
          /// - Parameters:
          ///   - size: The number of rows and of columns.
          ///   - dtype: The type of the elements.
          @native("Tensor.eye(_:dtype:)")
          static func eye(_ size: Int, dtype: DType = .float32) -> Tensor

          /// The numbers 0, 1, … up to but not including `end`.
          ///
          /// ```swift
          /// print(Tensor.arange(4).scalars)   // [0.0, 1.0, 2.0, 3.0]
          /// ```
          ///
          /// - Parameters:
          ///   - end: The number behind the last one; there are no numbers if it is 0 or less.
          ///   - dtype: The type of the elements.
          @native("Tensor.arange(_:dtype:)")
          static func arange(_ end: Int, dtype: DType = .float32) -> Tensor

          /// Numbers in equal steps from `start` up to but not including `end`.
          ///
          /// ```swift
          /// print(Tensor.arange(from: 1, to: 2, by: 0.25).scalars)   // [1.0, 1.25, 1.5, 1.75]
          /// ```
          ///
          /// - Parameters:
          ///   - start: The first number.
          ///   - end: What the numbers do not reach.
          ///   - step: The distance of neighbours; not 0; negative to count down.
          ///   - dtype: The type of the elements; to whole numbers, fractions are cut off towards zero.
          ///
          /// Errors: ``TensorError/notPositive(operation:name:value:)`` if the step is 0,
          /// ``TensorError/notFinite(operation:name:value:)``.
          @native("Tensor.arange(from:to:by:dtype:)")
          static func arange(from start: Double, to end: Double, by step: Double = 1, dtype: DType = .float32) -> Tensor

          /// Equally spaced numbers from `start` to `end`, both included.
          ///
          /// ```swift
          /// print(Tensor.linspace(from: 0, to: 1, count: 5).scalars)   // [0.0, 0.25, 0.5, 0.75, 1.0]
          /// ```
          ///
          /// - Parameters:
          ///   - start: The first number.
          ///   - end: The last number.
          ///   - count: How many numbers, 0 or more; one number is `start`.
          ///   - dtype: The type of the elements; whole numbers are the nearest ones below.
          ///
          /// Errors: ``TensorError/negativeCount(operation:name:value:)``.
          @native("Tensor.linspace(from:to:count:dtype:)")
          static func linspace(from start: Double, to end: Double, count: Int, dtype: DType = .float32) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.init(_:)[S]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read(S.self)
        let result: Tensor = Tensor(a0)
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(0)), &call)
    }
    registry.add("Tensor.init(_:)[[S]]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read([S].self)
        let result: Tensor = Tensor(a0)
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(0)?.element), &call)
    }
    registry.add("Tensor.init(_:)[[[S]]]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read([[S]].self)
        let result: Tensor = Tensor(a0)
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(0)?.element?.element), &call)
    }
    registry.add("Tensor.init(_:)[[[[S]]]]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read([[[S]]].self)
        let result: Tensor = Tensor(a0)
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(0)?.element?.element?.element), &call)
    }
    registry.add("Tensor.init(_:)[[[[[S]]]]]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read([[[[S]]]].self)
        let result: Tensor = Tensor(a0)
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(0)?.element?.element?.element?.element), &call)
    }
    registry.add("Tensor.init(_:shape:)") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read([S].self)
        let a1 = try call.read([Int].self)
        let result: Tensor = Tensor(a0, shape: a1)
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(0)?.element), &call)
    }
    registry.add("Tensor.init(_:dtype:)") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read([S].self)
        let a1 = try call.read(DType.self)
        let result: Tensor = Tensor(a0, dtype: a1)
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(0)?.element), &call)
    }
    registry.add("Tensor.init(_:shape:dtype:)") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read([S].self)
        let a1 = try call.read([Int].self)
        let a2 = try call.read(DType.self)
        let result: Tensor = Tensor(a0, shape: a1, dtype: a2)
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(0)?.element), &call)
    }
    registry.add("Tensor.zeros(_:dtype:)") { call in
      openErrorScope()
      let a0 = try call.read([Int].self)
      let a1 = try call.read(DType.self)
      let result: Tensor = Tensor.zeros(a0, dtype: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.ones(_:dtype:)") { call in
      openErrorScope()
      let a0 = try call.read([Int].self)
      let a1 = try call.read(DType.self)
      let result: Tensor = Tensor.ones(a0, dtype: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.full(_:_:dtype:)") { call in
      openErrorScope()
      let a0 = try call.read([Int].self)
      let a1 = call.readDouble()
      let a2 = try call.read(DType.self)
      let result: Tensor = Tensor.full(a0, a1, dtype: a2)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.eye(_:dtype:)") { call in
      openErrorScope()
      let a0 = call.readInt()
      let a1 = try call.read(DType.self)
      let result: Tensor = Tensor.eye(a0, dtype: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.arange(_:dtype:)") { call in
      openErrorScope()
      let a0 = call.readInt()
      let a1 = try call.read(DType.self)
      let result: Tensor = Tensor.arange(a0, dtype: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.arange(from:to:by:dtype:)") { call in
      openErrorScope()
      let a0 = call.readDouble()
      let a1 = call.readDouble()
      let a2 = call.readDouble()
      let a3 = try call.read(DType.self)
      let result: Tensor = Tensor.arange(from: a0, to: a1, by: a2, dtype: a3)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.linspace(from:to:count:dtype:)") { call in
      openErrorScope()
      let a0 = call.readDouble()
      let a1 = call.readDouble()
      let a2 = call.readInt()
      let a3 = try call.read(DType.self)
      let result: Tensor = Tensor.linspace(from: a0, to: a1, count: a2, dtype: a3)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
