func relu(_ x: Double) -> Double { max(0, x) }
print([-2, -0.5, 0, 3].map(relu))

// expect: [0.0, 0.0, 0.0, 3.0]
