import Tensors
import Testing

/// The steps behind a tensor, and the gradient at each of them; gradients by hand.
@Suite struct ComputationGraphTests {
  @Test func stepsAreListedOperandsFirst() {
    let x = Tensor([2, 3]).requiringGradient()
    let graph = (x * x + Tensor([1, 1])).sum().computation
    #expect(graph.steps.map(\.operation) == ["parameter", "*", "constant", "+", "sum"])
    #expect(graph.steps.map(\.operands) == [[], [0, 0], [], [1, 2], [3]])
    #expect(graph.steps[3].value.scalars == [5, 10])
    #expect(graph.steps.allSatisfy { $0.gradient == nil })
    #expect(
      "\(graph)" == """
        0  parameter  [2]
        1  *          [2]  of 0, 0
        2  constant   [2]
        3  +          [2]  of 1, 2
        4  sum        []   of 3
        """)
    #expect(Tensor([1]).computation.steps.map(\.operation) == ["constant"])
  }

  @Test func backpropagationShowsTheGradientOfEveryStep() {
    // z = (x y + y)², x = 2, y = 3: z = 81, dz/d(xy + y) = 18, dz/dx = 54, dz/dy = 54.
    let x = Tensor([2.0]).requiringGradient()
    let y = Tensor([3.0]).requiringGradient()
    let z = (x * y + y).power(2).sum()
    let graph = z.backpropagation()
    #expect(graph.steps.map(\.operation) == ["parameter", "parameter", "*", "+", "power", "sum"])
    #expect(graph.steps.map { $0.gradient?.item() } == [54, 54, 18, 18, 1, 1])
    #expect(x.gradient == nil && y.gradient == nil)
    z.backward()
    #expect(z.backpropagation().steps[0].gradient?.item() == 54)
    #expect(x.gradient?.item() == 54)
  }

  @Test func aLongComputationIsWalkedWithoutRecursion() {
    let x = Tensor([1.0]).requiringGradient()
    var y = x
    for _ in 0..<100_000 { y = y + 1 }
    #expect(y.computation.steps.count == 200_001)
    #expect(y.backpropagation().steps.first?.gradient?.item() == 1)
  }

  @Test func whatHasNoGradientsSaysSo() {
    expectError(
      "backward: this tensor was not computed from any parameter, so there are no gradients; compute it from a model, or from a tensor made by requiringGradient()"
    ) { _ = Tensor([1.0]).backpropagation() }
  }
}
