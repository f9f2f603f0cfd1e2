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

  /// Gives a leaf another value of the same shape; its gradient stays.
  package mutating func replaceValue(_ value: Tensor) {
    guard let leaf = body.node, let new = value.body.contiguousFloats("value"),
      let view = new.view({ _, _ in })
    else { return }
    view.node = leaf
    body = view
  }

  /// Forgets the gradient of a leaf.
  package func forgetGradient() { body.node?.gradient = nil }

  /// Whether a gradient has arrived.
  package var hasGradient: Bool { body.node?.gradient != nil }

  /// One step of an optimizer: the closure gets the value, the gradient, where to write the new value,
  /// and the number of elements. The new value overwrites the old one unless somebody else sees it.
  package mutating func update(
    _ change:
      (UnsafePointer<Float>, UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int) -> Void
  ) {
    guard let leaf = body.node, let arrived = leaf.gradient,
      let gradient = arrived.contiguousFloats("step"), gradient.count == body.count
    else { return }
    if body.base == nil && isKnownUniquelyReferenced(&body) {
      change(body.floats, gradient.floats, body.floats, body.count)
      return
    }
    guard let next = TensorBody.like("step", body) else { return }
    change(body.floats, gradient.floats, next.floats, body.count)
    next.node = leaf
    body = next
  }

  /// `next = p − rate · g`, or with a velocity that remembers earlier gradients.
  package mutating func descend(rate: Float, momentum: Float, velocity: Tensor?) {
    update { p, g, next, n in
      cn_sgd(p, g, next, velocity?.body.floats, rate, momentum, n)
    }
  }

  /// The step of Adam; `m` and `v` are changed in place and belong to the optimizer alone.
  package mutating func adam(
    m: Tensor, v: Tensor, rate: Double, beta1: Double, beta2: Double, epsilon: Double,
    correction1: Double, correction2: Double, decay: Double
  ) {
    update { p, g, next, n in
      cn_adam(
        p, g, next, m.body.floats, v.body.floats, rate, beta1, beta2, epsilon, correction1,
        correction2, decay, n)
    }
  }
}

/// Seconds on a clock that never goes back.
package func secondsNow() -> Double { cn_seconds() }
