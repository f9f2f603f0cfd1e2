internal import CNumerics

/// Walks back from one value to one operand, beside what ``Tensor/backward()`` does: parameters and
/// other tensors that take part keep the gradients that they have.
private struct DerivativePass {
  let value: TensorBody
  let point: GradientNode
  /// The steps between the two, operands before results; each depends on the point.
  private var steps: [TensorBody] = []
  /// Every other node that a pullback may give something to, with what it had before.
  private var others: [(node: GradientNode, gradient: TensorBody?)] = []

  init(from value: TensorBody, to point: GradientNode) {
    self.value = value
    self.point = point
    let pass = GradientNode.nextPass()
    var depends: Set<ObjectIdentifier> = [ObjectIdentifier(point)]
    var stack: [(body: TensorBody, isDone: Bool)] = [(value, false)]
    point.pass = pass
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

  /// The gradient of the value at the point for one of the value itself; nil if it does not depend on it.
  ///
  /// - Parameter isDifferentiable: Whether the gradient is to remember how it was computed.
  func gradient(_ upstream: TensorBody, isDifferentiable: Bool) -> Tensor? {
    let before = point.gradient
    point.gradient = nil
    defer {
      for (node, gradient) in others { node.gradient = gradient }
      point.gradient = before
    }
    if value.node === point { return Tensor(body: upstream) }
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
    return point.takeGradient().map { Tensor(body: $0) }
  }
}

extension GradientNode {
  /// What the step was computed from.
  final var operands: [TensorBody] {
    [first, second, third].compactMap { $0?.takeUnretainedValue() } + others
  }
}

/// Where a derivative is taken, inside of the function of another one.
final class DerivativePointNode: ClosureNode {}

extension Tensor {
  /// A tensor of this value that derivatives are taken at. Gradients flow on to this tensor itself, so
  /// that a derivative can be taken of the derivative.
  fileprivate func asPoint(_ operation: StaticString) -> Tensor? {
    guard !isPoisoned, let value = body.contiguousFloats(operation),
      let view = value.view({ _, _ in })
    else { return nil }
    let isRecorded = body.carriesGradient
    view.node =
      isRecorded
      ? DerivativePointNode(operation, composed: body) { upstream, _ in upstream } : GradientLeaf()
    return Tensor(body: view)
  }

