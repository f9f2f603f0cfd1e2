extension SVGRenderer {
  private static let rowHeight = 20.0
  private static let nameLimit = 150.0

  private var heatMap: HeatMap? {
    for mark in chart.marks { if case .heatMap(let map) = mark { return map } }
    return nil
  }

  /// As many names as there is room for beside the chart.
  private var legendRows: [String] {
    let room = max(2, Int(layout.height / Self.rowHeight))
    let names = chart.seriesNames
    guard names.count > room else { return names }
    return names.prefix(room - 1) + ["and \(names.count - room + 1) more"]
  }

  var legendWidth: Double {
    if let heatMap, !heatMap.values.isEmpty {
      let labels = colorBarLabels(heatMap)
      return 44 + (labels.map { TextWidth.estimate($0, size: Theme.tickSize) }.max() ?? 0)
    }
    guard !chart.seriesNames.isEmpty else { return 0 }
    let widths = legendRows.map { TextWidth.estimate($0, size: Theme.tickSize) }
    return 44 + min(Self.nameLimit, widths.max() ?? 0)
  }

  mutating func drawLegend() {
    if let heatMap, !heatMap.values.isEmpty { return drawColorBar(heatMap) }
    guard !chart.seriesNames.isEmpty else { return }
    let kinds = Set(chart.marks.map(\.kind))
    let x = left + layout.width + 24
    writer.open("g", [("class", "legend")])
    for (index, name) in legendRows.enumerated() {
      let y = top + 10 + Double(index) * Self.rowHeight
      let isRest = chart.seriesNames.count > legendRows.count && index == legendRows.count - 1
      if !isRest {
        let color = Theme.color(index)
        if kinds.contains(.bars) {
          writer.element("path", [("d", square(x, y, 12)), ("fill", color)])
        } else if kinds.contains(.lines) {
          writer.element(
            "path",
            [
              ("d", "M\(SVGWriter.number(x - 8)) \(SVGWriter.number(y))h16"), ("stroke", color),
              ("stroke-width", "\(Theme.lineWidth)"), ("stroke-linecap", "round"),
            ])
        } else {
          writer.element("path", [("d", pointPath(x, y, shape: index)), ("fill", color)])
        }
      }
      writer.element(
        "text", [("x", SVGWriter.number(x + 14)), ("y", SVGWriter.number(y + 4))],
        content: TextWidth.fitted(name, size: Theme.tickSize, width: Self.nameLimit))
    }
    writer.close("g")
  }

  private func colorBarLabels(_ map: HeatMap) -> [String] {
    let (_, lower, upper) = map.colors
    return [upper, (lower + upper) / 2, lower].map {
      NumberText.significant($0).replacingMinus()
    }
  }

  private mutating func drawColorBar(_ map: HeatMap) {
    let x = left + layout.width + 18
    let height = min(layout.height, 200), steps = 40
    let ramp = map.colors.ramp
    writer.open("g", [("class", "legend"), ("shape-rendering", "crispEdges")])
    for step in 0..<steps {
      let upper = (height * Double(step) / Double(steps)).rounded()
      let lower = (height * Double(step + 1) / Double(steps)).rounded()
      writer.element(
        "rect",
        [
          ("x", SVGWriter.number(x)), ("y", SVGWriter.number(top + upper)), ("width", "12"),
          ("height", SVGWriter.number(lower - upper)),
          ("fill", Theme.color(of: ramp, at: 1 - (Double(step) + 0.5) / Double(steps))),
        ])
    }
    for (index, label) in colorBarLabels(map).enumerated() {
      let y = top + height * Double(index) / 2
      writer.element(
        "text",
        [
          ("x", SVGWriter.number(x + 17)),
          ("y", SVGWriter.number(y + [9, 4, 0][index])),
        ], content: label)
    }
    writer.close("g")
  }
}

extension String {
  /// The text with a true minus sign in front.
  func replacingMinus() -> String { hasPrefix("-") ? "−" + dropFirst() : self }
}
