internal import JSON

extension VegaLiteEncoder {
  func heatMap(_ map: HeatMap) -> JSONObject {
    let (ramp, lower, upper) = map.colors
    var rows: [JSONValue] = []
    for row in 0..<map.rowCount {
      for column in 0..<map.columnCount {
        let value = map.values[row * map.columnCount + column]
        guard value.isFinite else { continue }
        rows.append([
          "row": .integer(Int64(row)), "column": .integer(Int64(column)),
          "value": Self.number(value, digits: 4),
        ])
      }
    }
    let cells: JSONObject = [
      "mark": ["type": "rect", "tooltip": true],
      "encoding": [
        "x": place("column", names: chart.xCategories, label: chart.xLabel),
        "y": place("row", names: chart.yCategories, label: chart.yLabel),
        "color": [
          "field": "value", "type": "quantitative", "title": nil,
          "scale": [
            "domain": [Self.number(lower), Self.number(upper)],
            "range": .array(ramp.map { .string($0) }), "interpolate": "rgb",
          ],
          "legend": ["gradientLength": .double(min(layout.height, 200))],
        ],
      ],
    ]
    guard map.showsNumbers else {
      var only: JSONObject = ["data": ["values": .array(rows)]]
      for (key, value) in cells { only[key] = value }
      return only
    }
    let darkAbove = lightest(ramp, lower, upper)
    let numbers: JSONObject = [
      "mark": ["type": "text", "fontSize": .double(Theme.tickSize)],
      "encoding": [
        "x": place("column", names: chart.xCategories, label: chart.xLabel),
        "y": place("row", names: chart.yCategories, label: chart.yLabel),
        "text": ["field": "value", "type": "quantitative", "format": ".2~g"],
        "color": [
          "condition": ["test": .string(darkAbove), "value": "#222222"], "value": "#ffffff",
        ],
      ],
    ]
    return [
      "data": ["values": .array(rows)], "layer": [.object(cells), .object(numbers)],
    ]
  }

  /// Cells are placed by number, because names may occur twice; the axis shows the names.
  private func place(_ field: String, names: [String], label: String) -> JSONValue {
    var axis: JSONObject = ["grid": false, "labelOverlap": true, "labelLimit": 160]
    if names != (0..<names.count).map(String.init) {
      let literals = JSONValue.array(names.map { .string($0) }).description
      axis["labelExpr"] = .string("\(literals)[datum.value]")
    }
    if field == "column" { describeXLabels(&axis) { .integer(Int64($0)) } }
    return [
      "field": .string(field), "type": "ordinal",
      "title": label.isEmpty ? .null : .string(label), "axis": .object(axis),
    ]
  }

  /// The condition, in Vega's words, under which a cell is so light that its number is dark.
  private func lightest(_ ramp: [String], _ lower: Double, _ upper: Double) -> String {
    let steps = 64
    var parts: [String] = []
    var start: Int?
    for step in 0...steps + 1 {
      let isLight =
        step <= steps
        && Theme.isLight(Theme.color(of: ramp, at: Double(step) / Double(steps)))
      if isLight, start == nil { start = step }
      if !isLight, let first = start {
        let bounds = [first, step - 1].map {
          Self.number(lower + (upper - lower) * Double($0) / Double(steps)).description
        }
        parts.append("(datum.value >= \(bounds[0]) && datum.value <= \(bounds[1]))")
        start = nil
      }
    }
    return parts.isEmpty ? "false" : parts.joined(separator: " || ")
  }
}
