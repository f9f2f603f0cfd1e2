package import JSON

/// Writes a chart as a Vega-Lite 5 specification.
///
/// Domains and ticks are given, so that Vega-Lite draws the same axes as our own renderer.
struct VegaLiteEncoder {
  let chart: Chart
  let layout: PlotLayout

  init(_ chart: Chart) {
    self.chart = chart
    layout = PlotLayout(chart)
  }

  func specification() -> JSONObject {
    var specification: JSONObject = [
      "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
      "description": .string(chart.description),
      "background": "transparent",
      "width": .integer(Int64(layout.width)),
      "height": .integer(Int64(layout.height)),
    ]
    if let title { specification["title"] = title }
    let layers = chart.marks.map(layer)
    if layers.count == 1, let only = layers.first {
      for (key, value) in only { specification[key] = value }
    } else {
      specification["layer"] = .array(layers.map { .object($0) })
    }
    specification["config"] = Self.config
    return specification
  }

  private var title: JSONValue? {
    let notes = JSONValue.array(chart.notes.map { .string($0) })
    guard !chart.title.isEmpty else {
      guard !chart.notes.isEmpty else { return nil }
      return [
        "text": notes, "fontSize": .double(Theme.tickSize), "fontWeight": "normal",
        "fontStyle": "italic",
      ]
    }
    let lines = SVGRenderer(chart).titleLines
    var title: JSONObject = [
      "text": lines.count == 1 ? .string(lines[0]) : .array(lines.map { .string($0) })
    ]
    if !chart.notes.isEmpty { title["subtitle"] = notes }
    return .object(title)
  }

  // MARK: Layers

  private func layer(_ mark: Mark) -> JSONObject {
    switch mark {
    case .lines(let series): lines(series)
    case .points(let series): points(series)
    case .bars(let bars): self.bars(bars)
    case .heatMap(let map): heatMap(map)
    case .regions(let regions): self.regions(regions)
    }
  }

  private func lines(_ series: [Series]) -> JSONObject {
    let mark: JSONObject = [
      "type": "line", "strokeWidth": .double(Theme.lineWidth), "strokeCap": "round",
      "strokeJoin": "round", "tooltip": true,
    ]
    var encoding: JSONObject = ["x": xChannel(), "y": yChannel()]
    if let color = colorChannel() { encoding["color"] = color }
    encoding["order"] = ["value": nil]  // joined as they come, not from left to right
    return [
      "data": ["values": rows(series)], "mark": .object(mark), "encoding": .object(encoding),
    ]
  }

  private func points(_ series: [Series]) -> JSONObject {
    let count = series.reduce(0) { $0 + $1.x.count }
    let mark: JSONObject = [
      "type": "point", "filled": true, "size": Self.number(Theme.pointSize(count: count)),
      "opacity": 0.85,
      "stroke": "#ffffff", "strokeWidth": 0.7, "tooltip": true,
    ]
    var encoding: JSONObject = ["x": xChannel(), "y": yChannel()]
    if let color = colorChannel() {
      encoding["color"] = color
      encoding["shape"] = [
        "field": "color", "type": "nominal", "title": nil,
        "scale": [
          "domain": names,
          "range": .array(chart.seriesNames.indices.map { .string(Theme.shape($0)) }),
        ],
      ]
    }
    return [
      "data": ["values": rows(series)], "mark": .object(mark), "encoding": .object(encoding),
    ]
  }

  /// One row a point that has a place; an empty row where a line is interrupted.
  private func rows(_ series: [Series]) -> JSONValue {
    var rows: [JSONValue] = []
    for part in series {
      for (a, b) in zip(part.x, part.y) {
        let isDrawn = layout.x.position(a) != nil && layout.y.position(b) != nil
        var row: JSONObject = [
          "x": isDrawn ? Self.number(a) : .null, "y": isDrawn ? Self.number(b) : .null,
        ]
        if let name = name(part.color) { row["color"] = name }
        rows.append(.object(row))
      }
    }
    return .array(rows)
  }

  private func bars(_ bars: [Bar]) -> JSONObject {
    let isSideBySide = bars.contains { $0.placeCount > 1 }
    let width = Bar.width(bars, categories: chart.xCategories)
    var rows: [JSONValue] = []
    for bar in bars where layout.y.position(bar.value) != nil {
      var row: JSONObject
      if chart.xCategories.isEmpty {
        let bounds = bar.bounds(width: width, categories: [])
        row = ["x": Self.number(bounds.left), "x2": Self.number(bounds.right)]
      } else {
        let index = Int(exactly: bar.x) ?? 0
        guard chart.xCategories.indices.contains(index) else { continue }
        row = ["x": .string(chart.xCategories[index])]
      }
      row["y"] = Self.number(bar.value)
      if let name = name(bar.color) { row["color"] = name }
      if isSideBySide, !chart.xCategories.isEmpty {
        row["place"] = .integer(Int64(bar.place))
      }
      rows.append(.object(row))
    }
    var encoding: JSONObject = ["x": xChannel(), "y": yChannel(isStacked: false)]
    if chart.xCategories.isEmpty {
      encoding["x2"] = ["field": "x2"]
      encoding["y2"] = ["datum": 0]
    } else if isSideBySide {
      encoding["xOffset"] = ["field": "place", "type": "ordinal"]
    }
    if let color = colorChannel() { encoding["color"] = color }
    let mark: JSONObject = [
      "type": chart.xCategories.isEmpty ? "rect" : "bar", "opacity": 0.9, "tooltip": true,
    ]
    return ["data": ["values": .array(rows)], "mark": .object(mark), "encoding": .object(encoding)]
  }

