// reject
protocol Shape {
  var name: String { get }
  func area() -> Double
}

extension Shape {
  func describe() -> String { "\(name) of area \(area())" }
}

struct Circle: Shape {
  let radius: Double
  var name: String { "circle" }
  func area() -> Double { 3 * radius * radius }
}

struct Square: Shape {
  let side: Double
  let name = "square"
  func perimeter() -> Double { 4 * side }
}

let shapes: [any Shape] = [Circle(radius: 1), Square(side: 2)]
for shape in shapes { print(shape.describe()) }
let largest = shapes.max { $0.area() < $1.area() }
print(largest?.name ?? "none")

// error: 17:8: type 'Square' does not conform to protocol 'Shape'
