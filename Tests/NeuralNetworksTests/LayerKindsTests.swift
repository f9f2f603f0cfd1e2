import NeuralNetworks
import Tensors
import Testing

/// Layers beyond the linear one: what they compute, what they start with, what they say.
@Suite struct LayerKindsTests {
  @Test func longShortTermMemoryIsThatOfPyTorch() {
    withSeed(1) {
      let layer = LSTM(features: 3, units: 4)
      for (parameter, value) in zip(layer.parameters, LSTMReference.parameters) {
        parameter.value = value
      }
      let first = LSTMReference.first.requiringGradient()
      let second = LSTMReference.second.requiringGradient()
      let one = layer.run(first)
      let two = layer.run(second, from: one.state)
      expect(one.outputs, [2, 5, 4], LSTMReference.outputsOfFirst.scalars)
      expect(two.outputs, [2, 2, 4], LSTMReference.outputsOfSecond.scalars)
      expect(two.state.cells, [2, 4], LSTMReference.cells.scalars)
      expect(layer(first), [2, 5, 4], LSTMReference.outputsOfFirst.scalars)

      let loss =
        (one.outputs * LSTMReference.weightOfFirst).sum()
        + (two.outputs * LSTMReference.weightOfSecond).sum()
        + (two.state.cells * LSTMReference.weightOfCells).sum()
      loss.backward()
      expect(first.gradient, [2, 5, 3], LSTMReference.gradientOfFirst.scalars, tolerance: 3e-6)
      expect(second.gradient, [2, 2, 3], LSTMReference.gradientOfSecond.scalars, tolerance: 3e-6)
      for (parameter, gradient) in zip(layer.parameters, LSTMReference.gradients) {
        expect(parameter.gradient, gradient.shape, gradient.scalars, tolerance: 3e-6)
      }
    }
  }

  @Test func manySequencesAtOnceAreEachOfThem() {
    // Larger ones take their recurrent weights in another layout: 70 units are not a whole number of its columns.
    withSeed(3) {
      for units in [32, 70] {
        let layer = LSTM(features: 3, units: units)
        let sequences = (0..<9).map { _ in Tensor.randomNormal([1, 5, 3]).requiringGradient() }
        let together = Tensor.concatenated(sequences, axis: 0).detached().requiringGradient()
        layer(together).power(2).sum().backward()
        let gradients = layer.parameters.map { $0.gradient ?? Tensor(0.0) }
        for parameter in layer.parameters { parameter.zeroGradient() }
        for (number, sequence) in sequences.enumerated() {
          let alone = layer(sequence)
          expect(layer(together)[number], [5, units], alone.scalars, tolerance: 2e-6)
          alone.power(2).sum().backward()
          expect(
            together.gradient?[number], [5, 3], sequence.gradient?.scalars ?? [], tolerance: 1e-5)
        }
        for (parameter, gradient) in zip(layer.parameters, gradients) {
          expect(parameter.gradient, gradient.shape, gradient.scalars, tolerance: 1e-5)
        }
      }
    }
  }

  @Test func lastCellsAloneCarryGradients() {
    withSeed(2) {
      let layer = LSTM(features: 2, units: 3)
      let x = Tensor([[[1, -1], [0.5, 2]]]).requiringGradient()
      layer.run(x).state.cells.sum().backward()
      func value(_ change: Float) -> Float {
        layer.run(Tensor([[[1 + change, -1], [0.5, 2]]])).state.cells.sum().item()
      }
      let difference = (value(0.01) - value(-0.01)) / 0.02
      #expect((x.gradient!.scalars[0] - difference).magnitude < 1e-3)
    }
  }