  /// Whether what happens at this point is to be differentiable again.
  fileprivate var isInsideDerivative: Bool { body.carriesGradient }
}

/// Runs a function whose steps are remembered, inside of ``withoutGradients(_:)`` too.
private func recording<T>(_ body: () throws -> T) rethrows -> T {
  let state = cn_thread_state()!
  let before = state.pointee.gradients_off
  state.pointee.gradients_off = 0
  defer { state.pointee.gradients_off = before }
  return try body()
}

/// The gradient of a function of one tensor.
///
/// ```
/// gradient(of: f, at: x)ᵢ = ∂f/∂xᵢ
/// ```
///
/// ```swift
/// let slope = gradient(of: { x in x.power(2).sum() }, at: Tensor([1, -3]))
/// print(slope.scalars)   // [2.0, -6.0]
/// ```
///
/// It can stand inside the function of another derivative; parameters that take part keep the gradients
/// that they have.
///
/// - Parameters:
///   - function: Computes a tensor with one element from `x` by tensor operations.
///   - point: Where to take the gradient.
/// - Returns: A tensor of the shape of `point`; zeros where the function does not depend on it.
///
/// Errors: ``TensorError/derivativeOfShape(operation:shape:)`` if the value has several elements.
///
/// Cost: about three times the function itself.
public func gradient(of function: (Tensor) throws -> Tensor, at point: Tensor) rethrows -> Tensor {
  guard let x = point.asPoint("gradient"), let node = x.body.node else { return .poisoned }
  let value = try recording { try function(x) }
  if value.isPoisoned { return .poisoned }
  guard value.count == 1 else {
    return TensorError.raise(.derivativeOfShape(operation: "gradient", shape: value.shape))
  }
  let pass = DerivativePass(from: value.body, to: node)
  let slope = pass.gradient(
    Tensor.ones(value.shape).body, isDifferentiable: point.isInsideDerivative)
  return slope ?? Tensor.zeros(point.shape)
}

/// The first derivatives of a function with several values.
///
/// ```
/// jacobian(of: f, at: x)ᵢⱼ = ∂fᵢ/∂xⱼ
/// ```
///
/// ```swift
/// let j = jacobian(of: { x in x * x }, at: Tensor([1, 2]))
/// print(j.scalars)   // [2.0, 0.0, 0.0, 4.0]
/// ```
///
/// - Parameters:
///   - function: Computes a tensor from `x` by tensor operations.
///   - point: Where to take the derivatives.
/// - Returns: A tensor of shape `value.shape + point.shape`.
///
/// Errors: ``TensorError/tooManyAxes(operation:count:)`` if the result has more than 8 axes.
///
/// Cost: the function once, and twice the function for each of its values.
public func jacobian(of function: (Tensor) throws -> Tensor, at point: Tensor) rethrows -> Tensor {
  guard let x = point.asPoint("jacobian"), let node = x.body.node else { return .poisoned }
  let value = try recording { try function(x) }
  return derivatives(ofEach: value, to: node, at: point, "jacobian")
}

/// The second derivatives of a function.
///
/// ```
/// hessian(of: f, at: x)ᵢⱼ = ∂²f / ∂xᵢ ∂xⱼ
/// ```
///
/// ```swift
/// let h = hessian(of: { x in x[0] * x[0] * x[1] }, at: Tensor([3, 2]))
/// print(h.scalars)   // [4.0, 6.0, 6.0, 0.0]
/// ```
///
/// - Parameters:
///   - function: Computes a tensor with one element from `x` by elementwise operations, sums, matrix
///     products, views and losses.
///   - point: Where to take the derivatives.
/// - Returns: A tensor of shape `point.shape + point.shape`.
///
/// Errors: ``TensorError/noSecondDerivative(operation:)`` for a convolution, an LSTM, attention, layer
/// normalisation or pooling; ``TensorError/derivativeOfShape(operation:shape:)``.
///
/// Cost: the function and its gradient once, and twice the gradient for each element of the point.
public func hessian(of function: (Tensor) throws -> Tensor, at point: Tensor) rethrows -> Tensor {
  guard let x = point.asPoint("hessian"), let node = x.body.node else { return .poisoned }
  let value = try recording { try function(x) }
  if value.isPoisoned { return .poisoned }
  guard value.count == 1 else {
    return TensorError.raise(.derivativeOfShape(operation: "hessian", shape: value.shape))
  }
  let slope = recording {
    DerivativePass(from: value.body, to: node)
      .gradient(Tensor.ones(value.shape).body, isDifferentiable: true)
  }
  if let slope, slope.isPoisoned { return .poisoned }
  return derivatives(
    ofEach: slope ?? Tensor.zeros(point.shape), to: node, at: point, "hessian")
}

/// The derivatives of each element of a value.
private func derivatives(
  ofEach value: Tensor, to node: GradientNode, at point: Tensor, _ operation: StaticString
) -> Tensor {
  if value.isPoisoned { return .poisoned }
  guard let shape = Tensor.checked(operation, value.shape + point.shape) else {
    return .poisoned
  }
  if value.count == 0 || point.count == 0 { return Tensor.zeros(shape.array) }
  let pass = DerivativePass(from: value.body, to: node)
  var result: [Tensor] = []
  result.reserveCapacity(value.count)
  for i in 0..<value.count {
    var direction = Tensor.zeros([value.count])
    direction[i] = Tensor(1.0)
    let slope = pass.gradient(
      direction.reshaped(to: value.shape).body, isDifferentiable: point.isInsideDerivative)
    result.append(slope ?? Tensor.zeros(point.shape))
  }
  return Tensor.stacked(result).reshaped(to: shape.array)
}
