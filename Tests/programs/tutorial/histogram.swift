let values = [2, 5, 3, 5, 5, 1, 2, 4, 5, 3, 3, 4, 2, 9, 5]

func histogram(_ values: [Int]) -> [(value: Int, count: Int)] {
  var counts: [Int: Int] = [:]
  for value in values { counts[value, default: 0] += 1 }
  return counts.keys.sorted().map { (value: $0, count: counts[$0]!) }
}

for (value, count) in histogram(values) {
  let bar = String(repeating: "#", count: count)
  print("\(value) | \(bar) \(count)")
}

let mean = Double(values.reduce(0, +)) / Double(values.count)
let variance = values.map { (Double($0) - mean) * (Double($0) - mean) }.reduce(0, +) / Double(values.count)
print(mean, variance.squareRoot())
let sorted = values.sorted()
let median = sorted.count % 2 == 1
  ? Double(sorted[sorted.count / 2])
  : Double(sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2
print(median)
let mode = histogram(values).max { $0.count < $1.count }!.value
print(mode)

let height = histogram(values).map(\.count).max() ?? 0
for level in stride(from: height, to: 0, by: -1) {
  var line = ""
  for (_, count) in histogram(values) {
    line += count >= level ? "█" : " "
  }
  print(line)
}
let bins = 3
let width = (values.max()! - values.min()! + 1) / bins
for bin in 0..<bins {
  let low = values.min()! + bin * width
  let inside = values.filter { low..<(low + width) ~= $0 }
  print("[\(low), \(low + width)): \(inside.count)")
}

// expect: 1 | # 1
// expect: 2 | ### 3
// expect: 3 | ### 3
// expect: 4 | ## 2
// expect: 5 | ##### 5
// expect: 9 | # 1
// expect: 3.8666666666666667 1.8926759422104518
// expect: 4.0
// expect: 5
// expect:     █
// expect:     █
// expect:  ██ █
// expect:  ████
// expect: ██████
// expect: [1, 4): 7
// expect: [4, 7): 7
// expect: [7, 10): 1
