struct Point: Equatable {
  var x: Double
  var y: Double = 0
  static let origin = Point(x: 0, y: 0)
  static func distance(_ a: Point, _ b: Point) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }
  var length: Double { Point.distance(self, .origin) }
  mutating func move(dx: Double = 0, dy: Double = 0) {
    x += dx
    y += dy
  }
  func moved(dx: Double) -> Point {
    var copy = self
    copy.move(dx: dx)
    return copy
  }
}
var p = Point(x: 3, y: 4)
print(p.length, p == Point(x: 3, y: 4), Point(x: 1))
let q = p
p.move(dx: 1)
p.move(dy: 2)
print(p, q, q.moved(dx: 10).x)
struct Rectangle {
  var origin = Point(x: 0, y: 0)
  var width: Double, height: Double
  var area: Double { width * height }
  var center: Point {
    get { Point(x: origin.x + width / 2, y: origin.y + height / 2) }
    set {
      origin.x = newValue.x - width / 2
      origin.y = newValue.y - height / 2
    }
  }
  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
  init(square side: Double) { self.init(width: side, height: side) }
}
var r = Rectangle(square: 4)
r.center = Point(x: 10, y: 10)
r.origin.x += 1
print(r.area, r.origin, r.center.x)
struct Counter {
  static var total = 0
  let id: Int
  init() {
    Counter.total += 1
    id = Counter.total
  }
}
print(Counter().id, Counter().id, Counter.total)
struct Stack { private(set) var items: [Int] = []; mutating func push(_ i: Int) { items.append(i) } }
var stacks = [Stack(), Stack()]
stacks[0].push(5)
stacks[1].push(6)
stacks[1].push(7)
print(stacks[0].items, stacks[1].items.count)
struct Celsius { var degrees: Double; init?(_ text: String) { guard let d = Double(text) else { return nil }; degrees = d } }
print(Celsius("21.5")?.degrees ?? 0, Celsius("warm") == nil)
struct Matrix2 { var v = [1, 2, 3, 4]; subscript(r: Int, c: Int) -> Int { get { v[r * 2 + c] } set { v[r * 2 + c] = newValue } } }
var m = Matrix2()
m[1, 0] = 9
m[0, 1] += 5
print(m.v, m[1, 1])

// expect: 5.0 true Point(x: 1.0, y: 0.0)
// expect: Point(x: 4.0, y: 6.0) Point(x: 3.0, y: 4.0) 13.0
// expect: 16.0 Point(x: 9.0, y: 8.0) 11.0
// expect: 1 2 2
// expect: [5] 2
// expect: 21.5 true
// expect: [1, 7, 9, 4] 4
