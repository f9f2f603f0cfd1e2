public import Tensors

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
public final class MultiHeadAttention: Layer {
  /// Makes queries, keys and values.
  public let input: Linear
  /// Mixes what the heads found.
  public let output: Linear
  /// The size of a token's vector.
  public let width: Int
  /// The number of heads.
  public let heads: Int
  /// Whether a token sees only itself and those before it.
  public let isCausal: Bool

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
  public init(width: Int, heads: Int, isCausal: Bool = true, bias: Bool = true) {
    self.width = width
    self.heads = heads
    self.isCausal = isCausal
    if heads < 1 || width % heads != 0 {
      TensorError.raise(
        .headsDoNotDivide(operation: "MultiHeadAttention", width: width, heads: heads))
    }
    let (three, overflow) = width.multipliedReportingOverflow(by: 3)
    input = Linear(width, overflow ? 0 : three, bias: bias)
    output = Linear(width, width, bias: bias)
  }

  /// A layer of known layers.
  package init(input: Linear, output: Linear, heads: Int, isCausal: Bool) {
    self.input = input
    self.output = output
    self.heads = heads
    self.isCausal = isCausal
    width = output.inputs
  }

  /// Applies the layer to a batch of sequences.
  ///
  /// Errors: ``TensorError/sequenceShape(layer:shape:features:)``.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    guard x.rank == 3, x.lastSize == width || x.isPoisoned else {
      if x.isPoisoned { return x }
      return naming {
        TensorError.raise(
          .sequenceShape(layer: "MultiHeadAttention", shape: x.shape, features: width))
      }
    }
    return output(input(x).selfAttention(heads: heads, isCausal: isCausal))
  }
}

extension MultiHeadAttention: OutlinedLayer, PlacedLayer {
  package var summary: String {
    "MultiHeadAttention \(width), \(heads) \(heads == 1 ? "head" : "heads")"
      + (isCausal ? ", causal" : "")
  }
}
