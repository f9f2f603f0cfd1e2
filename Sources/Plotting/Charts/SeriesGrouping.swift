/// Values sorted by color.
struct SeriesGrouping {
  /// The names in the order of the legend.
  var names: [String]
  /// For every value the position of its name.
  var indices: [Int]

  /// Names in order of appearance.
  init(_ labels: [String]) {
    var positions: [String: Int] = [:]
    var names: [String] = []
    indices = labels.map { label in
      if let position = positions[label] { return position }
      positions[label] = names.count
      names.append(label)
      return names.count - 1
    }
    self.names = names
  }

  /// Numbers in ascending order, named by themselves.
  init(_ labels: [Int]) {
    let sorted = Set(labels).sorted()
    let positions = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    names = sorted.map(String.init)
    indices = labels.map { positions[$0] ?? 0 }
  }

  /// One color without a name.
  init(single count: Int) {
    names = []
    indices = Array(repeating: 0, count: count)
  }

  /// The color of every value: the labels if there are any.
  init(_ labels: [String], count: Int) {
    if labels.isEmpty { self.init(single: count) } else { self.init(labels) }
  }

  /// The values of each color; colors of which nothing is left are there all the same.
  func series(x: [Double], y: [Double]) -> [Series] {
    var series = (0..<max(1, names.count)).map { Series(color: $0, x: [], y: []) }
    for index in 0..<min(x.count, y.count, indices.count) {
      series[indices[index]].x.append(x[index])
      series[indices[index]].y.append(y[index])
    }
    for index in series.indices { series[index].originalCount = series[index].x.count }
    return series
  }
}

extension Chart {
  /// Says which values have no partner, if x, y and color do not have the same count.
  mutating func noteCounts(x: Int, y: Int, color: Int?) {
    let counts = [x, y] + (color.map { [$0] } ?? [])
    guard let least = counts.min(), Set(counts).count > 1 else { return }
    let parts = ["x has \(x) values", "y \(y)"] + (color.map { ["color \($0)"] } ?? [])
    notes.append("\(parts.joined(separator: ", ")): only the first \(least) are drawn")
  }
}
