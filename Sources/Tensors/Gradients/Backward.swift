internal import CNumerics
internal import Synchronization

/// The order of one backward pass; kept per thread, so that a pass takes no memory.
private final class BackwardScratch {
  /// Tensors that were computed from parameters, operands before results. They are alive as long as
  /// the last of them is.
  @exclusivity(unchecked) var order: ContiguousArray<Unmanaged<TensorBody>> = []
  @exclusivity(unchecked) private var stack:
    ContiguousArray<(Unmanaged<TensorBody>, isDone: Bool)> =
      []
  /// A pullback that starts a pass of its own gets another scratch.
  @exclusivity(unchecked) var isInUse = false

  static func ofThread() -> BackwardScratch {
    let state = cn_thread_state()!
    if let pointer = state.pointee.backward_scratch {
      let scratch = Unmanaged<BackwardScratch>.fromOpaque(pointer).takeUnretainedValue()
      if !scratch.isInUse {
        scratch.isInUse = true
        return scratch
      }
      return BackwardScratch()
    }
    let scratch = BackwardScratch()
    scratch.isInUse = true
    state.pointee.backward_scratch = Unmanaged.passRetained(scratch).toOpaque()
    return scratch
  }

  /// Fills ``order``: depth first without recursion. A tensor is met once to push its operands and,
  /// below them on the stack, once more to be put in order.
  func findOperations(behind last: TensorBody) {
    let pass = GradientNode.nextPass()
    order.removeAll(keepingCapacity: true)
    stack.append((Unmanaged.passUnretained(last), false))
    while let (reference, isDone) = stack.popLast() {
      if isDone {
        order.append(reference)
        continue
      }
      reference._withUnsafeGuaranteedRef { body in
        guard let node = body.node, node.pass != pass, !node.isLeaf else { return }
        node.pass = pass
        stack.append((reference, true))
        if let operand = node.first, operand.isTracked { stack.append((operand, false)) }
        if let operand = node.second, operand.isTracked { stack.append((operand, false)) }
        if let operand = node.third, operand.isTracked { stack.append((operand, false)) }
        for other in node.others { stack.append((Unmanaged.passUnretained(other), false)) }
      }
    }
  }
}

/// Numbers of passes, so that a pass knows the nodes it has already seen.
private let passes = Atomic<UInt64>(0)

extension GradientNode {
  /// The number of a new pass.
  static func nextPass() -> UInt64 { passes.add(1, ordering: .relaxed).newValue }

  /// What has arrived, which is then gone.
  @inline(__always) final func takeGradient() -> TensorBody? {
    let taken = gradient
    gradient = nil
    return taken
  }
}

extension Tensor {
  /// Computes the gradients of this tensor with respect to everything it was computed from.
  ///
  /// They are added to the gradients of the parameters (and of the tensors made by
  /// ``requiringGradient()``) that the computation started from. Call it on a loss: a tensor with one
  /// element.
  ///
  /// ```swift
  /// let x = Tensor([1, 2, 3]).requiringGradient()
  /// (x * x).sum().backward()
  /// print(x.gradient!.scalars)   // [2.0, 4.0, 6.0]
  /// ```
  ///
  /// Errors: ``TensorError/backwardOfManyElements(shape:)`` unless there is exactly one element, and
  /// ``TensorError/backwardOfConstant`` if no parameter took part.
  ///
  /// Cost: about twice the computation itself. The depth of the computation is not limited.
  public func backward() {
    if body.isPoisoned { return }
    guard body.count == 1 else {
      TensorError.raise(.backwardOfManyElements(shape: shape))
      return
    }
    guard body.node != nil else {
      TensorError.raise(.backwardOfConstant)
      return
    }
    backward(from: body.rank == 0 ? Tensor.one : Tensor.ones(shape).body)
  }

  /// Carries a gradient of this tensor's shape back to everything it was computed from.
  func backward(from upstream: TensorBody) {
    guard let node = body.node else { return }
    if node.isLeaf {
      body.accumulate(upstream)
      return
    }
    let scratch = BackwardScratch.ofThread()
    scratch.findOperations(behind: body)
    let state = cn_thread_state()!
    let wasCollecting = state.pointee.is_collecting
    state.pointee.is_collecting = true
    state.pointee.gradients_off += 1
    node.gradient = upstream
    while let output = scratch.order.popLast() {
      output._withUnsafeGuaranteedRef { output in
        guard let node = output.node, let upstream = node.takeGradient() else { return }
        node.pullback(upstream, output: output)
      }
    }
    state.pointee.gradients_off -= 1
    state.pointee.is_collecting = wasCollecting
    scratch.isInUse = false
  }

  /// The gradient of a number with respect to itself.
  private static let one: TensorBody = Tensor.ones([]).body

  /// A copy of the tensor's value whose gradient ``backward()`` will keep.
  ///
  /// ```swift
  /// let w = Tensor([2.0]).requiringGradient()
  /// w.power(3).sum().backward()
  /// print(w.gradient!.item())   // 12.0
  /// ```
  public func requiringGradient() -> Tensor {
    guard !body.isPoisoned, let value = body.contiguousFloats("requiringGradient"),
      let view = value.view({ _, _ in })
    else { return .poisoned }
    view.node = GradientLeaf()
    return Tensor(body: view)
  }

  /// Whether gradients flow through this tensor: it was computed from a parameter.
  public var requiresGradient: Bool { body.node != nil }

  /// What ``backward()`` has added up so far, or nil; kept only for tensors of ``requiringGradient()``.
  public var gradient: Tensor? {
    guard let node = body.node, node.isLeaf, let gradient = node.gradient else { return nil }
    return Tensor(body: gradient)
  }

  /// The same values, through which no gradient flows.
  ///
  /// Cost: no elements are copied.
  public func detached() -> Tensor {
    guard body.node != nil, let view = body.view({ _, _ in }) else { return self }
    return Tensor(body: view)
  }
}

/// Runs a closure whose tensor operations do not remember how they were computed.
///
/// Use it to evaluate a trained model: it saves time and memory.
///
/// ```swift
/// let w = Tensor([2]).requiringGradient()
/// let y = withoutGradients { w * 3 }
/// print(y.requiresGradient)   // false
/// ```
@discardableResult
public func withoutGradients<T>(_ body: () throws -> T) rethrows -> T {
  let state = cn_thread_state()!
  state.pointee.gradients_off += 1
  defer { state.pointee.gradients_off -= 1 }
  return try body()
}
