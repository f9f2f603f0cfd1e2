// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksLayersEmbeddingBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Embedding"],
      text: ##"""
        /// A vector for each of a number of tokens, learned.
        ///
        /// | Tensor    | Shape                         | Meaning                   |
        /// | --------- | ----------------------------- | ------------------------- |
        /// | `tokens`  | `[…]`, int32                  | which rows of the table   |
        /// | `weight`  | `[tokens, width]`             | the table, trained        |
        /// | result    | `[…, width]`                  | a vector for each token   |
        ///
        /// ```swift
        /// let embedding = Embedding(tokens: 65, width: 128)
        /// print(embedding([3, 1, 4]).shape)   // [3, 128]
        /// ```
        ///
        /// The table starts normally distributed with mean 0 and deviation 1, as in PyTorch.
        ///
        /// Source: Bengio et al.: A neural probabilistic language model, 2003.
        @representation("native")
        class Embedding: Layer {
          /// The table, one row per token.
          @native("Embedding.weight")
          var weight: Parameter { get }

          /// The number of tokens.
          @native("Embedding.tokens")
          var tokens: Int { get }

          /// How many numbers stand for a token.
          @native("Embedding.width")
          var width: Int { get }

          /// A table of random vectors.
          ///
          /// - Parameters:
          ///   - tokens: The number of tokens, at least 1.
          ///   - width: How many numbers stand for a token, at least 1.
          ///
          /// Errors: ``TensorError/layerSize(layer:inputs:outputs:)``.
          @native("Embedding.init(tokens:width:)")
          init(tokens: Int, width: Int)

          /// The vectors of tokens, for an int32 tensor of any shape.
          ///
          /// Errors: those of ``Tensor/embedding(of:)``.
          @native("Embedding.callAsFunction(_:)[Tensor]")
          func callAsFunction(_ tokens: Tensor) -> Tensor

          /// The vectors of a sequence of tokens, shape `[count, width]`.
          ///
          /// Errors: ``TensorError/indexOutOfRange(index:axis:shape:)``.
          @native("Embedding.callAsFunction(_:)[[Int]]")
          func callAsFunction(_ tokens: [Int]) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Embedding.weight") { call in
      openErrorScope()
      let receiver = try call.read(Embedding.self)
      let result: Parameter = receiver.weight
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Embedding.tokens") { call in
      openErrorScope()
      let receiver = try call.read(Embedding.self)
      let result: Int = receiver.tokens
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Embedding.width") { call in
      openErrorScope()
      let receiver = try call.read(Embedding.self)
      let result: Int = receiver.width
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Embedding.init(tokens:width:)") { call in
      openErrorScope()
      let a0 = call.readInt()
      let a1 = call.readInt()
      let result: Embedding = Embedding(tokens: a0, width: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Embedding.callAsFunction(_:)[Tensor]") { call in
      openErrorScope()
      let receiver = try call.read(Embedding.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.callAsFunction(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Embedding.callAsFunction(_:)[[Int]]") { call in
      openErrorScope()
      let receiver = try call.read(Embedding.self)
      let a0 = try call.read([Int].self)
      let result: Tensor = receiver.callAsFunction(a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
