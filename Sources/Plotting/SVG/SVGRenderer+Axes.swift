extension SVGRenderer {
  private func pixels(_ value: Double) -> String { SVGWriter.number(value) }

  mutating func drawTitle() {
    for (index, line) in titleLines.enumerated() {
      writer.element(
        "text",
        [
          ("x", pixels(left)), ("y", pixels(18 + Double(index) * 19)),
          ("font-size", pixels(Theme.titleSize)), ("font-weight", "600"),
        ], content: line)
    }
  }

  /// The grid, the numbers or names along the axes, and what they show.
  mutating func drawAxes() {
    drawGrid()
    let bottomEdge = top + layout.height
    writer.open(
      "g", [("class", "x-axis"), ("text-anchor", xTickPlan.isRotated ? "end" : "middle")])
    for tick in xTickPlan.ticks {
      guard let x = x(tick.value) else { continue }
      let y = bottomEdge + (xTickPlan.isRotated ? 13 : Theme.tickSize + 6)
      var attributes: [(StaticString, String)] = [("x", pixels(x)), ("y", pixels(y))]
      if xTickPlan.isRotated {
        let turn = "rotate(\(pixels(TickLabelPlan.rotation)) \(pixels(x + 3)) \(pixels(y)))"
        attributes = [("x", pixels(x + 3)), ("y", pixels(y)), ("transform", turn)]
      }
      writer.element("text", attributes, content: tick.label)
    }
    writer.close("g")
    writer.open("g", [("class", "y-axis"), ("text-anchor", "end")])
    for tick in yTicks {
      guard let y = y(tick.value) else { continue }
      writer.element(
        "text", [("x", pixels(left - 8)), ("y", pixels(y + 4))], content: tick.label)
    }
    writer.close("g")
    if !chart.xLabel.isEmpty {
      writer.element(
        "text",
        [
          ("x", pixels(left + layout.width / 2)),
          ("y", pixels(bottomEdge + xTickPlan.height + 17)), ("text-anchor", "middle"),
          ("font-size", pixels(Theme.labelSize)),
        ],
        content: TextWidth.fitted(
          chart.xLabel, size: Theme.labelSize, width: layout.width + right))
    }
    if !chart.yLabel.isEmpty {
      let middle = top + layout.height / 2
      writer.element(
        "text",
        [
          ("transform", "translate(16 \(pixels(middle))) rotate(-90)"), ("text-anchor", "middle"),
          ("font-size", pixels(Theme.labelSize)),
        ],
        content: TextWidth.fitted(
          chart.yLabel, size: Theme.labelSize, width: layout.height + top))
    }
  }

  private mutating func drawGrid() {
    var path = ""
    if layout.x.categories.isEmpty {
      for tick in layout.x.ticks {
        guard let x = x(tick.value) else { continue }
        path += "M\(pixels(x)) \(pixels(top))v\(pixels(layout.height))"
      }
    }
    if layout.y.categories.isEmpty {
      for tick in layout.y.ticks {
        guard let y = y(tick.value) else { continue }
        path += "M\(pixels(left)) \(pixels(y))h\(pixels(layout.width))"
      }
    }
    guard !path.isEmpty else { return }
    writer.element(
      "path",
      [
        ("class", "grid"), ("d", path), ("fill", "none"), ("stroke", Theme.grid),
        ("stroke-opacity", "\(Theme.gridOpacity)"),
      ])
  }

  /// The lower and the left edge, over the marks; and where zero is, if it is inside.
  mutating func drawAxisLines() {
    let bottomEdge = top + layout.height
    var path =
      "M\(pixels(left)) \(pixels(top))v\(pixels(layout.height))h\(pixels(layout.width))"
    if case .bars? = chart.marks.first, let zero = y(0), zero < bottomEdge - 1 {
      path += "M\(pixels(left)) \(pixels(zero))h\(pixels(layout.width))"
    }
    writer.element(
      "path",
      [("class", "axes"), ("d", path), ("fill", "none"), ("stroke", Theme.grid)])
    if isWithoutData {
      writer.element(
        "text",
        [
          ("x", pixels(left + layout.width / 2)), ("y", pixels(top + layout.height / 2)),
          ("text-anchor", "middle"), ("font-size", pixels(Theme.labelSize)),
        ], content: emptyText)
    }
  }

  private var isWithoutData: Bool {
    for mark in chart.marks {
      if case .heatMap(let map) = mark, !map.values.isEmpty { return false }
    }
    let extents = PlotLayout.extents(chart)
    return extents.x.isEmpty || extents.y.isEmpty
  }

  mutating func drawNotes() {
    guard !chart.notes.isEmpty else { return }
    let first = size.height - Double(noteLines.count) * 15
    for (index, line) in noteLines.enumerated() {
      writer.element(
        "text",
        [
          ("class", "note"), ("x", pixels(left)), ("y", pixels(first + Double(index) * 15 + 9)),
          ("font-style", "italic"),
        ], content: line)
    }
  }
}
