// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsFilesNPZFileBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["NPZFile"],
      text: ##"""
        /// An archive of named arrays, which NumPy writes with `numpy.savez` and `numpy.savez_compressed`.
        ///
        /// Opening a file reads its directory only; each array is read when it is asked for.
        ///
        /// ```swift
        /// let tensors = [NamedTensor("a", Tensor([1, 2])), NamedTensor("b", Tensor([[3]]))]
        /// try NPZFile.write(tensors, to: "/tmp/two.npz")
        /// let file = try NPZFile(contentsOf: "/tmp/two.npz")
        /// print(file.names)                       // ["a", "b"]
        /// print(try file.tensor("a").scalars)     // [1.0, 2.0]
        /// ```
        @representation("native")
        struct NPZFile {
          /// Where the file is.
          @native("NPZFile.path")
          var path: String { get }

          /// The names of the arrays, in the order in which they stand in the file.
          @native("NPZFile.names")
          var names: [String] { get }

          /// Opens a file and reads its directory.
          ///
          /// - Parameter path: Where the file is; a relative path starts at the notebook's folder, or at the
          ///   current folder of a compiled program.
          /// - Throws: ``NumPyFileError`` if the file is missing, damaged or cut off.
          @native("NPZFile.init(contentsOf:)")
          init(contentsOf path: String) throws

          /// Reads an array.
          ///
          /// Types that tensors do not have become others, as in ``Tensor/init(npy:)``. Compressed arrays are
          /// unpacked by the machine's zlib.
          ///
          /// - Parameter name: The name of the array; of several with one name, the first.
          /// - Throws: ``NumPyFileError/missingArray(path:name:names:)``, or another ``NumPyFileError`` if it cannot
          ///   be read; ``TensorError/notEnoughMemory(operation:shape:bytes:available:)``.
          @native("NPZFile.tensor(_:)")
          func tensor(_ name: String) throws -> Tensor

          /// Writes tensors to a file in the given order, without compression.
          ///
          /// What is at the path is replaced as a whole, at the end: if anything goes wrong, it is unchanged. The
          /// same tensors give the same bytes every time.
          ///
          /// - Parameters:
          ///   - tensors: The tensors with their names, no two of them equal.
          ///   - path: Where the file goes.
          /// - Throws: ``NumPyFileError/unwritable(path:reason:)``,
          ///   ``NumPyFileError/unusableName(path:name:)``.
          @native("NPZFile.write(_:to:)")
          static func write(_ tensors: [NamedTensor], to path: String) throws
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("NPZFile.path") { call in
      openErrorScope()
      let receiver = try call.read(NPZFile.self)
      let result: String = receiver.path
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("NPZFile.names") { call in
      openErrorScope()
      let receiver = try call.read(NPZFile.self)
      let result: [String] = receiver.names
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("NPZFile.init(contentsOf:)") { call in
      openErrorScope()
      let a0 = try call.read(String.self)
      let result: NPZFile = try NPZFile(contentsOf: a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("NPZFile.tensor(_:)") { call in
      openErrorScope()
      let receiver = try call.read(NPZFile.self)
      let a0 = try call.read(String.self)
      let result: Tensor = try receiver.tensor(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("NPZFile.write(_:to:)") { call in
      openErrorScope()
      let a0 = try call.read([NamedTensor].self)
      let a1 = try call.read(String.self)
      try NPZFile.write(a0, to: a1)
      try checkLibraryErrors()
    }
  }
}
