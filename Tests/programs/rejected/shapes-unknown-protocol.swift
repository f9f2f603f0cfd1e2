// reject
protocol Shape {
  var name: String { get }
  func area() -> Double
}

extension Shape {
  func describe() -> String { "\(name) of area \(area())" }
}

struct Circle: Shap {
  let radius: Double
  var name: String { "circle" }
  func area() -> Double { 3 * radius * radius }
}

struct Square: Shape {
  let side: Double
  let name = "square"
  func area() -> Double { side * side }
}

let shapes: [any Shape] = [Circle(radius: 1), Square(side: 2)]
for shape in shapes { print(shape.describe()) }
let largest = shapes.max { $0.area() < $1.area() }
print(largest?.name ?? "none")

// error: 11:16: cannot find type 'Shap' in scope; did you mean 'Shape'?
// error: 23:28: cannot convert value of type 'Circle' to expected element type 'any Shape'
