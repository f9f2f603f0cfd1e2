extension SVGRenderer {
  private func pixels(_ value: Double) -> String { SVGWriter.number(value) }

  mutating func draw(_ mark: Mark) {
    switch mark {
    case .lines(let series): drawLines(series)
    case .points(let series): drawPoints(series)
    case .bars(let bars): drawBars(bars)
    case .heatMap(let map): drawHeatMap(map)
    case .regions(let regions): drawRegions(regions)
    }
  }

  private mutating func drawLines(_ series: [Series]) {
    writer.open(
      "g",
      [
        ("class", markClass), ("fill", "none"), ("stroke-width", "\(Theme.lineWidth)"),
        ("stroke-linejoin", "round"), ("stroke-linecap", "round"),
      ])
    for part in series {
      var path = ""
      var isDrawing = false
      for (a, b) in zip(part.x, part.y) {
        guard let x = x(a), let y = y(b) else {
          isDrawing = false
          continue
        }
        // A zero-length segment makes a point without neighbors visible as a dot.
        path += isDrawing ? "L\(pixels(x)) \(pixels(y))" : "M\(pixels(x)) \(pixels(y))h0"
        isDrawing = true
      }
      guard !path.isEmpty else { continue }
      writer.element("path", [("d", path), ("stroke", Theme.color(part.color))])
    }
    writer.close("g")
  }

  /// More points than this are drawn as plain dots, which take a quarter of the text.
  private static let outlinedPointLimit = 1000

  private mutating func drawPoints(_ series: [Series]) {
    let count = series.reduce(0) { $0 + $1.x.count }
    let areDots = count > Self.outlinedPointLimit
    let size = (Theme.pointSize(count: count) / Theme.pointSize(count: .max)).squareRoot()
    writer.open(
      "g",
      [
        ("class", "\(markClass) points"), ("stroke", "#ffffff"),
        ("stroke-width", areDots ? "5" : "0.7"), ("stroke-linecap", "round"),
        ("fill-opacity", "0.85"), ("stroke-opacity", areDots ? "0.6" : "1"),
      ])
    for part in series {
      var path = ""
      for (a, b) in zip(part.x, part.y) {
        guard let x = x(a), let y = y(b) else { continue }
        path +=
          areDots
          ? "M\(pixels(x)) \(pixels(y))h0"
          : pointPath(x, y, shape: chart.seriesNames.isEmpty ? 0 : part.color, size: size)
      }
      guard !path.isEmpty else { continue }
      let color = Theme.color(part.color)
      writer.element("path", [("d", path), (areDots ? "stroke" : "fill", color)])
    }
    writer.close("g")
  }

  /// A point's outline. The areas are equal, so that no series looks more important.
  ///
  /// - Parameter size: The factor by which it is larger than usual.
  func pointPath(_ x: Double, _ y: Double, shape: Int, size: Double = 1) -> String {
    func at(_ dx: Double, _ dy: Double) -> String {
      "\(pixels(x + dx * size)) \(pixels(y + dy * size))"
    }
    func triangle(_ up: Double) -> String {
      "M\(at(0, -5.6 * up))L\(at(5.4, 4.2 * up))L\(at(-5.4, 4.2 * up))z"
    }
    switch Theme.shape(shape) {
    case "square": return square(x, y, 7.4 * size)
    case "triangle-up": return triangle(1)
    case "triangle-down": return triangle(-1)
    case "diamond": return "M\(at(0, -5.4))L\(at(5.1, 0))L\(at(0, 5.4))L\(at(-5.1, 0))z"
    default:
      let radius = pixels(4.2 * size), diameter = pixels(8.4 * size)
      let half = "a\(radius) \(radius) 0 1 0 "
      return "M\(at(-4.2, 0))\(half)\(diameter) 0\(half)-\(diameter) 0z"
    }
  }

  func square(_ x: Double, _ y: Double, _ side: Double) -> String {
    let text = pixels(side)
    return "M\(pixels(x - side / 2)) \(pixels(y - side / 2))h\(text)v\(text)h-\(text)z"
  }

  private mutating func drawBars(_ bars: [Bar]) {
    let width = Bar.width(bars, categories: chart.xCategories)
    let base = y(0) ?? top + layout.height
    writer.open("g", [("class", markClass)])
    for bar in bars {
      let bounds = bar.bounds(width: width, categories: chart.xCategories)
      guard let left = x(bounds.left), let right = x(bounds.right), let end = y(bar.value) else {
        continue
      }
      writer.element(
        "rect",
        [
          ("x", pixels(left)), ("y", pixels(min(base, end))), ("width", pixels(right - left)),
          ("height", pixels(abs(base - end))), ("fill", Theme.color(bar.color)),
          ("fill-opacity", "0.9"),
        ])
    }
    writer.close("g")
  }

  private mutating func drawHeatMap(_ map: HeatMap) {
    guard map.columnCount > 0, map.rowCount > 0 else { return }
    let (ramp, lower, upper) = map.colors
    let width = layout.width / Double(map.columnCount)
    let height = layout.height / Double(map.rowCount)
    writer.open("g", [("class", "\(markClass) heat-map"), ("shape-rendering", "crispEdges")])
    // One path a color, of few enough colors that no step is seen: a third of the size of one
    // rectangle a cell.
    let colorCount = 64
    var paths = Array(repeating: "", count: colorCount + 1)
    for row in 0..<map.rowCount {
      for column in 0..<map.columnCount {
        let value = map.values[row * map.columnCount + column]
        guard value.isFinite else { continue }
        let fraction = min(max((value - lower) / (upper - lower), 0), 1)
        let start = pixels(left + Double(column) * width)
        paths[Int((fraction * Double(colorCount)).rounded())] +=
          "M\(start) \(pixels(top + Double(row) * height))h\(pixels(width))"
          + "v\(pixels(height))h-\(pixels(width))z"
      }
    }
    for (index, path) in paths.enumerated() where !path.isEmpty {
      let color = Theme.color(of: ramp, at: Double(index) / Double(colorCount))
      writer.element("path", [("d", path), ("fill", color)])
    }
    writer.close("g")
    guard map.showsNumbers else { return }
    writer.open("g", [("class", "numbers"), ("text-anchor", "middle")])
    for row in 0..<map.rowCount {
      for column in 0..<map.columnCount {
        let value = map.values[row * map.columnCount + column]
        guard value.isFinite else { continue }
        let ground = Theme.color(of: ramp, at: (value - lower) / (upper - lower))
        writer.element(
          "text",
          [
            ("x", pixels(left + (Double(column) + 0.5) * width)),
            ("y", pixels(top + (Double(row) + 0.5) * height + 4)),
            ("fill", Theme.isLight(ground) ? "#222222" : "#ffffff"),
          ], content: NumberText.significant(value, digits: 2).replacingMinus())
      }
    }
    writer.close("g")
  }

  /// One path a color: small, and without seams between neighbors.
  private mutating func drawRegions(_ regions: [Region]) {
    writer.open(
      "g",
      [
        ("class", "decision-regions"), ("fill-opacity", "0.25"),
        ("shape-rendering", "crispEdges"),
      ])
    for color in Set(regions.map(\.color)).sorted() {
      var path = ""
      for region in regions where region.color == color {
        guard let left = x(region.left), let right = x(region.right), let top = y(region.top),
          let bottom = y(region.bottom)
        else { continue }
        let width = pixels(right - left)
        path += "M\(pixels(left)) \(pixels(top))h\(width)v\(pixels(bottom - top))h-\(width)z"
      }
      writer.element("path", [("d", path), ("fill", Theme.color(color))])
    }
    writer.close("g")
  }
}