  @Test func shapesAreThoseOfTheField() {
    withSeed(3) {
      #expect(
        Conv2D(1, 16, kernel: 3, padding: 1)(Tensor.zeros([2, 1, 28, 28])).shape == [2, 16, 28, 28])
      #expect(
        Conv2D(3, 8, kernel: 5, stride: 2)(Tensor.zeros([1, 3, 32, 30])).shape == [1, 8, 14, 13])
      #expect(MaxPool2D(2)(Tensor.zeros([1, 4, 7, 6])).shape == [1, 4, 3, 3])
      #expect(MeanPool2D(3, stride: 1)(Tensor.zeros([1, 4, 7, 6])).shape == [1, 4, 5, 4])
      #expect(Flatten()(Tensor.zeros([5, 2, 3, 4])).shape == [5, 24])
      #expect(Embedding(tokens: 10, width: 4)([1, 2, 1]).shape == [3, 4])
      #expect(LayerNorm(6)(Tensor.zeros([2, 3, 6])).shape == [2, 3, 6])
      #expect(MultiHeadAttention(width: 8, heads: 2)(Tensor.zeros([2, 5, 8])).shape == [2, 5, 8])
      #expect(LSTM(features: 3, units: 7)(Tensor.zeros([2, 4, 3])).shape == [2, 4, 7])
    }
  }

  @Test func parametersStartInPyTorchsRanges() {
    withSeed(4) {
      let conv = Conv2D(4, 8, kernel: 3)
      let bound = 1 / Float(36).squareRoot()
      #expect(conv.weight.value.abs().max().item() <= bound)
      #expect(conv.weight.value.abs().max().item() > 0.9 * bound)
      #expect(conv.parameterCount == 8 * 36 + 8)
      let lstm = LSTM(features: 5, units: 16)
      #expect(lstm.recurrentWeight.value.abs().max().item() <= 0.25)
      #expect(lstm.parameterCount == 64 * 5 + 64 * 16 + 128)
      #expect(LayerNorm(3).scale.value == Tensor.ones([3]))
      #expect(MultiHeadAttention(width: 8, heads: 2, bias: false).parameterCount == 3 * 64 + 64)
    }
  }

  @Test func aConvolutionWithAnActivationIsTheTwoInARow() {
    withSeed(5) {
      for activation in [Activation.relu, .tanh, .sigmoid, .gelu] {
        let fused = Conv2D(2, 3, kernel: 3, activation: activation)
        let plain = Conv2D(2, 3, kernel: 3)
        plain.weight.value = fused.weight.value
        plain.bias!.value = fused.bias!.value
        let x = Tensor.randomNormal([2, 2, 5, 5])
        let (a, b) = (x.requiringGradient(), x.requiringGradient())
        let y = fused(a)
        let z = activation(plain(b))
        expect(y, z.shape, z.scalars)
        y.power(2).sum().backward()
        z.power(2).sum().backward()
        expect(a.gradient, [2, 2, 5, 5], b.gradient!.scalars, tolerance: 1e-5)
        expect(
          fused.weight.gradient, [3, 2, 3, 3], plain.weight.gradient!.scalars, tolerance: 1e-5)
      }
    }
  }

  @Test func dropoutActsOnlyWhileTraining() {
    withSeed(6) {
      let layer = Dropout(0.25)
      let x = Tensor.ones([10_000])
      #expect(layer(x) == x)
      let y = training { layer(x) }
      #expect(Set(y.scalars) == [0, Float(1 / 0.75)])
      // The share of zeros is 0.25 within four standard deviations, √(0.25 · 0.75 / 10,000) each.
      let zeros = y.scalars.filter { $0 == 0 }.count
      #expect((Double(zeros) / 10_000 - 0.25).magnitude < 0.0174)
      #expect(layer(x) == x)
      var seen = 0
      let model = Linear(1, 1)
      train(model, steps: 1, optimizer: SGD(model, learningRate: 0.1)) { _ in
        seen = layer(x).scalars.filter { $0 == 0 }.count
        return model(Tensor([[1]])).sum()
      }
      #expect(seen > 0)
    }
  }

  @Test func smallNetworksOfEveryKindLearn() {
    withSeed(7) {
      // Images with a bright row or a bright column.
      let images = Tensor(
        (0..<8).flatMap { n in
          (0..<16).map { p -> Float in (n < 4 ? p / 4 == n : p % 4 == n - 4) ? 1 : 0 }
        }, shape: [8, 1, 4, 4])
      let labels = [0, 0, 0, 0, 1, 1, 1, 1]
      let cnn = Sequential(
        Conv2D(1, 4, kernel: 3, padding: 1, activation: .relu), MaxPool2D(2), Flatten(),
        Linear(16, 2))
      let history = train(cnn, steps: 150, optimizer: Adam(cnn, learningRate: 0.02)) { _ in
        crossEntropy(logits: cnn(images), labels: labels)
      }
      #expect(history.losses.last! < 0.05)
      #expect(accuracy(logits: cnn(images), labels: labels) == 1)
    }
  }

  @Test func whatDoesNotFitIsNamed() {
    expectError("LSTM: the input has shape [2, 3] but must be [batch, time, 5]") {
      _ = LSTM(features: 5, units: 2)(Tensor.zeros([2, 3]))
    }
    expectError("LSTM: the state has shape [3, 2] but must be [2, 2], [batch, units]") {
      let layer = LSTM(features: 5, units: 2)
      let state = LSTM.State(outputs: Tensor.zeros([3, 2]), cells: Tensor.zeros([3, 2]))
      _ = layer.run(Tensor.zeros([2, 1, 5]), from: state)
    }
    expectError(
      "LSTM: an input of shape [2, 0, 5] has no steps, so there is no state after the last; the time axis must have at least 1"
    ) {
      _ = LSTM(features: 5, units: 2).run(Tensor.zeros([2, 0, 5]))
    }
    expectError("MultiHeadAttention: the input has shape [2, 8] but must be [batch, time, 8]") {
      _ = MultiHeadAttention(width: 8, heads: 2)(Tensor.zeros([2, 8]))
    }
    expectError(
      "MultiHeadAttention: a width of 8 cannot be shared out among 3 heads; the width must be a"
        + " multiple of the number of heads, which is at least 1"
    ) { _ = MultiHeadAttention(width: 8, heads: 3) }
    expectError(
      "Conv2D(0, 4): a layer of 0 inputs and 4 outputs cannot be made; both must be at least 1"
    ) {
      _ = Conv2D(0, 4, kernel: 3)
    }
    expectError("Dropout: rate is 1 but must be at least 0 and less than 1") { _ = Dropout(1) }
    expectError(
      "Embedding(0, 4): a layer of 0 inputs and 4 outputs cannot be made; both must be at least 1"
    ) {
      _ = Embedding(tokens: 0, width: 4)
    }
  }
}
