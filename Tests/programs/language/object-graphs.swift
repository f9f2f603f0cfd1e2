class Shape {
  let name: String
  var scale = 1.0
  static var count = 0
  init(name: String) { self.name = name; Shape.count += 1 }
  var area: Double { 0 }
  func describe() -> String { "\(name): \(area * scale)" }
}
class Circle: Shape {
  var radius: Double
  init(radius: Double) { self.radius = radius; super.init(name: "circle") }
  convenience init(diameter: Double) { self.init(radius: diameter / 2) }
  override var area: Double { 3 * radius * radius }
}
final class Ring: Circle {
  var hole = 1.0
  override var area: Double { super.area - 3 * hole * hole }
  override func describe() -> String { "ring(" + super.describe() + ")" }
}
class Square: Shape { 
  var side: Double = 2
  override var area: Double { side * side }
}
let shapes: [Shape] = [Circle(radius: 2), Circle(diameter: 2), Ring(radius: 3), Square(name: "sq")]
for s in shapes { print(s.describe()) }
shapes[0].scale = 10
print(shapes[0].describe(), Shape.count)
for s in shapes {
  if let c = s as? Circle { print("circle of", c.radius, s is Ring) } else { print("no circle", s.name) }
}
let same = shapes[0]
print(same === shapes[0], same === shapes[1], same !== shapes[1])
class Node { var value: Int; var next: Node?; init(_ value: Int) { self.value = value } }
var head: Node? = nil
for i in 1...5 { let n = Node(i); n.next = head; head = n }
var sum = 0
var current = head
while let node = current { sum = sum * 10 + node.value; current = node.next }
print(sum, head?.next?.value ?? -1, head?.next?.next?.next?.next?.next?.value ?? -1)
head?.next?.value = 42
print(head!.next!.value)
class Account {
  private(set) var balance = 0 { didSet { log.append("\(oldValue)->\(balance)") } }
  var log: [String] = []
  func deposit(_ n: Int) { balance += n }
}
let acc = Account()
acc.deposit(5); acc.deposit(7)
print(acc.log, acc.balance)
class Counter { var n = 0; func bump() -> Self { n += 1; return self } }
print(Counter().bump().bump().n)
class Animal { func sound() -> String { "..." } ; func twice() -> String { sound() + sound() } }
class Dog: Animal { override func sound() -> String { "woof" } }
let a: Animal = Dog()
print(a.twice(), a is Dog)
struct Holder { var node: Node }
let h = Holder(node: Node(1))
h.node.value = 5
print(h.node.value)

// expect: circle: 12.0
// expect: circle: 3.0
// expect: ring(circle: 24.0)
// expect: sq: 4.0
// expect: circle: 120.0 4
// expect: circle of 2.0 false
// expect: circle of 1.0 false
// expect: circle of 3.0 true
// expect: no circle sq
// expect: true false true
// expect: 54321 4 -1
// expect: 42
// expect: ["0->5", "5->12"] 12
// expect: 2
// expect: woofwoof true
// expect: 5
