internal import CNumerics

/// One step of a computation as its result remembers it: from what it was computed, and how a
/// gradient of the result becomes gradients of the operands.
package class GradientNode {
  /// The operation's name, as error messages have it.
  let operation: StaticString
  @exclusivity(unchecked) var first: TensorBody?
  @exclusivity(unchecked) var second: TensorBody?
  @exclusivity(unchecked) var third: TensorBody?
  /// Operands beyond the third.
  @exclusivity(unchecked) var others: [TensorBody]
  /// What has arrived so far: of a leaf the accumulated gradient, elsewhere empty between passes.
  @exclusivity(unchecked) var gradient: TensorBody?
  /// The last backward pass that came by.
  @exclusivity(unchecked) var pass: UInt64 = 0

  init(
    _ operation: StaticString, _ first: TensorBody? = nil, _ second: TensorBody? = nil,
    _ third: TensorBody? = nil, others: [TensorBody] = []
  ) {
    self.operation = operation
    self.first = first
    self.second = second
    self.third = third
    self.others = others
  }

  /// Adds to the operands' gradients what the gradient of the result contributes.
  func pullback(_ upstream: TensorBody, output: TensorBody) {}

  /// Whether gradients end here.
  var isLeaf: Bool { false }

  // A release may be the last one of an operand, whose own node is then released, and so on along
  // the whole computation. Beyond a depth the stack surely bears, operands wait in a queue.
  deinit {
    let state = cn_thread_state()!
    if state.pointee.release_depth >= 64 {
      let queue = ReleaseQueue.ofThread(state)
      if let first { queue.waiting.append(first) }
      if let second { queue.waiting.append(second) }
      if let third { queue.waiting.append(third) }
      queue.waiting.append(contentsOf: others)
      return
    }
    state.pointee.release_depth += 1
    first = nil
    second = nil
    third = nil
    if !others.isEmpty { others = [] }
    if state.pointee.release_depth == 1, state.pointee.release_queue != nil {
      let queue = ReleaseQueue.ofThread(state)
      while let body = queue.waiting.popLast() { _ = consume body }
    }
    state.pointee.release_depth -= 1
  }
}

/// Operands of released nodes that wait until the stack is short again.
private final class ReleaseQueue {
  @exclusivity(unchecked) var waiting: [TensorBody] = []

  /// The thread's queue; there is one per thread, as long as the thread.
  static func ofThread(_ state: UnsafeMutablePointer<CNThreadState>) -> ReleaseQueue {
    if let pointer = state.pointee.release_queue {
      return Unmanaged<ReleaseQueue>.fromOpaque(pointer).takeUnretainedValue()
    }
    let queue = ReleaseQueue()
    state.pointee.release_queue = Unmanaged.passRetained(queue).toOpaque()
    return queue
  }
}

/// Where gradients end and are kept.
package final class GradientLeaf: GradientNode {
  init() { super.init("leaf") }
  override var isLeaf: Bool { true }
}

/// A step whose pullback is a closure over tensors; for operations that are not in inner loops.
final class ClosureNode: GradientNode {
  /// Gets the upstream gradient and the result; gives one gradient per operand, or nil for none.
  let closure: (_ upstream: Tensor, _ output: Tensor) -> [Tensor?]

  init(
    _ operation: StaticString, _ operands: [TensorBody],
    _ closure: @escaping (_ upstream: Tensor, _ output: Tensor) -> [Tensor?]
  ) {
    self.closure = closure
    super.init(operation, others: operands)
  }

  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    let gradients = closure(Tensor(body: upstream), Tensor(body: output))
    for (operand, gradient) in zip(others, gradients) {
      if let gradient { operand.accumulate(gradient.body) }
    }
  }
}

extension TensorBody {
  /// Whether a result computed from this one must remember how.
  @inline(__always) var carriesGradient: Bool {
    node != nil && cn_thread_state().pointee.gradients_off == 0
  }

  /// Adds a gradient of this tensor's shape to what has arrived.
  func accumulate(_ gradient: TensorBody) {
    guard let node, !gradient.isPoisoned else { return }
    guard var sum = node.gradient else {
      node.gradient = gradient
      return
    }
    node.gradient = nil
    if TensorBody.mayOverwrite(&sum) {
      cn_add_into(gradient.header, sum.header)
    } else {
      sum = (Tensor(body: sum) + Tensor(body: gradient)).body
    }
    node.gradient = sum
  }
}
