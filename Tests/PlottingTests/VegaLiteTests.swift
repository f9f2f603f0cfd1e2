import JSON
import Plotting
import Testing

/// The specifications below were drawn by JupyterLab 4 (Vega-Lite 5) and looked at.
@Suite struct VegaLiteTests {
  private func specification(_ chart: Chart) -> JSONObject {
    var specification = chart.vegaLiteSpecification
    specification["config"] = nil
    return specification
  }

  @Test func describesALine() throws {
    let chart = Chart.line(
      x: [0, 1, 2], y: [0, 1, 4], title: "Squares", xLabel: "n", yLabel: "n²")
    let expected = try JSONValue(
      parsing: """
        {"$schema": "https://vega.github.io/schema/vega-lite/v5.json",
         "description": "line chart \\"Squares\\": 3 points; n from 0 to 2, n² from 0 to 4",
         "background": "transparent", "width": 480, "height": 300, "title": {"text": "Squares"},
         "data": {"values": [{"x": 0, "y": 0}, {"x": 1, "y": 1}, {"x": 2, "y": 4}]},
         "mark": {"type": "line", "strokeWidth": 2.25, "strokeCap": "round",
                  "strokeJoin": "round", "tooltip": true},
         "encoding": {
           "x": {"field": "x", "type": "quantitative", "title": "n",
                 "scale": {"domain": [0, 2], "nice": false, "zero": false},
                 "axis": {"values": [0, 0.5, 1, 1.5, 2]}},
           "y": {"field": "y", "type": "quantitative", "title": "n²",
                 "scale": {"domain": [0, 4.24], "nice": false, "zero": false},
                 "axis": {"values": [0, 1, 2, 3, 4]}},
           "order": {"value": null}}}
        """)
    #expect(JSONValue.object(specification(chart)) == expected)
  }

  @Test func describesDecisionRegions() throws {
    let chart = Chart.decisionRegions(
      classes: [0, 1], columnCount: 2, xRange: 0...2, yRange: 0...1,
      points: ([0.5, 1.5], [0.5, 0.5], [0, 1]), names: ["class 0", "class 1"], title: "",
      xLabel: "", yLabel: "")
    let x = """
      {"field": "x", "type": "quantitative", "title": null,
       "scale": {"domain": [0, 2], "nice": false, "zero": false},
       "axis": {"values": [0, 0.5, 1, 1.5, 2]}}
      """
    let y = """
      {"field": "y", "type": "quantitative", "title": null,
       "scale": {"domain": [0, 1], "nice": false, "zero": false},
       "axis": {"values": [0, 0.2, 0.4, 0.6, 0.8, 1]}}
      """
    let color = """
      {"field": "color", "type": "nominal", "title": null,
       "scale": {"domain": ["class 0", "class 1"], "range": ["#2f7fd6", "#e8833a"]}}
      """
    let expected = try JSONValue(
      parsing: """
        [{"data": {"values": [
            {"x": 0, "x2": 1, "y": 0, "y2": 1, "color": "class 0"},
            {"x": 1, "x2": 2, "y": 0, "y2": 1, "color": "class 1"}]},
          "mark": {"type": "rect", "opacity": 0.25},
          "encoding": {"x": \(x), "x2": {"field": "x2"}, "y": \(y), "y2": {"field": "y2"},
                       "color": \(color)}},
         {"data": {"values": [{"x": 0.5, "y": 0.5, "color": "class 0"},
                              {"x": 1.5, "y": 0.5, "color": "class 1"}]},
          "mark": {"type": "point", "filled": true, "size": 116, "opacity": 0.85,
                   "stroke": "#ffffff", "strokeWidth": 0.7, "tooltip": true},
          "encoding": {"x": \(x), "y": \(y), "color": \(color),
            "shape": {"field": "color", "type": "nominal", "title": null,
                      "scale": {"domain": ["class 0", "class 1"], "range": ["circle", "square"]}}}}]
        """)
    #expect(specification(chart)["layer"] == expected)
  }

  @Test func standsBarsSideBySide() {
    let chart = Chart.bar(x: ["a", "a", "b"], y: [1, 2, 3], color: ["u", "v", "u"])
    let specification = specification(chart)
    #expect(
      specification["data"] == [
        "values": [
          ["x": "a", "y": 1, "color": "u", "place": 0],
          ["x": "a", "y": 2, "color": "v", "place": 1],
          ["x": "b", "y": 3, "color": "u", "place": 0],
        ]
      ])
    #expect(specification["encoding"]?["xOffset"] == ["field": "place", "type": "ordinal"])
    #expect(specification["encoding"]?["y"]?["stack"] == .null)
  }

  @Test func leavesOutWhatHasNoPlace() {
    var chart = Chart.line(x: [1, 2, 3.0], y: [-1, 10, .infinity])
    chart.yScale = .logarithmic
    #expect(
      specification(chart)["data"] == [
        "values": [["x": nil, "y": nil], ["x": 2, "y": 10], ["x": nil, "y": nil]]
      ])
  }

  @Test(arguments: SVGTests.charts)
  func isJSON(_ chart: Chart) throws {
    let text = chart.vegaLite
    #expect(try JSONValue(parsing: text).object != nil)
    #expect(!text.contains("Infinity") && !text.contains("NaN"))
  }
}
