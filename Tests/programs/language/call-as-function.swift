struct Affine { let w: Double, b: Double; func callAsFunction(_ x: Double) -> Double { w * x + b } }
let f = Affine(w: 2, b: 1)
print(f(3), [0, 1].map { f($0) })

// expect: 7.0 [1.0, 3.0]
