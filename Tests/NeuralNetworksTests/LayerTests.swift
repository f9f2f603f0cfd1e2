import NeuralNetworks
import Tensors
import Testing

@Suite struct LayerTests {
  /// Values, and gradients of Σ c y for weight, bias and input, computed by NumPy in float64.
  private static let references:
    [(Activation, y: [Float], weight: [Float], bias: [Float], x: [Float])] = [
      (
        .identity, [-1.375, 2.0, -0.875, -2.375, 2.25, -0.5], [0.25, 4.25, -2.9375, -4.0],
        [0.5, -0.75],
        [-3.5, -1.5, 2.25, -0.25, 0.0, 1.0625]
      ),
      (
        .relu, [0.0, 2.0, 0.0, 0.0, 2.25, 0.0], [-0.25, 2.0, -2.0, -4.0], [-1.0, -2.0],
        [-4.0, -0.5, 0.0, 0.0, -0.5, 1.0]
      ),
      (
        .tanh, [-0.87982672, 0.96402758, -0.70390558, -0.98284501, 0.97802609, -0.46211717],
        [-0.0372197, 0.66486901, -0.12616432, -0.65881932], [0.43469852, 0.08932593],
        [-0.16965081, -0.26123038, 0.19416052, -0.24375454, 0.3714914, 0.0926179]
      ),
      (
        .sigmoid, [0.20181322, 0.8807971, 0.29421496, 0.08509904, 0.90465051, 0.37754068],
        [0.0356939, 0.54659832, -0.27315664, -0.49854761], [0.17865296, -0.07337905],
        [-0.33943203, -0.21358144, 0.20762752, -0.08436196, 0.07437288, 0.10094567]
      ),
    ]

  @Test func linearAgreesWithNumPy() {
    for (activation, y, dw, db, dx) in Self.references {
      let layer = withSeed(1) { Linear(2, 2, activation: activation) }
      layer.weight.value = Tensor([[0.5, -1], [2, 0.25]])
      layer.bias?.value = Tensor([0.125, -0.5])
      let x = Tensor([[1, 2], [-1, 0.5], [0.25, -2]]).requiringGradient()
      let out = layer(x)
      expect(out, [3, 2], y)
      (out * Tensor([[1, -2], [0.5, 1], [-1, 0.25]])).sum().backward()
      expect(layer.weight.gradient, [2, 2], dw)
      expect(layer.bias?.gradient, [2], db)
      expect(x.gradient, [3, 2], dx)
    }
  }

  @Test func largeAndSmallLayersComputeTheSame() {
    // Beyond a size OpenBLAS does the products; the rows of a large batch must be those of a small one.
    let layer = withSeed(2) { Linear(20, 30, activation: .tanh) }
    let x = withSeed(3) { Tensor.randomNormal([50, 20]) }
    let weights = withSeed(4) { Tensor.randomNormal([50, 30]) }
    (layer(x) * weights).sum().backward()
    let large = layer.parameters.map { $0.gradient?.scalars ?? [] }
    let y = layer(x)
    for parameter in layer.parameters { parameter.zeroGradient() }
    for i in 0..<50 {
      let row = layer(x[i])
      expect(row - y[i], [30], [Float](repeating: 0, count: 30))
      (row * weights[i]).sum().backward()
    }
    for (found, parameter) in zip(large, layer.parameters) {
      expect(parameter.gradient, parameter.shape, found, tolerance: 1e-4)
    }
  }

  @Test func otherActivationsFollowTheLayer() {
    for activation in [Activation.gelu, .softmax] {
      let layer = withSeed(1) { Linear(2, 3, activation: activation) }
      let plain = Linear(2, 3)
      plain.weight.value = layer.weight.value
      plain.bias?.value = layer.bias?.value ?? .zeros([3])
      let x = Tensor([[1, -2]])
      #expect(layer(x) == activation(plain(x)))
    }
  }

  @Test func takesAnyNumberOfLeadingAxes() {
    let layer = withSeed(1) { Linear(2, 3) }
    #expect(layer(.zeros([2])).shape == [3])
    #expect(layer(.zeros([4, 2])).shape == [4, 3])
    #expect(layer(.zeros([5, 4, 2])).shape == [5, 4, 3])
    #expect(layer(.zeros([0, 2])).shape == [0, 3])
    #expect(layer(Tensor([1, 0], dtype: .int32)).dtype == .float32)
  }

