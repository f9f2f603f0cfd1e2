// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsFilesSafetensorsFileBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["NamedTensor"],
      text: ##"""
        /// A tensor and what it is called in a file.
        @representation("native")
        struct NamedTensor {
          /// The name.
          @native("NamedTensor.name")
          var name: String { get }

          /// The tensor.
          @native("NamedTensor.tensor")
          var tensor: Tensor { get }

          /// A tensor under a name.
          @native("NamedTensor.init(_:_:)")
          init(_ name: String, _ tensor: Tensor)
        }
        """##),
    .init(
      names: ["SafetensorsFile"],
      text: ##"""
        /// A file of named tensors in the safetensors format, which PyTorch and others read and write too.
        ///
        /// Opening a file reads and checks its header only; each tensor is read when it is asked for.
        ///
        /// ```swift
        /// let tensors = [NamedTensor("a", Tensor([1, 2])), NamedTensor("b", Tensor([[3]]))]
        /// try SafetensorsFile.write(tensors, to: "/tmp/two.safetensors")
        /// let file = try SafetensorsFile(contentsOf: "/tmp/two.safetensors")
        /// print(file.names)                       // ["a", "b"]
        /// print(try file.tensor("a").scalars)     // [1.0, 2.0]
        /// ```
        @representation("native")
        struct SafetensorsFile {
          /// Where the file is.
          @native("SafetensorsFile.path")
          var path: String { get }

          /// The names of the tensors, in the order in which they stand in the file.
          @native("SafetensorsFile.names")
          var names: [String] { get }

          /// Opens a file and checks that all of it is there.
          ///
          /// - Parameter path: Where the file is; a relative path starts at the notebook's folder, or at the
          ///   current folder of a compiled program.
          /// - Throws: ``SafetensorsError`` if the file is missing, damaged or cut off.
          @native("SafetensorsFile.init(contentsOf:)")
          init(contentsOf path: String) throws

          /// The sizes of a tensor along its axes, or nil if the file has no such tensor.
          @native("SafetensorsFile.shape(of:)")
          func shape(of name: String) -> [Int]?

          /// A text that whoever wrote the file added under a key, or nil.
          @native("SafetensorsFile.metadata(_:)")
          func metadata(_ key: String) -> String?

          /// Reads a tensor.
          ///
          /// Types that tensors do not have become wider ones: F64 float32, and I16, I8 and U8 int32.
          ///
          /// - Parameter name: The name of the tensor.
          /// - Throws: ``SafetensorsError/missingTensor(path:name:names:)``, or another ``SafetensorsError`` if it
          ///   cannot be read; ``TensorError/notEnoughMemory(operation:shape:bytes:available:)``.
          @native("SafetensorsFile.tensor(_:)")
          func tensor(_ name: String) throws -> Tensor

          /// Writes tensors to a file in the given order, those of wider elements first: numbers stand at
          /// multiples of their size.
          ///
          /// What is at the path is replaced as a whole, at the end: if anything goes wrong, it is unchanged.
          ///
          /// - Parameters:
          ///   - tensors: The tensors with their names, no two of them equal.
          ///   - path: Where the file goes.
          /// - Throws: ``SafetensorsError/unwritable(path:reason:)``,
          ///   ``SafetensorsError/unusableName(path:name:)``.
          @native("SafetensorsFile.write(_:to:)")
          static func write(_ tensors: [NamedTensor], to path: String) throws
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("NamedTensor.name") { call in
      openErrorScope()
      let receiver = try call.read(NamedTensor.self)
      let result: String = receiver.name
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("NamedTensor.tensor") { call in
      openErrorScope()
      let receiver = try call.read(NamedTensor.self)
      let result: Tensor = receiver.tensor
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("NamedTensor.init(_:_:)") { call in
      openErrorScope()
      let a0 = try call.read(String.self)
      let a1 = try call.read(Tensor.self)
      let result: NamedTensor = NamedTensor(a0, a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("SafetensorsFile.path") { call in
      openErrorScope()
      let receiver = try call.read(SafetensorsFile.self)
      let result: String = receiver.path
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("SafetensorsFile.names") { call in
      openErrorScope()
      let receiver = try call.read(SafetensorsFile.self)
      let result: [String] = receiver.names
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("SafetensorsFile.init(contentsOf:)") { call in
      openErrorScope()
      let a0 = try call.read(String.self)
      let result: SafetensorsFile = try SafetensorsFile(contentsOf: a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("SafetensorsFile.shape(of:)") { call in
      openErrorScope()
      let receiver = try call.read(SafetensorsFile.self)
      let a0 = try call.read(String.self)
      let result: [Int]? = receiver.shape(of: a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("SafetensorsFile.metadata(_:)") { call in
      openErrorScope()
      let receiver = try call.read(SafetensorsFile.self)
      let a0 = try call.read(String.self)
      let result: String? = receiver.metadata(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("SafetensorsFile.tensor(_:)") { call in
      openErrorScope()
      let receiver = try call.read(SafetensorsFile.self)
      let a0 = try call.read(String.self)
      let result: Tensor = try receiver.tensor(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("SafetensorsFile.write(_:to:)") { call in
      openErrorScope()
      let a0 = try call.read([NamedTensor].self)
      let a1 = try call.read(String.self)
      try SafetensorsFile.write(a0, to: a1)
      try checkLibraryErrors()
    }
  }
}
