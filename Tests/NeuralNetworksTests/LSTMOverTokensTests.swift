import NeuralNetworks
import Tensors
import Testing

/// An LSTM that reads tokens multiplies the rows of their table once. Multiplied by 1, the same rows are an ordinary input.
@Suite struct LSTMOverTokensTests {
  private let tokens = Tensor(
    (0..<24).map { Double($0 * 7 % 5) }, shape: [4, 6]
  ).to(.int32)

  /// The gradients of the table and of the layer, and the loss behind them.
  private func gradients(
    _ table: Embedding, _ layer: LSTM, _ loss: (Tensor) -> Tensor
  ) -> [Tensor] {
    let parameters = table.parameters + layer.parameters
    for parameter in parameters { parameter.zeroGradient() }
    let value = loss(table(tokens))
    value.backward()
    return [value] + parameters.compactMap(\.gradient)
  }

  private func expectEqual(_ found: [Tensor], _ wanted: [Tensor]) {
    #expect(found.count == wanted.count)
    for (a, b) in zip(found, wanted) { expect(a, b.shape, b.scalars, tolerance: 2e-6) }
  }

  @Test func rowsOfATableAreAnInputLikeAnyOther() {
    withSeed(5) {
      for units in [3, 40] {
        let table = Embedding(tokens: 5, width: 3)
        let layer = LSTM(features: 3, units: units)
        let weights = Tensor.randomNormal([4, 6, units])
        expectEqual(
          gradients(table, layer) { (layer($0) * weights).sum() },
          gradients(table, layer) { (layer($0 * 1) * weights).sum() })
      }
    }
  }

  @Test func whatElseUsesTheRowsHasItsShareOfTheGradient() {
    withSeed(6) {
      let table = Embedding(tokens: 5, width: 3)
      let layer = LSTM(features: 3, units: 4)
      expectEqual(
        gradients(table, layer) { (layer($0) * layer($0)).sum() + ($0 * $0).sum() },
        gradients(table, layer) { (layer($0 * 1) * layer($0 * 1)).sum() + ($0 * $0).sum() })
    }
  }

  @Test func theGradientOfThePlacesIsThereForWhoeverAsks() {
    withSeed(7) {
      let table = Embedding(tokens: 5, width: 3)
      let layer = LSTM(features: 3, units: 4)
      func ofPlaces(_ loss: Tensor) -> Tensor? {
        loss.backpropagation().steps.first { $0.operation == "embedding" }?.gradient
      }
      let (found, wanted) = (
        ofPlaces(layer(table(tokens)).sum()), ofPlaces(layer(table(tokens) * 1).sum())
      )
      expect(found, [4, 6, 3], wanted?.scalars ?? [], tolerance: 2e-6)
      let point = table(tokens).detached()
      let slope = gradient(of: { layer($0).sum() }, at: point)
      expect(slope, [4, 6, 3], wanted?.scalars ?? [], tolerance: 2e-6)
    }
  }
}
