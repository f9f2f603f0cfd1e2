func isLeap(_ y: Int) -> Bool { y % 4 == 0 && (y % 100 != 0 || y % 400 == 0) }
print([1900, 2000, 2023, 2024].filter(isLeap))

// expect: [2000, 2024]
