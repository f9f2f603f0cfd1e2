import Tensors
import Testing

/// The operations behind the layers: against PyTorch, against central differences, and their errors.
@Suite struct LayerOperationTests {
  @Test func resultsAndGradientsAreThoseOfPyTorch() {
    for reference in PyTorchReference.cases {
      let operands = reference.operands.map { $0.requiringGradient() }
      let result = reference.compute(operands)
      compare(result, reference.result, reference.name)
      (result * reference.weights).sum().backward()
      for (number, (operand, expected)) in zip(operands, reference.gradients).enumerated() {
        guard let gradient = operand.gradient else {
          Issue.record("\(reference.name): operand \(number) got no gradient")
          continue
        }
        compare(gradient, expected, "\(reference.name), gradient of operand \(number)")
      }
    }
  }

  private func compare(_ found: Tensor, _ expected: Tensor, _ name: String) {
    #expect(found.shape == expected.shape, "\(name)")
    let largest = expected.isEmpty ? 0 : expected.abs().max().item()
    for (i, (a, b)) in zip(found.scalars, expected.scalars).enumerated() {
      #expect(
        (a - b).magnitude <= 2e-6 * max(1, largest), "\(name): element \(i) is \(a), expected \(b)")
    }
  }

  @Test func operandsMayLieInAnyOrder() {
    let image = sample([3, 5, 2, 2], 1).permuted([3, 2, 0, 1])
    let kernel = sample([3, 3, 2, 4], 2).permuted([3, 2, 0, 1])
    #expect(image.convolved(with: kernel) == copy(image).convolved(with: copy(kernel)))
    expectGradients(at: [sample([3, 4, 2, 2], 1), kernel]) {
      $0[0].permuted([3, 2, 0, 1]).convolved(with: $0[1], padding: 1)
    }
    let q = sample([2, 4, 3, 5], 3).swappingMiddle()
    #expect(
      Tensor.attention(queries: q, keys: q, values: q)
        == Tensor.attention(queries: copy(q), keys: copy(q), values: copy(q)))
  }

  private func copy(_ x: Tensor) -> Tensor { Tensor(x.scalars, shape: x.shape) }

  @Test func gradientsDoNotDependOnTheNumberOfThreads() {
    func gradients() -> [Tensor] {
      let x = sample([20, 3, 12, 12], 1).requiringGradient()
      let w = sample([8, 3, 3, 3], 2).requiringGradient()
      let b = sample([8], 3).requiringGradient()
      x.convolved(with: w, bias: b, padding: 1).power(2).mean().backward()
      let y = sample([300, 64], 4).requiringGradient()
      let scale = sample([64], 5).requiringGradient()
      y.layerNormalized(scale: scale).power(2).mean().backward()
      return [x, w, b, y, scale].compactMap(\.gradient)
    }
    let several = gradients()
    let before = Threads.count
    Threads.count = 1
    defer { Threads.count = before }
    #expect(gradients() == several)
  }

  @Test func emptyBatchesGiveEmptyResults() {
    let w = sample([2, 1, 3, 3])
    #expect(Tensor.zeros([0, 1, 5, 5]).convolved(with: w).shape == [0, 2, 3, 3])
    #expect(Tensor.zeros([0, 1, 4, 4]).maxPooled(2).shape == [0, 1, 2, 2])
    #expect(Tensor.zeros([0, 4]).layerNormalized(scale: Tensor.ones([4])).shape == [0, 4])
    #expect(Tensor.zeros([0, 3, 6]).selfAttention(heads: 1).shape == [0, 3, 2])
    let x = Tensor.zeros([0, 1, 5, 5]).requiringGradient()
    let kernel = w.requiringGradient()
    x.convolved(with: kernel).sum().backward()
    #expect(kernel.gradient == Tensor.zeros([2, 1, 3, 3]))
  }

  @Test func whatDoesNotFitIsNamed() {
    expectError(
      "convolved: the images have shape [3, 3] but must be [batch, channels, height, width]"
    ) {
      _ = Tensor.zeros([3, 3]).convolved(with: Tensor.zeros([1, 1, 3, 3]))
    }
    expectError(
      "convolved: the kernels (shape [4, 3, 3, 3]) take 3 channels but the images (shape"
        + " [2, 1, 8, 8]) have 1; axis 1 of both must be equal"
    ) { _ = Tensor.zeros([2, 1, 8, 8]).convolved(with: Tensor.zeros([4, 3, 3, 3])) }
    expectError(
      "convolved: the weight has shape [3, 3] but must be [filters, channels, kernel height, kernel width]"
    ) { _ = Tensor.zeros([2, 1, 8, 8]).convolved(with: Tensor.zeros([3, 3])) }
    expectError("convolved: the bias has shape [3] but must be [4], one number for each filter") {
      _ = Tensor.zeros([2, 1, 8, 8]).convolved(
        with: Tensor.zeros([4, 1, 3, 3]), bias: Tensor.zeros([3]))
    }
    expectError(
      "convolved: a window of 5 is larger than axis 2 of shape [1, 1, 4, 9], with 4 elements;"
        + " use a smaller window or more padding"
    ) { _ = Tensor.zeros([1, 1, 4, 9]).convolved(with: Tensor.zeros([1, 1, 5, 5])) }
    expectError(
      "maxPooled: a window of [0, 0] with stride [1, 1] and padding [0, 0] cannot be used;"
        + " sizes and strides are at least 1, padding is 0 or more"
    ) { _ = Tensor.zeros([1, 1, 4, 4]).maxPooled(0, stride: 1) }
    expectError(
      "layerNormalized: the scale has shape [3], which does not fit the last axis of shape [2, 4];"
        + " it must be [4]"
    ) { _ = Tensor.zeros([2, 4]).layerNormalized(scale: Tensor.ones([3])) }
    expectError(
      "embedding: there is no index 7 along axis 0 with 5 elements (shape [5, 2]); indices go from 0 to 4"
    ) {
      _ = Tensor.zeros([5, 2]).embedding(of: Tensor([1, 7]).to(.int32))
    }
    expectError(
      "embedding: the elements are float32 but must be int32 or int64;"
        + " convert them with to(_:)"
    ) {
      _ = Tensor.zeros([5, 2]).embedding(of: Tensor([1, 2]))
    }
    expectError(
      "selfAttention: the input has shape [2, 3, 4] but must be [batch, time, 3 · width]: queries,"
        + " keys and values side by side"
    ) { _ = Tensor.zeros([2, 3, 4]).selfAttention(heads: 2) }
    expectError(
      "selfAttention: a width of 4 cannot be shared out among 3 heads; the width must be a multiple"
        + " of the number of heads, which is at least 1"
    ) { _ = Tensor.zeros([1, 2, 12]).selfAttention(heads: 3) }
    expectError(
      "attention: queries of shape [1, 1, 2, 3], keys of shape [1, 1, 2, 4] and values of shape"
        + " [1, 1, 2, 4] do not fit; they must be [batch, heads, time, size], with the same batch and"
        + " heads, the same size of queries and keys, and as many keys as values"
    ) {
      _ = Tensor.attention(
        queries: Tensor.zeros([1, 1, 2, 3]), keys: Tensor.zeros([1, 1, 2, 4]),
        values: Tensor.zeros([1, 1, 2, 4]))
    }
  }
}

extension Tensor {
  fileprivate func swappingMiddle() -> Tensor { permuted([0, 2, 1, 3]) }
}
