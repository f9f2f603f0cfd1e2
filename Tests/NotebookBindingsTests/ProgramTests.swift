import Display
import Testing

/// Cells that use the library. Expected values are computed by hand.
@Suite struct ProgramTests {
  private let cells = CellRunner()

  @Test func computesWithTensors() {
    #expect(cells.run("let x = Tensor([0, 1, 0, 1, 0])\nlet w = Tensor([0, 0, 1, 1, 1])") == "")
    #expect(cells.run("let score = x.matmul(w) + 0.5\nprint(score.item())") == "1.5\n")
    #expect(cells.run("(x + 1).scalars") == "[1.0, 2.0, 1.0, 2.0, 1.0]")
    #expect(cells.run("(2 * x - w).scalars") == "[0.0, 2.0, -1.0, 1.0, -1.0]")
    #expect(cells.run("Tensor([[1, 2], [3, 4]]).sum(axis: 0).scalars") == "[4.0, 6.0]")
    #expect(cells.run("var y = x; y += w; y.scalars") == "[0.0, 1.0, 1.0, 2.0, 1.0]")
    #expect(cells.run("x.shape") == "[5]")
    #expect(cells.run("(-w - 1).scalars") == "[-1.0, -1.0, -2.0, -2.0, -2.0]")
  }

  @Test func selectsPartsOfTensors() {
    _ = cells.run("let m = Tensor([[1, 2, 3], [4, 5, 6]])")
    #expect(cells.run("m[1].scalars") == "[4.0, 5.0, 6.0]")
    #expect(cells.run("m[0..., 1].scalars") == "[2.0, 5.0]")
    #expect(cells.run("m[0..<1, 1...2].scalars") == "[2.0, 3.0]")
    #expect(cells.run("m[[1, 0]].scalars") == "[4.0, 5.0, 6.0, 1.0, 2.0, 3.0]")
    #expect(cells.run("let i = 1; m[i..<(i + 1)].shape") == "[1, 3]")
  }

