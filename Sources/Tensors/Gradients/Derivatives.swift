internal import CNumerics

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
/// It can stand inside the function of another derivative, and in a loss: ``Tensor/backward()`` goes
/// through it to the parameters that take part. By itself it leaves their gradients alone. Where it is
/// not to be differentiated again, ``withoutGradients(_:)`` around it saves time.
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
  let pass = DerivativePass(from: value.body, to: [node])
  let slope = pass.gradients(
    Tensor.ones(value.shape).body, isDifferentiable: pass.isFunction(of: point))[0]
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
///   - function: Computes a tensor with one element from `x` by tensor operations.
///   - point: Where to take the derivatives.
/// - Returns: A tensor of shape `point.shape + point.shape`.
///
/// Errors: ``TensorError/derivativeOfShape(operation:shape:)``.
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
    DerivativePass(from: value.body, to: [node])
      .gradients(Tensor.ones(value.shape).body, isDifferentiable: true)[0]
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
  let pass = DerivativePass(from: value.body, to: [node])
  let isDifferentiable = pass.isFunction(of: point)
  var result: [Tensor] = []
  result.reserveCapacity(value.count)
  for i in 0..<value.count {
    var direction = Tensor.zeros([value.count])
    direction[i] = Tensor(1.0)
    let slope = pass.gradients(
      direction.reshaped(to: value.shape).body, isDifferentiable: isDifferentiable)[0]
    result.append(slope ?? Tensor.zeros(point.shape))
  }
  return Tensor.stacked(result).reshaped(to: shape.array)
}
