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
  func area() -> Double { side * side }
}

let shapes: [any Shape] = [Circle(radius: 1), Square(side: 2)]
for shape in shapes { print(shape.describe()) }
let largest = shapes.max { $0.area() < $1.area() }
print(largest.name)

// error: 26:7: value of optional type '(any Shape)?' must be unwrapped to refer to member 'name' of wrapped base type 'any Shape'
