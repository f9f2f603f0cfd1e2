public import Tensors

/// Long short-term memory: a recurrent layer whose cells keep what matters over many steps.
///
/// ```
/// i, f, g, o = x_t Wᵀ + b + h_{t−1} Uᵀ + b′   in four parts
/// c_t = σ(f) c_{t−1} + σ(i) tanh(g)
/// h_t = σ(o) tanh(c_t)
/// ```
///
/// | Tensor            | Shape                     | Meaning                         |
/// | ----------------- | ------------------------- | ------------------------------- |
/// | `x`               | `[batch, time, features]` | input                           |
/// | `inputWeight`     | `[4 units, features]`     | W; gates in the order i, f, g, o |
/// | `recurrentWeight` | `[4 units, units]`        | U                               |
/// | `inputBias`, `recurrentBias` | `[4 units]`    | b and b′                        |
/// | result            | `[batch, time, units]`    | h of every step                 |
///
/// ```swift
/// let layer = LSTM(features: 10, units: 32)
/// print(layer(Tensor.zeros([4, 20, 10])).shape)   // [4, 20, 32]
/// ```
///
/// All parameters start uniformly distributed in `±1/√units`, as in PyTorch.
///
/// Source: Hochreiter, Schmidhuber: Long short-term memory, 1997; Gers et al., 2000.
public final class LSTM: Layer {
  /// What the inputs are multiplied by.
  public let inputWeight: Parameter
  /// What the outputs of the step before are multiplied by.
  public let recurrentWeight: Parameter
  /// Added to the inputs' products.
  public let inputBias: Parameter
  /// Added to the recurrent products.
  public let recurrentBias: Parameter
  /// The number of input features.
  public let features: Int
  /// The number of cells.
  public let units: Int

  /// What a layer remembers from one sequence to the next.
  public struct State {
    /// The outputs of the last step, `[batch, units]`.
    public let outputs: Tensor
    /// The cells after the last step, `[batch, units]`.
    public let cells: Tensor

    /// A state to start from.
    public init(outputs: Tensor, cells: Tensor) {
      self.outputs = outputs
      self.cells = cells
    }

    /// The same numbers, through which no gradient flows.
    public func detached() -> State {
      State(outputs: outputs.detached(), cells: cells.detached())
    }
  }

  /// A layer with random weights.
  ///
  /// - Parameters:
  ///   - features: The number of input features, at least 1.
  ///   - units: The number of cells, at least 1.
  ///
  /// Errors: ``TensorError/layerSize(layer:inputs:outputs:)``.
  public init(features: Int, units: Int) {
    self.features = features
    self.units = units
    guard features > 0, units > 0, units <= Int.max / 4 else {
      let failed = TensorError.raise(
        .layerSize(layer: "LSTM(\(features), \(units))", inputs: features, outputs: units))
      inputWeight = Parameter(failed)
      recurrentWeight = Parameter(failed)
      inputBias = Parameter(failed)
      recurrentBias = Parameter(failed)
      return
    }
    let bound = 1 / Double(units).squareRoot()
    func random(_ shape: [Int]) -> Parameter {
      Parameter(Tensor.randomUniform(shape, from: -bound, to: bound))
    }
    inputWeight = random([4 * units, features])
    recurrentWeight = random([4 * units, units])
    inputBias = random([4 * units])
    recurrentBias = random([4 * units])
  }

  /// A layer of known parameters.
  package init(
    inputWeight: Parameter, recurrentWeight: Parameter, inputBias: Parameter,
    recurrentBias: Parameter
  ) {
    self.inputWeight = inputWeight
    self.recurrentWeight = recurrentWeight
    self.inputBias = inputBias
    self.recurrentBias = recurrentBias
    features = inputWeight.shape.last ?? 0
    units = recurrentWeight.shape.last ?? 0
  }

  /// The outputs of all steps, from a state of zeros.
  ///
  /// Errors: ``TensorError/sequenceShape(layer:shape:features:)``.
  public func callAsFunction(_ x: Tensor) -> Tensor { outputs(of: x, from: nil).outputs }

  /// The outputs of all steps, and the state after them.
  ///
  /// ```swift
  /// let layer = LSTM(features: 2, units: 3)
  /// let first = layer.run(Tensor.zeros([1, 5, 2]))
  /// let second = layer.run(Tensor.zeros([1, 5, 2]), from: first.state.detached())
  /// print(second.outputs.shape)   // [1, 5, 3]
  /// ```
  ///
  /// - Parameters:
  ///   - x: The inputs, shape `[batch, time, features]`, with at least one step.
  ///   - state: Where to start; nil stands for zeros.
  ///
  /// Errors: ``TensorError/sequenceShape(layer:shape:features:)``,
  /// ``TensorError/noSteps(layer:shape:)``,
  /// ``TensorError/stateShape(layer:state:expected:)`` if the state has another shape.
  public func run(_ x: Tensor, from state: State? = nil) -> (outputs: Tensor, state: State) {
    let result = outputs(of: x, from: state)
    guard !result.outputs.isPoisoned else {
      return (result.outputs, State(outputs: result.outputs, cells: result.outputs))
    }
    guard let steps = result.outputs.shape.dropFirst().first, steps > 0 else {
      let failed = naming { TensorError.raise(.noSteps(layer: "LSTM", shape: x.shape)) }
      return (failed, State(outputs: failed, cells: failed))
    }
    return (
      result.outputs, State(outputs: result.outputs[0..., steps - 1], cells: result.cells)
    )
  }

  private func outputs(of x: Tensor, from state: State?) -> LSTMResult {
    func failed(_ error: TensorError) -> LSTMResult {
      let value = naming { TensorError.raise(error) }
      return LSTMResult(outputs: value, cells: value)
    }
    if x.isPoisoned { return LSTMResult(outputs: x, cells: x) }
    guard x.rank == 3, x.lastSize == features else {
      return failed(.sequenceShape(layer: "LSTM", shape: x.shape, features: features))
    }
    if let state {
      let expected = [x.shape[0], units]
      for part in [state.outputs, state.cells] where part.shape != expected && !part.isPoisoned {
        return failed(.stateShape(layer: "LSTM", state: part.shape, expected: expected))
      }
    }
    return Tensor.lstm(
      x, inputWeight: inputWeight.tensor, recurrentWeight: recurrentWeight.tensor,
      inputBias: inputBias.tensor, recurrentBias: recurrentBias.tensor,
      state: state.map { ($0.outputs, $0.cells) })
  }
}

extension LSTM: OutlinedLayer, PlacedLayer {
  package var summary: String { "LSTM \(features) → \(units)" }
}
