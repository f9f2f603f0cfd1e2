// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksLayersSequentialBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Sequential"],
      text: ##"""
        /// Layers one after the other: the output of each is the input of the next.
        ///
        /// ```swift
        /// let net = Sequential(Linear(2, 8, activation: .tanh), Linear(8, 1))
        /// print(net)
        /// // Sequential
        /// //   0  Linear 2 → 8, tanh  24 parameters
        /// //   1  Linear 8 → 1         9 parameters
        /// //                          33 in all
        /// ```
        @representation("native")
        class Sequential: Layer {
          /// The layers, first to last.
          @native("Sequential.layers")
          var layers: [any Layer] { get }

          /// A sequence of layers.
          @native("Sequential.init(_:)[any Layer...]")
          init(_ layers: any Layer...)

          /// A sequence of layers.
          @native("Sequential.init(_:)[[any Layer]]")
          init(_ layers: [any Layer])

          /// Applies all layers in turn.
          @native("Sequential.callAsFunction(_:)")
          func callAsFunction(_ x: Tensor) -> Tensor

          /// The number of layers.
          @native("Sequential.count")
          var count: Int { get }

          /// The layer at an index, counted from 0.
          ///
          /// Errors: ``TensorError/layerIndexOutOfRange(index:count:)``.
          @native("Sequential.subscript(_:)")
          subscript(index: Int) -> any Layer { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Sequential.layers") { call in
      openErrorScope()
      let receiver = try call.read(Sequential.self)
      let result: [any Layer] = receiver.layers
      try checkLibraryErrors()
      try call.writeExistentials(result)
    }
    registry.add("Sequential.init(_:)[any Layer...]") { call in
      openErrorScope()
      let a0 = try call.readExistentials((any Layer).self)
      let result: Sequential = Sequential(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Sequential.init(_:)[[any Layer]]") { call in
      openErrorScope()
      let a0 = try call.readExistentials((any Layer).self)
      let result: Sequential = Sequential(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Sequential.callAsFunction(_:)") { call in
      openErrorScope()
      let receiver = try call.read(Sequential.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.callAsFunction(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Sequential.count") { call in
      openErrorScope()
      let receiver = try call.read(Sequential.self)
      let result: Int = receiver.count
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Sequential.subscript(_:)") { call in
      openErrorScope()
      let receiver = try call.read(Sequential.self)
      let a0 = call.readInt()
      let result: any Layer = receiver[a0]
      try checkLibraryErrors()
      try call.writeExistential(result)
    }
  }
}
