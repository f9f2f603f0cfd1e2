func mse(_ y: [Double], _ t: [Double]) -> Double { zip(y, t).map { ($0 - $1) * ($0 - $1) }.reduce(0, +) / Double(y.count) }
print(mse([1, 2, 3], [1, 3, 5]))

// expect: 1.6666666666666667
