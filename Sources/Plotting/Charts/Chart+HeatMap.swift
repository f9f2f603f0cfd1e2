extension Chart {
  /// Creates a heat map: a matrix of numbers as colored cells.
  ///
  /// Numbers of one sign go from dark blue (low) to yellow (high); numbers of both signs from blue
  /// over gray at zero to orange. Up to 100 cells also show their numbers.
  ///
  /// ```swift
  /// Chart.heatMap([[9, 1], [2, 8]], rows: ["cat", "dog"], columns: ["cat", "dog"])
  /// ```
  ///
  /// A matrix of more than 128 rows or columns is drawn in blocks, each with the mean of its cells.
  ///
  /// - Parameters:
  ///   - values: The rows, from the top; a short row is filled with nothing.
  ///   - rows: The names of the rows; empty for their numbers.
  ///   - columns: The names of the columns; empty for their numbers.
  ///   - title: The heading.
  ///   - xLabel: What the columns are.
  ///   - yLabel: What the rows are.
  /// - Returns: The chart.
  public static func heatMap<Number: ChartNumber>(
    _ values: [[Number]], rows: [String] = [], columns: [String] = [], title: String = "",
    xLabel: String = "", yLabel: String = ""
  ) -> Chart {
    let columnCount = values.map(\.count).max() ?? 0
    var chart = Chart(title: title, xLabel: xLabel, yLabel: yLabel, marks: [])
    let filled = values.flatMap { row in
      row.map(\.chartValue) + Array(repeating: Double.nan, count: columnCount - row.count)
    }
    var map = HeatMap(rowCount: values.count, columnCount: columnCount, values: filled)
    map.thin(limit: Thinning.cellLimit)
    chart.xCategories = names(columns, count: map.columnCount, blockSize: map.blockSize)
    chart.yCategories = names(rows, count: map.rowCount, blockSize: map.blockSize)
    chart.marks = [.heatMap(map)]
    if map.blockSize > 1 {
      chart.notes.append("each cell is the mean of \(map.blockSize) × \(map.blockSize) values")
    }
    // Whole pixels, so that no seams show between cells.
    let side = min(72, max(3, 420 / max(1, map.columnCount, map.rowCount)))
    chart.width = max(100, side * map.columnCount)
    chart.height = max(60, side * map.rowCount)
    return chart
  }

  private static func names(_ given: [String], count: Int, blockSize: Int) -> [String] {
    (0..<count).map { index in
      let original = index * blockSize
      return given.indices.contains(original) ? given[original] : String(original)
    }
  }
}

extension HeatMap {
  /// Replaces blocks of cells by their means until no side is longer than a limit.
  mutating func thin(limit: Int) {
    let size = max((rowCount + limit - 1) / limit, (columnCount + limit - 1) / limit)
    guard size > 1 else { return }
    let rows = (rowCount + size - 1) / size, columns = (columnCount + size - 1) / size
    var sums = Array(repeating: 0.0, count: rows * columns)
    var counts = Array(repeating: 0.0, count: rows * columns)
    for row in 0..<rowCount {
      for column in 0..<columnCount {
        let value = values[row * columnCount + column]
        guard value.isFinite else { continue }
        sums[row / size * columns + column / size] += value
        counts[row / size * columns + column / size] += 1
      }
    }
    (rowCount, columnCount, blockSize) = (rows, columns, blockSize * size)
    values = zip(sums, counts).map { $1 > 0 ? $0 / $1 : .nan }
  }

  /// How numbers become colors.
  package var colors: (ramp: [String], lower: Double, upper: Double) {
    var extent = Extent()
    for value in values { extent.include(value) }
    if extent.isEmpty { return (Theme.sequential, 0, 1) }
    if extent.lower < 0, extent.upper > 0 {
      let reach = max(-extent.lower, extent.upper)
      return (Theme.diverging, -reach, reach)
    }
    let room = extent.lower == extent.upper ? 0.5 : 0
    return (Theme.sequential, extent.lower - room, extent.upper + room)
  }

  /// Whether the cells are few enough to show their numbers.
  package var showsNumbers: Bool { values.count <= 100 && blockSize == 1 }
}
