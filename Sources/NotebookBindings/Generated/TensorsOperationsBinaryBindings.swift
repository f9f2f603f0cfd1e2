// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsBinaryBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor", "*", "*=", "+", "+=", "-", "-=", "/", "/="],
      text: ##"""
        extension Tensor {
          /// The sum of two tensors, element by element.
          ///
          /// Errors: ``TensorError/shapesDoNotBroadcast(operation:left:right:axisFromEnd:)``.
          @native("Tensor.+[Tensor, Tensor]")
          static func + (left: Tensor, right: Tensor) -> Tensor

          /// The difference of two tensors, element by element.
          ///
          /// Errors: ``TensorError/shapesDoNotBroadcast(operation:left:right:axisFromEnd:)``.
          @native("Tensor.-[Tensor, Tensor]")
          static func - (left: Tensor, right: Tensor) -> Tensor

          /// The product of two tensors, element by element; for the matrix product see ``matmul(_:)``.
          ///
          /// Errors: ``TensorError/shapesDoNotBroadcast(operation:left:right:axisFromEnd:)``.
          @native("Tensor.*[Tensor, Tensor]")
          static func * (left: Tensor, right: Tensor) -> Tensor

          /// The quotient of two tensors, element by element, as float32; x / 0 is ±∞ or NaN.
          ///
          /// Errors: ``TensorError/shapesDoNotBroadcast(operation:left:right:axisFromEnd:)``.
          @native("Tensor./[Tensor, Tensor]")
          static func / (left: Tensor, right: Tensor) -> Tensor

          /// The sum of each element and a number.
          @native("Tensor.+[Tensor, S]")
          static func + <S: TensorScalar>(left: Tensor, right: S) -> Tensor

          /// The difference of each element and a number.
          @native("Tensor.-[Tensor, S]")
          static func - <S: TensorScalar>(left: Tensor, right: S) -> Tensor

          /// The product of each element and a number.
          @native("Tensor.*[Tensor, S]")
          static func * <S: TensorScalar>(left: Tensor, right: S) -> Tensor

          /// The quotient of each element and a number.
          @native("Tensor./[Tensor, S]")
          static func / <S: TensorScalar>(left: Tensor, right: S) -> Tensor

          /// The sum of a number and each element.
          @native("Tensor.+[S, Tensor]")
          static func + <S: TensorScalar>(left: S, right: Tensor) -> Tensor

          /// The difference of a number and each element.
          @native("Tensor.-[S, Tensor]")
          static func - <S: TensorScalar>(left: S, right: Tensor) -> Tensor

          /// The product of a number and each element.
          @native("Tensor.*[S, Tensor]")
          static func * <S: TensorScalar>(left: S, right: Tensor) -> Tensor

          /// The quotient of a number and each element.
          @native("Tensor./[S, Tensor]")
          static func / <S: TensorScalar>(left: S, right: Tensor) -> Tensor

          /// Adds another tensor; the variable gets a new value, other copies keep theirs.
          @native("Tensor.+=")
          static func += (left: inout Tensor, right: Tensor)

          /// Subtracts another tensor; the variable gets a new value, other copies keep theirs.
          @native("Tensor.-=")
          static func -= (left: inout Tensor, right: Tensor)

          /// Multiplies by another tensor; the variable gets a new value, other copies keep theirs.
          @native("Tensor.*=")
          static func *= (left: inout Tensor, right: Tensor)

          /// Divides by another tensor; the variable gets a new value, other copies keep theirs.
          @native("Tensor./=")
          static func /= (left: inout Tensor, right: Tensor)

          /// The larger of two elements; NaN if one of them is.
          ///
          /// ```swift
          /// print(Tensor.maximum(Tensor([1, 5]), Tensor([3, 2])).scalars)   // [3.0, 5.0]
          /// ```
          @native("Tensor.maximum(_:_:)")
          static func maximum(_ left: Tensor, _ right: Tensor) -> Tensor

          /// The smaller of two elements; NaN if one of them is.
          @native("Tensor.minimum(_:_:)")
          static func minimum(_ left: Tensor, _ right: Tensor) -> Tensor

          /// Each element raised to the power of the element of another tensor.
          @native("Tensor.power(_:)[Tensor]")
          func power(_ exponent: Tensor) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.+[Tensor, Tensor]") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let result: Tensor = a0 + a1
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.-[Tensor, Tensor]") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let result: Tensor = a0 - a1
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.*[Tensor, Tensor]") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let result: Tensor = a0 * a1
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor./[Tensor, Tensor]") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let result: Tensor = a0 / a1
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.+[Tensor, S]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read(Tensor.self)
        let a1 = try call.read(S.self)
        let result: Tensor = a0 + a1
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(1)), &call)
    }
    registry.add("Tensor.-[Tensor, S]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read(Tensor.self)
        let a1 = try call.read(S.self)
        let result: Tensor = a0 - a1
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(1)), &call)
    }
    registry.add("Tensor.*[Tensor, S]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read(Tensor.self)
        let a1 = try call.read(S.self)
        let result: Tensor = a0 * a1
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(1)), &call)
    }
    registry.add("Tensor./[Tensor, S]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read(Tensor.self)
        let a1 = try call.read(S.self)
        let result: Tensor = a0 / a1
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(1)), &call)
    }
    registry.add("Tensor.+[S, Tensor]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read(S.self)
        let a1 = try call.read(Tensor.self)
        let result: Tensor = a0 + a1
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(0)), &call)
    }
    registry.add("Tensor.-[S, Tensor]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read(S.self)
        let a1 = try call.read(Tensor.self)
        let result: Tensor = a0 - a1
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(0)), &call)
    }
    registry.add("Tensor.*[S, Tensor]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read(S.self)
        let a1 = try call.read(Tensor.self)
        let result: Tensor = a0 * a1
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(0)), &call)
    }
    registry.add("Tensor./[S, Tensor]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read(S.self)
        let a1 = try call.read(Tensor.self)
        let result: Tensor = a0 / a1
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(0)), &call)
    }
    registry.add("Tensor.+=") { call in
      openErrorScope()
      let place0 = call.readLater()
      let a1 = try call.read(Tensor.self)
      var a0 = try call.take(place0, as: Tensor.self)
      a0 += a1
      try checkLibraryErrors()
      call.put(a0, in: place0)
    }
    registry.add("Tensor.-=") { call in
      openErrorScope()
      let place0 = call.readLater()
      let a1 = try call.read(Tensor.self)
      var a0 = try call.take(place0, as: Tensor.self)
      a0 -= a1
      try checkLibraryErrors()
      call.put(a0, in: place0)
    }
    registry.add("Tensor.*=") { call in
      openErrorScope()
      let place0 = call.readLater()
      let a1 = try call.read(Tensor.self)
      var a0 = try call.take(place0, as: Tensor.self)
      a0 *= a1
      try checkLibraryErrors()
      call.put(a0, in: place0)
    }
    registry.add("Tensor./=") { call in
      openErrorScope()
      let place0 = call.readLater()
      let a1 = try call.read(Tensor.self)
      var a0 = try call.take(place0, as: Tensor.self)
      a0 /= a1
      try checkLibraryErrors()
      call.put(a0, in: place0)
    }
    registry.add("Tensor.maximum(_:_:)") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let result: Tensor = Tensor.maximum(a0, a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.minimum(_:_:)") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let result: Tensor = Tensor.minimum(a0, a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.power(_:)[Tensor]") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.power(a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
