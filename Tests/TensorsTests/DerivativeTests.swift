import Testing

@testable import Tensors

/// Derivatives of derivatives. Numbers with many digits are PyTorch's (`torch.autograd.functional.hessian`, 2.15).
@Suite struct DerivativeTests {
  @Test func hessianOfTheRosenbrockFunction() {
    // 1200 x² − 400 y + 2, −400 x; −400 x, 200: by hand at (−1.2, 1).
    let h = hessian(at: Tensor([-1.2, 1.0])) { x in
      (1 - x[0]).power(2) + 100 * (x[1] - x[0] * x[0]).power(2)
    }
    expect(h, [2, 2], [1330, 480, 480, 200], tolerance: 1e-6)
  }

  @Test func hessianOfALogisticLossIsPyTorchs() {
    let x = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
    let hidden =
      (x.matmul(Tensor([[0.5, -0.3], [0.8, 0.2], [-0.6, 0.9]]).transposed())
      + Tensor([0.1, -0.2, 0.3])).tanh()
    let h = hessian(at: Tensor([0.7, -0.4, 0.2])) { w in
      .loss(.binaryCrossEntropy, hidden.matmul(w), Tensor([0, 1, 1, 0]))
    }
    expect(
      h, [3, 3],
      [
        0.026328545, 0.028846206, -0.008465764, 0.028846204, 0.047932383, 0.0089694746,
        -0.008465764, 0.0089694727, 0.071981832,
      ], tolerance: 2e-6)
  }

  @Test func hessianOfCrossEntropyIsPyTorchs() {
    let h = hessian(at: Tensor([[0.1, 0.5, -0.3], [1.0, 0.2, 0.4]])) {
      Tensor.crossEntropy($0, checkedLabels: [2, 0])
    }
    let first: [Float] = [
      0.10811632, -0.07459751, -0.03351882, -0.07459752, 0.12460171, -0.0500042, -0.03351882,
      -0.0500042, 0.0835230,
    ]
    let second: [Float] = [
      0.12499989, -0.0562707, -0.06872919, -0.0562707, 0.08715272, -0.03088202, -0.06872919,
      -0.03088202, 0.09961121,
    ]
    #expect(h.shape == [2, 3, 2, 3])
    expect(h[0, 0..., 0, 0...], [3, 3], first, tolerance: 2e-6)
    expect(h[1, 0..., 1, 0...], [3, 3], second, tolerance: 2e-6)
    #expect(h[0, 0..., 1, 0...].scalars.allSatisfy { $0 == 0 })
  }

  @Test func hessianThroughALinearLayerIsPyTorchs() {
    let x = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
    let target = Tensor([[0, 1], [1, 0], [1, 0], [0, 1]])
    let h = hessian(at: Tensor([0.5, -0.3, 0.8, 0.2, 0.1, -0.2])) { p in
      let y = Tensor.linear(
        x, weight: p[0..<4].reshaped(to: [2, 2]), bias: p[4..<6], activation: .sigmoid)
      return .loss(.meanSquaredError, y, target)
    }
    expect(
      h[0], [6], [0.0287027, 0.00971309, 0, 0, 0.0287027, 0], tolerance: 3e-6)
    expect(
      h[3], [6], [0, 0, 0.01773865, 0.03336366, 0, 0.03336366], tolerance: 3e-6)
    expect(
      h[4], [6], [0.0287027, 0.02163818, 0, 0, 0.05453978, 0], tolerance: 3e-6)
  }

