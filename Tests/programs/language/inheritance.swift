class Shape { func area() -> Double { 0 }; func describe() -> String { "area \(area())" } }
class Square: Shape { let side: Double; init(_ s: Double) { side = s }; override func area() -> Double { side * side } }
let shapes: [Shape] = [Shape(), Square(3)]
for s in shapes { print(s.describe()) }

// expect: area 0.0
// expect: area 9.0
