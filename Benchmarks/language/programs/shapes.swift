protocol Shape { func area() -> Double }
struct Circle: Shape { let r: Double; func area() -> Double { 3.14159 * r * r } }
struct Rect: Shape { let w: Double, h: Double; func area() -> Double { w * h } }
class Animal { func legs() -> Int { 0 } }
final class Dog: Animal { override func legs() -> Int { 4 } }
final class Bird: Animal { override func legs() -> Int { 2 } }
func run() -> Double {
  let shapes: [any Shape] = [Circle(r: 1), Rect(w: 2, h: 3), Circle(r: 2), Rect(w: 1, h: 1)]
  var total = 0.0
  for i in 0..<100_000 { total += shapes[i % 4].area() }
  let animals: [Animal] = [Dog(), Bird(), Dog()]
  var legs = 0
  for _ in 0..<30_000 { for a in animals { legs += a.legs() } }
  return total + Double(legs)
}
