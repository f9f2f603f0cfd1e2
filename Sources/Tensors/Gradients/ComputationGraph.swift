internal import CNumerics

/// How a tensor was computed: every step from the parameters and constants to it, operands before results.
///
/// ```swift
/// let x = Tensor([2, 3]).requiringGradient()
/// let y = (x * x).sum()
/// print(y.computation)
/// // 0  parameter  [2]
/// // 1  *          [2]  of 0, 0
/// // 2  sum        []   of 1
/// ```
///
/// ``Tensor/backpropagation()`` gives the same steps with a gradient at each of them. In a notebook they
/// also name the lines of cells that they come from: `In[3]:2`.
public struct ComputationGraph: CustomStringConvertible {
  /// One value on the way.
  public struct Step {
    /// The operation, as error messages name it; `parameter` where gradients are kept, `constant` where
    /// none flow.
    public let operation: String
    /// What the operation gave.
    public let value: Tensor
    /// The positions of the operands among the graph's steps.
    public let operands: [Int]
    /// The gradient of the graph's last value with respect to this one; nil unless
    /// ``Tensor/backpropagation()`` made the graph, and for constants.
    public let gradient: Tensor?
    /// The line of the cell that asked for the operation: `In[3]:2` is the second line of cell 3. nil in compiled programs,
    /// and for constants.
    public let source: String?
  }

  /// The steps, operands before results; the last one is the tensor that was asked.
  public let steps: [Step]

  /// The steps with their shapes and operands, one in a line, the lines of cells that they come from, and the
  /// values of small ones where there are gradients.
  public var description: String {
    let name = steps.map(\.operation.count).max() ?? 0
    let shape = steps.map { "\($0.value.shape)".count }.max() ?? 0
    let width = "\(steps.count - 1)".count
    func operands(_ step: Step) -> String {
      step.operands.isEmpty ? "" : "  of " + step.operands.map { "\($0)" }.joined(separator: ", ")
    }
    let operandWidth = steps.map { operands($0).count }.max() ?? 0
    let source = steps.map { $0.source.map { $0.count + 2 } ?? 0 }.max() ?? 0
    return steps.enumerated().map { number, step in
      var line =
        String(repeating: " ", count: width - "\(number)".count) + "\(number)  "
        + step.operation.padded(to: name) + "  " + "\(step.value.shape)".padded(to: shape)
      line += operands(step).padded(to: operandWidth)
      line += (step.source.map { "  " + $0 } ?? "").padded(to: source)
      if let gradient = step.gradient, gradient.count <= 4 {
        line += "  value \(step.value.scalars)  gradient \(gradient.scalars)"
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}

extension Tensor {
  /// How this tensor was computed from parameters and constants.
  ///
  /// - Returns: The steps as far as gradients flow; of a tensor without any, the tensor alone.
  ///
  /// Cost: one look at each step; values are not copied.
  public var computation: ComputationGraph {
    graph { _ in nil }
  }

  /// The steps behind a number with the gradient that each of them has: what ``backward()`` computes on
  /// its way, to be looked at.
  ///
  /// ```
  /// gradient of a step = ∂(this) / ∂(its value)
  /// ```
  ///
  /// ```swift
  /// let x = Tensor([2.0]).requiringGradient()
  /// let y = (x * x).sum()
  /// print(y.backpropagation())
  /// // 0  parameter  [1]           value [2.0]  gradient [4.0]
  /// // 1  *          [1]  of 0, 0  value [4.0]  gradient [1.0]
  /// // 2  sum        []   of 1     value [4.0]  gradient [1.0]
  /// ```
  ///
  /// Parameters keep the gradients that they have.
  ///
  /// Errors: ``TensorError/backwardOfManyElements(shape:)``, ``TensorError/backwardOfConstant``.
  ///
  /// Cost: as ``backward()``, and the memory of all gradients at once.
  public func backpropagation() -> ComputationGraph {
    if isPoisoned { return ComputationGraph(steps: []) }
    guard count == 1 else {
      TensorError.raise(.backwardOfManyElements(shape: shape))
      return ComputationGraph(steps: [])
    }
    guard body.node != nil else {
      TensorError.raise(.backwardOfConstant)
      return ComputationGraph(steps: [])
    }
    let order = orderOfSteps()
    let before = order.map { $0.node?.gradient }
    for body in order { body.node?.gradient = nil }
    defer { for (body, gradient) in zip(order, before) { body.node?.gradient = gradient } }
    let state = cn_thread_state()!
    state.pointee.gradients_off += 1
    let wasCollecting = state.pointee.is_collecting
    state.pointee.is_collecting = false
    defer {
      state.pointee.gradients_off -= 1
      state.pointee.is_collecting = wasCollecting
    }
    body.node?.gradient = Tensor.ones(shape).body
    var gradients: [ObjectIdentifier: Tensor] = [:]
    for output in order.reversed() {
      guard let node = output.node, let upstream = node.takeGradient() else { continue }
      gradients[ObjectIdentifier(output)] = Tensor(body: upstream)
      if !node.isLeaf { node.pullback(upstream, output: output) }
    }
    return graph { gradients[ObjectIdentifier($0)] }
  }

  private func graph(_ gradient: (TensorBody) -> Tensor?) -> ComputationGraph {
    var positions: [ObjectIdentifier: Int] = [:]
    var steps: [ComputationGraph.Step] = []
    for body in orderOfSteps() {
      positions[ObjectIdentifier(body)] = steps.count
      let node = body.node
      let operands = node?.operands.compactMap { positions[ObjectIdentifier($0)] } ?? []
      let operation = node.map { $0.isLeaf ? "parameter" : "\($0.operation)" } ?? "constant"
      steps.append(
        ComputationGraph.Step(
          operation: operation, value: Tensor(body: body).detached(), operands: operands,
          gradient: gradient(body), source: node.flatMap { CellPlaces.name($0.place) }))
    }
    return ComputationGraph(steps: steps)
  }

  /// All tensors that this one was computed from and this one, operands first; without recursion.
  private func orderOfSteps() -> [TensorBody] {
    var order: [TensorBody] = []
    var seen: Set<ObjectIdentifier> = []
    var stack: [(body: TensorBody, isDone: Bool)] = [(body, false)]
    while let (body, isDone) = stack.popLast() {
      if isDone {
        order.append(body)
        continue
      }
      guard seen.insert(ObjectIdentifier(body)).inserted else { continue }
      stack.append((body, true))
      for operand in (body.node?.operands ?? []).reversed() { stack.append((operand, false)) }
    }
    return order
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
