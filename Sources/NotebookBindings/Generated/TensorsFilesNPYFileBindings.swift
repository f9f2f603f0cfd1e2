// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsFilesNPYFileBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// Reads an array that NumPy saved with `numpy.save`.
          ///
          /// ```swift
          /// try Tensor([[1, 2], [3, 4]]).save(npy: "/tmp/m.npy")
          /// print(try Tensor(npy: "/tmp/m.npy").shape)   // [2, 2]
          /// ```
          ///
          /// Types that tensors do not have become others: float64 float32; int8, int16, uint8 and uint16 int32;
          /// uint32 and uint64 int64.
          ///
          /// - Parameter path: Where the file is; a relative path starts at the notebook's folder, or at the
          ///   current folder of a compiled program.
          /// - Throws: ``NumPyFileError`` if the file is missing, damaged, or has elements that are no numbers;
          ///   ``TensorError/notEnoughMemory(operation:shape:bytes:available:)``.
          ///
          /// Source: `numpy.load`.
          @native("Tensor.init(npy:)")
          init(npy path: String) throws

          /// Writes the tensor to a file that NumPy reads with `numpy.load`.
          ///
          /// What is at the path is replaced as a whole, at the end: if anything goes wrong, it is unchanged.
          /// NumPy has no bfloat16; such numbers are written as float32, which keeps their values.
          ///
          /// - Parameter path: Where the file goes.
          /// - Throws: ``NumPyFileError/unwritable(path:reason:)``.
          ///
          /// Source: `numpy.save`.
          @native("Tensor.save(npy:)")
          func save(npy path: String) throws
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.init(npy:)") { call in
      openErrorScope()
      let a0 = try call.read(String.self)
      let result: Tensor = try Tensor(npy: a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.save(npy:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read(String.self)
      try receiver.save(npy: a0)
      try checkLibraryErrors()
    }
  }
}
