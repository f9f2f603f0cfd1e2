import Foundation

enum Shape {
  case circle(radius: Double)
  case rectangle(width: Double, height: Double)
  case triangle(Double, Double, Double)
  case point

  var area: Double {
    switch self {
    case .circle(let radius): return Double.pi * radius * radius
    case .rectangle(let width, let height): return width * height
    case let .triangle(a, b, c):
      let s = (a + b + c) / 2
      return sqrt(s * (s - a) * (s - b) * (s - c))
    case .point: return 0
    }
  }

  var name: String {
    switch self {
    case .circle: "circle"
    case .rectangle(let w, let h) where w == h: "square"
    case .rectangle: "rectangle"
    case .triangle: "triangle"
    case .point: "point"
    }
  }

  func scaled(by factor: Double) -> Shape {
    switch self {
    case .circle(let r): return .circle(radius: r * factor)
    case .rectangle(let w, let h): return .rectangle(width: w * factor, height: h * factor)
    case .triangle(let a, let b, let c): return .triangle(a * factor, b * factor, c * factor)
    case .point: return self
    }
  }
}

let shapes: [Shape] = [
  .circle(radius: 1), .rectangle(width: 2, height: 3), .triangle(3, 4, 5), .point,
  .rectangle(width: 4, height: 4),
]
for shape in shapes {
  print(shape.name, String(format: "%.2f", shape.area), String(format: "%.2f", shape.scaled(by: 2).area))
}
let total = shapes.map(\.area).reduce(0, +)
print(String(format: "total %.3f", total))
let biggest = shapes.max { $0.area < $1.area }!
print("biggest:", biggest.name)
var circles = 0
for case .circle(let radius) in shapes where radius > 0 { circles += 1 }
print(circles)

// expect: circle 3.14 12.57
// expect: rectangle 6.00 24.00
// expect: triangle 6.00 24.00
// expect: point 0.00 0.00
// expect: square 16.00 64.00
// expect: total 31.142
// expect: biggest: square
// expect: 1
