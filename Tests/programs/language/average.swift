func average(_ v: [Double]) -> Double? { v.isEmpty ? nil : v.reduce(0, +) / Double(v.count) }
print(average([1, 2, 3.5]) ?? 0, average([]) as Any)

// expect: 2.1666666666666665 nil
