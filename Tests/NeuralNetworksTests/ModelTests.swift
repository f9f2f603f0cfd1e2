import NeuralNetworks
import Tensors
import Testing

/// Models of one's own. Names and counts are written by hand from the declarations.
@Suite struct ModelTests {
  struct Swish: Layer {
    let beta = Parameter(Tensor([1, 2]))
    func callAsFunction(_ x: Tensor) -> Tensor { x * (x * beta.value).sigmoid() }
  }

  struct Square: Layer {
    func callAsFunction(_ x: Tensor) -> Tensor { x * x }
  }

  struct Block: Layer {
    let inner = Linear(2, 2)
    let swish = Swish()
    func callAsFunction(_ x: Tensor) -> Tensor { swish(inner(x)) }
  }

  class Base: Layer {
    let first = Linear(2, 2)
    func callAsFunction(_ x: Tensor) -> Tensor { first(x) }
  }

  final class Derived: Base {
    let blocks: [any Layer] = [Block(), Square()]
    let byName = ["b": Linear(2, 1), "a": Linear(2, 1, bias: false)]
    let pair = (left: Linear(1, 1), size: 3)
    var optional: Linear?
    lazy var late = Linear(1, 1)
    let constant = Tensor([1, 2])
    let scale = Parameter(Tensor(2))
    override func callAsFunction(_ x: Tensor) -> Tensor {
      blocks[1](blocks[0](super.callAsFunction(x))) * scale.value
    }
  }

