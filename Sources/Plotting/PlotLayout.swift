/// Where a chart's values lie: both axes, as both renderers draw them.
package struct PlotLayout: Hashable, Sendable {
  package var x: AxisLayout
  package var y: AxisLayout
  /// The size of the area between the axes, in pixels.
  package var width: Double
  package var height: Double

  package init(_ chart: Chart) {
    width = Double(min(max(chart.width, 100), 2000))
    height = Double(min(max(chart.height, 60), 2000))
    let xTicks = max(2, Int(width / 60)), yTicks = max(2, Int(height / 40))
    let extents = Self.extents(chart)
    let kinds = Set(chart.marks.map(\.kind))

    if !chart.xCategories.isEmpty || kinds == [.heatMap] {
      x = AxisLayout(categories: chart.xCategories)
    } else {
      let isWhole = kinds.contains(.regions) || kinds == [.lines] || chart.xRange != nil
      let padding = isWhole ? 0 : 0.05
      let bounds = extents.x.axisBounds(
        scale: chart.xScale, padding: padding, reachesZero: false)
      x = AxisLayout(
        lower: bounds.lower, upper: bounds.upper, scale: chart.xScale, tickCount: xTicks)
    }
    if !chart.yCategories.isEmpty || kinds == [.heatMap] {
      y = AxisLayout(categories: chart.yCategories.reversed())
    } else {
      let reachesZero = kinds == [.lines] || kinds.contains(.bars)
      let bounds = extents.y.axisBounds(
        scale: chart.yScale, padding: kinds.contains(.regions) ? 0 : 0.06,
        reachesZero: reachesZero)
      y = AxisLayout(
        lower: bounds.lower, upper: bounds.upper, scale: chart.yScale, tickCount: yTicks)
    }
  }

  /// Everything that the axes must have room for.
  package static func extents(_ chart: Chart) -> (x: Extent, y: Extent) {
    var x = Extent(), y = Extent()
    if let range = chart.xRange {
      x.include(range.lowerBound, scale: chart.xScale)
      x.include(range.upperBound, scale: chart.xScale)
    }
    if let range = chart.yRange {
      y.include(range.lowerBound, scale: chart.yScale)
      y.include(range.upperBound, scale: chart.yScale)
    }
    for mark in chart.marks {
      switch mark {
      case .lines(let series), .points(let series):
        for part in series {
          for (a, b) in zip(part.x, part.y) where a.isFinite && b.isFinite {
            x.include(a, scale: chart.xScale)
            y.include(b, scale: chart.yScale)
          }
        }
      case .bars(let bars):
        let half = Bar.width(bars, categories: chart.xCategories) / 2
        if chart.yScale == .linear { y.include(0) }
        for bar in bars where bar.value.isFinite {
          x.include(bar.x - half, scale: chart.xScale)
          x.include(bar.x + half, scale: chart.xScale)
          y.include(bar.value, scale: chart.yScale)
        }
      case .regions(let regions):
        for region in regions {
          x.include(region.left)
          x.include(region.right)
          y.include(region.bottom)
          y.include(region.top)
        }
      case .heatMap: break
      }
    }
    return (x, y)
  }
}

extension Mark {
  enum Kind: Hashable { case lines, points, bars, heatMap, regions }

  var kind: Kind {
    switch self {
    case .lines: .lines
    case .points: .points
    case .bars: .bars
    case .heatMap: .heatMap
    case .regions: .regions
    }
  }
}

extension Bar {
  /// The part of a place that bars take up.
  static let fill = 0.8

  /// How wide bars are, in the units of the axis: they fill the smallest gap between two of them.
  package static func width(_ bars: [Bar], categories: [String]) -> Double {
    guard categories.isEmpty else { return fill }
    let positions = Set(bars.map(\.x).filter(\.isFinite)).sorted()
    let gap = zip(positions, positions.dropFirst()).map { $1 - $0 }.min()
    guard let gap, gap.isFinite else { return fill }
    return gap * 0.96
  }

  /// The bounds of a bar on an axis, given ``width(_:categories:)``.
  package func bounds(width: Double, categories: [String]) -> (left: Double, right: Double) {
    let center = categories.isEmpty ? x : x + 0.5
    let part = width / Double(max(1, placeCount))
    let left = center - width / 2 + Double(place) * part
    return (left, left + part)
  }
}
