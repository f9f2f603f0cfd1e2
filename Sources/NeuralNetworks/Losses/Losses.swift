public import Tensors

/// The mean squared error: the mean of the squared differences.
///
/// ```
/// loss = 1/n Σᵢ (predictionᵢ − targetᵢ)²
/// ```
///
/// ```swift
/// print(meanSquaredError(Tensor([1, 2]), Tensor([1, 4])).item())   // 2.0
/// ```
///
/// - Parameters:
///   - predictions: What the model says, of any shape.
///   - targets: What it should say, of the same shape.
/// - Returns: One number.
///
/// Errors: ``TensorError/lossShapesDiffer(loss:predictions:targets:)``,
/// ``TensorError/noElements(operation:shape:)``.
public func meanSquaredError(_ predictions: Tensor, _ targets: Tensor) -> Tensor {
  pairLoss(.meanSquaredError, "meanSquaredError", predictions, targets)
}

/// The cross-entropy of yes-or-no answers, from scores that have not gone through a sigmoid.
///
/// ```
/// loss = −1/n Σᵢ tᵢ log σ(zᵢ) + (1 − tᵢ) log(1 − σ(zᵢ))
/// ```
///
/// It is computed as `max(z, 0) − z t + log(1 + e^−|z|)`, which is the same and never overflows.
///
/// ```swift
/// print(binaryCrossEntropy(logits: Tensor([0]), targets: Tensor([1])).item())   // 0.6931472
/// ```
///
/// - Parameters:
///   - logits: The scores, of any shape; positive for yes.
///   - targets: 1 for yes, 0 for no, or a probability; of the same shape.
/// - Returns: One number, the mean over all answers.
///
/// Errors: ``TensorError/lossShapesDiffer(loss:predictions:targets:)``,
/// ``TensorError/noElements(operation:shape:)``.
public func binaryCrossEntropy(logits: Tensor, targets: Tensor) -> Tensor {
  pairLoss(.binaryCrossEntropy, "binaryCrossEntropy", logits, targets)
}

private func pairLoss(
  _ loss: Tensor.PairLoss, _ name: String, _ predictions: Tensor, _ targets: Tensor
) -> Tensor {
  if predictions.isPoisoned || targets.isPoisoned { return .poisoned }
  guard predictions.hasShape(of: targets) else {
    return TensorError.raise(
      .lossShapesDiffer(loss: name, predictions: predictions.shape, targets: targets.shape))
  }
  guard predictions.count > 0 else {
    return TensorError.raise(.noElements(operation: name, shape: predictions.shape))
  }
  return Tensor.loss(loss, predictions, targets)
}

/// The cross-entropy of choices among classes, from scores that have not gone through a softmax.
///
/// ```
/// loss = −1/n Σᵢ log softmax(zᵢ)[labelᵢ]
/// ```
///
/// ```swift
/// let logits = Tensor([[0, 0], [0, 0]])
/// print(crossEntropy(logits: logits, labels: [0, 1]).item())   // 0.6931472
/// ```
///
/// - Parameters:
///   - logits: One row of scores per example, shape `[examples, classes]`.
///   - labels: The right class of each example, counted from 0.
/// - Returns: One number, the mean over the examples.
///
/// Errors: ``TensorError/logitsShape(operation:shape:)``,
/// ``TensorError/labelCount(operation:labels:rows:)``,
/// ``TensorError/labelOutOfRange(operation:label:position:classes:)``.
public func crossEntropy(logits: Tensor, labels: [Int]) -> Tensor {
  guard let checked = checkedLabels("crossEntropy", logits, labels) else { return .poisoned }
  return Tensor.crossEntropy(logits, checkedLabels: checked)
}

/// The share of examples whose highest score is that of the right class.
///
/// ```swift
/// print(accuracy(logits: Tensor([[2, 1], [0, 3]]), labels: [0, 0]))   // 0.5
/// ```
///
/// - Parameters:
///   - logits: One row of scores per example, shape `[examples, classes]`.
///   - labels: The right class of each example, counted from 0.
/// - Returns: A number between 0 and 1.
///
/// Errors: ``TensorError/logitsShape(operation:shape:)``,
/// ``TensorError/labelCount(operation:labels:rows:)``,
/// ``TensorError/labelOutOfRange(operation:label:position:classes:)``.
public func accuracy(logits: Tensor, labels: [Int]) -> Double {
  guard checkedLabels("accuracy", logits, labels) != nil else { return .nan }
  let best = logits.argmax(axis: 1).integers
  let right = zip(best, labels).reduce(0) { $0 + ($1.0 == $1.1 ? 1 : 0) }
  return Double(right) / Double(labels.count)
}

/// The labels as the loss needs them, or nil after raising an error.
private func checkedLabels(_ operation: String, _ logits: Tensor, _ labels: [Int]) -> [Int32]? {
  if logits.isPoisoned { return nil }
  let shape = logits.shape
  guard shape.count == 2 else {
    TensorError.raise(.logitsShape(operation: operation, shape: shape))
    return nil
  }
  guard logits.count > 0 else {
    TensorError.raise(.noElements(operation: operation, shape: shape))
    return nil
  }
  guard labels.count == shape[0] else {
    TensorError.raise(.labelCount(operation: operation, labels: labels.count, rows: shape[0]))
    return nil
  }
  var checked = [Int32](repeating: 0, count: labels.count)
  for (i, label) in labels.enumerated() {
    guard label >= 0 && label < shape[1] else {
      TensorError.raise(
        .labelOutOfRange(operation: operation, label: label, position: i, classes: shape[1]))
      return nil
    }
    checked[i] = Int32(truncatingIfNeeded: label)
  }
  return checked
}