  @Test func parametersStandInTheOrderOfDeclarationsSuperclassFirst() {
    let model = withSeed(1) { Derived() }
    #expect(
      model.namedParameters.map(\.name) == [
        "first.weight", "first.bias", "blocks.0.inner.weight", "blocks.0.inner.bias",
        "blocks.0.swish.beta", "byName.a.weight", "byName.b.weight", "byName.b.bias",
        "pair.left.weight", "pair.left.bias", "scale",
      ])
    #expect(model.parameterCount == 6 + 6 + 2 + 2 + 3 + 2 + 1)
    _ = withSeed(1) { model.late }
    model.optional = withSeed(1) { Linear(1, 1, bias: false) }
    #expect(
      model.namedParameters.map(\.name).suffix(5) == [
        "pair.left.bias", "optional.weight", "late.weight", "late.bias", "scale",
      ])
  }

  @Test func sequencesNameTheirLayersByIndicesAsPyTorchDoes() {
    let net = withSeed(1) { Sequential(Linear(2, 3), Activation.tanh, Sequential(Linear(3, 1))) }
    #expect(
      net.namedParameters.map(\.name) == ["0.weight", "0.bias", "2.0.weight", "2.0.bias"])
  }

  @Test func theSummaryNamesEveryLayer() {
    #expect(
      "\(withSeed(1) { Derived() })" == """
        Derived
          first           Linear 2 → 2            6 parameters
          blocks.0.inner  Linear 2 → 2            6 parameters
          blocks.0.swish  Swish, beta [2]         2 parameters
          blocks.1        Square
          byName.a        Linear 2 → 1, no bias   2 parameters
          byName.b        Linear 2 → 1            3 parameters
          pair.left       Linear 1 → 1            2 parameters
          scale           Parameter []            1 parameter
                                                 22 in all
        """)
    #expect("\(Swish())" == "Swish, beta [2]  2 parameters")
    #expect("\(Square())" == "Square")
  }

  @Test func aLayerAtTwoPlacesCountsOnce() {
    struct Tied: Layer {
      let one: Linear
      let two: Linear
      init() {
        one = Linear(2, 2)
        two = one
      }
      func callAsFunction(_ x: Tensor) -> Tensor { two(one(x)) }
    }
    let tied = withSeed(1) { Tied() }
    #expect(tied.namedParameters.map(\.name) == ["one.weight", "one.bias"])
    #expect(
      "\(tied)" == """
        Tied
          one  Linear 2 → 2                     6 parameters
          two  Linear 2 → 2, the same as 'one'
                                                6 in all
        """)
  }

  @Test func aModelThatRefersToItselfIsLookedIntoOnce() {
    final class Ring: Layer {
      let layer = Linear(1, 1)
      var next: Ring?
      func callAsFunction(_ x: Tensor) -> Tensor { layer(x) }
    }
    let ring = withSeed(1) { Ring() }
    ring.next = ring
    #expect(ring.namedParameters.map(\.name) == ["layer.weight", "layer.bias"])
    ring.next = nil
  }

  @Test func longChainsAreWalkedOnce() {
    final class Link: Layer {
      let next: Link?
      let scale = Parameter(Tensor(1))
      init(_ next: Link?) { self.next = next }
      func callAsFunction(_ x: Tensor) -> Tensor { x }
    }
    var chain = Link(nil)
    for _ in 1..<100 { chain = Link(chain) }
    #expect(chain.parameterCount == 100)
  }

  @Test func whatALayerSaysItsParametersAreHoldsInsideAModelToo() {
    struct Frozen: Layer {
      let body = Linear(2, 2)
      let head = Linear(2, 1)
      var parameters: [Parameter] { head.parameters }
      func callAsFunction(_ x: Tensor) -> Tensor { head(body(x)) }
    }
    struct Model: Layer {
      let frozen = Frozen()
      let last = Linear(1, 1, bias: false)
      func callAsFunction(_ x: Tensor) -> Tensor { last(frozen(x)) }
    }
    let model = withSeed(1) { Model() }
    #expect(
      model.namedParameters.map(\.name) == [
        "frozen.head.weight", "frozen.head.bias", "last.weight",
      ])
    #expect(model.frozen.parameterCount == 3)
    #expect(model.frozen.namedParameters.map(\.name) == ["head.weight", "head.bias"])
  }

  @Test func gradientsOfALayerOfOnesOwnAgreeWithCentralDifferences() {
    let model = withSeed(3) { Block() }
    let x = Tensor([[0.5, -1], [2, 0.25]])
    let weights = Tensor([[1, -2], [0.5, 3]])
    func loss() -> Float { (model(x) * weights).sum().item() }
    (model(x) * weights).sum().backward()
    for named in model.namedParameters {
      let start = named.parameter.value
      let gradient = named.parameter.gradient?.scalars ?? []
      #expect(gradient.count == start.count)
      for (index, found) in gradient.enumerated() {
        var numbers = start.scalars
        let h: Float = 1e-2
        numbers[index] += h
        named.parameter.value = Tensor(numbers, shape: start.shape)
        let above = loss()
        numbers[index] -= 2 * h
        named.parameter.value = Tensor(numbers, shape: start.shape)
        let below = loss()
        named.parameter.value = start
        let expected = (above - below) / (2 * h)
        #expect(
          (found - expected).magnitude < 2e-2 * max(1, expected.magnitude),
          "\(named.name)[\(index)]: \(found), central difference \(expected)")
      }
    }
  }

  @Test func errorsNameTheLayerOnceTheModelIsKnown() {
    struct Model: Layer {
      let hidden = Linear(2, 8)
      let blocks = [Sequential(Linear(9, 1))]
      func callAsFunction(_ x: Tensor) -> Tensor { blocks[0](hidden(x)) }
    }
    let model = withSeed(1) { Model() }
    let problem =
      "Linear(9, 1): the last axis of the input has 8 elements but the layer takes 9 (shape [1, 8]);"
      + " they must be equal"
    expectError("in '0' of Sequential: \(problem)") { _ = model(Tensor([[1, 2]])) }
    _ = SGD(model, learningRate: 0.1)
    expectError("in 'blocks.0.0' of Model: \(problem)") { _ = model(Tensor([[1, 2]])) }
    do {
      try catchingTensorErrors { model(Tensor([[1, 2]])) }
    } catch {
      let inner = TensorError.layerInputSize(layer: "Linear(9, 1)", shape: [1, 8], expected: 9)
      #expect(
        error as? TensorError == .inLayer(path: "blocks.0.0", model: "Model", error: inner))
    }
  }

  @Test func structsAndClassesOfOnesOwnTrain() {
    struct Net: Layer {
      let hidden = Linear(2, 8, activation: .tanh)
      let output = Linear(8, 1)
      func callAsFunction(_ x: Tensor) -> Tensor { output(hidden(x)) }
    }
    let history = withSeed(2) {
      let model = Net()
      return train(model, steps: 500, optimizer: Adam(model, learningRate: 0.05)) { _ in
        binaryCrossEntropy(logits: model(XOR.x), targets: XOR.y)
      }
    }
    #expect(history.isComplete)
    #expect((history.finalLoss ?? 1) < 0.05)
  }
}
