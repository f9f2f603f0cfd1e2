// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsRemainderBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor", "%"],
      text: ##"""
        extension Tensor {
          /// The quotients of two tensors, rounded down to whole numbers.
          ///
          /// ```
          /// a.floorDivided(by: b) = ⌊a / b⌋
          /// ```
          ///
          /// ```swift
          /// print(Tensor([7, -7]).floorDivided(by: Tensor([2])).scalars)   // [3.0, -4.0]
          /// ```
          ///
          /// - Parameter divisor: What is divided by; both are stretched as for `/`.
          /// - Returns: Whole numbers of whole numbers (0 where the divisor is 0), otherwise float32. No gradient flows through it.
          ///
          /// Errors: ``TensorError/shapesDoNotBroadcast(operation:left:right:axisFromEnd:)``.
          ///
          /// Source: `numpy.floor_divide`, Python's `//`.
          @native("Tensor.floorDivided(by:)[Tensor]")
          func floorDivided(by divisor: Tensor) -> Tensor

          /// The quotients of the elements and a number, rounded down to whole numbers.
          ///
          /// ```swift
          /// print(Tensor([7, -7], dtype: .int32).floorDivided(by: 2).integers)   // [3, -4]
          /// ```
          ///
          /// - Parameter divisor: What is divided by.
          @native("Tensor.floorDivided(by:)[S]")
          func floorDivided<S: TensorScalar>(by divisor: S) -> Tensor

          /// What is left of each element after `floorDivided(by:)`: it has the sign of the divisor.
          ///
          /// ```
          /// a % b = a − ⌊a / b⌋ b
          /// ```
          ///
          /// ```swift
          /// print((Tensor([7, -7]) % Tensor([3])).scalars)   // [1.0, 2.0]
          /// ```
          ///
          /// Of two numbers of Swift, `-7 % 3` is -1 instead.
          ///
          /// - Returns: Whole numbers of whole numbers (0 where the divisor is 0), otherwise float32 (NaN there).
          ///
          /// Errors: ``TensorError/shapesDoNotBroadcast(operation:left:right:axisFromEnd:)``.
          ///
          /// Source: `numpy.remainder`, Python's `%`.
          @native("Tensor.%[Tensor, Tensor]")
          static func % (left: Tensor, right: Tensor) -> Tensor

          /// What is left of each element after `floorDivided(by:)` by a number.
          ///
          /// ```swift
          /// print((Tensor.arange(5) % 2).scalars)   // [0.0, 1.0, 0.0, 1.0, 0.0]
          /// ```
          @native("Tensor.%[Tensor, S]")
          static func % <S: TensorScalar>(left: Tensor, right: S) -> Tensor

          /// What is left of a number after dividing it by each element.
          @native("Tensor.%[S, Tensor]")
          static func % <S: TensorScalar>(left: S, right: Tensor) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.floorDivided(by:)[Tensor]") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.floorDivided(by: a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.floorDivided(by:)[S]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let receiver = try call.read(Tensor.self)
        let a0 = try call.read(S.self)
        let result: Tensor = receiver.floorDivided(by: a0)
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(1)), &call)
    }
    registry.add("Tensor.%[Tensor, Tensor]") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let result: Tensor = a0 % a1
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.%[Tensor, S]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read(Tensor.self)
        let a1 = try call.read(S.self)
        let result: Tensor = a0 % a1
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(1)), &call)
    }
    registry.add("Tensor.%[S, Tensor]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read(S.self)
        let a1 = try call.read(Tensor.self)
        let result: Tensor = a0 % a1
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(0)), &call)
    }
  }
}
