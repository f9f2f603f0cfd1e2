internal import CNumerics

/// Walks back from one value to some operands, beside what ``Tensor/backward()`` does: parameters and
/// other tensors that take part keep the gradients that they have.
struct DerivativePass {
  let value: TensorBody
  let points: [GradientNode]
  /// The steps between the two, operands before results; each depends on a point.
  private var steps: [TensorBody] = []
  /// Every other node that a pullback may give something to, with what it had before.
  private var others: [(node: GradientNode, gradient: TensorBody?)] = []

  init(from value: TensorBody, to points: [GradientNode]) {
    self.value = value
    self.points = points
    let pass = GradientNode.nextPass()
    var depends = Set(points.map { ObjectIdentifier($0) })
    var stack: [(body: TensorBody, isDone: Bool)] = [(value, false)]
    for point in points { point.pass = pass }
    while let (body, isDone) = stack.popLast() {
      guard let node = body.node else { continue }
      if isDone {
        let isBetween = node.operands.contains {
          $0.node.map { depends.contains(ObjectIdentifier($0)) } ?? false
        }
        if isBetween {
          depends.insert(ObjectIdentifier(node))
          steps.append(body)
        } else {
          others.append((node, node.gradient))
        }
        continue
      }
      if node.pass == pass { continue }
      node.pass = pass
      stack.append((body, true))
      for operand in node.operands where operand.node != nil { stack.append((operand, false)) }
    }
  }

  /// Whether a derivative at a point is a function of something that gradients flow from: the point, or parameters and
  /// others that take part.
  func isFunction(of point: Tensor) -> Bool {
    cn_thread_state().pointee.gradients_off == 0 && (point.body.node != nil || !others.isEmpty)
  }

  /// The gradients of the value at the points for one of the value itself; nil where it does not depend
  /// on a point.
  ///
  /// - Parameter isDifferentiable: Whether the gradients are to remember how they were computed.
  func gradients(_ upstream: TensorBody, isDifferentiable: Bool) -> [Tensor?] {
    let before = points.map(\.gradient)
    for point in points { point.gradient = nil }
    defer {
      for (node, gradient) in others { node.gradient = gradient }
      for (point, gradient) in zip(points, before) { point.gradient = gradient }
    }
    value.node?.gradient = upstream
    let state = cn_thread_state()!
    if !isDifferentiable { state.pointee.gradients_off += 1 }
    let wasCollecting = state.pointee.is_collecting
    state.pointee.is_collecting = false
    defer {
      if !isDifferentiable { state.pointee.gradients_off -= 1 }
      state.pointee.is_collecting = wasCollecting
    }
    for output in steps.reversed() {
      guard let node = output.node, let upstream = node.takeGradient() else { continue }
      if isDifferentiable {
        node.differentiablePullback(Tensor(body: upstream), output: Tensor(body: output))
      } else {
        node.pullback(upstream, output: output)
      }
    }
    return points.map { point in point.takeGradient().map { Tensor(body: $0) } }
  }
}

extension GradientNode {
  /// What the step was computed from.
  final var operands: [TensorBody] {
    [first, second, third].compactMap { $0?.takeUnretainedValue() } + others
  }

  /// Gives to operands the gradients of a formula that has the value of this step and consists of
  /// differentiable operations.
  ///
  /// For derivatives of derivatives of steps that are computed in one piece: the formula is computed
  /// again, in many, and everything that happens then can be differentiated any number of times.
  final func pullBack(
    _ upstream: Tensor, to operands: [TensorBody], through formula: ([Tensor]) -> Tensor
  ) {
    var points: [(operand: TensorBody, node: GradientNode)] = []
    let values = operands.map { operand -> Tensor in
      guard operand.node != nil else { return Tensor(body: operand) }
      guard let point = Tensor(body: operand).asPoint(operation), let node = point.body.node else {
        return .poisoned
      }
      points.append((operand, node))
      return point
    }
    if values.contains(where: \.isPoisoned) { return }
    let value = formula(values)
    if value.isPoisoned { return }
    let gradients = DerivativePass(from: value.body, to: points.map(\.node))
      .gradients(upstream.body, isDifferentiable: true)
    for (point, gradient) in zip(points, gradients) {
      if let gradient { point.operand.accumulate(gradient.body) }
    }
  }
}

/// Where a derivative is taken, inside of the function of another one.
final class DerivativePointNode: ClosureNode {}

extension Tensor {
  /// A tensor of this value that derivatives are taken at. Gradients flow on to this tensor itself, so
  /// that a derivative can be taken of the derivative.
  func asPoint(_ operation: StaticString) -> Tensor? {
    guard !isPoisoned, let value = body.contiguousFloats(operation),
      let view = value.view({ _, _ in })
    else { return nil }
    let isRecorded = body.carriesGradient
    view.node =
      isRecorded
      ? DerivativePointNode(operation, composed: body) { upstream, _ in upstream } : GradientLeaf()
    return Tensor(body: view)
  }
}
