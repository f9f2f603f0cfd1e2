let f = { (x: Int) in x + 1 }
let g = { (x: Double, y: Double) -> Double in x * y }
let h: (Int) -> Int = { $0 * 2 }
let k = { print("hi") }
k()
print(f(2), g(2, 3), h(4))
let z = { 5 }()
print(z)
let double = { $0 * 2.0 }
let next = { n in n + 1 }
print(double(2), next(4))

// expect: hi
// expect: 3 6.0 8
// expect: 5
// expect: 4.0 5
