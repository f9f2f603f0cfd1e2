import Display
import Gradus
import JSON
import Testing

@Suite struct DisplayedValueTests {
  @Test func tensorsAreTextAndTables() {
    let bundle = Tensor([[1, 2.5], [-3, 4]]).mimeBundle
    #expect(bundle.plainText == "Tensor [2, 2] float32\n[[ 1.0,  2.5],\n [-3.0,  4.0]]")
    #expect(bundle.data[.html]?.string?.contains("<td") == true)
    #expect(Tensor(3).mimeBundle.data.keys.map { $0 } == [.plainText])
  }

  /// 2 × 8 + 8 and 8 × 1 + 1 numbers.
  @Test func networksListShapesAndNumbers() throws {
    let model = Sequential(Linear(2, 8, activation: .tanh), Linear(8, 1))
    #expect(model.mimeBundle.plainText == model.description)
    let html = try #require(model.mimeBundle.data[.html]?.string)
    for cell in [
      "Linear 2 → 8, tanh", "weight [8, 2], bias [8]", ">24<", "weight [1, 8], bias [1]", ">9<",
      "in all", ">33<",
    ] {
      #expect(html.contains(cell), "\(cell)")
    }
  }

  @Test func aSharedLayerCountsOnce() throws {
    let shared = Linear(3, 3)
    let html = try #require(Sequential(shared, shared).mimeBundle.data[.html]?.string)
    #expect(html.contains("in all</td><td style=\"text-align:right\">12<"))
  }

  @Test func parametersShowTheirValue() {
    let parameter = Parameter(Tensor([1, 2]))
    #expect(parameter.mimeBundle == parameter.value.mimeBundle)
  }
}

@Suite struct TensorChartTests {
  private func values(_ chart: Chart) -> JSONValue? {
    chart.vegaLiteSpecification["data"]?["values"]
  }

  @Test func takesTensorsForArrays() {
    let x = Tensor([0, 1]), y = Tensor([2, 3])
    #expect(Chart.line(x: x, y: y) == Chart.line(x: [0, 1], y: [2, 3]))
    #expect(Chart.line(x: [0, 1], y: y) == Chart.line(x: [0, 1], y: [2, 3]))
    #expect(
      Chart.line(x: x, y: y, color: [1, 0], title: "t")
        == Chart.line(x: [0, 1], y: [2, 3], color: [1, 0], title: "t"))
    #expect(
      Chart.scatter(x: x, y: y, color: ["a", "b"], xLabel: "x", yLabel: "y")
        == Chart.scatter(x: [0, 1], y: [2, 3], color: ["a", "b"], xLabel: "x", yLabel: "y"))
    #expect(
      Chart.scatter(x: x, y: y, color: [4, 5]) == .scatter(x: [0, 1], y: [2, 3], color: [4, 5]))
    #expect(Chart.bar(x: ["a", "b"], y: y) == Chart.bar(x: ["a", "b"], y: [2, 3]))
  }

  @Test func mapsMatrices() {
    #expect(Chart.heatMap(Tensor([[1, 2], [3, 4]])) == Chart.heatMap([[1, 2], [3, 4]]))
    #expect(Chart.heatMap(Tensor([1, 2])) == Chart.heatMap([[1, 2]]))
    #expect(Chart.heatMap(Tensor.zeros([0, 3])).svg.count > 100)
  }

  @Test func takesColumnsOfATensor() {
    let x = Tensor([[0, 5], [1, 6]])
    #expect(
      values(.scatter(x: x[0..., 0], y: x[0..., 1])) == [["x": 0, "y": 5], ["x": 1, "y": 6]])
  }
}

/// Replaces process-wide state, so it runs by itself.
@Suite(.serialized) struct TrainingObserverTests {
  @Test func trainShowsItsRun() {
    let sink = RecordingSink(updatesInPlace: true)
    let clock = Clock()
    let before = TrainingObservers.makeDefault
    TrainingObservers.makeDefault = { LiveTrainingDisplay(sink: sink, now: clock.now) }
    defer { TrainingObservers.makeDefault = before }
    setSeed(1)
    let model = Linear(1, 1)
    let x = Tensor([[1], [2], [3]])
    train(model, steps: 3, optimizer: SGD(model, learningRate: 0.1)) { _ in
      clock.advance(milliseconds: 200)
      return meanSquaredError(model(x), x * 2 + 1)
    }
    #expect(sink.shown.count == 5)
    #expect(sink.shown.first?.text == "step 0 of 3")
    #expect(sink.shown.last?.text.hasPrefix("step 3 of 3: loss ") == true)
    #expect(sink.shown.last?.svg.contains("learning rate 0.1") == true)
  }
}
