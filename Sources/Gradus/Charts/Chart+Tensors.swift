public import Plotting
public import Tensors

extension Chart {
  /// Creates a line chart of the elements of two tensors.
  ///
  /// ```swift
  /// let z = Tensor.linspace(from: -6, to: 6, count: 121)
  /// Chart.line(x: z, y: z.sigmoid(), title: "The sigmoid")
  /// ```
  ///
  /// - Parameters:
  ///   - x: The positions on the horizontal axis; the elements are taken row by row.
  ///   - y: The positions on the vertical axis, as many as there are in `x`.
  ///   - color: The name of the line that each point belongs to; empty for one line.
  ///   - title: The heading.
  ///   - xLabel: What the horizontal axis shows.
  ///   - yLabel: What the vertical axis shows.
  /// - Returns: The chart. If the counts differ, it shows the values that have partners and a note.
  public static func line(
    x: Tensor, y: Tensor, color: [String] = [], title: String = "", xLabel: String = "",
    yLabel: String = ""
  ) -> Chart {
    line(
      x: x.scalars, y: y.scalars, color: color, title: title, xLabel: xLabel, yLabel: yLabel)
  }

  /// Creates a line chart of the elements of two tensors whose lines are told apart by whole
  /// numbers.
  ///
  /// - Parameters:
  ///   - x: The positions on the horizontal axis; the elements are taken row by row.
  ///   - y: The positions on the vertical axis, as many as there are in `x`.
  ///   - color: The number of the line that each point belongs to.
  ///   - title: The heading.
  ///   - xLabel: What the horizontal axis shows.
  ///   - yLabel: What the vertical axis shows.
  /// - Returns: The chart.
  public static func line(
    x: Tensor, y: Tensor, color: [Int], title: String = "", xLabel: String = "",
    yLabel: String = ""
  ) -> Chart {
    line(
      x: x.scalars, y: y.scalars, color: color, title: title, xLabel: xLabel, yLabel: yLabel)
  }

  /// Creates a line chart of the elements of a tensor over numbers, such as steps.
  ///
  /// - Parameters:
  ///   - x: The positions on the horizontal axis.
  ///   - y: The positions on the vertical axis, as many as there are in `x`.
  ///   - color: The name of the line that each point belongs to; empty for one line.
  ///   - title: The heading.
  ///   - xLabel: What the horizontal axis shows.
  ///   - yLabel: What the vertical axis shows.
  /// - Returns: The chart.
  public static func line<X: ChartNumber>(
    x: [X], y: Tensor, color: [String] = [], title: String = "", xLabel: String = "",
    yLabel: String = ""
  ) -> Chart {
    line(x: x, y: y.scalars, color: color, title: title, xLabel: xLabel, yLabel: yLabel)
  }

  /// Creates a scatter chart of the elements of two tensors.
  ///
  /// ```swift
  /// let x = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
  /// Chart.scatter(x: x[0..., 0], y: x[0..., 1], color: ["off", "on", "on", "off"])
  /// ```
  ///
  /// - Parameters:
  ///   - x: The positions on the horizontal axis; the elements are taken row by row.
  ///   - y: The positions on the vertical axis, as many as there are in `x`.
  ///   - color: The name of the group that each point belongs to; empty for one color.
  ///   - title: The heading.
  ///   - xLabel: What the horizontal axis shows.
  ///   - yLabel: What the vertical axis shows.
  /// - Returns: The chart. If the counts differ, it shows the values that have partners and a note.
  public static func scatter(
    x: Tensor, y: Tensor, color: [String] = [], title: String = "", xLabel: String = "",
    yLabel: String = ""
  ) -> Chart {
    scatter(
      x: x.scalars, y: y.scalars, color: color, title: title, xLabel: xLabel, yLabel: yLabel)
  }

  /// Creates a scatter chart of the elements of two tensors, grouped by whole numbers.
  ///
  /// - Parameters:
  ///   - x: The positions on the horizontal axis; the elements are taken row by row.
  ///   - y: The positions on the vertical axis, as many as there are in `x`.
  ///   - color: The number of the group that each point belongs to, such as its label.
  ///   - title: The heading.
  ///   - xLabel: What the horizontal axis shows.
  ///   - yLabel: What the vertical axis shows.
  /// - Returns: The chart.
  public static func scatter(
    x: Tensor, y: Tensor, color: [Int], title: String = "", xLabel: String = "",
    yLabel: String = ""
  ) -> Chart {
    scatter(
      x: x.scalars, y: y.scalars, color: color, title: title, xLabel: xLabel, yLabel: yLabel)
  }

  /// Creates a bar chart of the elements of a tensor under names.
  ///
  /// - Parameters:
  ///   - x: The names; bars of equal names stand side by side.
  ///   - y: The heights, as many as there are names.
  ///   - color: The name of the group that each bar belongs to; empty for one color.
  ///   - title: The heading.
  ///   - xLabel: What the names are.
  ///   - yLabel: What the heights are.
  /// - Returns: The chart. If the counts differ, it shows the values that have partners and a note.
  public static func bar(
    x: [String], y: Tensor, color: [String] = [], title: String = "", xLabel: String = "",
    yLabel: String = ""
  ) -> Chart {
    bar(x: x, y: y.scalars, color: color, title: title, xLabel: xLabel, yLabel: yLabel)
  }

  /// Creates a heat map of a matrix.
  ///
  /// - Parameters:
  ///   - values: A matrix, shape `[rows, columns]`; a vector is one row. Of a tensor of higher rank
  ///     the last axis becomes the columns and all others the rows.
  ///   - rows: The names of the rows; empty for their numbers.
  ///   - columns: The names of the columns; empty for their numbers.
  ///   - title: The heading.
  ///   - xLabel: What the columns are.
  ///   - yLabel: What the rows are.
  /// - Returns: The chart; see Plotting's heat map of arrays.
  public static func heatMap(
    _ values: Tensor, rows: [String] = [], columns: [String] = [], title: String = "",
    xLabel: String = "", yLabel: String = ""
  ) -> Chart {
    let scalars = values.scalars
    let columnCount = max(1, values.shape.last ?? 1)
    let matrix = stride(from: 0, to: scalars.count, by: columnCount).map {
      Array(scalars[$0..<min($0 + columnCount, scalars.count)])
    }
    return heatMap(
      matrix, rows: rows, columns: columns, title: title, xLabel: xLabel, yLabel: yLabel)
  }
}
