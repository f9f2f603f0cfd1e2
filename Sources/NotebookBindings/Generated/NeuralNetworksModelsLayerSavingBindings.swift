// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksModelsLayerSavingBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Layer"],
      text: ##"""
        extension Layer {
          /// Writes all parameters to a file in safetensors format, under their names.
          ///
          /// ```swift
          /// let net = Sequential(Linear(2, 8, activation: .tanh), Linear(8, 1))
          /// try net.save(to: "/tmp/net.safetensors")
          /// let copy = Sequential(Linear(2, 8, activation: .tanh), Linear(8, 1))
          /// try copy.load(from: "/tmp/net.safetensors")
          /// print(copy(Tensor([1, 2])) == net(Tensor([1, 2])))   // true
          /// ```
          ///
          /// What is at the path is replaced as a whole, at the end: if anything goes wrong, it is unchanged.
          /// PyTorch reads the file with `safetensors.torch.load_file`.
          ///
          /// - Parameter path: Where the file goes; a relative path starts at the notebook's folder, or at the
          ///   current folder of a compiled program.
          /// - Throws: ``SafetensorsError/unwritable(path:reason:)``, ``SafetensorsError/noParameters(model:)``.
          @native("Layer.save(to:)")
          func save(to path: String) throws

          /// Gives all parameters the values that a file in safetensors format has for them.
          ///
          /// The file must have a tensor of the right shape for every parameter, and no others; if not, or if it
          /// is damaged, nothing changes.
          ///
          /// - Parameter path: Where the file is.
          /// - Throws: ``SafetensorsError/missingParameter(path:model:name:unused:)``,
          ///   ``SafetensorsError/shapesDiffer(path:model:name:parameter:file:)`` and the others of
          ///   ``SafetensorsError``.
          @native("Layer.load(from:)")
          func load(from path: String) throws
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Layer.save(to:)") { call in
      openErrorScope()
      let receiver = try call.readExistential((any Layer).self)
      let a0 = try call.read(String.self)
      try receiver.save(to: a0)
      try checkLibraryErrors()
    }
    registry.add("Layer.load(from:)") { call in
      openErrorScope()
      let receiver = try call.readExistential((any Layer).self)
      let a0 = try call.read(String.self)
      try receiver.load(from: a0)
      try checkLibraryErrors()
    }
  }
}
