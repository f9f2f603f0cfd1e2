// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsTensorScalarBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["TensorScalar"],
      text: ##"""
        /// A number type of which a tensor can be made: `Int`, `Float`, `Double` or `Bool`.
        @representation("native")
        protocol TensorScalar {
        }
        """##),
    .init(
      names: ["DType"],
      text: ##"""
        /// The type of a tensor's elements.
        ///
        /// | Together with | bool | int32 | int64 | float16 | bfloat16 | float32 |
        /// | --- | --- | --- | --- | --- | --- | --- |
        /// | bool | int32 | int32 | int64 | float16 | bfloat16 | float32 |
        /// | int32 | int32 | int32 | int64 | float32 | float32 | float32 |
        /// | int64 | int64 | int64 | int64 | float32 | float32 | float32 |
        /// | float16 | float16 | float32 | float32 | float16 | float32 | float32 |
        /// | bfloat16 | bfloat16 | float32 | float32 | float32 | bfloat16 | float32 |
        /// | float32 | float32 | float32 | float32 | float32 | float32 | float32 |
        ///
        /// The table says what the sum of two tensors is. These are NumPy's rules, with float32 for its float64.
        /// Quotients of whole numbers are float32.
        @representation("native")
        enum DType: CustomStringConvertible {
          /// Numbers of about 7 digits; the type of everything that is trained.
          case float32

          /// Whole numbers from -2147483648 to 2147483647; the type of indices.
          case int32

          /// True or false; the type of comparisons.
          case bool

          /// Whole numbers of 64 bits; sums and products are exact and wrap around.
          case int64

          /// Numbers of 16 bits with about 3 digits, up to 65504. Operations compute in float32 and round once.
          case float16

          /// Numbers of 16 bits with about 2 digits and the range of float32. Operations compute in float32 and
          /// round once.
          case bfloat16

          /// The name, as in the header of a printed tensor.
          @native("DType.description")
          var description: String { get }

          @native("DType.==")
          static func == (left: DType, right: DType) -> Bool

          /// The case's raw value.
          @native("DType.rawValue")
          var rawValue: String { get }

          /// The case with a raw value, if there is one.
          @native("DType.init(rawValue:)")
          init?(rawValue: String)
        }
        """##),
  ]

  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Int"],
      text: ##"""
        extension Int: TensorScalar {
        }
        """##),
    .init(
      names: ["Float"],
      text: ##"""
        extension Float: TensorScalar {
        }
        """##),
    .init(
      names: ["Double"],
      text: ##"""
        extension Double: TensorScalar {
        }
        """##),
    .init(
      names: ["Bool"],
      text: ##"""
        extension Bool: TensorScalar {
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("DType.float32") { call in
      let result: DType = DType.float32
      call.write(result)
    }
    registry.add("DType.int32") { call in
      let result: DType = DType.int32
      call.write(result)
    }
    registry.add("DType.bool") { call in
      let result: DType = DType.bool
      call.write(result)
    }
    registry.add("DType.int64") { call in
      let result: DType = DType.int64
      call.write(result)
    }
    registry.add("DType.float16") { call in
      let result: DType = DType.float16
      call.write(result)
    }
    registry.add("DType.bfloat16") { call in
      let result: DType = DType.bfloat16
      call.write(result)
    }
    registry.add("DType.description") { call in
      openErrorScope()
      let receiver = try call.read(DType.self)
      let result: String = receiver.description
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("DType.==") { call in
      openErrorScope()
      let a0 = try call.read(DType.self)
      let a1 = try call.read(DType.self)
      let result: Bool = a0 == a1
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("DType.rawValue") { call in
      openErrorScope()
      let receiver = try call.read(DType.self)
      let result: String = receiver.rawValue
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("DType.init(rawValue:)") { call in
      openErrorScope()
      let a0 = try call.read(String.self)
      let result: DType? = DType(rawValue: a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
