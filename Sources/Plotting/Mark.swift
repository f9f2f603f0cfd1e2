/// One kind of thing drawn on a chart.
package enum Mark: Hashable, Sendable {
  /// Points joined in order; one line a series.
  case lines([Series])
  /// Points by themselves.
  case points([Series])
  /// Bars that start at zero.
  case bars([Bar])
  /// A matrix of numbers as colored cells.
  case heatMap(HeatMap)
  /// Colored parts of the plane behind everything else.
  case regions([Region])
}

/// Values that share one color.
package struct Series: Hashable, Sendable {
  /// The position in ``Chart/seriesNames``; 0 if there are none.
  package var color: Int
  package var x: [Double]
  package var y: [Double]
  /// How many values there were before thinning.
  package var originalCount: Int

  package init(color: Int, x: [Double], y: [Double], originalCount: Int? = nil) {
    self.color = color
    self.x = x
    self.y = y
    self.originalCount = originalCount ?? x.count
  }
}

/// One bar.
package struct Bar: Hashable, Sendable {
  /// The position in ``Chart/seriesNames``; 0 if there are none.
  package var color: Int
  /// Where it stands: a position in ``Chart/xCategories``, or a number if there are none.
  package var x: Double
  package var value: Double
  /// Its place among the bars that share a category, and how many those are.
  package var place = 0
  package var placeCount = 1
}

/// A matrix of numbers.
package struct HeatMap: Hashable, Sendable {
  package var rowCount: Int
  package var columnCount: Int
  /// Row by row from the top.
  package var values: [Double]
  /// How many rows and columns of the original one cell stands for.
  package var blockSize = 1
}

/// A rectangle of one color, in the units of the axes.
package struct Region: Hashable, Sendable {
  package var color: Int
  package var left: Double
  package var right: Double
  package var bottom: Double
  package var top: Double

  package init(color: Int, left: Double, right: Double, bottom: Double, top: Double) {
    self.color = color
    self.left = left
    self.right = right
    self.bottom = bottom
    self.top = top
  }
}
