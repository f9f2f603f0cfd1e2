for i in stride(from: 10, through: 0, by: -5) { print(i) }
print(Array(stride(from: 0.0, to: 0.5, by: 0.25)))

// expect: 10
// expect: 5
// expect: 0
// expect: [0.0, 0.25]
