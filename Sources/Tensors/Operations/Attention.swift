internal import CNumerics

/// Attention of queries to keys: operands are the queries, the keys and the values.
private final class AttentionNode: GradientNode {
  let sizes: CNAttention
  let q: TensorBody
  let k: TensorBody
  let v: TensorBody
  let logs: TensorBody

  init(
    _ sizes: CNAttention, _ operands: (TensorBody, TensorBody, TensorBody),
    _ q: TensorBody, _ k: TensorBody, _ v: TensorBody, logs: TensorBody
  ) {
    self.sizes = sizes
    self.q = q
    self.k = k
    self.v = v
    self.logs = logs
    super.init("attention", operands.0, operands.1, operands.2)
  }

  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    guard let g = upstream.contiguousFloats(operation), let dq = TensorBody.like(operation, q),
      let dk = TensorBody.like(operation, k), let dv = TensorBody.like(operation, v)
    else { return }
    let isDone = withUnsafePointer(to: sizes) {
      cn_attention_pullback(
        $0, q.floats, k.floats, v.floats, output.floats, logs.floats, g.floats, dq.floats,
        dk.floats, dv.floats)
    }
    guard isDone else {
      TensorError.raise(.noRoomForPatches(operation: "\(operation)", shape: q.shape))
      return
    }
    first?._withUnsafeGuaranteedRef { $0.accumulate(dq) }
    second?._withUnsafeGuaranteedRef { $0.accumulate(dk) }
    third?._withUnsafeGuaranteedRef { $0.accumulate(dv) }
  }

  override func differentiablePullback(_ upstream: Tensor, output: Tensor) {
    pullBack(upstream, to: operands) { [isCausal = sizes.is_causal] in
      Tensor.attentionByScores($0[0], $0[1], $0[2], isCausal: isCausal)
    }
  }
}

/// Attention of a sequence to itself; the one operand holds queries, keys and values side by side.
private final class SelfAttentionNode: GradientNode {
  let sizes: CNAttention
  let x: TensorBody
  let logs: TensorBody

  init(_ sizes: CNAttention, _ operand: TensorBody, _ x: TensorBody, logs: TensorBody) {
    self.sizes = sizes
    self.x = x
    self.logs = logs
    super.init("selfAttention", operand)
  }

  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    guard let g = upstream.contiguousFloats(operation), let dx = TensorBody.like(operation, x)
    else { return }
    let width = sizes.heads * sizes.size
    let isDone = withUnsafePointer(to: sizes) {
      cn_attention_pullback(
        $0, x.floats, x.floats + width, x.floats + 2 * width, output.floats, logs.floats, g.floats,
        dx.floats, dx.floats + width, dx.floats + 2 * width)
    }
    guard isDone else {
      TensorError.raise(.noRoomForPatches(operation: "\(operation)", shape: x.shape))
      return
    }
    first?._withUnsafeGuaranteedRef { $0.accumulate(dx) }
  }

  override func differentiablePullback(_ upstream: Tensor, output: Tensor) {
    let (batch, heads, time, size) = (sizes.batch, sizes.heads, sizes.queries, sizes.size)
    pullBack(upstream, to: operands) { [isCausal = sizes.is_causal] in
      let parts = $0[0].reshaped(to: [batch, time, 3, heads, size]).permuted([2, 0, 3, 1, 4])
      return Tensor.attentionByScores(parts[0], parts[1], parts[2], isCausal: isCausal)
        .permuted([0, 2, 1, 3]).reshaped(to: [batch, time, heads * size])
    }
  }
}

