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
  /// The weights in C order.
  let inputWeight: TensorBody
  let recurrentWeight: TensorBody
  let gates: TensorBody
  let cells: TensorBody
  let hidden: TensorBody
  /// The step that chose the input from a table with few rows.
  let tokens: EmbeddingNode?
  let startsFromState: Bool
  /// What has arrived for the cells after the last step.
  @exclusivity(unchecked) var gradientOfCells: TensorBody?

  init(
    _ sizes: CNRecurrence, operands: (TensorBody, TensorBody, TensorBody), others: [TensorBody],
    inputWeight: TensorBody, recurrentWeight: TensorBody, gates: TensorBody, cells: TensorBody,
    hidden: TensorBody, tokens: EmbeddingNode?
  ) {
    self.sizes = sizes
    self.inputWeight = inputWeight
    self.recurrentWeight = recurrentWeight
    self.gates = gates
    self.cells = cells
    self.hidden = hidden
    self.tokens = tokens
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
    // Of a table's rows only the sums over all places are needed, unless somebody asks for the places themselves.
    let table = cn_thread_state().pointee.is_collecting ? tokens : nil
    var ofRows: TensorBody?
    if let table {
      guard
        let sums = TensorBody.make(operation, CNShape([table.table.sizes[0], 4 * units]))
      else { return }
      cn_fill_f32(sums.floats, sums.count, 0)
      ofRows = sums
    }
    withRows(table, ofRows) { rows in
      withUnsafePointer(to: sizes) {
        cn_lstm_pullback(
          $0, rows, recurrentWeight.floats, gates.floats, cells.floats, g.floats, time * units,
          units, slopes.floats, dh.floats, dc.floats)
      }
    }
    if let dw = room(for: third) {
      MatrixKernel.multiply(
        MatrixOperand(data: slopes.floats, row: 1, column: 4 * units),
        MatrixOperand(data: hidden.floats, row: units, column: 1), into: dw.floats,
        m: 4 * units, n: units, k: time * batch)
      give(dw, to: third)
    }
    if let table, let ofRows {
      giveInputs(ofRows, x: table.table) { first, dx in
        table.receive(ofTable: dx, at: first)
      }
    } else if let first, let x = LSTMNode.byTime(first.tensor.body) {
      giveInputs(slopes, x: x) { first, dx in
        first.accumulate(Tensor(body: dx).swappingAxes(0, 1).body)
      }
    }
    if startsFromState {
      others[2].accumulate(dh)
      others[3].accumulate(dc)
    }
  }

  /// The gradients of what the input's sums were computed from, from those of the sums.
  private func giveInputs(
    _ slopes: TensorBody, x: TensorBody, _ giveInput: (TensorBody, TensorBody) -> Void
  ) {
    let features = x.sizes[x.rank - 1]
    let width = 4 * sizes.units
    let rows = slopes.count / width
    if let dw = room(for: second) {
      MatrixKernel.multiply(
        MatrixOperand(data: slopes.floats, row: 1, column: width),
        MatrixOperand(data: x.floats, row: features, column: 1), into: dw.floats,
        m: width, n: features, k: rows)
      give(dw, to: second)
    }
    let biases = others.prefix(2).filter { $0.node != nil }
    if !biases.isEmpty, let db = TensorBody.make(operation, CNShape([width])) {
      cn_sum(slopes.floats, db.floats, 1, rows, width, 1)
      for bias in biases { bias.accumulate(db) }
    }
    if let first, first.isTracked, let dx = TensorBody.like(operation, x) {
      MatrixKernel.multiply(
        MatrixOperand(data: slopes.floats, row: width, column: 1),
        MatrixOperand(data: inputWeight.floats, row: features, column: 1), into: dx.floats,
        m: rows, n: features, k: width)
      first._withUnsafeGuaranteedRef { giveInput($0, dx) }
    }
  }

  override func differentiablePullback(_ upstream: Tensor, output: Tensor) {
    let ofCells = gradientOfCells
    gradientOfCells = nil
    // The cells after the last step stand behind the outputs, as one step more.
    let cells = ofCells.map { Tensor(body: $0) } ?? Tensor.zeros([sizes.batch, sizes.units])
    let joined = Tensor.concatenated([upstream, cells.expandingAxis(1)], axis: 1)
    pullBack(joined, to: operands) { [time = sizes.time] in Tensor.lstmByStep($0, time: time) }
  }

  /// The input step by step, `[time, batch, features]`, in C order.
  static func byTime(_ input: TensorBody) -> TensorBody? {
    withoutGradients { Tensor(body: input).swappingAxes(0, 1).body.contiguousFloats("LSTM") }
  }
}

