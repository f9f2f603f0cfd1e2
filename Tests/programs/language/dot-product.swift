let a = [1.0, 2, 3], b = [4.0, 5, 6]
print(zip(a, b).map { $0 * $1 }.reduce(0, +), zip(a, b).map(*))

// expect: 32.0 [4.0, 10.0, 18.0]
