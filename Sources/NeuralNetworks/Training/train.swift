public import Tensors

/// Trains a model: calls a closure for the loss, computes its gradients, and lets the optimizer take a
/// step, many times over.
///
/// ```swift
/// let model = Linear(1, 1)
/// let x = Tensor([[1], [2], [3]])
/// let history = train(model, steps: 200, optimizer: SGD(model, learningRate: 0.1)) { step in
///   meanSquaredError(model(x), x * 2 + 1)
/// }
/// print(history.steps)   // 200
/// ```
///
/// A notebook shows the progress while it runs. An interrupt stops between two steps; the model keeps
/// what it has learned so far. If the closure throws, so does `train`.
///
/// - Parameters:
///   - model: What is trained.
///   - steps: How many steps to take, 0 or more.
///   - optimizer: Changes the model's parameters.
///   - body: Gets the number of the step, counted from 1, and returns the loss: one number.
/// - Returns: The losses of all steps.
///
/// Errors: ``TensorError/negativeCount(operation:name:value:)``,
/// ``TensorError/noParameters(operation:)``, ``TensorError/lossNotScalar(shape:)``,
/// ``TensorError/lossIndependentOfModel(step:)``,
/// ``TensorError/lossNotFinite(step:loss:learningRate:)``: the parameters keep their last values.
///
/// Cost: about three times the closure's, and a constant below a microsecond for each parameter.
@discardableResult
public func train(
  _ model: any Layer, steps: Int, optimizer: any Optimizer, _ body: (Int) throws -> Tensor
) rethrows -> TrainingHistory {
  var history = TrainingHistory()
  if let problem = problemBeforeTraining(model, steps: steps) {
    TensorError.raise(problem)
    return history
  }
  history.losses.reserveCapacity(min(steps, 1 << 20))
  let observer = TrainingObservers.makeDefault?()
  observer?.trainingBegan(steps: steps, learningRate: optimizer.learningRate)
  defer { observer?.trainingEnded(completed: history.isComplete) }

  for step in 0..<steps {
    if Interruption.isRequested { return history }
    let loss = try training { try body(step + 1) }
    if loss.isPoisoned || ErrorScope.hasError || Interruption.isRequested { return history }
    let rate = optimizer.learningRate
    if let problem = problem(with: loss, step: step + 1, learningRate: rate) {
      TensorError.raise(problem)
      return history
    }
    let value = loss.item()
    optimizer.zeroGradients()
    loss.backward()
    // A long product that was cut short has left wrong gradients.
    if Interruption.isRequested { return history }
    if step == 0, !optimizer.parameters.contains(where: { $0.leaf.hasGradient }) {
      TensorError.raise(.lossIndependentOfModel(step: 1))
      return history
    }
    // Without the graph nobody else sees the parameters, and the step overwrites them.
    _ = consume loss
    optimizer.step()
    if ErrorScope.hasError { return history }
    history.losses.append(value)
    observer?.stepEnded(step + 1, loss: value, learningRate: rate)
  }
  history.isComplete = true
  return history
}

private func problemBeforeTraining(_ model: any Layer, steps: Int) -> TensorError? {
  if steps < 0 { return .negativeCount(operation: "train", name: "steps", value: steps) }
  if model.parameters.isEmpty { return .noParameters(operation: "train") }
  return nil
}

private func problem(with loss: Tensor, step: Int, learningRate: Double) -> TensorError? {
  if loss.count != 1 { return .lossNotScalar(shape: loss.shape) }
  let value = loss.item()
  if !value.isFinite {
    return .lossNotFinite(step: step, loss: Double(value), learningRate: learningRate)
  }
  if !loss.requiresGradient { return .lossIndependentOfModel(step: step) }
  return nil
}
