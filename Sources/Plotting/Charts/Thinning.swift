/// Fewer values that look the same.
package enum Thinning {
  /// The most points that one line is drawn with.
  package static let lineLimit = 2000
  /// The most points that a scatter chart is drawn with.
  package static let pointLimit = 5000
  /// The most rows or columns of cells that a heat map is drawn with.
  package static let cellLimit = 128

  /// The positions to keep of a line: the lowest and the highest of every group of neighbors, so
  /// that no peak is lost, besides the first and the last.
  package static func lineIndices(_ y: [Double], limit: Int = lineLimit) -> [Int] {
    guard y.count > limit, limit >= 4 else { return Array(y.indices) }
    let groups = (limit - 2) / 2
    var kept: [Int] = [0]
    for group in 0..<groups {
      let start = 1 + group * (y.count - 2) / groups
      let end = 1 + (group + 1) * (y.count - 2) / groups
      guard start < end else { continue }
      var lowest = start, highest = start
      for index in start..<end {
        if y[index] < y[lowest] || !y[lowest].isFinite { lowest = index }
        if y[index] > y[highest] || !y[highest].isFinite { highest = index }
      }
      kept.append(min(lowest, highest))
      if lowest != highest { kept.append(max(lowest, highest)) }
    }
    kept.append(y.count - 1)
    return kept
  }

  /// Positions spread evenly over a count of values, at most `limit` of them.
  package static func spread(_ count: Int, limit: Int = pointLimit) -> [Int] {
    guard count > limit, limit > 0 else { return Array(0..<max(0, count)) }
    return (0..<limit).map { $0 * count / limit }
  }
}
