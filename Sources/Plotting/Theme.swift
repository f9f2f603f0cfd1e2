/// The colors and sizes of charts.
///
/// The ground is transparent and every color is of middle lightness, so that one picture can be
/// read on white paper and on a dark screen.
package enum Theme {
  /// Titles, labels and numbers: contrast above 4:1 on white and on black alike.
  package static let ink = "#767676"
  package static let grid = "#808080"
  package static let gridOpacity = 0.22
  package static let fontFamily = "Helvetica, Arial, sans-serif"
  package static let titleSize = 15.0
  package static let labelSize = 12.5
  package static let tickSize = 11.5
  package static let lineWidth = 2.25

  /// The area of a point in square pixels, as Vega-Lite counts; a few points may be larger.
  package static func pointSize(count: Int) -> Double { count <= 20 ? 116 : 58 }

  /// The colors of series, in order. Neighbors differ also for most color-blind readers.
  package static let palette = [
    "#2f7fd6", "#e8833a", "#1f9e77", "#c94c8b", "#8a6fd1", "#b8901a", "#23a6bd", "#d1495b",
    "#9a6a45", "#7f8a96",
  ]

  package static func color(_ index: Int) -> String {
    palette[((index % palette.count) + palette.count) % palette.count]
  }

  /// The shapes of points, in order, so that series can be told apart without color.
  package static let shapes = ["circle", "square", "triangle-up", "diamond", "triangle-down"]

  package static func shape(_ index: Int) -> String {
    shapes[((index % shapes.count) + shapes.count) % shapes.count]
  }

  /// Colors of a range of numbers, from low to high: dark blue to yellow.
  package static let sequential = [
    "#30306b", "#2f5c8f", "#26878e", "#34ad7a", "#8fcf4f", "#f2e24a",
  ]
  /// Colors of numbers on both sides of zero, which is in the middle.
  package static let diverging = ["#1f5fae", "#6f9fd0", "#d9d9d9", "#e8a06a", "#c2551b"]

  /// The color at a fraction of a ramp.
  package static func color(of ramp: [String], at fraction: Double) -> String {
    let last = ramp.count - 1
    guard last > 0, fraction.isFinite else { return ramp.first ?? ink }
    let position = min(max(fraction, 0), 1) * Double(last)
    let index = min(Int(position), last - 1)
    let weight = position - Double(index)
    let low = components(ramp[index]), high = components(ramp[index + 1])
    let mixed = zip(low, high).map { a, b in
      Int((Double(a) + (Double(b) - Double(a)) * weight).rounded())
    }
    return "#" + mixed.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func components(_ color: String) -> [Int] {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    return [value >> 16 & 255, value >> 8 & 255, value & 255]
  }

  /// Whether dark text is read better than light text on a color.
  package static func isLight(_ color: String) -> Bool {
    let rgb = components(color)
    return 0.299 * Double(rgb[0]) + 0.587 * Double(rgb[1]) + 0.114 * Double(rgb[2]) > 140
  }
}
