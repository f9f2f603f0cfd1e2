internal import CNumerics

/// One step of a computation as its result remembers it: from what it was computed, and how a
/// gradient of the result becomes gradients of the operands.
///
/// Operands are kept by hand-counted references: walking over a graph then counts nothing, and
/// counting is what small networks spend their time with.
package class GradientNode {
  /// The operation's name, as error messages have it.
  final let operation: StaticString
  /// The number of the line of a cell that asked for it; 0 if none did.
  final let place: UInt32
  /// The first three operands; the node owns them.
  final let first: Unmanaged<TensorBody>?
  final let second: Unmanaged<TensorBody>?
  final let third: Unmanaged<TensorBody>?
  /// Operands beyond the third.
  @exclusivity(unchecked) final var others: [TensorBody]
  /// What has arrived so far: of a leaf the accumulated gradient, elsewhere empty between passes.
  @exclusivity(unchecked) final var gradient: TensorBody?
  /// The last backward pass that came by.
  @exclusivity(unchecked) final var pass: UInt64 = 0

  init(
    _ operation: StaticString, _ first: TensorBody? = nil, _ second: TensorBody? = nil,
    _ third: TensorBody? = nil, others: [TensorBody] = []
  ) {
    self.operation = operation
    place = cn_thread_state().pointee.place?.pointee ?? 0
    self.first = first.map { Unmanaged.passRetained($0) }
    self.second = second.map { Unmanaged.passRetained($0) }
    self.third = third.map { Unmanaged.passRetained($0) }
    self.others = others
  }

  /// Adds to the operands' gradients what the gradient of the result contributes.
  func pullback(_ upstream: TensorBody, output: TensorBody) {}

  /// The same by operations that can be differentiated themselves, for derivatives of derivatives.
  func differentiablePullback(_ upstream: Tensor, output: Tensor) {
    TensorError.raise(.noSecondDerivative(operation: "\(operation)"))
  }

  /// Whether gradients end here.
  final var isLeaf: Bool { first == nil && others.isEmpty }

  deinit {
    first?.release()
    second?.release()
    third?.release()
  }
}

/// Where gradients end and are kept.
package final class GradientLeaf: GradientNode {
  package init() { super.init("leaf") }

  /// Whether a gradient has arrived.
  package var hasGradient: Bool { gradient != nil }

  /// Forgets the gradient.
  package func forget() { gradient = nil }
}

/// A step from one operand whose pullback is a closure over tensors; for operations that are not in
/// the innermost loops.
class ClosureNode: GradientNode {
  /// Gets the upstream gradient and the result; gives the operand's gradient.
  typealias Pullback = (_ upstream: Tensor, _ output: Tensor) -> Tensor

  let closure: Pullback
  /// The same by differentiable operations; nil if there is no such form.
  let differentiable: Pullback?

  init(
    _ operation: StaticString, _ operand: TensorBody, differentiable: Pullback? = nil,
    _ closure: @escaping Pullback
  ) {
    self.closure = closure
    self.differentiable = differentiable
    super.init(operation, operand)
  }

  /// A step whose pullback consists of differentiable operations.
  init(_ operation: StaticString, composed operand: TensorBody, _ closure: @escaping Pullback) {
    self.closure = closure
    self.differentiable = closure
    super.init(operation, operand)
  }

  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    give(closure(Tensor(body: upstream), Tensor(body: output)).body, to: first)
  }

  override func differentiablePullback(_ upstream: Tensor, output: Tensor) {
    guard let differentiable else {
      return super.differentiablePullback(upstream, output: output)
    }
    give(differentiable(upstream, output).body, to: first)
  }
}

/// A step from any number of operands.
final class JoiningNode: GradientNode {
  /// Gets the upstream gradient; gives one gradient per operand, or nil where none is wanted, by
  /// operations that can be differentiated.
  let closure: (_ upstream: Tensor) -> [Tensor?]

  init(
    _ operation: StaticString, _ operands: [TensorBody],
    _ closure: @escaping (_ upstream: Tensor) -> [Tensor?]
  ) {
    self.closure = closure
    super.init(operation, others: operands)
  }

  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    for (operand, gradient) in zip(others, closure(Tensor(body: upstream))) {
      if let gradient { operand.accumulate(gradient.body) }
    }
  }

  override func differentiablePullback(_ upstream: Tensor, output: Tensor) {
    pullback(upstream.body, output: output.body)
  }
}

extension Unmanaged where Instance == TensorBody {
  /// Whether gradients flow through this operand.
  @inline(__always) var isTracked: Bool { _withUnsafeGuaranteedRef { $0.node != nil } }
  /// The operand as a tensor.
  @inline(__always) var tensor: Tensor { Tensor(body: takeUnretainedValue()) }
  /// The operand's header; valid as long as the node.
  @inline(__always) var header: UnsafeMutablePointer<CNTensor> {
    _withUnsafeGuaranteedRef { $0.header }
  }
}

extension TensorBody {
  /// Whether a result computed from this one must remember how.
  @inline(__always) var carriesGradient: Bool {
    node != nil && cn_thread_state().pointee.gradients_off == 0
  }

  /// Adds a gradient of this tensor's shape to what has arrived.
  @inline(__always) func accumulate(_ gradient: consuming TensorBody) {
    node?.accumulate(gradient)
  }
}

extension GradientNode {
  /// Room for an operand's gradient; nil where none is wanted.
  final func room(for operand: Unmanaged<TensorBody>?) -> TensorBody? {
    guard let operand, operand.isTracked else { return nil }
    return TensorBody.like(operation, operand.header)
  }

  /// Hands over an operand's gradient, where there is one.
  final func give(_ gradient: TensorBody?, to operand: Unmanaged<TensorBody>?) {
    guard let gradient else { return }
    operand?._withUnsafeGuaranteedRef { $0.accumulate(gradient) }
  }

  /// Adds a gradient to what has arrived.
  final func accumulate(_ new: consuming TensorBody) {
    if new.isPoisoned { return }
    guard var sum = gradient else {
      gradient = new
      return
    }
    gradient = nil
    if new.node == nil, TensorBody.mayOverwrite(&sum) {
      cn_add_into(new.header, sum.header)
    } else {
      sum = (Tensor(body: sum) + Tensor(body: new)).body
    }
    gradient = sum
  }
}
