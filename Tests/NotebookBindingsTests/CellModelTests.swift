import Display
import JSON
import Testing

/// Models, optimisers and displays that cells declare. Names and counts are written by hand from the declarations.
@Suite struct CellModelTests {
  private let cells = CellRunner()

  private static let model = """
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
    let model = Derived()
    """

  /// What `NeuralNetworksTests.ModelTests` expects of the same declarations, compiled.
  @Test func findsTheParametersThatACompiledProgramFinds() {
    #expect(cells.run(Self.model) == "")
    #expect(
      cells.run("for p in model.namedParameters { print(p.name) }") == """
        first.weight
        first.bias
        blocks.0.inner.weight
        blocks.0.inner.bias
        blocks.0.swish.beta
        byName.a.weight
        byName.b.weight
        byName.b.bias
        pair.left.weight
        pair.left.bias
        scale

        """)
    #expect(cells.run("model.parameterCount") == "22")
    #expect(
      cells.run("model.optional = Linear(1, 1, bias: false)\nmodel.late.parameters.count") == "2")
    #expect(
      cells.run("model.namedParameters.map(\\.name).suffix(5).joined(separator: \" \")")
        == "pair.left.bias optional.weight late.weight late.bias scale")
  }

  @Test func summarizesThemAsACompiledProgramDoes() {
    _ = cells.run(Self.model)
    let summary = """
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
      """
    #expect(cells.run("print(model)") == summary + "\n")
    #expect(cells.run("model") == summary)
    #expect(cells.run("print(Swish(), [Square()])") == "Swish, beta [2]  2 parameters [Square]\n")
    _ = cells.run("display(model)")
    #expect(cells.shown.last?.plainText == summary)
    let html = cells.shown.last?.data[.html]?.string ?? ""
    for part in ["blocks.0.swish", "beta [2]", "weight [1, 2], bias [1]", ">22<", "Derived"] {
      #expect(html.contains(part), "\(part) in \(html)")
    }
  }

  @Test func layersSayThemselvesWhatTheirParametersAre() {
    _ = cells.run(
      """
      struct Frozen: Layer {
        let body = Linear(2, 2)
        let head = Linear(2, 1)
        var parameters: [Parameter] { head.parameters }
        func callAsFunction(_ x: Tensor) -> Tensor { head(body(x)) }
      }
      struct Model: Layer, CustomStringConvertible {
        let frozen = Frozen()
        let last = Linear(1, 1, bias: false)
        func callAsFunction(_ x: Tensor) -> Tensor { last(frozen(x)) }
        var description: String { "my model" }
      }
      let model = Model()
      """)
    #expect(
      cells.run("print(model.namedParameters.map(\\.name))")
        == "[\"frozen.head.weight\", \"frozen.head.bias\", \"last.weight\"]\n")
    #expect(
      cells.run("print(model, SGD(model, learningRate: 1).parameters.count)") == "my model 3\n")
    _ = cells.run("display(model)")
    #expect(cells.shown.last?.plainText == "my model")
  }

  @Test func trainsStructs() {
    _ = cells.run(
      """
      struct Net: Layer {
        let hidden = Linear(2, 8, activation: .tanh)
        let output = Linear(8, 1)
        func callAsFunction(_ x: Tensor) -> Tensor { output(hidden(x)) }
      }
      let model = Net()
      let x = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
      let y = Tensor([[0], [1], [1], [0]])
      func loss() -> Tensor { binaryCrossEntropy(logits: model(x), targets: y) }
      let before = loss().item()
      """)
    #expect(
      cells.run(
        """
        train(model, steps: 100, optimizer: Adam(model, learningRate: 0.05)) { _ in loss() }
        print(loss().item() < before)
        """) == "true\n")
  }

  /// One step of p ← p − η ∇L by hand: L = (2w − 1)², w = 1, ∇L = 2 (2w − 1) 2 = 4; then w = 1 − 0.125 · 4.
  @Test func trainsWithAnOptimizerOfACell() {
    _ = cells.run(
      """
      final class Plain: Optimizer {
        let parameters: [Parameter]
        var learningRate: Double
        var steps = 0
        init(_ model: any Layer, learningRate: Double) {
          parameters = model.parameters
          self.learningRate = learningRate
        }
        func step() {
          steps += 1
          for p in parameters {
            if let g = p.gradient { p.value = p.value - learningRate * g }
          }
        }
      }
      struct Scale: Layer {
        let weight = Parameter(Tensor(1))
        func callAsFunction(_ x: Tensor) -> Tensor { x * weight.value }
      }
      let model = Scale()
      let optimizer = Plain(model, learningRate: 0.125)
      func loss() -> Tensor {
        let distance = model(Tensor([2])) - 1
        return (distance * distance).sum()
      }
      """)
    #expect(cells.hasFailed == false)
    #expect(
      cells.run(
        "train(model, steps: 1, optimizer: optimizer) { _ in loss() }\nprint(model.weight.value.item())"
      ) == "0.5\n")
    #expect(cells.run("optimizer.zeroGradients()\nprint(model.weight.gradient == nil)") == "true\n")
    #expect(
      cells.run(
        """
        let any: any Optimizer = optimizer
        any.learningRate = 0.5
        any.zeroGradients()
        print(optimizer.learningRate, any.parameters.count, optimizer.steps)
        """) == "0.5 1 1\n")
  }

  @Test func showsWhatACellsTypeSaysItLooksLike() {
    _ = cells.run(
      """
      struct Score: Displayable {
        var value: Double
        var mimeBundle: MIMEBundle {
          MIMEBundle(html: "<b>\\(value)</b>", text: "\\(value) points")
        }
      }
      display(Score(value: 0.5))
      let shown: any Displayable = Score(value: 2)
      display(shown)
      display(MIMEBundle(markdown: "*a*", text: "a"))
      """)
    #expect(cells.shown.map(\.plainText) == ["0.5 points", "2.0 points", "a"])
    #expect(cells.shown.first?.data[.html]?.string == "<b>0.5</b>")
    #expect(cells.run("print(Score(value: 1))") == "Score(value: 1.0)\n")
  }

  @Test func errorsNameTheLayerInItsModel() {
    _ = cells.run(
      """
      struct Scale: Layer {
        let w = Parameter(Tensor.zeros([3, 2]))
        func callAsFunction(_ x: Tensor) -> Tensor { x.matmul(w.value) }
      }
      struct Block: Layer {
        let inner = Linear(2, 9)
        let scale = Scale()
        func callAsFunction(_ x: Tensor) -> Tensor { scale(inner(x)) }
      }
      struct Model: Layer {
        let hidden = Linear(2, 8)
        let output = Linear(9, 1)
        let blocks = [Block(), Block()]
        func callAsFunction(_ x: Tensor) -> Tensor {
          x.rank == 2 ? output(hidden(x)) : blocks[1](x)
        }
      }
      let model = Model()
      """)
    let linear =
      "LayerInputSize: in 'output' of Model: Linear(9, 1): the last axis of the input has 8 elements but"
      + " the layer takes 9 (shape [1, 8]); they must be equal"
    #expect(cells.run("model(Tensor([[1, 2]]))") == linear)
    #expect(
      cells.run("model(Tensor([1, 2]))")
        == "MatrixSizesDiffer: in 'blocks.1.scale' of Model: matmul: the last axis of the left operand"
        + " has 9 elements but the first axis of the right has 3 (shapes [9] and [3, 2]); they must be"
        + " equal")
    #expect(
      cells.run("Sequential(Linear(2, 3), Linear(4, 1))(Tensor([[1, 2]]))")
        == "LayerInputSize: in '1' of Sequential: Linear(4, 1): the last axis of the input has 3 elements"
        + " but the layer takes 4 (shape [1, 3]); they must be equal")
    // Nothing is in its way: a layer of its own has no place.
    #expect(
      cells.run("Linear(2, 3)(Tensor([[1]]))")
        == "LayerInputSize: Linear(2, 3): the last axis of the input has 1 element but the layer takes 2"
        + " (shape [1, 1]); they must be equal")
    #expect(
      cells.run(
        "do { try catchingTensorErrors { model(Tensor([[1, 2]])) } } catch { print(error) }")
        == linear.dropFirst("LayerInputSize: ".count) + "\n")
  }

  /// The property's value is called, not the model.
  @Test func callsLayersOfAModelFromOutside() {
    _ = cells.run(Self.model)
    #expect(cells.run("model.first(Tensor([[1, 2]])).shape") == "[1, 2]")
    #expect(cells.run("model.byName[\"a\"]!(Tensor([1, 2])).shape") == "[1]")
    #expect(cells.run("model.blocks[0](Tensor([1, 2])).shape") == "[2]")
  }

  @Test func refusesWhatSwiftRefuses() {
    // The sentences are those of swiftc.
    #expect(
      cells.run("struct A: Layer { let hidden = Linear(2, 8) }")
        == "type 'A' does not conform to protocol 'Layer'")
    #expect(
      cells.run("struct B: Layer { func callAsFunction(_ x: Int) -> Tensor { Tensor(x) } }")
        == "type 'B' does not conform to protocol 'Layer'")
    #expect(
      cells.run("struct C: Optimizer { }")
        == "non-class type 'C' cannot conform to class protocol 'Optimizer'")
    #expect(
      cells.run("struct D: Displayable { }")
        == "type 'D' does not conform to protocol 'Displayable'")
    _ = cells.run("struct E { func callAsFunction(_ x: Tensor) -> Tensor { x } }")
    #expect(
      cells.run("train(E(), steps: 1, optimizer: SGD([], learningRate: 1)) { _ in Tensor(1) }")
        == "argument type 'E' does not conform to expected type 'Layer'")
    #expect(
      cells.run("let layer: any Layer = E()")
        == "value of type 'E' does not conform to specified type 'Layer'")
  }
}
