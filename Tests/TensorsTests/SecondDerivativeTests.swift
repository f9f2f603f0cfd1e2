import Testing

@testable import Tensors

/// Gradients of gradients of every operation that is computed in one piece, beside PyTorch's.
@Suite struct SecondDerivativeTests {
  @Test func gradientsOfGradientsArePyTorchs() {
    let cases = SecondDerivativeReference.cases
    #expect(cases.count >= 70)
    for reference in cases {
      let packed = Tensor.concatenated(reference.operands.map { $0.flattened() })
      func value(_ x: Tensor) -> Tensor { reference.compute(reference.unpacked(x)) }
      func weighed(_ x: Tensor) -> Tensor { (value(x) * reference.valueWeights).sum() }
      let weights = Tensor.concatenated(reference.gradientWeights.map { $0.flattened() })
      let first = gradient(of: weighed, at: packed)
      let second = gradient(of: { (gradient(of: weighed, at: $0) * weights).sum() }, at: packed)
      expect(value(packed), reference.value, "value of \(reference.name)")
      for (found, expected) in zip(reference.unpacked(first), reference.first) {
        expect(found, expected, "gradient of \(reference.name)")
      }
      for (found, expected) in zip(reference.unpacked(second), reference.second) {
        expect(found, expected, "gradient of the gradient of \(reference.name)")
      }
    }
  }

  /// Allowed is what rounding to float32 makes of numbers as large as the largest.
  private func expect(_ found: Tensor, _ expected: Tensor, _ what: String) {
    #expect(found.shape == expected.shape, "\(what)")
    let largest = expected.scalars.reduce(1) { max($0, $1.magnitude) }
    for (i, (a, b)) in zip(found.scalars, expected.scalars).enumerated() {
      #expect((a - b).magnitude <= 2e-5 * largest, "\(what): element \(i) is \(a), expected \(b)")
    }
  }
}

extension SecondDerivativeCase {
  /// The operands that lie one behind the other in a vector.
  fileprivate func unpacked(_ all: Tensor) -> [Tensor] {
    var start = 0
    return operands.map { operand in
      defer { start += operand.count }
      return all[start..<(start + operand.count)].reshaped(to: operand.shape)
    }
  }
}
