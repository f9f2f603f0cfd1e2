internal import CNumerics

/// The functions that can be computed together with the product before them.
package enum FusedActivation {
  case identity, tanh, sigmoid, relu

  var code: CNActivation {
    switch self {
    case .identity: CNIdentity
    case .tanh: CNActTanh
    case .sigmoid: CNActSigmoid
    case .relu: CNActRelu
    }
  }
}

/// A product, a bias and an activation in one step.
private final class FusedLinearNode: GradientNode {
  let activation: FusedActivation
  let x: TensorBody
  let weight: TensorBody
  let bias: TensorBody?

  init(
    _ input: TensorBody, _ x: TensorBody, _ weight: TensorBody, _ bias: TensorBody?,
    _ activation: FusedActivation
  ) {
    self.activation = activation
    self.x = x
    self.weight = weight
    self.bias = bias
    super.init("linear", input, weight, bias)
  }

  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    guard let g = upstream.contiguous("linear") else { return }
    let outputs = weight.sizes[0]
    let inputs = weight.sizes[1]
    let rows = outputs == 0 ? 0 : output.count / outputs
    let dx = first?.node == nil ? nil : TensorBody.like("linear", x)
    let dw = weight.node == nil ? nil : TensorBody.like("linear", weight)
    let db = bias?.node == nil ? nil : bias.flatMap { TensorBody.like("linear", $0) }
    if FusedLinear.isSmall(rows, inputs, outputs) {
      FusedLinear.withScratch(activation == .identity ? 0 : rows * outputs) { dz in
        cn_small_linear_pullback(
          x.floats, weight.floats, output.floats, g.floats, dz, dx?.floats, dw?.floats, db?.floats,
          rows, inputs, outputs, activation.code)
      }
    } else {
      var dz = g
      if activation != .identity {
        guard let room = TensorBody.like("linear", output) else { return }
        cn_activation_pullback(output.floats, g.floats, room.floats, output.count, activation.code)
        dz = room
      }
      let z = MatrixOperand(data: dz.floats, row: outputs, column: 1)
      let zTransposed = MatrixOperand(data: dz.floats, row: 1, column: outputs)
      if let dw {
        MatrixKernel.multiply(
          zTransposed, MatrixOperand(data: x.floats, row: inputs, column: 1), into: dw.floats,
          m: outputs, n: inputs, k: rows)
      }
      if let db { cn_sum(dz.floats, db.floats, 1, rows, outputs, 1) }
      if let dx {
        MatrixKernel.multiply(
          z, MatrixOperand(data: weight.floats, row: inputs, column: 1), into: dx.floats, m: rows,
          n: inputs, k: outputs)
      }
    }
    if let dx { first?.accumulate(dx) }
    if let dw { weight.accumulate(dw) }
    if let db { bias?.accumulate(db) }
  }
}

enum FusedLinear {
  static func isSmall(_ rows: Int, _ inputs: Int, _ outputs: Int) -> Bool {
    rows * inputs * outputs <= 1024
  }

  /// Room for a few numbers on the stack.
  static func withScratch(_ count: Int, _ body: (UnsafeMutablePointer<Float>) -> Void) {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: Swift.max(count, 1)) { room in
      if let start = room.baseAddress { body(start) }
    }
  }
}

extension Tensor {
  /// `f(x weightᵀ + bias)` in one step, for `x` of shape `[…, inputs]` and `weight` of shape
  /// `[outputs, inputs]`; the caller has checked that the sizes fit and that `x` has an axis.
  package static func linear(
    _ input: Tensor, weight: Tensor, bias: Tensor?, activation: FusedActivation
  ) -> Tensor {
    let w = weight.body
    guard !input.isPoisoned, !w.isPoisoned, let x = input.body.contiguousFloats("linear") else {
      return .poisoned
    }
    let outputs = w.sizes[0]
    let inputs = w.sizes[1]
    let rows = x.count / Swift.max(inputs, 1)
    var shape = CNShape(x)
    shape[shape.rank - 1] = outputs
    guard let y = TensorBody.make("linear", shape) else { return .poisoned }
    if FusedLinear.isSmall(rows, inputs, outputs) {
      cn_small_linear(
        x.floats, w.floats, bias?.body.floats, y.floats, rows, inputs, outputs, activation.code)
    } else {
      MatrixKernel.multiply(
        MatrixOperand(data: x.floats, row: inputs, column: 1),
        MatrixOperand(data: w.floats, row: 1, column: inputs), into: y.floats, m: rows, n: outputs,
        k: inputs)
      cn_bias_activation(y.floats, bias?.body.floats, rows, outputs, activation.code)
    }
    if w.node != nil || input.body.node != nil || bias?.body.node != nil,
      cn_thread_state().pointee.gradients_off == 0
    {
      y.node = FusedLinearNode(input.body, x, w, bias?.body, activation)
    }
    return Tensor(body: y)
  }
}
