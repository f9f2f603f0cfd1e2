import Foundation

struct Summary {
  let sorted: [Double]
  init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    sorted = values.sorted()
  }

  var count: Int { sorted.count }
  var mean: Double { sorted.reduce(0, +) / Double(count) }
  var variance: Double { sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1) }
  var deviation: Double { sqrt(variance) }
  var median: Double { quantile(0.5) }

  func quantile(_ p: Double) -> Double {
    let position = p * Double(count - 1)
    let lower = Int(position.rounded(.down))
    let upper = Int(position.rounded(.up))
    let share = position - Double(lower)
    return sorted[lower] * (1 - share) + sorted[upper] * share
  }
}

struct Histogram {
  private(set) var counts: [Int]
  let range: ClosedRange<Double>

  init(_ values: [Double], bins: Int) {
    range = (values.min() ?? 0)...(values.max() ?? 1)
    counts = Array(repeating: 0, count: bins)
    let width = (range.upperBound - range.lowerBound) / Double(bins)
    for value in values {
      let bin = min(Int((value - range.lowerBound) / width), bins - 1)
      counts[bin] += 1
    }
  }

  func draw(height width: Int) {
    let step = (range.upperBound - range.lowerBound) / Double(counts.count)
    let largest = counts.max() ?? 1
    for (bin, count) in counts.enumerated() {
      let from = range.lowerBound + Double(bin) * step
      let bar = String(repeating: "#", count: count * width / largest)
      print(String(format: "%6.2f – %5.2f", from, from + step), bar.isEmpty ? "." : bar, count)
    }
  }
}

func correlation(_ x: [Double], _ y: [Double]) -> Double? {
  guard x.count == y.count, let sx = Summary(x), let sy = Summary(y) else { return nil }
  let products = zip(x, y).map { ($0 - sx.mean) * ($1 - sy.mean) }
  return products.reduce(0, +) / Double(x.count - 1) / (sx.deviation * sy.deviation)
}

var seed = 7
func uniform() -> Double {
  seed = (seed * 16807) % 2_147_483_647
  return Double(seed) / 2_147_483_647
}
let sums = (0..<400).map { _ in (0..<6).map { _ in uniform() }.reduce(0, +) }
guard let summary = Summary(sums) else { fatalError("no values") }
print(String(format: "mean %.4f deviation %.4f median %.4f", summary.mean, summary.deviation, summary.median))
print([0, 0.25, 0.5, 0.75, 1].map { String(format: "%.3f", summary.quantile($0)) })
Histogram(sums, bins: 8).draw(height: 30)
print(Summary([]) == nil, Summary([2, 4, 4, 4, 5, 5, 7, 9])!.variance)
print(String(format: "%.4f", correlation([1, 2, 3, 4], [2, 4, 5, 9]) ?? 0))
print(correlation([1, 2], [1]) as Any)

// expect: mean 3.0525 deviation 0.7648 median 3.0876
// expect: ["0.456", "2.594", "3.088", "3.539", "4.876"]
// expect:   0.46 –  1.01 . 1
// expect:   1.01 –  1.56 ## 11
// expect:   1.56 –  2.11 ######### 36
// expect:   2.11 –  2.67 ################## 67
// expect:   2.67 –  3.22 ############################## 111
// expect:   3.22 –  3.77 ############################ 105
// expect:   3.77 –  4.32 ############# 50
// expect:   4.32 –  4.88 ##### 19
// expect: true 4.571428571428571
// expect: 0.9648
// expect: nil
