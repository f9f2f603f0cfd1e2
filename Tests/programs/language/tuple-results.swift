func stats(_ v: [Int]) -> (min: Int, max: Int, sum: Int)? {
  guard let low = v.min(), let high = v.max() else { return nil }
  return (low, high, v.reduce(0, +))
}
if let s = stats([3, 1, 2]) { print(s.min, s.max, s.sum, s) }
print(stats([]) == nil)

// expect: 1 3 6 (min: 1, max: 3, sum: 6)
// expect: true
