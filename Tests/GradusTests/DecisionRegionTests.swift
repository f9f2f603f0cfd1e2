import Display
import Gradus
import JSON
import Testing

/// A layer that computes whatever a closure says.
private struct Closure: Layer {
  let body: (Tensor) -> Tensor
  func callAsFunction(_ x: Tensor) -> Tensor { body(x) }
  var parameters: [Parameter] { [] }
}

@Suite struct DecisionRegionTests {
  private let points = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])

  /// The regions in the chart's specification: class and bounds.
  private func regions(_ chart: Chart) -> [(name: String, bounds: [Double])] {
    let layers = chart.vegaLiteSpecification["layer"]?.array ?? []
    return (layers.first?["data"]?["values"]?.array ?? []).map { row in
      (
        row["color"]?.string ?? "", ["x", "x2", "y", "y2"].map { row[$0]?.double ?? .nan }
      )
    }
  }

  /// One logit x₁ - 0.5: class 1 right of 0.5. The ranges are 0...1 and an eighth on either side.
  @Test func splitsThePlaneByTheSignOfOneLogit() throws {
    let chart = decisionRegions(
      of: Closure { ($0[0..., 0] - 0.5).reshaped(to: [-1, 1]) }, points: points,
      labels: [0, 0, 1, 1])
    let regions = regions(chart)
    #expect(regions.map(\.name) == ["class 0", "class 1"])
    #expect(regions[0].bounds == [-0.125, 0.5, -0.125, 1.125])
    #expect(regions[1].bounds == [0.5, 1.125, -0.125, 1.125])
  }

  @Test func takesTheLargestOfSeveralLogits() {
    let chart = decisionRegions(
      of: Closure { x in
        Tensor.stacked([x[0..., 1] - 0.5, x[0..., 1] * 0, 0.5 - x[0..., 1]], axis: 1)
      }, points: points, labels: [2, 0, 2, 0], names: ["top", "middle", "bottom"])
    #expect(regions(chart).map(\.name) == ["top", "bottom"])
    #expect(regions(chart)[0].bounds == [-0.125, 1.125, 0.5, 1.125])
    #expect(chart.seriesNames == ["top", "middle", "bottom"])
  }

  @Test func asksTheModelOnceAndWithoutGradients() {
    setSeed(1)
    var calls = 0
    let linear = Linear(2, 1)
    _ = decisionRegions(
      of: Closure { x in
        calls += 1
        let y = linear(x)
        #expect(!y.requiresGradient)
        return y
      }, points: points, labels: [0, 1, 1, 0])
    #expect(calls == 1)
  }

  @Test func leavesOutWhatIsNotANumber() {
    let chart = decisionRegions(
      of: Closure { x in (x[0..., 0] - 0.5).log().reshaped(to: [-1, 1]) }, points: points,
      labels: [0, 1, 1, 0])
    #expect(regions(chart).allSatisfy { $0.bounds[0] >= 0.5 })
  }

  @Test func isSmall() {
    setSeed(7)
    let model = Sequential(Linear(2, 8, activation: .tanh), Linear(8, 1))
    let chart = decisionRegions(of: model, points: points * 3, labels: [0, 1, 1, 0])
    #expect(chart.svg.contains("class=\"decision-regions\""))
    #expect(chart.svg.utf8.count < 30_000)
    #expect(chart.vegaLite.utf8.count < 60_000)
  }

  @Test func drawsASinglePointAndNone() {
    let model = Closure { $0[0..., 0] }
    #expect(decisionRegions(of: model, points: Tensor([[3, 3]]), labels: [0]).svg.count > 100)
    #expect(decisionRegions(of: model, points: Tensor.zeros([0, 2]), labels: []).svg.count > 100)
  }

  private func sentence(_ points: Tensor, _ labels: [Int], _ model: any Layer) -> String? {
    do {
      try catchingTensorErrors { decisionRegions(of: model, points: points, labels: labels) }
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func saysWhatDoesNotFit() {
    let model = Closure { $0[0..., 0] }
    #expect(
      sentence(Tensor([[1, 2, 3]]), [0], model)
        == "decisionRegions: the points have shape [1, 3]; two features each are needed, shape [n, 2]"
    )
    #expect(
      sentence(points, [0], model)
        == "decisionRegions: there are 4 points but 1 labels; each point needs one")
    #expect(
      sentence(points, [0, 1, 1, 0], Closure { $0.sum() })
        == "decisionRegions: for points of shape [16960, 2] the model gives shape []; "
        + "one row of logits for each point is needed")
    #expect(
      sentence(points, [0, 1, 1, 0], Linear(3, 1))?.hasPrefix("Linear(3, 1)") == true)
  }
}
