internal import CNumerics

/// The state of a layer of long short-term memory after a sequence.
package struct LSTMResult {
  /// The outputs of all steps, `[batch, time, units]`.
  package var outputs: Tensor
  /// The cells after the last step, `[batch, units]`.
  package var cells: Tensor

  package init(outputs: Tensor, cells: Tensor) {
    self.outputs = outputs
    self.cells = cells
  }
}

/// A layer of long short-term memory over whole sequences. Operands beyond the third: both biases, and the first
/// outputs and cells where they were given.
private final class LSTMNode: GradientNode {
  let sizes: CNRecurrence
  /// The input step by step, `[time, batch, features]`, and the weights in C order.
  let x: TensorBody
  let inputWeight: TensorBody
  let recurrentWeight: TensorBody
  let gates: TensorBody
  let cells: TensorBody
  let hidden: TensorBody
  let startsFromState: Bool
  /// What has arrived for the cells after the last step.
  @exclusivity(unchecked) var gradientOfCells: TensorBody?

  init(
    _ sizes: CNRecurrence, operands: (TensorBody, TensorBody, TensorBody), others: [TensorBody],
    x: TensorBody, inputWeight: TensorBody, recurrentWeight: TensorBody, gates: TensorBody,
    cells: TensorBody, hidden: TensorBody
  ) {
    self.sizes = sizes
    self.x = x
    self.inputWeight = inputWeight
    self.recurrentWeight = recurrentWeight
    self.gates = gates
    self.cells = cells
    self.hidden = hidden
    startsFromState = others.count > 2
    super.init("LSTM", operands.0, operands.1, operands.2, others: others)
  }

  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    let ofCells = gradientOfCells
    gradientOfCells = nil
    let (time, batch, units) = (sizes.time, sizes.batch, sizes.units)
    let state = CNShape([batch, units])
    guard let g = upstream.contiguousFloats(operation),
      let slopes = TensorBody.like(operation, gates), let dh = TensorBody.make(operation, state),
      let dc = TensorBody.make(operation, state)
    else { return }
    cn_fill_f32(dh.floats, dh.count, 0)
    if let ofCells {
      cn_copy(ofCells.header, dc.header)
    } else {
      cn_fill_f32(dc.floats, dc.count, 0)
    }
    withUnsafePointer(to: sizes) {
      cn_lstm_pullback(
        $0, recurrentWeight.floats, gates.floats, cells.floats, g.floats, time * units, units,
        slopes.floats, dh.floats, dc.floats)
    }
    let rows = time * batch
    let features = x.sizes[2]
    let sums = MatrixOperand(data: slopes.floats, row: 4 * units, column: 1)
    let transposedSums = MatrixOperand(data: slopes.floats, row: 1, column: 4 * units)
    give(second, like: inputWeight) {
      MatrixKernel.multiply(
        transposedSums, MatrixOperand(data: x.floats, row: features, column: 1), into: $0,
        m: 4 * units, n: features, k: rows)
    }
    give(third, like: recurrentWeight) {
      MatrixKernel.multiply(
        transposedSums, MatrixOperand(data: hidden.floats, row: units, column: 1), into: $0,
        m: 4 * units, n: units, k: rows)
    }
    for bias in others.prefix(2) where bias.node != nil {
      guard let db = TensorBody.make(operation, CNShape([4 * units])) else { return }
      cn_sum(slopes.floats, db.floats, 1, rows, 4 * units, 1)
      bias.accumulate(db)
    }
    if startsFromState {
      others[2].accumulate(dh)
      others[3].accumulate(dc)
    }
    if let first, first.isTracked, let dx = TensorBody.like(operation, x) {
      MatrixKernel.multiply(
        sums, MatrixOperand(data: inputWeight.floats, row: features, column: 1), into: dx.floats,
        m: rows, n: features, k: 4 * units)
      let byBatch = Tensor(body: dx).swappingAxes(0, 1).body
      first._withUnsafeGuaranteedRef { $0.accumulate(byBatch) }
    }
  }

  /// Computes and hands over an operand's gradient, if it is wanted.
  private func give(
    _ operand: Unmanaged<TensorBody>?, like value: TensorBody,
    _ compute: (UnsafeMutablePointer<Float>) -> Void
  ) {
    guard let operand, operand.isTracked, let gradient = TensorBody.like(operation, value) else {
      return
    }
    compute(gradient.floats)
    operand._withUnsafeGuaranteedRef { $0.accumulate(gradient) }
  }
}

