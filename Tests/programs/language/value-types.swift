struct Vector: Equatable {
  var x: Double
  var y: Double = 0
  static let zero = Vector(x: 0, y: 0)
  static var made = 0
  init(x: Double, y: Double = 0) { self.x = x; self.y = y; Vector.made += 1 }
  init(both value: Double) { self.init(x: value, y: value) }
  var length: Double { (x * x + y * y).squareRoot() }
  var doubled: Vector { get { Vector(x: x * 2, y: y * 2) } set { x = newValue.x / 2; y = newValue.y / 2 } }
  mutating func scale(by k: Double) { x *= k; y *= k }
  func dot(_ other: Vector) -> Double { x * other.x + y * other.y }
  static func + (a: Vector, b: Vector) -> Vector { Vector(x: a.x + b.x, y: a.y + b.y) }
  static prefix func - (a: Vector) -> Vector { Vector(x: -a.x, y: -a.y) }
  subscript(i: Int) -> Double {
    get { i == 0 ? x : y }
    set { if i == 0 { x = newValue } else { y = newValue } }
  }
}
var v = Vector(x: 3, y: 4)
print(v, v.length, v.dot(v))
v.scale(by: 2)
print(v, -v, v + Vector.zero == v)
v.doubled = Vector(both: 10)
print(v, v[0], v[1])
v[1] += 7
v.y -= 0.5
print(v)
let w = v
v.x = 100
print(w.x, v.x, w == v, w != v)
print(Vector.made > 5)
struct Line { var from: Vector; var to: Vector; var tags: [String] = [] }
var line = Line(from: .zero, to: Vector(x: 1, y: 1))
line.to.scale(by: 5)
line.tags.append("a")
line.tags[0] += "b"
print(line)
var copies = [line, line]
copies[0].tags.append("only first")
copies[1].to[0] = -1
print(copies[0].tags, copies[1].tags, copies[0].to, copies[1].to)
func grow(_ l: inout Line, by k: Double) { l.to.scale(by: k); l.tags.append("\(k)") }
grow(&copies[1], by: 3)
print(copies[1])
var tuple = (name: "t", line: line)
tuple.line.from.x = 9
tuple.name += "!"
print(tuple.name, tuple.line.from.x, line.from.x)
copies.swapAt(0, 1)
print(copies.map { $0.tags.count })
struct Matrix {
  let rows: Int, columns: Int
  var grid: [Double]
  init(rows: Int, columns: Int) { self.rows = rows; self.columns = columns; grid = Array(repeating: 0, count: rows * columns) }
  subscript(r: Int, c: Int) -> Double { get { grid[r * columns + c] } set { grid[r * columns + c] = newValue } }
}
var m = Matrix(rows: 2, columns: 2)
m[0, 1] = 2.5
m[1, 0] += 1
m[1, 1] -= m[0, 1]
print(m.grid, m)

// expect: Vector(x: 3.0, y: 4.0) 5.0 25.0
// expect: Vector(x: 6.0, y: 8.0) Vector(x: -6.0, y: -8.0) true
// expect: Vector(x: 5.0, y: 5.0) 5.0 5.0
// expect: Vector(x: 5.0, y: 11.5)
// expect: 5.0 100.0 false true
// expect: false
// expect: Line(from: main.Vector(x: 0.0, y: 0.0), to: main.Vector(x: 5.0, y: 5.0), tags: ["ab"])
// expect: ["ab", "only first"] ["ab"] Vector(x: 5.0, y: 5.0) Vector(x: -1.0, y: 5.0)
// expect: Line(from: main.Vector(x: 0.0, y: 0.0), to: main.Vector(x: -3.0, y: 15.0), tags: ["ab", "3.0"])
// expect: t! 9.0 0.0
// expect: [2, 2]
// expect: [0.0, 2.5, 1.0, -2.5] Matrix(rows: 2, columns: 2, grid: [0.0, 2.5, 1.0, -2.5])
