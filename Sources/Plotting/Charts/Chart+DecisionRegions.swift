extension Chart {
  /// Creates a chart of the parts of the plane that belong to each class, with points over them.
  ///
  /// - Parameters:
  ///   - classes: The class at the center of every cell of a grid, row by row from the bottom;
  ///     negative where there is none.
  ///   - columnCount: The number of columns of the grid.
  ///   - xRange: What the grid covers on the horizontal axis.
  ///   - yRange: What the grid covers on the vertical axis.
  ///   - points: The points; their colors are classes.
  ///   - names: The names of the classes.
  package static func decisionRegions(
    classes: [Int], columnCount: Int, xRange: ClosedRange<Double>, yRange: ClosedRange<Double>,
    points: (x: [Double], y: [Double], labels: [Int]), names: [String], title: String,
    xLabel: String, yLabel: String
  ) -> Chart {
    var chart = Chart(
      title: title, xLabel: xLabel, yLabel: yLabel, marks: [], seriesNames: names)
    var grouping = SeriesGrouping(single: 0)
    grouping.names = names
    grouping.indices = points.labels.map { min(max($0, 0), max(0, names.count - 1)) }
    chart.marks = [
      .regions(
        Region.merged(
          classes: classes, columnCount: columnCount, xRange: xRange, yRange: yRange)),
      .points(chart.thinnedPoints(x: points.x, y: points.y, grouping: grouping)),
    ]
    chart.height = 318  // three pixels for each row of the usual grid
    chart.xRange = xRange
    chart.yRange = yRange
    return chart
  }
}

extension Region {
  /// The fewest rectangles that a simple scan finds: runs of equal cells in a row, and equal runs
  /// of rows that follow each other.
  package static func merged(
    classes: [Int], columnCount: Int, xRange: ClosedRange<Double>, yRange: ClosedRange<Double>
  ) -> [Region] {
    guard columnCount > 0 else { return [] }
    let rowCount = classes.count / columnCount
    let cellWidth = (xRange.upperBound - xRange.lowerBound) / Double(columnCount)
    let cellHeight = (yRange.upperBound - yRange.lowerBound) / Double(max(1, rowCount))
    struct Run: Hashable { var color: Int, start: Int, end: Int }
    var open: [Run: Int] = [:]  // the row in which each run of the row below began
    var regions: [Region] = []
    func close(_ run: Run, from bottom: Int, to top: Int) {
      guard run.color >= 0 else { return }
      regions.append(
        Region(
          color: run.color, left: xRange.lowerBound + Double(run.start) * cellWidth,
          right: xRange.lowerBound + Double(run.end) * cellWidth,
          bottom: yRange.lowerBound + Double(bottom) * cellHeight,
          top: yRange.lowerBound + Double(top) * cellHeight))
    }
    for row in 0...rowCount {
      var next: [Run: Int] = [:]
      if row < rowCount {
        var start = 0
        for column in 1...columnCount {
          let color = classes[row * columnCount + start]
          if column < columnCount, classes[row * columnCount + column] == color { continue }
          let run = Run(color: color, start: start, end: column)
          next[run] = open[run] ?? row
          start = column
        }
      }
      for (run, bottom) in open where next[run] == nil { close(run, from: bottom, to: row) }
      open = next
    }
    return regions.sorted {
      ($0.color, $0.bottom, $0.left) < ($1.color, $1.bottom, $1.left)
    }
  }
}