/// The last cells of a layer: its operand is the layer's outputs, whose step back waits for this one.
private final class LastCellsNode: GradientNode {
  init(outputs: TensorBody) { super.init("LSTM", outputs) }

  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    first?._withUnsafeGuaranteedRef { outputs in
      guard let layer = outputs.node as? LSTMNode, let zeros = TensorBody.like(operation, outputs)
      else { return }
      layer.gradientOfCells = upstream
      // So that the outputs have a gradient even if nothing else used them.
      cn_fill_f32(zeros.floats, zeros.count, 0)
      outputs.accumulate(zeros)
    }
  }
}

extension Tensor {
  /// Long short-term memory over sequences `[batch, time, features]`; the caller has checked all shapes: weights
  /// `[4 units, features]` and `[4 units, units]`, biases `[4 units]`, the state `[batch, units]` twice.
  package static func lstm(
    _ input: Tensor, inputWeight: Tensor, recurrentWeight: Tensor, inputBias: Tensor,
    recurrentBias: Tensor, state: (outputs: Tensor, cells: Tensor)?
  ) -> LSTMResult {
    let name: StaticString = "LSTM"
    let failed = LSTMResult(outputs: .poisoned, cells: .poisoned)
    var operands = [input, inputWeight, recurrentWeight, inputBias, recurrentBias]
    if let state { operands += [state.outputs, state.cells] }
    if operands.contains(where: \.isPoisoned) { return failed }
    let (batch, time, features) = (input.body.sizes[0], input.body.sizes[1], input.body.sizes[2])
    let units = recurrentWeight.body.sizes[1]
    let byTime = withoutGradients { input.swappingAxes(0, 1) }
    guard let x = byTime.body.contiguousFloats(name),
      let w = inputWeight.body.contiguousFloats(name),
      let r = recurrentWeight.body.contiguousFloats(name),
      let b1 = inputBias.body.contiguousFloats(name),
      let b2 = recurrentBias.body.contiguousFloats(name),
      let gates = TensorBody.make(name, CNShape([time, batch, 4 * units])),
      let cells = TensorBody.make(name, CNShape([time + 1, batch, units])),
      let hidden = TensorBody.make(name, CNShape([time + 1, batch, units]))
    else { return failed }
    for (start, given) in [(hidden, state?.outputs), (cells, state?.cells)] {
      guard let given else {
        cn_fill_f32(start.floats, batch * units, 0)
        continue
      }
      guard let values = given.body.contiguousFloats(name) else { return failed }
      start.floats.update(from: values.floats, count: batch * units)
    }
    MatrixKernel.multiply(
      MatrixOperand(data: x.floats, row: features, column: 1),
      MatrixOperand(data: w.floats, row: 1, column: features), into: gates.floats,
      m: time * batch, n: 4 * units, k: features)
    cn_bias_activation(gates.floats, b1.floats, time * batch, 4 * units, CNIdentity)
    cn_bias_activation(gates.floats, b2.floats, time * batch, 4 * units, CNIdentity)
    let sizes = CNRecurrence(time: time, batch: batch, units: units)
    withUnsafePointer(to: sizes) {
      cn_lstm($0, r.floats, gates.floats, cells.floats, hidden.floats)
    }
    let (outputs, last) = withoutGradients {
      (
        Tensor(body: hidden).part(axis: 0, from: 1, count: time).swappingAxes(0, 1),
        Tensor(body: cells)[time]
      )
    }
    if outputs.isPoisoned || last.isPoisoned { return failed }
    if operands.contains(where: \.body.carriesGradient) {
      outputs.body.node = LSTMNode(
        sizes, operands: (input.body, inputWeight.body, recurrentWeight.body),
        others: operands.dropFirst(3).map(\.body), x: x, inputWeight: w, recurrentWeight: r,
        gates: gates, cells: cells, hidden: hidden)
      last.body.node = LastCellsNode(outputs: outputs.body)
    }
    return LSTMResult(outputs: outputs, cells: last)
  }
}
