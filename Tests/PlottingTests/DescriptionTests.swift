import Plotting
import Testing

@Suite struct DescriptionTests {
  @Test func saysWhatIsDrawnAndHowFar() {
    #expect(
      Chart.line(x: [0, 1, 2], y: [0, 1, 4], title: "Squares", xLabel: "n", yLabel: "n²")
        .description
        == "line chart \"Squares\": 3 points; n from 0 to 2, n² from 0 to 4")
    #expect(
      Chart.scatter(x: [1.5, 2], y: [3, 3], color: ["a", "b"]).description
        == "scatter chart: 2 points in 2 groups (a, b); x from 1.5 to 2, y 3")
    #expect(
      Chart.bar(x: ["a", "b"], y: [-1, 2], yLabel: "weight").description
        == "bar chart: 2 bars; weight from -1 to 2")
    #expect(
      Chart.heatMap([[1, 2], [3, 4.5]], title: "M").description
        == "heat map \"M\": 2 rows, 2 columns; values from 1 to 4.5")
    #expect(
      Chart.line(x: [1, 2, 1], y: [3, 4, 5], color: ["a", "a", "b"]).description
        == "line chart: 3 points in 2 lines (a, b); x from 1 to 2, y from 3 to 5")
    #expect(Chart.line(x: [Int](), y: [Int]()).description == "line chart: 0 points")
  }

  @Test func saysWhichValuesHaveNoPartner() {
    #expect(
      Chart.line(x: [0, 1, 2], y: [0.5, 1]).description
        == "line chart: 2 points; x from 0 to 1, y from 0.5 to 1; x has 3 values, y 2: "
        + "only the first 2 are drawn")
    #expect(
      Chart.scatter(x: [0, 1], y: [0, 1], color: [7]).notes
        == ["x has 2 values, y 2, color 1: only the first 1 are drawn"])
  }
}
