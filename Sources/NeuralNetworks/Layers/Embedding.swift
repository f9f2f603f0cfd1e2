public import Tensors

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
public final class Embedding: Layer {
  /// The table, one row per token.
  public let weight: Parameter
  /// The number of tokens.
  public let tokens: Int
  /// How many numbers stand for a token.
  public let width: Int

  /// A table of random vectors.
  ///
  /// - Parameters:
  ///   - tokens: The number of tokens, at least 1.
  ///   - width: How many numbers stand for a token, at least 1.
  ///
  /// Errors: ``TensorError/layerSize(layer:inputs:outputs:)``.
  public init(tokens: Int, width: Int) {
    self.tokens = tokens
    self.width = width
    guard tokens > 0, width > 0 else {
      weight = Parameter(
        TensorError.raise(
          .layerSize(layer: "Embedding(\(tokens), \(width))", inputs: tokens, outputs: width)))
      return
    }
    weight = Parameter(Tensor.randomNormal([tokens, width]))
  }

  /// A layer of known vectors.
  package init(weight: Parameter) {
    self.weight = weight
    tokens = weight.shape.first ?? 0
    width = weight.shape.last ?? 0
  }

  /// The vectors of tokens, for an int32 tensor of any shape.
  ///
  /// Errors: those of ``Tensor/embedding(of:)``.
  public func callAsFunction(_ tokens: Tensor) -> Tensor {
    naming { weight.tensor.embedding(of: tokens) }
  }

  /// The vectors of a sequence of tokens, shape `[count, width]`.
  ///
  /// Errors: ``TensorError/indexOutOfRange(index:axis:shape:)``.
  public func callAsFunction(_ tokens: [Int]) -> Tensor { naming { weight.tensor[tokens] } }
}

extension Embedding: OutlinedLayer, PlacedLayer {
  package var summary: String { "Embedding \(tokens) tokens → \(width)" }
}
