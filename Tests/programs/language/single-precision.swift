let a: Float = 0.1, b: Float = 0.2
print(a + b, Double(a), Float(1) / 3, a * 10 == 1)

// expect: 0.3 0.10000000149011612 0.33333334 true