  @Test func everyDifferentiableOperationHasASecondDerivative() {
    let a = sample([2, 3], 1)
    let positive = a.abs() + 0.5
    let other = sample([2, 3], 2)
    let functions: [(String, Tensor, (Tensor) -> Tensor)] = [
      ("-", a, { -($0 * $0) }), ("exp", a, { $0.exp() }), ("log", positive, { $0.log() }),
      ("sqrt", positive, { $0.sqrt() }), ("abs", a, { ($0 * $0 * $0).abs() }),
      ("sin", a, { $0.sin() }), ("cos", a, { $0.cos() }), ("tanh", a, { $0.tanh() }),
      ("sigmoid", a, { $0.sigmoid() }), ("relu", a, { ($0 * $0 * $0).relu() }),
      ("gelu", a, { $0.gelu() }), ("power", a, { $0.power(3) }),
      ("clipped", a, { ($0 * $0).clipped(from: 0.1, to: 0.8) }),
      ("product", a, { $0 * other * $0 }), ("quotient", positive, { other / $0 }),
      ("power of tensors", positive, { $0.power(other) }),
      ("exponent", a, { positive.power($0) }),
      ("maximum", a, { Tensor.maximum($0 * $0, $0) }),
      ("matmul", a, { $0.matmul($0.transposed()) }),
      ("softmax", a, { $0.softmax() }), ("logSoftmax", a, { $0.logSoftmax(axis: 0) }),
      ("mean", a, { $0.mean(axis: 1) * $0.sum() }),
      ("variance", a, { $0.variance(axis: 0) }),
      ("max", a, { ($0 * $0 * $0).max(axis: 1) * $0.min() }),
      ("views", a, { $0.transposed().reshaped(to: [6])[1..<5] * $0[1, 0] }),
      ("rows", a, { $0[[1, 0, 1]] * $0[[0, 0, 1]] }),
      ("joined", a, { Tensor.concatenated([$0 * $0, $0], axis: 0).tanh() }),
      ("broadcast", a, { $0[0].broadcast(to: [2, 3]) * $0 }),
      ("embedding", a, { $0.embedding(of: Tensor([1, 0, 1]).to(.int32)).power(2) }),
    ]
    for (name, point, function) in functions {
      func value(_ x: Tensor) -> Tensor {
        let y = function(x)
        return (y * sample(y.shape, 99)).sum()
      }
      let h = hessian(at: point, of: value)
      #expect(h.shape == point.shape + point.shape, "\(name)")
      // Central differences of the gradient, which has tests of its own.
      let step: Float = 0.004
      var found = h.reshaped(to: [6, 6]).scalars[...]
      for i in 0..<point.count {
        var direction = Tensor.zeros([6])
        direction[i] = Tensor(step)
        let d = direction.reshaped(to: [2, 3])
        let change = gradient(of: value, at: point + d) - gradient(of: value, at: point - d)
        for (j, expected) in (change / (2 * step)).scalars.enumerated() {
          let h = found.removeFirst()
          #expect(
            (h - expected).magnitude <= 0.02 * max(1, expected.magnitude),
            "\(name): element \(i), \(j) is \(h), by differences \(expected)")
        }
      }
    }
  }

  @Test func aGradientCanStandInsideAFunctionThatIsDifferentiated() {
    // f = x³: f'' = 6 x, f''' = 6.
    let cube = { (x: Tensor) in x.power(3).sum() }
    let second = gradient(at: Tensor([2.0])) { gradient(of: cube, at: $0).sum() }
    #expect(second.item() == 12)
    let third = gradient(at: Tensor([2.0])) { x in
      gradient(at: x) { y in gradient(of: cube, at: y).sum() }.sum()
    }
    #expect(third.item() == 6)
  }

  @Test func jacobianHasARowForEachValue() {
    let j = jacobian(at: Tensor([2, 3])) { x in Tensor.stacked([x[0] * x[1], x[0], x[1].power(2)]) }
    expect(j, [3, 2], [3, 2, 1, 0, 0, 6])
    expect(jacobian(of: { _ in Tensor([1, 2]) }, at: Tensor([5.0])), [2, 1], [0, 0])
    #expect(jacobian(of: { $0 * 2 }, at: Tensor.zeros([0])).shape == [0, 0])
  }

  @Test func derivativesLeaveTheGradientsOfParametersAlone() {
    let w = Tensor([3.0]).requiringGradient()
    (w * w).sum().backward()
    let slope = gradient(at: Tensor([2.0])) { (w * $0 * $0).sum() }
    #expect(slope.item() == 12)
    _ = hessian(at: Tensor([2.0])) { (w * $0 * $0).sum() }
    #expect(w.gradient?.item() == 6)
  }

  @Test func derivativesAreTakenInsideOfWithoutGradientsToo() {
    withoutGradients {
      #expect(gradient(at: Tensor([3.0])) { ($0 * $0).sum() }.item() == 6)
      #expect(hessian(at: Tensor([3.0])) { ($0 * $0).sum() }.item() == 2)
    }
  }

  @Test func aLossCanContainAGradient() {
    // d/dx (w x²) = 2 w x; its square is 4 w² x², whose derivative by w is 8 w x² = 96.
    let w = Tensor([3.0]).requiringGradient()
    let slope = gradient(at: Tensor([2.0])) { (w * $0 * $0).sum() }
    #expect(slope.item() == 12 && w.gradient == nil)
    (slope * slope).sum().backward()
    #expect(w.gradient?.item() == 96)
    // By x as well: 8 w² x = 144.
    let x = Tensor([2.0]).requiringGradient()
    gradient(at: x) { (w * $0 * $0).sum() }.power(2).sum().backward()
    #expect(x.gradient?.item() == 144)
    let quiet = withoutGradients { gradient(at: Tensor([2.0])) { (w * $0 * $0).sum() } }
    #expect(quiet.item() == 12 && !quiet.requiresGradient)
    #expect(!gradient(at: Tensor([2.0])) { ($0 * $0).sum() }.requiresGradient)
  }

  @Test func thirdDerivativesGoThroughLayersToo() {
    // x³ by a convolution of the image with itself, three times: 6 for every x.
    let cube = { (x: Tensor) -> Tensor in
      let image = x.reshaped(to: [1, 1, 1, 1])
      return image.convolved(with: image.convolved(with: image)).meanPooled(1).maxPooled(1).sum()
    }
    let third = gradient(at: Tensor([2.0])) { x in
      gradient(at: x) { y in gradient(of: cube, at: y).sum() }.sum()
    }
    #expect(third.item() == 6)
  }

  @Test func zeroToThePowerOfZeroHasNoSlope() {
    // PyTorch: torch.pow's gradient by the base is 0 where the exponent is.
    let slope = gradient(at: Tensor([0, 0, 2])) { $0.power(Tensor([0, 1, 2])).sum() }
    expect(slope, [3], [0, 1, 4])
  }

  @Test func operationsWithoutASecondDerivativeSaySo() {
    expectError(
      "example: its gradient cannot be differentiated again; write the function with elementwise operations, sums and matrix products, or take a first derivative only"
    ) {
      _ = hessian(at: Tensor([2.0])) { x in
        let y = x + 0
        y.body.node = OneWayNode("example", x.body)
        return y.sum()
      }
    }
    expectError(
      "hessian: the function must give a tensor with one element, but its value has shape [2]; reduce it with sum() or mean(), or take its jacobian(of:at:)"
    ) { _ = hessian(of: { $0 * 2 }, at: Tensor([1, 2])) }
    expectError(
      "gradient: the function must give a tensor with one element, but its value has shape [2]; reduce it with sum() or mean(), or take its jacobian(of:at:)"
    ) { _ = gradient(of: { $0 * 2 }, at: Tensor([1, 2])) }
  }
}

/// A step that knows only its first derivative.
private final class OneWayNode: GradientNode {
  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    first?.takeUnretainedValue().accumulate(upstream)
  }
}

private func hessian(at point: Tensor, of function: (Tensor) -> Tensor) -> Tensor {
  Tensors.hessian(of: function, at: point)
}
private func jacobian(at point: Tensor, of function: (Tensor) -> Tensor) -> Tensor {
  Tensors.jacobian(of: function, at: point)
}
private func gradient(at point: Tensor, of function: (Tensor) -> Tensor) -> Tensor {
  Tensors.gradient(of: function, at: point)
}