/// Hands over which rows of a table stand for the inputs, and the sums of each; nil without a table.
private func withRows<Result>(
  _ tokens: EmbeddingNode?, _ sums: TensorBody?,
  _ body: (UnsafePointer<CNRecurrentRows>?) -> Result
) -> Result {
  guard let tokens, let sums else { return body(nil) }
  let rows = CNRecurrentRows(rows: tokens.rows.integers, table: sums.floats)
  return withUnsafePointer(to: rows) { body($0) }
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

  override func differentiablePullback(_ upstream: Tensor, output: Tensor) {
    pullback(upstream.body, output: output.body)
  }
}

extension Tensor {
  /// The outputs of all steps and, as one step more, the last cells, by differentiable operations; operands as those of
  /// the node.
  fileprivate static func lstmByStep(_ x: [Tensor], time: Int) -> Tensor {
    let units = x[2].shape[1]
    let start = Tensor.zeros([x[0].shape[0], units])
    var hidden = x.count > 5 ? x[5] : start
    var cells = x.count > 6 ? x[6] : start
    var steps: [Tensor] = []
    let sums = x[0].matmul(x[1].transposed()) + (x[3] + x[4])
    let recurrent = x[2].transposed()
    for t in 0..<time {
      let sum = sums.part(axis: 1, from: t, count: 1).squeezed(axis: 1) + hidden.matmul(recurrent)
      func gate(_ number: Int) -> Tensor { sum.part(axis: 1, from: number * units, count: units) }
      cells = gate(1).sigmoid() * cells + gate(0).sigmoid() * gate(2).tanh()
      hidden = gate(3).sigmoid() * cells.tanh()
      steps.append(hidden)
    }
    return stacked(steps + [cells], axis: 1)
  }

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
    let isRecorded = operands.contains(where: \.body.carriesGradient)
    // A row of a table, such as the vector of a token, stands at many places; its product is computed once.
    var tokens = isRecorded ? input.body.node as? EmbeddingNode : nil
    if let table = tokens?.table, 2 * table.sizes[0] > batch * time { tokens = nil }
    guard let x = tokens?.table ?? LSTMNode.byTime(input.body),
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
    let rows = x.count / features
    guard let sums = tokens == nil ? gates : TensorBody.make(name, CNShape([rows, 4 * units]))
    else { return failed }
    MatrixKernel.multiply(
      MatrixOperand(data: x.floats, row: features, column: 1),
      MatrixOperand(data: w.floats, row: 1, column: features), into: sums.floats,
      m: rows, n: 4 * units, k: features)
    cn_bias_activation(sums.floats, b1.floats, rows, 4 * units, CNIdentity)
    cn_bias_activation(sums.floats, b2.floats, rows, 4 * units, CNIdentity)
    let sizes = CNRecurrence(time: time, batch: batch, units: units)
    withRows(tokens, sums) { rows in
      withUnsafePointer(to: sizes) {
        cn_lstm($0, rows, r.floats, gates.floats, cells.floats, hidden.floats)
      }
    }
    let (outputs, last) = withoutGradients {
      (
        Tensor(body: hidden).part(axis: 0, from: 1, count: time).swappingAxes(0, 1),
        Tensor(body: cells)[time]
      )
    }
    if outputs.isPoisoned || last.isPoisoned { return failed }
    if isRecorded {
      outputs.body.node = LSTMNode(
        sizes, operands: (input.body, inputWeight.body, recurrentWeight.body),
        others: operands.dropFirst(3).map(\.body), inputWeight: w, recurrentWeight: r,
        gates: gates, cells: cells, hidden: hidden, tokens: tokens)
      last.body.node = LastCellsNode(outputs: outputs.body)
    }
    return LSTMResult(outputs: outputs, cells: last)
  }
}