  @Test func tellsWhatIsWrongWithShapes() {
    let sentence =
      "+: the last axis has 3 elements on the left but 2 on the right (shapes [3] and [2]); they must "
      + "be equal, or one of them 1"
    #expect(
      cells.run("Tensor([1, 2, 3]) + Tensor([1, 2])") == "ShapesDoNotBroadcast: \(sentence)")
    #expect(
      cells.run(
        """
        do {
          try catchingTensorErrors { Tensor([1, 2, 3]) + Tensor([1, 2]) }
        } catch {
          print(error)
        }
        """) == sentence + "\n")
  }

  @Test func trains() {
    _ = cells.run(
      """
      let model = Linear(1, 1)
      let x = Tensor([[1], [2], [3]])
      """)
    #expect(
      cells.run(
        """
        var calls = 0
        train(model, steps: 50, optimizer: SGD(model, learningRate: 0.1)) { step in
          calls += 1
          return meanSquaredError(model(x), x * 2 + 1)
        }
        print(calls)
        """) == "50\n")
    #expect(cells.run("model.weight.shape") == "[1, 1]")
  }

  @Test func passesErrorsOfCellsThroughTheLibrary() {
    #expect(
      cells.run(
        """
        struct Stop: Error {}
        let m = Linear(1, 1)
        do {
          try train(m, steps: 5, optimizer: SGD(m, learningRate: 0.1)) { step in
            if step == 2 { throw Stop() }
            return m(Tensor([[1]])).sum()
          }
        } catch {
          print("stopped:", error)
        }
        """) == "stopped: Stop()\n")
    #expect(
      cells.run(
        """
        train(m, steps: 5, optimizer: SGD(m, learningRate: 0.1)) { step in
          m(Tensor([[1]])).sum() * Double([1, 2][step])
        }
        """)
        == "IndexOutOfRange: index 2 is out of range for an array of 2 elements (valid: 0...1)")
  }

  @Test func buildsModelsOfLayers() {
    _ = cells.run(
      "let model = Sequential(Linear(2, 8, activation: .tanh), Linear(8, 1))")
    #expect(cells.run("model(Tensor([[0, 0]])).shape") == "[1, 1]")
    #expect(cells.run("model.parameterCount") == "33")
    #expect(cells.run("model[0](Tensor([[0, 0]])).shape") == "[1, 8]")
  }

  @Test func acceptsLayersThatCellsDeclare() {
    _ = cells.run(
      """
      final class Doubled: Layer {
        let inner = Linear(2, 1)
        func callAsFunction(_ x: Tensor) -> Tensor { inner(x) * 2 }
      }
      let doubled = Doubled()
      """)
    #expect(cells.run("Sequential(doubled).parameterCount") == "3")
    #expect(cells.run("Sequential(doubled)(Tensor([[1, 2]])).shape") == "[1, 1]")
    #expect(cells.run("doubled.parameters.count") == "2")
    #expect(
      cells.run(
        """
        let x = Tensor([[1, 2], [2, 1]])
        let before = mean(doubled(x))
        train(doubled, steps: 20, optimizer: SGD(doubled, learningRate: 0.01)) { step in
          mean(doubled(x))
        }
        func mean(_ x: Tensor) -> Tensor { x.mean() }
        print(mean(doubled(x)).item() < before.item())
        """) == "true\n")
    #expect(
      cells.run(
        """
        let same = Sequential(doubled)[0]
        print(same is Doubled)
        """) == "true\n")
  }

  @Test func stopsTheCellWhenALayerOfItFails() {
    _ = cells.run(
      """
      struct Failing: Layer {
        func callAsFunction(_ x: Tensor) -> Tensor { x * Double([1][x.rank]) }
      }
      """)
    #expect(
      cells.run("print(Sequential(Failing(), Linear(1, 1))(Tensor([[1]])))")
        == "IndexOutOfRange: index 2 is out of range for an array of 1 element (valid: 0...0)")
  }

  @Test func stopsWaitingWhenInterrupted() {
    cells.requestInterrupt()
    #expect(cells.run("sleep(1000)") == "Interrupted: the cell was interrupted")
    cells.clearInterrupt()
    #expect(cells.run("print(sleep(0))") == "0\n")
  }

  @Test func showsValues() {
    _ = cells.run(
      """
      struct Point { var x = 1 }
      display(Tensor([1, 2]))
      display("text")
      display([1, 2])
      display(Point())
      display([Point()])
      display(Chart.line(x: [0, 1], y: [1, 0], title: "Down"))
      """)
    #expect(
      cells.shown.map(\.plainText) == [
        "Tensor [2] float32\n[1, 2]", "\"text\"", "[1, 2]", "Point(x: 1)", "[main.Point(x: 1)]",
        "line chart \"Down\": 2 points; x from 0 to 1, y from 0 to 1",
      ])
    #expect(cells.shown.last?.data.keys.contains(.vegaLite) == true)
  }

  @Test func drawsCharts() {
    #expect(
      cells.run("let c = Chart.line(x: [0, 1, 2], y: [0.5, 1, 4], title: \"Squares\")\nc.title")
        == "Squares")
  }

  @Test func returnsTuplesAndOptionals() {
    _ = cells.run(#"let table = CSVTable(text: "a,b\n1,x\n2,y\n3,x")"#)
    #expect(
      cells.run("let (labels, names) = table.labels(column: \"b\")\nprint(labels, names)")
        == "[0, 1, 0] [\"x\", \"y\"]\n")
    #expect(cells.run("Tensor([1, 2]).gradient == nil") == "true")
  }

  @Test func comparesEnums() {
    #expect(cells.run("let d = DType.int32\nd == .int32") == "true")
    #expect(
      cells.run("switch d {\ncase .int32: print(\"whole\")\ndefault: print(\"other\")\n}")
        == "whole\n")
    #expect(cells.run("d") == "int32")
  }

  @Test func tellsTheTime() {
    #expect(
      cells.run("Date(timeIntervalSince1970: 1_000_000_000)") == "2001-09-09 01:46:40 +0000")
    #expect(
      cells.run("let start = Date()\nusleep(1000)\n-start.timeIntervalSinceNow >= 0.001") == "true")
  }
}
