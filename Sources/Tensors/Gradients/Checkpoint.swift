internal import CNumerics

/// A function whose steps are not kept: they are done once more when a gradient comes back.
private final class CheckpointNode: GradientNode {
  private let function: (Tensor) -> Tensor
  private let input: Tensor
  /// Where the random numbers that the function draws begin.
  private let random: RandomState
  private let isTraining: Bool

  /// - Parameter leaves: The parameters and other leaves, and points of derivatives, that the function
  ///   depends on.
  init(
    _ input: Tensor, leaves: [TensorBody], random: RandomState,
    _ function: @escaping (Tensor) -> Tensor
  ) {
    self.function = function
    self.input = input
    self.random = random
    isTraining = TrainingMode.isOn
    super.init("checkpoint", input.body.node == nil ? nil : input.body, others: leaves)
  }

  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    let point = first == nil ? input : input.requiringGradient()
    guard let value = valueAgain(at: point, shape: output.shape) else { return }
    value.backward(from: upstream)
    if let gradient = point.body.node?.takeGradient(), first != nil {
      first?._withUnsafeGuaranteedRef { $0.accumulate(gradient) }
    }
  }

  override func differentiablePullback(_ upstream: Tensor, output: Tensor) {
    let point = first == nil ? input : input.asPoint("checkpoint") ?? .poisoned
    guard let value = valueAgain(at: point, shape: output.shape) else { return }
    let operands = (first == nil ? [] : [point.body]) + others
    let gradients = DerivativePass(from: value.body, to: operands.compactMap(\.node))
      .gradients(upstream.body, isDifferentiable: true)
    for (operand, gradient) in zip((first == nil ? [] : [input.body]) + others, gradients) {
      if let gradient { operand.accumulate(gradient.body) }
    }
  }

  /// The function's value, with its steps recorded and the random numbers of the first time; nil after raising an error.
  private func valueAgain(at point: Tensor, shape: [Int]) -> Tensor? {
    if point.isPoisoned { return nil }
    let state = cn_thread_state()!
    let before = (state.pointee.gradients_off, TrainingMode.isOn, RandomState.current)
    state.pointee.gradients_off = 0
    TrainingMode.isOn = isTraining
    RandomState.current = random
    let value = function(point.to(input.dtype))
    (state.pointee.gradients_off, TrainingMode.isOn, RandomState.current) = before
    if value.isPoisoned { return nil }
    guard value.shape == shape else {
      TensorError.raise(
        .invalidData(
          "checkpoint: the function gave a tensor of shape \(shape) at first but of shape"
            + " \(value.shape) when it was run again; it must do the same each time"))
      return nil
    }
    return value
  }
}

/// The value of a function, of which only the input is remembered for gradients: less memory for more time.
///
/// What the function computes is forgotten as soon as its value is there, and computed once more when
/// ``Tensor/backward()`` arrives at it. A long computation in n parts, each of them a checkpoint, needs
/// the memory of one part and n values instead of that of the whole.
///
/// ```swift
/// let w = Tensor([2]).requiringGradient()
/// let y = checkpoint(Tensor([3])) { x in (x * w).exp().log() * w }
/// y.sum().backward()
/// print(w.gradient!.item())   // 12.0
/// ```
///
/// Parameters that the function uses get their gradients. It draws the same random numbers both times, so
/// that dropout leaves out the same elements; apart from that it must depend on nothing that changes.
///
/// - Parameters:
///   - x: What the function is applied to.
///   - function: Computes a tensor from `x`; it runs once now and once in every backward pass.
/// - Returns: The function's value.
///
/// Errors: those of the function.
///
/// Cost: the function's, once more in a backward pass.
///
/// Source: Chen, Xu, Zhang, Guestrin: Training deep nets with sublinear memory cost, 2016.
public func checkpoint(_ x: Tensor, _ function: @escaping (Tensor) -> Tensor) -> Tensor {
  if x.isPoisoned { return .poisoned }
  let random = RandomState.current
  if cn_thread_state().pointee.gradients_off > 0 { return function(x) }
  // Recorded, to see what it depends on; the record goes when this function ends.
  let point = x.body.node == nil ? x : x.requiringGradient()
  let value = function(point.to(x.dtype))
  if value.isPoisoned || point.isPoisoned { return .poisoned }
  guard value.body.node != nil else { return value }
  let leaves = value.body.leaves(except: x.body.node == nil ? nil : point.body.node)
  guard let copy = TensorBody.like("checkpoint", value.body, value.body.dtype) else {
    return .poisoned
  }
  cn_copy(value.body.header, copy.header)
  copy.node = CheckpointNode(x, leaves: leaves, random: random, function)
  return Tensor(body: copy)
}

extension TensorBody {
  /// The tensors that this one was computed from and whose gradients are kept or asked for.
  fileprivate func leaves(except point: GradientNode?) -> [TensorBody] {
    let pass = GradientNode.nextPass()
    var found: [TensorBody] = []
    var stack = [self]
    while let body = stack.popLast() {
      guard let node = body.node, node.pass != pass, node !== point else { continue }
      node.pass = pass
      if node.isLeaf || node is DerivativePointNode { found.append(body) }
      stack += node.operands
    }
    return found
  }
}
