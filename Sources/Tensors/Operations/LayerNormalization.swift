internal import CNumerics

/// Normalised rows: operands are the input, the scale and the shift.
private final class LayerNormalizationNode: GradientNode {
  let x: TensorBody
  let scale: TensorBody
  let mean: TensorBody
  let inverse: TensorBody
  let epsilon: Double

  init(
    _ input: TensorBody, _ x: TensorBody, _ scaleOperand: TensorBody, _ scale: TensorBody,
    _ shift: TensorBody?, mean: TensorBody, inverse: TensorBody, epsilon: Double
  ) {
    self.x = x
    self.scale = scale
    self.mean = mean
    self.inverse = inverse
    self.epsilon = epsilon
    super.init("layerNormalized", input, scaleOperand, shift)
  }

  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    guard let g = upstream.contiguousFloats(operation) else { return }
    let dx = room(for: first)
    let dscale = room(for: second)
    let dshift = room(for: third)
    guard
      cn_layer_norm_pullback(
        x.floats, scale.floats, mean.floats, inverse.floats, g.floats, dx?.floats, dscale?.floats,
        dshift?.floats, mean.count, scale.count)
    else {
      TensorError.raise(.noRoomForPatches(operation: "\(operation)", shape: x.shape))
      return
    }
    give(dx, to: first)
    give(dscale, to: second)
    give(dshift, to: third)
  }

  override func differentiablePullback(_ upstream: Tensor, output: Tensor) {
    pullBack(upstream, to: operands) { [epsilon] in
      let centred = $0[0] - $0[0].mean(axis: -1, keepingAxis: true)
      let variance = (centred * centred).mean(axis: -1, keepingAxis: true)
      let y = centred / (variance + epsilon).sqrt() * $0[1]
      return $0.count > 2 ? y + $0[2] : y
    }
  }
}

extension Tensor {
  /// Each row along the last axis brought to mean 0 and variance 1, then scaled and shifted.
  ///
  /// ```
  /// y = (x − mean(x)) / √(variance(x) + ε) · scale + shift
  /// ```
  ///
  /// | Tensor           | Shape    |
  /// | ---------------- | -------- |
  /// | `self`, result   | `[…, n]` |
  /// | `scale`, `shift` | `[n]`    |
  ///
  /// ```swift
  /// let y = Tensor([[1, 3]]).layerNormalized(scale: Tensor.ones([2]), epsilon: 0)
  /// print(y.scalars)   // [-1.0, 1.0]
  /// ```
  ///
  /// - Parameters:
  ///   - scale: What the normalised elements are multiplied by.
  ///   - shift: What is added then, or nil.
  ///   - epsilon: Keeps rows of equal elements finite; 0 or more.
  ///
  /// Errors: ``TensorError/normalizationShape(shape:scale:shift:)``,
  /// ``TensorError/negative(operation:name:value:)``, ``TensorError/notFinite(operation:name:value:)``.
  ///
  /// Source: Ba, Kiros, Hinton: Layer normalization, 2016.
  public func layerNormalized(scale: Tensor, shift: Tensor? = nil, epsilon: Double = 1e-5) -> Tensor
  {
    let name: StaticString = "layerNormalized"
    if isPoisoned || scale.isPoisoned || shift?.isPoisoned == true { return .poisoned }
    guard epsilon.isFinite else {
      return TensorError.raise(
        .notFinite(operation: "layerNormalized", name: "epsilon", value: epsilon))
    }
    guard epsilon >= 0 else {
      return TensorError.raise(
        .negative(operation: "layerNormalized", name: "epsilon", value: epsilon))
    }
    guard let n = lastSize, scale.rank == 1, scale.lastSize == n,
      shift.map({ $0.rank == 1 && $0.lastSize == n }) ?? true
    else {
      return TensorError.raise(
        .normalizationShape(shape: shape, scale: scale.shape, shift: shift?.shape))
    }
    let rows = n == 0 ? 0 : count / n
    var rowShape = CNShape()
    rowShape.append(rows)
    guard let x = body.contiguousFloats(name), let factor = scale.body.contiguousFloats(name),
      let y = TensorBody.like(name, x), let mean = TensorBody.make(name, rowShape),
      let inverse = TensorBody.make(name, rowShape)
    else { return .poisoned }
    let summand = shift?.body.contiguousFloats(name)
    if shift != nil && summand == nil { return .poisoned }
    cn_layer_norm(
      x.floats, factor.floats, summand?.floats, y.floats, mean.floats, inverse.floats, rows, n,
      epsilon)
    if body.carriesGradient || scale.body.carriesGradient || shift?.body.carriesGradient == true {
      y.node = LayerNormalizationNode(
        body, x, scale.body, factor, shift?.body, mean: mean, inverse: inverse,
        epsilon: epsilon)
    }
    return Tensor(body: y)
  }
}
