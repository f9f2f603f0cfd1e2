// Protocols with associated types, default implementations, existentials and generic algorithms.
protocol Shape: CustomStringConvertible {
  var area: Double { get }
  var perimeter: Double { get }
  func scaled(by factor: Double) -> Self
  func accept<V: Visitor>(_ visitor: V) -> V.Result
}

protocol Visitor {
  associatedtype Result
  func visit(_ circle: Circle) -> Result
  func visit(_ rectangle: Rectangle) -> Result
}

extension Shape {
  var description: String { "\(Self.self) with area \((area * 100).rounded() / 100)" }
  var compactness: Double { 4 * Double.pi * area / (perimeter * perimeter) }
}

struct Circle: Shape, Equatable {
  var radius: Double
  var area: Double { .pi * radius * radius }
  var perimeter: Double { 2 * .pi * radius }
  func scaled(by factor: Double) -> Circle { Circle(radius: radius * factor) }
  func accept<V: Visitor>(_ visitor: V) -> V.Result { visitor.visit(self) }
}

struct Rectangle: Shape, Equatable {
  var width, height: Double
  static func square(_ side: Double) -> Rectangle { Rectangle(width: side, height: side) }
  var area: Double { width * height }
  var perimeter: Double { 2 * (width + height) }
  func scaled(by factor: Double) -> Rectangle { Rectangle(width: width * factor, height: height * factor) }
  func accept<V: Visitor>(_ visitor: V) -> V.Result { visitor.visit(self) }
  var description: String { width == height ? "Square of \(width)" : "Rectangle \(width)×\(height)" }
}

struct Corners: Visitor {
  func visit(_ circle: Circle) -> Int { 0 }
  func visit(_ rectangle: Rectangle) -> Int { 4 }
}
struct Describe: Visitor {
  let prefix: String
  func visit(_ circle: Circle) -> String { "\(prefix)r=\(circle.radius)" }
  func visit(_ rectangle: Rectangle) -> String { "\(prefix)\(rectangle.width)x\(rectangle.height)" }
}

func largest<S: Shape>(_ shapes: [S]) -> S? { shapes.max { $0.area < $1.area } }
func total(_ shapes: [any Shape]) -> Double { shapes.reduce(0) { $0 + $1.area } }
func double(_ shape: some Shape) -> some Shape { shape.scaled(by: 2) }

let shapes: [any Shape] = [Circle(radius: 1), Rectangle(width: 2, height: 3), Rectangle.square(2)]
for shape in shapes { print(shape, shape.accept(Corners()), shape.accept(Describe(prefix: "#"))) }
print(total(shapes) > 13, shapes.map { ($0.compactness * 1000).rounded() / 1000 })
print(largest([Circle(radius: 1), Circle(radius: 3)])!.radius, double(Rectangle.square(1)))
print(shapes.filter { $0 is Rectangle }.count, (shapes[0] as? Circle)?.radius ?? -1, shapes.compactMap { $0 as? Rectangle }.map(\.width))
let byCorners = Dictionary(grouping: shapes) { $0.accept(Corners()) }
print(byCorners.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.count)" })
let grown = shapes.map { $0.scaled(by: 10) }
print(grown.map { "\(type(of: $0))" }, grown[1].area, (grown[2] as! Rectangle) == .square(20))
switch grown[0] {
case let circle as Circle where circle.radius > 5: print("a large circle")
case is Circle: print("a circle")
default: print("something else")
}

// expect: Circle with area 3.14 0 #r=1.0
// expect: Rectangle 2.0×3.0 4 #2.0x3.0
// expect: Square of 2.0 4 #2.0x2.0
// expect: true [1.0, 0.754, 0.785]
// expect: 3.0 Square of 2.0
// expect: 2 1.0 [2.0, 2.0]
// expect: ["0: 1", "4: 2"]
// expect: ["Circle", "Rectangle", "Rectangle"] 600.0 true
// expect: a large circle
