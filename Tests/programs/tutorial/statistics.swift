import Foundation

struct Statistics {
  let values: [Double]

  var count: Int { values.count }
  var mean: Double { values.reduce(0, +) / Double(count) }
  var variance: Double {
    let m = mean
    return values.map { pow($0 - m, 2) }.reduce(0, +) / Double(count - 1)
  }
  var standardDeviation: Double { sqrt(variance) }

  func quantile(_ q: Double) -> Double {
    let sorted = values.sorted()
    let position = q * Double(count - 1)
    let low = Int(position)
    let high = min(low + 1, count - 1)
    let fraction = position - Double(low)
    return sorted[low] * (1 - fraction) + sorted[high] * fraction
  }
}

func correlation(_ a: Statistics, _ b: Statistics) -> Double {
  let pairs = zip(a.values, b.values)
  let covariance = pairs.reduce(0.0) { sum, pair in
    sum + (pair.0 - a.mean) * (pair.1 - b.mean)
  } / Double(a.count - 1)
  return covariance / (a.standardDeviation * b.standardDeviation)
}

let heights = Statistics(values: [150, 160, 165, 172, 180, 191])
let weights = Statistics(values: [52, 60, 58, 70, 82, 88])
for (name, s) in [("height", heights), ("weight", weights)] {
  let line = String(
    format: "%@ n=%d mean=%.2f sd=%.3f median=%.1f", name, s.count, s.mean, s.standardDeviation,
    s.quantile(0.5))
  print(line)
}
print(String(format: "r = %.4f", correlation(heights, weights)))
print(heights.quantile(0.25), heights.quantile(0.75), heights.quantile(0), heights.quantile(1))

func normalize(_ values: [Double]) -> [Double] {
  guard let low = values.min(), let high = values.max(), high > low else { return values }
  return values.map { ($0 - low) / (high - low) }
}
print(normalize([2, 4, 6, 10]))
print(normalize([3, 3]))

var moving: [Double] = []
let series = [1.0, 3, 5, 7, 9, 2]
for end in 2..<series.count {
  let window = series[(end - 2)...end]
  moving.append(window.reduce(0, +) / Double(window.count))
}
print(moving)

// expect: height n=6 mean=169.67 sd=14.624 median=168.5
// expect: weight n=6 mean=68.33 sd=14.278 median=65.0
// expect: r = 0.9719
// expect: 161.25 178.0 150.0 191.0
// expect: [0.0, 0.25, 0.5, 1.0]
// expect: [3.0, 3.0]
// expect: [3.0, 5.0, 7.0, 6.0]
