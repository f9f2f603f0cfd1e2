/// A picture of data: marks (lines, points, bars, cells) on two axes.
///
/// A chart is made by one of the static functions and shown by ending a cell with it. It draws
/// itself twice from one model: as Vega-Lite 5, which JupyterLab shows with tooltips, and as SVG,
/// which works everywhere else, also alone as a file.
///
/// ```swift
/// Chart.line(x: [0, 1, 2, 3], y: [0, 1, 4, 9], title: "Squares", xLabel: "n", yLabel: "n²")
/// ```
///
/// Values that are not finite are left out; a line is interrupted there. Of very many values only
/// some are drawn (see `line(x:y:)`,
/// `scatter(x:y:)` and `heatMap(_:)`);
/// a note below the picture says so.
public struct Chart: Hashable, Sendable {
  /// The heading; empty for none.
  public var title: String
  /// What the horizontal axis shows; empty for nothing.
  public var xLabel: String
  /// What the vertical axis shows; empty for nothing.
  public var yLabel: String
  /// How numbers are laid out on the horizontal axis.
  public var xScale: ChartScale = .linear
  /// How numbers are laid out on the vertical axis.
  public var yScale: ChartScale = .linear
  /// The width of the area between the axes, in pixels, 100 to 2000.
  public var width: Int = 480
  /// The height of the area between the axes, in pixels, 60 to 2000.
  public var height: Int = 300

  /// What is drawn, in order.
  package var marks: [Mark]
  /// The names of the colors, in the order of the legend; empty if everything has one color.
  package var seriesNames: [String]
  /// The places on the horizontal axis if it shows names instead of numbers.
  package var xCategories: [String] = []
  /// The places on the vertical axis, from the top, if it shows names instead of numbers.
  package var yCategories: [String] = []
  /// What the horizontal axis shows, if that is not only the data.
  package var xRange: ClosedRange<Double>?
  /// What the vertical axis shows, if that is not only the data.
  package var yRange: ClosedRange<Double>?
  /// What the reader must know about the picture: what was left out, and why.
  package var notes: [String] = []

  package init(
    title: String, xLabel: String, yLabel: String, marks: [Mark], seriesNames: [String] = []
  ) {
    self.title = title
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.marks = marks
    self.seriesNames = seriesNames
  }
}

/// How numbers become positions on an axis.
public enum ChartScale: Hashable, Sendable {
  /// Equal differences are equally far apart.
  case linear
  /// Equal ratios are equally far apart; zero and negative numbers are left out.
  case logarithmic
}

/// A number that a chart can show.
public protocol ChartNumber: Sendable {
  /// The number as a double, which is what positions are computed in.
  var chartValue: Double { get }
}

extension Int: ChartNumber {
  /// The number as a chart takes it.
  public var chartValue: Double { Double(self) }
}

extension Float: ChartNumber {
  /// The number as a chart takes it.
  public var chartValue: Double { Double(self) }
}

extension Double: ChartNumber {
  /// The number as a chart takes it.
  public var chartValue: Double { self }
}