extension Tensor {
  /// Attention with all its scores as a tensor, by differentiable operations.
  fileprivate static func attentionByScores(
    _ q: Tensor, _ k: Tensor, _ v: Tensor, isCausal: Bool
  ) -> Tensor {
    let (queries, keys) = (q.shape[2], k.shape[2])
    var scores = q.matmul(k.transposed()) * (1 / Double(q.shape[3]).squareRoot())
    if !isCausal { return scores.softmax().matmul(v) }
    let last = Tensor.arange(queries).expandingAxis(1) + Double(keys - queries)
    let isHidden = Tensor.arange(keys) .> last
    // Not -∞: a row in which everything is hidden would become NaN.
    scores = scores.replacing(with: Tensor(-1e30), where: isHidden)
    return scores.softmax().replacing(with: Tensor(0.0), where: isHidden).matmul(v)
  }

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
  public static func attention(
    queries: Tensor, keys: Tensor, values: Tensor, isCausal: Bool = false
  ) -> Tensor {
    let name: StaticString = "attention"
    if queries.isPoisoned || keys.isPoisoned || values.isPoisoned { return .poisoned }
    let (qs, ks, vs) = (queries.shape, keys.shape, values.shape)
    guard qs.count == 4, ks.count == 4, vs.count == 4, qs[0] == ks[0], qs[1] == ks[1],
      qs[3] == ks[3], ks[0] == vs[0], ks[1] == vs[1], ks[2] == vs[2], qs[3] > 0
    else {
      return TensorError.raise(.attentionShapes(queries: qs, keys: ks, values: vs))
    }
    var rows = CNShape()
    for axis in 0..<3 { rows.append(qs[axis]) }
    var shape = rows
    shape.append(vs[3])
    guard let q = queries.body.contiguousFloats(name), let k = keys.body.contiguousFloats(name),
      let v = values.body.contiguousFloats(name), let y = TensorBody.make(name, shape),
      let logs = TensorBody.make(name, rows)
    else { return .poisoned }
    let sizes = CNAttention(
      batch: qs[0], heads: qs[1], queries: qs[2], keys: ks[2], size: qs[3], value_size: vs[3],
      q_batch: qs[1] * qs[2] * qs[3], q_head: qs[2] * qs[3], q_row: qs[3],
      k_batch: ks[1] * ks[2] * ks[3], k_head: ks[2] * ks[3], k_row: ks[3],
      v_batch: vs[1] * vs[2] * vs[3], v_head: vs[2] * vs[3], v_row: vs[3],
      y_batch: qs[1] * qs[2] * vs[3], y_head: qs[2] * vs[3], y_row: vs[3],
      scale: 1 / Float(qs[3]).squareRoot(), is_causal: isCausal)
    let isDone = withUnsafePointer(to: sizes) {
      cn_attention($0, q.floats, k.floats, v.floats, y.floats, logs.floats)
    }
    guard isDone else {
      return TensorError.raise(.noRoomForPatches(operation: "attention", shape: qs))
    }
    if queries.body.carriesGradient || keys.body.carriesGradient || values.body.carriesGradient {
      y.node = AttentionNode(
        sizes, (queries.body, keys.body, values.body), q, k, v, logs: logs)
    }
    return Tensor(body: y)
  }

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
  public func selfAttention(heads: Int, isCausal: Bool = true) -> Tensor {
    let name: StaticString = "selfAttention"
    if isPoisoned { return .poisoned }
    guard rank == 3, body.sizes[2] % 3 == 0 else {
      return TensorError.raise(
        .sequenceShape(layer: "selfAttention", shape: shape, features: 3 * ((lastSize ?? 0) / 3)))
    }
    let (batch, time, width) = (body.sizes[0], body.sizes[1], body.sizes[2] / 3)
    guard heads > 0, width % heads == 0, width > 0 else {
      return TensorError.raise(
        .headsDoNotDivide(operation: "selfAttention", width: width, heads: heads))
    }
    var shape = CNShape()
    var rows = CNShape()
    for size in [batch, time, width] { shape.append(size) }
    for size in [batch, heads, time] { rows.append(size) }
    guard let x = body.contiguousFloats(name), let y = TensorBody.make(name, shape),
      let logs = TensorBody.make(name, rows)
    else { return .poisoned }
    let size = width / heads
    let sizes = CNAttention(
      batch: batch, heads: heads, queries: time, keys: time, size: size, value_size: size,
      q_batch: time * 3 * width, q_head: size, q_row: 3 * width,
      k_batch: time * 3 * width, k_head: size, k_row: 3 * width,
      v_batch: time * 3 * width, v_head: size, v_row: 3 * width,
      y_batch: time * width, y_head: size, y_row: width,
      scale: 1 / Float(size).squareRoot(), is_causal: isCausal)
    let isDone = withUnsafePointer(to: sizes) {
      cn_attention(
        $0, x.floats, x.floats + width, x.floats + 2 * width, y.floats, logs.floats)
    }
    guard isDone else {
      return TensorError.raise(.noRoomForPatches(operation: "selfAttention", shape: self.shape))
    }
    if body.carriesGradient { y.node = SelfAttentionNode(sizes, body, x, logs: logs) }
    return Tensor(body: y)
  }
}
