/// Draws a chart as SVG.
package struct SVGRenderer {
  let chart: Chart
  let layout: PlotLayout
  /// A class name for the marks, for those who look for them.
  let markClass: String
  /// Room to the left that is kept even if the labels need less, so that a picture that is drawn
  /// again and again keeps its size.
  let minimumLeft: Double
  /// What is written in an empty chart.
  let emptyText: String
  var writer = SVGWriter()

  /// Room around the area between the axes, in pixels.
  var left = 0.0, right = 0.0, top = 0.0, bottom = 0.0
  var xTickPlan: TickLabelPlan

  package init(
    _ chart: Chart, markClass: String = "marks", minimumLeft: Double = 0,
    emptyText: String = "no data"
  ) {
    self.chart = chart
    self.markClass = markClass
    self.minimumLeft = minimumLeft
    self.emptyText = emptyText
    layout = PlotLayout(chart)
    xTickPlan = TickLabelPlan(layout.x, length: layout.width)
    measure()
  }

  /// The size of the whole picture, in pixels.
  package var size: (width: Double, height: Double) {
    (left + layout.width + right, top + layout.height + bottom)
  }

  /// The picture as a document of its own.
  package mutating func document() -> String {
    drawPicture()
    let width = size.width.rounded(.up), height = size.height.rounded(.up)
    var document = SVGWriter()
    document.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", SVGWriter.number(width)),
        ("height", SVGWriter.number(height)),
        ("viewBox", "0 0 \(SVGWriter.number(width)) \(SVGWriter.number(height))"),
        ("role", "img"), ("font-family", Theme.fontFamily),
        ("font-size", SVGWriter.number(Theme.tickSize)), ("fill", Theme.ink),
      ])
    document.element("title", [], content: chart.description)
    document.append(writer)
    document.close("svg")
    return document.text
  }

  /// The picture as a part of another, its upper left corner at the origin.
  package mutating func fragment() -> SVGWriter {
    drawPicture()
    return writer
  }

  private mutating func drawPicture() {
    writer = SVGWriter()
    drawTitle()
    drawAxes()
    for mark in chart.marks { draw(mark) }
    drawAxisLines()
    drawLegend()
    drawNotes()
  }

  // MARK: Positions

  func x(_ value: Double) -> Double? { layout.x.position(value).map { left + $0 * layout.width } }

  func y(_ value: Double) -> Double? {
    layout.y.position(value).map { top + (1 - $0) * layout.height }
  }

  var titleLines: [String] {
    TextWidth.lines(
      chart.title, size: Theme.titleSize * 1.06, width: layout.width + right, lineLimit: 2)
  }

  var noteLines: [String] {
    chart.notes.flatMap {
      TextWidth.lines($0, size: Theme.tickSize, width: layout.width + right, lineLimit: 3)
    }
  }

  private mutating func measure() {
    let yLabels = yTicks.map { TextWidth.estimate($0.label, size: Theme.tickSize) }
    let tickWidth = min(160, yLabels.max() ?? 0)
    left = tickWidth + 10 + (chart.yLabel.isEmpty ? 6 : 24)
    left = max(left, xTickPlan.overhangLeft, minimumLeft)
    right = max(legendWidth, 14, xTickPlan.overhangRight)
    top = chart.title.isEmpty ? 12 : 12 + Double(max(1, titleLines.count)) * 19
    bottom = xTickPlan.height + 8 + (chart.xLabel.isEmpty ? 4 : 22)
    if !chart.notes.isEmpty { bottom += 6 + Double(noteLines.count) * 15 }
  }

  /// The ticks of the vertical axis; of many names only as many as there is room for.
  var yTicks: [Tick] {
    let ticks = layout.y.ticks
    guard !layout.y.categories.isEmpty else { return ticks }
    let stride = max(1, Int((14 * Double(ticks.count) / layout.height).rounded(.up)))
    return ticks.reversed().enumerated().compactMap { offset, tick in
      guard offset % stride == 0 else { return nil }
      let label = TextWidth.fitted(tick.label, size: Theme.tickSize, width: 160)
      return Tick(value: tick.value, label: label)
    }
  }
}

/// How the labels of the horizontal axis are written so that none overlaps another.
struct TickLabelPlan {
  var ticks: [Tick]
  var isRotated = false
  var height = Theme.tickSize + 8
  /// How far the first labels reach to the left of the axis.
  var overhangLeft = 0.0
  /// How far the last label reaches to the right of the axis, if it is centered.
  var overhangRight = 0.0

  static let rotation = -38.0

  init(_ axis: AxisLayout, length: Double) {
    ticks = axis.ticks
    if axis.categories.isEmpty, let last = ticks.last, let position = axis.position(last.value) {
      let half = TextWidth.estimate(last.label, size: Theme.tickSize) / 2
      overhangRight = half - (1 - position) * length + 2
    }
    guard !axis.categories.isEmpty, !ticks.isEmpty else { return }
    let room = length / Double(ticks.count)
    let widths = ticks.map { TextWidth.estimate($0.label, size: Theme.tickSize) }
    let widest = widths.max() ?? 0
    if widest + 6 <= room { return }
    if ticks.allSatisfy({ Int($0.label) != nil }) {  // numbers: leave some out
      let stride = Int(((widest + 8) / room).rounded(.up))
      ticks = ticks.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
      return
    }
    let stride = max(1, Int((15 / room).rounded(.up)))
    ticks = ticks.enumerated().filter { $0.offset % stride == 0 }.map {
      Tick(
        value: $0.element.value,
        label: TextWidth.fitted($0.element.label, size: Theme.tickSize, width: 110))
    }
    isRotated = true
    let longest = min(110, widest)
    height = 0.62 * longest + 18
    overhangLeft =
      ticks.map { tick in
        let width = TextWidth.estimate(tick.label, size: Theme.tickSize)
        return 0.79 * width + 8 - (axis.position(tick.value) ?? 0) * length
      }.max() ?? 0
  }
}
