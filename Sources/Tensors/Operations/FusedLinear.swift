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

  /// The gradient before the activation by differentiable operations: g f'(z) for y = f(z).
  func slope(_ g: Tensor, at y: Tensor) -> Tensor {
    switch self {
    case .identity: g
    case .tanh: g * (1 - y * y)
    case .sigmoid: g * y * (1 - y)
    case .relu: g * (y .> 0).to(.float32)
    }
  }
}

/// A product, a bias and an activation in one step: operands are the input, the weight and the bias.
///
/// Headers and nodes of the operands are noted when the step is recorded; they live as long as the
/// operands, which the node owns.
private final class FusedLinearNode: GradientNode {
  let activation: FusedActivation
  /// The input as float32 in C order, where it is not so by itself.
  let converted: TensorBody?
  let x: UnsafeMutablePointer<CNTensor>
  let weight: UnsafeMutablePointer<CNTensor>
  let bias: UnsafeMutablePointer<CNTensor>?
  let nodeOfInput: Unmanaged<GradientNode>?
  let nodeOfWeight: Unmanaged<GradientNode>?
  let nodeOfBias: Unmanaged<GradientNode>?

  init(
    _ input: TensorBody, _ x: TensorBody, _ weight: TensorBody, _ bias: TensorBody?,
    _ activation: FusedActivation
  ) {
    self.activation = activation
    converted = x === input ? nil : x
    self.x = x.header
    self.weight = weight.header
    self.bias = bias?.header
    nodeOfInput = input.node.map { Unmanaged.passUnretained($0) }
    nodeOfWeight = weight.node.map { Unmanaged.passUnretained($0) }
    nodeOfBias = bias?.node.map { Unmanaged.passUnretained($0) }
    super.init("linear", input, weight, bias)
  }

  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    if upstream.isContiguous {
      pullback(upstream.floats, output.header)
    } else if let copy = upstream.contiguous("linear") {
      pullback(copy.floats, output.header)
    }
  }

  override func differentiablePullback(_ upstream: Tensor, output y: Tensor) {
    guard let first, let second else { return }
    let dz = activation.slope(upstream, at: y)
    let (x, w) = (first.tensor, second.tensor)
    if let nodeOfInput {
      let dx = dz.matmul(w)
      nodeOfInput._withUnsafeGuaranteedRef { $0.accumulate(dx.body) }
    }
    let rows = dz.reshaped(to: [-1, w.shape[0]])
    if let nodeOfWeight {
      let dw = rows.transposed().matmul(x.reshaped(to: [-1, w.shape[1]]))
      nodeOfWeight._withUnsafeGuaranteedRef { $0.accumulate(dw.body) }
    }
    if let nodeOfBias {
      let db = rows.sum(axis: 0)
      nodeOfBias._withUnsafeGuaranteedRef { $0.accumulate(db.body) }
    }
  }

  private func pullback(
    _ g: UnsafeMutablePointer<Float>, _ output: UnsafeMutablePointer<CNTensor>
  ) {
    let outputs = weight.pointee.shape.0
    let inputs = weight.pointee.shape.1
    let rows = outputs == 0 ? 0 : output.pointee.count / outputs
    let dx = nodeOfInput == nil ? nil : TensorBody.like("linear", x)
    let dw = nodeOfWeight == nil ? nil : TensorBody.like("linear", weight)
    let db = nodeOfBias == nil ? nil : bias.flatMap { TensorBody.like("linear", $0) }
    if FusedLinear.isSmall(rows, inputs, outputs) {
      FusedLinear.withScratch(activation == .identity ? 0 : rows * outputs) { dz in
        cn_small_linear_pullback(
          x.floats, weight.floats, output.floats, g, dz, dx?.floats, dw?.floats, db?.floats,
          rows, inputs, outputs, activation.code)
      }
    } else if activation == .identity {
      pullbackOfProduct(g, rows, inputs, outputs, dx, dw, db)
    } else {
      guard let dz = TensorBody.like("linear", output) else { return }
      cn_activation_pullback(output.floats, g, dz.floats, output.pointee.count, activation.code)
      pullbackOfProduct(dz.floats, rows, inputs, outputs, dx, dw, db)
    }
    if let dx { nodeOfInput?._withUnsafeGuaranteedRef { $0.accumulate(dx) } }
    if let dw { nodeOfWeight?._withUnsafeGuaranteedRef { $0.accumulate(dw) } }
    if let db { nodeOfBias?._withUnsafeGuaranteedRef { $0.accumulate(db) } }
  }

  private func pullbackOfProduct(
    _ dz: UnsafeMutablePointer<Float>, _ rows: Int, _ inputs: Int, _ outputs: Int,
    _ dx: TensorBody?, _ dw: TensorBody?, _ db: TensorBody?
  ) {
    if let dw {
      MatrixKernel.multiply(
        MatrixOperand(data: dz, row: 1, column: outputs),
        MatrixOperand(data: x.floats, row: inputs, column: 1), into: dw.floats, m: outputs,
        n: inputs, k: rows)
    }
    if let db { cn_sum(dz, db.floats, 1, rows, outputs, 1) }
    if let dx {
      MatrixKernel.multiply(
        MatrixOperand(data: dz, row: outputs, column: 1),
        MatrixOperand(data: weight.floats, row: inputs, column: 1), into: dx.floats, m: rows,
        n: inputs, k: outputs)
    }
  }
}

enum FusedLinear {
  static func isSmall(_ rows: Int, _ inputs: Int, _ outputs: Int) -> Bool {
    rows * inputs * outputs <= 512
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
    guard !input.isPoisoned, !w.isPoisoned, bias?.isPoisoned != true,
      let x = input.body.contiguousFloats("linear")
    else { return .poisoned }
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
