// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksLayersFlattenBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Flatten"],
      text: ##"""
        /// All axes but the first as one: images become rows.
        ///
        /// `[batch, …]` becomes `[batch, product of the others]`.
        ///
        /// ```swift
        /// print(Flatten()(Tensor.zeros([8, 32, 7, 7])).shape)   // [8, 1568]
        /// ```
        @representation("native")
        class Flatten: Layer {
          /// A layer without parameters.
          @native("Flatten.init()")
          init()

          /// Applies the layer.
          @native("Flatten.callAsFunction(_:)")
          func callAsFunction(_ x: Tensor) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Flatten.init()") { call in
      openErrorScope()
      let result: Flatten = Flatten()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Flatten.callAsFunction(_:)") { call in
      openErrorScope()
      let receiver = try call.read(Flatten.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.callAsFunction(a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