  private func regions(_ regions: [Region]) -> JSONObject {
    let rows = regions.map { region -> JSONValue in
      var row: JSONObject = [
        "x": Self.number(region.left), "x2": Self.number(region.right),
        "y": Self.number(region.bottom), "y2": Self.number(region.top),
      ]
      if let name = name(region.color) { row["color"] = name }
      return .object(row)
    }
    var encoding: JSONObject = [
      "x": xChannel(), "x2": ["field": "x2"], "y": yChannel(), "y2": ["field": "y2"],
    ]
    if let color = colorChannel() { encoding["color"] = color }
    return [
      "data": ["values": .array(rows)], "mark": ["type": "rect", "opacity": 0.25],
      "encoding": .object(encoding),
    ]
  }

  // MARK: Channels

  /// The names of the colors.
  private var names: JSONValue { .array(chart.seriesNames.map { .string($0) }) }

  private func name(_ color: Int) -> JSONValue? {
    chart.seriesNames.indices.contains(color) ? .string(chart.seriesNames[color]) : nil
  }

  private func colorChannel() -> JSONValue? {
    guard !chart.seriesNames.isEmpty else { return nil }
    return [
      "field": "color", "type": "nominal", "title": nil,
      "scale": [
        "domain": names,
        "range": .array(chart.seriesNames.indices.map { .string(Theme.color($0)) }),
      ],
    ]
  }

  func xChannel() -> JSONValue {
    channel("x", layout.x, label: chart.xLabel, categories: chart.xCategories)
  }

  func yChannel(isStacked: Bool = true) -> JSONValue {
    var channel = channel("y", layout.y, label: chart.yLabel, categories: chart.yCategories)
    if !isStacked, var object = channel.object {
      object["stack"] = .null
      channel = .object(object)
    }
    return channel
  }

  private func channel(
    _ field: String, _ axis: AxisLayout, label: String, categories: [String]
  ) -> JSONValue {
    let title: JSONValue = label.isEmpty ? .null : .string(label)
    if !axis.categories.isEmpty {
      var axis: JSONObject = ["labelLimit": 160, "grid": false, "labelOverlap": false]
      if field == "x" { describeXLabels(&axis) { .string(categories[$0]) } }
      return [
        "field": .string(field), "type": "nominal", "title": title, "sort": nil,
        "scale": ["domain": .array(categories.map { .string($0) })], "axis": .object(axis),
      ]
    }
    var scale: JSONObject = [
      "domain": [Self.number(axis.lower), Self.number(axis.upper)], "nice": false, "zero": false,
    ]
    if axis.scale == .logarithmic { scale["type"] = "log" }
    var ticks: JSONObject = ["values": .array(axis.ticks.map { Self.number($0.value) })]
    if axis.ticks.contains(where: { $0.label.contains("10") && Double($0.label) == nil }) {
      ticks["format"] = "~e"
    }
    return [
      "field": .string(field), "type": "quantitative", "title": title, "scale": .object(scale),
      "axis": .object(ticks),
    ]
  }

  /// Says which places of the horizontal axis have a label and how the labels are turned.
  func describeXLabels(_ axis: inout JSONObject, value: (Int) -> JSONValue) {
    let plan = TickLabelPlan(layout.x, length: layout.width)
    if plan.isRotated { axis["labelAngle"] = .integer(Int64(TickLabelPlan.rotation)) }
    if plan.ticks.count < layout.x.ticks.count {
      axis["values"] = .array(plan.ticks.map { value(Int($0.value)) })
    }
  }

  /// A number with as many digits as a picture needs.
  static func number(_ value: Double, digits: Int = 9) -> JSONValue {
    guard value.isFinite, value != 0 else { return value == 0 ? .integer(0) : .null }
    let rounded = NumberText.rounded(value, digits: digits)
    if abs(rounded) < 1e15, let whole = Int64(exactly: rounded) { return .integer(whole) }
    return .double(rounded)
  }

  /// Grays of middle lightness on a transparent ground.
  private static let config: JSONValue = [
    "font": .string(Theme.fontFamily),
    "view": ["stroke": nil],
    "title": [
      "color": .string(Theme.ink), "fontSize": .double(Theme.titleSize), "fontWeight": 600,
      "anchor": "start", "frame": "group", "offset": 10, "subtitleColor": .string(Theme.ink),
      "subtitleFontStyle": "italic",
    ],
    "axis": [
      "labelColor": .string(Theme.ink), "titleColor": .string(Theme.ink),
      "labelFontSize": .double(Theme.tickSize), "titleFontSize": .double(Theme.labelSize),
      "titleFontWeight": "normal", "titlePadding": 8, "gridColor": .string(Theme.grid),
      "gridOpacity": .double(Theme.gridOpacity), "domainColor": .string(Theme.grid),
      "ticks": false, "labelPadding": 6, "labelAngle": 0,
    ],
    "legend": [
      "labelColor": .string(Theme.ink), "titleColor": .string(Theme.ink),
      "labelFontSize": .double(Theme.tickSize), "symbolOpacity": 1, "labelLimit": 160,
      "rowPadding": 5,
    ],
    "line": ["color": .string(Theme.color(0))],
    "point": ["color": .string(Theme.color(0))],
    "bar": ["color": .string(Theme.color(0))],
    "rect": ["color": .string(Theme.color(0))],
  ]
}

extension Chart {
  /// The chart as a Vega-Lite 5 specification.
  package var vegaLiteSpecification: JSONObject { VegaLiteEncoder(self).specification() }

  /// The chart as Vega-Lite 5, in JSON, for tools that draw it.
  public var vegaLite: String { vegaLiteSpecification.description }
}
