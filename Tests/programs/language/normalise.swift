let v = [3.0, 4]
let norm = v.map { $0 * $0 }.reduce(0, +).squareRoot()
print(norm, v.map { $0 / norm })

// expect: 5.0 [0.6, 0.8]
