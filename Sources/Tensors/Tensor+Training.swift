internal import CNumerics

// What layers and optimizers need of a tensor beside its public operations.
extension Tensor {
  /// The size of the last axis, or nil if there is none.
  package var lastSize: Int? { rank == 0 ? nil : body.sizes[body.rank - 1] }

  /// Whether two tensors have equal shapes; makes no arrays.
  package func hasShape(of other: Tensor) -> Bool {
    guard body.rank == other.body.rank else { return false }
    for axis in 0..<body.rank where body.sizes[axis] != other.body.sizes[axis] { return false }
    return true
  }

  /// A value whose gradient is kept by a leaf.
  package init(_ value: Tensor, leaf: GradientLeaf) {
    self = .poisoned
    guard !value.isPoisoned, let floats = value.body.contiguousFloats("value"),
      let view = floats.view({ _, _ in })
    else { return }
    view.node = leaf
    body = view
  }

  /// One step of an optimizer: the closure gets the value, the gradient, where to write the new value,
  /// and the number of elements. The new value overwrites the old one unless somebody else sees it.
  @inline(__always)
  private mutating func update(
    _ leaf: GradientLeaf,
    _ change:
      (UnsafePointer<Float>, UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int) -> Void
  ) {
    guard let gradient = leaf.gradient, gradient.count == body.count else { return }
    if !(gradient.isContiguous && gradient.isFloat) {
      guard let copy = gradient.contiguousFloats("step") else { return }
      leaf.gradient = copy
      update(copy, leaf, change)
    } else {
      update(gradient, leaf, change)
    }
  }

  @inline(__always)
  private mutating func update(
    _ gradient: TensorBody, _ leaf: GradientLeaf,
    _ change:
      (UnsafePointer<Float>, UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int) -> Void
  ) {
    let header = body.header
    if body.base == nil && isKnownUniquelyReferenced(&body) {
      change(header.floats, gradient.floats, header.floats, gradient.count)
      return
    }
    guard let next = TensorBody.like("step", header) else { return }
    change(header.floats, gradient.floats, next.floats, gradient.count)
    next.node = leaf
    body = next
  }

  /// `next = p − rate · g`, or with a velocity that remembers earlier gradients.
  package mutating func descend(
    _ leaf: GradientLeaf, rate: Float, momentum: Float, velocity: Tensor?
  ) {
    update(leaf) { p, g, next, n in
      cn_sgd(p, g, next, velocity?.body.floats, rate, momentum, n)
    }
  }

  /// The step of Adam; `m` and `v` are changed in place and belong to the optimizer alone.
  package mutating func adam(
    _ leaf: GradientLeaf, m: Tensor, v: Tensor, rate: Double, beta1: Double, beta2: Double,
    epsilon: Double,
    correction1: Double, correction2: Double, decay: Double, pull: Double
  ) {
    update(leaf) { p, g, next, n in
      cn_adam(
        p, g, next, m.body.floats, v.body.floats, rate, beta1, beta2, epsilon, correction1,
        correction2, decay, pull, n)
    }
  }
}

extension GradientLeaf {
  /// The sum of the squares of what has arrived.
  package var sumOfSquares: Double {
    guard let values = gradient?.contiguousFloats("clipGradients") else { return 0 }
    return cn_sum_of_squares(values.floats, values.count)
  }

  /// Multiplies what has arrived; who has read it keeps the old value.
  package func scale(by factor: Double) {
    guard let values = gradient?.contiguousFloats("clipGradients"),
      let scaled = TensorBody.like("clipGradients", values)
    else { return }
    cn_scale(values.floats, Float(factor), scaled.floats, values.count)
    gradient = scaled
  }
}
