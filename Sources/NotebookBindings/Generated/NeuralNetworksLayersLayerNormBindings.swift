// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksLayersLayerNormBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["LayerNorm"],
      text: ##"""
        /// Each row brought to mean 0 and variance 1, then scaled and shifted by trained numbers.
        ///
        /// ```
        /// y = (x − mean(x)) / √(variance(x) + ε) · scale + shift
        /// ```
        ///
        /// | Tensor           | Shape        | Meaning                             |
        /// | ---------------- | ------------ | ----------------------------------- |
        /// | `x`, `y`         | `[…, width]` | input and output                    |
        /// | `scale`, `shift` | `[width]`    | trained; start as 1 and 0           |
        ///
        /// ```swift
        /// print(LayerNorm(2)(Tensor([[1, 3]])).shape)   // [1, 2]
        /// ```
        ///
        /// Source: Ba, Kiros, Hinton: Layer normalization, 2016.
        @representation("native")
        class LayerNorm: Layer {
          /// What normalised elements are multiplied by.
          @native("LayerNorm.scale")
          var scale: Parameter { get }

          /// What is added then, or nil.
          @native("LayerNorm.shift")
          var shift: Parameter? { get }

          /// The size of the last axis.
          @native("LayerNorm.width")
          var width: Int { get }

          /// Keeps rows of equal elements finite.
          @native("LayerNorm.epsilon")
          var epsilon: Double { get }

          /// A layer that does not yet scale or shift.
          ///
          /// - Parameters:
          ///   - width: The size of the last axis, at least 1.
          ///   - epsilon: Keeps rows of equal elements finite; 0 or more.
          ///   - bias: Whether there is a shift.
          ///
          /// Errors: ``TensorError/layerSize(layer:inputs:outputs:)``.
          @native("LayerNorm.init(_:epsilon:bias:)")
          init(_ width: Int, epsilon: Double = 1e-5, bias: Bool = true)

          /// Applies the layer.
          ///
          /// Errors: those of ``Tensor/layerNormalized(scale:shift:epsilon:)``.
          @native("LayerNorm.callAsFunction(_:)")
          func callAsFunction(_ x: Tensor) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("LayerNorm.scale") { call in
      openErrorScope()
      let receiver = try call.read(LayerNorm.self)
      let result: Parameter = receiver.scale
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("LayerNorm.shift") { call in
      openErrorScope()
      let receiver = try call.read(LayerNorm.self)
      let result: Parameter? = receiver.shift
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("LayerNorm.width") { call in
      openErrorScope()
      let receiver = try call.read(LayerNorm.self)
      let result: Int = receiver.width
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("LayerNorm.epsilon") { call in
      openErrorScope()
      let receiver = try call.read(LayerNorm.self)
      let result: Double = receiver.epsilon
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("LayerNorm.init(_:epsilon:bias:)") { call in
      openErrorScope()
      let a0 = call.readInt()
      let a1 = call.readDouble()
      let a2 = call.readBool()
      let result: LayerNorm = LayerNorm(a0, epsilon: a1, bias: a2)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("LayerNorm.callAsFunction(_:)") { call in
      openErrorScope()
      let receiver = try call.read(LayerNorm.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.callAsFunction(a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
