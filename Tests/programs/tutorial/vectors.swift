import Foundation

struct Vector: Hashable {
  var x = 0.0, y = 0.0, z = 0.0

  static let zero = Vector()
  var length: Double { sqrt(x * x + y * y + z * z) }

  static func + (a: Self, b: Self) -> Self { Self(x: a.x + b.x, y: a.y + b.y, z: a.z + b.z) }
  static func - (a: Self, b: Self) -> Self { a + (-1 * b) }
  static func * (s: Double, v: Self) -> Self { Self(x: s * v.x, y: s * v.y, z: s * v.z) }
  static func += (a: inout Self, b: Self) { a = a + b }
  static func dot(_ a: Self, _ b: Self) -> Double { a.x * b.x + a.y * b.y + a.z * b.z }

  mutating func normalize() {
    let l = length
    guard l > 0 else { return }
    self = (1 / l) * self
  }

  func normalized() -> Vector {
    var copy = self
    copy.normalize()
    return copy
  }
}

infix operator •: MultiplicationPrecedence
func • (a: Vector, b: Vector) -> Double { Vector.dot(a, b) }

struct Body {
  var position: Vector
  var velocity: Vector
  let mass: Double
}

var bodies = [
  Body(position: .zero, velocity: .zero, mass: 1000),
  Body(position: Vector(x: 10), velocity: Vector(y: 10), mass: 1),
]

func step(_ dt: Double) {
  for i in bodies.indices {
    var force = Vector.zero
    for j in bodies.indices where i != j {
      let offset = bodies[j].position - bodies[i].position
      let distance = offset.length
      force += (bodies[j].mass / (distance * distance)) * offset.normalized()
    }
    bodies[i].velocity += dt * force
  }
  for i in bodies.indices { bodies[i].position += dt * bodies[i].velocity }
}

for n in 0..<200 {
  step(0.01)
  if n % 50 == 0 {
    let p = bodies[1].position
    print(String(format: "%.3f %.3f", p.x, p.y))
  }
}
let v = Vector(x: 3, y: 4)
print(v.length, v • v, v.normalized().length, v == Vector(x: 3, y: 4, z: 0))
print(Set([v, .zero, v]).count)

// expect: 9.999 0.100
// expect: 8.700 4.881
// expect: 5.256 8.457
// expect: 0.509 9.934
// expect: 5.0 25.0 1.0 true
// expect: 2
