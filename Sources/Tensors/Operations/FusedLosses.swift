internal import CNumerics

/// A loss whose gradient was computed together with it.
private final class LossNode: GradientNode {
  let slope: TensorBody
  /// The slope by differentiable operations.
  let derivative: () -> Tensor

  init(
    _ operation: StaticString, _ x: TensorBody, slope: TensorBody,
    derivative: @escaping () -> Tensor
  ) {
    self.slope = slope
    self.derivative = derivative
    super.init(operation, x)
  }

  override func differentiablePullback(_ upstream: Tensor, output: Tensor) {
    let gradient = upstream * derivative()
    first?._withUnsafeGuaranteedRef { $0.accumulate(gradient.body) }
  }

  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    let factor = upstream.floats[0]
    if factor == 1 {
      first?._withUnsafeGuaranteedRef { $0.accumulate(slope) }
      return
    }
    guard let dx = TensorBody.like(operation, slope) else { return }
    cn_scale(slope.floats, factor, dx.floats, slope.count)
    first?._withUnsafeGuaranteedRef { $0.accumulate(dx) }
  }
}

extension Tensor {
  /// The mean of a loss over all elements; the caller has checked that the shapes are equal.
  package enum PairLoss { case binaryCrossEntropy, meanSquaredError }

  package static func loss(_ loss: PairLoss, _ predictions: Tensor, _ targets: Tensor) -> Tensor {
    let name: StaticString = loss == .meanSquaredError ? "meanSquaredError" : "binaryCrossEntropy"
    // The fused gradient is that of the predictions only.
    if targets.body.carriesGradient { return composed(loss, predictions, targets) }
    guard !predictions.isPoisoned, !targets.isPoisoned,
      let x = predictions.body.contiguousFloats(name),
      let t = targets.body.contiguousFloats(name), let out = TensorBody.make(name, CNShape())
    else { return .poisoned }
    let slope = predictions.body.carriesGradient ? TensorBody.like(name, x) : nil
    let value =
      loss == .meanSquaredError
      ? cn_mean_squared_error(x.floats, t.floats, slope?.floats, x.count)
      : cn_binary_cross_entropy(x.floats, t.floats, slope?.floats, x.count)
    out.floats[0] = Float(value)
    if let slope {
      out.node = LossNode(name, predictions.body, slope: slope) {
        switch loss {
        case .meanSquaredError: (predictions - targets) * (2 / Float(predictions.count))
        case .binaryCrossEntropy:
          (predictions.sigmoid() - targets) * (1 / Float(predictions.count))
        }
      }
    }
    return Tensor(body: out)
  }

  private static func composed(_ loss: PairLoss, _ x: Tensor, _ t: Tensor) -> Tensor {
    if loss == .meanSquaredError { return (x - t).power(2).mean() }
    let softplus = ((-x.abs()).exp() + 1).log() + x.relu()
    return (softplus - x * t).mean()
  }

  /// The mean negative log-likelihood of labels that the caller has checked.
  package static func crossEntropy(_ logits: Tensor, checkedLabels: [Int32]) -> Tensor {
    let name: StaticString = "crossEntropy"
    guard !logits.isPoisoned, let x = logits.body.contiguousFloats(name),
      let out = TensorBody.make(name, CNShape())
    else { return .poisoned }
    let slope = logits.body.carriesGradient ? TensorBody.like(name, x) : nil
    out.floats[0] = Float(
      cn_cross_entropy(x.floats, checkedLabels, slope?.floats, x.sizes[0], x.sizes[1]))
    if let slope {
      out.node = LossNode(name, logits.body, slope: slope) {
        var target = Tensor.zeros(logits.shape)
        for (row, label) in checkedLabels.enumerated() { target[row, Int(label)] = Tensor(1.0) }
        return (logits.softmax() - target) * (1 / Float(checkedLabels.count))
      }
    }
    return Tensor(body: out)
  }
}
