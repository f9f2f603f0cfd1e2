extension Chart: CustomStringConvertible {
  /// The chart in a sentence: what it draws, how much of it, and the ranges of the axes.
  ///
  /// ```swift
  /// print(Chart.line(x: [0, 1, 2], y: [0, 1, 4], title: "Squares", xLabel: "n", yLabel: "n²"))
  /// // line chart "Squares": 3 points; n from 0 to 2, n² from 0 to 4
  /// ```
  public var description: String {
    let name = title.isEmpty ? kindName : "\(kindName) \"\(title)\""
    return ([[name + ": " + contents], [ranges].compactMap { $0 }, notes].flatMap { $0 })
      .joined(separator: "; ")
  }

  private var kindName: String {
    switch marks.first {
    case .lines: "line chart"
    case .points: "scatter chart"
    case .bars: "bar chart"
    case .heatMap: "heat map"
    case .regions: "decision regions"
    case nil: "chart"
    }
  }

  private var contents: String {
    switch marks.last {
    case .lines(let series), .points(let series):
      let count = Self.counted(series.reduce(0) { $0 + $1.originalCount }, "point")
      guard !seriesNames.isEmpty else { return count }
      let names =
        seriesNames.prefix(6).joined(separator: ", ") + (seriesNames.count > 6 ? ", …" : "")
      return "\(count) in \(Self.counted(seriesNames.count, groupNoun)) (\(names))"
    case .bars(let bars): return Self.counted(bars.count, "bar")
    case .heatMap(let map):
      return Self.counted(map.rowCount, "row") + ", " + Self.counted(map.columnCount, "column")
    case .regions(let regions): return Self.counted(regions.count, "rectangle")
    case nil: return "nothing"
    }
  }

  /// What values of one color are called.
  private var groupNoun: String {
    switch marks.first {
    case .lines: "line"
    case .regions: "class"
    default: "group"
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : noun.hasSuffix("s") ? "es" : "s")"
  }

  private var ranges: String? {
    if case .heatMap(let map)? = marks.first {
      var extent = Extent()
      for value in map.values { extent.include(value) }
      return range("values", extent)
    }
    if case .bars(let bars)? = marks.first {
      var extent = Extent()
      for bar in bars { extent.include(bar.value, scale: yScale) }
      return range(yLabel.isEmpty ? "y" : yLabel, extent)
    }
    var data = self
    data.marks = marks.filter { $0.kind != .regions }
    (data.xRange, data.yRange) = (nil, nil)
    let extents = PlotLayout.extents(data)
    let parts = [
      range(xLabel.isEmpty ? "x" : xLabel, extents.x),
      range(yLabel.isEmpty ? "y" : yLabel, extents.y),
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func range(_ label: String, _ extent: Extent) -> String? {
    guard !extent.isEmpty else { return nil }
    let lower = NumberText.significant(extent.lower), upper = NumberText.significant(extent.upper)
    return lower == upper ? "\(label) \(lower)" : "\(label) from \(lower) to \(upper)"
  }
}
