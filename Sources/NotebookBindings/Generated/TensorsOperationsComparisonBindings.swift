// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsComparisonBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor", ".!=", ".<", ".<=", ".==", ".>", ".>="],
      text: ##"""
        extension Tensor {
          /// Where two tensors have equal elements, as a Boolean tensor.
          @native("Tensor..==[Tensor, Tensor]")
          static func .== (left: Tensor, right: Tensor) -> Tensor

          /// Where two tensors have different elements.
          @native("Tensor..!=[Tensor, Tensor]")
          static func .!= (left: Tensor, right: Tensor) -> Tensor

          /// Where the left element is smaller.
          @native("Tensor..<[Tensor, Tensor]")
          static func .< (left: Tensor, right: Tensor) -> Tensor

          /// Where the left element is smaller or equal.
          @native("Tensor..<=[Tensor, Tensor]")
          static func .<= (left: Tensor, right: Tensor) -> Tensor

          /// Where the left element is greater.
          @native("Tensor..>[Tensor, Tensor]")
          static func .> (left: Tensor, right: Tensor) -> Tensor

          /// Where the left element is greater or equal.
          @native("Tensor..>=[Tensor, Tensor]")
          static func .>= (left: Tensor, right: Tensor) -> Tensor

          /// Where an element equals a number.
          @native("Tensor..==[Tensor, S]")
          static func .== <S: TensorScalar>(left: Tensor, right: S) -> Tensor

          /// Where an element differs from a number.
          @native("Tensor..!=[Tensor, S]")
          static func .!= <S: TensorScalar>(left: Tensor, right: S) -> Tensor

          /// Where an element is smaller than a number.
          ///
          /// ```swift
          /// let x = Tensor([3, -1, 2])
          /// print((x .< 0).scalars)   // [0.0, 1.0, 0.0]
          /// ```
          @native("Tensor..<[Tensor, S]")
          static func .< <S: TensorScalar>(left: Tensor, right: S) -> Tensor

          /// Where an element is at most a number.
          @native("Tensor..<=[Tensor, S]")
          static func .<= <S: TensorScalar>(left: Tensor, right: S) -> Tensor

          /// Where an element is greater than a number.
          @native("Tensor..>[Tensor, S]")
          static func .> <S: TensorScalar>(left: Tensor, right: S) -> Tensor

          /// Where an element is at least a number.
          @native("Tensor..>=[Tensor, S]")
          static func .>= <S: TensorScalar>(left: Tensor, right: S) -> Tensor

          /// The elements of this tensor, but those of another where a mask is true.
          ///
          /// All three broadcast to one shape.
          ///
          /// ```swift
          /// let x = Tensor([3, -1, 2])
          /// print(x.replacing(with: Tensor(0), where: x .< 0).scalars)   // [3.0, 0.0, 2.0]
          /// ```
          ///
          /// Errors: ``TensorError/wrongElementType(operation:dtype:expected:)`` unless the mask is Boolean, and
          /// ``TensorError/shapesDoNotBroadcast(operation:left:right:axisFromEnd:)``.
          @native("Tensor.replacing(with:where:)")
          func replacing(with other: Tensor, where mask: Tensor) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor..==[Tensor, Tensor]") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let result: Tensor = a0 .== a1
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor..!=[Tensor, Tensor]") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let result: Tensor = a0 .!= a1
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor..<[Tensor, Tensor]") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let result: Tensor = a0 .< a1
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor..<=[Tensor, Tensor]") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let result: Tensor = a0 .<= a1
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor..>[Tensor, Tensor]") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let result: Tensor = a0 .> a1
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor..>=[Tensor, Tensor]") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let result: Tensor = a0 .>= a1
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor..==[Tensor, S]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read(Tensor.self)
        let a1 = try call.read(S.self)
        let result: Tensor = a0 .== a1
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(1)), &call)
    }
    registry.add("Tensor..!=[Tensor, S]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read(Tensor.self)
        let a1 = try call.read(S.self)
        let result: Tensor = a0 .!= a1
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(1)), &call)
    }
    registry.add("Tensor..<[Tensor, S]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read(Tensor.self)
        let a1 = try call.read(S.self)
        let result: Tensor = a0 .< a1
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(1)), &call)
    }
    registry.add("Tensor..<=[Tensor, S]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read(Tensor.self)
        let a1 = try call.read(S.self)
        let result: Tensor = a0 .<= a1
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(1)), &call)
    }
    registry.add("Tensor..>[Tensor, S]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read(Tensor.self)
        let a1 = try call.read(S.self)
        let result: Tensor = a0 .> a1
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(1)), &call)
    }
    registry.add("Tensor..>=[Tensor, S]") { call in
      func run<S: Bridged & TensorScalar>(
        _: S.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read(Tensor.self)
        let a1 = try call.read(S.self)
        let result: Tensor = a0 .>= a1
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(tensorScalarType(types.at(1)), &call)
    }
    registry.add("Tensor.replacing(with:where:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let result: Tensor = receiver.replacing(with: a0, where: a1)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
