// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksLayersMultiHeadAttentionBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["MultiHeadAttention"],
      text: ##"""
        /// Attention of a sequence to itself: each token gathers what the others have for it.
        ///
        /// ```
        /// q, k, v = x Wᵀ in three parts;   each head h: softmax(q_h k_hᵀ / √size) v_h;   y = heads side by side · Oᵀ
        /// ```
        ///
        /// | Tensor   | Shape                   | Meaning                                  |
        /// | -------- | ----------------------- | ---------------------------------------- |
        /// | `x`, `y` | `[batch, time, width]`  | input and output                         |
        /// | `input`  | weight `[3 width, width]` | queries, keys and values of each token |
        /// | `output` | weight `[width, width]` | mixes what the heads found               |
        ///
        /// ```swift
        /// let attention = MultiHeadAttention(width: 128, heads: 4)
        /// print(attention(Tensor.zeros([2, 16, 128])).shape)   // [2, 16, 128]
        /// ```
        ///
        /// Source: Vaswani et al.: Attention is all you need, 2017, section 3.2.
        @representation("native")
        class MultiHeadAttention: Layer {
          /// Makes queries, keys and values.
          @native("MultiHeadAttention.input")
          var input: Linear { get }

          /// Mixes what the heads found.
          @native("MultiHeadAttention.output")
          var output: Linear { get }

          /// The size of a token's vector.
          @native("MultiHeadAttention.width")
          var width: Int { get }

          /// The number of heads.
          @native("MultiHeadAttention.heads")
          var heads: Int { get }

          /// Whether a token sees only itself and those before it.
          @native("MultiHeadAttention.isCausal")
          var isCausal: Bool { get }

          /// A layer with random weights.
          ///
          /// - Parameters:
          ///   - width: The size of a token's vector, a multiple of `heads`.
          ///   - heads: The number of heads, at least 1.
          ///   - isCausal: Whether a token sees only itself and those before it.
          ///   - bias: Whether the linear parts have biases.
          ///
          /// Errors: ``TensorError/headsDoNotDivide(operation:width:heads:)``,
          /// ``TensorError/layerSize(layer:inputs:outputs:)``.
          @native("MultiHeadAttention.init(width:heads:isCausal:bias:)")
          init(width: Int, heads: Int, isCausal: Bool = true, bias: Bool = true)

          /// Applies the layer to a batch of sequences.
          ///
          /// Errors: ``TensorError/sequenceShape(layer:shape:features:)``.
          @native("MultiHeadAttention.callAsFunction(_:)")
          func callAsFunction(_ x: Tensor) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("MultiHeadAttention.input") { call in
      openErrorScope()
      let receiver = try call.read(MultiHeadAttention.self)
      let result: Linear = receiver.input
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("MultiHeadAttention.output") { call in
      openErrorScope()
      let receiver = try call.read(MultiHeadAttention.self)
      let result: Linear = receiver.output
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("MultiHeadAttention.width") { call in
      openErrorScope()
      let receiver = try call.read(MultiHeadAttention.self)
      let result: Int = receiver.width
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("MultiHeadAttention.heads") { call in
      openErrorScope()
      let receiver = try call.read(MultiHeadAttention.self)
      let result: Int = receiver.heads
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("MultiHeadAttention.isCausal") { call in
      openErrorScope()
      let receiver = try call.read(MultiHeadAttention.self)
      let result: Bool = receiver.isCausal
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("MultiHeadAttention.init(width:heads:isCausal:bias:)") { call in
      openErrorScope()
      let a0 = call.readInt()
      let a1 = call.readInt()
      let a2 = call.readBool()
      let a3 = call.readBool()
      let result: MultiHeadAttention = MultiHeadAttention(width: a0, heads: a1, isCausal: a2, bias: a3)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("MultiHeadAttention.callAsFunction(_:)") { call in
      openErrorScope()
      let receiver = try call.read(MultiHeadAttention.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.callAsFunction(a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
