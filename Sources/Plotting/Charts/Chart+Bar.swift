extension Chart {
  /// Creates a bar chart of named values.
  ///
  /// ```swift
  /// Chart.bar(x: ["setosa", "versicolor", "virginica"], y: [50, 50, 50], yLabel: "flowers")
  /// ```
  ///
  /// - Parameters:
  ///   - x: The names; bars of equal names stand side by side.
  ///   - y: The heights, as many as there are names. Bars of negative values point down.
  ///   - color: The name of the group that each bar belongs to; empty for one color.
  ///   - title: The heading.
  ///   - xLabel: What the names are.
  ///   - yLabel: What the heights are.
  /// - Returns: The chart. If the counts differ, it shows the values that have partners and a note.
  public static func bar<Y: ChartNumber>(
    x: [String], y: [Y], color: [String] = [], title: String = "", xLabel: String = "",
    yLabel: String = ""
  ) -> Chart {
    let places = SeriesGrouping(x)
    return bar(
      x: places.indices.map(Double.init), y: y.map(\.chartValue), categories: places.names,
      grouping: SeriesGrouping(color, count: min(x.count, y.count)),
      colorCount: color.isEmpty ? nil : color.count,
      empty: Chart(title: title, xLabel: xLabel, yLabel: yLabel, marks: []))
  }

  /// Creates a bar chart of named values whose groups are whole numbers.
  ///
  /// - Parameters:
  ///   - x: The names; bars of equal names stand side by side.
  ///   - y: The heights, as many as there are names.
  ///   - color: The number of the group that each bar belongs to.
  ///   - title: The heading.
  ///   - xLabel: What the names are.
  ///   - yLabel: What the heights are.
  /// - Returns: The chart; see ``bar(x:y:color:title:xLabel:yLabel:)``.
  public static func bar<Y: ChartNumber>(
    x: [String], y: [Y], color: [Int], title: String = "", xLabel: String = "",
    yLabel: String = ""
  ) -> Chart {
    let places = SeriesGrouping(x)
    return bar(
      x: places.indices.map(Double.init), y: y.map(\.chartValue), categories: places.names,
      grouping: SeriesGrouping(color), colorCount: color.count,
      empty: Chart(title: title, xLabel: xLabel, yLabel: yLabel, marks: []))
  }

  /// Creates a bar chart over numbers, such as a histogram.
  ///
  /// Up to 24 different whole numbers are labeled one by one, like names; other numbers lie on an
  /// axis.
  ///
  /// ```swift
  /// Chart.bar(x: [1, 2, 3, 4, 5, 6], y: [9, 11, 8, 12, 10, 10], xLabel: "die")
  /// ```
  ///
  /// - Parameters:
  ///   - x: Where the bars stand.
  ///   - y: The heights, as many as there are in `x`. Bars of negative values point down.
  ///   - color: The name of the group that each bar belongs to; empty for one color.
  ///   - title: The heading.
  ///   - xLabel: What the horizontal axis shows.
  ///   - yLabel: What the heights are.
  /// - Returns: The chart. If the counts differ, it shows the values that have partners and a note.
  public static func bar<X: ChartNumber, Y: ChartNumber>(
    x: [X], y: [Y], color: [String] = [], title: String = "", xLabel: String = "",
    yLabel: String = ""
  ) -> Chart {
    let numbers = x.map(\.chartValue)
    let distinct = Set(numbers)
    let grouping = SeriesGrouping(color, count: min(x.count, y.count))
    let empty = Chart(title: title, xLabel: xLabel, yLabel: yLabel, marks: [])
    if distinct.count <= 24, distinct.allSatisfy({ Int(exactly: $0) != nil }) {
      let places = SeriesGrouping(numbers.map { Int(exactly: $0) ?? 0 })
      return bar(
        x: places.indices.map(Double.init), y: y.map(\.chartValue), categories: places.names,
        grouping: grouping, colorCount: color.isEmpty ? nil : color.count, empty: empty)
    }
    return bar(
      x: numbers, y: y.map(\.chartValue), categories: [], grouping: grouping,
      colorCount: color.isEmpty ? nil : color.count, empty: empty)
  }

  private static func bar(
    x: [Double], y: [Double], categories: [String], grouping: SeriesGrouping, colorCount: Int?,
    empty: Chart
  ) -> Chart {
    var chart = empty
    chart.seriesNames = grouping.names
    chart.xCategories = categories
    chart.noteCounts(x: x.count, y: y.count, color: colorCount)
    let total = min(x.count, y.count, grouping.indices.count)
    let kept = Thinning.spread(total)
    if kept.count < total { chart.notes.append("\(kept.count) of \(total) bars are drawn") }
    var bars = kept.map { Bar(color: grouping.indices[$0], x: x[$0], value: y[$0]) }
    placeSideBySide(&bars, colorCount: grouping.names.count)
    chart.marks = [.bars(bars)]
    return chart
  }

  /// Gives bars that stand at the same place a part of it each: one a color, or else one a bar.
  private static func placeSideBySide(_ bars: inout [Bar], colorCount: Int) {
    let counts = Dictionary(bars.map { ($0.x, 1) }, uniquingKeysWith: +)
    guard let most = counts.values.max(), most > 1 else { return }
    let oneOfEachColor =
      colorCount > 1 && Set(bars.map { [$0.x, Double($0.color)] }).count == bars.count
    var used: [Double: Int] = [:]
    for index in bars.indices {
      let x = bars[index].x
      bars[index].place = oneOfEachColor ? bars[index].color : used[x, default: 0]
      bars[index].placeCount = oneOfEachColor ? colorCount : most
      used[x, default: 0] += 1
    }
  }
}
