import Foundation

protocol Shape {
  var name: String { get }
  var area: Double { get }
  func scaled(by factor: Double) -> Self
}

extension Shape {
  var summary: String { "\(name) of area \(String(format: "%.2f", area))" }
  func isLarger(than other: some Shape) -> Bool { area > other.area }
}

protocol Solid {
  associatedtype Base: Shape
  var base: Base { get }
  var height: Double { get }
}

extension Solid {
  var volume: Double { base.area * height }
}

struct Circle: Shape, Equatable {
  let name = "circle"
  var radius: Double
  var area: Double { .pi * radius * radius }
  func scaled(by factor: Double) -> Circle { Circle(radius: radius * factor) }
}

struct Rectangle: Shape, Equatable {
  var name: String { width == height ? "square" : "rectangle" }
  var width, height: Double
  var area: Double { width * height }
  func scaled(by factor: Double) -> Rectangle {
    var copy = self
    copy.width *= factor
    copy.height *= factor
    return copy
  }
}

struct Prism<Base: Shape>: Solid {
  var base: Base
  var height: Double
}

func largest(_ shapes: [any Shape]) -> (any Shape)? {
  shapes.max { $0.area < $1.area }
}

func doubled<S: Shape>(_ shapes: [S]) -> [S] { shapes.map { $0.scaled(by: 2) } }

let shapes: [any Shape] = [Circle(radius: 1), Rectangle(width: 2, height: 3), Rectangle(width: 2, height: 2)]
for shape in shapes { print(shape.summary) }
if let winner = largest(shapes) { print("largest:", winner.name) }
print(doubled([Circle(radius: 1), Circle(radius: 2)]).map(\.radius))
print(Circle(radius: 1).isLarger(than: Rectangle(width: 1, height: 1)))
print(Prism(base: Rectangle(width: 2, height: 5), height: 3).volume)
let circles = shapes.compactMap { $0 as? Circle }
print(circles.count, circles[0] == Circle(radius: 1), shapes.filter { $0 is Rectangle }.count)
print(String(format: "%.4f", Prism(base: Circle(radius: 1), height: 1 / .pi).volume))

// expect: circle of area 3.14
// expect: rectangle of area 6.00
// expect: square of area 4.00
// expect: largest: rectangle
// expect: [2.0, 4.0]
// expect: true
// expect: 30.0
// expect: 1 true 2
// expect: 1.0000
