extension Chart {
  /// Creates a line chart: points joined in the order in which they are given.
  ///
  /// ```swift
  /// let steps = Array(0..<5)
  /// Chart.line(x: steps, y: steps.map { 0.5 * Double($0) }, title: "Half")
  /// ```
  ///
  /// A line of more than 2000 points is drawn with at most 2000: the lowest and the highest of
  /// every group of neighbors, so that no peak is lost.
  ///
  /// - Parameters:
  ///   - x: The positions on the horizontal axis.
  ///   - y: The positions on the vertical axis, as many as there are in `x`.
  ///   - color: The name of the line that each point belongs to; empty for one line.
  ///   - title: The heading.
  ///   - xLabel: What the horizontal axis shows.
  ///   - yLabel: What the vertical axis shows.
  /// - Returns: The chart. If the counts differ, it shows the values that have partners and a note.
  public static func line<X: ChartNumber, Y: ChartNumber>(
    x: [X], y: [Y], color: [String] = [], title: String = "", xLabel: String = "",
    yLabel: String = ""
  ) -> Chart {
    line(
      x: x.map(\.chartValue), y: y.map(\.chartValue),
      grouping: SeriesGrouping(color, count: min(x.count, y.count)),
      colorCount: color.isEmpty ? nil : color.count,
      empty: Chart(title: title, xLabel: xLabel, yLabel: yLabel, marks: []))
  }

  /// Creates a line chart whose lines are told apart by whole numbers.
  ///
  /// - Parameters:
  ///   - x: The positions on the horizontal axis.
  ///   - y: The positions on the vertical axis, as many as there are in `x`.
  ///   - color: The number of the line that each point belongs to.
  ///   - title: The heading.
  ///   - xLabel: What the horizontal axis shows.
  ///   - yLabel: What the vertical axis shows.
  /// - Returns: The chart; see ``line(x:y:color:title:xLabel:yLabel:)``.
  public static func line<X: ChartNumber, Y: ChartNumber>(
    x: [X], y: [Y], color: [Int], title: String = "", xLabel: String = "", yLabel: String = ""
  ) -> Chart {
    line(
      x: x.map(\.chartValue), y: y.map(\.chartValue), grouping: SeriesGrouping(color),
      colorCount: color.count,
      empty: Chart(title: title, xLabel: xLabel, yLabel: yLabel, marks: []))
  }

  private static func line(
    x: [Double], y: [Double], grouping: SeriesGrouping, colorCount: Int?, empty: Chart
  ) -> Chart {
    var chart = empty
    chart.seriesNames = grouping.names
    chart.noteCounts(x: x.count, y: y.count, color: colorCount)
    var drawn = 0, total = 0
    let series = grouping.series(x: x, y: y).map { series in
      let kept = Thinning.lineIndices(series.y)
      drawn += kept.count
      total += series.y.count
      return Series(
        color: series.color, x: kept.map { series.x[$0] }, y: kept.map { series.y[$0] },
        originalCount: series.originalCount)
    }
    if drawn < total { chart.notes.append("\(drawn) of \(total) points are drawn") }
    chart.marks = [.lines(series)]
    return chart
  }
}
