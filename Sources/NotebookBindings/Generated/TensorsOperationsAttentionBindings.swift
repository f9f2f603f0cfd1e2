// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsAttentionBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// What each query finds: the mean of the values, weighted by how well their keys fit the query.
          ///
          /// ```
          /// attention(q, k, v) = softmax(q kᵀ / √size) v
          /// ```
          ///
          /// | Tensor        | Shape                                |
          /// | ------------- | ------------------------------------ |
          /// | `queries`     | `[batch, heads, queries, size]`      |
          /// | `keys`        | `[batch, heads, keys, size]`         |
          /// | `values`      | `[batch, heads, keys, value size]`   |
          /// | result        | `[batch, heads, queries, value size]` |
          ///
          /// ```swift
          /// let q = Tensor.zeros([1, 1, 1, 2])
          /// let v = Tensor([1, 3]).reshaped(to: [1, 1, 2, 1])
          /// print(Tensor.attention(queries: q, keys: Tensor.zeros([1, 1, 2, 2]), values: v).item())   // 2.0
          /// ```
          ///
          /// - Parameters:
          ///   - queries: What is looked for.
          ///   - keys: What it is compared with.
          ///   - values: What is found.
          ///   - isCausal: Whether a query sees only the keys up to its own place, counted from the end: the last
          ///     query sees all keys. A query that sees none finds zeros.
          ///
          /// Errors: ``TensorError/attentionShapes(queries:keys:values:)``.
          ///
          /// Cost: O(queries · keys · size) multiplications, and memory for 64 rows of scores per thread.
          ///
          /// Source: Vaswani et al.: Attention is all you need, 2017, section 3.2.1.
          @native("Tensor.attention(queries:keys:values:isCausal:)")
          static func attention(queries: Tensor, keys: Tensor, values: Tensor, isCausal: Bool = false) -> Tensor

          /// Attention of a sequence to itself by several heads at once.
          ///
          /// `self` holds each token's queries, keys and values side by side, shape `[batch, time, 3 · width]`;
          /// each is shared out among the heads, `width / heads` numbers each. The result is
          /// `[batch, time, width]`, head beside head.
          ///
          /// ```swift
          /// print(Tensor.zeros([1, 5, 12]).selfAttention(heads: 2).shape)   // [1, 5, 4]
          /// ```
          ///
          /// - Parameters:
          ///   - heads: The number of heads, of which `width` is a multiple.
          ///   - isCausal: Whether a token sees only itself and those before it.
          ///
          /// Errors: ``TensorError/sequenceShape(layer:shape:features:)``,
          /// ``TensorError/headsDoNotDivide(operation:width:heads:)``.
          ///
          /// Cost: that of ``attention(queries:keys:values:isCausal:)``; nothing is copied.
          @native("Tensor.selfAttention(heads:isCausal:)")
          func selfAttention(heads: Int, isCausal: Bool = true) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.attention(queries:keys:values:isCausal:)") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let a2 = try call.read(Tensor.self)
      let a3 = call.readBool()
      let result: Tensor = Tensor.attention(queries: a0, keys: a1, values: a2, isCausal: a3)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.selfAttention(heads:isCausal:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let a1 = call.readBool()
      let result: Tensor = receiver.selfAttention(heads: a0, isCausal: a1)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