  @Test func startsWithinThePublishedRange() {
    let layer = withSeed(1) { Linear(16, 1000) }
    #expect(layer.weight.value.abs().max().item() <= 0.25)
    #expect(layer.weight.value.abs().max().item() > 0.249)
    #expect((layer.weight.value.variance().item() - 0.25 * 0.25 / 3).magnitude < 0.001)
    #expect(withSeed(1) { Linear(2, 1, bias: false) }.bias == nil)
  }

  // MARK: Models

  final class Own: Layer {
    let hidden = Linear(2, 3, activation: .relu)
    let heads = [Linear(3, 1), Linear(3, 2)]
    let scale = Parameter(Tensor(2))
    var optional: Linear? = Linear(1, 1, bias: false)
    let note = "text"
    func callAsFunction(_ x: Tensor) -> Tensor {
      Tensor.concatenated(heads.map { $0(hidden(x)) }, axis: -1) * scale.value
    }
  }

  @Test func findsTheParametersOfAModelOfOnesOwn() {
    let model = withSeed(1) { Own() }
    #expect(
      model.namedParameters.map(\.name) == [
        "hidden.weight", "hidden.bias", "heads.0.weight", "heads.0.bias", "heads.1.weight",
        "heads.1.bias", "scale", "optional.weight",
      ])
    #expect(model.parameterCount == 9 + 4 + 8 + 1 + 1)
    model(Tensor([[1, 2]])).sum().backward()
    #expect(model.scale.gradient != nil)
  }

  @Test func listsASharedParameterOnce() {
    let shared = withSeed(1) { Linear(2, 2) }
    #expect(Sequential(shared, shared).parameters.count == 2)
  }

  @Test func sequencesApplyTheirLayersInTurn() {
    let net = withSeed(1) { Sequential(Linear(2, 3), Activation.tanh, Linear(3, 1)) }
    let x = Tensor([[1, 2]])
    #expect(net(x) == net[2](net[1](net[0](x))))
    #expect(net.count == 3)
    #expect(Sequential()(x) == x)
  }

  @Test func describesTheArchitecture() {
    let net = withSeed(1) {
      Sequential(Linear(2, 8, activation: .tanh), Activation.relu, Linear(8, 1, bias: false))
    }
    #expect(
      "\(net)" == """
        Sequential
          0  Linear 2 → 8, tanh     24 parameters
          1  relu
          2  Linear 8 → 1, no bias   8 parameters
                                    32 in all
        """)
    #expect("\(withSeed(1) { Linear(1, 1, bias: false) })" == "Linear 1 → 1, no bias  1 parameter")
  }

  // MARK: Parameters

  @Test func snapshotsOfAParameterDoNotChange() {
    let layer = withSeed(1) { Linear(2, 1) }
    let before = layer.weight.value
    let numbers = before.scalars
    let row = before[0]
    meanSquaredError(layer(Tensor([[1, 2]])), Tensor([[5]])).backward()
    SGD(layer, learningRate: 0.1).step()
    #expect(before.scalars == numbers)
    #expect(row.scalars == numbers)
    #expect(layer.weight.value.scalars != numbers)
  }

  @Test func gradientsBelongToTheMomentOfTheLoss() {
    // A loss computed before a step keeps the weights it was computed with.
    let layer = withSeed(1) { Linear(1, 1, bias: false) }
    layer.weight.value = Tensor([[3]])
    let x = Tensor([[2]]).requiringGradient()
    let y = layer(x)
    y.sum().backward()
    SGD(layer, learningRate: 1).step()
    #expect(layer.weight.value.item() == 1)
    y.sum().backward()
    expect(x.gradient, [1, 1], [6])
  }

  @Test func newValuesKeepTheShape() {
    let layer = withSeed(1) { Linear(2, 1) }
    layer.weight.value = Tensor([[1, 2]])
    #expect(layer.weight.value.scalars == [1, 2])
    expectError(
      "value: a parameter of shape [1, 2] cannot take a value of shape [2]; the shapes must be equal"
    ) { layer.weight.value = Tensor([1, 2]) }
    expectError(
      "Linear(2, 1): the last axis of the input has 3 elements but the layer takes 2 (shape [4, 3]);"
        + " they must be equal"
    ) { _ = layer(.zeros([4, 3])) }
    expectError(
      "Linear(2, 1): the input is a single number (shape []); the layer needs a last axis of"
        + " 2 elements"
    ) { _ = layer(Tensor(1)) }
    expectError(
      "Linear(0, 3): a layer of 0 inputs and 3 outputs cannot be made; both must be at least 1"
    ) { _ = Linear(0, 3)(.zeros([1, 0])) }
    expectError("Sequential: there is no layer 2; the only index is 0") {
      _ = Sequential(layer)[2](.zeros([1, 2]))
    }
  }
}
