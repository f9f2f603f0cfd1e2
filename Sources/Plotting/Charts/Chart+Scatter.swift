extension Chart {
  /// Creates a scatter chart: one dot for every pair of numbers.
  ///
  /// ```swift
  /// Chart.scatter(x: [1.0, 2, 3], y: [2.0, 1, 3], color: ["a", "b", "a"])
  /// ```
  ///
  /// Of more than 5000 points, 5000 are drawn, spread evenly over the order in which they come.
  ///
  /// - Parameters:
  ///   - x: The positions on the horizontal axis.
  ///   - y: The positions on the vertical axis, as many as there are in `x`.
  ///   - color: The name of the group that each point belongs to; empty for one color.
  ///   - title: The heading.
  ///   - xLabel: What the horizontal axis shows.
  ///   - yLabel: What the vertical axis shows.
  /// - Returns: The chart. If the counts differ, it shows the values that have partners and a note.
  public static func scatter<X: ChartNumber, Y: ChartNumber>(
    x: [X], y: [Y], color: [String] = [], title: String = "", xLabel: String = "",
    yLabel: String = ""
  ) -> Chart {
    scatter(
      x: x.map(\.chartValue), y: y.map(\.chartValue),
      grouping: SeriesGrouping(color, count: min(x.count, y.count)),
      colorCount: color.isEmpty ? nil : color.count,
      empty: Chart(title: title, xLabel: xLabel, yLabel: yLabel, marks: []))
  }

  /// Creates a scatter chart whose groups are whole numbers, such as labels of classes.
  ///
  /// - Parameters:
  ///   - x: The positions on the horizontal axis.
  ///   - y: The positions on the vertical axis, as many as there are in `x`.
  ///   - color: The number of the group that each point belongs to.
  ///   - title: The heading.
  ///   - xLabel: What the horizontal axis shows.
  ///   - yLabel: What the vertical axis shows.
  /// - Returns: The chart; see ``scatter(x:y:color:title:xLabel:yLabel:)``.
  public static func scatter<X: ChartNumber, Y: ChartNumber>(
    x: [X], y: [Y], color: [Int], title: String = "", xLabel: String = "", yLabel: String = ""
  ) -> Chart {
    scatter(
      x: x.map(\.chartValue), y: y.map(\.chartValue), grouping: SeriesGrouping(color),
      colorCount: color.count,
      empty: Chart(title: title, xLabel: xLabel, yLabel: yLabel, marks: []))
  }

  private static func scatter(
    x: [Double], y: [Double], grouping: SeriesGrouping, colorCount: Int?, empty: Chart
  ) -> Chart {
    var chart = empty
    chart.seriesNames = grouping.names
    chart.noteCounts(x: x.count, y: y.count, color: colorCount)
    chart.marks = [.points(chart.thinnedPoints(x: x, y: y, grouping: grouping))]
    return chart
  }

  /// At most ``Thinning/pointLimit`` points by color, and a note if there were more.
  mutating func thinnedPoints(x: [Double], y: [Double], grouping: SeriesGrouping) -> [Series] {
    let total = min(x.count, y.count, grouping.indices.count)
    let kept = Thinning.spread(total)
    guard kept.count < total else { return grouping.series(x: x, y: y) }
    notes.append("\(kept.count) of \(total) points are drawn")
    var thinned = grouping
    thinned.indices = kept.map { grouping.indices[$0] }
    var series = thinned.series(x: kept.map { x[$0] }, y: kept.map { y[$0] })
    for index in series.indices { series[index].originalCount = 0 }
    for color in grouping.indices.prefix(total) { series[color].originalCount += 1 }
    return series
  }
}
