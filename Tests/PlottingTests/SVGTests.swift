import Display
import Plotting
import Testing

@Suite struct SVGTests {
  static let hostile = "<script>&\"'\u{0}\u{FFFF}]]>\n漢字 👩‍👩‍👧"

  static let charts: [Chart] = {
    let x = [0.0, 1, 2, 3]
    var logarithmic = Chart.line(x: x, y: [0.001, 1, -5, 1000.0])
    logarithmic.yScale = .logarithmic
    logarithmic.xScale = .logarithmic
    var logarithmicBars = Chart.bar(x: ["a", "b"], y: [10, 1000])
    logarithmicBars.yScale = .logarithmic
    var tiny = Chart.scatter(x: x, y: x)
    (tiny.width, tiny.height) = (-5, 1_000_000)
    return [
      .line(x: x, y: [1.0, .nan, .infinity, 2], title: hostile, xLabel: hostile, yLabel: hostile),
      .line(x: [Double](), y: [Double]()),
      .line(x: [Double.nan], y: [Double.nan]),
      .line(x: [-1e308, 1e308], y: [1e308, -1e308]),
      .scatter(x: x, y: x, color: [hostile, "b", "", "b"]),
      .scatter(x: [5], y: [5]),
      .scatter(x: x, y: [1, 2], color: [0, 1, 2]),
      .bar(x: [hostile, "b", hostile], y: [1, -2, 3], color: ["u", "v", "v"]),
      .bar(x: [0.5, 0.25, .nan], y: [1.0, .infinity, -3]),
      .bar(x: [String](), y: [Int]()),
      .bar(x: (0..<300).map { "name \($0)" }, y: Array(0..<300)),
      .heatMap([[1, 2], [3]], rows: [hostile]),
      .heatMap([[Double]]()),
      .heatMap([[Double.nan]]),
      logarithmic, logarithmicBars, tiny,
    ]
  }()

  @Test(arguments: charts)
  func isWellFormed(_ chart: Chart) {
    #expect(xmlProblem(in: chart.svg) == nil)
    #expect(chart.svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(!chart.svg.contains("nan") && !chart.svg.contains("inf"))
  }

  @Test func drawsTheLineThroughItsPoints() {
    // x runs from 0 to 480 pixels over 0...2, y from 300 to 0 over 0...4.24 (4 and 6 % of 4).
    let svg = Chart.line(x: [0, 1, 2], y: [0, 1, 4]).svg
    let left = 10 + 6 + 0.57 * 11.5  // one digit beside the axis
    let y = { (value: Double) in 12 + 300 * (1 - value / 4.24) }
    let points = [(0.0, 0.0), (1, 1), (2, 4)].map {
      "\(SVGWriter.number(left + $0.0 * 240)) \(SVGWriter.number(y($0.1)))"
    }
    #expect(svg.contains("d=\"M\(points[0])h0L\(points[1])L\(points[2])\""))
  }

  @Test func interruptsTheLineWhereAValueIsMissing() {
    let svg = Chart.line(x: [0, 1, 2, 3.0], y: [1, .nan, 1, 2.0]).svg
    let path = svg.components(between: "<path d=\"", and: "\"")
    #expect(path?.filter { $0 == "M" }.count == 2)
  }

  @Test func namesTheDecisionRegions() {
    let chart = Chart.decisionRegions(
      classes: [0, 1], columnCount: 2, xRange: 0...2, yRange: 0...1,
      points: ([0.5, 1.5], [0.5, 0.5], [0, 1]), names: ["class 0", "class 1"], title: "Two",
      xLabel: "", yLabel: "")
    #expect(chart.svg.contains("class=\"decision-regions\""))
    #expect(xmlProblem(in: chart.svg) == nil)
  }

  @Test func hasThreeRepresentationsAndNoHTML() {
    let bundle = Chart.line(x: [0, 1], y: [0, 1]).mimeBundle
    #expect(Set(bundle.data.keys) == [.vegaLite, .svg, .plainText])
  }
}

extension String {
  /// The first text between two marks.
  func components(between start: String, and end: String) -> String? {
    guard let lower = range(of: start) else { return nil }
    let rest = self[lower...].dropFirst(start.count)
    guard let upper = String(rest).range(of: end) else { return nil }
    return String(String(rest)[..<upper])
  }

  /// The position at which a text begins.
  private func range(of text: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }
}
