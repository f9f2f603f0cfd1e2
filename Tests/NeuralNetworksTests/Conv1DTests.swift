import NeuralNetworks
import Tensors
import Testing

/// Convolutions along sequences are PyTorch's.
@Suite struct Conv1DTests {
  @Test func valuesAndGradientsArePyTorchs() {
    for (stride, padding, t) in Conv1DReference.cases {
      let shape = t[1].shape
      let layer = Conv1D(
        shape[1], shape[0], kernel: shape[2], stride: stride, padding: padding)
      layer.weight.value = t[1]
      layer.bias?.value = t[2]
      let x = t[0].requiringGradient()
      let y = layer(x)
      expect(y, t[3].shape, t[3].scalars)
      (y * t[4]).sum().backward()
      expect(x.gradient, t[5].shape, t[5].scalars)
      expect(layer.weight.gradient, t[6].shape, t[6].scalars)
      expect(layer.bias?.gradient, t[7].shape, t[7].scalars)
    }
  }

  @Test func activationsAreApplied() {
    withSeed(1) {
      let layer = Conv1D(2, 3, kernel: 3, activation: .relu, bias: false)
      let plain = Conv1D(2, 3, kernel: 3, bias: false)
      plain.weight.value = layer.weight.value
      let x = Tensor.randomNormal([2, 2, 7])
      expect(layer(x), [2, 3, 5], plain(x).relu().scalars)
      #expect(layer(Tensor.zeros([0, 2, 7])).shape == [0, 3, 5])
      #expect(layer.parameters.count == 1)
    }
  }

  @Test func saysWhatDoesNotFit() {
    let layer = Conv1D(2, 3, kernel: 5, padding: 1)
    expectError(
      "Conv1D: the input has shape [4, 3, 7] but must be [batch, 2, time]: as many channels as the layer"
        + " takes, then the steps"
    ) { _ = layer(Tensor.zeros([4, 3, 7])) }
    expectError(
      "Conv1D: a window of 5 is larger than axis 2 of shape [4, 2, 2], with 2 elements and padding 1 on"
        + " both sides; use a smaller window or more padding"
    ) { _ = layer(Tensor.zeros([4, 2, 2])) }
    expectError(
      "Conv1D: a window of [0] with stride [1] and padding [0] cannot be used; sizes and strides are at"
        + " least 1, padding is 0 or more"
    ) { _ = Conv1D(1, 1, kernel: 0) }
  }
}
