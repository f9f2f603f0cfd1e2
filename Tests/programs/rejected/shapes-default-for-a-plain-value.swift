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
for shape in shapes { print(shape.describe() + 1) }
let largest = shapes.max { $0.area() < $1.area() }
print(largest?.name ?? "none")

// error: 24:46: binary operator '+' cannot be applied to operands of type 'String' and 'Int'
