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
for shape in shapes { print(shape.radius) }
let largest = shapes.max { $0.area() < $1.area() }
print(largest?.name ?? "none")

// error: 24:35: value of type 'any Shape' has no member 'radius'
