#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where the values of one axis lie, from 0 to 1.
package struct AxisLayout: Hashable, Sendable {
  package var lower: Double
  package var upper: Double
  package var scale: ChartScale
  package var ticks: [Tick]
  /// The names of an axis of places; empty if it shows numbers.
  package var categories: [String]

  /// An axis of places, each with the same room.
  package init(categories: [String]) {
    lower = 0
    upper = Double(max(1, categories.count))
    scale = .linear
    self.categories = categories
    ticks = categories.enumerated().map { Tick(value: Double($0.offset) + 0.5, label: $0.element) }
  }

  /// An axis of numbers.
  package init(lower: Double, upper: Double, scale: ChartScale, tickCount: Int) {
    self.lower = lower
    self.upper = upper
    self.scale = scale
    categories = []
    ticks =
      scale == .linear
      ? Ticks.linear(from: lower, to: upper, count: tickCount)
      : Ticks.logarithmic(from: lower, to: upper, count: tickCount)
  }

  /// The position of a value: 0 at the lower end, 1 at the upper; `nil` if it has none.
  package func position(_ value: Double) -> Double? {
    guard value.isFinite else { return nil }
    if scale == .logarithmic {
      guard value > 0, lower > 0 else { return nil }
      return (log(value) - log(lower)) / (log(upper) - log(lower))
    }
    return (value - lower) / (upper - lower)
  }
}

/// The smallest and the largest of some numbers.
package struct Extent: Hashable, Sendable {
  package var lower = Double.infinity
  package var upper = -Double.infinity

  package init() {}

  /// Beyond this a difference of two numbers may overflow; charts end here.
  package static let limit = 1e300

  package var isEmpty: Bool { lower > upper }

  /// Takes a number in, unless it is not finite or has no place on the scale.
  package mutating func include(_ value: Double, scale: ChartScale = .linear) {
    guard value.isFinite, abs(value) <= Self.limit, scale == .linear || value > 0 else { return }
    lower = min(lower, value)
    upper = max(upper, value)
  }

  /// The bounds of an axis that shows these numbers.
  ///
  /// - Parameters:
  ///   - padding: The part of the range left free at either end.
  ///   - reachesZero: Whether zero is shown when it is near.
  package func axisBounds(
    scale: ChartScale, padding: Double, reachesZero: Bool
  ) -> (lower: Double, upper: Double) {
    if scale == .logarithmic {
      if isEmpty { return (0.1, 10) }
      if upper / lower < 1.0001 { return (lower / 2, upper * 2) }
      let factor = pow(upper / lower, padding)
      return (max(lower / factor, .leastNormalMagnitude), upper * factor)
    }
    if isEmpty { return (0, 1) }
    let span = upper - lower
    if span <= max(abs(lower), abs(upper)) * 1e-12 || span < 1e-300 {
      let room = lower == 0 ? 1 : abs(lower) / 2
      return (lower - room, upper + room)
    }
    var bounds = (lower: lower - span * padding, upper: upper + span * padding)
    if reachesZero, lower >= 0, lower < 0.35 * upper { bounds.lower = 0 }
    if reachesZero, upper <= 0, upper > 0.35 * lower { bounds.upper = 0 }
    return bounds
  }
}
