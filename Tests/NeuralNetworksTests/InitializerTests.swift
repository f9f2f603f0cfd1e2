import NeuralNetworks
import Tensors
import Testing

/// Spreads are those of the formulas, within what 40,000 numbers allow (three standard errors are 1 %).
@Suite struct InitializerTests {
  private func expectSpread(_ x: Tensor, _ deviation: Float, _ limit: Float? = nil) {
    #expect((x.standardDeviation().item() / deviation - 1).magnitude < 0.02)
    #expect(x.mean().item().magnitude < 0.03 * deviation)
    if let limit {
      let largest = x.abs().max().item()
      #expect(largest <= limit && largest > 0.99 * limit)
    }
  }

  @Test func spreadsAreThoseOfTheFormulas() {
    withSeed(5) {
      // A uniform distribution within ±b deviates by b / √3.
      expectSpread(.xavierUniform([100, 400]), 0.063246, 0.109545)  // √(2/500), √(6/500)
      expectSpread(.xavierNormal([100, 400], gain: 2), 0.126491)
      expectSpread(.heUniform([100, 400]), 0.070711, 0.122475)  // √(2/400), √(6/400)
      expectSpread(.heNormal([100, 16, 5, 5]), 0.070711)
      expectSpread(.xavierNormal([40, 40, 5, 5]), 0.031623)  // √(2/2000)
      // Φ between −1 and 1: variance 1 − 2 φ(1) / (2 Φ(1) − 1) = 0.291125.
      expectSpread(
        .truncatedNormal([200, 200], standardDeviation: 0.5, from: -0.5, to: 0.5), 0.269780, 0.5)
      // Far out, the mean is (φ(5) − φ(6)) / (Φ(6) − Φ(5)) = 5.183147.
      let far = Tensor.truncatedNormal([40_000], from: 5, to: 6)
      #expect((far.mean().item() - 5.183147).magnitude < 0.005)
      #expect(far.min().item() >= 5 && far.max().item() <= 6)
      // The half of a normal distribution, whose other limit is as good as none: √(2/π) = 0.797885.
      let half = Tensor.truncatedNormal([40_000], from: 0, to: 1e12)
      #expect((half.mean().item() - 0.797885).magnitude < 0.01)
    }
  }

  @Test func orthogonalRowsOrColumns() {
    withSeed(6) {
      for shape in [[4, 4], [3, 7], [7, 3], [2, 3, 2]] {
        let w = Tensor.orthogonal(shape, gain: 2)
        #expect(w.shape == shape)
        let m = w.reshaped(to: [shape[0], -1])
        let product =
          m.shape[0] <= m.shape[1] ? m.matmul(m.transposed()) : m.transposed().matmul(m)
        let size = product.shape[0]
        expect(product, [size, size], (Tensor.eye(size) * 4).scalars, tolerance: 2e-6)
      }
    }
  }

  @Test func saysWhatCannotBeDrawn() {
    expectError("heNormal: a tensor of shape [3] has 1 axis, but at least 2 are needed") {
      _ = Tensor.heNormal([3])
    }
    expectError(
      "randomUniform: a tensor of shape [\(Int.max), \(Int.max)] has more elements than can be counted; use smaller sizes"
    ) { _ = Tensor.xavierUniform([.max, .max]) }
    expectError("xavierUniform: the gain is 0 but must be greater than 0") {
      _ = Tensor.xavierUniform([3, 3], gain: 0)
    }
    expectError(
      "truncatedNormal: the lower limit 1.0 is greater than the upper limit -1.0; swap them"
    ) { _ = Tensor.truncatedNormal([3], from: 1, to: -1) }
    expectError("orthogonal: the shape [3, -1] has a negative size; sizes are 0 or more") {
      _ = Tensor.orthogonal([3, -1])
    }
    expectError("truncatedNormal: the standard deviation is 0 but must be greater than 0") {
      _ = Tensor.truncatedNormal([3], standardDeviation: 0)
    }
  }
}
